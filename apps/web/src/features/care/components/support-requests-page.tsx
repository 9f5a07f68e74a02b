import { ConcernWaysDocument, SupportRequestsDocument } from '@trellis/api-client';
import { EmptyState, LoadingState, Notice, Panel, Tag } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useNoticesSeen } from '../../../lib/private-notices.js';
import { useSchool } from '../../../lib/use-school.js';

/** Who asks for support or advice in a cohort; the words are opened one by one. */
export function SupportRequestsPage(): ReactNode {
  const { t } = useTranslation('care');
  const formats = useFormats();
  const params = useParams({ from: '/s/$slug/cohorts/$id' });
  useNoticesSeen('SUPPORT', params.id);
  const query = useApiQuery(SupportRequestsDocument, { cohortId: params.id });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const requests = query.data.supportRequests;
  return (
    <div className="t-stack">
      <div>
        <Link className="t-link" to="/s/$slug/cohorts/$id/pairs" params={params}>
          {t('back.pairs')}
        </Link>
        <h2 className="t-h2" tabIndex={-1} style={{ marginBlock: '8px 4px' }}>
          {t('staff.title')}
        </h2>
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('staff.text')}
        </p>
      </div>
      <NobodyNamed />
      {requests.length === 0 && <EmptyState title={t('staff.none')} />}
      {requests.length > 0 && (
        <Panel>
          <ul className="t-todo">
            {requests.map(({ id, kind, state, name, askedAt }) => (
              <li key={id}>
                <div className="t-grow">
                  <Link
                    className="t-link"
                    to="/s/$slug/support/$requestId"
                    params={{ slug: params.slug, requestId: id }}
                  >
                    <bdi>{t(`staff.asks.${kind}`, { name })}</bdi>
                  </Link>
                  <p className="t-quiet t-small" style={{ margin: 0 }}>
                    {formats.moment(askedAt)}
                  </p>
                </div>
                <Tag tone={state === 'OPEN' ? 'attention' : 'plain'}>{t(`support.states.${state}`)}</Tag>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}

/** Where a school has said nothing yet about concerns, those who run its programs are to know. */
function NobodyNamed(): ReactNode {
  const { t } = useTranslation('care');
  const { slug } = useParams({ from: '/s/$slug/cohorts/$id' });
  const { may } = useSchool();
  const ways = useApiQuery(ConcernWaysDocument, {}).data?.concernWays;
  if (!ways || ways.setUp) return null;
  return (
    <Notice tone="attention" title={t('staff.nobodyNamed')}>
      <p>{t('staff.nobodyNamedText')}</p>
      {may('school.configure') && (
        <Link className="t-link" to="/s/$slug/concern-settings" params={{ slug }}>
          {t('settings.title')}
        </Link>
      )}
    </Notice>
  );
}
