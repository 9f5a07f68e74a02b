import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { PublicFetch } from '../../platform/http/public-fetch.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type { MyBusyCalendar, SaveMyBusyCalendarInput } from './busy-calendar.types.js';
import { type BusyCalendarRow, BusyCalendarsRepository } from './busy-calendars.repository.js';

/** The calendar that somebody keeps elsewhere and lets say when they are busy. */
@Injectable()
export class BusyCalendars {
  constructor(
    private readonly calendars: BusyCalendarsRepository,
    private readonly network: PublicFetch,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async findMine(actor: Actor): Promise<MyBusyCalendar | null> {
    authorise(actor, 'own.read');
    const row = await this.calendars.find(memberOf(actor));
    return row && toMine(row);
  }

  async save(actor: Actor, { address }: SaveMyBusyCalendarInput): Promise<MyBusyCalendar> {
    authorise(actor, 'own.read');
    const memberId = memberOf(actor);
    const url = this.readable(address.trim());
    await this.db.run(async () => {
      await this.calendars.save(memberId, url, this.clock.now());
      await this.dueWork.add('meetings.readCalendar', memberId);
      await this.record('calendar.follow', memberId);
    });
    const row = await this.calendars.find(memberId);
    if (!row) throw new AppError('NOT_FOUND');
    return toMine(row);
  }

  async remove(actor: Actor): Promise<boolean> {
    authorise(actor, 'own.read');
    const memberId = memberOf(actor);
    await this.db.run(async () => {
      await this.calendars.remove(memberId);
      await this.dueWork.cancel('meetings.readCalendar', memberId);
      await this.record('calendar.unfollow', memberId);
    });
    return true;
  }

  /** What can be told of an address without asking anybody; the worker looks again each time it reads. */
  private readable(address: string): string {
    const text = address.replace(/^webcals?:\/\//i, 'https://');
    if (!URL.canParse(text) || !this.network.accepts(new URL(text)))
      throw new AppError('CALENDAR_ADDRESS', {}, 'address');
    return new URL(text).href;
  }

  private async record(action: string, memberId: string): Promise<void> {
    recordEvent(action, { memberId });
    await this.audit.record({ action, subjectType: 'member', subjectId: memberId });
  }
}

function memberOf({ memberId }: Actor): string {
  if (!memberId) throw new AppError('NOT_FOUND');
  return memberId;
}

const toMine = ({ address, added_at, read_at, tried_at, problem }: BusyCalendarRow): MyBusyCalendar => ({
  ...{ host: new URL(address).host, addedAt: added_at, readAt: read_at, triedAt: tried_at, problem },
});
