import { Button } from '@mantine/core';
import { AnswerEventByLinkDocument, type EventByLinkFieldsFragment, EventsByLinkDocument } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, Panel, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { SchoolSlug } from '../../../lib/school.js';
import { useEventTimes, zoneName } from '../hooks/use-event-times.js';

type Linked = EventByLinkFieldsFragment;

/** From a mail that tells of events: one button says that one comes. Opening the page changes nothing. */
export function RsvpPage(): ReactNode {
  const { slug } = useParams({ from: '/open/s/$slug/rsvp' });
  const token = useLinkToken();
  return (
    <SchoolSlug value={slug} key={slug}>
      <div className="t-column">{token === '' ? <DeadEnd /> : <ByLink token={token} key={token} />}</div>
    </SchoolSlug>
  );
}

/** After the #, so that it reaches no server’s log. Another link in the same window is another person’s, or about something else. */
function useLinkToken(): string {
  return useSyncExternalStore(
    (onChange) => {
      window.addEventListener('hashchange', onChange);
      return () => window.removeEventListener('hashchange', onChange);
    },
    () => new URLSearchParams(window.location.hash.slice(1)).get('t') ?? '',
  );
}

function ByLink({ token }: { token: string }): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const { timeZone } = useEventTimes();
  const query = useApiQuery(EventsByLinkDocument, { token }, { once: true });
  if (query.error?.code === 'NOT_FOUND') return <DeadEnd />;
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={3} />;
  const events = query.data.eventsByLink;
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader title={t('rsvp.title', { count: events.length })} lead={t('rsvp.lead')} />
      {events.map((event) => (
        <OneEvent key={event.id} event={event} token={token} />
      ))}
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('rsvp.zone', { zone: zoneName(timeZone) })}
      </p>
    </div>
  );
}

function DeadEnd(): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  return (
    <>
      <PageHeader title={t('rsvp.deadTitle')} lead={t('rsvp.deadText')} />
      <LinkButton to="/sign-in">{t('common:signIn')}</LinkButton>
    </>
  );
}

function OneEvent({ event, token }: { event: Linked; token: string }): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const times = useEventTimes();
  const [now] = useState(() => Date.now());
  const elsewhere = times.elsewhere(event);
  const isOpen = event.state === 'PUBLISHED' && Date.parse(event.startsAt) > now;
  return (
    <Panel title={localized(event.title, language)} titleId={`event-${event.id}`}>
      <div className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
        <div>
          <div className="t-strong">{times.span(event)}</div>
          {elsewhere && <div className="t-quiet t-small">{elsewhere}</div>}
          <div dir="auto">{[event.place, event.room].filter(Boolean).join(', ')}</div>
        </div>
        {event.state === 'CANCELLED' && <Notice tone="danger" title={t('cancelled.title')} />}
        {event.state === 'PUBLISHED' && !isOpen && <Notice>{t('rsvp.over')}</Notice>}
        {isOpen && <Answer event={event} token={token} />}
      </div>
    </Panel>
  );
}

function Answer({ event, token }: { event: Linked; token: string }): ReactNode {
  const { t } = useTranslation('events');
  const announce = useAnnounce();
  const answer = useApiMutation(AnswerEventByLinkDocument, {
    touches: [EventsByLinkDocument],
    onSuccess: ({ answerEventByLink }) => {
      const said = answerEventByLink.find(({ id }) => id === event.id)?.answer;
      if (said) announce(t(`rsvp.said.${said}`));
      document.getElementById(`event-${event.id}`)?.focus();
    },
  });
  // The same words stand at each event: only the time tells them apart for whoever hears them.
  const when = useEventTimes().span(event);
  const say = (coming: boolean): void => answer.mutate({ input: { token, eventId: event.id, coming } });
  const come = event.answer === 'OFFERED' ? 'take' : event.isFull ? 'wait' : 'come';
  const isIn = event.answer === 'COMING' || event.answer === 'WAITING';
  return (
    <>
      <FailureNotice error={answer.error} />
      <Standing event={event} isNew={answer.isSuccess} />
      <div className="t-row">
        {!isIn && (
          <Button
            loading={answer.isPending && answer.variables.input.coming}
            aria-label={t('rsvp.of', { what: t(`rsvp.${come}`), when })}
            onClick={() => say(true)}
          >
            {t(`rsvp.${come}`)}
          </Button>
        )}
        {event.answer !== 'NOT_COMING' && (
          <Button
            variant="default"
            aria-label={t('rsvp.of', { what: t('answer.stayAway'), when })}
            disabled={answer.isPending}
            onClick={() => say(false)}
          >
            {t('answer.stayAway')}
          </Button>
        )}
      </div>
    </>
  );
}

/** What was said already, now or before; and, before anything is said, that it is full. */
function Standing({ event, isNew }: { event: Linked; isNew: boolean }): ReactNode {
  const { t } = useTranslation('events');
  const formats = useFormats();
  const { answer, answerBy, isFull } = event;
  if (answer === 'OFFERED' && answerBy)
    return <Notice tone="attention">{t('rsvp.offered', { until: formats.moment(answerBy) })}</Notice>;
  if (answer && answer !== 'OFFERED')
    return <Notice tone={isNew && answer === 'COMING' ? 'success' : 'info'}>{t(`rsvp.said.${answer}`)}</Notice>;
  return isFull ? <Notice>{t('rsvp.full')}</Notice> : null;
}
