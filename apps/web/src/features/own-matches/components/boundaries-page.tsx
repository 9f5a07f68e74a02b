import { Button } from '@mantine/core';
import { MyConflictsDocument, WithdrawMyConflictDocument } from '@trellis/api-client';
import type { MyConflictFieldsFragment } from '@trellis/api-client';
import { LoadingState, Notice, Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { BoundaryForm } from './boundary-form.js';
import { OwnPage } from './own-page.js';

/** Whom one may not, or would rather not, be matched with. */
export function BoundariesPage(): ReactNode {
  const { t } = useTranslation('ownMatches');
  const query = useApiQuery(MyConflictsDocument, {});
  return (
    <OwnPage title={t('boundaries.title')} lead={t('boundaries.lead')}>
      <Notice>
        <p>{t('boundaries.private')}</p>
        <p>{t('boundaries.current')}</p>
      </Notice>
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <LoadingState label={t('common:loading')} rows={3} />}
      {query.data && <Said conflicts={query.data.myConflicts} />}
      <BoundaryForm />
    </OwnPage>
  );
}

function Said({ conflicts }: { conflicts: readonly MyConflictFieldsFragment[] }): ReactNode {
  const { t } = useTranslation('ownMatches');
  const announce = useAnnounce();
  const withdraw = useApiMutation(WithdrawMyConflictDocument, {
    touches: [MyConflictsDocument],
    onSuccess: () => announce(t('boundaries.tookBack')),
  });
  return (
    <Panel title={t('boundaries.listTitle')}>
      <FailureNotice error={withdraw.error} />
      {conflicts.length === 0 ? (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('boundaries.none')}
        </p>
      ) : (
        <ul className="t-todo">
          {conflicts.map((conflict) => (
            <SaidLine
              key={conflict.id}
              conflict={conflict}
              busy={withdraw.isPending}
              onTakeBack={() => withdraw.mutate({ id: conflict.id })}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function SaidLine({
  conflict,
  busy,
  onTakeBack,
}: {
  conflict: MyConflictFieldsFragment;
  busy: boolean;
  onTakeBack: () => void;
}): ReactNode {
  const { t } = useTranslation('ownMatches');
  const formats = useFormats();
  const { kind, email, cohortName, year, fromOn, toOn } = conflict;
  const everybody = email ?? t('boundaries.everybody', { cohort: cohortName ?? '' });
  const whom = year ? t('boundaries.ofYear', { whom: everybody, year }) : everybody;
  const from = fromOn && formats.day(fromOn);
  const to = toOn && formats.day(toOn);
  const one = from ? t('boundaries.since', { from }) : to && t('boundaries.upTo', { to });
  const days = from && to ? t('boundaries.span', { from, to }) : one;
  return (
    <li>
      <div>
        <div className="t-strong t-user" dir="auto">
          {whom}
        </div>
        <div className="t-quiet t-small">{[t(`boundaries.kinds.${kind}`), days].filter(Boolean).join(' · ')}</div>
      </div>
      <Button
        variant="default"
        size="sm"
        disabled={busy}
        onClick={onTakeBack}
        aria-label={t('boundaries.takeBackOf', { whom })}
      >
        {t('boundaries.takeBack')}
      </Button>
    </li>
  );
}
