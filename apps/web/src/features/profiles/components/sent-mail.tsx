import { SentToDocument } from '@trellis/api-client';
import { Notice, Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';

const KINDS = ['reminder', 'announcement', 'intake_notice', 'mentorship_published'] as const;
const STATES = ['due', 'handing_over', 'sent', 'in_doubt', 'failed', 'cancelled', 'bounced', 'put_off'] as const;

const WITH_RESPONSE: readonly string[] = ['failed', 'in_doubt', 'bounced', 'put_off'];

/** What was sent to somebody who takes part, when, and what became of it. */
export function SentMail({ enrolmentId, stopped }: { enrolmentId: string; stopped: boolean }): ReactNode {
  const { t } = useTranslation('reminders');
  const formats = useFormats();
  const query = useApiQuery(SentToDocument, { enrolmentId });
  const kindOf = (kind: string): string => {
    const known = KINDS.find((one) => one === kind);
    return known ? t(`sentKinds.${known}`) : kind;
  };
  const stateOf = (state: string): string => {
    const known = STATES.find((one) => one === state);
    return known ? t(`sentStates.${known}`) : state;
  };
  return (
    <Panel title={t('sentTitle')}>
      {stopped && (
        <div style={{ marginBlockEnd: 16 }}>
          <Notice tone="attention">{t('sentStopped')}</Notice>
        </div>
      )}
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('sentHelp')}
      </p>
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.sentTo.length === 0 && (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('sentNone')}
        </p>
      )}
      {query.data && query.data.sentTo.length > 0 && (
        <ul className="t-lines">
          {query.data.sentTo.map((mail) => (
            <li key={mail.id}>
              <strong>{[kindOf(mail.kind), mail.rule].filter(Boolean).join(': ')}</strong>
              <div className="t-quiet">
                {formats.moment(mail.settledAt ?? mail.dueAt)} · {stateOf(mail.state)}
                {mail.skipped && ` (${t(`skips.${mail.skipped}`)})`}
                {mail.response && WITH_RESPONSE.includes(mail.state) && (
                  <span dir="auto" style={{ overflowWrap: 'anywhere' }}>
                    {' '}
                    {t('sentResponse', { response: mail.response })}
                  </span>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
