import { EventSeriesListDocument, EventsDocument } from '@trellis/api-client';
import { EmptyState, LoadingState } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { plansIn, type PlansShow, SHOWS } from '../hooks/plan-groups.js';
import { PlanCalendar } from './plan-calendar.js';
import { PlanGroupPanel } from './plan-group.js';
import { PublishBar } from './publish-bar.js';

/** What is planned, by series; drafts can be chosen and published together. Of one program, or of all that one looks after. */
export function PlanList({ programId, show }: { programId: string | null; show: PlansShow }): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const [now] = useState(() => Date.now());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = useApiQuery(EventsDocument, { archived: show === 'away' }, { keepPrevious: true });
  const series = useApiQuery(EventSeriesListDocument, {});
  const error = query.error ?? series.error;
  if (error) return <LoadFailure error={error} onRetry={() => void Promise.all([query.refetch(), series.refetch()])} />;
  if (!query.data || !series.data) return <LoadingState label={t('common:loading')} rows={5} />;
  const events = query.data.events.filter((event) => programId === null || event.programId === programId);
  const groups = plansIn(events, show, now);
  const drafts = events.filter((event) => chosen.has(event.id) && event.state === 'DRAFT');
  const choose = (ids: readonly string[], isChosen: boolean): void =>
    setChosen((before) => new Set(isChosen ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <Ways programId={programId} />
      <ShowLinks programId={programId} show={show} />
      {show === 'calendar' ? (
        <PlanCalendar events={events} now={now} />
      ) : groups.length === 0 ? (
        <Nothing show={show} programId={programId} />
      ) : (
        groups.map((group) => (
          <PlanGroupPanel
            key={group.seriesId ?? 'none'}
            group={group}
            series={series.data.eventSeries.find(({ id }) => id === group.seriesId) ?? null}
            chosen={chosen}
            now={now}
            withProgram={programId === null}
            onChoose={choose}
          />
        ))
      )}
      {drafts.length > 0 && <PublishBar drafts={drafts} onDone={() => setChosen(new Set())} />}
    </div>
  );
}

/** The ways to plan. */
function Ways({ programId }: { programId: string | null }): ReactNode {
  const { t } = useTranslation('events');
  const slug = useSchoolSlug();
  const { may } = useSchool();
  const search = programId ? { program: programId } : {};
  return (
    <div className="t-row">
      <LinkButton to="/s/$slug/event-plans/new" params={{ slug }} search={search}>
        {t('plans.new')}
      </LinkButton>
      <LinkButton variant="default" to="/s/$slug/event-plans/series" params={{ slug }} search={search}>
        {t('plans.series')}
      </LinkButton>
      <Link className="t-link" to="/s/$slug/event-plans/sharing" params={{ slug }} search={search}>
        {t('plans.sharing')}
      </Link>
      <Link className="t-link" to="/s/$slug/event-plans/speakers" params={{ slug }} search={search}>
        {t('plans.speakers')}
      </Link>
      {programId && (
        <Link className="t-link" to="/s/$slug/programs/$programId/event-requirements" params={{ slug, programId }}>
          {t('plans.asked')}
        </Link>
      )}
      {may('event.manage') && (
        <Link className="t-link" to="/s/$slug/event-plans/associations" params={{ slug }}>
          {t('plans.associations')}
        </Link>
      )}
      {may('event.manage') && (
        <Link className="t-link" to="/s/$slug/event-plans/kinds" params={{ slug }}>
          {t('plans.kinds')}
        </Link>
      )}
    </div>
  );
}

function ShowLinks({ programId, show }: { programId: string | null; show: PlansShow }): ReactNode {
  const { t } = useTranslation('events');
  const slug = useSchoolSlug();
  return (
    <nav className="t-jumps t-jumps-always" aria-label={t('plans.show')}>
      {SHOWS.map((one) => {
        const search = one === 'coming' ? {} : { show: one };
        const here = one === show ? ({ 'aria-current': 'true' } as const) : {};
        return programId ? (
          <Link
            key={one}
            to="/s/$slug/programs/$programId/events"
            params={{ slug, programId }}
            search={search}
            activeOptions={{ exact: true }}
            {...here}
          >
            {t(`plans.shows.${one}`)}
          </Link>
        ) : (
          <Link
            key={one}
            to="/s/$slug/event-plans"
            params={{ slug }}
            search={search}
            activeOptions={{ exact: true }}
            {...here}
          >
            {t(`plans.shows.${one}`)}
          </Link>
        );
      })}
    </nav>
  );
}

function Nothing({ show, programId }: { show: Exclude<PlansShow, 'calendar'>; programId: string | null }): ReactNode {
  const { t } = useTranslation('events');
  const slug = useSchoolSlug();
  if (show !== 'coming') return <EmptyState title={t(`plans.none.${show}`)} />;
  return (
    <EmptyState
      title={t('plans.none.coming')}
      action={
        <LinkButton
          variant="default"
          to="/s/$slug/event-plans/series"
          params={{ slug }}
          search={programId ? { program: programId } : {}}
        >
          {t('plans.firstSeries')}
        </LinkButton>
      }
    >
      {t('plans.noneText')}
    </EmptyState>
  );
}
