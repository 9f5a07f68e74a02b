import { Textarea } from '@mantine/core';
import { DecideMenteesDocument, DecideMentorsDocument } from '@trellis/api-client';
import type { DecideMentorsMutation, EnrolmentRole, MentorDecision } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Dialog, FormFoot } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { FieldLabel } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';

export type Decided = DecideMentorsMutation['decideMentors'] & { decision: MentorDecision };

interface DecideDialogProps {
  /** As what they asked to come in. */
  applyingAs: EnrolmentRole;
  cohortId: string;
  /** Null while nothing is asked. */
  decision: MentorDecision | null;
  people: readonly { id: string; name: string }[];
  onDecided: (result: Decided) => void;
  onClose: () => void;
}

/** Says what a decision does, for how many people, under whose name; an internal note may go with it. */
export function DecideDialog({ decision, onClose, ...rest }: DecideDialogProps): ReactNode {
  const { t } = useTranslation('appointments');
  const count = rest.people.length;
  return (
    <Dialog
      opened={decision !== null}
      onClose={onClose}
      title={decision && t(`decide.${rest.applyingAs === 'MENTOR' ? 'title' : 'titleMentees'}.${decision}`, { count })}
      close={t('common:close')}
    >
      {decision && <Decide key={decision} decision={decision} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

const NAMED = 5;

function Decide({
  applyingAs,
  cohortId,
  decision,
  people,
  onDecided,
  onClose,
}: DecideDialogProps & { decision: MentorDecision }): ReactNode {
  const { t } = useTranslation('appointments');
  const formats = useFormats();
  const [reason, setReason] = useState('');
  const count = people.length;
  const mentors = useApiMutation(DecideMentorsDocument, {
    onSuccess: ({ decideMentors }) => onDecided({ ...decideMentors, decision }),
  });
  const mentees = useApiMutation(DecideMenteesDocument, {
    onSuccess: ({ decideMentees }) => onDecided({ ...decideMentees, decision }),
  });
  const decide = applyingAs === 'MENTOR' ? mentors : mentees;
  const names = people.slice(0, NAMED).map(({ name }) => name);
  const more = count - names.length;
  return (
    <form
      className="t-stack"
      onSubmit={(event) => {
        event.preventDefault();
        const enrolmentIds = people.map(({ id }) => id);
        decide.mutate({ input: { cohortId, decision, enrolmentIds, reason: reason.trim() || null } });
      }}
    >
      <FailureNotice error={decide.error} />
      <p className="t-strong" style={{ margin: 0 }} dir="auto">
        {formats.list(more > 0 ? [...names, t('decide.more', { count: more })] : names)}
      </p>
      <p style={{ margin: 0 }}>{t(`decide.text.${decision}`, { count })}</p>
      <Textarea
        autosize
        minRows={2}
        maxLength={LIMITS.decisionReasonCharacters}
        label={<FieldLabel optional>{t('decide.reason')}</FieldLabel>}
        description={t(applyingAs === 'MENTOR' ? 'decide.reasonHelp' : 'decide.reasonHelpMentees')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FormFoot
        submit={t(`queue.${decision === 'APPROVE' ? 'approve' : 'decline'}`, { count })}
        busy={decide.isPending}
        cancel={t('common:cancel')}
        onCancel={onClose}
      />
    </form>
  );
}
