import { type MergePart, type MergeSide, type Role, STAFF_ROLES } from '@trellis/contracts';
import { AppError } from '../../platform/errors/app-error.js';
import { may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type { DuplicatePersonRow } from './duplicates.repository.js';

type Enrolment = DuplicatePersonRow['enrolments'][number];

/** Two enrolments of one person in the same cohort and role: one stays. */
export interface TwiceIn {
  keeps: Enrolment;
  others: Enrolment;
}

/** How many rows went to the member who stays, by table. */
export type Moved = Map<string, number>;

/** Cohorts in which both are in the same role. */
export function twiceIn(keep: DuplicatePersonRow, other: DuplicatePersonRow): TwiceIn[] {
  return keep.enrolments.flatMap((keeps) => {
    const others = other.enrolments.find(({ cohortId, role }) => cohortId === keeps.cohortId && role === keeps.role);
    return others ? [{ keeps, others }] : [];
  });
}

/** Throws where making one of these two would take something from somebody; each code says what to do first. */
export function assertMayMerge(keep: DuplicatePersonRow, other: DuplicatePersonRow, theyAreAPair: boolean): void {
  if (keep.account_id && other.account_id) throw new AppError('MERGE_BOTH_SIGN_IN');
  if (other.account_id) throw new AppError('MERGE_KEEPS_ACCOUNT');
  if (theyAreAPair) throw new AppError('MERGE_IS_A_PAIR');
  const bothMatched = twiceIn(keep, other).some(
    ({ keeps, others }) => keeps.role === 'mentee' && keeps.mentorships > 0 && others.mentorships > 0,
  );
  if (bothMatched) throw new AppError('MERGE_TWO_MENTORSHIPS');
}

/** Both accompany somebody now: together they could be more people than either offered to take. */
export function bothMentor(keep: DuplicatePersonRow, other: DuplicatePersonRow): boolean {
  return [keep, other].every(({ enrolments }) =>
    enrolments.some(({ role, mentorships }) => role === 'mentor' && mentorships > 0),
  );
}

const isStaff = ({ roles, runs_programs: runsPrograms }: DuplicatePersonRow): boolean =>
  runsPrograms || roles.some((role: Role) => (STAFF_ROLES as readonly Role[]).includes(role));

/**
 * Throws where the choice is not this actor's: roles go along, so that whoever gives roles decides about colleagues; and who
 * signs in has proven their address, and chosen their name, pronouns and language.
 */
export function assertMayChoose(
  actor: Actor,
  [keep, other]: readonly [DuplicatePersonRow, DuplicatePersonRow],
  sides: { name: MergeSide; email: MergeSide; pronouns: MergeSide; locale: MergeSide },
): void {
  if ([keep, other].some(isStaff) && !may(actor, 'member.roles')) throw new AppError('MERGE_NEEDS_ADMINISTRATOR');
  const { name, email, pronouns, locale } = sides;
  if (keep.account_id && [name, email, pronouns, locale].includes('other')) throw new AppError('PERSON_HAS_ACCOUNT');
}

const PART_OF: Readonly<Record<string, MergePart>> = {
  enrolment: 'enrolments',
  intake_answer: 'answers',
  mentorship_participant: 'mentorships',
  task: 'tasks',
  outbox: 'mails',
  announcement_recipient: 'mails',
  file: 'files',
};

/** What moved in the words of those who merge; parts of which there is nothing are left out. */
export function summed(moved: Moved): { part: MergePart; count: number }[] {
  const sums = new Map<MergePart, number>();
  for (const [table, count] of moved) {
    const part = PART_OF[table] ?? 'other';
    if (count > 0) sums.set(part, (sums.get(part) ?? 0) + count);
  }
  return [...sums].map(([part, count]) => ({ part, count }));
}

/** What is done before references move, by table. $1 school, $2 the one that goes, $3 the one that stays. */
export interface FirstStep {
  table: string;
  sql: string;
}

/** Of rows that are there once for each person and `keys`, the one that stays keeps its own. */
export function keepsOwn(table: string, column: string, ...keys: readonly string[]): FirstStep {
  const same = keys.map((key) => ` and ${key} is not distinct from r.${key}`).join('');
  return {
    table,
    sql: `delete from ${table} r where school_id = $1 and ${column} = $2 and exists (
      select 1 from ${table} where school_id = $1 and ${column} = $3${same})`,
  };
}
