import { areFormsOfOneName, formKeys } from './given-names.js';
import { mailboxKey } from './likely-duplicates.js';
import { areCloseNames, nameWords } from './name-words.js';
import { drain, type Steps } from './steps.js';
import { emailKey, isVisible, normaliseLine } from './text.js';

/** Somebody whom the event knows: enrolled, invited or registered. */
export interface ExpectedPerson {
  readonly id: string;
  /** Full names as they are written anywhere. */
  readonly names: readonly string[];
  /** What they are called, a given name mostly. */
  readonly preferredName?: string | null;
  readonly emails: readonly string[];
}

/** Somebody whom the report names; a row of `readAttendance` will do. */
export interface ReportedPerson {
  readonly name: string;
  readonly email: string | null;
}

/** Why somebody may be meant, the strongest first. */
export const ATTENDEE_REASONS = [
  /** The address or the very name, but not of one person alone. */
  'not_alone',
  /** The same mailbox, but for what follows a `+`. */
  'same_mailbox',
  /** The name once something is taken away: pronouns, a title, "iPhone de". */
  'with_addition',
  /** Accents, punctuation or spaces differ. */
  'spelling',
  'word_order',
  /** What they are called, with their last name. */
  'preferred_name',
  /** The name as the address has it: `ana.ruiz@…`. */
  'name_in_address',
  /** A letter differs, or there is a name more. */
  'close_name',
  /** `Ana R.`, `A. Ruiz`. */
  'initial',
  /** A short form of the given name with the same last name. */
  'short_form',
  /** One word alone that is one of theirs, or what they are called. */
  'one_word',
] as const;
export type AttendeeReason = (typeof ATTENDEE_REASONS)[number];

export interface AttendeeCandidate {
  readonly id: string;
  readonly reason: AttendeeReason;
}

export type AttendeeMatch =
  /** The same address, or the same full name that nobody else has. */
  | { readonly kind: 'certain'; readonly id: string; readonly by: 'address' | 'name' }
  /** For a person to decide; the likeliest first, at most `MOST_CANDIDATES`. */
  | { readonly kind: 'doubtful'; readonly candidates: readonly AttendeeCandidate[] }
  | { readonly kind: 'unknown' };

export const MOST_CANDIDATES = 8;
/** People compared with a row, those with whom it shares the rarest words first. */
const MOST_COMPARED = 400;

/**
 * Whom the rows of a report mean, one answer for each row. Only an address, or a full name (of two words at least) that one person
 * of the event and one row of the report have, is certain; case and spaces aside, nothing else is: the rest is offered with its
 * reason and decided by a person. The order of the people does not matter.
 */
export function matchAttendees(
  rows: readonly ReportedPerson[],
  people: readonly ExpectedPerson[],
): readonly AttendeeMatch[] {
  return drain(matchAttendeesSteps(rows, people));
}

/** The same, a row at a time: a large report and a large school take seconds. */
export function* matchAttendeesSteps(
  rows: readonly ReportedPerson[],
  people: readonly ExpectedPerson[],
): Steps<readonly AttendeeMatch[]> {
  const index = new PeopleIndex(people);
  const sameName = new Map<string, number>();
  for (const { name } of rows) sameName.set(exactName(name), (sameName.get(exactName(name)) ?? 0) + 1);
  const matches: AttendeeMatch[] = [];
  for (const row of rows) {
    matches.push(matchOne(row, index, sameName.get(exactName(row.name)) === 1));
    yield matches.length;
  }
  return matches;
}

function matchOne(row: ReportedPerson, index: PeopleIndex, isOnlyRow: boolean): AttendeeMatch {
  const byAddress = row.email === null ? [] : index.withAddress(row.email);
  const [mailed, ...otherMailed] = byAddress;
  if (mailed && otherMailed.length === 0) return { kind: 'certain', id: mailed.id, by: 'address' };
  const byName = nameWords(row.name).length > 1 ? index.withName(row.name) : [];
  const [named, ...otherNamed] = byName;
  const isAlone = otherNamed.length === 0 && otherMailed.length === 0 && isOnlyRow;
  if (named && isAlone) return { kind: 'certain', id: named.id, by: 'name' };
  return offered(row, index, [...byAddress, ...byName]);
}

function offered(row: ReportedPerson, index: PeopleIndex, notAlone: readonly Known[]): AttendeeMatch {
  const found = new Map<string, AttendeeCandidate>();
  for (const { id } of notAlone) found.set(id, { id, reason: 'not_alone' });
  const seen = seenAs(row);
  for (const person of index.near(seen)) {
    const reason = found.has(person.id) ? null : reasonFor(seen, person);
    if (reason) found.set(person.id, { id: person.id, reason });
  }
  const rank = ({ reason }: AttendeeCandidate): number => ATTENDEE_REASONS.indexOf(reason);
  const candidates = [...found.values()].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  return candidates.length === 0
    ? { kind: 'unknown' }
    : { kind: 'doubtful', candidates: candidates.slice(0, MOST_CANDIDATES) };
}

interface Known {
  readonly id: string;
  readonly names: readonly (readonly string[])[];
  readonly preferred: readonly string[];
  readonly mailboxes: readonly string[];
}

interface Seen {
  /** The words of the name as written. */
  readonly words: readonly string[];
  /** The same without what is no name, and each name that stands in brackets; none where that changes nothing. */
  readonly bare: readonly (readonly string[])[];
  readonly mailbox: string | null;
  readonly mailWords: readonly string[];
}

const exactName = (name: string): string => normaliseLine(name).toLowerCase();

function seenAs({ name, email }: ReportedPerson): Seen {
  const words = nameWords(name);
  const mailbox = email === null ? null : mailboxKey(email);
  const bare = bareNames(name)
    .map(nameWords)
    .filter((some) => some.length > 0 && some.join(' ') !== words.join(' '));
  const mailWords =
    (mailbox ?? '')
      .split('@')[0]
      ?.split(/[._-]/)
      .map((word) => word.replace(/\d+$/, '')) ?? [];
  return { words, bare, mailbox, mailWords: mailWords.flatMap(nameWords) };
}

const BRACKETS = /[([{]([^)\]}]*)[)\]}]?/gu;
const PRONOUNS = /(?:^|[\s,–—|·-])(?:she|he|they|her|him|them|elle|il|iel|ze|xe)(?:\s*[/|]\s*\p{L}+)+\s*$/iu;
const TITLES =
  /^(?:dr|dre|doctor|docteur|docteure|prof|professor|professeur|professeure|mr|mrs|ms|mme|mlle|m)[. ]\s*/iu;
const AFTER_COMMA = /,\s*(?:m\.?d\.?|ph\.?d\.?|r\.?n\.?|mph|msc|bsc|frcpc?|ccfp)\b.*$/iu;
const AFTER_BAR = /\s+[|–—-]\s+.*$/u;
const DEVICE =
  '(?:iphone|ipad|ipod|macbook(?: (?:pro|air))?|imac|galaxy|samsung|pixel|android|phone|tablet|laptop|pc|ordinateur|t[ée]l[ée]phone|portable)';
const DEVICE_OF = new RegExp(`^${DEVICE}(?:\\s+\\S+)?\\s+(?:de\\s+|d['’]|of\\s+)(.+)$`, 'iu');
const DEVICE_AFTER = new RegExp(`^(.+?)(?:['’]s?)?\\s+${DEVICE}\\b.*$`, 'iu');

/** The names that may be inside what somebody called themselves: without pronouns, titles, devices, and those in brackets. */
function bareNames(name: string): readonly string[] {
  const line = normaliseLine(name);
  const inside = [...line.matchAll(BRACKETS)].map(([, content = '']) => content);
  const outside = line.replace(BRACKETS, ' ');
  const own = [outside, ...inside.filter((content) => !content.includes('/'))].flatMap((text) => {
    const bare = normaliseLine(text).replace(PRONOUNS, '').replace(AFTER_COMMA, '').replace(TITLES, '');
    const device = DEVICE_OF.exec(bare)?.[1] ?? DEVICE_AFTER.exec(bare)?.[1];
    return [device ?? bare, bare.replace(AFTER_BAR, '')];
  });
  return [...new Set(own.map(normaliseLine).filter(isVisible))];
}

function reasonFor(seen: Seen, person: Known): AttendeeReason | null {
  if (seen.mailbox !== null && person.mailboxes.includes(seen.mailbox)) return 'same_mailbox';
  const reasons = [
    ...seen.bare.map((words) => (isName(words, person) ? 'with_addition' : alike(words, person))),
    alike(seen.words, person),
    seen.mailWords.length > 1 && isName(seen.mailWords, person) ? ('name_in_address' as const) : null,
  ];
  return ATTENDEE_REASONS.find((reason) => reasons.includes(reason)) ?? null;
}

const isName = (words: readonly string[], { names }: Known): boolean =>
  words.length > 1 && names.some((name) => name.join(' ') === words.join(' '));

/** Why words may be somebody's name. */
function alike(words: readonly string[], person: Known): AttendeeReason | null {
  if (words.length === 0) return null;
  if (words.length === 1) return isOneWord(words[0] as string, person) ? 'one_word' : null;
  const { names, preferred } = person;
  const called = preferred.length > 0 ? names.map((name) => [...preferred, ...name.slice(-1)]) : [];
  const sorted = [...words].sort();
  const isSame = (name: readonly string[]): boolean => [...name].sort().join(' ') === sorted.join(' ');
  if (names.some((name) => name.join('') === words.join(''))) return 'spelling';
  if (names.some(isSame)) return 'word_order';
  if (called.some(isSame)) return 'preferred_name';
  const either = [...names, ...called];
  if (either.some((name) => areCloseNames(sorted, [...name].sort()))) return 'close_name';
  if (either.some((name) => isWithInitials(words, name))) return 'initial';
  return either.some((name) => isShortForm(words, name)) ? 'short_form' : null;
}

function isOneWord(word: string, { names, preferred }: Known): boolean {
  return (
    preferred.includes(word) ||
    names.some((name) => name.includes(word) || (name[0] !== undefined && areFormsOfOneName(word, name[0])))
  );
}

/** First and last words are the name's, one of them by its first letter alone. */
function isWithInitials(words: readonly string[], name: readonly string[]): boolean {
  const ends = [words[0], words.at(-1)] as [string, string];
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined || name.length < 2) return false;
  const fits = (word: string, full: string): boolean => word === full || (word.length === 1 && full.startsWith(word));
  return fits(ends[0], first) && fits(ends[1], last) && ends.some((word) => word.length > 1);
}

function isShortForm(words: readonly string[], name: readonly string[]): boolean {
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || name.length < 2 || words.at(-1) !== last) return false;
  return areFormsOfOneName(words[0] as string, first);
}

/** People by what their rows could have in common with them, so that a large report is not compared with everybody. */
class PeopleIndex {
  private readonly byAddress = new Map<string, Known[]>();
  private readonly byName = new Map<string, Known[]>();
  private readonly byKey = new Map<string, Known[]>();

  constructor(people: readonly ExpectedPerson[]) {
    for (const person of [...people].sort((a, b) => (a.id < b.id ? -1 : 1))) this.add(person);
  }

  withAddress(email: string): readonly Known[] {
    return this.byAddress.get(emailKey(email)) ?? [];
  }

  withName(name: string): readonly Known[] {
    return this.byName.get(exactName(name)) ?? [];
  }

  /** Whoever shares something with the row, by what the fewest have first. */
  near({ words, bare, mailbox, mailWords }: Seen): ReadonlySet<Known> {
    const keys = [words, ...bare, mailWords].flatMap((some) => keysOf(some, some.length === 1));
    if (mailbox !== null) keys.push(`@${mailbox}`);
    const groups = [...new Set(keys)].flatMap((key) => [this.byKey.get(key) ?? []]);
    const near = new Set<Known>();
    for (const group of groups.sort((a, b) => a.length - b.length)) {
      for (const person of group) {
        if (near.size >= MOST_COMPARED) return near;
        near.add(person);
      }
    }
    return near;
  }

  private add({ id, names, preferredName, emails }: ExpectedPerson): void {
    const preferred = nameWords(preferredName ?? '');
    const person: Known = { id, names: names.map(nameWords), preferred, mailboxes: emails.map(mailboxKey) };
    const note = (map: Map<string, Known[]>, keys: readonly string[]): void => {
      for (const key of new Set(keys)) {
        const same = map.get(key);
        if (same) same.push(person);
        else map.set(key, [person]);
      }
    };
    note(this.byAddress, emails.map(emailKey));
    note(this.byName, names.map(exactName));
    note(this.byKey, [
      ...[...person.names, preferred].flatMap((words) => keysOf(words, true)),
      ...person.mailboxes.map((mailbox) => `@${mailbox}`),
    ]);
  }
}

/** Its words, all of it without spaces, and where asked for the forms of its first word. */
function keysOf(words: readonly string[], withForms: boolean): readonly string[] {
  const [first] = words;
  if (first === undefined) return [];
  return [...words, words.join(''), ...(withForms ? formKeys(first) : [])];
}
