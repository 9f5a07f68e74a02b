import { MyEventStandingsDocument } from '@trellis/api-client';
import { LoadingState, PageHeader, Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { StandingLines } from './own-standings.js';

/** What one is asked to attend, and how far one is. */
export function MyAttendancePage(): ReactNode {
  const { t } = useTranslation(['eventRequirements', 'common']);
  const slug = useSchoolSlug();
  const query = useApiQuery(MyEventStandingsDocument, {});
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const standings = query.data.myEventStandings;
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={t('mine.all')}
        lead={t('mine.lead')}
        above={
          <Link className="t-link" to="/s/$slug/events" params={{ slug }}>
            {t('mine.events')}
          </Link>
        }
      />
      <Panel title={t('mine.title')}>
        {standings.length === 0 ? (
          <p style={{ margin: 0 }}>{t('mine.none')}</p>
        ) : (
          <StandingLines standings={standings} />
        )}
      </Panel>
    </div>
  );
}
