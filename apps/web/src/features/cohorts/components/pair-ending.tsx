import { Button } from '@mantine/core';
import { EndMentorshipDocument } from '@trellis/api-client';
import { ConfirmDialog, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';

/** The way out of a match, for those who run the program. It names what will happen, since it can't be taken back. */
export function EndMatch({
  mentorshipId,
  mentee,
  mentor,
  primary = false,
}: {
  mentorshipId: string;
  mentee: string;
  mentor: string;
  primary?: boolean;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const end = useApiMutation(EndMentorshipDocument, {
    onSuccess: () => {
      setAsking(false);
      announce(t('pairs.ended'));
    },
  });
  const names = { mentee, mentor };
  return (
    <>
      <FailureNotice error={end.error} />
      <Button
        size="sm"
        variant={primary ? 'filled' : 'default'}
        aria-label={t('pairs.endOf', names)}
        onClick={() => setAsking(true)}
      >
        {t('pairs.end')}
      </Button>
      <ConfirmDialog
        opened={asking}
        danger
        title={t('pairs.endTitle')}
        confirm={t('pairs.endSubmit')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={end.isPending}
        onConfirm={() => end.mutate({ mentorshipId }, { onError: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        {t('pairs.endText', names)}
      </ConfirmDialog>
    </>
  );
}
