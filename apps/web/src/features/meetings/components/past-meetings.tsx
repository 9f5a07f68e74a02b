import { Button } from '@mantine/core';
import type { MeetingFieldsFragment } from '@trellis/api-client';
import { Panel, Tag } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectMeeting } from './correct-meeting.js';
import { LogMeeting } from './log-meeting.js';
import { MeetingWords } from './meeting-words.js';

const SHOWN = 8;

/** What there was, each to be corrected; and one held elsewhere, to be written down. */
export function PastMeetings({
  mentorshipId,
  meetings,
  open,
}: {
  mentorshipId: string;
  meetings: readonly MeetingFieldsFragment[];
  open: boolean;
}): ReactNode {
  const { t } = useTranslation('meetings');
  const [all, setAll] = useState(false);
  const [logging, setLogging] = useState(false);
  const [correcting, setCorrecting] = useState<MeetingFieldsFragment | null>(null);
  return (
    <Panel
      title={t('past.title')}
      aside={
        open && (
          <Button variant="default" size="sm" onClick={() => setLogging(true)}>
            {t('past.log')}
          </Button>
        )
      }
    >
      {meetings.length === 0 && (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('past.none')}
        </p>
      )}
      <ul className="t-todo">
        {meetings.slice(0, all ? undefined : SHOWN).map((meeting) => (
          <li key={meeting.id}>
            <MeetingWords meeting={{ ...meeting, startsAt: meeting.startsAt ?? meeting.offers.at(-1) ?? null }} />
            <div className="t-row">
              <Tag tone={meeting.state === 'HELD' ? 'primary' : 'plain'}>
                {meeting.state === 'PROPOSED' ? t('past.passed') : t(`states.${meeting.state}`)}
              </Tag>
              {meeting.state !== 'CANCELLED' && meeting.state !== 'PROPOSED' && (
                <Button variant="subtle" size="sm" onClick={() => setCorrecting(meeting)}>
                  {t('past.correct')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {!all && meetings.length > SHOWN && (
        <Button variant="subtle" size="sm" onClick={() => setAll(true)}>
          {t('past.all', { count: meetings.length })}
        </Button>
      )}
      {logging && <LogMeeting mentorshipId={mentorshipId} onClose={() => setLogging(false)} />}
      {correcting && <CorrectMeeting meeting={correcting} onClose={() => setCorrecting(null)} />}
    </Panel>
  );
}
