import { Button } from '@mantine/core';
import { HandoverDocument, TasksDocument } from '@trellis/api-client';
import type { HandoverQuery } from '@trellis/api-client';
import { DataTable, LoadingState, Panel } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { AttentionList } from '../../../lib/attention-list.js';
import { CohortFigures } from '../../../lib/cohort-figures.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useTaskTitle } from '../../../lib/task-words.js';
import { useSchool } from '../../../lib/use-school.js';
import { HandOver } from './hand-over.js';

type Handover = HandoverQuery['handover'];
type ContactCode = 'WAITING' | 'RECRUITMENT' | 'ANNOUNCEMENT';
const stack = { '--gap': '24px' } as React.CSSProperties;

/** All that one needs to take this program over, on one page that prints well. */
export function HandoverPage(): ReactNode {
  const { t } = useTranslation(['handover', 'cohorts']);
  const { slug, programId } = useParams({ from: '/s/$slug/programs/$programId/handover' });
  const { may } = useSchool();
  const [handing, setHanding] = useState(false);
  const query = useApiQuery(HandoverDocument, { programId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { handover, program } = query.data;
  const running = program.cohorts.filter((cohort) => cohort.state !== 'CLOSED');
  return (
    <div className="t-stack" style={stack}>
      <div className="t-row t-row-between">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('lead')}
        </p>
        <span className="t-row t-no-print">
          {may('program.roles', programId) && !handing && (
            <Button onClick={() => setHanding(true)}>{t('handOver')}</Button>
          )}
          <Button variant="default" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </span>
      </div>
      {handing && <HandOver programId={programId} handover={handover} onDone={() => setHanding(false)} />}
      <People people={handover.people} />
      {running.map((cohort) => (
        <Panel
          key={cohort.id}
          title={
            <Link to="/s/$slug/cohorts/$id" params={{ slug, id: cohort.id }} style={{ color: 'inherit' }}>
              <bdi>{cohort.name}</bdi>
            </Link>
          }
          aside={<span className="t-quiet">{t(`cohorts:states.${cohort.state}`)}</span>}
        >
          <div className="t-stack">
            <CohortDays from={cohort.startsOn} to={cohort.endsOn} />
            <CohortFigures cohort={cohort} />
            <AttentionList cohort={cohort} />
          </div>
        </Panel>
      ))}
      {running.length === 0 && <p>{t('noCohort')}</p>}
      <div className="t-two">
        <OpenTasks programId={programId} />
        <Due due={handover.due} />
      </div>
      <div className="t-two">
        <Paused paused={handover.paused} />
        <Contacts handover={handover} publicName={program.publicName} />
      </div>
    </div>
  );
}

function CohortDays({ from, to }: { from: string; to: string }): ReactNode {
  const { t } = useTranslation('handover');
  const formats = useFormats();
  return (
    <p className="t-quiet" style={{ margin: 0 }}>
      {t('days', { from: formats.day(from), to: formats.day(to) })}
    </p>
  );
}

function People({ people }: { people: Handover['people'] }): ReactNode {
  const { t } = useTranslation('handover');
  const formats = useFormats();
  type Person = Handover['people'][number];
  const rolesOf = (person: Person): string =>
    formats.list([
      ...person.roles.filter((role) => role !== 'MENTOR' && role !== 'MENTEE').map((role) => t(`common:roles.${role}`)),
      ...(person.coordinatesHere ? [t('coordinatesHere')] : []),
    ]);
  return (
    <Panel title={t('people')} flat>
      <DataTable<Person>
        label={t('people')}
        rows={people}
        rowKey={(person) => person.memberId}
        columns={[
          { key: 'name', label: t('name'), main: true, render: (person) => <bdi>{person.displayName}</bdi> },
          { key: 'roles', label: t('roles'), render: rolesOf },
          {
            key: 'email',
            label: t('email'),
            render: (person) => (
              <a className="t-link" href={`mailto:${person.email}`}>
                {person.email}
              </a>
            ),
          },
          {
            key: 'away',
            label: t('away'),
            render: (person) =>
              person.awayUntil
                ? t('awayUntil', { day: formats.day(person.awayUntil), deputy: person.deputyName })
                : t('here'),
          },
          { key: 'tasks', label: t('tasks'), numeric: true, render: (person) => formats.number(person.openTasks) },
        ]}
      />
    </Panel>
  );
}

function OpenTasks({ programId }: { programId: string }): ReactNode {
  const { t } = useTranslation('handover');
  const formats = useFormats();
  const title = useTaskTitle();
  const query = useApiQuery(TasksDocument, { filter: { scope: 'ALL', programId }, first: 200 });
  const tasks = query.data?.school.tasks.nodes;
  return (
    <Panel title={t('openTasks')}>
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {tasks?.length === 0 && <p style={{ margin: 0 }}>{t('noTasksHere')}</p>}
      <ul className="t-todo">
        {tasks?.map((task) => (
          <li key={task.id}>
            <div style={{ minInlineSize: 0, overflowWrap: 'anywhere' }}>
              <bdi>{title(task)}</bdi>
              <div className="t-quiet t-small">
                {task.owner?.displayName ?? t('nobody')}
                {task.dueOn && ` · ${t('by', { day: formats.day(task.dueOn) })}`}
                {task.person && ` · ${task.person.displayName}`}
              </div>
              {task.note && (
                <div className="t-small" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
                  {task.note}
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const DUE_CODES = [
  'TASK',
  'COHORT_STARTS',
  'COHORT_ENDS',
  'FIRST_CONTACT',
  'PAUSE_ENDS',
  'DEPUTY_ENDS',
  'ANNOUNCEMENT',
] as const;

function Due({ due }: { due: Handover['due'] }): ReactNode {
  const { t } = useTranslation('handover');
  const formats = useFormats();
  const title = useTaskTitle();
  const wordsOf = (one: Handover['due'][number]): string => {
    const code = DUE_CODES.find((known) => known === one.code);
    if (!code) return one.code;
    const name = code === 'TASK' ? title({ code: one.taskCode, title: one.name }) : one.name;
    return t(`due.${code}`, { name, count: one.count });
  };
  return (
    <Panel title={t('dueTitle')}>
      {due.length === 0 && <p style={{ margin: 0 }}>{t('nothingDue')}</p>}
      <ul className="t-todo">
        {due.map((one, at) => (
          <li key={`${one.code}${one.on}${at}`}>
            <span style={{ minInlineSize: 0, overflowWrap: 'anywhere' }}>
              <span className="t-strong">{formats.dueDay(one.on)}</span>
              <br />
              <bdi>{wordsOf(one)}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Paused({ paused }: { paused: Handover['paused'] }): ReactNode {
  const { t } = useTranslation('handover');
  const formats = useFormats();
  return (
    <Panel title={t('paused')}>
      {paused.length === 0 && <p style={{ margin: 0 }}>{t('nobodyPaused')}</p>}
      <ul className="t-todo">
        {paused.map((person) => (
          <li key={person.enrolmentId}>
            <span>
              <bdi>{person.displayName}</bdi>
              <span className="t-quiet t-small">
                {' '}
                · {t(`common:roles.${person.role}`)} · <bdi>{person.cohortName}</bdi>
                {person.until && ` · ${t('until', { day: formats.day(person.until) })}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Contacts({ handover, publicName }: { handover: Handover; publicName: string }): ReactNode {
  const { t } = useTranslation('handover');
  const { slug, programId } = useParams({ from: '/s/$slug/programs/$programId/handover' });
  return (
    <Panel title={t('where')}>
      <div className="t-stack">
        <p style={{ margin: 0 }}>{t('publicName', { name: publicName })}</p>
        {handover.contacts.map((contact) => (
          <p key={`${contact.code} ${contact.cohortName} ${contact.email}`} style={{ margin: 0 }}>
            {t(`contacts.${contact.code as ContactCode}`, { cohort: contact.cohortName })}{' '}
            <a className="t-link" href={`mailto:${contact.email}`}>
              {contact.name ? `${contact.name}, ${contact.email}` : contact.email}
            </a>
          </p>
        ))}
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          <li>
            <Link className="t-link" to="/s/$slug/programs/$programId" params={{ slug, programId }}>
              {t('toProgram')}
            </Link>
          </li>
          <li>
            <Link className="t-link" to="/s/$slug/people" params={{ slug }}>
              {t('toPeople')}
            </Link>
          </li>
          <li>
            <Link className="t-link" to="/s/$slug/tasks" params={{ slug }}>
              {t('toTasks')}
            </Link>
          </li>
        </ul>
      </div>
    </Panel>
  );
}
