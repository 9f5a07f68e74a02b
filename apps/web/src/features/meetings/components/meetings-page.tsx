import { Button } from '@mantine/core';
import { MyMeetingsDocument } from '@trellis/api-client';
import type { MeetingFieldsFragment } from '@trellis/api-client';
import { LoadingState, Notice, Panel } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { CancelMeeting } from './cancel-meeting.js';
import { MeetPanel, type MeetPurpose } from './meet-panel.js';
import { OfferedMeeting } from './offered-meeting.js';
import { PastMeetings } from './past-meetings.js';
import { UnsaidMeetings } from './unsaid-meetings.js';
import { MeetingWords } from './meeting-words.js';

/** The meetings of one mentorship. */
export function MeetingsPage(): ReactNode {
  const { t } = useTranslation('meetings');
  const params = useParams({ from: '/s/$slug/matches/$mentorshipId/meetings' });
  return (
    <Meetings mentorshipId={params.mentorshipId} closed={t('closed')}>
      <Link className="t-link" to="/s/$slug/matches/$mentorshipId/times" params={params}>
        {t('ownTimes')}
      </Link>
    </Meetings>
  );
}

/** What comes next, what waits for a word, how to make one, what there was; of a mentorship, or of one conversation. */
export function Meetings({
  mentorshipId,
  closed,
  single = false,
  children,
}: {
  mentorshipId: string;
  closed: string;
  /** Of one conversation, which has one meeting. */
  single?: boolean;
  /** The way to one's own times. */
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation(['meetings', 'common']);
  const query = useApiQuery(MyMeetingsDocument, { mentorshipId });
  const [purpose, setPurpose] = useState<MeetPurpose>({ kind: 'new' });
  const [cancelling, setCancelling] = useState<MeetingFieldsFragment | null>(null);
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { open, proposed, toCome, unsaid, past } = query.data.myMeetings;
  const held = past.some(({ state }) => state === 'HELD');
  const mayAdd = open && !(single && (held || toCome.length + proposed.length + unsaid.length > 0));
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      {!open && <Notice>{closed}</Notice>}
      <UnsaidMeetings meetings={unsaid} />
      {proposed.map((meeting) => (
        <OfferedMeeting
          key={meeting.id}
          meeting={meeting}
          onOther={() => setPurpose({ kind: 'answer', meeting })}
          onTakeBack={() => setCancelling(meeting)}
        />
      ))}
      {toCome.length > 0 && (
        <Panel title={t('toCome.title')}>
          <ul className="t-todo">
            {toCome.map((meeting) => (
              <li key={meeting.id}>
                <MeetingWords meeting={meeting} />
                <div className="t-row">
                  <Button variant="default" size="sm" onClick={() => setPurpose({ kind: 'move', meeting })}>
                    {t('toCome.move')}
                  </Button>
                  <Button variant="default" size="sm" onClick={() => setCancelling(meeting)}>
                    {t('toCome.cancel')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {(mayAdd || (open && purpose.kind !== 'new')) && (
        <MeetPanel
          key={purpose.kind === 'new' ? 'new' : `${purpose.kind}:${purpose.meeting.id}`}
          mentorshipId={mentorshipId}
          purpose={purpose}
          once={single}
          onDone={() => setPurpose({ kind: 'new' })}
        />
      )}
      {!(single && (held || !open)) && <p>{children}</p>}
      {!(single && !mayAdd && past.length === 0) && (
        <PastMeetings mentorshipId={mentorshipId} meetings={past} open={mayAdd} />
      )}
      {cancelling && <CancelMeeting meeting={cancelling} onClose={() => setCancelling(null)} />}
    </div>
  );
}
