import { PacingWantedDocument, WantPacingDocument } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { KeptCheckbox } from '../../../lib/kept-checkbox.js';

/** Whether a program wants somebody to be asked after when it has been quiet. */
export function PacingChoice({ programId }: { programId: string }): ReactNode {
  const { t } = useTranslation('reminders');
  const query = useApiQuery(PacingWantedDocument, { programId });
  const want = useApiMutation(WantPacingDocument, { touches: [PacingWantedDocument] });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  return (
    <Panel title={t('pacing.title')}>
      <div className="t-stack">
        <p className="t-prose" style={{ margin: 0 }}>
          {t('pacing.text')}
        </p>
        <FailureNotice error={want.error} />
        <KeptCheckbox
          label={t('pacing.wanted')}
          checked={query.data.pacingWanted}
          keep={(wanted) => want.mutateAsync({ programId, wanted })}
        />
      </div>
    </Panel>
  );
}
