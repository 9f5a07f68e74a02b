import { Button } from '@mantine/core';
import { MyIdentityDocument, MyIntakeDocument, OwnDataDocument, RevokeMyConsentsDocument } from '@trellis/api-client';
import { ConfirmDialog, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import type { Identity } from './my-identity-page.js';

/** Every consent of this cohort at once. */
export function TakeBackAll({ identity: { enrolmentId, dimensions } }: { identity: Identity }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  const revoke = useApiMutation(RevokeMyConsentsDocument, {
    touches: [MyIdentityDocument, MyIntakeDocument, OwnDataDocument],
    onSuccess: () => {
      close();
      announce(t('tookBack'));
    },
  });
  const count = dimensions.flatMap(({ consents }) => consents.filter(({ state }) => state === 'GIVEN')).length;
  if (count === 0) return null;
  return (
    <Panel title={t('takeBack')}>
      <p className="t-quiet" style={{ marginBlockStart: 0 }}>
        {t('takeBackText')}
      </p>
      <FailureNotice error={revoke.error} />
      <Button variant="outline" color="brick" onClick={() => setAsking(true)}>
        {t('takeBackAll')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('takeBackTitle')}
        confirm={t('takeBackAll')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate({ input: { enrolmentId } }, { onError: close })}
        onClose={close}
      >
        {t('takeBackConfirm')}
      </ConfirmDialog>
    </Panel>
  );
}
