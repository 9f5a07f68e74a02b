import { Injectable } from '@nestjs/common';
import { choiceLabel } from '@trellis/forms';
import { compareRuns, type RunChange as PlaceChange, type RunChangeKind } from '@trellis/matching';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { decodeCursor, type Page, pageOf, pageSize } from '../../platform/graphql/connection.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { type Enrolment, EnrolmentsService, searchKey } from '../enrolments/index.js';
import { toldReason } from './match-draft.policy.js';
import type { ReasonRecord } from './match-reasons.policy.js';
import { type DraftPairRow, MatchPairsRepository } from './match-pairs.repository.js';
import { changedParts } from './match-publication.policy.js';
import type { CohortQuestion } from './match-questions.policy.js';
import { MatchQuestionsService } from './match-questions.service.js';
import type {
  DraftPair,
  HandRule,
  MatchReason,
  MentorLoad,
  RunChange,
  RunComparison,
  WaitingMentee,
} from './match-draft.types.js';
import type { MatchRun } from './match-run.types.js';
import { MatchRunsRepository } from './match-runs.repository.js';
import { MatchVersions } from './match-versions.service.js';

export interface PageArguments {
  first: number;
  after: string | null;
}

/** Bigger than any cohort. */
const ALL = 100_000;

/** What a coordinator sees of a run: pairs in words, people who wait, loads, rules, what changed. Bands, never figures. */
@Injectable()
export class MatchViewsService {
  constructor(
    private readonly runs: MatchRunsRepository,
    private readonly pairs: MatchPairsRepository,
    private readonly versions: MatchVersions,
    private readonly questions: MatchQuestionsService,
    private readonly enrolments: EnrolmentsService,
    private readonly cohorts: CohortsService,
    private readonly clock: Clock,
  ) {}

  /** Whether people changed since the draft was computed. It says that they did, not who. */
  async isStale(actor: Actor, run: MatchRun): Promise<boolean> {
    await this.cohorts.authorised(actor, 'matching.run', run.cohortId);
    if (run.state !== 'draft') return false;
    return changedParts(run.peopleVersion, await this.versions.now(run.cohortId)).length > 0;
  }

  async listPairs(
    actor: Actor,
    run: MatchRun,
    args: PageArguments & { search: string | null },
  ): Promise<Page<DraftPair>> {
    await this.cohorts.authorised(actor, 'matching.run', run.cohortId);
    const size = pageSize(args.first);
    const search = searchKey(args.search);
    const [rows, total, questions] = await Promise.all([
      this.pairs.listPairs(run.id, search, size + 1, decodeCursor(args.after, 2)),
      this.pairs.countPairs(run.id, search),
      this.questions.ofCohort(run.cohortId),
    ]);
    const person = await this.findPeople(rows.flatMap((row) => [row.mentee_id, row.mentor_id]));
    return pageOf(
      rows,
      size,
      total,
      (row) => toDraftPair(row, person, questions),
      (row) => [row.name_key, row.mentee_id],
    );
  }

  /** All at once, by the mentee's name; whoever asks has authorised. */
  async listAllPairs(run: MatchRun): Promise<DraftPair[]> {
    const rows = await this.pairs.listPairs(run.id, null, ALL, null);
    const questions = await this.questions.ofCohort(run.cohortId);
    const person = await this.findPeople(rows.flatMap((row) => [row.mentee_id, row.mentor_id]));
    return rows.map((row) => toDraftPair(row, person, questions));
  }

  async listWaiting(actor: Actor, run: MatchRun, args: PageArguments): Promise<Page<WaitingMentee>> {
    await this.cohorts.authorised(actor, 'matching.run', run.cohortId);
    const size = pageSize(args.first);
    const rows = await this.pairs.listWaiting(run.id, size + 1, decodeCursor(args.after, 2));
    const person = await this.findPeople(rows.map((row) => row.mentee_id));
    const toNode = (row: (typeof rows)[number]): WaitingMentee => ({
      id: row.mentee_id,
      mentee: person(row.mentee_id),
      reasonCode: toldReason(row.waiting_reason, run),
    });
    return pageOf(rows, size, run.waitingCount, toNode, (row) => [row.name_key, row.mentee_id]);
  }

  async listMentorLoads(actor: Actor, run: MatchRun): Promise<MentorLoad[]> {
    await this.cohorts.authorised(actor, 'matching.run', run.cohortId);
    const rows = await this.pairs.listMentorLoads(run.cohortId, run.id, this.clock.now());
    const person = await this.findPeople(rows.map((row) => row.mentor_id));
    return rows.map((row) => ({ mentor: person(row.mentor_id), capacity: row.capacity, assigned: row.assigned }));
  }

  async listHandRules(actor: Actor, run: MatchRun): Promise<HandRule[]> {
    await this.cohorts.authorised(actor, 'matching.run', run.cohortId);
    const rows = await this.pairs.listRules(run.cohortId, run.id);
    const person = await this.findPeople(rows.flatMap((row) => [row.mentee_id, row.mentor_id]));
    return rows.map(({ id, kind, mentee_id, mentor_id, in_run }) => ({
      id,
      kind,
      inRun: in_run,
      mentee: person(mentee_id),
      mentor: person(mentor_id),
    }));
  }

  async compare(actor: Actor, run: MatchRun): Promise<RunComparison | null> {
    await this.cohorts.authorised(actor, 'matching.run', run.cohortId);
    const previous = await this.runs.findPrevious({ cohort_id: run.cohortId, number: run.number });
    if (!previous) return null;
    const [before, after] = await Promise.all([this.pairs.listPlaces(previous.id), this.pairs.listPlaces(run.id)]);
    if (after.length === 0) return null;
    // Who is in this run no more (they left, or have their mentor since) is no change of this run's.
    const changes = compareRuns(before, after).filter(({ kind }) => kind !== 'removed');
    const person = await this.findPeople(changes.flatMap(({ menteeId, from, to }) => [menteeId, from, to]));
    const ofKind = (kind: RunChangeKind): RunChange[] =>
      changes.filter((change) => change.kind === kind).map((change) => toChange(change, person));
    return {
      previousNumber: previous.number,
      peopleChanged: previous.people_version !== run.peopleVersion,
      same: after.length - changes.length,
      moved: ofKind('moved'),
      newlyMatched: ofKind('newly_matched'),
      nowWaiting: ofKind('now_waiting'),
    };
  }

  /** One statement for everyone on the page; whoever asks has authorised. */
  async findPeople(ids: readonly (string | null)[]): Promise<(id: string) => Enrolment> {
    const known = await this.enrolments.byIds(ids.filter((id) => id !== null));
    return (id) => {
      const enrolment = known.get(id);
      if (!enrolment) throw new AppError('NOT_FOUND');
      return enrolment;
    };
  }
}

const toChange = ({ menteeId, from, to }: PlaceChange, person: (id: string) => Enrolment): RunChange => ({
  mentee: person(menteeId),
  before: from ? person(from) : null,
  after: to ? person(to) : null,
});

function toDraftPair(
  row: DraftPairRow,
  person: (id: string) => Enrolment,
  questions: readonly CohortQuestion[],
): DraftPair {
  return {
    id: row.mentee_id,
    mentee: person(row.mentee_id),
    mentor: person(row.mentor_id),
    band: row.band,
    pinned: row.pinned,
    byHand: row.by_hand,
    fromList: row.from_list,
    reasons: row.reasons.flatMap((reason) => toReason(reason, questions)),
  };
}

function toReason(reason: ReasonRecord, questions: readonly CohortQuestion[]): MatchReason[] {
  const item = questions.find(({ id }) => id === reason.questionId)?.menteeItem;
  if (!item) return [];
  const values = (reason.values ?? []).map((entry) => choiceLabel(item, entry, [currentContext()?.locale ?? 'en']));
  const { code, questionId, minutes = null } = reason;
  return [{ code, questionId, label: localizedText(item.label), values, minutes }];
}
