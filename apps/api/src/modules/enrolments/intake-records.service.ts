import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, EnrolmentSource } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { MembersService, type ProfileChange } from '../members/index.js';
import {
  type AnswerRecord,
  type AnswerSource,
  type CohortAnswers,
  type Entry,
  type IntakePersonRow,
  IntakeRecordsRepository,
  type KeptAnswer,
  type NewAnswer,
  type NewEnrolment,
} from './intake-records.repository.js';

/** What a change does beyond the answers themselves. */
export interface IntakeChanges {
  cohortId: string;
  answers: readonly NewAnswer[];
  capacities: readonly { enrolmentId: string; capacity: number }[];
  /** Mentors whose declared conflicts of interest are now exactly these. */
  conflicts: readonly { enrolmentId: string; emailKeys: readonly string[] }[];
  /** Everyone in whom something changed, the vault included: match drafts become stale by it. */
  touched: readonly string[];
}

/**
 * Answers at intake (identity excepted) and what follows from them: capacity, conflicts of interest. For imports and the
 * participant's own page, whose use cases have authorised; writing joins their transaction.
 */
@Injectable()
export class IntakeRecords {
  constructor(
    private readonly records: IntakeRecordsRepository,
    private readonly members: MembersService,
    private readonly dueWork: DueWork,
    private readonly clock: Clock,
  ) {}

  listByEmail(cohortId: string, role: EnrolmentRole, emailKeys: readonly string[]): Promise<IntakePersonRow[]> {
    return this.records.listByEmail(cohortId, role, emailKeys);
  }

  answersOf(enrolmentId: string): Promise<Record<string, AnswerRecord>> {
    return this.records.answersOf(enrolmentId);
  }

  /** The same of several people at once; who answered nothing is not there. */
  answersOfMany(enrolmentIds: readonly string[]): Promise<Map<string, Record<string, AnswerRecord>>> {
    return this.records.answersOfMany(enrolmentIds);
  }

  /** Enrols members; returns enrolment ids by member. */
  async enrol(
    cohortId: string,
    role: EnrolmentRole,
    people: readonly NewEnrolment[],
    entry: Entry,
  ): Promise<Map<string, string>> {
    if (people.length === 0) return new Map();
    const rows = await this.records.insertEnrolments(cohortId, role, people, entry, this.clock.now());
    for (const { id, member_id: memberId } of rows)
      recordEvent('enrolment.added', { enrolmentId: id, cohortId, memberId });
    return new Map(rows.map((row) => [row.member_id, row.id]));
  }

  countAnswers(versionIds: readonly string[]): ReturnType<IntakeRecordsRepository['countAnswers']> {
    return this.records.countAnswers(versionIds);
  }

  listOfCohort(...page: Parameters<IntakeRecordsRepository['listOfCohort']>): Promise<CohortAnswers[]> {
    return this.records.listOfCohort(...page);
  }

  /** When their form changed: these answers in the place of those to the questions named. */
  async replaceAnswers(
    enrolmentIds: readonly string[],
    itemIds: readonly string[],
    answers: readonly KeptAnswer[],
  ): Promise<void> {
    await this.records.replaceAnswers(enrolmentIds, itemIds, answers, this.clock.now());
    await this.touch(enrolmentIds);
  }

  async apply(changes: IntakeChanges, source: AnswerSource): Promise<void> {
    const now = this.clock.now();
    await this.records.upsertAnswers(changes.answers, source, now);
    if (changes.capacities.length > 0) await this.records.setCapacities(changes.capacities);
    if (changes.conflicts.length > 0) {
      await this.records.replaceConflicts(changes.cohortId, changes.conflicts, source, now);
      // Somebody may be matched already with whom they now say they grade.
      await this.dueWork.add('conflicts.watchCohort', changes.cohortId);
    }
    if (changes.touched.length > 0) await this.touch(changes.touched);
  }

  /** What members are called from now on, here and in every list. */
  async changeProfiles(changes: readonly ProfileChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.members.changeProfiles(changes);
  }

  async touch(enrolmentIds: readonly string[]): Promise<void> {
    await this.records.touch(enrolmentIds, this.clock.now());
    for (const enrolmentId of enrolmentIds) recordEvent('enrolment.changed', { enrolmentId });
  }

  listUntold(cohortId: string): ReturnType<IntakeRecordsRepository['listUntold']> {
    return this.records.listUntold(cohortId);
  }

  /** People, not enrolments: whoever is mentor and mentee gets one mail. */
  countUntold(cohortId: string): Promise<number> {
    return this.records.countUntold(cohortId);
  }

  markTold(enrolmentIds: readonly string[]): Promise<void> {
    return this.records.markTold(enrolmentIds, this.clock.now());
  }

  waysIn(cohortId: string, memberId: string): Promise<{ id: string; source: EnrolmentSource }[]> {
    return this.records.waysIn(cohortId, memberId);
  }

  /** The person had left, and comes back by their own wish. */
  async comeBack(enrolmentId: string, entry: Pick<Entry, 'state' | 'decidedBy'>): Promise<void> {
    await this.records.comeBack(enrolmentId, entry, this.clock.now());
    recordEvent('enrolment.returned', { enrolmentId });
  }

  /** The person leaves the cohort. False when they had left before. */
  async withdraw(enrolmentId: string): Promise<boolean> {
    if (!(await this.records.withdraw(enrolmentId, this.clock.now()))) return false;
    recordEvent('enrolment.withdrawn', { enrolmentId });
    return true;
  }
}
