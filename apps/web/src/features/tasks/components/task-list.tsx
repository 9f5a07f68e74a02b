import { Button } from '@mantine/core';
import { CompleteTaskDocument, ReopenTaskDocument } from '@trellis/api-client';
import type { TaskFieldsFragment } from '@trellis/api-client';
import { Notice, Tag, useAnnounce } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { TaskLink } from '../../../lib/task-link.js';
import { useTaskNote, useTaskTitle } from '../../../lib/task-words.js';
import { ChangeTask } from './task-forms.js';

/** Tasks, the next due first; ticking one off can be undone at once. */
export function TaskList({ tasks }: { tasks: readonly TaskFieldsFragment[] }): ReactNode {
  const { t } = useTranslation('tasks');
  const announce = useAnnounce();
  const title = useTaskTitle();
  const [justDone, setJustDone] = useState<TaskFieldsFragment | null>(null);
  const [changing, setChanging] = useState<string | null>(null);
  const complete = useApiMutation(CompleteTaskDocument);
  const reopen = useApiMutation(ReopenTaskDocument);
  const finish = (task: TaskFieldsFragment): void =>
    complete.mutate(
      { id: task.id },
      {
        onSuccess: () => {
          setJustDone(task);
          announce(t('doneNow', { title: title(task) }));
        },
      },
    );
  const comeBack = (task: TaskFieldsFragment): void =>
    reopen.mutate({ id: task.id }, { onSuccess: () => setJustDone(null) });
  return (
    <>
      <FailureNotice error={complete.error ?? reopen.error} />
      {justDone && (
        <Notice tone="success">
          <span className="t-row t-row-between">
            <bdi>{t('doneNow', { title: title(justDone) })}</bdi>
            <Button variant="default" size="sm" loading={reopen.isPending} onClick={() => comeBack(justDone)}>
              {t('undo')}
            </Button>
          </span>
        </Notice>
      )}
      <ul className="t-todo">
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskText task={task} />
            <TaskButtons
              task={task}
              changing={changing === task.id}
              onDone={() => finish(task)}
              onReopen={() => comeBack(task)}
              onChange={() => setChanging(changing === task.id ? null : task.id)}
            />
            {changing === task.id && (
              <div style={{ flexBasis: '100%' }}>
                <ChangeTask task={task} onDone={() => setChanging(null)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface TaskButtonsProps {
  task: TaskFieldsFragment;
  changing: boolean;
  onDone: () => void;
  onReopen: () => void;
  onChange: () => void;
}

/** What can be done with one task; each button names it. */
function TaskButtons({ task, changing, onDone, onReopen, onChange }: TaskButtonsProps): ReactNode {
  const { t } = useTranslation('tasks');
  const named = { title: useTaskTitle()(task) };
  if (task.state !== 'OPEN')
    return (
      <Button variant="default" size="sm" aria-label={t('reopenOf', named)} onClick={onReopen}>
        {t('reopen')}
      </Button>
    );
  return (
    <span className="t-row">
      <TaskLink task={task} />
      <Button variant="default" size="sm" aria-label={t('doneOf', named)} onClick={onDone}>
        {t('done')}
      </Button>
      <Button variant="subtle" size="sm" aria-expanded={changing} aria-label={t('changeOf', named)} onClick={onChange}>
        {t('change')}
      </Button>
    </span>
  );
}

function TaskText({ task }: { task: TaskFieldsFragment }): ReactNode {
  const { t } = useTranslation('tasks');
  const formats = useFormats();
  const title = useTaskTitle();
  const note = useTaskNote()(task);
  const place = task.cohort ?? task.program;
  const parts = [
    task.owner ? t('owner', { name: task.owner.displayName }) : t('nobody'),
    task.deputy && t('standIn', { name: task.deputy.displayName }),
    task.dueOn && t('due', { day: formats.dueDay(task.dueOn) }),
    place && place.name,
    task.person && t('about', { name: task.person.displayName }),
    task.doneAt && t('doneBy', { name: task.doneBy?.displayName ?? 'Trellis', moment: formats.moment(task.doneAt) }),
  ].filter((part) => part !== null && part !== '');
  return (
    <div style={{ flex: '1 1 260px', minInlineSize: 0 }}>
      <div className="t-row">
        <bdi className="t-strong" style={{ overflowWrap: 'anywhere' }}>
          {title(task)}
        </bdi>
        {task.overdue && <Tag tone="attention">{t('overdue')}</Tag>}
      </div>
      <div className="t-quiet t-small">
        <bdi>{parts.join(' · ')}</bdi>
      </div>
      {note && (
        <div className="t-small" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {note}
        </div>
      )}
      {task.pairs.length > 0 && (
        <ul className="t-small" style={{ margin: 0, paddingInlineStart: '1.2em' }}>
          {task.pairs.map(({ id, names }) => (
            <li key={id} dir="auto">
              <PairLink cohortId={task.cohort?.id} id={id} names={names} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** To the page of one pair that a task is about. */
function PairLink({ cohortId, id, names }: { cohortId: string | undefined; id: string; names: string }): ReactNode {
  const slug = useSchoolSlug();
  if (!cohortId) return names;
  return (
    <Link to="/s/$slug/cohorts/$id/pairs/$mentorshipId" params={{ slug, id: cohortId, mentorshipId: id }}>
      {names}
    </Link>
  );
}
