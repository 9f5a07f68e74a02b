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

/** The meetings of one mentorship: what comes next, what waits for a word, how to make one, what there was. */
export function MeetingsPage(): ReactNode {
  const { t } = useTranslation(['meetings', 'common']);
  const { mentorshipId } = useParams({ from: '/s/$slug/matches/$mentorshipId/meetings' });
  const query = useApiQuery(MyMeetingsDocument, { mentorshipId });
  const [purpose, setPurpose] = useState<MeetPurpose>({ kind: 'new' });
  const [cancelling, setCancelling] = useState<MeetingFieldsFragment | null>(null);
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { open, proposed, toCome, unsaid, past } = query.data.myMeetings;
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      {!open && <Notice>{t('closed')}</Notice>}
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
      {open && (
        <MeetPanel
          key={purpose.kind === 'new' ? 'new' : `${purpose.kind}:${purpose.meeting.id}`}
          mentorshipId={mentorshipId}
          purpose={purpose}
          onDone={() => setPurpose({ kind: 'new' })}
        />
      )}
      <p>
        <Link
          className="t-link"
          to="/s/$slug/matches/$mentorshipId/times"
          from="/s/$slug/matches/$mentorshipId/meetings"
        >
          {t('ownTimes')}
        </Link>
      </p>
      <PastMeetings mentorshipId={mentorshipId} meetings={past} open={open} />
      {cancelling && <CancelMeeting meeting={cancelling} onClose={() => setCancelling(null)} />}
    </div>
  );
}
