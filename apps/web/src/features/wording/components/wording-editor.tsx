import { Button, Textarea, TextInput } from '@mantine/core';
import {
  DiscardWordingDraftDocument,
  ResetWordingDocument,
  SaveWordingDraftDocument,
  SaveWordingDocument,
  type WordingWholeFragment,
  WordingsDocument,
  WordingVersionsDocument,
} from '@trellis/api-client';
import type { Locale } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Notice, Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { FormProblems, useAppForm } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import { useSchool } from '../../../lib/use-school.js';
import { inputOf, LANGUAGE, valuesOf, type WordingValues } from '../hooks/wording-values.js';
import { PlaceList } from './place-list.js';
import { WordingPreviewPanel } from './wording-preview.js';

const TOUCHES = [WordingsDocument, WordingVersionsDocument];

/** The words in each language, with the places that can be filled; a look at them, a draft of them, and they are used. */
export function WordingEditor({ wording }: { wording: WordingWholeFragment }): ReactNode {
  const { t } = useTranslation('wording');
  const { school } = useSchool();
  const announce = useAnnounce();
  const form = useAppForm<WordingValues>(valuesOf(wording), {});
  const save = useApiMutation(SaveWordingDocument, { touches: TOUCHES, onSuccess: () => announce(t('saved')) });
  const keep = useApiMutation(SaveWordingDraftDocument, {
    touches: TOUCHES,
    onSuccess: () => announce(t('draft.saved')),
  });
  if (!school) return null;
  const input = inputOf(wording, form.values, school.locales);
  const draftRevision = wording.draft?.revision ?? 0;
  return (
    <Panel title={t('words')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          keep.reset();
          save.mutate({ input: { ...input, version: wording.version, draftRevision: draftRevision || null } });
        }}
      >
        {wording.draft && <DraftNotice draft={wording.draft} />}
        <FormProblems form={form} error={keep.error ?? save.error} />
        {school.locales.map((locale) => (
          <LanguageFields key={locale} form={form} locale={locale} wording={wording} />
        ))}
        <PlaceList wording={wording} />
        <WordingPreviewPanel input={input} isPage={wording.isPage} />
        <div className="t-row">
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          <Button
            variant="default"
            loading={keep.isPending}
            onClick={() => {
              save.reset();
              keep.mutate({ input: { ...input, draftRevision } });
            }}
          >
            {t('draft.save')}
          </Button>
          <DiscardButton wording={wording} />
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
      {wording.shipped.footer[code] && (
        <Textarea
          autosize
          minRows={2}
          label={t('footer')}
          description={t('footerHelp')}
          maxLength={LIMITS.wordingFooterCharacters}
          {...field('footer')}
        />
      )}
    </fieldset>
  );
}

/** Whose draft it is, and that nobody gets it. */
function DraftNotice({ draft }: { draft: NonNullable<WordingWholeFragment['draft']> }): ReactNode {
  const { t } = useTranslation('wording');
  const formats = useFormats();
  return (
    <Notice title={t('draft.title')}>
      {t('draft.text', { who: draft.changedBy ?? t('someone'), when: formats.moment(draft.changedAt) })}
    </Notice>
  );
}

function DiscardButton({ wording }: { wording: WordingWholeFragment }): ReactNode {
  const { t } = useTranslation('wording');
  const announce = useAnnounce();
  const discard = useApiMutation(DiscardWordingDraftDocument, {
    touches: TOUCHES,
    onSuccess: () => announce(t('draft.discarded')),
  });
  const { kind, programId, draft } = wording;
  if (!draft) return null;
  return (
    <>
      <Button
        variant="subtle"
        loading={discard.isPending}
        onClick={() => discard.mutate({ kind, programId, revision: draft.revision })}
      >
        {t('draft.discard')}
      </Button>
      <FailureNotice error={discard.error} />
    </>
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
