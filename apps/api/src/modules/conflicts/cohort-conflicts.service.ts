import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { ConflictWatch } from './conflict-watch.service.js';
import type { CohortConflicts as Conflicts, DeclareConflictInput } from './conflict.types.js';
import { saidConflict } from './conflicts.policy.js';
import { ConflictsRepository } from './conflicts.repository.js';
import { toMyConflict } from './own-conflicts.service.js';

/** What those who run a program know about who may not be matched, and say themselves. */
@Injectable()
export class CohortConflicts {
  constructor(
    private readonly conflicts: ConflictsRepository,
    private readonly cohorts: CohortsService,
    private readonly watch: ConflictWatch,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, cohortId: string): Promise<Conflicts> {
    const cohort = await this.cohorts.authorised(actor, 'matching.run', cohortId);
    const today = await this.watch.today();
    const [rows, mentorsWhoNamed, mentorships] = await Promise.all([
      this.conflicts.listOfCohort(cohort.id, cohort.program_id),
      this.conflicts.countNamed(cohort.id),
      this.conflicts.listBarred(cohort.id, today, actor.memberId),
    ]);
    const said = rows.map((row) => ({ ...toMyConflict(row), mentorName: row.holder_name }));
    return { said, mentorsWhoNamed, mentorships };
  }

  async declare(actor: Actor, input: DeclareConflictInput): Promise<Conflicts> {
    const cohort = await this.cohorts.authorised(actor, 'matching.run', input.cohortId);
    // What is private is a person's own to say.
    if (input.kind === 'private') throw new AppError('CONFLICT_INCOMPLETE', { field: 'kind' }, 'kind');
    const holderId = await this.conflicts.findMentor(cohort.id, input.mentorEmail);
    if (!holderId) throw new AppError('CONFLICT_MENTOR_UNKNOWN', {}, 'mentorEmail');
    const said = saidConflict(input, input.mentorEmail.trim(), await this.watch.today());
    await this.db.run(async () => {
      const sayer = { holderId, createdBy: actor.memberId, programId: cohort.program_id };
      const id = await this.conflicts.insert(said, sayer, this.clock.now());
      await this.record('conflict.declare', id);
      await this.watch.soon(await this.conflicts.get(id));
    });
    return this.list(actor, cohort.id);
  }

  async withdraw(actor: Actor, id: string): Promise<boolean> {
    authoriseSomewhere(actor, 'matching.run');
    const row = await this.conflicts.get(id);
    // What a person said themself is theirs to take back, and does not exist here.
    if (row.program_id === null) throw new AppError('NOT_FOUND');
    authorise(actor, 'matching.run', row.program_id);
    await this.db.run(async () => {
      await this.conflicts.remove(id);
      await this.record('conflict.withdraw', id);
      await this.watch.soon(row);
    });
    return true;
  }

  private async record(action: string, conflictId: string): Promise<void> {
    recordEvent(action, { conflictId });
    await this.audit.record({ action, subjectType: 'pair_conflict', subjectId: conflictId });
  }
}
