import type { PeopleActionInput, PeopleActionKind, PersonFieldsFragment } from '@trellis/api-client';

/** What is asked beside the people. */
export interface ActionFields {
  fromOn: string;
  toOn: string;
  amount: number | '';
  mentorCohortId: string;
}

export const NO_FIELDS: ActionFields = { fromOn: '', toOn: '', amount: '', mentorCohortId: '' };

const KINDS: readonly PeopleActionKind[] = [
  'PAUSE',
  'RESUME',
  'SET_REQUIREMENT',
  'CLEAR_REQUIREMENT',
  'STOP_MAIL',
  'RESTART_MAIL',
  'BECOME_MENTOR',
  'COMPLETE',
  'REENROL',
  'WITHDRAW',
];

/** Those that reach other people. */
export const GRAVE: readonly PeopleActionKind[] = ['COMPLETE', 'WITHDRAW'];

const FITS: Record<PeopleActionKind, (person: PersonFieldsFragment) => boolean> = {
  PAUSE: (person) => person.state === 'ENROLLED' && !person.pause,
  RESUME: (person) => person.pause !== null,
  SET_REQUIREMENT: (person) => ['APPLIED', 'ENROLLED', 'PAUSED'].includes(person.state),
  CLEAR_REQUIREMENT: (person) => person.requirement !== null,
  STOP_MAIL: (person) => !person.mailStopped,
  RESTART_MAIL: (person) => person.mailStopped,
  BECOME_MENTOR: (person) => person.role === 'MENTEE',
  COMPLETE: (person) => ['ENROLLED', 'PAUSED'].includes(person.state),
  REENROL: (person) => person.state === 'COMPLETED',
  WITHDRAW: (person) => ['APPLIED', 'ENROLLED', 'PAUSED'].includes(person.state),
};

/** What may apply to at least one of those who are on the screen; with more of them than that, everything may. */
export function kindsFor(people: readonly PersonFieldsFragment[], everyone: boolean): readonly PeopleActionKind[] {
  return everyone ? KINDS : KINDS.filter((kind) => people.some(FITS[kind]));
}

/** The order as the service takes it: of the fields, those that the kind asks for. */
export function orderOf(
  kind: PeopleActionKind,
  fields: ActionFields,
  rest: Pick<PeopleActionInput, 'cohortId' | 'selection'>,
): PeopleActionInput {
  return {
    ...rest,
    kind,
    ...(kind === 'PAUSE' ? { fromOn: fields.fromOn || undefined, toOn: fields.toOn || undefined } : {}),
    ...(kind === 'SET_REQUIREMENT' && fields.amount !== '' ? { amount: fields.amount } : {}),
    ...(kind === 'BECOME_MENTOR' && fields.mentorCohortId ? { mentorCohortId: fields.mentorCohortId } : {}),
  };
}
