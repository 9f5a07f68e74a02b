import { Injectable } from '@nestjs/common';
import { ConfidentialTasks, PrivateNotices } from '../support/index.js';
import { type ExpenseRow, ExpensesRepository } from './expenses.repository.js';

/**
 * Who learns that something waits, or was settled: those who decide by one task a cohort, which says nothing of who or what and
 * goes when nothing waits any more; whoever noted it by one neutral mail, which their first page goes with. In the caller's transaction.
 */
@Injectable()
export class ExpenseTelling {
  constructor(
    private readonly expenses: ExpensesRepository,
    private readonly tasks: ConfidentialTasks,
    private readonly notices: PrivateNotices,
  ) {}

  async noted({ id, cohort_id: cohortId, cohort_name: cohort, program_id: programId }: ExpenseRow): Promise<void> {
    const [party = []] = await this.expenses.listOpenParties({ cohortId, id });
    const task = { code: 'EXPENSES_WAIT', args: { cohort }, programId, cohortId, dedupeKey: keyOf(cohortId) };
    await this.tasks.add(task, party);
  }

  /** Decided, taken back, or gone with whoever noted it. */
  async settled({
    cohort_id: cohortId,
    program_id: programId,
  }: Pick<ExpenseRow, 'cohort_id' | 'program_id'>): Promise<void> {
    const parties = await this.expenses.listOpenParties({ cohortId, id: null });
    await this.tasks.settleAllBut({ programId, dedupeKey: keyOf(cohortId) }, parties);
  }

  async answered({ id, member_id: memberId }: ExpenseRow): Promise<void> {
    await this.notices.tell([memberId], { place: 'own_expenses', cohortId: null, cause: `expense:${id}` });
  }
}

const keyOf = (cohortId: string): string => `expenses:${cohortId}`;
