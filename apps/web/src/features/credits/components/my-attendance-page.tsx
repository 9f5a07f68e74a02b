import { MyAttendanceDocument, MyEventStandingsDocument } from '@trellis/api-client';
import { LoadingState, PageHeader, Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { OwnCertificates } from './own-certificates.js';
import { StandingLines } from './own-standings.js';
import { WhereIWas } from './where-i-was.js';

/** What one is asked to attend, where one was, and one's certificates of it. */
export function MyAttendancePage(): ReactNode {
  const { t } = useTranslation(['eventRequirements', 'common']);
  const slug = useSchoolSlug();
  const query = useApiQuery(MyEventStandingsDocument, {});
  const attendance = useApiQuery(MyAttendanceDocument, {});
  const error = query.error ?? attendance.error;
  if (error)
    return <LoadFailure error={error} onRetry={() => void Promise.all([query.refetch(), attendance.refetch()])} />;
  if (!query.data || !attendance.data) return <LoadingState label={t('common:loading')} rows={4} />;
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
      <OwnCertificates attendance={attendance.data.myAttendance} />
      <WhereIWas events={attendance.data.myAttendance.events} />
    </div>
  );
}
