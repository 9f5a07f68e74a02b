import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { ProgramsService } from '../programs/index.js';
import type { EventRequirement, SaveEventRequirementInput } from './event-requirement.types.js';
import { toRequirement } from './event-standings.policy.js';
import { EventRequirementsRepository, type RequirementRecord } from './event-requirements.repository.js';

/** What a program asks its people to attend. */
@Injectable()
export class EventRequirements {
  constructor(
    private readonly requirements: EventRequirementsRepository,
    private readonly programs: ProgramsService,
    private readonly cohorts: CohortsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, programId: string): Promise<EventRequirement[]> {
    const { id } = await this.programs.authorised(actor, 'event.manage', programId);
    return (await this.requirements.listOfPrograms([id])).map(toRequirement);
  }

  async save(actor: Actor, input: SaveEventRequirementInput): Promise<EventRequirement[]> {
    const { id: programId } = await this.programs.authorised(actor, 'event.manage', input.programId);
    const before = input.id ? await this.requirements.get(input.id) : null;
    if (before && before.program_id !== programId) throw new AppError('NOT_FOUND');
    const record = await this.recordOf(actor, input, programId);
    await this.db.run(async () => {
      const all = await this.requirements.listOfPrograms([programId]);
      if (!before && all.length >= LIMITS.eventRequirements)
        throw new AppError('EVENTS_FULL', { most: LIMITS.eventRequirements });
      const id = await this.requirements.save(before?.id ?? null, record, this.clock.now());
      await this.record(before ? 'event_requirement.change' : 'event_requirement.add', id, programId);
    });
    return this.list(actor, programId);
  }

  async remove(actor: Actor, id: string): Promise<EventRequirement[]> {
    authoriseSomewhere(actor, 'event.manage');
    const row = await this.requirements.get(id);
    authorise(actor, 'event.manage', row.program_id);
    await this.db.run(async () => {
      await this.requirements.remove(row.id);
      await this.record('event_requirement.remove', row.id, row.program_id);
    });
    return this.list(actor, row.program_id);
  }

  private async recordOf(
    actor: Actor,
    input: SaveEventRequirementInput,
    programId: string,
  ): Promise<RequirementRecord> {
    const cohort = input.cohortId ? await this.cohorts.authorised(actor, 'event.manage', input.cohortId) : null;
    if (cohort && cohort.program_id !== programId) throw new AppError('NOT_FOUND');
    if (input.per === 'year') throw new AppError('INPUT_INVALID', {}, 'per');
    const own = input.kindId ? await this.requirements.getKind(input.kindId) : null;
    return {
      program_id: programId,
      cohort_id: cohort?.id ?? null,
      role: input.role ?? null,
      kind: own?.base ?? input.kind,
      kind_id: own?.id ?? null,
      needed: input.needed,
      per: input.beforeMatch ? 'cohort' : input.per,
      before_match: input.beforeMatch,
    };
  }

  private async record(action: string, id: string, programId: string): Promise<void> {
    recordEvent(action, { requirementId: id, programId });
    await this.audit.record({ action, subjectType: 'event_requirement', subjectId: id, details: { programId } });
  }
}
