import type { EnrolmentRole, MentorApplicationState, MentorDecision } from '@trellis/api-client';
import { EmptyState } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApplicationCard, type ShownApplication } from './application-card.js';
import { DecideDialog, type Decided } from './decide-dialog.js';
import { DecidedNotice, PickBar } from './queue-parts.js';

interface ApplicationQueueProps {
  applyingAs: EnrolmentRole;
  cohort: { id: string; state: string };
  state: MentorApplicationState;
  applications: readonly ShownApplication[];
  empty: string;
  /** Where the program asks for a training: notes that those picked have done it. */
  onTraining?: ((picked: readonly string[]) => void) | undefined;
}

/** Applications of one state, whoever applied: picking some, and saying what becomes of them. */
export function ApplicationQueue(props: ApplicationQueueProps): ReactNode {
  const { applyingAs, cohort, state, applications, empty, onTraining } = props;
  const { t } = useTranslation('appointments');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<MentorDecision | null>(null);
  const [decided, setDecided] = useState<Decided | null>(null);
  const isOpen = cohort.state !== 'CLOSED';
  const chosen = applications.filter(({ id }) => picked.includes(id));
  const shown = chosen.map(({ id }) => id);
  const pick = (id: string): void =>
    setPicked((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  const onDecided = (result: Decided): void => {
    setDecided(result);
    setPicked([]);
    setAsking(null);
  };
  return (
    <>
      {decided && <DecidedNotice decided={decided} />}
      {applications.length === 0 && <EmptyState title={t(`queue.empty.${state}`)}>{empty}</EmptyState>}
      {applications.length > 0 && isOpen && (
        <PickBar
          state={state}
          all={applications.map(({ id }) => id)}
          picked={shown}
          onPick={setPicked}
          onAsk={setAsking}
          onTraining={onTraining && (() => onTraining(shown))}
        />
      )}
      {applications.map((application) => (
        <ApplicationCard
          key={application.id}
          application={application}
          picked={shown.includes(application.id)}
          onPick={isOpen ? () => pick(application.id) : undefined}
        />
      ))}
      <DecideDialog
        applyingAs={applyingAs}
        cohortId={cohort.id}
        decision={asking}
        people={chosen.map(({ id, enrolment }) => ({ id, name: enrolment.displayName }))}
        onDecided={onDecided}
        onClose={() => setAsking(null)}
      />
    </>
  );
}
