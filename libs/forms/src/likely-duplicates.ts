import { areCloseNames, sortedNameWords } from './name-words.js';
import { drain, type Steps } from './steps.js';
import { emailKey } from './text.js';

/** What is known of a person when one asks whether somebody else is the same. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Where and in which year they study or work, each place once: a close name counts only within one of them. */
  readonly places: readonly string[];
}

export type DuplicateReason = 'same_address' | 'same_name' | 'close_name';

export interface LikelyDuplicate {
  /** The two ids, the smaller one first. */
  readonly ids: readonly [string, string];
  readonly reason: DuplicateReason;
}

/** A name or a word of it that more people share than this tells nothing: nobody is compared by it. */
const MOST_ALIKE = 60;

/**
 * Who may be the same person, each two once, with the strongest reason: the same mailbox (without what follows a `+`), the
 * same name (case, accents, punctuation and the order of its words aside), or a name that differs by a letter or by a second
 * given name, at the same site in the same year. The order of `people` does not matter; the result is sorted by reason, then by id.
 */
export function likelyDuplicates(people: readonly KnownPerson[]): LikelyDuplicate[] {
  return drain(likelyDuplicatesSteps(people));
}

/** `likelyDuplicates`, a person and a group of people at a time. */
export function* likelyDuplicatesSteps(people: readonly KnownPerson[]): Steps<LikelyDuplicate[]> {
  const found = new Map<string, LikelyDuplicate>();
  const known: (KnownPerson & { words: readonly string[] })[] = [];
  for (const person of people) yield known.push({ ...person, words: sortedNameWords(person.name) });
  const add = (reason: DuplicateReason, a: KnownPerson, b: KnownPerson): void => {
    if (a.id === b.id) return;
    const ids = a.id < b.id ? ([a.id, b.id] as const) : ([b.id, a.id] as const);
    const key = ids.join(' ');
    if (!found.has(key)) found.set(key, { ids, reason });
  };
  yield* eachTwo(known, (person) => [mailboxKey(person.email)], add.bind(null, 'same_address'));
  yield* eachTwo(
    known,
    // One word alone ("Robin") is no name to know somebody by.
    ({ words }) => (words.length > 1 ? [words.join(' ')] : []),
    add.bind(null, 'same_name'),
  );
  yield* eachTwo(
    known,
    ({ words, places }) => places.flatMap((place) => words.map((word) => `${word}\n${place}`)),
    (a, b) => {
      if (areCloseNames(a.words, b.words)) add('close_name', a, b);
    },
  );
  return [...found.values()].sort((a, b) => RANK[a.reason] - RANK[b.reason] || (a.ids.join() < b.ids.join() ? -1 : 1));
}

const RANK: Readonly<Record<DuplicateReason, number>> = { same_address: 0, same_name: 1, close_name: 2 };

/** An address as its mailbox: `Ana+school@x.example` reaches `ana@x.example`. */
export function mailboxKey(email: string): string {
  const key = emailKey(email);
  const at = key.lastIndexOf('@');
  const local = at < 0 ? key : key.slice(0, at);
  const plus = local.indexOf('+');
  return plus > 0 ? local.slice(0, plus) + key.slice(local.length) : key;
}

function* eachTwo<T>(
  people: readonly T[],
  keysOf: (one: T) => readonly string[],
  meet: (a: T, b: T) => void,
): Steps<void> {
  const groups = new Map<string, T[]>();
  for (const [done, person] of people.entries()) {
    yield done;
    for (const key of new Set(keysOf(person))) {
      const group = groups.get(key);
      if (group) group.push(person);
      else groups.set(key, [person]);
    }
  }
  for (const group of groups.values()) {
    yield people.length;
    if (group.length > MOST_ALIKE) continue;
    group.forEach((a, at) => group.slice(at + 1).forEach((b) => meet(a, b)));
  }
}
