import { Button } from '@mantine/core';
import { CohortDocument, SendIntakeNoticesDocument } from '@trellis/api-client';
import type { CohortQuery } from '@trellis/api-client';
import { ConfirmDialog, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { AttentionList } from '../../../lib/attention-list.js';
import { CohortFigures } from '../../../lib/cohort-figures.js';
import { FailureNotice } from '../../../lib/failure.js';

/** The cohort at a glance: numbers, what waits, and the one mail to each person. */
export function CohortOverview(): ReactNode {
  const { t } = useTranslation('cohorts');
  const { id } = useParams({ from: '/s/$slug/cohorts/$id' });
  const cohort = useApiQuery(CohortDocument, { id }).data?.cohort;
  if (!cohort) return null;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <CohortFigures cohort={cohort} />
      <div className="t-two">
        <Panel title={t('attention.title')}>
          <AttentionList cohort={cohort} />
        </Panel>
        <Notices cohort={cohort} />
      </div>
    </div>
  );
}

function Notices({ cohort }: { cohort: CohortQuery['cohort'] }): ReactNode {
  const { t } = useTranslation('cohorts');
  const [asking, setAsking] = useState(false);
  const announce = useAnnounce();
  const send = useApiMutation(SendIntakeNoticesDocument, { onSuccess: () => announce(t('notices.sent')) });
  const count = cohort.noticesWaiting;
  const anyone = cohort.counts.mentees + cohort.counts.mentors > 0;
  return (
    <Panel title={t('notices.title')}>
      <div className="t-stack">
        <p style={{ margin: 0 }} className="t-quiet">
          {t('notices.text')}
        </p>
        <FailureNotice error={send.error} />
        {send.isSuccess && <Notice tone="success">{t('notices.sent')}</Notice>}
        {count === 0 && !send.isSuccess && (
          <p style={{ margin: 0 }}>{anyone ? t('notices.allSent') : t('notices.none')}</p>
        )}
        {count > 0 && (
          <div>
            <Button onClick={() => setAsking(true)}>{t('notices.send', { count })}</Button>
          </div>
        )}
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('notices.confirmTitle', { count })}
        confirm={t('notices.send', { count })}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={send.isPending}
        onConfirm={() => send.mutate({ cohortId: cohort.id }, { onSettled: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        {t('notices.confirmText')}
      </ConfirmDialog>
    </Panel>
  );
}
