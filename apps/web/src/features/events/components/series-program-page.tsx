import { SeriesProgramDocument } from '@trellis/api-client';
import { LoadingState } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { SeriesProgram } from './public-series-page.js';

/** The program of a series on paper, for those who look after it, whether or not its page is open to everyone. */
export function SeriesProgramPage(): ReactNode {
  const { t } = useTranslation(['calendars', 'common']);
  const { seriesId } = useParams({ from: '/s/$slug/event-plans/series/$seriesId' });
  const slug = useSchoolSlug();
  const query = useApiQuery(SeriesProgramDocument, { id: seriesId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  return (
    <SeriesProgram
      series={query.data.seriesProgram}
      above={
        <Link className="t-link t-no-print" to="/s/$slug/event-plans/sharing" params={{ slug }}>
          {t('title')}
        </Link>
      }
    />
  );
}
