import { Inject, Injectable } from '@nestjs/common';
import { toIcs } from '@trellis/calendar';
import { Audit } from '../../platform/audit/audit.js';
import { hashToken, newToken } from '../../platform/auth/tokens.js';
import { Clock } from '../../platform/clock/clock.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { calendarDomain } from '../../platform/mail/sender.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import { CalendarFeedsRepository } from './calendar-feeds.repository.js';
import type { MyCalendar } from './calendar-feed.types.js';
import { toEvent } from './meetings.policy.js';
import { MeetingsRepository } from './meetings.repository.js';

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** A secret address at which a calendar reads one person's meetings: their own alone, under titles that say nothing. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly feeds: CalendarFeedsRepository,
    private readonly meetings: MeetingsRepository,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async getMine(actor: Actor): Promise<MyCalendar> {
    authorise(actor, 'own.read');
    return { since: await this.feeds.createdAt(memberOf(actor)), address: null };
  }

  /** A new address, told this once; the one before opens nothing any more. */
  async renew(actor: Actor): Promise<MyCalendar> {
    authorise(actor, 'own.read');
    const memberId = memberOf(actor);
    const { token, hash } = newToken();
    const now = this.clock.now();
    await this.db.run(async () => {
      await this.feeds.renew(memberId, hash, now);
      await this.record('calendar.renew', memberId);
    });
    const { slug } = await this.schools.settings();
    return { since: now, address: this.links.to(`/s/${slug}/calendar/${token}.ics`) };
  }

  async close(actor: Actor): Promise<MyCalendar> {
    authorise(actor, 'own.read');
    const memberId = memberOf(actor);
    await this.db.run(async () => {
      await this.feeds.close(memberId);
      await this.record('calendar.close', memberId);
    });
    return { since: null, address: null };
  }

  /** For whoever holds the secret; NOT_FOUND for anything else. Meetings cancelled or not held are not in it. */
  read(token: string): Promise<string> {
    return this.schools.visit(async () => {
      const member = await this.feeds.findMember(hashToken(token));
      if (!member) throw new AppError('NOT_FOUND');
      const since = new Date(this.clock.now().getTime() - YEAR);
      const rows = await this.meetings.listOfMember(member.id, since);
      const reader = { locale: member.locale, domain: calendarDomain(this.config.mailFrom), stamp: this.clock.now() };
      return toIcs(
        'PUBLISH',
        // Each by itself, in UTC: a feed is read whole each time, so that no series needs to be told.
        rows.map((row) => toEvent({ ...row, series_id: null, series_time_zone: null }, reader)),
      );
    });
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
