import { Injectable } from '@nestjs/common';
import type { ExpenseState } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { decodeCursor, pageOf, pageSize } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { SchoolsService } from '../schools/index.js';
import { requirePastDay, toExpense } from './expense.policy.js';
import { ExpenseTelling } from './expense-telling.service.js';
import type { DecideExpenseInput, Expense, ExpenseConnection } from './expense.types.js';
import { type ExpenseRow, ExpensesRepository } from './expenses.repository.js';

/** Which page of what. */
interface ExpensesQuery {
  cohortId: string;
  state: ExpenseState | null;
  first: number;
  after: string | null;
}

/**
 * Expenses and honoraria, for those who run the program. Their own notes, and those of people who are or were in a mentorship with
 * them, do not exist for them here: somebody else decides.
 */
@Injectable()
export class ExpensesService {
  constructor(
    private readonly expenses: ExpensesRepository,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly telling: ExpenseTelling,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, { cohortId, state, first, after }: ExpensesQuery): Promise<ExpenseConnection> {
    const { id } = await this.cohorts.authorised(actor, 'mentorship.list', cohortId);
    const size = pageSize(first);
    const seen = { cohortId: id, readerId: actor.memberId, state };
    const [rows, total, { slug }] = await Promise.all([
      this.expenses.list(seen, { size: size + 1, after: decodeCursor(after, 2) }),
      this.expenses.count(seen),
      this.schools.settings(),
    ]);
    const keyOf = (row: ExpenseRow): string[] => [row.noted_at.toISOString(), row.id];
    return pageOf(rows, size, total, (row) => toExpense(row, slug), keyOf);
  }

  /** Whoever noted it is told that there is something to read. */
  async decide(actor: Actor, { expenseId, approve, words: said }: DecideExpenseInput): Promise<Expense> {
    const row = await this.authorised(actor, expenseId);
    const words = normaliseText(said ?? '') || null;
    if (!approve && words === null) throw new AppError('EXPENSE_WORDS_MISSING', {}, 'words');
    const state = approve ? 'approved' : 'declined';
    await this.db.run(async () => {
      await this.expenses.decide(row.id, { state, answer: words, memberId: actor.memberId }, this.clock.now());
      await this.telling.settled(row);
      await this.telling.answered(row);
      await this.record('expense.decide', row);
    });
    return this.view(actor, row.id);
  }

  /** They are told once more. */
  async markPaid(actor: Actor, expenseId: string, paidOn: string): Promise<Expense> {
    const row = await this.authorised(actor, expenseId);
    requirePastDay(paidOn, this.clock.now(), 'paidOn');
    await this.db.run(async () => {
      await this.expenses.markPaid(row.id, paidOn);
      await this.telling.answered(row);
      await this.record('expense.pay', row);
    });
    return this.view(actor, row.id);
  }

  private authorised(actor: Actor, expenseId: string): Promise<ExpenseRow> {
    return this.cohorts.authorisedThrough(actor, 'mentorship.list', () =>
      this.expenses.getSeen(expenseId, actor.memberId),
    );
  }

  private async view(actor: Actor, expenseId: string): Promise<Expense> {
    const { slug } = await this.schools.settings();
    return toExpense(await this.expenses.getSeen(expenseId, actor.memberId), slug);
  }

  private async record(action: string, { id: expenseId, enrolment_id: enrolmentId }: ExpenseRow): Promise<void> {
    recordEvent(action, { expenseId, enrolmentId });
    await this.audit.record({ action, subjectType: 'enrolment', subjectId: enrolmentId });
  }
}
