import { Button, Checkbox, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  type AnnouncementWholeFragment,
  CohortAnnouncementsDocument,
  type LetterStartQuery,
  type CohortAnnouncementsQuery,
  type Locale,
  SaveAnnouncementDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Panel } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, FormProblems, fieldProps, looksLikeEmail, useAppForm } from '../../../lib/form.js';
import { useSchool } from '../../../lib/use-school.js';
import { PLACES, placeKey } from '../hooks/announcement-places.js';
import { type AnnouncementValues, inputOf, valuesOf } from '../hooks/announcement-values.js';
import { AnnouncementPreviewPanel } from './announcement-preview.js';

const LANGUAGE = { EN: 'en', FR: 'fr' } as const;

interface AnnouncementFormProps {
  cohortId: string;
  draft: AnnouncementWholeFragment | null;
  choices: CohortAnnouncementsQuery['cohort']['peopleChoices'];
  /** Words of the library to begin with. */
  letter?: LetterStartQuery['letterStart'];
  onDone: () => void;
}

/** Writing one: to whom, what, where answers go; then a look at what a reader gets. */
export function AnnouncementForm({ cohortId, draft, choices, letter, onDone }: AnnouncementFormProps): ReactNode {
  const { t } = useTranslation('announcements');
  const { school } = useSchool();
  const [saved, setSaved] = useState<AnnouncementWholeFragment | null>(null);
  const form = useAppForm<AnnouncementValues>(valuesOf(draft, school?.me.email ?? '', letter), {
    replyTo: (value) => (looksLikeEmail(value) ? null : t('common:fillIn', { field: t('replyTo') })),
  });
  const save = useApiMutation(SaveAnnouncementDocument, { touches: [CohortAnnouncementsDocument] });
  const current = saved ?? draft;
  if (!school) return null;
  const send = (then: (announcement: AnnouncementWholeFragment) => void): void => {
    if (form.validate().hasErrors) return;
    save.mutate(
      { input: inputOf(cohortId, form.values, current) },
      {
        onSuccess: ({ saveAnnouncement }) => {
          setSaved(saveAnnouncement);
          then(saveAnnouncement);
        },
      },
    );
  };
  return (
    <Panel title={t(draft ? 'editTitle' : 'writeTitle')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          send(onDone);
        }}
      >
        <FormProblems form={form} error={save.error} fieldOf={{ ANNOUNCEMENT_TO_NOBODY: 'role' }} />
        <WhoFields form={form} choices={choices} />
        {school.locales.map((locale) => (
          <WordsFields key={locale} form={form} locale={locale} />
        ))}
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('places')} {PLACES.map((name) => `{{${name}}}: ${t(`placeNames.${placeKey(name)}`)}`).join(' · ')}
        </p>
        <TextInput
          required
          type="email"
          maxLength={LIMITS.emailCharacters}
          label={<FieldLabel>{t('replyTo')}</FieldLabel>}
          description={t('replyToHelp')}
          {...fieldProps(form, 'replyTo')}
        />
        <div className="t-row">
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('saveDraft')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
      <AnnouncementPreviewPanel
        input={inputOf(cohortId, form.values, current)}
        locales={school.locales}
        onSave={send}
        onPlanned={onDone}
      />
    </Panel>
  );
}

type Form = ReturnType<typeof useAppForm<AnnouncementValues>>;

function WhoFields({ form, choices }: { form: Form; choices: AnnouncementFormProps['choices'] }): ReactNode {
  const { t } = useTranslation('announcements');
  return (
    <>
      <NativeSelect
        label={t('who')}
        data={(['EVERYONE', 'MENTEE', 'MENTOR'] as const).map((value) => ({ value, label: t(`to.${value}`) }))}
        {...fieldProps(form, 'role')}
      />
      <NativeSelect
        label={t('pairing')}
        data={(['any', 'matched', 'waiting'] as const).map((value) => ({ value, label: t(`pairings.${value}`) }))}
        {...fieldProps(form, 'pairing')}
      />
      {choices.sites.length > 0 && (
        <MultiSelect label={t('sites')} data={[...choices.sites]} {...fieldProps(form, 'sites')} />
      )}
      {choices.years.length > 0 && (
        <MultiSelect label={t('years')} data={[...choices.years]} {...fieldProps(form, 'years')} />
      )}
      <Checkbox
        label={t('withPaused')}
        description={t('withPausedHelp')}
        {...form.getInputProps('withPaused', { type: 'checkbox' })}
      />
    </>
  );
}

function WordsFields({ form, locale }: { form: Form; locale: Locale }): ReactNode {
  const { t } = useTranslation('announcements');
  const language = t(`common:languageNames.${locale}`);
  return (
    <>
      <TextInput
        lang={LANGUAGE[locale]}
        dir="auto"
        maxLength={LIMITS.shortTextCharacters}
        label={<FieldLabel>{t('subjectIn', { language })}</FieldLabel>}
        description={t('subjectHelp')}
        {...fieldProps(form, `subject${locale}`)}
      />
      <Textarea
        autosize
        minRows={6}
        lang={LANGUAGE[locale]}
        dir="auto"
        maxLength={LIMITS.longTextCharacters}
        label={<FieldLabel>{t('bodyIn', { language })}</FieldLabel>}
        {...fieldProps(form, `body${locale}`)}
      />
    </>
  );
}
