import { Button, Checkbox } from '@mantine/core';
import { type EventSeriesFieldsFragment, SchoolProgramsDocument } from '@trellis/api-client';
import { Panel, Tag } from '@trellis/ui';
import type { TagTone } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { type ManagedEvent, missingParts } from '../hooks/event-values.js';
import { isOver, type PlanGroup } from '../hooks/plan-groups.js';
import { useEventTimes } from '../hooks/use-event-times.js';
import { useKindName } from './event-words.js';
import { SeriesDialog } from './series-dialog.js';

/** The events of one series, or those of none. */
export function PlanGroupPanel({
  group,
  series,
  chosen,
  now,
  withProgram,
  onChoose,
}: {
  group: PlanGroup;
  series: EventSeriesFieldsFragment | null;
  chosen: ReadonlySet<string>;
  now: number;
  withProgram: boolean;
  onChoose: (ids: readonly string[], isChosen: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const { school } = useSchool();
  const [editing, setEditing] = useState(false);
  const name = group.events[0]?.seriesTitle;
  const title = name ? localized(name, language) : t('plans.noSeries');
  const ready = group.events.filter((event) => isReady(event, school?.locales ?? []));
  const allChosen = ready.length > 0 && ready.every(({ id }) => chosen.has(id));
  return (
    <Panel
      title={<bdi>{title}</bdi>}
      aside={
        series?.mayEdit && (
          <Button
            size="sm"
            variant="subtle"
            aria-label={t('series.editOf', { title })}
            onClick={() => setEditing(true)}
          >
            {t('series.edit')}
          </Button>
        )
      }
    >
      {ready.length > 1 && (
        <Checkbox
          mb="xs"
          label={t('plans.chooseAll', { count: ready.length })}
          checked={allChosen}
          onChange={(event) =>
            onChoose(
              ready.map(({ id }) => id),
              event.currentTarget.checked,
            )
          }
        />
      )}
      <ul className="t-lines">
        {group.events.map((event) => (
          <PlanLine
            key={event.id}
            event={event}
            now={now}
            isChosen={chosen.has(event.id)}
            withProgram={withProgram}
            onChoose={(isChosen) => onChoose([event.id], isChosen)}
          />
        ))}
      </ul>
      {editing && series && <SeriesDialog series={series} onClose={() => setEditing(false)} />}
    </Panel>
  );
}

/** A draft that lacks nothing. */
const isReady = (event: ManagedEvent, locales: readonly ('EN' | 'FR')[]): boolean =>
  event.state === 'DRAFT' && event.mayEdit && missingParts(event, locales).length === 0;

function PlanLine({
  event,
  now,
  isChosen,
  withProgram,
  onChoose,
}: {
  event: ManagedEvent;
  now: number;
  isChosen: boolean;
  withProgram: boolean;
  onChoose: (isChosen: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const times = useEventTimes();
  const { school } = useSchool();
  const title = localized(event.title, language);
  return (
    <li className="t-plan">
      {event.state === 'DRAFT' && event.mayEdit && (
        <Checkbox
          aria-label={t('plans.choose', { title })}
          disabled={!isReady(event, school?.locales ?? [])}
          checked={isChosen}
          onChange={(change) => onChoose(change.currentTarget.checked)}
        />
      )}
      <div className="t-grow">
        <div className="t-row" style={{ '--gap': '8px' } as React.CSSProperties}>
          <Link
            className="t-link t-strong"
            to="/s/$slug/event-plans/$eventId"
            params={{ slug, eventId: event.id }}
            dir="auto"
          >
            {title}
          </Link>
          <StateTag event={event} now={now} />
        </div>
        <div>{times.span(event)}</div>
        <PlanFacts event={event} withProgram={withProgram} />
        {event.state === 'DRAFT' && <Missing event={event} />}
      </div>
      {event.state !== 'DRAFT' && <Counts event={event} />}
    </li>
  );
}

function PlanFacts({ event, withProgram }: { event: ManagedEvent; withProgram: boolean }): ReactNode {
  const { t } = useTranslation('events');
  const kindOf = useKindName();
  const programs = useApiQuery(SchoolProgramsDocument, {}, { enabled: withProgram }).data?.school.programs;
  const whose = event.programId ? programs?.find(({ id }) => id === event.programId)?.name : t('plans.ofSchool');
  const where = [event.place, event.room, event.videoUrl ? t('byVideo') : null].filter(Boolean).join(', ');
  return (
    <div className="t-quiet t-small" dir="auto">
      {[kindOf(event), where, withProgram ? whose : null].filter(Boolean).join(' · ')}
    </div>
  );
}

function Missing({ event }: { event: ManagedEvent }): ReactNode {
  const { t } = useTranslation('events');
  const formats = useFormats();
  const { school } = useSchool();
  const parts = missingParts(event, school?.locales ?? []);
  if (parts.length === 0) return null;
  return (
    <div className="t-small">
      {t('plans.missing', { parts: formats.list(parts.map((part) => t(`parts.${part}`))) })}
    </div>
  );
}

function Counts({ event }: { event: ManagedEvent }): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const { coming, guests, waiting, offered } = event.counts;
  const taken = coming + guests;
  return (
    <Link
      className="t-link t-num t-plan-counts"
      to="/s/$slug/event-plans/$eventId/answers"
      params={{ slug, eventId: event.id }}
    >
      <span className="t-unseen">{t('plans.answersOf', { title: localized(event.title, language) })}</span>
      {event.capacity === null
        ? t('plans.coming', { count: taken })
        : t('plans.comingOf', { count: taken, capacity: event.capacity })}
      {waiting + offered > 0 && <span className="t-small">{t('plans.waiting', { count: waiting + offered })}</span>}
    </Link>
  );
}

const TONES: Readonly<Record<ManagedEvent['state'], TagTone>> = {
  ...{ DRAFT: 'plain', PUBLISHED: 'primary', CANCELLED: 'danger' },
};

/** How far an event is, for those who look after it. */
export function StateTag({ event, now }: { event: ManagedEvent; now: number }): ReactNode {
  const { t } = useTranslation('events');
  if (event.state === 'PUBLISHED' && isOver(event, now)) return <Tag>{t('plans.states.OVER')}</Tag>;
  return <Tag tone={TONES[event.state]}>{t(`plans.states.${event.state}`)}</Tag>;
}
