import { Button } from '@mantine/core';
import { MyIdentityDocument, OwnDataDocument, ReuseMyIdentityDocument } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import type { Identity } from './my-identity-page.js';

/** The way to what was said in another cohort, as long as something here is open. Consents are asked for anew. */
export function Reuse({ identity: { enrolmentId, earlier, dimensions } }: { identity: Identity }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const announce = useAnnounce();
  const reuse = useApiMutation(ReuseMyIdentityDocument, {
    touches: [MyIdentityDocument, OwnDataDocument],
    onSuccess: () => announce(t('reused')),
  });
  const isOpen = dimensions.some(({ state }) => state === 'NOT_ANSWERED');
  if (earlier.length === 0 || !isOpen) return null;
  return (
    <Panel title={t('reuse')}>
      <p className="t-quiet" style={{ marginBlockStart: 0 }}>
        {t('reuseText')}
      </p>
      <FailureNotice error={reuse.error} />
      <div className="t-row">
        {earlier.map(({ enrolmentId: fromEnrolmentId, cohortName }) => (
          <Button
            key={fromEnrolmentId}
            variant="default"
            loading={reuse.isPending}
            onClick={() => reuse.mutate({ input: { enrolmentId, fromEnrolmentId } })}
          >
            {t('reuseFrom', { cohort: cohortName })}
          </Button>
        ))}
      </div>
    </Panel>
  );
}
