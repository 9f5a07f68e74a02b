import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { addDays, dayIn, instantAt } from '@trellis/calendar';
import { MyEventsDocument } from '@trellis/api-client';
import { EmptyState, LoadingState, PageHeader } from '@trellis/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { type EventsSearch, type EventsView, VIEWS } from '../hooks/events-search.js';
import { filtered, isFiltered, type OwnEvent, seriesOf, topicsOf } from '../hooks/own-events.js';
import { useEventTimes } from '../hooks/use-event-times.js';
import { CohostingLink } from './cohosting-link.js';
import { EventCalendar, weeksOf } from './event-calendar.js';
import { EventList } from './event-list.js';
import { OwnCalendarEntry } from './own-calendar-entry.js';
import { EventTabs } from './event-tabs.js';

/** Since when a school may have held events. */
const EVER = '2000-01-01T00:00:00.000Z';

/** What is planned for oneself: as a list, or as a calendar where there is room for one. */
export function MyEventsPage(): ReactNode {
  const { t } = useTranslation('events');
  const slug = useSchoolSlug();
  const search = useSearch({ from: '/s/$slug/events' });
  const wide = useMediaQuery('(min-width: 48.01em)', true, { getInitialValueInEffect: false });
  const view: EventsView = wide ? (search.view ?? 'list') : 'list';
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={
          <LinkButton variant="default" to="/s/$slug/attendance" params={{ slug }}>
            {t('attended')}
          </LinkButton>
        }
      />
      <EventTabs />
      <Link className="t-link" to="/s/$slug/groups" params={{ slug }}>
        {t('groups.all')}
      </Link>
      <CohostingLink />
      <Shown key={`${view}${search.past ?? ''}`} search={search} view={view} wide={wide ?? true} />
    </div>
  );
}

interface ShownProps {
  search: EventsSearch;
  view: EventsView;
  wide: boolean;
}

function Shown({ search, view, wide }: ShownProps): ReactNode {
  const { t } = useTranslation('events');
  const [now] = useState(() => Date.now());
  const { timeZone } = useEventTimes();
  const go = useGo();
  const day = search.day ?? dayIn(new Date(now), timeZone);
  const query = useApiQuery(MyEventsDocument, askedFor({ view, day, past: search.past, now, timeZone }), {
    keepPrevious: true,
  });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const all = query.data.myEvents;
  const events = filtered(all, { topic: search.topic ?? '', seriesId: search.series ?? '' });
  return (
    <>
      <Choices all={all} search={search} view={view} wide={wide} />
      {view === 'list' ? (
        <Listed all={all} events={events} search={search} now={now} />
      ) : (
        <EventCalendar
          events={events}
          day={day}
          span={view}
          now={now}
          onDay={(next) => go({ day: next })}
          entry={(event) => <OwnCalendarEntry event={event} now={now} />}
        />
      )}
    </>
  );
}

/** Changes what the address says, and keeps the rest. */
function useGo(): (change: Partial<EventsSearch>) => void {
  const navigate = useNavigate({ from: '/s/$slug/events' });
  return (change) => void navigate({ search: (before: EventsSearch) => ({ ...before, ...change }), replace: true });
}

function askedFor({
  view,
  day,
  past,
  now,
  timeZone,
}: {
  view: EventsView;
  day: string;
  past: true | undefined;
  now: number;
  timeZone: string;
}): { from?: string; to?: string } {
  if (view === 'list') return past ? { from: EVER, to: new Date(now).toISOString() } : {};
  const days = weeksOf(day, view).flat();
  const beginning = (at: string): string => instantAt(`${at}T00:00:00`, timeZone).toISOString();
  return { from: beginning(days[0] ?? day), to: beginning(addDays(days.at(-1) ?? day, 1)) };
}

function Choices({ all, search, view, wide }: ShownProps & { all: readonly OwnEvent[] }): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const go = useGo();
  const topics = [...new Set([...topicsOf(all, language), ...(search.topic ? [search.topic] : [])])];
  const series = seriesOf(all);
  if (!wide && topics.length === 0 && series.length === 0) return null;
  return (
    <div className="t-row" style={{ alignItems: 'flex-end', '--gap': '16px' } as React.CSSProperties}>
      {wide && (
        <SegmentedControl
          aria-label={t('views.label')}
          data={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
          value={view}
          onChange={(next) => go({ view: next === 'list' ? undefined : (next as 'month' | 'week'), past: undefined })}
        />
      )}
      {topics.length > 0 && (
        <NativeSelect
          label={t('filter.topic')}
          value={search.topic ?? ''}
          data={[{ value: '', label: t('filter.anyTopic') }, ...topics]}
          onChange={(event) => go({ topic: event.currentTarget.value || undefined })}
        />
      )}
      {(series.length > 0 || search.series) && (
        <NativeSelect
          label={t('filter.series')}
          value={search.series ?? ''}
          data={[
            { value: '', label: t('filter.anySeries') },
            ...series.map(({ id, title }) => ({ value: id, label: localized(title, language) })),
          ]}
          onChange={(event) => go({ series: event.currentTarget.value || undefined })}
        />
      )}
    </div>
  );
}

function Listed({
  all,
  events,
  search,
  now,
}: {
  all: readonly OwnEvent[];
  events: readonly OwnEvent[];
  search: EventsSearch;
  now: number;
}): ReactNode {
  const { t } = useTranslation('events');
  const slug = useSchoolSlug();
  const over = events.filter(({ endsAt }) => Date.parse(endsAt) <= now).reverse();
  const shown = search.past ? over : events;
  const narrowed = isFiltered({ topic: search.topic ?? '', seriesId: search.series ?? '' }) && all.length > 0;
  const empty = search.past ? 'noPast' : narrowed ? 'noneFiltered' : 'none';
  return (
    <>
      {search.past && <h2 className="t-h2">{t('past')}</h2>}
      {shown.length === 0 ? (
        <EmptyState title={t(empty)}>{t(`${empty}Text`)}</EmptyState>
      ) : (
        <EventList events={shown} now={now} label={t(search.past ? 'past' : 'upcoming')} />
      )}
      <div>
        <Link className="t-link" to="/s/$slug/events" params={{ slug }} search={search.past ? {} : { past: true }}>
          {t(search.past ? 'toUpcoming' : 'toPast')}
        </Link>
      </div>
    </>
  );
}
