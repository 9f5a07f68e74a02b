import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, Permission } from '@trellis/contracts';
import type { FormDefinition } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { StaffGuard } from '../members/index.js';
import { type Program, ProgramsService, settingsView } from '../programs/index.js';
import type { Cohort, OpenCohortInput, WaitingNoticeRecord } from './cohort.types.js';
import { type CohortRow, CohortsRepository, type KeptFromProgram } from './cohorts.repository.js';

/** Cohorts: opening a run of a program, and reading it. */
@Injectable()
export class CohortsService {
  constructor(
    private readonly cohorts: CohortsRepository,
    private readonly programs: ProgramsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly staff: StaffGuard,
  ) {}

  async get(actor: Actor, id: string): Promise<Cohort> {
    return toCohort(await this.authorised(actor, 'cohort.read', id));
  }

  async listOfProgram(actor: Actor, programId: string): Promise<Cohort[]> {
    authorise(actor, 'cohort.read', programId);
    return (await this.cohorts.listOfPrograms([programId])).map(toCohort);
  }

  async programOf(actor: Actor, cohort: Cohort): Promise<Program> {
    authorise(actor, 'program.read', cohort.programId);
    return this.programs.describe(cohort.programId);
  }

  async open(actor: Actor, input: OpenCohortInput): Promise<Cohort> {
    await this.programs.authorised(actor, 'cohort.open', input.programId);
    if (input.endsOn < input.startsOn) throw new AppError('COHORT_DATES_REVERSED', {}, 'endsOn');
    return this.db.run(async () => {
      const settings = await this.programs.settingsOf(input.programId);
      const versions = await this.programs.intakeFormVersions(input.programId);
      return toCohort(await this.cohorts.get(await this.openWith(input, { settings, ...versions })));
    });
  }

  /**
   * First line of a use case on a cohort: the cohort, if the actor may do this in its program. FORBIDDEN otherwise,
   * NOT_FOUND in another school.
   */
  async authorised(actor: Actor, permission: Permission, cohortId: string): Promise<CohortRow> {
    authoriseSomewhere(actor, permission);
    const cohort = await this.cohorts.get(cohortId);
    authorise(actor, permission, cohort.program_id);
    return cohort;
  }

  /** The same for something that belongs to a cohort: an import, a match run, an enrolment. */
  async authorisedThrough<T extends { cohort_id: string }>(
    actor: Actor,
    permission: Permission,
    find: () => Promise<T>,
  ): Promise<T> {
    authoriseSomewhere(actor, permission);
    const found = await find();
    await this.authorised(actor, permission, found.cohort_id);
    return found;
  }

  // For other modules' use cases, which have authorised already.

  /** The stored cohort; NOT_FOUND in another school. */
  describe(id: string): Promise<CohortRow> {
    return this.cohorts.get(id);
  }

  /** Opens a cohort with settings and form versions that the caller chose, in its transaction. Returns its id. */
  async openWith(
    input: OpenCohortInput,
    frozen: { settings: CohortRow['settings']; mentee: string; mentor: string },
  ): Promise<string> {
    if (input.endsOn < input.startsOn) throw new AppError('COHORT_DATES_REVERSED', {}, 'endsOn');
    await this.programs.requireCharter(input.programId);
    const id = await this.cohorts.insert(input, frozen, this.clock.now());
    recordEvent('cohort.opened', { cohortId: id, programId: input.programId });
    await this.audit.record({ action: 'cohort.open', subjectType: 'cohort', subjectId: id });
    await this.staff.changed();
    return id;
  }

  /** The cohort as the schema shows it. */
  async view(id: string): Promise<Cohort> {
    return toCohort(await this.cohorts.get(id));
  }

  /** Its own name and days, in the caller's transaction. */
  async rename(id: string, values: { name: string; startsOn: string; endsOn: string }): Promise<void> {
    await this.cohorts.rename(id, values);
    recordEvent('cohort.changed', { cohortId: id });
    await this.audit.record({ action: 'cohort.update', subjectType: 'cohort', subjectId: id });
  }

  /** Settings and forms taken over from the program, in the caller's transaction. */
  async takeOver(id: string, kept: KeptFromProgram, items: readonly string[]): Promise<void> {
    await this.cohorts.keep(id, kept);
    recordEvent('cohort.settings_taken', { cohortId: id });
    await this.audit.record({ action: 'cohort.take_over', subjectType: 'cohort', subjectId: id, details: { items } });
  }

  /** What was taken over last goes back to how it was, in the caller's transaction. */
  async takeBack(id: string, kept: KeptFromProgram, items: readonly string[]): Promise<void> {
    await this.cohorts.keep(id, kept);
    recordEvent('cohort.settings_taken_back', { cohortId: id });
    await this.audit.record({ action: 'cohort.take_back', subjectType: 'cohort', subjectId: id, details: { items } });
  }

  /** Changes of the program that the cohort does not take, in the caller's transaction. */
  async leaveOffers(id: string, left: Record<string, unknown>, items: readonly string[]): Promise<void> {
    await this.cohorts.leaveOffers(id, left);
    recordEvent('cohort.offers_left', { cohortId: id });
    await this.audit.record({
      action: 'cohort.leave_offers',
      subjectType: 'cohort',
      subjectId: id,
      details: { items },
    });
  }

  /** The run is over, in the caller's transaction. */
  async markClosed(id: string): Promise<void> {
    await this.cohorts.markClosed(id);
    recordEvent('cohort.closed', { cohortId: id });
    await this.audit.record({ action: 'cohort.close', subjectType: 'cohort', subjectId: id });
    await this.staff.changed();
  }

  /** The stored cohorts of a program, the last to start first. */
  describeAllOf(programId: string): Promise<CohortRow[]> {
    return this.cohorts.listOfPrograms([programId]);
  }

  /** The same, locked until the running transaction ends. */
  lock(id: string): Promise<CohortRow> {
    return this.cohorts.lock(id);
  }

  /** The intake form that this cohort was opened with, for one role. */
  async intakeForm(cohortId: string, role: EnrolmentRole): Promise<FormDefinition> {
    const cohort = await this.cohorts.get(cohortId);
    return this.programs.formVersion(role === 'mentee' ? cohort.mentee_form_version_id : cohort.mentor_form_version_id);
  }

  describeProgram(cohort: CohortRow): Promise<Program> {
    return this.programs.describe(cohort.program_id);
  }

  /** Part of publishing a match run, in its transaction. */
  async markPublished(id: string, notice: WaitingNoticeRecord | null): Promise<void> {
    await this.cohorts.markPublished(id, notice);
    recordEvent('cohort.published', { cohortId: id });
  }

  /** Part of handing a program over, in its transaction: who waits reads the new person to write to. Returns in how many cohorts. */
  async changeContact(
    programId: string,
    fromEmail: string,
    to: { display_name: string; email: string },
  ): Promise<number> {
    const ids = await this.cohorts.changeContact(programId, fromEmail, { name: to.display_name, email: to.email });
    for (const cohortId of ids) recordEvent('cohort.changed', { cohortId });
    return ids.length;
  }
}

export function toCohort(row: CohortRow): Cohort {
  return {
    id: row.id,
    name: row.name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    state: row.state,
    settings: settingsView(row.settings),
    programId: row.program_id,
    hasWaitingWords: row.waiting_notice !== null,
  };
}
