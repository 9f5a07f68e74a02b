import { Button } from '@mantine/core';
import { MyEnrolmentsDocument, MyExpensesDocument, TakeBackExpenseDocument } from '@trellis/api-client';
import type { ExpenseFieldsFragment } from '@trellis/api-client';
import { EmptyState, LoadingState, Notice, PageHeader, Panel, useAnnounce } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiPages, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { MoreButton } from '../../../lib/more-button.js';
import { useNoticesSeen } from '../../../lib/private-notices.js';
import { useAmounts } from '../hooks/use-amounts.js';
import { ExpenseForm, type Place } from './expense-form.js';
import { ExpenseStateTag, ExpenseWords } from './expense-words.js';

/** What one spent or is owed, noted for those who run the program, and what became of it. */
export function MyExpensesPage(): ReactNode {
  const { t } = useTranslation(['expenses', 'common']);
  const params = useParams({ from: '/s/$slug/expenses' });
  useNoticesSeen('OWN_EXPENSES', null);
  const query = useApiQuery(MyEnrolmentsDocument, {});
  const [first, ...others] = query.data?.myEnrolments.filter(takesNotes) ?? [];
  return (
    <div className="t-stack" style={{ '--gap': '24px', maxInlineSize: 760 } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          <Link className="t-link" to="/s/$slug" params={params}>
            {t('back')}
          </Link>
        }
      />
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <LoadingState label={t('common:loading')} rows={3} />}
      {query.data && !first && <Notice>{t('noPlace')}</Notice>}
      {first && <ExpenseForm places={[first, ...others]} />}
      {query.data && <Noted />}
    </div>
  );
}

const takesNotes = ({ state }: Place): boolean => state === 'ENROLLED' || state === 'PAUSED' || state === 'COMPLETED';

function Noted(): ReactNode {
  const { t } = useTranslation(['expenses', 'common']);
  const pages = useApiPages(MyExpensesDocument, { first: 20 }, ({ myExpenses }) => myExpenses);
  if (pages.error) return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <LoadingState label={t('common:loading')} rows={3} />;
  const notes = pages.data.pages.flatMap(({ myExpenses }) => myExpenses.nodes);
  if (notes.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <Panel title={t('list')}>
      <ul className="t-todo">
        {notes.map((note) => (
          <OneNote key={note.id} note={note} />
        ))}
      </ul>
      <MoreButton pages={pages} shown={notes.length} total={pages.data.pages[0]?.myExpenses.totalCount ?? 0} />
    </Panel>
  );
}

function OneNote({ note }: { note: ExpenseFieldsFragment }): ReactNode {
  const { t } = useTranslation('expenses');
  const formats = useFormats();
  const announce = useAnnounce();
  const amount = useAmounts()(note);
  const takeBack = useApiMutation(TakeBackExpenseDocument, {
    touches: [MyExpensesDocument],
    onSuccess: () => announce(t('takenBack')),
  });
  return (
    <li>
      <div className="t-grow t-stack" style={{ '--gap': '6px' } as React.CSSProperties}>
        <div className="t-row" style={{ gap: 8 }}>
          <span className="t-strong t-num">{amount}</span>
          <ExpenseStateTag expense={note} />
        </div>
        <p className="t-quiet t-small" style={{ margin: 0 }} dir="auto">
          {`${t(`kinds.${note.kind}`)} · ${formats.day(note.day)} · ${note.cohortName}`}
        </p>
        <ExpenseWords expense={note} />
        <FailureNotice error={takeBack.error} />
      </div>
      {note.state === 'OPEN' && (
        <Button
          size="sm"
          variant="default"
          aria-label={t('takeBackOf', { what: amount })}
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate({ expenseId: note.id })}
        >
          {t('takeBack')}
        </Button>
      )}
    </li>
  );
}
