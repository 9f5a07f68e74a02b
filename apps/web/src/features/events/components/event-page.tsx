import { MyEventDocument } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, PageJumps, Panel, Tag, UserText } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { isOpen, type OwnEvent, ownStateOf } from '../hooks/own-events.js';
import { useEventTimes } from '../hooks/use-event-times.js';
import { MeetingOthers } from './meeting-others.js';
import { FeedbackInvitation } from './feedback-invitation.js';
import { useEventHosts } from './event-cohosts.js';
import { EventAnswerPanel } from './event-answer.js';
import { CheckInPanel } from './event-check-in.js';
import { OwnMaterials } from './own-materials.js';
import { OwnSpeakers } from './own-speakers.js';
import { OwnStateTag, useKindName, usePlacesLeft } from './event-words.js';

const DOORS_MS = 15_000;
const HOUR = 3_600_000;
const isNear = ({ startsAt, endsAt, attended }: OwnEvent): boolean =>
  !attended && Date.parse(startsAt) - HOUR < Date.now() && Date.parse(endsAt) + HOUR > Date.now();

/** One event, for whom it is: all there is to know, and saying whether one comes. */
export function EventPage(): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const { eventId } = useParams({ from: '/s/$slug/events/$eventId' });
  const query = useApiQuery(
    MyEventDocument,
    { id: eventId },
    // The doors open while people look at it.
    { refetchInterval: (data) => (data && isNear(data.myEvent) ? DOORS_MS : false) },
  );
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  return <Whole key={eventId} event={query.data.myEvent} />;
}

function Whole({ event }: { event: OwnEvent }): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const [now] = useState(() => Date.now());
  const times = useEventTimes();
  const body = localized(event.body, language);
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader
        title={localized(event.title, language)}
        windowTitle={localized(event.outsideTitle, language)}
        lead={times.span(event)}
        above={
          event.groupId ? (
            <Link className="t-link" to="/s/$slug/groups/$groupId" params={{ slug, groupId: event.groupId }}>
              {t('groups.back')}
            </Link>
          ) : (
            <Link className="t-link" to="/s/$slug/events" params={{ slug }}>
              {t('title')}
            </Link>
          )
        }
        action={<OwnStateTag event={event} now={now} />}
      />
      {isOpen(event, now) && (
        <PageJumps label={t('answer.title')} jumps={[{ titleId: 'answer', label: t('answer.title') }]} />
      )}
      {event.state === 'CANCELLED' && <Cancelled reason={event.cancelReason} />}
      {isOpen(event, now) && <Clashes event={event} />}
      <div className="t-two">
        <div className="t-stack">
          {body !== '' && <UserText block>{body}</UserText>}
          <Panel title={t('facts.title')}>
            <Facts event={event} now={now} />
          </Panel>
          {!event.groupId && <OwnSpeakers eventId={event.id} />}
          {!event.groupId && <OwnMaterials eventId={event.id} />}
          <Access event={event} />
        </div>
        <div className="t-stack">
          <CheckInPanel event={event} />
          {!event.groupId && <FeedbackInvitation event={event} />}
          {!event.groupId && <MeetingOthers event={event} />}
          <EventAnswerPanel event={event} now={now} />
        </div>
      </div>
    </div>
  );
}

function Cancelled({ reason }: { reason: string | null }): ReactNode {
  const { t } = useTranslation('events');
  return (
    <Notice tone="danger" title={t('cancelled.title')}>
      {reason ? <UserText block>{reason}</UserText> : <p>{t('cancelled.text')}</p>}
    </Notice>
  );
}

/** What else there is at the same time, in words: nothing stands in the way of coming. */
function Clashes({ event }: { event: OwnEvent }): ReactNode {
  const { t } = useTranslation('events');
  const slug = useSchoolSlug();
  const times = useEventTimes();
  if (event.clashes.length === 0) return null;
  return (
    <Notice tone="attention" title={t('clash.title')}>
      <ul>
        {event.clashes.map((clash) => (
          <li key={clash.id}>
            {t(`clash.${clash.kind}`, { when: times.span(clash) })}{' '}
            {clash.kind === 'EVENT' && (
              <Link className="t-link" to="/s/$slug/events/$eventId" params={{ slug, eventId: clash.id }}>
                {t('clash.see')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Facts({ event, now }: { event: OwnEvent; now: number }): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const times = useEventTimes();
  const kindOf = useKindName();
  const left = usePlacesLeft()(event);
  const hosts = useEventHosts(event.id, event.groupId === null);
  const elsewhere = times.elsewhere(event);
  const where = [event.place, event.room].filter(Boolean).join(', ');
  return (
    <dl className="t-facts">
      <Fact name={t('facts.when')}>
        {times.span(event)}
        {elsewhere && <div className="t-quiet t-small">{elsewhere}</div>}
      </Fact>
      {where !== '' && <Fact name={t('facts.where')}>{where}</Fact>}
      {event.byVideo && (
        <Fact name={t('facts.video')}>
          <VideoLink event={event} now={now} />
        </Fact>
      )}
      <Fact name={t('facts.kind')}>
        {kindOf(event)}
        {event.required && <Tag icon="none">{t('required')}</Tag>}
      </Fact>
      {event.seriesTitle && <Fact name={t('facts.series')}>{localized(event.seriesTitle, language)}</Fact>}
      {hosts.length > 0 && <Fact name={t('facts.hosts')}>{hosts.join(', ')}</Fact>}
      {event.topics.length > 0 && <Fact name={t('facts.topics')}>{event.topics.join(', ')}</Fact>}
      {left !== null && isOpen(event, now) && <Fact name={t('facts.places')}>{left}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto" className="t-fact">
        {children}
      </dd>
    </>
  );
}

/** The link is for those who come: a forwarded page gives nobody a way in. */
function VideoLink({ event, now }: { event: OwnEvent; now: number }): ReactNode {
  const { t } = useTranslation('events');
  const state = ownStateOf(event, now);
  if (event.videoUrl && state === 'coming') {
    return (
      <a className="t-link t-user" href={event.videoUrl} target="_blank" rel="noreferrer">
        {t('facts.join')}
      </a>
    );
  }
  return state === 'over' || state === 'cancelled' ? t('facts.videoOver') : t('facts.videoLater');
}

/** What the place provides, and what is said about getting in. */
function Access({ event }: { event: OwnEvent }): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const words = localized(event.accessWords, language);
  if (event.provisions.length === 0 && words === '') return null;
  return (
    <Panel title={t('access.title')}>
      {event.provisions.length > 0 && (
        <ul style={{ marginBlock: 0 }}>
          {event.provisions.map((provision) => (
            <li key={provision}>{t(`provisions.${provision}`)}</li>
          ))}
        </ul>
      )}
      {words !== '' && <UserText block>{words}</UserText>}
    </Panel>
  );
}
