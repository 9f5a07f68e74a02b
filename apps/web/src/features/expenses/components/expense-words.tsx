import type { ExpenseFieldsFragment, ExpenseState } from '@trellis/api-client';
import { IconPaperclip } from '@tabler/icons-react';
import { Tag, UserText } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';

type Expense = ExpenseFieldsFragment;

const TONES: Readonly<Record<ExpenseState, 'attention' | 'primary' | 'plain'>> = {
  ...{ OPEN: 'attention', APPROVED: 'primary', DECLINED: 'plain', PAID: 'plain' },
};

/** How far a note is. */
export function ExpenseStateTag({ expense: { state, paidOn } }: { expense: Expense }): ReactNode {
  const { t } = useTranslation('expenses');
  const formats = useFormats();
  return <Tag tone={TONES[state]}>{paidOn ? t('paidOn', { day: formats.day(paidOn) }) : t(`states.${state}`)}</Tag>;
}

/** What it was for, with its receipt and what was answered. */
export function ExpenseWords({ expense: { said, receipt, answer, decidedBy } }: { expense: Expense }): ReactNode {
  const { t } = useTranslation('expenses');
  const formats = useFormats();
  return (
    <div className="t-stack" style={{ '--gap': '6px' } as React.CSSProperties}>
      <UserText block>{said}</UserText>
      {receipt && (
        <a className="t-link t-user" href={receipt.path} download>
          <IconPaperclip size={16} aria-hidden />{' '}
          {t('receipt', { name: receipt.name, size: formats.bytes(receipt.size) })}
        </a>
      )}
      {answer && (
        <div>
          <p className="t-quiet t-small" style={{ margin: 0 }} dir="auto">
            {decidedBy ? t('answered', { name: decidedBy }) : t('answeredBare')}
          </p>
          <UserText block>{answer}</UserText>
        </div>
      )}
    </div>
  );
}
