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
import type { Mentorship, MyEnrolment, MyMentorship, PastMentorship } from './mentorship.types.js';
import { MentorshipGroups } from './mentorship-groups.service.js';
import { MentorshipParties } from './mentorship-parties.service.js';
import { isTheirPast, isTheirs, toMentorship, toPast } from './mentorship-views.policy.js';
import { firstContactDueOn, isWaiting } from './mentorships.policy.js';
import { MatchViews } from './match-views.service.js';
import { MentorshipsRepository, type OwnEnrolmentRow, type RelationIds } from './mentorships.repository.js';

export interface MentorshipListArguments {
  first: number;
  after: string | null;
  search: string | null;
}

/** A published run: who is matched, who waits. */
export interface RunOutcome {
  cohort: CohortRow;
  runId: string;
  /** Who is together with whom. */
  relations: readonly RelationIds[];
  waiting: readonly string[];
}

/** Published relations: how they come about, and what each person sees of their own. */
@Injectable()
export class MentorshipsService {
  constructor(
    private readonly mentorships: MentorshipsRepository,
    private readonly groups: MentorshipGroups,
    private readonly parties: MentorshipParties,
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
      (row) => toMentorship(row, forms, this.clock.now()),
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

  /** One of the actor's own mentorships with their part in the cohort; NOT_FOUND where their home does not show it either. */
  async getMyMentorship(actor: Actor, id: string): Promise<MyMentorship> {
    const { enrolmentId } = await this.parties.own(actor, id);
    const [own] = await this.mentorships.listOwn(actor.memberId ?? '', enrolmentId);
    const [row] = await this.mentorships.listByIds([id]);
    if (!own || !row || !(isTheirs(row, own) || isTheirPast(row, own))) throw new AppError('NOT_FOUND');
    const mentorship = toMentorship(row, await this.views.formsOf(own.cohort_id), this.clock.now(), own);
    return { id, enrolment: await this.getMine(actor, enrolmentId), mentorship };
  }

  /** Of all cohorts: what ended before its time, and stays to be read. */
  async listMyPast(actor: Actor): Promise<PastMentorship[]> {
    authorise(actor, 'own.read');
    const own = actor.memberId ? await this.mentorships.listOwn(actor.memberId) : [];
    const rows = await this.mentorships.listEnded(own.map(({ id }) => id));
    return own.flatMap((enrolment) =>
      rows.filter((row) => isTheirPast(row, enrolment)).map((row) => toPast(row, enrolment)),
    );
  }

  /** One mentorship as those who run its program see it. */
  async getOfCohort(actor: Actor, id: string): Promise<Mentorship> {
    const { cohort_id: cohortId } = await this.parties.ofStaff(actor, 'mentorship.list', id);
    const [row] = await this.mentorships.listByIds([id]);
    if (!row) throw new AppError('NOT_FOUND');
    return toMentorship(row, await this.views.formsOf(cohortId), this.clock.now());
  }

  // For other modules' use cases, which have authorised already; in their transaction.

  /** Makes the mentorships of a published run, and owes everyone in it one mail, whatever the number of their mentorships. */
  async createFromRun({ cohort, runId, relations, waiting }: RunOutcome): Promise<void> {
    const now = this.clock.now();
    const { timeZone } = await this.schools.settings();
    const { firstContactDays, model } = cohort.settings;
    const dueOn = firstContactDueOn(now, timeZone, firstContactDays, cohort.starts_on);
    const { anew, joining } = await this.apart(cohort, relations);
    const ids = await this.mentorships.insertAll({ cohortId: cohort.id, runId, dueOn, model: model.kind }, anew, now);
    for (const mentorshipId of ids) recordEvent('mentorship.published', { mentorshipId, runId, cohortId: cohort.id });
    for (const { mentorshipId, menteeIds } of joining) await this.groups.join(mentorshipId, menteeIds, runId);
    const matched = [...new Set(relations.flatMap(({ menteeIds, mentorIds }) => [...menteeIds, ...mentorIds]))];
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
    // What comes after: people are asked once how it feels, and whether they may be matched is looked at each day.
    if (matched.length > 0)
      await this.dueWork.add('feltSharing.askPairs', runId, daysFrom(now, LIFETIMES.feltAfterDays));
    await this.dueWork.add('conflicts.watchCohort', cohort.id, daysFrom(now, 1));
    await this.dueWork.add('shortlists.settleCohort', cohort.id);
  }

  /** A mentor who has a group or pod in this cohort already takes others into it. */
  private async apart(
    cohort: CohortRow,
    relations: readonly RelationIds[],
  ): Promise<{ anew: RelationIds[]; joining: { mentorshipId: string; menteeIds: readonly string[] }[] }> {
    if (cohort.settings.model.kind === 'pair') return { anew: [...relations], joining: [] };
    const there = await this.groups.lastingOf(cohort.id);
    const anew: RelationIds[] = [];
    const joining: { mentorshipId: string; menteeIds: readonly string[] }[] = [];
    for (const relation of relations) {
      const mentorshipId = relation.mentorIds.map((id) => there.get(id)).find((id) => id !== undefined);
      if (mentorshipId) joining.push({ mentorshipId, menteeIds: relation.menteeIds });
      else anew.push(relation);
    }
    return { anew, joining };
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
        const mine = rows.filter((row) => isTheirs(row, enrolment));
        const cohortForms = formsOf.get(enrolment.cohort_id);
        const shown = cohortForms ? mine.map((row) => toMentorship(row, cohortForms, this.clock.now(), enrolment)) : [];
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
