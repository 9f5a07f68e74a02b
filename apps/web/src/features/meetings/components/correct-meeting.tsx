import { Button, Radio } from '@mantine/core';
import { MyMeetingsDocument, SayMeetingDocument } from '@trellis/api-client';
import type { MeetingFieldsFragment } from '@trellis/api-client';
import { Dialog, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { MeetingDetailFields, type MeetingDetails } from './meeting-details.js';

/** Whether it took place, how long and how: the last word counts. */
export function CorrectMeeting({
  meeting,
  onClose,
}: {
  meeting: MeetingFieldsFragment;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['meetings', 'common']);
  const announce = useAnnounce();
  const { id, state, minutes, format } = meeting;
  const [took, setTook] = useState(state === 'HELD' ? 'yes' : 'no');
  const [details, setDetails] = useState<MeetingDetails>({ minutes, format, place: '' });
  const say = useApiMutation(SayMeetingDocument, {
    touches: [MyMeetingsDocument],
    onSuccess: () => {
      announce(t('unsaid.said'));
      onClose();
    },
  });
  const send = (): void =>
    say.mutate({ input: { id, tookPlace: took === 'yes', minutes: details.minutes, format: details.format } });
  return (
    <Dialog title={t('correct.title')} close={t('common:close')} onClose={onClose}>
      <div className="t-stack">
        <FailureNotice error={say.error} />
        <Radio.Group label={t('correct.took')} value={took} onChange={setTook}>
          <div className="t-stack" style={{ '--gap': '8px', marginBlockStart: 8 } as React.CSSProperties}>
            <Radio value="yes" label={t('states.HELD')} />
            <Radio value="no" label={t('states.NOT_HELD')} />
          </div>
        </Radio.Group>
        {took === 'yes' && <MeetingDetailFields details={details} withPlace={false} onChange={setDetails} />}
        <div>
          <Button loading={say.isPending} onClick={send}>
            {t('correct.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
