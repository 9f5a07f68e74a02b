import { Injectable } from '@nestjs/common';
import { isCurrency, LIMITS } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { decodeCursor, pageOf, pageSize } from '../../platform/graphql/connection.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import { ExpenseReceipts } from './expense-receipts.service.js';
import { ExpenseTelling } from './expense-telling.service.js';
import { requirePastDay, toExpense } from './expense.policy.js';
import type { Expense, ExpenseConnection, NoteExpenseInput } from './expense.types.js';
import { ExpensesRepository } from './expenses.repository.js';

/** Expenses and honoraria, as whoever notes them meets them. */
@Injectable()
export class OwnExpenses {
  constructor(
    private readonly expenses: ExpensesRepository,
    private readonly receipts: ExpenseReceipts,
    private readonly telling: ExpenseTelling,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, { first, after }: { first: number; after: string | null }): Promise<ExpenseConnection> {
    authorise(actor, 'own.read');
    const size = pageSize(first);
    const memberId = ownId(actor);
    const [rows, { all }, { slug }] = await Promise.all([
      this.expenses.listOwn(memberId, { size: size + 1, after: decodeCursor(after, 2) }),
      this.expenses.countOwn(memberId),
      this.schools.settings(),
    ]);
    const keyOf = (row: (typeof rows)[number]): string[] => [row.noted_at.toISOString(), row.id];
    return pageOf(rows, size, all, (row) => toExpense(row, slug), keyOf);
  }

  async note(actor: Actor, { fileId, said, enrolmentId, ...input }: NoteExpenseInput): Promise<Expense> {
    authorise(actor, 'own.read');
    const memberId = ownId(actor);
    const place = await this.expenses.getPlace(enrolmentId, memberId);
    if (input.kind === 'honorarium' && place.role !== 'mentor') throw new AppError('EXPENSE_HONORARIUM', {}, 'kind');
    if (!isCurrency(input.currency)) throw new AppError('EXPENSE_CURRENCY', {}, 'currency');
    requirePastDay(input.day, this.clock.now(), 'day');
    const words = normaliseText(said);
    if (words === '') throw new AppError('EXPENSE_WORDS_MISSING', {}, 'said');
    const { open } = await this.expenses.countOwn(memberId);
    if (open >= LIMITS.expensesOpen) throw new AppError('EXPENSES_FULL', { most: LIMITS.expensesOpen });
    const id = await this.db.run(async () => {
      const file = fileId ? await this.receipts.take(fileId, memberId) : null;
      const noted = { ...input, enrolmentId: place.id, said: words, file };
      const expenseId = await this.expenses.insert(noted, this.clock.now());
      await this.telling.noted(await this.expenses.getOwn(expenseId, memberId));
      await this.record('expense.note', { expenseId, enrolmentId: place.id });
      return expenseId;
    });
    return toExpense(await this.expenses.getOwn(id, memberId), (await this.schools.settings()).slug);
  }

  /** Nothing of it stays but that it was taken back. */
  async takeBack(actor: Actor, expenseId: string): Promise<boolean> {
    authorise(actor, 'own.read');
    const row = await this.expenses.getOwn(expenseId, ownId(actor));
    const { id, enrolment_id: enrolmentId, file_id: fileId } = row;
    await this.db.run(async () => {
      await this.expenses.remove(id);
      if (fileId) await this.receipts.remove(fileId);
      await this.telling.settled(row);
      await this.record('expense.take_back', { expenseId: id, enrolmentId });
    });
    return true;
  }

  private async record(action: string, subject: { expenseId: string; enrolmentId: string }): Promise<void> {
    recordEvent(action, subject);
    await this.audit.record({ action, subjectType: 'enrolment', subjectId: subject.enrolmentId });
  }
}

function ownId(actor: Actor): string {
  if (!actor.memberId) throw new AppError('NOT_FOUND');
  return actor.memberId;
}
