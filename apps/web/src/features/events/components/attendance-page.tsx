import { Button, TextInput, VisuallyHidden } from '@mantine/core';
import {
  EventAttendanceDocument,
  type EventAttendeeFieldsFragment,
  EventDocument,
  EventPeopleDocument,
  MarkAttendanceDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { EmptyState, LoadingState, Notice, PageHeader, Panel, useAnnounce } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { KeptCheckbox } from '../../../lib/kept-checkbox.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import type { ManagedEvent } from '../hooks/event-values.js';
import { useEventTimes } from '../hooks/use-event-times.js';

type Attendee = EventAttendeeFieldsFragment;

/** Often enough for whoever stands at the door; after a lost connection the next look shows all of it again. */
const LOOK_MS = 1_500;

/** Who is there: as people say so, and as whoever holds the event notes it. */
export function AttendancePage(): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const { eventId } = useParams({ from: '/s/$slug/event-plans/$eventId/attendance' });
  const event = useApiQuery(EventDocument, { id: eventId });
  const list = useApiQuery(EventAttendanceDocument, { id: eventId }, { refetchInterval: () => LOOK_MS });
  const error = event.error ?? (list.data ? null : list.error);
  if (error) return <LoadFailure error={error} onRetry={() => void Promise.all([event.refetch(), list.refetch()])} />;
  if (!event.data || !list.data) return <LoadingState label={t('common:loading')} />;
  return <Attendance event={event.data.event} people={list.data.eventAttendance} isLost={list.error !== null} />;
}

function Attendance({
  event,
  people,
  isLost,
}: {
  event: ManagedEvent;
  people: readonly Attendee[];
  isLost: boolean;
}): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const times = useEventTimes();
  const there = people.filter(({ source }) => source !== null);
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={t('attendance.title')}
        lead={`${localized(event.title, language)}, ${times.span(event)}`}
        above={
          <Link className="t-link" to="/s/$slug/event-plans/$eventId" params={{ slug, eventId: event.id }} dir="auto">
            {localized(event.title, language)}
          </Link>
        }
        action={
          <div className="t-row">
            {event.checkIn === 'CODE' && (
              <LinkButton to="/s/$slug/event-plans/$eventId/screen" params={{ slug, eventId: event.id }}>
                {t('attendance.screen')}
              </LinkButton>
            )}
            <LinkButton
              variant="default"
              to="/s/$slug/event-plans/$eventId/report"
              params={{ slug, eventId: event.id }}
            >
              {t('attendance.report')}
            </LinkButton>
            <LinkButton
              variant="default"
              to="/s/$slug/event-plans/$eventId/credit"
              params={{ slug, eventId: event.id }}
            >
              {t('attendance.credit')}
            </LinkButton>
          </div>
        }
      />
      {isLost && <Notice tone="attention" title={t('attendance.lost')} />}
      <p className="t-strong" style={{ margin: 0 }} aria-live="polite">
        {t('attendance.count', { count: there.length, of: people.length })}
      </p>
      <div className="t-two">
        <NameList event={event} people={people} />
        <Search event={event} people={people} />
      </div>
    </div>
  );
}

function NameList({ event, people }: { event: ManagedEvent; people: readonly Attendee[] }): ReactNode {
  const { t } = useTranslation('events');
  const formats = useFormats();
  const mark = useApiMutation(MarkAttendanceDocument, { touches: [EventAttendanceDocument] });
  if (people.length === 0) return <EmptyState title={t('attendance.none')}>{t('attendance.noneText')}</EmptyState>;
  const detailOf = ({ source, notedAt, notedBy, answer, minutes }: Attendee): string => {
    if (source === null) return answer === 'COMING' ? '' : t(`answers.lists.${answer ?? 'COMING'}`, { count: 1 });
    const how = t(`attendance.sources.${source}`, {
      ...{ when: notedAt ? formats.moment(notedAt) : '', who: notedBy ?? '' },
    });
    return typeof minutes === 'number' ? `${how} · ${t('attendance.minutes', { count: minutes })}` : how;
  };
  return (
    <Panel title={t('attendance.list')}>
      <div className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t(event.checkIn === 'LIST' ? 'attendance.helpList' : 'attendance.help')}
        </p>
        <FailureNotice error={mark.error} />
        <ul className="t-lines">
          {people.map((one) => (
            <li key={one.memberId}>
              <KeptCheckbox
                label={<bdi className="t-strong">{one.name}</bdi>}
                description={detailOf(one)}
                checked={one.source !== null}
                keep={(attended) =>
                  mark.mutateAsync({ input: { eventId: event.id, memberId: one.memberId, attended } })
                }
              />
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

/** Somebody at the door who is not in the list: of those for whom the event is. */
function Search({ event, people }: { event: ManagedEvent; people: readonly Attendee[] }): ReactNode {
  const { t } = useTranslation('events');
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const found = useApiQuery(
    EventPeopleDocument,
    { id: event.id, search },
    { enabled: search.length >= 2, keepPrevious: true },
  );
  const mark = useApiMutation(MarkAttendanceDocument, { touches: [EventAttendanceDocument] });
  const known = new Set(people.map(({ memberId }) => memberId));
  const others = search.length < 2 ? [] : (found.data?.eventPeople ?? []).filter(({ id }) => !known.has(id));
  const note = ({ id, name }: { id: string; name: string }): void =>
    mark.mutate(
      { input: { eventId: event.id, memberId: id, attended: true } },
      {
        onSuccess: () => {
          announce(t('attendance.noted', { name }));
          setTyped('');
        },
      },
    );
  return (
    <Panel title={t('attendance.others')}>
      <div className="t-stack">
        <FailureNotice error={found.error ?? mark.error} />
        <TextInput
          type="search"
          dir="auto"
          maxLength={LIMITS.searchCharacters}
          label={t('attendance.search')}
          description={t('attendance.searchHelp')}
          value={typed}
          onChange={(change) => setTyped(change.currentTarget.value)}
        />
        <ul className="t-lines" aria-live="polite">
          {others.map((one) => (
            <li key={one.id} className="t-row" style={{ justifyContent: 'space-between' }}>
              <bdi>{one.name}</bdi>
              <Button variant="default" disabled={mark.isPending} onClick={() => note(one)}>
                {t('attendance.note')} <VisuallyHidden>{one.name}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
        {search.length >= 2 && found.data && others.length === 0 && (
          <p className="t-quiet" style={{ margin: 0 }}>
            {t('attendance.nobody')}
          </p>
        )}
      </div>
    </Panel>
  );
}
