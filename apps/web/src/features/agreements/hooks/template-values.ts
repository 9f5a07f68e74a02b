import type { AgreementAuthor, AgreementTemplateFieldsFragment, SaveAgreementTemplateInput } from '@trellis/api-client';

// A type, not an interface: forms take records.
export type PartValues = {
  key: string;
  partId: string | null;
  title_en: string;
  title_fr: string;
  guidance_en: string;
  guidance_fr: string;
  author: AgreementAuthor;
  required: boolean;
  confidential: boolean;
};
export type TemplateValues = { intro_en: string; intro_fr: string; parts: PartValues[] };

/** The template as a form holds it. */
export function templateValues({ intro, parts }: AgreementTemplateFieldsFragment): TemplateValues {
  return {
    intro_en: intro.en ?? '',
    intro_fr: intro.fr ?? '',
    parts: parts.map(({ id, title, guidance, author, required, confidential }) => ({
      key: id,
      partId: id,
      title_en: title.en ?? '',
      title_fr: title.fr ?? '',
      guidance_en: guidance.en ?? '',
      guidance_fr: guidance.fr ?? '',
      ...{ author, required, confidential },
    })),
  };
}

/** A part that is still to be named. */
export function newPart(): PartValues {
  const words = { title_en: '', title_fr: '', guidance_en: '', guidance_fr: '' };
  return { key: crypto.randomUUID(), partId: null, ...words, author: 'TOGETHER', required: false, confidential: false };
}

const words = (en: string, fr: string): { en: string | null; fr: string | null } => ({
  en: en || null,
  fr: fr || null,
});

/** The form as it is sent. */
export function templateInput(values: TemplateValues): Pick<SaveAgreementTemplateInput, 'intro' | 'parts'> {
  return {
    intro: words(values.intro_en, values.intro_fr),
    parts: values.parts.map(({ partId, author, required, confidential, ...text }) => ({
      ...{ partId, author, required, confidential },
      title: words(text.title_en, text.title_fr),
      guidance: words(text.guidance_en, text.guidance_fr),
    })),
  };
}
