import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendFile } from '../../platform/files/send-file.js';
import { actingMember } from '../../platform/tenancy/acting-member.js';
import { ExpenseReceipts } from './expense-receipts.service.js';
import { ExpenseReports } from './expense-reports.service.js';

/** `GET /s/<slug>/files/expenses/<id>`: a receipt, to save; `…/cohorts/<id>`: a cohort's notes as CSV, for finance. */
@Controller('s/:slug/files/expenses')
export class ExpensesController {
  constructor(
    private readonly receipts: ExpenseReceipts,
    private readonly reports: ExpenseReports,
  ) {}

  @Get('cohorts/:cohortId')
  async report(@Param('cohortId') cohortId: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.reports.csv(actingMember(), cohortId));
  }

  @Get(':id')
  async receipt(@Param('id') id: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.receipts.bytesOf(actingMember(), id));
  }
}
