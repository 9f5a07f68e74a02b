import { Textarea, TextInput } from '@mantine/core';
import type { Localized } from '@trellis/forms';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocales } from '../hooks/use-locales.js';

interface WordsFieldProps {
  id: string;
  /** What the words are: "Question", "Help". */
  label: string;
  value: Localized | undefined;
  onChange: (value: Localized) => void;
  lines?: number;
  maxLength: number;
  /** Comes with the words chosen, to be written over. */
  fresh?: boolean;
  description?: string;
}

/** The same words in each language of the school, side by side. A language without words is left out. */
export function WordsField({
  id,
  label,
  value,
  onChange,
  lines,
  maxLength,
  fresh,
  description,
}: WordsFieldProps): ReactNode {
  const { t } = useTranslation('forms');
  const locales = useLocales();
  const put = (locale: string, words: string): void => {
    const { [locale]: _old, ...others } = value ?? {};
    onChange(words === '' ? others : { ...others, [locale]: words });
  };
  return (
    <div className="t-languages">
      {locales.map((locale, index) => {
        const field = {
          id: `${id}-${locale}`,
          lang: locale,
          label: t('words.in', { what: label, language: t(`common:languageNames.${locale.toUpperCase()}`) }),
          description: index === 0 ? description : undefined,
          value: value?.[locale] ?? '',
          maxLength,
          autoFocus: fresh && Boolean(value?.[locale]),
          onFocus: fresh
            ? (event: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => event.currentTarget.select()
            : undefined,
          onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            put(locale, event.currentTarget.value),
        };
        return lines ? (
          <Textarea key={locale} autosize minRows={lines} maxRows={12} {...field} />
        ) : (
          <TextInput key={locale} {...field} />
        );
      })}
    </div>
  );
}
