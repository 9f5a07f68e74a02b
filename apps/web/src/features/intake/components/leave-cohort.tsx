import { Button } from '@mantine/core';
import { LeaveCohortDocument } from '@trellis/api-client';
import { ConfirmDialog, Panel, useAnnounce } from '@trellis/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** Leave, without having to say why. */
export function LeaveCohort({ enrolmentId }: { enrolmentId: string }): ReactNode {
  const { t } = useTranslation('intake');
  const [asking, setAsking] = useState(false);
  const slug = useSchoolSlug();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const leave = useApiMutation(LeaveCohortDocument, {
    onSuccess: async () => {
      announce(t('left'));
      await navigate({ to: '/s/$slug', params: { slug } });
    },
  });
  return (
    <Panel title={t('leave')}>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('leaveText')}
        </p>
        <FailureNotice error={leave.error} />
        <div>
          <Button variant="outline" color="brick" onClick={() => setAsking(true)}>
            {t('leave')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        opened={asking}
        danger
        title={t('leaveTitle')}
        confirm={t('leaveSubmit')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={leave.isPending}
        onConfirm={() => leave.mutate({ enrolmentId }, { onError: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        {t('leaveConfirm')}
      </ConfirmDialog>
    </Panel>
  );
}
