import { Inject, Injectable } from '@nestjs/common';
import { type CalendarEvent, toIcs } from '@trellis/calendar';
import { Audit } from '../../platform/audit/audit.js';
import { hashToken, newToken } from '../../platform/auth/tokens.js';
import { Clock } from '../../platform/clock/clock.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { calendarDomain } from '../../platform/mail/sender.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type EventFactsRow, EventKeepers, EventReaders, outsideTitle } from '../events/index.js';
import { SchoolsService } from '../schools/index.js';
import type { EventFeed } from './event-feed.types.js';
import { EventFeedsRepository } from './event-feeds.repository.js';

const YEAR = 365 * 24 * 60 * 60 * 1000;

/**
 * A secret address at which calendars read what a program, or the whole school, has planned. Whoever has it reads: so titles stand in it only where
 * they may be seen, nobody's name and no way to join by video ever, and gatherings of affinity groups not at all unless their title may be seen.
 */
@Injectable()
export class EventFeeds {
  constructor(
    private readonly feeds: EventFeedsRepository,
    private readonly events: EventReaders,
    private readonly keepers: EventKeepers,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async get(actor: Actor, programId: string | null): Promise<EventFeed> {
    const of = await this.keepers.authorisedFor(actor, programId);
    return { since: await this.feeds.createdAt(of), address: null };
  }

  /** A new address, told this once; the one before opens nothing any more. */
  async renew(actor: Actor, programId: string | null): Promise<EventFeed> {
    const of = await this.keepers.authorisedFor(actor, programId);
    const { token, hash } = newToken();
    const now = this.clock.now();
    await this.db.run(async () => {
      await this.feeds.renew(of, hash, now);
      await this.record('event_feed.renew', of, actor);
    });
    const { slug } = await this.schools.settings();
    return { since: now, address: this.links.to(`/s/${slug}/calendar/${token}.ics`) };
  }

  async close(actor: Actor, programId: string | null): Promise<EventFeed> {
    const of = await this.keepers.authorisedFor(actor, programId);
    await this.db.run(async () => {
      await this.feeds.close(of);
      await this.record('event_feed.close', of, actor);
    });
    return { since: null, address: null };
  }

  /** In the school of the address; null for what is no secret of a program or the school. */
  async read(token: string): Promise<string | null> {
    const feed = await this.feeds.find(hashToken(token));
    if (!feed) return null;
    const since = new Date(this.clock.now().getTime() - YEAR);
    return this.write(await this.events.listPublished({ programId: feed.programId, since }), true);
  }

  /** For what is open to everyone. The caller has found out what that is. */
  async write(rows: readonly EventFactsRow[], placesShown: boolean): Promise<string> {
    const { locales } = await this.schools.settings();
    const domain = calendarDomain(this.config.mailFrom);
    const entryOf = (row: EventFactsRow): CalendarEvent => ({
      uid: `${row.id}@${domain}`,
      sequence: row.sequence,
      stamp: this.clock.now(),
      start: row.starts_at,
      end: row.ends_at,
      summary: outsideTitle(row, locales[0] ?? 'en', locales),
      location: placesShown ? [row.place, row.room].filter((part) => part !== null).join(', ') : null,
      cancelled: row.state === 'cancelled',
    });
    return toIcs('PUBLISH', rows.filter(isForEveryone).map(entryOf));
  }

  private async record(action: string, programId: string | null, { schoolId }: Actor): Promise<void> {
    recordEvent(action, { schoolId });
    const subject = programId ? { subjectType: 'program', subjectId: programId } : null;
    await this.audit.record({ action, ...(subject ?? { subjectType: 'school', subjectId: schoolId }) });
  }
}

/** That a group meets says who is in it to whoever sees people come. */
export const isForEveryone = ({ kind, title_shown: isShown }: EventFactsRow): boolean => kind !== 'affinity' || isShown;
