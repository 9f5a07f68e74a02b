import { Inject, Injectable } from '@nestjs/common';
import { type CalendarEvent, toIcs } from '@trellis/calendar';
import type { Locale } from '@trellis/contracts';
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
import { EventReaders, outsideTitle } from '../events/index.js';
import { MeetingLedger } from '../meetings/index.js';
import { SchoolsService } from '../schools/index.js';
import { CalendarFeedsRepository } from './calendar-feeds.repository.js';
import type { MyCalendar } from './calendar-feed.types.js';
import { EventFeeds } from './event-feeds.service.js';

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** A secret address at which a calendar reads one person's meetings and the events that they come to, under titles that say nothing. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly feeds: CalendarFeedsRepository,
    private readonly meetings: MeetingLedger,
    private readonly events: EventReaders,
    private readonly eventFeeds: EventFeeds,
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

  /** For whoever holds the secret of a person, a program or the school; NOT_FOUND for anything else. */
  read(token: string): Promise<string> {
    return this.schools.visit(async () => {
      const member = await this.feeds.findMember(hashToken(token));
      const text = member ? await this.own(member) : await this.eventFeeds.read(token);
      if (text === null) throw new AppError('NOT_FOUND');
      return text;
    });
  }

  private async own(member: { id: string; locale: Locale }): Promise<string> {
    const since = new Date(this.clock.now().getTime() - YEAR);
    const reader = { locale: member.locale, domain: calendarDomain(this.config.mailFrom), stamp: this.clock.now() };
    const { locales } = await this.schools.settings();
    const events = (await this.events.listComing(member.id, since)).map((row): CalendarEvent => ({
      uid: `${row.id}@${reader.domain}`,
      sequence: row.sequence,
      stamp: reader.stamp,
      start: row.starts_at,
      end: row.ends_at,
      summary: outsideTitle(row, member.locale, locales),
      location: [row.place, row.room, row.video_url].filter((part) => part !== null).join(', '),
    }));
    return toIcs('PUBLISH', [...(await this.meetings.calendarOf(member.id, since, reader)), ...events]);
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
