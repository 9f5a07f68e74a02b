import { Button, Textarea, TextInput } from '@mantine/core';
import { DecideExpenseDocument, ExpensesDocument, MarkExpensePaidDocument } from '@trellis/api-client';
import type { ExpenseFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { FormFoot, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import { ExpenseWords } from './expense-words.js';

interface Deciding {
  expense: ExpenseFieldsFragment;
  onDone: () => void;
}

/** Approves or does not, which needs words. */
export function DecideExpense({ expense, onDone }: Deciding): ReactNode {
  const { t } = useTranslation('expenses');
  const announce = useAnnounce();
  const form = useAppForm({ words: '' }, {});
  const decide = useApiMutation(DecideExpenseDocument, {
    touches: [ExpensesDocument],
    onSuccess: () => {
      announce(t('staff.decided', { name: expense.name }));
      onDone();
    },
  });
  const send = (approve: boolean): void =>
    decide.mutate({ input: { expenseId: expense.id, approve, words: form.values.words } });
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit(() => send(true))}>
      <FormProblems form={form} error={decide.error} />
      <ExpenseWords expense={expense} />
      <Textarea
        autosize
        minRows={2}
        dir="auto"
        maxLength={LIMITS.expenseCharacters}
        label={t('staff.answer')}
        description={t('staff.answerHelp', { name: expense.name })}
        {...fieldProps(form, 'words')}
      />
      <div className="t-row">
        <Button type="submit" loading={decide.isPending}>
          {t('staff.approve')}
        </Button>
        <Button variant="default" disabled={decide.isPending} onClick={() => send(false)}>
          {t('staff.decline')}
        </Button>
      </div>
    </form>
  );
}

/** Says that money was sent, and when. */
export function PayExpense({ expense, onDone }: Deciding): ReactNode {
  const { t } = useTranslation(['expenses', 'common']);
  const announce = useAnnounce();
  const form = useAppForm({ paidOn: '' }, { paidOn: useFilled()(t('staff.paidOn')) });
  const pay = useApiMutation(MarkExpensePaidDocument, {
    touches: [ExpensesDocument],
    onSuccess: () => {
      announce(t('staff.paid'));
      onDone();
    },
  });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit(({ paidOn }) => pay.mutate({ expenseId: expense.id, paidOn }))}
    >
      <FormProblems form={form} error={pay.error} />
      <TextInput type="date" label={t('staff.paidOn')} {...fieldProps(form, 'paidOn')} />
      <FormFoot submit={t('staff.pay')} busy={pay.isPending} cancel={t('common:cancel')} onCancel={onDone} />
    </form>
  );
}
