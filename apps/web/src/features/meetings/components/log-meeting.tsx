import { Button, TextInput } from '@mantine/core';
import { LogMeetingDocument, MyMeetingsDocument } from '@trellis/api-client';
import { instantAt } from '@trellis/calendar';
import { Dialog, Notice, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { MeetingDetailFields, type MeetingDetails } from './meeting-details.js';

/** One held without having been booked here. Where one lies at that time, it is asked whether it is the same. */
export function LogMeeting({ mentorshipId, onClose }: { mentorshipId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['meetings', 'common']);
  const { timeZone } = useFormats();
  const announce = useAnnounce();
  const [at, setAt] = useState('');
  const [details, setDetails] = useState<MeetingDetails>({ minutes: 60, format: 'IN_PERSON', place: '' });
  const log = useApiMutation(LogMeetingDocument, {
    touches: [MyMeetingsDocument],
    onSuccess: () => {
      announce(t('log.done'));
      onClose();
    },
  });
  const send = (another: boolean): void => {
    const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const { minutes, format } = details;
    log.mutate({
      input: { mentorshipId, startsAt: instantAt(`${at}:00`, zone).toISOString(), minutes, format, another },
    });
  };
  const isSame = log.error?.code === 'MEETING_OVERLAPS';
  return (
    <Dialog title={t('log.title')} close={t('common:close')} onClose={onClose}>
      <div className="t-stack">
        {!isSame && <FailureNotice error={log.error} />}
        <TextInput
          type="datetime-local"
          label={t('log.when')}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        <MeetingDetailFields details={details} withPlace={false} onChange={setDetails} />
        {isSame && (
          <Notice tone="attention" title={t('log.sameTitle')} live>
            <p>{t('log.same')}</p>
            <Button variant="default" size="sm" onClick={() => send(true)}>
              {t('log.another')}
            </Button>
          </Notice>
        )}
        <div>
          <Button disabled={at === ''} loading={log.isPending} onClick={() => send(false)}>
            {t('log.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
