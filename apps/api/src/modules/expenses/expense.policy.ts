import { LIMITS } from '@trellis/contracts';
import { AppError } from '../../platform/errors/app-error.js';
import type { Expense } from './expense.types.js';
import type { ExpenseRow } from './expenses.repository.js';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** The day has begun somewhere on Earth. */
const EARLIEST_ZONE = 14 * HOUR;

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** Days to come are no expenses yet, and nobody's books stay open for ever; EXPENSE_DAY otherwise. */
export function requirePastDay(day: string, now: Date, field: string): void {
  const [from, to] = [dayOf(now.getTime() - LIMITS.expenseDays * DAY), dayOf(now.getTime() + EARLIEST_ZONE)];
  if (day < from || day > to) throw new AppError('EXPENSE_DAY', { from, to }, field);
}

/** As the schema shows it. */
export function toExpense(row: ExpenseRow, slug: string): Expense {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    cohortName: row.cohort_name,
    kind: row.kind,
    state: row.state,
    amountMinor: row.amount_minor,
    currency: row.currency,
    day: row.day,
    said: row.said,
    notedAt: row.noted_at,
    receipt:
      row.file_id === null || row.file_name === null
        ? null
        : { name: row.file_name, size: row.file_size ?? 0, path: `/s/${slug}/files/expenses/${row.id}` },
    answer: row.answer,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    paidOn: row.paid_on,
  };
}
