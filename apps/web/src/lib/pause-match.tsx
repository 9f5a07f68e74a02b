import { Button } from '@mantine/core';
import { MyEnrolmentsDocument, MyMentorshipDocument, PauseMyMatchDocument } from '@trellis/api-client';
import { ConfirmDialog, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from './api.js';
import { FailureNotice } from './failure.js';

interface Props {
  mentorshipId: string;
  /** The other of the two. */
  name: string;
  /** It is paused already, by the other: one's own pause lasts on when theirs ends. */
  isPaused?: boolean;
}

/** Hides at once how the two reach each other; who asked for it, the other does not read. */
export function PauseButton({ mentorshipId, name, isPaused = false }: Props): ReactNode {
  const { t } = useTranslation('homes');
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const pause = useApiMutation(PauseMyMatchDocument, {
    touches: [MyEnrolmentsDocument, MyMentorshipDocument],
    onSuccess: () => {
      setAsking(false);
      announce(t('way.pausedNow'));
    },
  });
  return (
    <>
      <FailureNotice error={pause.error} />
      <Button variant="default" size="sm" onClick={() => setAsking(true)}>
        {t(isPaused ? 'way.pauseToo' : 'way.pause')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('way.pauseTitle')}
        confirm={t('way.pauseSubmit')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={pause.isPending}
        onConfirm={() => pause.mutate({ mentorshipId }, { onError: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        {t(isPaused ? 'way.pauseTooConfirm' : 'way.pauseConfirm', { name })}
      </ConfirmDialog>
    </>
  );
}
