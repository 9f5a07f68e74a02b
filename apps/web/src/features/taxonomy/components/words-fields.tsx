import { Textarea, TextInput } from '@mantine/core';
import type { Locale } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchool } from '../../../lib/use-school.js';
import { LANGUAGE } from '../hooks/taxonomy-words.js';

interface WordsFieldsProps {
  /** Begins the ids of the fields: `field-label.en`. */
  name: string;
  /** Takes the language as `{{language}}`. */
  label: 'nameIn' | 'helpIn';
  value: { en: string; fr: string };
  maxLength: number;
  long?: boolean;
  error?: ReactNode;
  onChange: (value: { en: string; fr: string }) => void;
}

/** What is said of a field stands below it, so that nothing moves away from under who writes in the one above. */
const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** One text in each language of the school; below an empty one, what people who read that language see instead. */
export function WordsFields({ name, label, value, maxLength, long, error, onChange }: WordsFieldsProps): ReactNode {
  const { t } = useTranslation('taxonomy');
  const { school } = useSchool();
  return school?.locales.map((locale: Locale, index) => {
    const language = LANGUAGE[locale];
    const instead = value[language].trim() === '' ? value.en.trim() || value.fr.trim() : '';
    const props = {
      id: `field-${name}.${language}`,
      lang: language,
      dir: 'auto',
      maxLength,
      label: t(label, { language: t(`common:languageNames.${locale}`) }),
      value: value[language],
      description: instead && !long ? t('readInstead', { words: instead }) : undefined,
      inputWrapperOrder: ORDER,
      error: index === 0 ? error : undefined,
      onChange: (event: { currentTarget: { value: string } }) =>
        onChange({ ...value, [language]: event.currentTarget.value }),
    };
    return long ? <Textarea key={locale} autosize minRows={2} {...props} /> : <TextInput key={locale} {...props} />;
  });
}
