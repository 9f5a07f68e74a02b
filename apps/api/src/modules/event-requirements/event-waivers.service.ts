import { Injectable } from '@nestjs/common';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type { EndEventWaiverInput, WaiveEventRequirementInput } from './event-requirement.types.js';
import { asksOf } from './event-standings.policy.js';
import { EventRequirementsRepository, type PersonRow, type RequirementRow } from './event-requirements.repository.js';

/** Letting people off what they are asked to attend, with a reason that they read; and asking it of them again. */
@Injectable()
export class EventWaivers {
  constructor(
    private readonly requirements: EventRequirementsRepository,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Nobody lets themselves off. Returns how many were let off. */
  async waive(actor: Actor, input: WaiveEventRequirementInput): Promise<number> {
    const row = await this.authorised(actor, input.requirementId);
    const reason = normaliseText(input.reason);
    if (reason === '') throw new AppError('EVENT_WAIVER_REASON', {}, 'reason');
    const people = await this.peopleOf(row, [...new Set(input.enrolmentIds)]);
    if (people.some(({ member_id: id }) => id === actor.memberId)) throw new AppError('EVENT_WAIVER_OWN');
    return this.db.run(async () => {
      const given = { reason, givenBy: actor.memberId, now: this.clock.now() };
      const ids = await this.requirements.waive(
        row.id,
        people.map(({ enrolment_id: id }) => id),
        given,
      );
      const memberIds = people.filter((one) => ids.includes(one.enrolment_id)).map(({ member_id: id }) => id);
      if (ids.length > 0) await this.record('event_requirement.waive', row, { enrolmentIds: ids }, memberIds);
      return ids.length;
    });
  }

  async end(actor: Actor, { requirementId, enrolmentId }: EndEventWaiverInput): Promise<boolean> {
    const row = await this.authorised(actor, requirementId);
    const [person] = await this.peopleOf(row, [enrolmentId]);
    if (person?.member_id === actor.memberId) throw new AppError('EVENT_WAIVER_OWN');
    return this.db.run(async () => {
      const ended = await this.requirements.endWaiver(row.id, enrolmentId);
      const details = { enrolmentIds: [enrolmentId] };
      if (ended) await this.record('event_requirement.ask_again', row, details, person ? [person.member_id] : []);
      return ended;
    });
  }

  private async authorised(actor: Actor, id: string): Promise<RequirementRow> {
    authoriseSomewhere(actor, 'event.manage');
    const row = await this.requirements.get(id);
    authorise(actor, 'event.manage', row.program_id);
    return row;
  }

  /** NOT_FOUND for whoever is not asked this. */
  private async peopleOf(row: RequirementRow, enrolmentIds: readonly string[]): Promise<PersonRow[]> {
    if (!enrolmentIds.every(isId)) throw new AppError('NOT_FOUND');
    const people = await this.requirements.listByIds(enrolmentIds);
    if (people.length < enrolmentIds.length || !people.every((one) => asksOf(row, one)))
      throw new AppError('NOT_FOUND');
    return people;
  }

  private async record(
    action: string,
    { id, program_id: programId }: RequirementRow,
    details: Record<string, unknown>,
    memberIds: readonly string[],
  ): Promise<void> {
    recordEvent(action, { requirementId: id, programId, ...details });
    await this.audit.record({ action, subjectType: 'event_requirement', subjectId: id, details, memberIds });
  }
}
