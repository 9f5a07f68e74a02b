import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';
import type { DraftPair } from './pair-list.js';

type Reason = DraftPair['reasons'][number];
const FOR = ['SHARED_CHOICES', 'COMMON_TIME', 'SAME_SITE', 'MODE_FITS', 'NEARBY', 'DIFFERENT_PERSPECTIVE'];
const AGAINST = ['NO_SHARED_CHOICES', 'NO_COMMON_TIME', 'OTHER_SITE', 'MODE_DIFFERS', 'TOO_FAR', 'NOT_KNOWN'];
const MODES = ['in_person', 'virtual', 'either'];
const WITH_VALUES = ['SHARED_CHOICES', 'SAME_SITE', 'MODE_FITS'];

/** Returns the function that says in words why a pair fits or not. */
export function useReasonWords(): (reason: Reason) => string {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const time = (minutes: number): string => {
    if (minutes < 60) return t('board.minutes', { count: minutes });
    const rest = minutes % 60;
    return rest === 0
      ? t('board.hours', { hours: minutes / 60 })
      : t('board.hoursMinutes', { hours: Math.floor(minutes / 60), minutes: String(rest).padStart(2, '0') });
  };
  return (reason) => {
    const label = localized(reason.label, formats.language);
    if (!FOR.includes(reason.code) && !AGAINST.includes(reason.code)) return label;
    const values = reason.values.map((value) =>
      reason.code === 'MODE_FITS' && MODES.includes(value) ? t(`board.modes.${value}`) : value,
    );
    const plain = WITH_VALUES.includes(reason.code) && reason.values.length === 0;
    return t(`board.reason.${reason.code}${plain ? '_plain' : ''}`, {
      label,
      values: formats.list(values),
      time: time(reason.minutes ?? 0),
    });
  };
}

/** Why this pair: what speaks for it first. A sign stands beside the colour. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }): ReactNode {
  const words = useReasonWords();
  const sorted = [...reasons].sort((a, b) => Number(AGAINST.includes(a.code)) - Number(AGAINST.includes(b.code)));
  return (
    <ul className="t-reasons">
      {sorted.map((reason) => {
        const against = AGAINST.includes(reason.code);
        const Icon = against ? IconMinus : IconCheck;
        return (
          <li key={`${reason.code}-${reason.questionId}`} data-not={against || undefined} dir="auto">
            <Icon size={15} stroke={2.4} aria-hidden="true" />
            <span>{words(reason)}</span>
          </li>
        );
      })}
    </ul>
  );
}
