import { Button } from '@mantine/core';
import { CohortConflictsDocument, WithdrawConflictDocument } from '@trellis/api-client';
import type { CohortConflictsFieldsFragment } from '@trellis/api-client';
import { Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { ConflictForm } from './conflict-form.js';

type Said = CohortConflictsFieldsFragment['said'][number];

/** Who may not be matched, as far as those who run the program know; what is published and may not be. */
export function CohortConflicts({ cohortId }: { cohortId: string }): ReactNode {
  const { t } = useTranslation('cohorts');
  const [adding, setAdding] = useState(false);
  const query = useApiQuery(CohortConflictsDocument, { id: cohortId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  const { said, mentorsWhoNamed, mentorships } = query.data.cohort.conflicts;
  return (
    <>
      {mentorships.length > 0 && (
        <Notice tone="attention">{t('conflicts.found', { count: mentorships.length })}</Notice>
      )}
      <Panel title={t('conflicts.title')}>
        <div className="t-stack">
          <p className="t-quiet t-prose" style={{ margin: 0 }}>
            {t('conflicts.text')}
          </p>
          <p style={{ margin: 0 }}>
            {mentorsWhoNamed === 0 ? t('conflicts.named_zero') : t('conflicts.named', { count: mentorsWhoNamed })}
          </p>
          {said.length > 0 && (
            <ul className="t-todo">
              {said.map((conflict) => (
                <ConflictLine key={conflict.id} conflict={conflict} />
              ))}
            </ul>
          )}
          {adding ? (
            <ConflictForm cohortId={cohortId} onDone={() => setAdding(false)} />
          ) : (
            <div>
              <Button variant="default" onClick={() => setAdding(true)}>
                {t('conflicts.add')}
              </Button>
            </div>
          )}
        </div>
      </Panel>
    </>
  );
}

function ConflictLine({ conflict }: { conflict: Said }): ReactNode {
  const { t } = useTranslation('cohorts');
  const formats = useFormats();
  const announce = useAnnounce();
  const withdraw = useApiMutation(WithdrawConflictDocument, {
    touches: [CohortConflictsDocument],
    onSuccess: () => announce(t('conflicts.removed')),
  });
  const { id, kind, scope, email, year, fromOn, toOn, mentorName: mentor } = conflict;
  const details = [
    year && t('conflicts.yearOf', { year }),
    fromOn && t('conflicts.fromDay', { day: formats.day(fromOn) }),
    toOn && t('conflicts.untilDay', { day: formats.day(toOn) }),
  ].filter(Boolean);
  const whom = email ?? t(`conflicts.scopes.${scope}`);
  return (
    <li>
      <div>
        <div dir="auto">{t('conflicts.line', { mentor, kind: t(`conflicts.kindsShown.${kind}`), whom })}</div>
        {details.length > 0 && <div className="t-quiet t-small">{details.join(' · ')}</div>}
        <FailureNotice error={withdraw.error} />
      </div>
      <Button
        size="sm"
        variant="default"
        loading={withdraw.isPending}
        aria-label={t('conflicts.removeOf', { mentor })}
        onClick={() => withdraw.mutate({ id })}
      >
        {t('conflicts.remove')}
      </Button>
    </li>
  );
}
