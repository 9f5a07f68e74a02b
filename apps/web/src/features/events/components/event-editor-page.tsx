import {
  EventDocument,
  EventKindsDocument,
  EventSeriesListDocument,
  SchoolProgramsDocument,
} from '@trellis/api-client';
import { LoadingState, Notice, PageHeader } from '@trellis/ui';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import type { ManagedEvent } from '../hooks/event-values.js';
import { EventActions } from './event-actions.js';
import { EventForm } from './event-form.js';
import { StateTag } from './plan-group.js';

/** A new event of a program, or of the school. */
export function NewEventPage(): ReactNode {
  const { t } = useTranslation('events');
  const { program } = useSearch({ from: '/s/$slug/event-plans/new' });
  const { may } = useSchool();
  if (!program && !may('event.manage')) return <ChooseProgram />;
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader title={t('form.new')} lead={t('form.newLead')} above={<BackToPlans programId={program ?? null} />} />
      <Editor event={null} programId={program ?? null} />
    </div>
  );
}

/** Whoever looks after programs alone says of which one it is to be. */
function ChooseProgram(): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const slug = useSchoolSlug();
  const { may } = useSchool();
  const query = useApiQuery(SchoolProgramsDocument, {});
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  return (
    <>
      <PageHeader title={t('form.new')} lead={t('form.whose')} above={<BackToPlans programId={null} />} />
      <ul className="t-lines">
        {query.data.school.programs
          .filter(({ id }) => may('event.manage', id))
          .map(({ id, name }) => (
            <li key={id}>
              <Link
                className="t-link"
                to="/s/$slug/event-plans/new"
                params={{ slug }}
                search={{ program: id }}
                dir="auto"
              >
                {name}
              </Link>
            </li>
          ))}
      </ul>
    </>
  );
}

/** An event that there is: its words, and what can be done with it. */
export function EventEditorPage(): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const { eventId } = useParams({ from: '/s/$slug/event-plans/$eventId' });
  const { language } = useFormats();
  const [now] = useState(() => Date.now());
  const query = useApiQuery(EventDocument, { id: eventId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { event } = query.data;
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={localized(event.title, language)}
        windowTitle={localized(event.outsideTitle, language)}
        above={<BackToPlans programId={event.programId} />}
        action={<StateTag event={event} now={now} />}
      />
      <EventActions event={event} now={now} />
      {event.state === 'CANCELLED' ? (
        <Notice tone="danger" title={t('cancelled.title')}>
          <p>{event.cancelReason ?? t('cancelled.noReason')}</p>
        </Notice>
      ) : (
        <Editor key={event.revision} event={event} programId={event.programId} />
      )}
    </div>
  );
}

export function BackToPlans({ programId }: { programId: string | null }): ReactNode {
  const { t } = useTranslation('events');
  const slug = useSchoolSlug();
  return programId ? (
    <Link className="t-link" to="/s/$slug/programs/$programId/events" params={{ slug, programId }}>
      {t('plans.backToProgram')}
    </Link>
  ) : (
    <Link className="t-link" to="/s/$slug/event-plans" params={{ slug }}>
      {t('plans.title')}
    </Link>
  );
}

/** The form, once everything that can be chosen in it is known. */
function Editor({ event, programId }: { event: ManagedEvent | null; programId: string | null }): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const slug = useSchoolSlug();
  const navigate = useNavigate();
  const { school } = useSchool();
  const kinds = useApiQuery(EventKindsDocument, {});
  const series = useApiQuery(EventSeriesListDocument, {});
  const programs = useApiQuery(SchoolProgramsDocument, {});
  const error = kinds.error ?? series.error ?? programs.error;
  if (error) return <LoadFailure error={error} />;
  if (!kinds.data || !series.data || !programs.data || !school)
    return <LoadingState label={t('common:loading')} rows={6} />;
  const done = (): void =>
    void (programId
      ? navigate({ to: '/s/$slug/programs/$programId/events', params: { slug, programId } })
      : navigate({ to: '/s/$slug/event-plans', params: { slug } }));
  return (
    <EventForm
      event={event}
      programId={programId}
      school={school}
      kinds={kinds.data.eventKinds}
      series={series.data.eventSeries.filter((one) => one.programId === programId)}
      programs={programs.data.school.programs}
      onDone={done}
    />
  );
}
