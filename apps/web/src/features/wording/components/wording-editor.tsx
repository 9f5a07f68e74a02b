import { Button, Textarea, TextInput } from '@mantine/core';
import {
  ResetWordingDocument,
  SaveWordingDocument,
  type WordingWholeFragment,
  WordingsDocument,
  WordingVersionsDocument,
} from '@trellis/api-client';
import type { Locale } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { FormProblems, useAppForm } from '../../../lib/form.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchool } from '../../../lib/use-school.js';
import { inputOf, LANGUAGE, valuesOf, type WordingValues } from '../hooks/wording-values.js';
import { PlaceList } from './place-list.js';
import { WordingPreviewPanel } from './wording-preview.js';

const TOUCHES = [WordingsDocument, WordingVersionsDocument];

/** The words in each language, with the places that can be filled; a look at them, and they are kept. */
export function WordingEditor({ wording }: { wording: WordingWholeFragment }): ReactNode {
  const { t } = useTranslation('wording');
  const { school } = useSchool();
  const { language } = useFormats();
  const announce = useAnnounce();
  const form = useAppForm<WordingValues>(valuesOf(wording), {});
  const save = useApiMutation(SaveWordingDocument, { touches: TOUCHES, onSuccess: () => announce(t('saved')) });
  if (!school) return null;
  const input = inputOf(wording, form.values, school.locales);
  const footer = localized(wording.footer, language).replaceAll('{{school.name}}', school.name);
  return (
    <Panel title={t('words')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ input });
        }}
      >
        <FormProblems form={form} error={save.error} />
        {school.locales.map((locale) => (
          <LanguageFields key={locale} form={form} locale={locale} wording={wording} />
        ))}
        {footer !== '' && !footer.includes('{{') && (
          <p className="t-quiet t-small" style={{ margin: 0 }}>
            {t('footerStays', { footer })}
          </p>
        )}
        <PlaceList wording={wording} />
        <WordingPreviewPanel input={input} isPage={wording.isPage} />
        <div className="t-row">
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          <ResetButton wording={wording} />
        </div>
      </form>
    </Panel>
  );
}

type Form = ReturnType<typeof useAppForm<WordingValues>>;

function LanguageFields({
  form,
  locale,
  wording,
}: {
  form: Form;
  locale: Locale;
  wording: WordingWholeFragment;
}): ReactNode {
  const { t } = useTranslation('wording');
  const code = LANGUAGE[locale];
  const language = t(`common:languages.${locale}`);
  const field = (part: keyof WordingValues): object => ({
    id: `field-${part}.${code}`,
    lang: code,
    dir: 'auto',
    ...form.getInputProps(`${part}.${code}`),
  });
  return (
    <fieldset className="t-fieldset t-stack">
      <legend className="t-h3">{language}</legend>
      {!wording.isPage && (
        <TextInput
          label={t('subject')}
          description={t('subjectHelp')}
          maxLength={LIMITS.wordingLineCharacters}
          {...field('subject')}
        />
      )}
      <Textarea
        autosize
        minRows={wording.isPage ? 3 : 7}
        label={t('body')}
        description={t(wording.needed.includes('link') ? 'bodyHelpLink' : 'bodyHelp', { place: '{{link}}' })}
        maxLength={LIMITS.longTextCharacters}
        {...field('body')}
      />
      {wording.needed.includes('link') && (
        <TextInput label={t('action')} maxLength={LIMITS.wordingLineCharacters} {...field('action')} />
      )}
    </fieldset>
  );
}

/** Nothing is lost by it: the words stay among the versions. */
function ResetButton({ wording }: { wording: WordingWholeFragment }): ReactNode {
  const { t } = useTranslation('wording');
  const announce = useAnnounce();
  const reset = useApiMutation(ResetWordingDocument, { touches: TOUCHES, onSuccess: () => announce(t('wasReset')) });
  const has = wording.own.body.en !== null || wording.own.body.fr !== null;
  if (!has) return null;
  const { kind, programId, version } = wording;
  return (
    <>
      <Button variant="subtle" loading={reset.isPending} onClick={() => reset.mutate({ kind, programId, version })}>
        {t(programId === null ? 'reset' : 'resetProgram')}
      </Button>
      <FailureNotice error={reset.error} />
    </>
  );
}
