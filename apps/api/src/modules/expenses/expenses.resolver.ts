import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ExpenseState } from '@trellis/contracts';
import { GraphQLDate } from '../../platform/graphql/scalars.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { DecideExpenseInput, Expense, ExpenseConnection, NoteExpenseInput } from './expense.types.js';
import { ExpensesService } from './expenses.service.js';
import { OwnExpenses } from './own-expenses.service.js';

const EXPENSE = { type: () => ID } as const;
const FIRST = { type: () => Int, defaultValue: 50 } as const;
const AFTER = { type: () => String, nullable: true } as const;

@Resolver(() => Expense)
export class ExpensesResolver {
  constructor(
    private readonly service: ExpensesService,
    private readonly own: OwnExpenses,
  ) {}

  @Query(() => ExpenseConnection, { description: 'What one noted oneself, the newest first.' })
  myExpenses(
    @CurrentActor() actor: Actor,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after: string | null,
  ): Promise<ExpenseConnection> {
    return this.own.list(actor, { first, after });
  }

  @Mutation(() => Expense, {
    description: 'Reaches those who run the program; the other of the match is told nothing.',
  })
  noteExpense(@CurrentActor() actor: Actor, @Args('input') input: NoteExpenseInput): Promise<Expense> {
    return this.own.note(actor, input);
  }

  @Mutation(() => Boolean, { description: 'While nobody has decided it: it is gone then, with its receipt.' })
  takeBackExpense(@CurrentActor() actor: Actor, @Args('expenseId', EXPENSE) expenseId: string): Promise<boolean> {
    return this.own.takeBack(actor, expenseId);
  }

  @Query(() => ExpenseConnection, {
    description: 'Of a cohort, the newest first, without what concerns a mentorship of one’s own.',
  })
  expenses(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID }) cohortId: string,
    @Args('state', { type: () => ExpenseState as object, nullable: true }) state: ExpenseState | null,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after: string | null,
  ): Promise<ExpenseConnection> {
    return this.service.list(actor, { cohortId, state, first, after });
  }

  @Mutation(() => Expense, { description: 'Whoever noted it gets a mail that there is something to read.' })
  decideExpense(@CurrentActor() actor: Actor, @Args('input') input: DecideExpenseInput): Promise<Expense> {
    return this.service.decide(actor, input);
  }

  @Mutation(() => Expense, { description: 'Of what was approved.' })
  markExpensePaid(
    @CurrentActor() actor: Actor,
    @Args('expenseId', EXPENSE) expenseId: string,
    @Args('paidOn', { type: () => GraphQLDate }) paidOn: string,
  ): Promise<Expense> {
    return this.service.markPaid(actor, expenseId, paidOn);
  }
}
