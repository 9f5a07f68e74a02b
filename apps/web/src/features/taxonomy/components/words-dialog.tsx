import { LIMITS } from '@trellis/contracts';
import { Dialog, FormFoot, Notice } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../lib/app-error.js';
import { FailureNotice } from '../../../lib/failure.js';
import { fieldsOf, type Words } from '../hooks/taxonomy-words.js';
import { WordsFields } from './words-fields.js';

interface WordsDialogProps {
  title: string;
  /** What is there already; null for something new. */
  words: Words | null;
  submit: string;
  busy: boolean;
  error: AppError | null;
  /** Somebody else says yes before it is used. */
  waitsFor: string | null;
  children?: ReactNode;
  /** What else can be done, below the form. */
  below?: ReactNode;
  onClose: () => void;
  onSubmit: (words: { en: string; fr: string }) => void;
}

/** What something is called, in each language of the school. */
export function WordsDialog({
  title,
  words,
  submit,
  busy,
  error,
  waitsFor,
  children,
  below,
  onClose,
  onSubmit,
}: WordsDialogProps): ReactNode {
  const { t } = useTranslation('taxonomy');
  const [value, setValue] = useState(fieldsOf(words));
  const [tried, setTried] = useState(false);
  const empty = value.en.trim() === '' && value.fr.trim() === '';
  return (
    <Dialog title={title} close={t('common:close')} onClose={onClose}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!empty) onSubmit(value);
        }}
      >
        <FailureNotice error={error} />
        {waitsFor && <Notice>{t('steward.willWait', { name: waitsFor })}</Notice>}
        <WordsFields
          name="label"
          label="nameIn"
          value={value}
          maxLength={LIMITS.identityLabelCharacters}
          error={tried && empty ? t('nameNeeded') : undefined}
          onChange={setValue}
        />
        {children}
        <FormFoot submit={submit} busy={busy} cancel={t('common:cancel')} onCancel={onClose} />
      </form>
      {below && (
        <div className="t-stack" style={{ marginBlockStart: 24 }}>
          {below}
        </div>
      )}
    </Dialog>
  );
}
