import type { EnrolmentRole, LibraryWholeFragment, Locale, StarterLettersQuery } from '@trellis/api-client';

export const LANGUAGE = { EN: 'en', FR: 'fr' } as const satisfies Record<Locale, string>;

/** A letter of one's own, or one to begin with. */
export type Start = LibraryWholeFragment | StarterLettersQuery['starterLetters'][number];

export type LibraryValues = {
  title: { en: string; fr: string };
  body: { en: string; fr: string };
  programId: string;
  audience: EnrolmentRole[];
  language: Locale | '';
};

export function valuesOf(start: Start | null, programId: string): LibraryValues {
  return {
    title: { en: start?.title.en ?? '', fr: start?.title.fr ?? '' },
    body: { en: start?.body.en ?? '', fr: start?.body.fr ?? '' },
    programId: isItem(start) ? (start.programId ?? '') : programId,
    audience: [...(start?.audience ?? [])],
    language: (isItem(start) ? start.file?.language : null) ?? '',
  };
}

export const isItem = (start: Start | null): start is LibraryWholeFragment => start !== null && 'id' in start;

/** What letters and documents have in common, as it is sent. */
export function sharedInput(
  values: LibraryValues,
  item: LibraryWholeFragment | null,
): {
  id: string | null;
  version: number | null;
  programId: string | null;
  audience: EnrolmentRole[];
  title: { en: string | null; fr: string | null };
} {
  return {
    id: item?.id ?? null,
    version: item?.version ?? null,
    programId: values.programId || null,
    audience: values.audience,
    title: { en: values.title.en || null, fr: values.title.fr || null },
  };
}
