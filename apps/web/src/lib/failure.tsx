import { ErrorState, Notice, PageHeader } from '@trellis/ui';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from './app-error.js';
import { useFormats } from './format.js';
import { LinkButton } from './link-button.js';

/** Returns the function that says what is wrong with one entry, by the name that it has on screens; null for other failures. */
function useInputWords(): (error: AppError) => string | null {
  const { t, i18n } = useTranslation('input');
  return useCallback(
    ({ code, args }: AppError) => {
      const { problem, entry, ...limits } = args;
      const key = `problems.${String(problem)}`;
      if (code !== 'INPUT_INVALID' || !i18n.exists(`input:${key}`)) return null;
      const name = `fields.${String(entry)}`;
      return t(key, { ...limits, field: i18n.exists(`input:${name}`) ? t(name) : t('someField') });
    },
    [t, i18n],
  );
}

/** Returns the function that says a failure in the reader's words. */
export function useErrorWords(): (error: AppError) => string {
  const { t } = useTranslation('errors');
  const inputWords = useInputWords();
  const formats = useFormats();
  return useCallback(
    (error: AppError) => {
      const input = inputWords(error);
      if (input !== null) return input;
      const args = Object.fromEntries(
        Object.entries(error.args).map(([name, value]) => [
          name,
          Array.isArray(value) ? formats.list(value.map(String)) : dayOr(value, formats.dueDay),
        ]),
      );
      const { seconds } = error.args;
      const wait = typeof seconds === 'number' ? formats.wait(seconds) : undefined;
      return t(error.code, { requestId: error.requestId ?? '–', wait, ...args });
    },
    [t, formats, inputWords],
  );
}

/** A day is said as people say it. */
const dayOr = (value: unknown, said: (day: string) => string): unknown =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? said(value) : value;

/** A failure in words, with the id to quote when it was ours. */
export function FailureNotice({ error }: { error: AppError | null | undefined }): ReactNode {
  const words = useErrorWords();
  return error ? (
    <Notice tone="danger" live>
      {words(error)}
    </Notice>
  ) : null;
}

/** What is not there, or not this person's: trying again changes nothing. */
const CLOSED_TITLES: Partial<Record<AppError['code'], string>> = {
  NOT_FOUND: 'common:notFoundTitle',
  FORBIDDEN: 'common:notAllowedTitle',
};

/** What a screen shows when it could not be loaded. */
export function LoadFailure({ error, onRetry }: { error: AppError; onRetry?: () => void }): ReactNode {
  const { t } = useTranslation();
  const words = useErrorWords();
  const closed = CLOSED_TITLES[error.code];
  if (closed) {
    return (
      <>
        <PageHeader title={t(closed)} lead={words(error)} />
        <div>
          <LinkButton to="/schools">{t('common:toStart')}</LinkButton>
        </div>
      </>
    );
  }
  return (
    <ErrorState title={t('common:loadFailed')} retry={t('common:tryAgain')} onRetry={onRetry}>
      <p>{words(error)}</p>
    </ErrorState>
  );
}
