import { Injectable } from '@nestjs/common';
import { ExpenseTelling } from './expense-telling.service.js';
import { ExpensesRepository } from './expenses.repository.js';

/** Somebody who is erased takes what they noted along. In the caller's transaction, which has authorised. */
@Injectable()
export class ExpenseErasure {
  constructor(
    private readonly expenses: ExpensesRepository,
    private readonly telling: ExpenseTelling,
  ) {}

  /** What was paid stays in the school's books; where nothing else waits, nobody is asked to decide any more. */
  async forget(memberId: string): Promise<void> {
    for (const cohort of await this.expenses.removeOf(memberId)) await this.telling.settled(cohort);
  }
}
