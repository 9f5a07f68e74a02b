import { MyMentorshipDocument } from '@trellis/api-client';
import type { MyMentorshipQuery } from '@trellis/api-client';
import { LoadingState, Notice } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { type Thread, useThread } from '../hooks/use-thread.js';
import { Composer } from './composer.js';
import { MessageList } from './message-list.js';
import { ReachPanel } from './reach-panel.js';
import { FirstWords, HelpfulMessages } from './starters.js';

type Mine = MyMentorshipQuery['myMentorship'];

/** What those in a mentorship write to each other: the thread, one's next message, how the others like to be reached. */
export function MessagesPage(): ReactNode {
  const { t } = useTranslation('messages');
  const { mentorshipId } = useParams({ from: '/s/$slug/matches/$mentorshipId' });
  const mine = useApiQuery(MyMentorshipDocument, { id: mentorshipId });
  const thread = useThread(mentorshipId);
  const error = thread.error ?? mine.error;
  if (error) return <LoadFailure error={error} onRetry={thread.retry} />;
  if (!thread.head || !mine.data) return <LoadingState label={t('common:loading')} />;
  return (
    <div className="t-two">
      <Writing thread={thread} mine={mine.data.myMentorship} />
      {thread.head.state !== 'ENDED' && <ReachPanel reach={thread.head.reach} />}
    </div>
  );
}

function Writing({ thread, mine }: { thread: Thread; mine: Mine }): ReactNode {
  const { t } = useTranslation('messages');
  const [start, setStart] = useState<{ text: string; number: number }>({ text: '', number: 0 });
  const use = (text: string): void => setStart(({ number }) => ({ text, number: number + 1 }));
  const { enrolment, mentorship } = mine;
  const isMentor = enrolment.role === 'MENTOR';
  const other = mentorship.people.find(({ role }) => role !== enrolment.role)?.displayName ?? '';
  const isOpen = thread.head?.state === 'ACTIVE';
  const lastIsMine = thread.messages.at(-1)?.mine ?? false;
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <MessageList thread={thread} />
      {thread.head?.state === 'PAUSED' && <Notice>{t('closed.PAUSED')}</Notice>}
      {isOpen && isMentor && thread.head?.contact === null && (
        <FirstWords mentorshipId={mentorship.id} name={other} onUse={use} />
      )}
      {isOpen && <Composer mentorshipId={mentorship.id} start={start} />}
      {isOpen && isMentor && lastIsMine && <HelpfulMessages name={other} onUse={use} />}
    </div>
  );
}
