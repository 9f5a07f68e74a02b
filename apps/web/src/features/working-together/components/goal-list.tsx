import { Button } from '@mantine/core';
import {
  type GoalFieldsFragment,
  MentorshipGoalsDocument,
  OrderGoalsDocument,
  SaveGoalDocument,
} from '@trellis/api-client';
import { Tag, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { KeptCheckbox } from '../../../lib/kept-checkbox.js';

interface GoalListProps {
  mentorshipId: string;
  goals: readonly GoalFieldsFragment[];
  isOpen: boolean;
  onChange: (id: string) => void;
}

/** Goals in their order; steps are ticked where they stand. */
export function GoalList({ mentorshipId, goals, isOpen, onChange }: GoalListProps): ReactNode {
  const { t } = useTranslation('working');
  const announce = useAnnounce();
  const touches = [MentorshipGoalsDocument];
  const save = useApiMutation(SaveGoalDocument, { touches });
  const order = useApiMutation(OrderGoalsDocument, { touches, onSuccess: () => announce(t('goals.moved')) });
  if (goals.length === 0) return <p style={{ margin: 0 }}>{t(isOpen ? 'goals.none' : 'goals.nothingWritten')}</p>;
  const up = (place: number): void => {
    const ids = goals.map(({ id }) => id);
    const [moved = ''] = ids.splice(place, 1);
    order.mutate({ mentorshipId, ids: [...ids.slice(0, place - 1), moved, ...ids.slice(place - 1)] });
  };
  return (
    <>
      <FailureNotice error={save.error ?? order.error} />
      <ol className="t-lines">
        {goals.map((goal, place) => (
          <OneGoal
            key={goal.id}
            goal={goal}
            isOpen={isOpen}
            onChange={() => onChange(goal.id)}
            onUp={place === 0 ? undefined : () => up(place)}
            onSteps={(steps) => save.mutateAsync({ input: { ...toInput(mentorshipId, goal), steps } })}
          />
        ))}
      </ol>
    </>
  );
}

type Steps = { what: string; done: boolean }[];

function OneGoal({
  goal,
  isOpen,
  onChange,
  onUp,
  onSteps,
}: {
  goal: GoalFieldsFragment;
  isOpen: boolean;
  onChange: () => void;
  onUp: (() => void) | undefined;
  onSteps: (steps: Steps) => Promise<unknown>;
}): ReactNode {
  const { t } = useTranslation('working');
  const formats = useFormats();
  const tick = (at: number, done: boolean): Promise<unknown> =>
    onSteps(goal.steps.map((step, place) => ({ what: step.what, done: place === at ? done : step.done })));
  return (
    <li className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <div className="t-row">
        <h3 className="t-h3 t-user" dir="auto">
          {goal.title}
        </h3>
        {goal.state !== 'OPEN' && <Tag tone="primary">{t(`goals.states.${goal.state}`)}</Tag>}
        {goal.dueOn && <span className="t-quiet t-small">{t('goals.by', { day: formats.day(goal.dueOn) })}</span>}
      </div>
      {goal.steps.map((step, at) => (
        <KeptCheckbox
          key={`${at} ${step.what}`}
          label={step.what}
          checked={step.done}
          disabled={!isOpen}
          keep={(done) => tick(at, done)}
        />
      ))}
      {isOpen && (
        <div className="t-row">
          <Button
            size="sm"
            variant="default"
            onClick={onChange}
            aria-label={t('goals.changeOf', { title: goal.title })}
          >
            {t('goals.change')}
          </Button>
          {onUp && (
            <Button size="sm" variant="default" onClick={onUp} aria-label={t('goals.upOf', { title: goal.title })}>
              {t('goals.up')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** A goal as it is sent back. */
function toInput(mentorshipId: string, { id, revision, title, state, dueOn }: GoalFieldsFragment) {
  return { mentorshipId, id, revision, title, state, dueOn };
}
