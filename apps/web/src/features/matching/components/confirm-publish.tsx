import { Button } from '@mantine/core';
import { PublishMatchRunDocument } from '@trellis/api-client';
import type { MatchRunQuery } from '@trellis/api-client';
import { Notice, Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import type { AppError } from '../../../lib/app-error.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { Rerun } from './run-page.js';

type Run = MatchRunQuery['matchRun'];

/** How many people get a mail: each mentee, and each mentor with at least one pair. */
export function peopleToTell(run: Pick<Run, 'matched' | 'waitingCount' | 'mentorLoads'>): number {
  return run.matched + run.waitingCount + run.mentorLoads.filter((load) => load.assigned > 0).length;
}

/** The last look before everyone is told: what will happen, to how many. */
export function ConfirmPublish({
  run,
  cohortId,
  onEdit,
}: {
  run: Run;
  cohortId?: string;
  onEdit: () => void;
}): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const publish = useApiMutation(PublishMatchRunDocument);
  const count = peopleToTell(run);
  const stale = publish.error?.code === 'MATCH_RUN_STALE';
  return (
    <Panel title={t('publish.confirmTitle')}>
      <div className="t-stack">
        <div className="t-prose">
          <p className="t-strong">
            {t(run.method === 'GROUPS' ? 'publish.groupsBegin' : 'publish.pairsBegin', { count: run.matched })}{' '}
            {t('publish.confirmText', { count })}
          </p>
          {run.waitingCount > 0 && <p>{t('publish.confirmWaiting', { count: run.waitingCount })}</p>}
          <p>{t('publish.sees')}</p>
          {run.waitingNotice?.approvedAt && (
            <p className="t-quiet">{t('publish.approvedAt', { when: formats.moment(run.waitingNotice.approvedAt) })}</p>
          )}
        </div>
        {run.noticesWaiting > 0 && (
          <Notice title={t('publish.firstMail', { count: run.noticesWaiting })}>{t('publish.firstMailText')}</Notice>
        )}
        <Notice tone="attention">{t('publish.cannotUndo')}</Notice>
        <FailureNotice error={publish.error} />
        <WhoIsMissing error={publish.error} />
        <div className="t-row">
          {stale && cohortId ? (
            <Rerun run={run} cohortId={cohortId} />
          ) : (
            <Button
              loading={publish.isPending}
              onClick={() => publish.mutate({ input: { runId: run.id, version: run.version } })}
            >
              {t('publish.submit', { count })}
            </Button>
          )}
          <Button variant="default" onClick={onEdit}>
            {t('publish.edit')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** Where a draft is held by what people have yet to attend: the way to who they are. */
function WhoIsMissing({ error }: { error: AppError | null }): ReactNode {
  const { t } = useTranslation('matching');
  const slug = useSchoolSlug();
  if (error?.code !== 'MATCH_ATTENDANCE_OPEN') return null;
  const [programId, cohort] = [String(error.args.programId), String(error.args.cohortId)];
  return (
    <div>
      <Link
        className="t-link"
        to="/s/$slug/programs/$programId/event-requirements"
        params={{ slug, programId }}
        search={{ cohort }}
        hash="who-is-how-far"
      >
        {t('publish.whoIsMissing')}
      </Link>
    </div>
  );
}
