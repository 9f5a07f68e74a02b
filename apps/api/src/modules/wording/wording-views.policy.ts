import type { Locale, Localized, WordingSource } from '@trellis/contracts';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { Rewordable } from '../../platform/mail/rewordable.js';
import type { Wording, WordingDraft, WordingInput, WordingWords } from './wording.types.js';
import type { WordingDraftRow } from './wording-drafts.repository.js';
import {
  bodyPlacesOf,
  byPart,
  footerPlacesOf,
  neededOf,
  subjectPlacesOf,
  type WrittenWords,
} from './wordings.policy.js';
import type { WordingRow, WordsByLocale } from './wordings.repository.js';

/** What would stand without a program's own words: the school's; nothing stands behind those but what is shipped. */
export const inheritedBy = (programId: string | null, rows: readonly WordingRow[]): WordsByLocale =>
  programId === null ? {} : (rows.find((row) => row.program_id === null)?.words ?? {});

export const stored = (text: { en: string | null; fr: string | null }): Localized =>
  Object.fromEntries(Object.entries(text).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

export const written = ({ subject, body, action, footer }: WordingInput): WrittenWords => ({
  subject: { ...subject } as Localized,
  body: { ...body } as Localized,
  action: { ...action } as Localized,
  footer: { ...footer } as Localized,
});

export const toWords = ({ subject, body, action, footer }: WrittenWords): WordingWords => ({
  subject: localizedText(subject),
  body: localizedText(body),
  action: localizedText(action),
  footer: localizedText(footer),
});

export const toDraft = (row: WordingDraftRow | undefined): WordingDraft | null =>
  row
    ? {
        words: toWords(byPart(row.words)),
        revision: row.revision,
        changedAt: row.changed_at,
        changedBy: row.changed_by_name,
      }
    : null;

/** The words that would stand if every draft were used. */
export const withDrafts = (rows: readonly WordingRow[], drafts: readonly WordingDraftRow[]): WordingRow[] => [
  ...drafts.map(({ revision, ...draft }) => ({ ...draft, version: revision })),
  ...rows.filter((row) => !drafts.some((one) => one.kind === row.kind && one.program_id === row.program_id)),
];

/** Whether what a program says would come of a draft: its own, or the school's where it has no words of its own. */
export function isProposed(
  kind: string,
  programId: string,
  rows: readonly WordingRow[],
  drafts: readonly WordingDraftRow[],
): boolean {
  const of = (owner: string | null): boolean => drafts.some((one) => one.kind === kind && one.program_id === owner);
  const own = rows.find((row) => row.kind === kind && row.program_id === programId);
  return of(programId) || (of(null) && Object.keys(own?.words ?? {}).length === 0);
}

export function toWording(
  name: string,
  kind: Rewordable,
  programId: string | null,
  rows: readonly WordingRow[],
  locales: readonly Locale[],
): Omit<Wording, 'draft'> {
  const of = (owner: string | null): WordingRow | undefined =>
    rows.find((row) => row.kind === name && row.program_id === owner);
  const own = of(programId);
  const school = programId === null ? undefined : of(null);
  const sourceIn = (locale: Locale): WordingSource =>
    own?.words[locale] ? (programId === null ? 'school' : 'own') : school?.words[locale] ? 'school' : 'shipped';
  return {
    kind: name,
    isPage: kind.words.en.subject === null,
    programId,
    places: bodyPlacesOf(kind),
    subjectPlaces: subjectPlacesOf(kind),
    needed: neededOf(kind),
    shipped: toWords(byPart(kind.words)),
    inherited: toWords(byPart(school?.words ?? {})),
    own: toWords(byPart(own?.words ?? {})),
    footerPlaces: footerPlacesOf(kind),
    languages: locales.map((locale) => ({ locale, source: sourceIn(locale) })),
    version: own?.version ?? 0,
    changedAt: own?.changed_at ?? null,
    changedBy: own?.changed_by_name ?? null,
  };
}
