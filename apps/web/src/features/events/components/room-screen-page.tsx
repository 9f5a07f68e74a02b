import { Button } from '@mantine/core';
import { EventDocument, RoomCodeDocument } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { qrDrawing } from '../../../lib/qr-code.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** The code is another every half minute; the count follows within two seconds, also after a lost connection. */
const LOOK_MS = 1_500;
/** By then a code that was heard of counts no more. */
const STALE_MS = 30_000;

/** What stands on the room's screen: the code, and how many are there. Nobody's name. */
export function RoomScreenPage(): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const { eventId } = useParams({ from: '/s/$slug/event-plans/$eventId/screen' });
  const slug = useSchoolSlug();
  const { language } = useFormats();
  const screen = useRef<HTMLDivElement>(null);
  const event = useApiQuery(EventDocument, { id: eventId });
  const code = useApiQuery(RoomCodeDocument, { id: eventId }, { refetchInterval: () => LOOK_MS });
  const isStale = useNow() - code.dataUpdatedAt > STALE_MS;
  const error = event.error ?? (code.data ? null : code.error);
  if (error) return <LoadFailure error={error} onRetry={() => void Promise.all([event.refetch(), code.refetch()])} />;
  if (!event.data || !code.data) return <LoadingState label={t('common:loading')} />;
  const title = localized(event.data.event.title, language);
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={t('screen.title')}
        lead={t('screen.lead')}
        above={
          <Link className="t-link" to="/s/$slug/event-plans/$eventId/attendance" params={{ slug, eventId }} dir="auto">
            {title}
          </Link>
        }
        action={
          <Button variant="default" onClick={() => void screen.current?.requestFullscreen()}>
            {t('screen.whole')}
          </Button>
        }
      />
      {code.error && <Notice tone="attention" title={t('attendance.lost')} />}
      <div ref={screen} className="t-room">
        <p className="t-room-title" dir="auto">
          {title}
        </p>
        {isStale ? (
          <p role="status">{t('screen.stale')}</p>
        ) : (
          <p className="t-room-code">{code.data.roomCode.code.replace(/^(\d{3})/, '$1 ')}</p>
        )}
        <p>{t('screen.how')}</p>
        <RoomQr address={`${window.location.origin}/s/${slug}/events/${eventId}`} label={t('screen.qr')} />
        <p className="t-room-count">{t('screen.count', { count: code.data.roomCode.attended })}</p>
      </div>
    </div>
  );
}

/** The time, again and again: without a connection nothing else happens here. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Opens the event on a phone, where one says that one is there; drawn here, so that no other service hears of it. */
function RoomQr({ address, label }: { address: string; label: string }): ReactNode {
  const { size, path } = useMemo(() => qrDrawing(address), [address]);
  return (
    <svg
      className="t-room-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
