import { randomBytes } from 'node:crypto';
import type {
  Eligibility,
  EnrolmentRole,
  ProgramSettings,
  RegistrationInvitationState,
  RegistrationLinkState,
} from '@trellis/contracts';
import {
  type Answer,
  type Answers,
  type AnswersResult,
  asAsked,
  emailKey,
  type FormDefinition,
  type FormItem,
  isEmail,
  knownFacts,
  neededName,
  shorten,
  textAnswer,
  validateAnswers,
  validateDraft,
} from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import { displayNameOf } from '../enrolments/index.js';
import { isAmong } from '../programs/index.js';

/** Crockford's letters: none that is taken for another when somebody reads a poster aloud. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 26 letters of 5 bits: 130 bits, as unguessable as a link in a mail. */
const CODE_LETTERS = 26;

/** A new secret for a registration link, which a person can also type. */
export function newCode(): string {
  return [...randomBytes(CODE_LETTERS)].map((byte) => LETTERS[byte & 31]).join('');
}

/** A code as people read it: groups of five. */
export function readableCode(code: string): string {
  return (code.match(/.{5}(?=.{5})|.+/g) ?? [code]).join('-');
}

/** What somebody typed or followed, as the code was made: without dashes, and with look-alikes put right. */
export function normaliseCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
}

export interface LinkFacts {
  opens_at: Date | null;
  closes_at: Date | null;
  capacity: number | null;
  revoked_at: Date | null;
  used: number;
}

/** Whether a link lets people in now. What was withdrawn comes before what is over, and that before what is full. */
export function linkState(link: LinkFacts, cohortClosed: boolean, now: Date): RegistrationLinkState {
  if (link.revoked_at) return 'revoked';
  if (cohortClosed || (link.closes_at && link.closes_at <= now)) return 'closed';
  if (link.opens_at && link.opens_at > now) return 'early';
  return link.capacity !== null && link.used >= link.capacity ? 'full' : 'open';
}

export interface InvitationFacts {
  accepted_at: Date | null;
  revoked_at: Date | null;
  expires_at: Date;
  started_at: Date | null;
}

export function invitationState(row: InvitationFacts, now: Date): RegistrationInvitationState {
  if (row.accepted_at) return 'registered';
  if (row.revoked_at) return 'revoked';
  if (row.expires_at <= now) return 'expired';
  return row.started_at ? 'started' : 'sent';
}

/** Known from elsewhere: the address is the one that was proven, the time is when it was sent. */
const isKnown = (item: FormItem): boolean => item.kind === 'email' || item.kind === 'timestamp';

/** The form without what is known from elsewhere, and without the hints for reading a school's files. */
export function shownForm(form: FormDefinition): FormDefinition {
  const items = asAsked(form).items.filter((item) => !isKnown(item));
  return { ...form, items: items.map((item) => ({ ...item, headerHints: [] })) };
}

/** What was sent together with what is known: the whole form's answers. Of what was sent, the known is not taken. */
function withKnown(
  form: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
  known: { email: string; at: Date },
): Record<string, unknown> {
  const filled = new Map<string, unknown>(Object.entries(answers));
  for (const item of form.items) {
    if (item.kind === 'email') filled.set(item.id, { state: 'answered', value: known.email });
    if (item.kind === 'timestamp') filled.set(item.id, { state: 'answered', value: timestampOf(known.at) });
  }
  return Object.fromEntries(filled);
}

const timestampOf = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

/**
 * Checks what was filled in: as far as it goes, or `whole`, when everything required must be there and some part of a name.
 */
export function checkRegistration(
  form: FormDefinition,
  place: Place,
  answers: Readonly<Record<string, unknown>>,
  known: { email: string; at: Date; complete: boolean },
): AnswersResult {
  const filled = withKnown(form, answers, known);
  const facts = knownFacts(form, answersIn(filled), factsOf(place));
  if (!known.complete) return validateDraft(form, filled, facts);
  const result = validateAnswers(form, filled, facts);
  const given = result.ok ? result.answers : answersIn(filled);
  if (displayNameOf(form, (itemId) => given[itemId]) !== '') return result;
  const itemId = neededName(form) ?? form.items.find(({ kind }) => kind === 'person_name')?.id ?? '';
  const problems = result.ok ? [] : result.problems;
  if (problems.some((problem) => problem.itemId === itemId)) return result;
  return { ok: false, problems: [{ itemId, code: 'ANSWER_MISSING', args: {} }, ...problems] };
}

/** Of something sent, what has the shape of an answer: to look for a name in it. */
export function answersIn(sent: Readonly<Record<string, unknown>>): Answers {
  const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'state' in value;
  return Object.fromEntries(Object.entries(sent).flatMap(([id, value]) => (isAnswer(value) ? [[id, value]] : [])));
}

/** Saved answers that the form as it is now still asks for. */
export function stillAsked(form: FormDefinition, answers: Answers): Answers {
  const ids = new Set(shownForm(form).items.map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
}

/** As what somebody comes in, and where. */
export interface Place {
  role: EnrolmentRole;
  cohort: { name: string };
}

/** The same, as a form's conditions look at it. */
export const factsOf = ({ role, cohort }: Place): { role: string; cohort: string } => ({ role, cohort: cohort.name });

/** Whom the program is for; a mentor's place is for a named person to decide. */
export function eligibilityFor(role: EnrolmentRole, settings: ProgramSettings): Eligibility {
  return role === 'mentee' ? settings.eligibility : { kind: 'open' };
}

/** The items that tell the year or the site, where eligibility is by these. */
const TOLD_BY = { years: 'year', sites: 'site' } as const;

/** Throws unless the person may take part by what they attested, or by the year or site they gave. */
export function requireEligible(
  eligibility: Eligibility,
  form: FormDefinition,
  answers: Answers,
  attested: boolean,
): void {
  if (eligibility.kind === 'open') return;
  if (eligibility.kind === 'self_attestation') {
    if (!attested) throw new AppError('REGISTRATION_NOT_ATTESTED', {}, 'attested');
    return;
  }
  const allowed = eligibility.kind === 'years' ? eligibility.years : eligibility.sites;
  const itemId = TOLD_BY[eligibility.kind];
  if (!isAmong(allowed, form, itemId, textAnswer(answers[itemId])))
    throw new AppError('REGISTRATION_NOT_ELIGIBLE', { allowed: [...allowed] }, itemId);
}

/** Puts a name written in one field where the form asks for names. */
export function nameAnswers(form: FormDefinition, name: string): Answers {
  const names = form.items.filter((item) => item.kind === 'person_name');
  const item =
    names.find(({ part }) => part === 'full') ??
    names.find(({ part }) => part === 'preferred') ??
    names.find(({ part }) => part === 'first');
  const answer: Answer = { state: 'answered', value: name };
  return item ? { [item.id]: answer } : {};
}

/** Puts a mentor's number of places where the form asks for it. */
export function capacityAnswers(form: FormDefinition, capacity: number | null | undefined): Answers {
  const item = form.items.find(({ store }) => store === 'capacity');
  return item && typeof capacity === 'number' ? { [item.id]: { state: 'answered', value: capacity } } : {};
}

export interface PastedAddress {
  line: number;
  email: string;
}

export type AddressProblemCode = 'EMAIL_MALFORMED' | 'REPEATED' | 'INVITED' | 'IN_COHORT';

export interface AddressProblem {
  line: number;
  text: string;
  code: AddressProblemCode;
}

/** Addresses pasted one a line, or several with commas or semicolons; `Name <address>` will do. */
export function readAddresses(text: string): { addresses: PastedAddress[]; problems: AddressProblem[] } {
  const addresses: PastedAddress[] = [];
  const problems: AddressProblem[] = [];
  const seen = new Set<string>();
  text.split(/\r\n|\r|\n/).forEach((row, index) => {
    for (const part of row.split(/[,;]/)) {
      const words = part.trim();
      if (words === '') continue;
      const email = emailKey(/<([^<>]*)>\s*$/.exec(words)?.[1] ?? words);
      const line = index + 1;
      const code = !isEmail(email) ? 'EMAIL_MALFORMED' : seen.has(email) ? 'REPEATED' : null;
      if (code) problems.push({ line, text: shorten(words), code });
      else addresses.push({ line, email });
      seen.add(email);
    }
  });
  return { addresses, problems };
}
