import { Button, NativeSelect } from '@mantine/core';
import { ExpensesDocument } from '@trellis/api-client';
import type { ExpenseFieldsFragment, ExpenseState } from '@trellis/api-client';
import { DataTable, Dialog, EmptyState, LoadingState } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { MoreButton } from '../../../lib/more-button.js';
import { useNoticesSeen } from '../../../lib/private-notices.js';
import { useAmounts } from '../hooks/use-amounts.js';
import { DecideExpense, PayExpense } from './expense-decision.js';
import { ExpenseStateTag, ExpenseWords } from './expense-words.js';

type Expense = ExpenseFieldsFragment;

const STATES: readonly ExpenseState[] = ['OPEN', 'APPROVED', 'DECLINED', 'PAID'];

/** What mentors and mentees of a cohort noted: to decide, to pay, and to hand to finance. */
export function CohortExpenses(): ReactNode {
  const { t } = useTranslation(['expenses', 'common']);
  const { slug, id: cohortId } = useParams({ from: '/s/$slug/cohorts/$id' });
  useNoticesSeen('EXPENSES', cohortId);
  const [state, setState] = useState<ExpenseState | ''>('');
  const [acting, setActing] = useState<Expense | null>(null);
  const pages = useApiPages(ExpensesDocument, { cohortId, state: state || null, first: 50 }, (all) => all.expenses);
  if (pages.error) return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const notes = pages.data.pages.flatMap(({ expenses }) => expenses.nodes);
  return (
    <div className="t-stack">
      <div>
        <Link className="t-link" to="/s/$slug/cohorts/$id/pairs" params={{ slug, id: cohortId }}>
          {t('staff.back')}
        </Link>
        <h2 className="t-h2" tabIndex={-1} style={{ marginBlock: '8px 4px' }}>
          {t('staff.title')}
        </h2>
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('staff.text')}
        </p>
      </div>
      <div className="t-row t-row-between">
        <NativeSelect
          label={t('staff.state')}
          value={state}
          data={[
            { value: '', label: t('staff.all') },
            ...STATES.map((value) => ({ value, label: t(`staff.states.${value}`) })),
          ]}
          onChange={(event) => setState(event.currentTarget.value as ExpenseState | '')}
        />
        <a className="t-link" href={`/s/${slug}/files/expenses/cohorts/${cohortId}`} download>
          {t('staff.export')}
        </a>
      </div>
      {notes.length === 0 ? (
        <EmptyState title={t('staff.none')}>{t('staff.noneText')}</EmptyState>
      ) : (
        <>
          <Notes notes={notes} onAct={setActing} />
          <MoreButton pages={pages} shown={notes.length} total={pages.data.pages[0]?.expenses.totalCount ?? 0} />
        </>
      )}
      {acting && <Act expense={acting} onDone={() => setActing(null)} />}
    </div>
  );
}

function Notes({ notes, onAct }: { notes: readonly Expense[]; onAct: (note: Expense) => void }): ReactNode {
  const { t } = useTranslation('expenses');
  const formats = useFormats();
  const amountOf = useAmounts();
  return (
    <DataTable<Expense>
      label={t('staff.label')}
      rows={notes}
      rowKey={({ id }) => id}
      columns={[
        { key: 'who', label: t('staff.who'), main: true, render: ({ name }) => <bdi>{name}</bdi> },
        { key: 'what', label: t('staff.what'), render: (note) => <ExpenseWords expense={note} /> },
        {
          key: 'amount',
          label: t('staff.amount'),
          numeric: true,
          render: (note) => (
            <div>
              {amountOf(note)}
              <br />
              <span className="t-quiet t-small">{t(`kinds.${note.kind}`)}</span>
            </div>
          ),
        },
        { key: 'day', label: t('staff.day'), render: ({ day }) => formats.day(day) },
        { key: 'state', label: t('staff.stateHead'), render: (note) => <ExpenseStateTag expense={note} /> },
        { key: 'do', label: t('staff.do'), render: (note) => <NextStep note={note} onAct={onAct} /> },
      ]}
    />
  );
}

function NextStep({ note, onAct }: { note: Expense; onAct: (note: Expense) => void }): ReactNode {
  const { t } = useTranslation('expenses');
  const what = t('staff.whatOf', { name: note.name, amount: useAmounts()(note) });
  if (note.state !== 'OPEN' && note.state !== 'APPROVED') return '–';
  const step = note.state === 'OPEN' ? 'decide' : 'pay';
  return (
    <Button size="sm" variant="default" aria-label={t(`staff.${step}Of`, { what })} onClick={() => onAct(note)}>
      {t(`staff.${step}`)}
    </Button>
  );
}

function Act({ expense, onDone }: { expense: Expense; onDone: () => void }): ReactNode {
  const { t } = useTranslation(['expenses', 'common']);
  const title = t('staff.whatOf', { name: expense.name, amount: useAmounts()(expense) });
  return (
    <Dialog title={title} close={t('common:close')} onClose={onDone}>
      {expense.state === 'OPEN' ? (
        <DecideExpense expense={expense} onDone={onDone} />
      ) : (
        <PayExpense expense={expense} onDone={onDone} />
      )}
    </Dialog>
  );
}
