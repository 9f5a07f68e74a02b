import { Injectable } from '@nestjs/common';
import { dayIn, writtenDay, writtenTime } from '@trellis/calendar';
import type { Locale } from '@trellis/contracts';
import { fillPlaceholders, localize } from '@trellis/forms';
import { MailLinks } from '../../platform/mail/mail-links.js';
import type { CohortRow } from '../cohorts/index.js';
import { outsideTitle } from '../events/index.js';
import { AvailabilityService, FORMATS } from '../meetings/index.js';
import { MembersService } from '../members/index.js';
import { GENTLE, type RuleDraft } from './reminder-rules.policy.js';
import { type SaidTogether, together } from './reminder-groups.policy.js';
import type { ReminderRow } from './reminders.repository.js';

/** For whom, in which language. */
export interface ReminderReader {
  displayName: string;
  locale: Locale;
  /** By which clocks a meeting is told. */
  timeZone?: string;
}

export interface SchoolWords {
  name: string;
  slug: string;
  locales: readonly Locale[];
}

/** What one reminder is about. */
export interface ReminderOccasion {
  cohort: Pick<CohortRow, 'name' | 'settings'>;
  others: string;
  aboutDay: string | null;
  meeting?: ReminderMeeting | null;
  event?: ReminderEvent | null;
}

/** An event, as it may stand where others see it; `where` with the way to join for whoever comes. */
export interface ReminderEvent {
  at: Date;
  title: (locale: Locale) => string;
  where: string;
  url: string;
}

/** A meeting to come; `where` in the reader's language. */
export interface ReminderMeeting {
  at: Date;
  where: (locale: Locale) => string;
}

/** A reminder as it is read for its words. */
type Told = SaidTogether & Pick<ReminderRow, 'meeting_at' | 'meeting_format' | 'meeting_place'> & EventOfReminder;

type EventOfReminder = Pick<
  ReminderRow,
  | 'event_id'
  | 'event_at'
  | 'event_kind'
  | 'event_title'
  | 'event_title_shown'
  | 'event_place'
  | 'event_room'
  | 'event_video'
>;

/** The meeting that a reminder is about, as those two read of it. */
export function meetingOf(
  row: Pick<ReminderRow, 'meeting_at' | 'meeting_format' | 'meeting_place'>,
): ReminderMeeting | null {
  const { meeting_at: at, meeting_format: format, meeting_place: place } = row;
  if (!at || !format) return null;
  return { at, where: (locale) => [FORMATS[locale][format], place].filter(Boolean).join(SAID[locale]) };
}

const SAID: Record<Locale, string> = { en: ': ', fr: '\u00a0: ' };

const TOGETHER: Record<Locale, (program: string) => string> = {
  en: (program) => `From ${program}, for this week`,
  fr: (program) => `${program} : pour cette semaine`,
};

/** A rule's words for one reader, every place filled: with what is known, or with gentle words where nothing is. */
@Injectable()
export class ReminderWords {
  constructor(
    private readonly availability: AvailabilityService,
    private readonly members: MembersService,
    private readonly links: MailLinks,
  ) {}

  /** The event that a reminder is about, as it is now. */
  eventOf(row: EventOfReminder, school: SchoolWords): ReminderEvent | null {
    const { event_id: id, event_at: at, event_kind: kind, event_title: title, event_title_shown: isShown } = row;
    if (!id || !at || !kind || !title) return null;
    return {
      at,
      title: (locale) => outsideTitle({ title, title_shown: isShown ?? false, kind }, locale, school.locales),
      where: [[row.event_place, row.event_room].filter(Boolean).join(', '), row.event_video].filter(Boolean).join('\n'),
      url: this.links.to(`/s/${school.slug}/events/${id}`),
    };
  }

  /** By which clocks these people are told of their meetings and events: the same as in the invitation. */
  async zonesOf(
    rows: readonly Pick<ReminderRow, 'member_id' | 'meeting_at' | 'event_at'>[],
  ): Promise<Map<string, string>> {
    const zones = new Map<string, string>();
    for (const id of new Set(rows.flatMap((row) => (row.meeting_at ? (row.member_id ?? []) : []))))
      zones.set(id, await this.availability.timeZoneOf(id));
    for (const id of new Set(rows.flatMap((row) => (row.event_at ? (row.member_id ?? []) : [])))) {
      const zone = zones.has(id) ? null : await this.members.timeZoneOf(id);
      if (zone) zones.set(id, zone);
    }
    return zones;
  }

  of(
    rule: Pick<RuleDraft, 'subject' | 'body'>,
    occasion: ReminderOccasion,
    reader: ReminderReader,
    school: SchoolWords,
  ): { subject: string; text: string; facts: Record<string, string> } {
    const facts = factsOf(occasion, reader, school);
    const filled = (text: RuleDraft['body']): string =>
      fillPlaceholders(localize(text, [reader.locale], school.locales), facts).trim();
    return { subject: filled(rule.subject), text: filled(rule.body), facts };
  }

  /** One mail for several: each rule in its own paragraphs, said once, under a subject that fits them all. */
  ofMany(
    standing: readonly {
      rule: Pick<RuleDraft, 'subject' | 'body'>;
      cohort: ReminderOccasion['cohort'];
      reminder: Told;
    }[],
    reader: ReminderReader,
    school: SchoolWords,
  ): { subject: string; text: string; facts: Record<string, string> } {
    const all = together(standing, ({ reminder }) => reminder).map(({ first: { rule, cohort, reminder }, others }) =>
      this.of(
        rule,
        {
          cohort,
          others,
          aboutDay: reminder.about_day,
          meeting: meetingOf(reminder),
          event: this.eventOf(reminder, school),
        },
        reader,
        school,
      ),
    );
    const [first] = all;
    if (!first) throw new Error('A mail without a reminder has no words.');
    if (all.length === 1) return first;
    const text = all.map((one) => one.text).join('\n\n');
    return { ...first, subject: TOGETHER[reader.locale](first.facts['program.name'] ?? ''), text };
  }
}

function factsOf(occasion: ReminderOccasion, reader: ReminderReader, school: SchoolWords): Record<string, string> {
  const gentle = GENTLE[reader.locale];
  const { meeting, event, aboutDay } = occasion;
  const { locale, timeZone = 'UTC' } = reader;
  const at = meeting?.at ?? event?.at;
  const day = at ? dayIn(at, timeZone) : aboutDay;
  return {
    'person.name': reader.displayName || gentle.person,
    'others.names': occasion.others || gentle.others,
    date: day ? writtenDay(locale, day) : gentle.date,
    time: at ? writtenTime(locale, at, timeZone) : gentle.time,
    place: (event ? event.where : meeting?.where(locale)) || gentle.place,
    'event.title': event?.title(locale) ?? '',
    'event.link': event?.url ?? '',
    'program.name': localize(occasion.cohort.settings.publicName, [reader.locale], school.locales),
    'cohort.name': occasion.cohort.name,
    'school.name': school.name,
  };
}
