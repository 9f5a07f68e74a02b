import type { RecruitmentFieldsFragment, SaveRecruitmentPageInput } from '@trellis/api-client';

/** The parts of the page, in the order in which they are read. */
export const PARTS = ['lead', 'gives', 'time', 'gets', 'contact'] as const;

/** `lead_en`, `lead_fr` and so on, and the link by which people apply ('' for none). */
export type RecruitmentValues = Record<string, string> & { linkId: string };

/** The page as a form holds it. */
export function recruitmentValues({ words, linkId }: RecruitmentFieldsFragment): RecruitmentValues {
  const fields = PARTS.flatMap((part) => [
    [`${part}_en`, words[part].en ?? ''],
    [`${part}_fr`, words[part].fr ?? ''],
  ]);
  return { ...Object.fromEntries(fields), linkId: linkId ?? '' } as RecruitmentValues;
}

/** The form as it is sent. */
export function recruitmentInput(values: RecruitmentValues): Pick<SaveRecruitmentPageInput, 'words' | 'linkId'> {
  const words = PARTS.map((part) => [part, { en: values[`${part}_en`] || null, fr: values[`${part}_fr`] || null }]);
  return {
    words: Object.fromEntries(words) as SaveRecruitmentPageInput['words'],
    linkId: values.linkId === '' ? null : values.linkId,
  };
}
