import { Button, Checkbox } from '@mantine/core';
import type { MentorApplicationState, MentorDecision } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Notice } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import { STATES } from '../hooks/mentors-search.js';
import type { Decided } from './decide-dialog.js';

type SkippedReason = 'IN_PAIR' | 'NOT_TAKING_PART' | 'NOT_ANSWERED' | 'NOT_AN_APPLICANT' | 'UNCHANGED';

/** Those who wait, who were approved, who were declined: with how many there are of each. */
export function StateButtons({
  state,
  counts: { applied, approved, declined },
  onChoose,
}: {
  state: MentorApplicationState;
  counts: { applied: number; approved: number; declined: number };
  onChoose: (state: MentorApplicationState) => void;
}): ReactNode {
  const { t } = useTranslation('appointments');
  const formats = useFormats();
  const counts = { APPLIED: applied, APPROVED: approved, DECLINED: declined };
  return (
    <div className="t-row" role="group" aria-label={t('queue.show')} style={{ '--gap': '8px' } as React.CSSProperties}>
      {STATES.map((value) => (
        <Button
          key={value}
          size="compact-md"
          variant={value === state ? 'light' : 'default'}
          aria-pressed={value === state}
          onClick={() => onChoose(value)}
        >
          {t(`queue.states.${value}`, { number: formats.number(counts[value]) })}
        </Button>
      ))}
    </div>
  );
}

/** Selecting, and what can be done with those selected. */
export function PickBar({
  state,
  all,
  picked,
  onPick,
  onAsk,
  onTraining,
}: {
  state: MentorApplicationState;
  all: readonly string[];
  picked: readonly string[];
  onPick: (ids: readonly string[]) => void;
  onAsk: (decision: MentorDecision) => void;
  /** Where the program asks for a training. */
  onTraining?: (() => void) | undefined;
}): ReactNode {
  const { t } = useTranslation('appointments');
  const count = picked.length;
  return (
    <div className="t-row t-row-between">
      <Checkbox
        label={t('queue.all')}
        checked={count > 0 && count === all.length}
        indeterminate={count > 0 && count < all.length}
        onChange={() => onPick(count === all.length ? [] : all.slice(0, LIMITS.decisions))}
      />
      <div className="t-row">
        {state !== 'APPROVED' && (
          <Button disabled={count === 0} onClick={() => onAsk('APPROVE')}>
            {t('queue.approve', { count })}
          </Button>
        )}
        {state === 'APPROVED' && onTraining && (
          <Button variant="default" disabled={count === 0} onClick={onTraining}>
            {t('queue.training')}
          </Button>
        )}
        {state !== 'DECLINED' && (
          <Button variant="default" disabled={count === 0} onClick={() => onAsk('DECLINE')}>
            {t('queue.decline', { count })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What a decision changed, and for whom it changed nothing. */
export function DecidedNotice({ decided: { decision, changed, skipped } }: { decided: Decided }): ReactNode {
  const { t } = useTranslation('appointments');
  return (
    <Notice tone={skipped.length > 0 ? 'attention' : 'success'} live>
      {changed > 0 && <p>{t(`queue.done.${decision}`, { count: changed })}</p>}
      {skipped.map(({ reason, count }) => (
        <p key={reason}>{t(`queue.skipped.${reason as SkippedReason}`, { count })}</p>
      ))}
    </Notice>
  );
}
