import {
  EventSpeakersDocument,
  type ManagedSpeakerFieldsFragment,
  RemoveSpeakerDocument,
  SpeakersDocument,
} from '@trellis/api-client';
import { ConfirmDialog, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';

/** Before a speaker is gone for good: from how many events as well. */
export function RemoveSpeaker({
  speaker,
  onBack,
  onClose,
}: {
  speaker: ManagedSpeakerFieldsFragment;
  onBack: () => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['speakers', 'common']);
  const announce = useAnnounce();
  const remove = useApiMutation(RemoveSpeakerDocument, {
    touches: [SpeakersDocument, EventSpeakersDocument],
    onSuccess: () => {
      announce(t('removed'));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      danger
      title={t('removeTitle', { name: speaker.name })}
      confirm={t('remove')}
      cancel={t('common:cancel')}
      close={t('common:close')}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ id: speaker.id })}
      onClose={onBack}
    >
      <FailureNotice error={remove.error} />
      {t('removeText', { count: speaker.events })}
    </ConfirmDialog>
  );
}
