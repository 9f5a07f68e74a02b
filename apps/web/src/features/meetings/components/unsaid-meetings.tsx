import { Button } from '@mantine/core';
import { MyMeetingsDocument, SayMeetingDocument } from '@trellis/api-client';
import type { MeetingFieldsFragment } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { MeetingWords } from './meeting-words.js';

/** Over, and nobody has said yet whether they took place: one tap each; what was otherwise is corrected below. */
export function UnsaidMeetings({ meetings }: { meetings: readonly MeetingFieldsFragment[] }): ReactNode {
  const { t } = useTranslation('meetings');
  const announce = useAnnounce();
  const say = useApiMutation(SayMeetingDocument, {
    touches: [MyMeetingsDocument],
    onSuccess: () => announce(t('unsaid.said')),
  });
  if (meetings.length === 0) return null;
  return (
    <Panel title={t('unsaid.title')}>
      <FailureNotice error={say.error} />
      <ul className="t-todo">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <MeetingWords meeting={meeting} />
            <div className="t-row">
              {[true, false].map((tookPlace) => (
                <Button
                  key={String(tookPlace)}
                  size="sm"
                  variant={tookPlace ? 'filled' : 'default'}
                  disabled={say.isPending}
                  onClick={() => say.mutate({ input: { id: meeting.id, tookPlace } })}
                >
                  {tookPlace ? t('states.HELD') : t('states.NOT_HELD')}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
