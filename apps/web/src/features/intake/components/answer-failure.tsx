import { Notice } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../lib/app-error.js';
import { FailureNotice } from '../../../lib/failure.js';

/** Why an answer was not taken: the service names the reason by a code of the form's own. */
export function AnswerFailure({ error }: { error: AppError | null }): ReactNode {
  const { t, i18n } = useTranslation('intake');
  if (error?.code !== 'ANSWER_INVALID') return <FailureNotice error={error} />;
  const code = String(error.args['reason'] ?? '').replace(/^NUMBER_.*/, 'NUMBER');
  const reason = t(i18n.exists(`intake:reasons.${code}`) ? `reasons.${code}` : 'reasons.OTHER');
  return (
    <Notice tone="danger" live>
      {t('errors:ANSWER_INVALID', { reason })}
    </Notice>
  );
}
