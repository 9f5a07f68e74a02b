import type { MatchRunQuery } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type RunComparison = NonNullable<MatchRunQuery['matchRun']['comparison']>;
type Change = RunComparison['moved'][number];
const LINES = { moved: 'movedLine', newlyMatched: 'newLine', nowWaiting: 'waitingLine' } as const;

/** What is different from the draft before. It does not say why: an answer or consent of someone may have moved, and only that is said. */
export function Comparison({ comparison }: { comparison: RunComparison }): ReactNode {
  const { t } = useTranslation('matching');
  const groups = (['moved', 'newlyMatched', 'nowWaiting'] as const).filter((group) => comparison[group].length > 0);
  return (
    <Panel title={t('compare.title', { number: comparison.previousNumber })}>
      <p style={{ margin: '0 0 8px' }}>
        {groups.length === 0 ? t('compare.nothing') : t('compare.same', { count: comparison.same })}
      </p>
      {comparison.peopleChanged && <p className="t-quiet t-prose">{t('compare.peopleChanged')}</p>}
      {groups.map((group) => (
        <details key={group} className="t-details" open={comparison[group].length <= 6}>
          <summary>{t(`compare.${group}`, { count: comparison[group].length })}</summary>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {comparison[group].map((change) => (
              <li key={change.mentee.id} className="t-user">
                {t(`compare.${LINES[group]}`, namesOf(change))}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Panel>
  );
}

function namesOf(change: Change): { mentee: string; before: string; after: string } {
  return {
    mentee: change.mentee.displayName,
    before: change.before?.displayName ?? '–',
    after: change.after?.displayName ?? '–',
  };
}
