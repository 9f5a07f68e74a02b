import { MySeatsDocument } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import type { OwnEvent } from '../hooks/own-events.js';

const LOOK_MS = 20_000;

/** For whoever comes: the way to the list of those who want to be found, and where one sits. */
export function MeetingOthers({ event }: { event: OwnEvent }): ReactNode {
  const { t } = useTranslation('eventPeople');
  const slug = useSchoolSlug();
  const takesPart = event.state === 'PUBLISHED' && (event.attended || event.myAnswer?.state === 'COMING');
  if (!takesPart) return null;
  return (
    <>
      <MySeats eventId={event.id} />
      <Panel title={t('company.title')}>
        <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
          <p style={{ margin: 0 }}>{t('company.lead')}</p>
          <Link className="t-link" to="/s/$slug/events/$eventId/people" params={{ slug, eventId: event.id }}>
            {t('company.open')}
          </Link>
        </div>
      </Panel>
    </>
  );
}

function MySeats({ eventId }: { eventId: string }): ReactNode {
  const { t } = useTranslation('eventPeople');
  const formats = useFormats();
  const query = useApiQuery(MySeatsDocument, { eventId }, { refetchInterval: () => LOOK_MS });
  const seats = query.data?.mySeats ?? [];
  if (seats.length === 0) return null;
  return (
    <Panel title={t('seats.mine')}>
      <ol className="t-lines" style={{ listStyle: 'none' }} aria-live="polite">
        {seats.map(({ round, place, names }) => (
          <li key={round}>
            <span className="t-strong">{t('seats.round', { round })}</span>{' '}
            {place === null ? t('seats.pause') : t('seats.table', { place })}
            {names.length > 0 && <span className="t-quiet"> {t('seats.with', { names: formats.list(names) })}</span>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
