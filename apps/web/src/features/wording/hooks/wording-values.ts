import type { Locale, SaveWordingDraftMutationVariables, WordingWholeFragment } from '@trellis/api-client';

export const LANGUAGE = { EN: 'en', FR: 'fr' } as const satisfies Record<Locale, string>;

type Texts = { en: string; fr: string };

/** What stands in the form: each part in each language. */
export type WordingValues = { subject: Texts; body: Texts; action: Texts; footer: Texts };

type Words = WordingWholeFragment['own'];
export type WordingInput = Omit<SaveWordingDraftMutationVariables['input'], 'draftRevision'>;

/** Begins with the draft, where there is one, else with the words that are used today, whoever wrote them. */
export function valuesOf(
  wording: WordingWholeFragment,
  own: Words = wording.draft?.words ?? wording.own,
): WordingValues {
  const texts = (part: keyof WordingValues): Texts => {
    const text = (language: keyof Texts): string =>
      own[part][language] ?? wording.inherited[part][language] ?? wording.shipped[part][language] ?? '';
    return { en: text('en'), fr: text('fr') };
  };
  return { subject: texts('subject'), body: texts('body'), action: texts('action'), footer: texts('footer') };
}

/** The words as they are sent; languages that the school does not have are left out. */
export function inputOf(
  wording: WordingWholeFragment,
  values: WordingValues,
  locales: readonly Locale[],
): WordingInput {
  const texts = (part: keyof WordingValues): Partial<Texts> =>
    Object.fromEntries(locales.map((locale) => [LANGUAGE[locale], values[part][LANGUAGE[locale]]]));
  return {
    kind: wording.kind,
    programId: wording.programId,
    subject: texts('subject'),
    body: texts('body'),
    action: texts('action'),
    footer: texts('footer'),
  };
}

const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['joining', /^(registration|intake|next_year|mentor_)/],
  ['together', /^(match_question|mentorship|still_waiting|attestation)/],
  ['team', /^(invitation|roles|task|deputy|program_handed|form_review|wording_review)/],
];

/** Mails by what they are about, in the order in which a year brings them; what fits nowhere comes last. */
export function groupsOf(
  wordings: readonly WordingWholeFragment[],
): { key: string; wordings: WordingWholeFragment[] }[] {
  const keyOf = ({ kind }: WordingWholeFragment): string => GROUPS.find(([, fits]) => fits.test(kind))?.[0] ?? 'other';
  return [...GROUPS.map(([key]) => key), 'other']
    .map((key) => ({ key, wordings: wordings.filter((one) => keyOf(one) === key) }))
    .filter((group) => group.wordings.length > 0);
}
