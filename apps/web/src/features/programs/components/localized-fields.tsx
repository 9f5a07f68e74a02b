import { Textarea, TextInput } from '@mantine/core';
import type { Locale } from '@trellis/api-client';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProps } from '../../../lib/form.js';

const LANGUAGE = { EN: 'en', FR: 'fr' } as const;

/** Words in both languages, under the names that the fields have: `focus_en`, `focus_fr`. */
export function wordsAt(values: Readonly<Record<string, unknown>>, name: string): { en: string; fr: string } {
  return { en: String(values[`${name}_en`] ?? ''), fr: String(values[`${name}_fr`] ?? '') };
}

/** The fields' start values. */
export function fieldsOf(name: string, text: { en: string | null; fr: string | null } | null): Record<string, string> {
  return { [`${name}_en`]: text?.en ?? '', [`${name}_fr`]: text?.fr ?? '' };
}

/** One text in each language of the school, each labelled with its language. */
export function LocalizedFields<Values extends Record<string, unknown>>({
  form,
  name,
  locales,
  label,
  maxLength,
  long = false,
}: {
  form: UseFormReturnType<Values>;
  name: string;
  locales: readonly Locale[];
  /** Takes the language as `{{language}}`. */
  label: string;
  maxLength: number;
  long?: boolean;
}): ReactNode {
  const { t } = useTranslation('program');
  return locales.map((locale) => {
    const language = LANGUAGE[locale];
    const props = {
      key: locale,
      lang: language,
      maxLength,
      label: t(label, { language: t(`common:languageNames.${locale}`) }),
      ...fieldProps(form, `${name}_${language}` as keyof Values & string),
    };
    const { key, ...rest } = props;
    return long ? <Textarea key={key} autosize minRows={3} {...rest} /> : <TextInput key={key} {...rest} />;
  });
}
