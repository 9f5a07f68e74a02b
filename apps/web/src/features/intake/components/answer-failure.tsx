import { Notice } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../lib/app-error.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';

/** Why an answer was not taken: the service names the reason by a code of the form's own, which has words there. */
export function AnswerFailure({ error }: { error: AppError | null }): ReactNode {
  const { t, i18n } = useTranslation('intake');
  const { day } = useFormats();
  if (error?.code !== 'ANSWER_INVALID') return <FailureNotice error={error} />;
  const { reason = '', ...args } = error.args;
  const code = String(reason);
  const dated = code.startsWith('DATE_') ? ['min', 'max'].filter((end) => args[end] !== undefined) : [];
  const words = {
    ...args,
    ...Object.fromEntries(dated.map((end) => [end, day(String(args[end]))])),
    format: args['format'] === undefined ? '' : t(`formFields:formats.${String(args['format'])}`),
  };
  const known = [`intake:reasons.${code}`, `formFields:problems.${code}`].find((key) => i18n.exists(key));
  return (
    <Notice tone="danger" live>
      {t('errors:ANSWER_INVALID', { reason: t(known ?? 'intake:reasons.OTHER', words) })}
    </Notice>
  );
}
