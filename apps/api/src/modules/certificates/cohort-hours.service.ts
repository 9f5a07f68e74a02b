import { Injectable } from '@nestjs/common';
import { dayIn, requirementPeriod } from '@trellis/calendar';
import type { Locale } from '@trellis/contracts';
import { type CsvCell, localize, writeCsv } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { may } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { SchoolsService } from '../schools/index.js';
import { AttendedRepository, type CohortAttendedRow } from './attended.repository.js';
import { sumHours } from './certificates.policy.js';

const HEADS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Name', 'Email', 'Role', 'Term', 'Credit', 'Events', 'Hours'],
  fr: ['Nom', 'Courriel', 'Rôle', 'Session', 'Crédit', 'Évènements', 'Heures'],
};
const ROLES: Readonly<Record<Locale, Readonly<Record<CohortAttendedRow['role'], string>>>> = {
  en: { mentor: 'mentor', mentee: 'mentee' },
  fr: { mentor: 'personne mentore', mentee: 'personne mentorée' },
};

/** What the people of a cohort attended, with their hours, by term and credit: as a table to save. */
@Injectable()
export class CohortHours {
  constructor(
    private readonly attended: AttendedRepository,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async csv(actor: Actor, cohortId: string): Promise<{ name: string; type: string; bytes: Buffer }> {
    const cohort = await this.cohorts.authorised(actor, 'event.manage', cohortId);
    const { timeZone } = await this.schools.settings();
    // Who was at the school's own events is for those who may look after them.
    const rows = await this.attended.listOfCohort(cohort.id, timeZone, this.clock.now(), may(actor, 'event.manage'));
    await this.db.run(() =>
      this.audit.record({ action: 'event.export_hours', subjectType: 'cohort', subjectId: cohort.id }),
    );
    const locale = currentContext()?.locale ?? 'en';
    const text = writeCsv([HEADS[locale], ...linesOf(rows, cohort, { timeZone, locale })]);
    const name = `attendance-${this.clock.now().toISOString().slice(0, 10)}.csv`;
    return { name, type: 'text/csv; charset=utf-8', bytes: Buffer.from(text) };
  }
}

/** One line for a person, a term and a credit. */
function linesOf(
  rows: readonly CohortAttendedRow[],
  { starts_on: from, ends_on: to, settings }: CohortRow,
  { timeZone, locale }: { timeZone: string; locale: Locale },
): CsvCell[][] {
  const groups = new Map<string, { term: string; rows: CohortAttendedRow[] }>();
  for (const row of rows) {
    const calendar = { cohort: { from, to }, terms: settings.terms };
    const period = requirementPeriod('term', calendar, dayIn(row.starts_at, timeZone));
    const term = period.name ? localize(period.name, [locale]) : `${period.from} – ${period.to}`;
    const key = JSON.stringify([row.email, row.role, period.from, row.credit]);
    const group = groups.get(key) ?? { term, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ term, rows: some }) => {
    const [first] = some;
    if (!first) return [];
    const about = [first.name, first.email, ROLES[locale][first.role], term, first.credit ?? ''];
    return [[...about, some.length, sumHours(some)]];
  });
}
