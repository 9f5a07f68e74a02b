/**
 * Expenses and honoraria: notes of mentors and mentees to those who run the program, decided, paid, and told to finance.
 * Nothing of it reaches the other of the match, and nobody decides what concerns a mentorship of their own.
 * Called by: mentors and mentees; coordinators.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { CohortsModule } from '../cohorts/index.js';
import { SchoolsModule } from '../schools/index.js';
import { SupportModule } from '../support/index.js';
import { ExpenseErasure } from './expense-erasure.service.js';
import { ExpenseReceipts } from './expense-receipts.service.js';
import { ExpenseReports } from './expense-reports.service.js';
import { ExpenseTelling } from './expense-telling.service.js';
import { ExpensesController } from './expenses.controller.js';
import { ExpensesRepository } from './expenses.repository.js';
import { ExpensesResolver } from './expenses.resolver.js';
import { ExpensesService } from './expenses.service.js';
import { OwnExpenses } from './own-expenses.service.js';

@Module({
  imports: [CohortsModule, FilesModule, SchoolsModule, SupportModule],
  controllers: [ExpensesController],
  providers: [
    ...[ExpensesResolver, ExpensesService, OwnExpenses],
    ...[ExpenseReceipts, ExpenseReports, ExpenseTelling, ExpensesRepository],
    ExpenseErasure,
  ],
  exports: [ExpenseErasure],
})
export class ExpensesModule {}
