import { Button } from '@mantine/core';
import type { FormDefinition, Localized } from '@trellis/forms';
import { Notice, PageHeader } from '@trellis/ui';
import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../lib/failure.js';
import { FormFields } from '../../../lib/form-fields/form-fields.js';
import type { IdentityChoiceGroup, UploadFile } from '../../../lib/form-fields/form-setting.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { uploadFile } from '../../../lib/upload.js';
import type { Entry, Registration } from '../hooks/use-registration.js';
import { SaveDialog } from './save-dialog.js';
import { factsOf, useLanguage, usePublicName } from './words.js';

/** The form itself, to be left and come back to. */
export function RegistrationForm({
  entry,
  registration,
  token,
}: {
  entry: Entry;
  registration: Registration;
  token: string;
}): ReactNode {
  const { t } = useTranslation('registration');
  const language = useLanguage();
  const program = usePublicName(entry);
  const [naming, setNaming] = useState(false);
  const slug = useSchoolSlug();
  const upload = useCallback<UploadFile>(
    (file, onProgress, itemId) => uploadFile(slug, file, onProgress, { token, itemId }),
    [slug, token],
  );
  const choices = useMemo(() => entry.identityChoices.map(toGroup), [entry.identityChoices]);
  const saveLater = (): void => {
    if (registration.saveIsNamed) void registration.save();
    else setNaming(true);
  };
  return (
    <div className="t-stack">
      <PageHeader title={t('fill.title')} above={<span dir="auto">{program}</span>} />
      <SavedNotice registration={registration} />
      <FormFields
        form={entry.form as FormDefinition}
        answers={registration.answers}
        onChange={registration.setAnswers}
        locale={language}
        facts={factsOf(entry, registration.answers)}
        uploadFile={upload}
        identityChoices={choices}
        mode="fill"
        problems={registration.problems}
        submit={{ label: t('fill.goOn'), busy: false, onSubmit: () => registration.goTo('send') }}
      >
        <Button variant="default" loading={registration.saving.busy && !naming} onClick={saveLater}>
          {t('fill.save')}
        </Button>
      </FormFields>
      <SaveDialog entry={entry} registration={registration} opened={naming} onClose={() => setNaming(false)} />
    </div>
  );
}

function SavedNotice({ registration: { saved, saving, known } }: { registration: Registration }): ReactNode {
  const { t } = useTranslation('registration');
  const formats = useFormats();
  if (!saved) return <FailureNotice error={saving.error} />;
  const words = { email: known.email ?? '', day: formats.day(saved.expiresAt) };
  return (
    <>
      <FailureNotice error={saving.error} />
      <Notice tone="success" live>
        {saved.mailed ? t('fill.savedMailed', words) : t('fill.saved', words)}
      </Notice>
    </>
  );
}

const toGroup = ({ dimensionId, label, options }: Entry['identityChoices'][number]): IdentityChoiceGroup => ({
  dimensionId,
  label: inLanguages(label),
  options: options.map(inLanguages),
});

const inLanguages = ({ en, fr }: { en: string | null; fr: string | null }): Localized => ({
  ...(en === null ? {} : { en }),
  ...(fr === null ? {} : { fr }),
});
