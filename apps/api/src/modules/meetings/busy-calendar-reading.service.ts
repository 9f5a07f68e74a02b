import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { calendarDomain } from '../../platform/mail/sender.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { FetchError, PublicFetch } from '../../platform/http/public-fetch.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { inThread } from '../../platform/threads/in-thread.js';
import { AvailabilityService } from './availability.service.js';
import {
  type BusyCalendarOutcome,
  type BusyCalendarRow,
  BusyCalendarsRepository,
} from './busy-calendars.repository.js';
import { READ_BUSY_TIMES } from './busy-times.policy.js';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** How far ahead busy times are kept. */
const AHEAD_DAYS = 90;
const LIMITS_OF_FETCH = { bytes: 1024 * 1024, milliseconds: 10_000, redirects: 3 };
/** A calendar that takes longer to follow is left alone: there are rules that never come to a day. */
const READING_MS = 5_000;
const ACCEPT = 'text/calendar, */*;q=0.1';

/** The worker's part: fetches a calendar, finds the busy times in it, and plans the next time. Nothing of its address is logged. */
@Injectable()
export class BusyCalendarReading {
  constructor(
    private readonly calendars: BusyCalendarsRepository,
    private readonly availability: AvailabilityService,
    private readonly network: PublicFetch,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async read(memberId: string, signal: AbortSignal): Promise<void> {
    const calendar = await this.calendars.find(memberId);
    if (!calendar) return;
    const outcome = await this.lookInto(calendar, signal);
    const now = this.clock.now();
    await this.db.run(async () => {
      // Replaced or removed meanwhile: whoever did that has planned what comes next.
      if (!(await this.calendars.record(calendar, outcome, now))) return;
      const wait = 'problem' in outcome && PASSING.has(outcome.problem) ? HOUR : DAY;
      await this.dueWork.add('meetings.readCalendar', memberId, new Date(now.getTime() + wait));
    });
  }

  private async lookInto(
    { member_id: memberId, address }: BusyCalendarRow,
    claim: AbortSignal,
  ): Promise<BusyCalendarOutcome> {
    const from = this.clock.now().getTime();
    try {
      const text = await this.network.text(address, LIMITS_OF_FETCH, ACCEPT);
      const input = {
        ...{ text, timeZone: await this.availability.timeZoneOf(memberId) },
        window: { from, to: from + AHEAD_DAYS * DAY },
        ownSuffix: `@${calendarDomain(this.config.mailFrom)}`,
      };
      return await this.follow(input, claim);
    } catch (error) {
      if (error instanceof FetchError) return { problem: error.problem };
      throw error;
    }
  }

  private async follow(
    input: Parameters<typeof READ_BUSY_TIMES.run>[0],
    claim: AbortSignal,
  ): Promise<BusyCalendarOutcome> {
    const tooLong = AbortSignal.timeout(READING_MS);
    const signal = AbortSignal.any([claim, tooLong]);
    try {
      const { busy, problem } = await inThread(READ_BUSY_TIMES, input, { signal, onTold: () => undefined });
      return problem ? { problem } : { busy };
    } catch (error) {
      if (tooLong.aborted && !claim.aborted) return { problem: 'too_much' };
      throw error;
    }
  }
}

/** What may be over in an hour. */
const PASSING: ReadonlySet<string> = new Set(['unreachable', 'too_slow']);
