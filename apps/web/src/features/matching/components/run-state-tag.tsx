import type { MatchRunState } from '@trellis/api-client';
import { Tag } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The state of a run in words. */
export function RunStateTag({ state }: { state: MatchRunState }): ReactNode {
  const { t } = useTranslation('matching');
  const tone =
    state === 'PUBLISHED' ? 'primary' : state === 'DRAFT' ? 'attention' : state === 'FAILED' ? 'danger' : 'plain';
  return (
    <Tag tone={tone} icon={state === 'DRAFT' || state === 'RUNNING' || state === 'QUEUED' ? 'waiting' : undefined}>
      {t(`runs.states.${state}`)}
    </Tag>
  );
}
