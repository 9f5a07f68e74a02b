import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { Locale, REMINDER_LIMITS } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { NotificationChoices } from '../members/index.js';
import { ProgramsService } from '../programs/index.js';
import { SchoolsService } from '../schools/index.js';
import { mostOnOneDay } from './reminder-planning.service.js';
import type { ReminderPreview, ReminderPreviewDay, SaveReminderRuleInput } from './reminder-rule.types.js';
import { missingWords, PLACE_HIDDEN, requireSound, type RuleDraft } from './reminder-rules.policy.js';
import { ReminderWishes, type WishedReminder } from './reminder-wishes.service.js';
import { type ReminderEvent, ReminderWords, type SchoolWords } from './reminder-words.service.js';
import { type ReaderRow, RemindersRepository } from './reminders.repository.js';
import { draftOf } from './reminder-drafts.policy.js';

interface Wished {
  cohort: CohortRow;
  wish: WishedReminder;
}

interface Reached {
  ids: readonly string[];
  everyone: ReadonlyMap<string, ReaderRow>;
  /** Those who know of Trellis. */
  told: readonly string[];
  reaching: ReadonlySet<string>;
}

/** What a rule would do, tried on the people there are; nothing is written. */
@Injectable()
export class ReminderPreviews {
  constructor(
    private readonly wishes: ReminderWishes,
    private readonly reminders: RemindersRepository,
    private readonly words: ReminderWords,
    private readonly programs: ProgramsService,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly choices: NotificationChoices,
    private readonly clock: Clock,
  ) {}

  async preview(actor: Actor, input: SaveReminderRuleInput): Promise<ReminderPreview> {
    await this.programs.authorised(actor, 'announcement.send', input.programId);
    const rule = draftOf(input);
    requireSound(rule);
    const { coming, later } = await this.wished(input.programId, rule);
    if (rule.audience === 'coordinator') return this.taskPreview(rule, coming, later);
    const { everyone, ids, told, reaching } = await this.reached(rule, coming);
    const going = coming.filter(({ wish }) => reaching.has(wish.memberId ?? ''));
    const { timeZone, locales } = await this.schools.settings();
    return {
      missing: missingWords(rule, locales),
      days: daysOf(going, everyone, timeZone),
      nextOn: going.length > 0 ? null : await this.nextOn(rule, later, timeZone),
      leftOut: told.length - reaching.size,
      neverWrittenTo: ids.length - told.length,
      most: mostOnOneDay(going.map(({ wish }) => wish)),
      // Switching on counts everybody, on whatever day: whoever is left out today may be reached by then.
      asks: mostOnOneDay([...coming, ...later].map(({ wish }) => wish)) > REMINDER_LIMITS.atOnce,
      ...(await this.sample(rule, going, everyone)),
    };
  }

  /** Of those whom a rule means, who would have it. */
  private async reached(rule: RuleDraft, wished: readonly Wished[]): Promise<Reached> {
    const ids = [...new Set(wished.map(({ wish }) => wish.memberId ?? ''))];
    const everyone = new Map((await this.reminders.listReaders(ids)).map((one) => [one.id, one]));
    const told = ids.filter((id) => everyone.get(id)?.written_to);
    const wanting = await this.choices.those(ids, 'reminder');
    const reached = told.filter((id) => wanting.has(id) && !everyone.get(id)?.mail_stopped);
    return { ids, everyone, told, reaching: new Set(rule.channel === 'mail' ? reached : told) };
  }

  /** The first day beyond what is looked at on which somebody gets it; null where there is none as things are. */
  private async nextOn(rule: RuleDraft, later: readonly Wished[], timeZone: string): Promise<string | null> {
    const { reaching } = await this.reached(rule, later);
    const next = later.find(({ wish }) => reaching.has(wish.memberId ?? ''));
    return next ? dayIn(next.wish.dueAt, timeZone) : null;
  }

  /** A rule that speaks to those who run the program: a task a day, and how many pairs it is about. */
  private async taskPreview(
    rule: RuleDraft,
    coming: readonly Wished[],
    later: readonly Wished[],
  ): Promise<ReminderPreview> {
    const days = new Map<string, Set<string>>();
    for (const { wish } of coming) {
      const pairs = days.get(wish.dueDay) ?? new Set();
      days.set(wish.dueDay, wish.mentorshipId ? pairs.add(wish.mentorshipId) : pairs);
    }
    return {
      days: [...days].map(([on, pairs]) => ({ on, people: pairs.size, names: [] })),
      nextOn: days.size > 0 ? null : (later[0]?.wish.dueDay ?? null),
      ...{ missing: [], leftOut: 0, neverWrittenTo: 0, most: 0, asks: false },
      ...(await this.sample(rule, coming, new Map())),
    };
  }

  /** The most people that one day would reach, however far ahead. */
  async most(rule: RuleDraft & { program_id: string }): Promise<number> {
    const { coming, later } = await this.wished(rule.program_id, rule);
    return mostOnOneDay([...coming, ...later].map(({ wish }) => wish));
  }

  /** In the order in which they would go out: those of the days that are looked at, and those beyond. */
  private async wished(programId: string, rule: RuleDraft): Promise<{ coming: Wished[]; later: Wished[] }> {
    const now = this.clock.now();
    const end = new Date(now.getTime() + REMINDER_LIMITS.previewDays * 24 * 60 * 60 * 1000);
    const all: Wished[] = [];
    for (const cohort of await this.cohorts.describeAllOf(programId)) {
      if (cohort.state === 'closed') continue;
      const scope = { cohortId: cohort.id };
      const wishes = await this.wishes.of(rule, cohort, scope, await this.wishes.clocks(scope), now);
      all.push(...wishes.filter(({ dueAt }) => dueAt > now).map((wish) => ({ cohort, wish })));
    }
    all.sort((a, b) => a.wish.dueAt.getTime() - b.wish.dueAt.getTime());
    const coming = all.filter(({ wish }) => wish.dueAt <= end);
    return { coming, later: all.slice(coming.length) };
  }

  /** One reader's mail in each language of the school. */
  private async sample(
    rule: RuleDraft,
    going: readonly Wished[],
    everyone: ReadonlyMap<string, ReaderRow>,
  ): Promise<Pick<ReminderPreview, 'reader' | 'subject' | 'body'>> {
    const [first] = going;
    const school = await this.schools.settings();
    const reader = first ? (everyone.get(first.wish.memberId ?? '')?.display_name ?? '') : '';
    const others = await this.reminders.othersIn(
      going.flatMap(({ wish: { memberId, dueDay, aboutDay, meetingId, mentorshipId } }) =>
        memberId === first?.wish.memberId &&
        dueDay === first.wish.dueDay &&
        aboutDay === first.wish.aboutDay &&
        meetingId === first.wish.meetingId
          ? (mentorshipId ?? [])
          : [],
      ),
      first?.wish.memberId ?? null,
    );
    const at = first?.wish.startsAt ?? null;
    const isMeeting = first?.wish.meetingId != null;
    const meeting = isMeeting && at ? { at, where: (locale: Locale) => PLACE_HIDDEN[locale] } : null;
    const event = await this.eventOf(first?.wish.eventId ?? null, school);
    const told = { member_id: first?.wish.memberId ?? null, meeting_at: meeting && at, event_at: event && at };
    const [timeZone = school.timeZone] = [...(await this.words.zonesOf([told])).values()];
    const of =
      (part: 'subject' | 'text') =>
      (locale: Locale): string | null => {
        if (!first || !school.locales.includes(locale)) return null;
        const occasion = { cohort: first.cohort, others, aboutDay: first.wish.aboutDay, meeting, event };
        return this.words.of(rule, occasion, { displayName: reader, locale, timeZone }, school)[part] || null;
      };
    const [subject, text] = [of('subject'), of('text')];
    return {
      reader: first?.wish.memberId ? reader : null,
      subject: { en: subject(Locale.EN), fr: subject(Locale.FR) },
      body: { en: text(Locale.EN), fr: text(Locale.FR) },
    };
  }

  /** Without the way to join, which is for those who come. */
  private async eventOf(eventId: string | null, school: SchoolWords): Promise<ReminderEvent | null> {
    const row = eventId === null ? null : await this.reminders.findEvent(eventId);
    return row && this.words.eventOf(row, school);
  }
}

function daysOf(
  going: readonly Wished[],
  everyone: ReadonlyMap<string, ReaderRow>,
  timeZone: string,
): ReminderPreviewDay[] {
  const days = new Map<string, Set<string>>();
  for (const { wish } of going) {
    const on = dayIn(wish.dueAt, timeZone);
    days.set(on, (days.get(on) ?? new Set()).add(wish.memberId ?? ''));
  }
  return [...days].map(([on, people]) => {
    const names = [...people].map((id) => everyone.get(id)?.display_name ?? '').sort((a, b) => a.localeCompare(b));
    return { on, people: people.size, names: names.slice(0, REMINDER_LIMITS.previewNames) };
  });
}
