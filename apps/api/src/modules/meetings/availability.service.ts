import { Injectable } from '@nestjs/common';
import { type AvailabilityException, type IsoDay, normaliseSlots, type WeeklySlot } from '@trellis/calendar';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MembersService } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';
import { type AvailabilityRow, AvailabilityRepository } from './availability.repository.js';
import type { AvailabilityDays, MyAvailability, SaveMyAvailabilityInput } from './availability.types.js';

/** When a person can meet: said once, for all their mentorships in a school. */
@Injectable()
export class AvailabilityService {
  constructor(
    private readonly availability: AvailabilityRepository,
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async getMine(actor: Actor): Promise<MyAvailability> {
    authorise(actor, 'own.read');
    const memberId = memberOf(actor);
    const [row] = await this.availability.listOf([memberId]);
    const { timeZone: schoolZone } = await this.schools.settings();
    const own = row?.slots ? null : await this.members.timeZoneOf(memberId);
    return {
      said: row?.time_zone != null,
      // Answers to a form are kept by the clocks of the school.
      timeZone: row?.time_zone ?? own ?? schoolZone,
      slots: row?.slots ?? [],
      exceptions: (row?.exceptions ?? []).map(toDays),
    };
  }

  async save(actor: Actor, input: SaveMyAvailabilityInput): Promise<MyAvailability> {
    authorise(actor, 'own.read');
    const memberId = memberOf(actor);
    const said = {
      time_zone: input.timeZone,
      slots: slotsOf(input.slots),
      exceptions: input.exceptions.map(toException),
    };
    await this.db.run(async () => {
      await this.availability.save(memberId, said, this.clock.now());
      recordEvent('availability.saved', { memberId });
      await this.audit.record({ action: 'availability.save', subjectType: 'member', subjectId: memberId });
    });
    return this.getMine(actor);
  }

  /** By whose clocks a person's times are: theirs as they said it, else their account's, else the school's. */
  async timeZoneOf(memberId: string): Promise<string> {
    const [row] = await this.availability.listOf([memberId]);
    return row?.time_zone ?? (await this.members.timeZoneOf(memberId)) ?? (await this.schools.settings()).timeZone;
  }

  /** Of several people, for use cases that have authorised. Who said nothing at all is not in it. */
  async ofMembers(
    memberIds: readonly string[],
  ): Promise<Map<string, AvailabilityRow & { time_zone: string; slots: WeeklySlot[] }>> {
    const { timeZone } = await this.schools.settings();
    const rows = await this.availability.listOf(memberIds);
    return new Map(
      rows.flatMap((row) =>
        row.slots === null
          ? []
          : [[row.member_id, { ...row, slots: row.slots, time_zone: row.time_zone ?? timeZone }] as const],
      ),
    );
  }
}

function memberOf({ memberId }: Actor): string {
  if (!memberId) throw new AppError('NOT_FOUND');
  return memberId;
}

function slotsOf(slots: SaveMyAvailabilityInput['slots']): WeeklySlot[] {
  const wrong = slots.findIndex(({ from, to }) => from >= to);
  if (wrong >= 0) throw invalidInput({ path: `slots.${wrong}`, problem: 'BACKWARDS' });
  return normaliseSlots(slots.map(({ day, from, to }) => ({ day: day as IsoDay, from, to })));
}

function toException({ kind, fromOn, toOn, from, to }: AvailabilityDays, at: number): AvailabilityException {
  const begin = from ?? 0;
  const end = to ?? 1440;
  if (fromOn > toOn || begin >= end) throw invalidInput({ path: `exceptions.${at}`, problem: 'BACKWARDS' });
  const whole = begin === 0 && end === 1440;
  return { kind, from: fromOn, to: toOn, ...(whole ? {} : { minutes: { from: begin, to: end } }) };
}

const toDays = ({ kind, from, to, minutes }: AvailabilityException): AvailabilityDays => ({
  kind,
  ...{ fromOn: from, toOn: to, from: minutes?.from ?? null, to: minutes?.to ?? null },
});
