import { Button } from '@mantine/core';
import { AcceptMeetingDocument, MeetingTimesDocument, MyMeetingsDocument } from '@trellis/api-client';
import type { MeetingFieldsFragment } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { MeetingWords } from './meeting-words.js';

/** Times that one of them offered: the others choose with one press, or offer others. */
export function OfferedMeeting({
  meeting,
  onOther,
  onTakeBack,
}: {
  meeting: MeetingFieldsFragment;
  onOther: () => void;
  onTakeBack: () => void;
}): ReactNode {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const announce = useAnnounce();
  const { id, offers, proposedByMe } = meeting;
  const accept = useApiMutation(AcceptMeetingDocument, {
    touches: [MyMeetingsDocument, MeetingTimesDocument],
    onSuccess: () => announce(t('booked')),
  });
  return (
    <Panel title={proposedByMe ? t('offered.mine') : t('offered.theirs')}>
      <FailureNotice error={accept.error} />
      <MeetingWords meeting={meeting} />
      <ul className="t-todo">
        {offers.map((startsAt) => (
          <li key={startsAt}>
            <span className="t-grow t-strong">{formats.moment(startsAt)}</span>
            {!proposedByMe && (
              <Button
                size="sm"
                aria-label={t('offered.acceptOf', { time: formats.moment(startsAt) })}
                disabled={accept.isPending}
                onClick={() => accept.mutate({ input: { id, startsAt } })}
              >
                {t('offered.accept')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="t-row">
        <Button variant="default" size="sm" onClick={onOther}>
          {t('offered.other')}
        </Button>
        <Button variant="default" size="sm" onClick={onTakeBack}>
          {proposedByMe ? t('offered.takeBack') : t('offered.decline')}
        </Button>
      </div>
    </Panel>
  );
}
