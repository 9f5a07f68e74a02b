import { Button } from '@mantine/core';
import { AuditMatchRunDocument, MatchRunAuditDocument } from '@trellis/api-client';
import type { MatchRunAuditQuery } from '@trellis/api-client';
import { Figures, LoadingState, Notice, PageHeader, Panel } from '@trellis/ui';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { AuditSections } from './audit-sections.js';
import { TryWeights } from './try-weights.js';

const POLL_MS = 1000;
type Run = MatchRunAuditQuery['matchRun'];
export type Audit = NonNullable<Run['audit']>;

/** A draft as a whole, before anyone is told: for whom it does well, and what nobody may be shown. */
export function AuditPage(): ReactNode {
  const { t } = useTranslation(['audit', 'matching']);
  const { slug, id } = useParams({ from: '/s/$slug/runs/$id/audit' });
  const { cohort } = useSearch({ from: '/s/$slug/runs/$id/audit' });
  const isOpen = (run: Run | undefined): boolean => run?.audit?.state === 'QUEUED' || run?.whatIf?.state === 'QUEUED';
  const query = useApiQuery(
    MatchRunAuditDocument,
    { id },
    { refetchInterval: (data) => (isOpen(data?.matchRun) ? POLL_MS : false) },
  );
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={6} />;
  const run = query.data.matchRun;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader
        title={t('title', { number: run.number })}
        lead={t('lead')}
        above={
          <Link className="t-link" to="/s/$slug/runs/$id" params={{ slug, id }} search={{ cohort }}>
            {t('back', { number: run.number })}
          </Link>
        }
      />
      <AuditBody run={run} />
      {run.state === 'DRAFT' && cohort && <TryWeights run={run} cohortId={cohort} />}
    </div>
  );
}

function AuditBody({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation('audit');
  const { audit } = run;
  if (!audit) return run.state === 'DRAFT' ? <Begin run={run} /> : <Notice>{t('never')}</Notice>;
  if (audit.state === 'QUEUED') {
    return (
      <Panel title={t('counting')}>
        <LoadingState label={t('countingText')} rows={3} />
      </Panel>
    );
  }
  if (audit.state === 'FAILED' || !audit.counts) {
    return (
      <Notice tone="danger" title={t('failed')}>
        <p>{t('failedText')}</p>
        {run.state === 'DRAFT' && <Count runId={run.id} label={t('again')} />}
      </Notice>
    );
  }
  return (
    <>
      {!audit.upToDate && run.state === 'DRAFT' && (
        <Notice tone="attention" title={t('changed')}>
          <p>{t('changedText')}</p>
          <Count runId={run.id} label={t('again')} />
        </Notice>
      )}
      <PlainCounts counts={audit.counts} />
      <AuditSections audit={audit} />
    </>
  );
}

function Begin({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation('audit');
  return (
    <Panel title={t('begin')}>
      <div className="t-stack t-prose">
        <p style={{ margin: 0 }}>{t('beginText')}</p>
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('beginUse')}
        </p>
        <Count runId={run.id} label={t('count')} primary />
      </div>
    </Panel>
  );
}

function Count({ runId, label, primary = false }: { runId: string; label: string; primary?: boolean }): ReactNode {
  const count = useApiMutation(AuditMatchRunDocument, { touches: [MatchRunAuditDocument] });
  return (
    <div className="t-stack">
      <FailureNotice error={count.error} />
      <div>
        <Button
          variant={primary ? 'filled' : 'default'}
          loading={count.isPending}
          onClick={() => count.mutate({ runId })}
        >
          {label}
        </Button>
      </div>
    </div>
  );
}

/** Counted plainly: whoever may publish sees each of these people by name. */
function PlainCounts({ counts }: { counts: NonNullable<Audit['counts']> }): ReactNode {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const names = ['mentees', 'matched', 'waiting', 'places', 'mentorsWithout'] as const;
  return (
    <Panel title={t('plain.title')}>
      <div className="t-stack">
        <Figures items={names.map((name) => ({ label: t(`plain.${name}`), value: formats.number(counts[name]) }))} />
        <p className="t-prose" style={{ margin: 0 }}>
          {counts.blockingPairs === null
            ? t('plain.blockingUnknown')
            : t('plain.blocking', { count: counts.blockingPairs })}{' '}
          <span className="t-quiet">{t('plain.blockingHow')}</span>
        </p>
      </div>
    </Panel>
  );
}
