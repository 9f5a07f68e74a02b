import { LIMITS, Locale, type Localized } from '@trellis/contracts';
import { placeholderNames, placeholderProblems } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import { LINK_PLACE, type MailTemplate, type Rewordable } from '../../platform/mail/rewordable.js';
import type { OwnWords, WordingRow, WordsByLocale } from './wordings.repository.js';

export const LOCALES = Object.values(Locale);

/** What a subject may name: an inbox is seen by others, so nothing of a match, a task or a role. */
const SUBJECT_PLACES = [
  'person.name',
  'program.name',
  'cohort.name',
  'school.name',
  'inviter.name',
  'announcement.subject',
];

export const subjectPlacesOf = ({ places }: Rewordable): string[] =>
  places.filter((place) => SUBJECT_PLACES.includes(place));

const hasLink = ({ words }: Rewordable): boolean => words.en.action !== null;

/** With the button, which is a place in the text. */
export const bodyPlacesOf = (kind: Rewordable): string[] => [...kind.places, ...(hasLink(kind) ? [LINK_PLACE] : [])];

/** What the text has, and what only the shipped words below it do: how long a link works. */
export const footerPlacesOf = ({ places, words }: Rewordable): string[] => [
  ...new Set([...places, ...placeholderNames(words.en.footer ?? '')]),
];

export const neededOf = (kind: Rewordable): string[] => [
  ...(kind.needed ?? []),
  ...(hasLink(kind) ? [LINK_PLACE] : []),
];

/** As it was sent: texts by part, each by language. */
export interface WrittenWords {
  subject: Localized;
  body: Localized;
  action: Localized;
  footer: Localized;
}

/**
 * The words of each language as they are kept. A language left empty, or saying what stands without it (the school's words,
 * the shipped ones), has none of its own. Throws, naming the field, when a language is half-written or a place is wrong.
 */
export function checkedWords(kind: Rewordable, written: WrittenWords, inherited: WordsByLocale): WordsByLocale {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const words = wordsIn(kind, written, locale);
      return words && !sameAs(words, inherited[locale] ?? kind.words[locale], kind.words[locale])
        ? [[locale, words]]
        : [];
    }),
  );
}

function wordsIn(kind: Rewordable, written: WrittenWords, locale: Locale): OwnWords | null {
  const shipped = kind.words[locale];
  const text = (part: keyof WrittenWords): string => (written[part][locale] ?? '').trim();
  const parts = (['subject', 'body', 'action'] as const).filter((part) => shipped[part] !== null);
  if ([...parts, 'footer' as const].every((part) => text(part) === '')) return null;
  for (const part of parts) {
    const field = `${part}.${locale}`;
    if (text(part) === '') throw new AppError('WORDING_INCOMPLETE', { language: locale }, field);
    requirePlaces(kind, part, text(part), field);
  }
  // Without words of one's own below it, the shipped ones stand: nobody is left without why they get it.
  const footer = shipped.footer === undefined ? '' : text('footer');
  requirePlaces(kind, 'footer', footer, `footer.${locale}`);
  return {
    subject: shipped.subject === null ? null : text('subject'),
    body: text('body'),
    action: shipped.action === null ? null : text('action'),
    footer: footer === '' ? null : footer,
  };
}

const MOST: Readonly<Record<keyof WrittenWords, number>> = {
  subject: LIMITS.wordingLineCharacters,
  body: LIMITS.longTextCharacters,
  action: LIMITS.wordingLineCharacters,
  footer: LIMITS.wordingFooterCharacters,
};

const ALLOWED: Readonly<Record<keyof WrittenWords, (kind: Rewordable) => string[]>> = {
  subject: subjectPlacesOf,
  body: bodyPlacesOf,
  action: () => [],
  footer: footerPlacesOf,
};

const NEEDED: Readonly<Record<keyof WrittenWords, (kind: Rewordable) => readonly string[]>> = {
  subject: ({ neededSubject = [] }) => neededSubject,
  body: neededOf,
  action: () => [],
  footer: () => [],
};

function requirePlaces(kind: Rewordable, part: keyof WrittenWords, text: string, field: string): void {
  const most = MOST[part];
  if (text.length > most) throw new AppError('WORDING_TOO_LONG', { allowed: most }, field);
  const [problem] = placeholderProblems(text, ALLOWED[part](kind), NEEDED[part](kind));
  if (problem?.code === 'PLACEHOLDER_MISSING')
    throw new AppError('WORDING_PLACE_MISSING', { name: problem.name }, field);
  if (problem) {
    const name = problem.name || text.slice(problem.at, problem.at + 12);
    throw new AppError('PLACEHOLDER_INVALID', { problem: problem.code, name, at: problem.at }, field);
  }
  if (part === 'body' && [...text.matchAll(/\{\{\s*link\s*\}\}/g)].length > 1)
    throw new AppError('WORDING_LINK_TWICE', {}, field);
}

const sameAs = (own: OwnWords, standing: OwnWords | MailTemplate, shipped: MailTemplate): boolean =>
  own.subject === standing.subject &&
  own.body === standing.body.trim() &&
  own.action === standing.action &&
  (own.footer ?? shipped.footer) === (standing.footer ?? shipped.footer);

/** One's own words by part, each by language, as a screen shows them. */
export function byPart(words: WordsByLocale): WrittenWords {
  const part = (name: keyof OwnWords): Localized =>
    Object.fromEntries(
      LOCALES.flatMap((locale) => {
        const text = words[locale]?.[name];
        return typeof text === 'string' ? [[locale, text]] : [];
      }),
    );
  return { subject: part('subject'), body: part('body'), action: part('action'), footer: part('footer') };
}

/** The words that count in a language: the program's, else the school's, else none but the shipped ones. */
export function ownWordsIn(
  rows: readonly WordingRow[],
  kind: string,
  programId: string | null,
  locale: Locale,
): OwnWords | null {
  const of = (owner: string | null): OwnWords | undefined =>
    rows.find((row) => row.kind === kind && row.program_id === owner)?.words[locale];
  return (programId === null ? undefined : of(programId)) ?? of(null) ?? null;
}

/** Words that any mentoring program is called by: they tell nothing of whom it is for. */
const PLAIN_WORDS = /^(mentor|program|mentee|cohort|peer|near|pair|year|annee|ecole|school|with|from|pour|avec|dans)/;

/** What of a staff's name for a program says more than its public names do: its own words, of four letters and more. */
function tellingWords(name: string, publicNames: readonly string[]): string[] {
  const known = new Set(publicNames.flatMap((one) => wordsOf(one)));
  return wordsOf(name).filter((word) => word.length > 3 && !known.has(word) && !PLAIN_WORDS.test(word));
}

const wordsOf = (text: string): string[] => folded(text).split(/[^\p{L}\p{N}]+/u);

/** Subjects with a word of what the program is called among staff, where mails use its neutral name. */
export function tellingSubjects(
  subjects: Localized,
  names: readonly string[],
  publicNames: readonly string[],
): Locale[] {
  const telling = new Set(names.flatMap((name) => tellingWords(name, publicNames)));
  return LOCALES.filter((locale) => wordsOf(subjects[locale] ?? '').some((word) => telling.has(word)));
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
