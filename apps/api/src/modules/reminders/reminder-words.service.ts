import { Injectable } from '@nestjs/common';
import { dayIn, writtenDay, writtenTime } from '@trellis/calendar';
import type { Locale } from '@trellis/contracts';
import { fillPlaceholders, localize } from '@trellis/forms';
import type { CohortRow } from '../cohorts/index.js';
import { AvailabilityService, FORMATS } from '../meetings/index.js';
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
  locales: readonly Locale[];
}

/** What one reminder is about. */
export interface ReminderOccasion {
  cohort: Pick<CohortRow, 'name' | 'settings'>;
  others: string;
  aboutDay: string | null;
  meeting?: ReminderMeeting | null;
}

/** A meeting to come; `where` in the reader's language. */
export interface ReminderMeeting {
  at: Date;
  where: (locale: Locale) => string;
}

/** A reminder as it is read for its words. */
type Told = SaidTogether & Pick<ReminderRow, 'meeting_at' | 'meeting_format' | 'meeting_place'>;

/** The meeting that a reminder is about, as those two read of it. */
export function meetingOf(row: Omit<Told, keyof SaidTogether>): ReminderMeeting | null {
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
  constructor(private readonly availability: AvailabilityService) {}

  /** By which clocks these people are told of their meetings: the same as in the invitation. */
  async zonesOf(rows: readonly Pick<ReminderRow, 'member_id' | 'meeting_at'>[]): Promise<Map<string, string>> {
    const zones = new Map<string, string>();
    for (const id of new Set(rows.flatMap((row) => (row.meeting_at ? (row.member_id ?? []) : []))))
      zones.set(id, await this.availability.timeZoneOf(id));
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
      this.of(rule, { cohort, others, aboutDay: reminder.about_day, meeting: meetingOf(reminder) }, reader, school),
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
  const { meeting, aboutDay } = occasion;
  const { locale, timeZone = 'UTC' } = reader;
  const day = meeting ? dayIn(meeting.at, timeZone) : aboutDay;
  return {
    'person.name': reader.displayName || gentle.person,
    'others.names': occasion.others || gentle.others,
    date: day ? writtenDay(locale, day) : gentle.date,
    time: meeting ? writtenTime(locale, meeting.at, timeZone) : gentle.time,
    place: meeting?.where(locale) || gentle.place,
    'program.name': localize(occasion.cohort.settings.publicName, [reader.locale], school.locales),
    'cohort.name': occasion.cohort.name,
    'school.name': school.name,
  };
}
