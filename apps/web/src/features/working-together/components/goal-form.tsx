import { Radio, Textarea, TextInput } from '@mantine/core';
import {
  type GoalFieldsFragment,
  type GoalState,
  MentorshipGoalsDocument,
  SaveGoalDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { FormFoot, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';

// A type, not an interface: forms take records.
type Values = { title: string; dueOn: string; state: GoalState; steps: string };
const STATES: readonly GoalState[] = ['OPEN', 'REACHED', 'LET_GO'];

/** A goal, new or changed; one step a line, and those that were done stay done. */
export function GoalForm({
  mentorshipId,
  goal,
  onDone,
}: {
  mentorshipId: string;
  goal: GoalFieldsFragment | undefined;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('working');
  const announce = useAnnounce();
  const filled = useFilled();
  const form = useAppForm<Values>(
    {
      title: goal?.title ?? '',
      dueOn: goal?.dueOn ?? '',
      state: goal?.state ?? 'OPEN',
      steps: goal?.steps.map(({ what }) => what).join('\n') ?? '',
    },
    { title: filled(t('goals.what')) },
  );
  const save = useApiMutation(SaveGoalDocument, {
    touches: [MentorshipGoalsDocument],
    onSuccess: () => {
      announce(t('common:saved'));
      onDone();
    },
  });
  const send = ({ title, dueOn, state, steps }: Values): void =>
    save.mutate({
      input: {
        ...{ mentorshipId, id: goal?.id, revision: goal?.revision, title, state, dueOn: dueOn || null },
        steps: stepsOf(steps, goal),
      },
    });
  return (
    <form noValidate className="t-stack t-column" onSubmit={form.onSubmit(send)}>
      <FormProblems form={form} error={save.error} />
      <TextInput
        autoFocus
        dir="auto"
        maxLength={LIMITS.goalCharacters}
        label={<FieldLabel>{t('goals.what')}</FieldLabel>}
        {...fieldProps(form, 'title')}
      />
      <Textarea
        autosize
        minRows={3}
        dir="auto"
        label={<FieldLabel optional>{t('goals.steps')}</FieldLabel>}
        description={t('goals.stepsHelp')}
        {...fieldProps(form, 'steps')}
      />
      <TextInput
        type="date"
        label={<FieldLabel optional>{t('goals.due')}</FieldLabel>}
        {...fieldProps(form, 'dueOn')}
      />
      {goal && (
        <Radio.Group label={t('goals.state')} {...fieldProps(form, 'state')}>
          <div className="t-row" style={{ marginBlockStart: 8 }}>
            {STATES.map((state) => (
              <Radio key={state} value={state} label={t(`goals.states.${state}`)} />
            ))}
          </div>
        </Radio.Group>
      )}
      <FormFoot submit={t('goals.save')} busy={save.isPending} cancel={t('common:cancel')} onCancel={onDone} />
    </form>
  );
}

function stepsOf(lines: string, goal: GoalFieldsFragment | undefined): { what: string; done: boolean }[] {
  const done = new Set(goal?.steps.filter((step) => step.done).map(({ what }) => what));
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((what) => ({ what, done: done.has(what) }));
}
