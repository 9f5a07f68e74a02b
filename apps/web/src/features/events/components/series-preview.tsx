import { EventSeriesPreviewDocument } from '@trellis/api-client';
import { LoadingState, Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useEventTimes } from '../hooks/use-event-times.js';
import type { PlanInput } from './plan-series-page.js';

/** What planning would make, before anything is made. */
export function SeriesPreview({ input }: { input: PlanInput | null }): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const { language } = useFormats();
  const times = useEventTimes();
  const asked = input ?? { firstDay: '', audience: [] };
  const query = useApiQuery(
    EventSeriesPreviewDocument,
    // Where they are changes no date: nothing is asked again for it.
    { input: { ...asked, place: null, room: null } },
    { enabled: input !== null, keepPrevious: true },
  );
  return (
    <Panel title={t('planSeries.preview')}>
      {input === null && <p style={{ margin: 0 }}>{t('planSeries.previewNone')}</p>}
      <FailureNotice error={query.error} />
      {input !== null && query.isPending && <LoadingState label={t('common:loading')} rows={3} />}
      {input !== null && query.data && !query.error && (
        <ol className="t-plain t-preview-days" aria-live="polite">
          {query.data.eventSeriesPreview.map((event) => (
            <li key={event.startsAt}>
              <bdi className="t-strong">{localized(event.title, language)}</bdi>
              <span className="t-small">
                {times.span(event)} · {t(`kinds.${event.kind}`)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
