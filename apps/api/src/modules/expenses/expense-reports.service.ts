import { Injectable } from '@nestjs/common';
import { amountText, type Locale } from '@trellis/contracts';
import { type CsvCell, writeCsv } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { type ExpenseRow, ExpensesRepository } from './expenses.repository.js';

/** More than a cohort of five thousand notes in a year. */
const MOST = 100_000;

const HEADS: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    ...['Name', 'Email', 'Role', 'Cohort', 'Kind', 'State', 'Day', 'Amount', 'Currency'],
    ...['For what', 'Answer', 'Decided by', 'Decided on', 'Paid on'],
  ],
  fr: [
    ...['Nom', 'Courriel', 'Rôle', 'Cohorte', 'Nature', 'État', 'Jour', 'Montant', 'Monnaie'],
    ...['Motif', 'Réponse', 'Décision de', 'Décision le', 'Payé le'],
  ],
};

const WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {
    ...{ mentor: 'mentor', mentee: 'mentee', expense: 'expense', honorarium: 'honorarium' },
    ...{ open: 'waiting', approved: 'approved', declined: 'declined', paid: 'paid' },
  },
  fr: {
    ...{ mentor: 'mentor', mentee: 'personne mentorée', expense: 'dépense', honorarium: 'honoraires' },
    ...{ open: 'en attente', approved: 'acceptée', declined: 'refusée', paid: 'payée' },
  },
};

/** What finance gets: a cohort's notes as a table, without what concerns whoever takes it out. */
@Injectable()
export class ExpenseReports {
  constructor(
    private readonly expenses: ExpensesRepository,
    private readonly cohorts: CohortsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async csv(actor: Actor, cohortId: string): Promise<{ name: string; type: string; bytes: Buffer }> {
    const { id } = await this.cohorts.authorised(actor, 'mentorship.list', cohortId);
    const seen = { cohortId: id, readerId: actor.memberId, state: null };
    const rows = await this.expenses.list(seen, { size: MOST, after: null });
    await this.db.run(() => this.audit.record({ action: 'expense.export', subjectType: 'cohort', subjectId: id }));
    const locale = currentContext()?.locale ?? 'en';
    const text = writeCsv([HEADS[locale], ...rows.map((row) => cellsOf(row, WORDS[locale]))]);
    const name = `trellis-${this.clock.now().toISOString().slice(0, 10)}.csv`;
    return { name, type: 'text/csv; charset=utf-8', bytes: Buffer.from(text) };
  }
}

function cellsOf(row: ExpenseRow, words: Readonly<Record<string, string>>): CsvCell[] {
  const { role, kind, state } = row;
  return [
    ...[row.name, row.email, words[role] ?? role, row.cohort_name, words[kind] ?? kind, words[state] ?? state, row.day],
    ...[amountText(row.amount_minor, row.currency), row.currency, row.said, row.answer, row.decided_by],
    ...[row.decided_at?.toISOString().slice(0, 10) ?? null, row.paid_on],
  ];
}
