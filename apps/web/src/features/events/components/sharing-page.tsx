import { EventSeriesListDocument } from '@trellis/api-client';
import { LoadingState, PageHeader, Panel } from '@trellis/ui';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useSchool } from '../../../lib/use-school.js';
import { BackToPlans } from './event-editor-page.js';
import { EventFeedPanel } from './event-feed-panel.js';
import { SeriesPageLine } from './series-page-line.js';

/** What others read of what is planned: of a program, or of the school. */
export function SharingPage(): ReactNode {
  const { t } = useTranslation(['calendars', 'common']);
  const { program } = useSearch({ from: '/s/$slug/event-plans/sharing' });
  const { may } = useSchool();
  const query = useApiQuery(EventSeriesListDocument, {});
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const series = query.data.eventSeries.filter(
    ({ programId, mayEdit }) => mayEdit && (program === undefined || programId === program),
  );
  return (
    <div className="t-stack" style={{ '--gap': '20px', maxInlineSize: 760 } as React.CSSProperties}>
      <PageHeader title={t('title')} lead={t('lead')} above={<BackToPlans programId={program ?? null} />} />
      <Panel title={t('pages.title')}>
        <p style={{ marginBlockStart: 0 }}>{t('pages.lead')}</p>
        {series.length === 0 ? (
          <p className="t-quiet">{t('pages.none')}</p>
        ) : (
          <ul className="t-lines">
            {series.map((one) => (
              <SeriesPageLine key={one.id} series={one} />
            ))}
          </ul>
        )}
      </Panel>
      {(program !== undefined || may('event.manage')) && <EventFeedPanel programId={program ?? null} />}
    </div>
  );
}
