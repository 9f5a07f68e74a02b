import { Injectable } from '@nestjs/common';
import { LIFETIMES } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { decodeCursor, type Page, pageOf, pageSize } from '../../platform/graphql/connection.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { Outbox, type OutboxMail } from '../../platform/mail/outbox.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService, type WaitingNoticeRecord } from '../cohorts/index.js';
import { searchKey } from '../enrolments/index.js';
import { SchoolsService } from '../schools/index.js';
import { ProgramContacts } from './program-contacts.service.js';
import type { Mentorship, MyEnrolment } from './mentorship.types.js';
import {
  type CohortForms,
  type SeenPerson,
  firstContactDueOn,
  isWaiting,
  onlyVisible,
  personOf,
  whilePaused,
} from './mentorships.policy.js';
import { MatchViews, toParticipant } from './match-views.service.js';
import {
  type MentorshipRow,
  MentorshipsRepository,
  type OwnEnrolmentRow,
  type PairIds,
  type PairPartner,
} from './mentorships.repository.js';

export interface MentorshipListArguments {
  first: number;
  after: string | null;
  search: string | null;
}

/** A published run: who is matched, who waits. */
export interface RunOutcome {
  cohort: CohortRow;
  runId: string;
  pairs: readonly PairIds[];
  waiting: readonly string[];
}

/** Published relations: how they come about, and what each person sees of their own. */
@Injectable()
export class MentorshipsService {
  constructor(
    private readonly mentorships: MentorshipsRepository,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly views: MatchViews,
    private readonly contacts: ProgramContacts,
    private readonly outbox: Outbox,
    private readonly dueWork: DueWork,
    private readonly clock: Clock,
  ) {}

  async listOfCohort(actor: Actor, cohortId: string, args: MentorshipListArguments): Promise<Page<Mentorship>> {
    await this.cohorts.authorised(actor, 'mentorship.list', cohortId);
    const size = pageSize(args.first);
    const search = searchKey(args.search);
    const [rows, total, forms] = await Promise.all([
      this.mentorships.listOfCohort(cohortId, search, size + 1, decodeCursor(args.after, 2)),
      this.mentorships.countOfCohort(cohortId, search),
      this.views.formsOf(cohortId),
    ]);
    return pageOf(
      rows,
      size,
      total,
      (row) => toMentorship(row, forms),
      (row) => [row.name_key, row.id],
    );
  }

  async listMine(actor: Actor): Promise<MyEnrolment[]> {
    authorise(actor, 'own.read');
    return actor.memberId ? this.describe(await this.mentorships.listOwn(actor.memberId)) : [];
  }

  /** One of the actor's own enrolments; someone else's is NOT_FOUND. For other modules' use cases. */
  async getMine(actor: Actor, enrolmentId: string): Promise<MyEnrolment> {
    authorise(actor, 'own.read');
    if (!isId(enrolmentId) || !actor.memberId) throw new AppError('NOT_FOUND');
    const [mine] = await this.describe(await this.mentorships.listOwn(actor.memberId, enrolmentId));
    if (!mine) throw new AppError('NOT_FOUND');
    return mine;
  }

  // For other modules' use cases, which have authorised already; in their transaction.

  /** Makes the mentorships of a published run, and owes everyone in it one mail, whatever the number of their mentorships. */
  async createFromRun({ cohort, runId, pairs, waiting }: RunOutcome): Promise<void> {
    const now = this.clock.now();
    const { timeZone } = await this.schools.settings();
    const dueOn = firstContactDueOn(now, timeZone, cohort.settings.firstContactDays, cohort.starts_on);
    const ids = await this.mentorships.insertAll({ cohortId: cohort.id, runId, dueOn }, pairs, now);
    for (const mentorshipId of ids) recordEvent('mentorship.published', { mentorshipId, runId, cohortId: cohort.id });
    const matched = [...new Set(pairs.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]))];
    const members = await this.memberIds([...matched, ...waiting]);
    const tell =
      (kind: string) =>
      (enrolmentId: string): OutboxMail => ({
        kind,
        toMemberId: members.get(enrolmentId) ?? '',
        subject: { enrolmentId, runId },
        dedupeKey: `${kind}:${runId}:${enrolmentId}`,
      });
    await this.outbox.addMany([...matched.map(tell('mentorship_published')), ...waiting.map(tell('still_waiting'))]);
    // What comes after: the two are asked once how it feels, and whether they may be matched is looked at each day.
    if (pairs.length > 0) await this.dueWork.add('feltSharing.askPairs', runId, daysFrom(now, LIFETIMES.feltAfterDays));
    await this.dueWork.add('conflicts.watchCohort', cohort.id, daysFrom(now, 1));
    await this.dueWork.add('shortlists.settleCohort', cohort.id);
  }

  /** The cohort is over: its mentorships end as planned, and their mentors' places are free again. Returns how many. */
  async endAllOf(cohortId: string): Promise<number> {
    const ended = await this.mentorships.endAllOf(cohortId, this.clock.now());
    for (const mentorshipId of ended) recordEvent('mentorship.ended', { mentorshipId, cohortId });
    return ended.length;
  }

  /** When someone leaves, their pairs end, and who stays behind is told once, without a reason. */
  endPairsOf(enrolmentId: string): Promise<void> {
    return this.endPairsOfAll([enrolmentId], new Set());
  }

  /** The same for several; whoever is in `leaving` leaves as well, now or in a moment, and is told nothing. */
  async endPairsOfAll(enrolmentIds: readonly string[], leaving: ReadonlySet<string>): Promise<void> {
    const left = new Set(enrolmentIds);
    const pairs = await this.mentorships.listPartners(enrolmentIds);
    await this.mentorships.end([...new Set(pairs.map(({ id }) => id))], this.clock.now());
    for (const { id, leaverId } of pairs) recordEvent('mentorship.ended', { mentorshipId: id, enrolmentId: leaverId });
    const staying = pairs.filter(({ partnerId }) => !left.has(partnerId) && !leaving.has(partnerId));
    const members = await this.memberIds(staying.map(({ partnerId }) => partnerId));
    await this.outbox.addMany(
      staying.map(({ id, partnerId }) => ({
        kind: 'mentorship_ended',
        toMemberId: members.get(partnerId) ?? '',
        subject: { enrolmentId: partnerId, mentorshipId: id },
        dedupeKey: `mentorship_ended:${id}:${partnerId}`,
      })),
    );
  }

  /** Pairs of these people that are not ended, each with the other one of the two. */
  partnersOf(enrolmentIds: readonly string[]): Promise<PairPartner[]> {
    return this.mentorships.listPartners(enrolmentIds);
  }

  private async memberIds(enrolmentIds: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.mentorships.listMembers(enrolmentIds)).map((row) => [row.id, row.member_id]));
  }

  private async describe(own: readonly OwnEnrolmentRow[]): Promise<MyEnrolment[]> {
    const cohortIds = [...new Set(own.map((row) => row.cohort_id))];
    const [rows, forms] = await Promise.all([
      this.mentorships.listShown(own.map((row) => row.id)),
      Promise.all(cohortIds.map(async (id) => [id, await this.views.formsOf(id)] as const)),
    ]);
    const formsOf = new Map(forms);
    return Promise.all(
      own.map(async (enrolment) => {
        const mine = rows.filter((row) => row[enrolment.role].enrolmentId === enrolment.id && isTheirs(row, enrolment));
        const cohortForms = formsOf.get(enrolment.cohort_id);
        const shown = cohortForms ? mine.map((row) => toMentorship(row, cohortForms, enrolment)) : [];
        return toMyEnrolment(enrolment, shown, await this.wordsFor(enrolment, mine.length));
      }),
    );
  }

  /** The words approved at publishing; ours, where nobody waited then and somebody does now. */
  private async wordsFor(row: OwnEnrolmentRow, mentorshipCount: number): Promise<WaitingNoticeRecord | null> {
    const { role, state, cohort_state: cohortState } = row;
    if (!isWaiting({ role, state, cohortState, mentorshipCount })) return null;
    return row.waiting_notice ?? (await this.contacts.noticeOf(row.program_id));
  }
}

const DAY = 24 * 60 * 60 * 1000;
const daysFrom = (moment: Date, days: number): Date => new Date(moment.getTime() + days * DAY);

function toMyEnrolment(
  row: OwnEnrolmentRow,
  mentorships: Mentorship[],
  words: WaitingNoticeRecord | null,
): MyEnrolment {
  return {
    id: row.id,
    role: row.role,
    state: row.state,
    awaitsAnswer: row.awaits_answer,
    isOver: row.cohort_state === 'closed',
    cohortId: row.cohort_id,
    cohortName: row.cohort_name,
    programName: localize(row.settings.publicName, [currentContext()?.locale ?? 'en']),
    capacity: row.capacity,
    focus: localizedText(row.settings.focus),
    expectations: localizedText(row.settings.expectations),
    mentorships,
    waiting: words && {
      text: localizedText(words.text),
      contactName: words.contactName,
      contactEmail: words.contactEmail,
    },
    declinedBy:
      row.state === 'declined' && row.decided_by_name !== null && row.decided_by_email !== null
        ? { name: row.decided_by_name, email: row.decided_by_email }
        : null,
  };
}

const endedEarly = (row: MentorshipRow): boolean => row.state === 'ended' && !row.ended_with_cohort;

/**
 * Whether people still read this one of theirs. On a pause, the two keep each other. Of what ended before the year did, only whoever
 * completed has kept it: for the others it was taken from their page when it ended.
 */
function isTheirs(row: MentorshipRow, { state }: OwnEnrolmentRow): boolean {
  if (state === 'completed') return true;
  return (state === 'enrolled' || state === 'paused') && !endedEarly(row);
}

/** As those who run the program see it; with `viewer`, as that one of the two does: the cohort's settings say what of the other. */
function toMentorship(row: MentorshipRow, forms: CohortForms, viewer?: OwnEnrolmentRow): Mentorship {
  const { visibility } = viewer?.settings ?? {};
  const locale = currentContext()?.locale ?? 'en';
  const mentee = personOf('mentee', row.mentee, forms.mentee, locale);
  const mentor = personOf('mentor', row.mentor, forms.mentor, locale);
  const hide = (person: SeenPerson): SeenPerson => (row.state === 'paused' ? whilePaused(person) : person);
  const seenMentee =
    visibility && viewer?.role === 'mentor' ? hide(onlyVisible(mentee, visibility.mentorSees)) : mentee;
  const seenMentor =
    visibility && viewer?.role === 'mentee' ? hide(onlyVisible(mentor, visibility.menteeSees)) : mentor;
  return {
    id: row.id,
    state: row.state,
    publishedAt: row.published_at,
    endedAt: row.ended_at,
    endedEarly: endedEarly(row),
    pausedByMe: viewer !== undefined && row.paused_by === viewer.id && row.state === 'paused',
    mentee: toParticipant(seenMentee),
    mentor: toParticipant(seenMentor),
    menteeGoals: seenMentee.goals,
    nextStep: row.state === 'active' ? { code: 'MENTOR_WRITES_FIRST', dueOn: row.first_contact_due_on } : null,
  };
}
