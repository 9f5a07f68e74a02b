import {
  type EnrolmentRole,
  type EnrolmentState,
  LIFETIMES,
  type Localized,
  type MentorApplicationState,
  type MentorDecision,
} from '@trellis/contracts';
import type { ChangingPerson } from '../enrolments/index.js';

/** What a program asks of its mentors. */
export interface MentorRulesRecord {
  revision: number;
  /** Whether a named person decides on each mentor. */
  appointed: boolean;
  /** Whether mentors agree to the wording once a year. */
  attested: boolean;
  /** Whether a missing attestation or training keeps a mentor out of a match. */
  holdsMatching: boolean;
}

/** The safe choices. Nothing holds back a match until a school says so: its mentors of last year would all drop out at once. */
export const DEFAULT_MENTOR_RULES: MentorRulesRecord = {
  revision: 0,
  appointed: true,
  attested: true,
  holdsMatching: false,
};

/** What mentors agree to each year, until a school writes its own. */
export const SHIPPED_ATTESTATION: Localized = {
  en: `I treat the people I accompany with respect, and keep to myself what they tell me, unless somebody is in danger.
I do not grade, assess or supervise anyone I accompany, nor decide on their admission, promotion or money. If that changes, I say so at once and we look for somebody else.
I am not their care provider, and not of their family.
I do not ask them for favours, unpaid work or authorship, and I do not sell them anything.
I know that a sexual or romantic relationship with somebody I accompany has no place here.
If I cannot go on, or am unsure about any of this, I tell the people who run the program.`,
  fr: `Je traite avec respect les personnes que j’accompagne et je garde pour moi ce qu’elles me confient, sauf si quelqu’un est en danger.
Je n’évalue, ne note ni ne supervise aucune personne que j’accompagne, et je ne décide ni de son admission, ni de sa promotion, ni de son financement. Si cela change, je le dis aussitôt et nous cherchons quelqu’un d’autre.
Je ne suis ni de sa famille, ni de celles et ceux qui la soignent.
Je ne lui demande ni faveurs, ni travail gratuit, ni place parmi les auteurs, et je ne lui vends rien.
Je sais qu’une relation amoureuse ou sexuelle avec une personne que j’accompagne n’a pas sa place ici.
Si je ne peux plus continuer, ou si j’ai un doute, j’en parle à l’équipe du programme.`,
};

/** Which of an enrolment's states stand behind what those who decide see. */
export const STATES_BEHIND: Readonly<Record<MentorApplicationState, readonly EnrolmentState[]>> = {
  applied: ['applied'],
  approved: ['enrolled', 'paused'],
  declined: ['declined'],
};

/** Why a decision changes nothing for somebody. */
export type UndecidedReason = 'UNCHANGED' | 'IN_PAIR' | 'NOT_TAKING_PART' | 'NOT_ANSWERED' | 'NOT_AN_APPLICANT';

/**
 * Null when the decision applies. Whoever is in a pair already is not declined behind the other's back: the pair ends first, and
 * both are told. A mentee who came in by a way without a decision never asked for one: they are not turned away by it, they leave.
 */
export function whyUndecided(
  decidedRole: EnrolmentRole,
  decision: MentorDecision,
  person: ChangingPerson,
): UndecidedReason | null {
  const { role, state, mentorshipCount } = person;
  if (role !== decidedRole || state === 'withdrawn' || state === 'completed') return 'NOT_TAKING_PART';
  // Whoever was asked to come again decides first: nobody is signed up, or turned away, by silence.
  if (person.awaitsAnswer) return 'NOT_ANSWERED';
  if (decision === 'approve') return state === 'applied' || state === 'declined' ? null : 'UNCHANGED';
  if (state === 'declined') return 'UNCHANGED';
  if (mentorshipCount > 0) return 'IN_PAIR';
  return role === 'mentee' && state !== 'applied' && !person.wasDecidedOn ? 'NOT_AN_APPLICANT' : null;
}

/** What was decided last on an application; where the list of decisions says nothing, what its state says. */
export function decidedOf(row: {
  state: EnrolmentState;
  decided_at: Date | null;
  decided_by_name: string | null;
  decision: MentorDecision | null;
  reason: string | null;
}): { at: Date; byName: string | null; decision: MentorDecision; reason: string | null } | null {
  const { decided_at: at, decided_by_name: byName, decision, reason } = row;
  const implied = row.state === 'declined' ? 'decline' : 'approve';
  return at && { at, byName, decision: decision ?? implied, reason };
}

/** What a mentor has of what their program asks, at a moment. */
export interface Standing {
  attestedAt: Date | null;
  validUntil: Date | null;
  attestationDue: boolean;
  trainingsMissing: number;
  /** Whether what is missing keeps them out of a match. */
  held: boolean;
}

/** `validUntil` is the end of the latest year that they agreed for; `missing` the trainings that they have not done. */
export function standingOf(
  rules: MentorRulesRecord,
  has: { attestedAt: Date | null; validUntil: Date | null; missing: number },
  now: Date,
): Standing {
  const { attestedAt, validUntil, missing } = has;
  const attestationDue = rules.attested && (validUntil === null || validUntil <= now);
  const held = rules.holdsMatching && (attestationDue || missing > 0);
  return { attestedAt, validUntil, attestationDue, trainingsMissing: missing, held };
}

/** A year on, to the day; 29 February ends on the 28th. */
export function validUntil(attestedAt: Date): Date {
  const end = new Date(attestedAt);
  end.setUTCFullYear(end.getUTCFullYear() + LIFETIMES.attestationYears);
  if (end.getUTCMonth() !== attestedAt.getUTCMonth()) end.setUTCDate(0);
  return end;
}
