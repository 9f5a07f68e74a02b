import type { ReminderRuleWholeFragment } from '@trellis/api-client';
import { useTranslation } from 'react-i18next';

/** When a rule speaks, as a sentence: "3 days before the first word is due". */
export function useWhenSentence(): (rule: Pick<ReminderRuleWholeFragment, 'trigger' | 'amount' | 'unit'>) => string {
  const { t } = useTranslation('reminders');
  return ({ trigger, amount, unit }) => {
    const what = t(`triggers.${trigger}`);
    if (amount === 0) return t('when_on', { what });
    if (unit === 'HOURS') return t(amount < 0 ? 'hours_before' : 'hours_after', { count: Math.abs(amount), what });
    return t(amount < 0 ? 'when_before' : 'when_after', { count: Math.abs(amount), what });
  };
}
