import { Button } from '@mantine/core';
import {
  type GoalFieldsFragment,
  MentorshipGoalsDocument,
  MyMentorshipDocument,
  type MyMentorshipQuery,
  SaveGoalDocument,
} from '@trellis/api-client';
import { LoadingState, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { HelpCards } from './help-cards.js';
import { GoalForm } from './goal-form.js';
import { GoalList } from './goal-list.js';

type Mine = MyMentorshipQuery['myMentorship'];

/** What those in a mentorship work towards, and what a mentee would like help with. */
export function GoalsPage(): ReactNode {
  const { t } = useTranslation('working');
  const { mentorshipId } = useParams({ from: '/s/$slug/matches/$mentorshipId' });
  const mine = useApiQuery(MyMentorshipDocument, { id: mentorshipId });
  const goals = useApiQuery(MentorshipGoalsDocument, { mentorshipId });
  const error = goals.error ?? mine.error;
  if (error) return <LoadFailure error={error} onRetry={() => void goals.refetch()} />;
  if (!goals.data || !mine.data) return <LoadingState label={t('common:loading')} />;
  const { state } = mine.data.myMentorship.mentorship;
  const isOpen = state === 'ACTIVE';
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      {state === 'PAUSED' && <Notice>{t('closed')}</Notice>}
      <Goals mine={mine.data.myMentorship} goals={goals.data.mentorshipGoals} isOpen={isOpen} />
      <HelpCards mentorshipId={mentorshipId} role={mine.data.myMentorship.enrolment.role} state={state} />
    </div>
  );
}

function Goals({
  mine,
  goals,
  isOpen,
}: {
  mine: Mine;
  goals: readonly GoalFieldsFragment[];
  isOpen: boolean;
}): ReactNode {
  const { t } = useTranslation('working');
  const [changing, setChanging] = useState<string | null>(null);
  const mentorshipId = mine.mentorship.id;
  const changed = goals.find(({ id }) => id === changing);
  return (
    <Panel title={t('goals.title')}>
      <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('goals.lead')}
        </p>
        <GoalList mentorshipId={mentorshipId} goals={goals} isOpen={isOpen} onChange={setChanging} />
        {isOpen && mine.enrolment.role === 'MENTEE' && (
          <FromIntake mentorshipId={mentorshipId} wished={mine.mentorship.menteeGoals} goals={goals} />
        )}
        {isOpen && changing === null && (
          <div>
            <Button onClick={() => setChanging('')}>{t('goals.add')}</Button>
          </div>
        )}
        {isOpen && changing !== null && (
          <GoalForm
            key={`${changing} ${changed?.revision}`}
            mentorshipId={mentorshipId}
            goal={changed}
            onDone={() => setChanging(null)}
          />
        )}
      </div>
    </Panel>
  );
}

/** What the mentee said they would like, as goals to begin with: only where they want. */
function FromIntake({
  mentorshipId,
  wished,
  goals,
}: {
  mentorshipId: string;
  wished: readonly string[];
  goals: readonly GoalFieldsFragment[];
}): ReactNode {
  const { t } = useTranslation('working');
  const announce = useAnnounce();
  const save = useApiMutation(SaveGoalDocument, {
    touches: [MentorshipGoalsDocument],
    onSuccess: () => announce(t('common:saved')),
  });
  const left = wished.filter((wish) => goals.every(({ title }) => title !== wish));
  if (left.length === 0) return <FailureNotice error={save.error} />;
  return (
    <div>
      <h3 className="t-h3">{t('goals.wished')}</h3>
      <FailureNotice error={save.error} />
      <ul className="t-todo">
        {left.map((title) => (
          <li key={title}>
            <span className="t-grow t-user" dir="auto">
              {title}
            </span>
            <Button
              size="sm"
              variant="default"
              disabled={save.isPending}
              aria-label={t('goals.takeOf', { title })}
              onClick={() => save.mutate({ input: { mentorshipId, title, state: 'OPEN', steps: [] } })}
            >
              {t('goals.take')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
