import { Button, Checkbox, TextInput } from '@mantine/core';
import { CancelMeetingDocument, MeetingTimesDocument, MyMeetingsDocument } from '@trellis/api-client';
import type { MeetingFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Dialog, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { FieldLabel } from '../../../lib/form.js';
import { MeetingWords } from './meeting-words.js';

/** No reason is needed; what is said goes to the others with the mail. */
export function CancelMeeting({
  meeting,
  onClose,
}: {
  meeting: MeetingFieldsFragment;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['meetings', 'common']);
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const [following, setFollowing] = useState(false);
  const cancel = useApiMutation(CancelMeetingDocument, {
    touches: [MyMeetingsDocument, MeetingTimesDocument],
    onSuccess: () => {
      announce(t('cancel.done'));
      onClose();
    },
  });
  const send = (): void =>
    cancel.mutate({ input: { id: meeting.id, following, reason: reason.trim() === '' ? null : reason } });
  return (
    <Dialog title={t('cancel.title')} close={t('common:close')} onClose={onClose}>
      <div className="t-stack">
        <FailureNotice error={cancel.error} />
        <MeetingWords meeting={meeting} />
        {meeting.seriesId && (
          <Checkbox
            label={t('cancel.following')}
            checked={following}
            onChange={(event) => setFollowing(event.currentTarget.checked)}
          />
        )}
        <TextInput
          label={<FieldLabel optional>{t('cancel.reason')}</FieldLabel>}
          description={t('cancel.reasonHelp')}
          maxLength={LIMITS.meetingReasonCharacters}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="t-row">
          <Button color="brick" loading={cancel.isPending} onClick={send}>
            {t('cancel.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel.keep')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
