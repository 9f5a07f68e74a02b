import { Button } from '@mantine/core';
import type { MatchRunQuery } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftEdits } from '../hooks/use-draft-edits.js';

type Rule = MatchRunQuery['matchRun']['handRules'][number];

/** What a coordinator decided by hand, and the way to take it back. */
export function HandRules({
  run,
  edits,
  editable,
}: {
  run: MatchRunQuery['matchRun'];
  edits: DraftEdits;
  editable: boolean;
}): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <Panel title={t('board.hand')} titleId="rules-title">
      {run.handRules.length === 0 && (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('board.handNone')}
        </p>
      )}
      <ul className="t-todo" data-board-list="rules">
        {run.handRules.map((rule) => (
          <li key={rule.id}>
            <span className="t-user t-grow">
              {t(rule.kind === 'PIN' ? 'board.handPin' : 'board.handForbid', namesOf(rule))}
              {rule.kind === 'PIN' && !rule.inRun && <span className="t-quiet t-small"> ({t('board.notKept')})</span>}
            </span>
            {editable && <TakeBack rule={rule} edits={edits} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function TakeBack({ rule, edits }: { rule: Rule; edits: DraftEdits }): ReactNode {
  const { t } = useTranslation('matching');
  const pinned = rule.kind === 'PIN';
  return (
    <Button
      variant="default"
      size="compact-md"
      data-actions-of={rule.id}
      aria-label={t(pinned ? 'board.unpinFor' : 'board.allowFor', namesOf(rule))}
      onClick={() => edits.takeBack(rule)}
    >
      {pinned ? t('board.unpin') : t('board.allow')}
    </Button>
  );
}

function namesOf(rule: Rule): { mentee: string; mentor: string } {
  return { mentee: rule.mentee.displayName, mentor: rule.mentor.displayName };
}
