import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { dayIn } from '@trellis/calendar';
import { SchoolProgramsDocument } from '@trellis/api-client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import type { ManagedEvent } from '../hooks/event-values.js';
import { kindKey, NO_CHOICE, type PlanChoice, plansChosen, planTopics } from '../hooks/plan-choices.js';
import { useEventTimes } from '../hooks/use-event-times.js';
import { EventCalendar } from './event-calendar.js';
import { useKindName } from './event-words.js';

type Span = 'month' | 'week';

/** What is planned, drafts as well, as a calendar: all of it, or what is of a topic, a kind, or for a cohort. */
export function PlanCalendar({ events, now }: { events: readonly ManagedEvent[]; now: number }): ReactNode {
  const { t } = useTranslation('events');
  const times = useEventTimes();
  const { timeZone } = times;
  // On a phone there is no room for a week: what is to come stands one below the other.
  const wide = useMediaQuery('(min-width: 48.01em)', true, { getInitialValueInEffect: false });
  const [span, setSpan] = useState<Span>('month');
  const [day, setDay] = useState(() => dayIn(new Date(now), timeZone));
  const programs = useApiQuery(SchoolProgramsDocument, {}).data?.school.programs ?? [];
  const cohorts = programs.flatMap(({ id, name, cohorts: own }) =>
    own.map((cohort) => ({ id: cohort.id, programId: id, label: `${name}, ${cohort.name}` })),
  );
  const [choice, setChoice] = useState<PlanChoice>(NO_CHOICE);
  const shown = plansChosen(events, choice, (id) => cohorts.find((one) => one.id === id)?.programId ?? null);
  return (
    <div className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
      <Choices events={events} cohorts={cohorts} choice={choice} onChoose={setChoice} />
      {wide ? (
        <>
          <div>
            <SegmentedControl
              aria-label={t('plans.span')}
              data={[
                { value: 'month', label: t('views.month') },
                { value: 'week', label: t('views.week') },
              ]}
              value={span}
              onChange={(value) => setSpan(value === 'week' ? 'week' : 'month')}
            />
          </div>
          <EventCalendar
            events={shown}
            day={day}
            span={span}
            now={now}
            onDay={setDay}
            entry={(event) => <Entry event={event} />}
          />
        </>
      ) : (
        <ul className="t-lines">
          {shown
            .filter(({ endsAt }) => Date.parse(endsAt) >= now)
            .map((event) => (
              <li key={event.id}>
                <span className="t-quiet t-small">{times.span(event)}</span>
                <Entry event={event} />
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}

function Choices({
  events,
  cohorts,
  choice,
  onChoose,
}: {
  events: readonly ManagedEvent[];
  cohorts: readonly { id: string; label: string }[];
  choice: PlanChoice;
  onChoose: (choice: PlanChoice) => void;
}): ReactNode {
  const { t } = useTranslation('events');
  const kindOf = useKindName();
  const kinds = new Map(events.map((event) => [kindKey(event), kindOf(event)]));
  const selects = [
    { key: 'topic', any: t('filter.anyTopic'), data: planTopics(events).map((one) => ({ value: one, label: one })) },
    { key: 'kind', any: t('plans.anyKind'), data: [...kinds].map(([value, label]) => ({ value, label })) },
    { key: 'cohortId', any: t('plans.anyCohort'), data: cohorts.map(({ id, label }) => ({ value: id, label })) },
  ] as const;
  const labels = { topic: t('filter.topic'), kind: t('plans.kind'), cohortId: t('plans.cohort') };
  return (
    <div className="t-row" style={{ alignItems: 'flex-end', '--gap': '16px' } as React.CSSProperties}>
      {selects.map(
        ({ key, any, data }) =>
          data.length > 0 && (
            <NativeSelect
              key={key}
              label={labels[key]}
              value={choice[key]}
              data={[{ value: '', label: any }, ...data]}
              onChange={(change) => onChoose({ ...choice, [key]: change.currentTarget.value })}
            />
          ),
      )}
    </div>
  );
}

/** A draft says so: nobody else knows of it yet. */
function Entry({ event }: { event: ManagedEvent }): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const times = useEventTimes();
  return (
    <Link
      className="t-calendar-event"
      data-state={event.state === 'CANCELLED' ? 'cancelled' : event.state === 'DRAFT' ? 'waiting' : 'open'}
      to="/s/$slug/event-plans/$eventId"
      params={{ slug, eventId: event.id }}
    >
      <span className="t-num">{times.hours(event)}</span>
      <span dir="auto" className="t-strong">
        {localized(event.title, language)}
      </span>
      {event.state !== 'PUBLISHED' && <span>{t(event.state === 'DRAFT' ? 'plans.draft' : 'states.cancelled')}</span>}
    </Link>
  );
}
