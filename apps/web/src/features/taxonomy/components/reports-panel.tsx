import { Button } from '@mantine/core';
import {
  ApproveIdentityReportsDocument,
  IdentityReportsDocument,
  type IdentityReportsQuery,
  TakeBackIdentityReportsDocument,
} from '@trellis/api-client';
import { DataTable, LoadingState, Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';

type Report = IdentityReportsQuery['identityReports'][number];

const TOUCHES = [IdentityReportsDocument];

/** For the steward: in which cohorts figures by this dimension may be shown. */
export function ReportsPanel({ dimensionId }: { dimensionId: string }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const announce = useAnnounce();
  const query = useApiQuery(IdentityReportsDocument, { dimensionId });
  const approve = useApiMutation(ApproveIdentityReportsDocument, {
    touches: TOUCHES,
    onSuccess: () => announce(t('reports.approved')),
  });
  const takeBack = useApiMutation(TakeBackIdentityReportsDocument, {
    touches: TOUCHES,
    onSuccess: () => announce(t('reports.tookBack')),
  });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Panel title={t('reports.title')}>
      <div className="t-stack">
        <p className="t-prose" style={{ margin: 0 }}>
          {t('reports.text')}
        </p>
        <FailureNotice error={approve.error ?? takeBack.error} />
        {!query.data && <LoadingState label={t('common:loading')} rows={2} />}
        {query.data?.identityReports.length === 0 && (
          <p className="t-quiet" style={{ margin: 0 }}>
            {t('reports.none')}
          </p>
        )}
        {query.data && query.data.identityReports.length > 0 && (
          <Reports
            reports={query.data.identityReports}
            busy={approve.isPending || takeBack.isPending}
            onApprove={(cohortId) => approve.mutate({ dimensionId, cohortId })}
            onTakeBack={(cohortId) => takeBack.mutate({ dimensionId, cohortId })}
          />
        )}
      </div>
    </Panel>
  );
}

interface ReportsProps {
  reports: readonly Report[];
  busy: boolean;
  onApprove: (cohortId: string) => void;
  onTakeBack: (cohortId: string) => void;
}

function Reports({ reports, busy, onApprove, onTakeBack }: ReportsProps): ReactNode {
  const { t } = useTranslation('taxonomy');
  const formats = useFormats();
  const nameOf = ({ programName, cohortName }: Report): string => `${programName}, ${cohortName}`;
  return (
    <DataTable<Report>
      label={t('reports.title')}
      rows={reports}
      rowKey={({ cohortId }) => cohortId}
      columns={[
        { key: 'cohort', label: t('reports.cohort'), main: true, render: nameOf },
        {
          key: 'state',
          label: t('reports.state'),
          render: ({ approvedAt }) =>
            approvedAt ? t('reports.since', { day: formats.day(approvedAt) }) : t('reports.notShown'),
        },
        {
          key: 'decide',
          label: t('reports.decide'),
          render: (report) => {
            const isShown = report.approvedAt !== null;
            const decide = isShown ? onTakeBack : onApprove;
            return (
              <Button
                size="sm"
                variant="default"
                disabled={busy}
                aria-label={t(isShown ? 'reports.takeBackOf' : 'reports.approveOf', { cohort: nameOf(report) })}
                onClick={() => decide(report.cohortId)}
              >
                {t(isShown ? 'reports.takeBack' : 'reports.approve')}
              </Button>
            );
          },
        },
      ]}
    />
  );
}
