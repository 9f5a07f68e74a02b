import { SpeakerPageDocument } from '@trellis/api-client';
import { LoadingState, PageHeader, Panel, Portrait, UserText } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useEventTimes } from '../hooks/use-event-times.js';

/** A speaker: what is said of them, and the events at which one can hear them. */
export function SpeakerPage(): ReactNode {
  const { t } = useTranslation(['speakers', 'common']);
  const { speakerId } = useParams({ from: '/s/$slug/speakers/$speakerId' });
  const slug = useSchoolSlug();
  const { language } = useFormats();
  const times = useEventTimes();
  const query = useApiQuery(SpeakerPageDocument, { id: speakerId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { name, role, body, photoPath, events } = query.data.speakerPage;
  const words = localized(body, language);
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={name}
        lead={localized(role, language) || undefined}
        above={
          <Link className="t-link" to="/s/$slug/events" params={{ slug }}>
            {t('page.back')}
          </Link>
        }
      />
      {photoPath && <Portrait name={name} photo={{ path: photoPath, alt: '' }} size="large" />}
      {words !== '' && <UserText block>{words}</UserText>}
      {events.length > 0 && (
        <Panel title={t('page.events')}>
          <ul className="t-lines">
            {events.map((event) => (
              <li key={event.id}>
                <Link className="t-link" to="/s/$slug/events/$eventId" params={{ slug, eventId: event.id }} dir="auto">
                  {localized(event.title, language)}
                </Link>
                <div className="t-quiet">{times.span(event)}</div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
