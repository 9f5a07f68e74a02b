import type { PeopleActionKind } from '@trellis/contracts';
import { AppError } from '../../platform/errors/app-error.js';
import type { ChangingPerson, OwnRequirement } from '../enrolments/index.js';
import type { PeopleActionInput, SkippedPeople } from './people.types.js';

/** What an action carries beside its kind and its people. */
export interface ActionDetails {
  fromOn?: string;
  toOn?: string | null;
  requirement?: OwnRequirement;
  mentorCohortId?: string;
}

/** Why an action does nothing to a person. */
export type SkipReason =
  | 'ALREADY_PAUSED'
  | 'NOT_PAUSED'
  | 'NOT_TAKING_PART'
  | 'ALREADY_OVER'
  | 'NOT_COMPLETED'
  | 'UNCHANGED'
  | 'NOT_A_MENTEE'
  | 'ALREADY_THERE';

/** Those whose effect reaches nobody else, so that they can be taken back. */
export const UNDOABLE: readonly PeopleActionKind[] = [
  'pause',
  'stop_mail',
  'restart_mail',
  'set_requirement',
  'clear_requirement',
];

/** Those that end pairs. */
export const ENDS_PAIRS: readonly PeopleActionKind[] = ['withdraw', 'complete'];

const isOver = ({ state }: ChangingPerson): boolean =>
  state === 'withdrawn' || state === 'declined' || state === 'completed';

/** Null when the action applies to the person. */
export function whySkipped(kind: PeopleActionKind, person: ChangingPerson, details: ActionDetails): SkipReason | null {
  const unless = (applies: boolean, reason: SkipReason): SkipReason | null => (applies ? null : reason);
  switch (kind) {
    case 'pause':
      if (person.hasPause) return 'ALREADY_PAUSED';
      return unless(person.state === 'enrolled', 'NOT_TAKING_PART');
    case 'resume':
      return unless(person.hasPause && !isOver(person), 'NOT_PAUSED');
    case 'withdraw':
      return unless(!isOver(person), 'ALREADY_OVER');
    case 'complete':
      if (isOver(person)) return 'ALREADY_OVER';
      return unless(person.state !== 'applied', 'NOT_TAKING_PART');
    case 'reenrol':
      return unless(person.state === 'completed', 'NOT_COMPLETED');
    case 'stop_mail':
      return unless(!person.mailStopped, 'UNCHANGED');
    case 'restart_mail':
      return unless(person.mailStopped, 'UNCHANGED');
    case 'set_requirement':
      if (isOver(person)) return 'ALREADY_OVER';
      return unless(!isSame(person.requirement, details.requirement ?? null), 'UNCHANGED');
    case 'clear_requirement':
      return unless(person.requirement !== null, 'UNCHANGED');
    case 'become_mentor':
      if (person.role !== 'mentee') return 'NOT_A_MENTEE';
      return unless(!person.isMentorThere, 'ALREADY_THERE');
  }
}

export const isSame = (a: OwnRequirement | null, b: OwnRequirement | null): boolean =>
  a === b || (a !== null && b !== null && a.amount === b.amount);

/** What the kind needs of the input, and nothing else of it. */
export function detailsOf(input: PeopleActionInput, today: string): ActionDetails {
  switch (input.kind) {
    case 'pause': {
      const fromOn = input.fromOn ?? today;
      const toOn = input.toOn ?? null;
      if (toOn !== null && toOn < fromOn) throw new AppError('PAUSE_DATES_REVERSED', {}, 'toOn');
      if (toOn !== null && toOn < today) throw new AppError('PAUSE_OVER', {}, 'toOn');
      return { fromOn, toOn };
    }
    case 'set_requirement':
      return { requirement: { amount: input.amount ?? null } };
    case 'become_mentor':
      return { mentorCohortId: input.mentorCohortId ?? input.cohortId };
    default:
      return {};
  }
}

/** Counts by reason, as a list in one order. */
export function toSkipped(counts: Readonly<Record<string, number>>): SkippedPeople[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, count]) => ({ reason, count }));
}
