import { Injectable } from '@nestjs/common';
import { writtenDay } from '@trellis/calendar';
import type { Locale } from '@trellis/contracts';
import { fillPlaceholders, localize } from '@trellis/forms';
import type { CohortRow } from '../cohorts/index.js';
import { GENTLE, type RuleDraft } from './reminder-rules.policy.js';
import { type SaidTogether, together } from './reminder-groups.policy.js';

/** For whom, in which language. */
export interface ReminderReader {
  displayName: string;
  locale: Locale;
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
}

const TOGETHER: Record<Locale, (program: string) => string> = {
  en: (program) => `From ${program}, for this week`,
  fr: (program) => `${program} : pour cette semaine`,
};

/** A rule's words for one reader, every place filled: with what is known, or with gentle words where nothing is. */
@Injectable()
export class ReminderWords {
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
      reminder: SaidTogether;
    }[],
    reader: ReminderReader,
    school: SchoolWords,
  ): { subject: string; text: string; facts: Record<string, string> } {
    const all = together(standing, ({ reminder }) => reminder).map(({ first: { rule, cohort, reminder }, others }) =>
      this.of(rule, { cohort, others, aboutDay: reminder.about_day }, reader, school),
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
  return {
    'person.name': reader.displayName || gentle.person,
    'others.names': occasion.others || gentle.others,
    date: occasion.aboutDay ? writtenDay(reader.locale, occasion.aboutDay) : gentle.date,
    'program.name': localize(occasion.cohort.settings.publicName, [reader.locale], school.locales),
    'cohort.name': occasion.cohort.name,
    'school.name': school.name,
  };
}
