import type { RecruitmentFieldsFragment, SaveRecruitmentPageInput } from '@trellis/api-client';

/** The parts of the page, in the order in which they are read. */
export const PARTS = ['lead', 'gives', 'time', 'gets', 'contact'] as const;

/** `lead_en`, `lead_fr` and so on, whom to ask, and the link by which people apply ('' for none). */
export type RecruitmentValues = Record<string, string> & { linkId: string; contactName: string; contactEmail: string };

/** The page as a form holds it. */
export function recruitmentValues({ words, linkId, contact }: RecruitmentFieldsFragment): RecruitmentValues {
  const fields = PARTS.flatMap((part) => [
    [`${part}_en`, words[part].en ?? ''],
    [`${part}_fr`, words[part].fr ?? ''],
  ]);
  return {
    ...Object.fromEntries(fields),
    linkId: linkId ?? '',
    contactName: contact.name,
    contactEmail: contact.email,
  } as RecruitmentValues;
}

/** The form as it is sent. */
export function recruitmentInput(
  values: RecruitmentValues,
): Pick<SaveRecruitmentPageInput, 'words' | 'linkId' | 'contact'> {
  const words = PARTS.map((part) => [part, { en: values[`${part}_en`] || null, fr: values[`${part}_fr`] || null }]);
  return {
    words: Object.fromEntries(words) as SaveRecruitmentPageInput['words'],
    contact: { name: values.contactName.trim(), email: values.contactEmail.trim() },
    linkId: values.linkId === '' ? null : values.linkId,
  };
}
