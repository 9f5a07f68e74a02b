import { findItem, optionsOf } from '@trellis/forms';
import type { AnswerProblem, FormDefinition } from '@trellis/forms';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../format.js';
import { useFormSetting, useFormText } from './form-setting.js';

/** Returns the function that says what is wrong with an answer and what would do. */
export function useProblemWords(form: FormDefinition): (problem: AnswerProblem) => string {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const text = useFormText();
  return useCallback(
    ({ itemId, code, args }) => {
      const item = findItem(form, itemId);
      const option = item && optionsOf(item).find(({ id }) => id === args['choice']);
      const { day } = formatsFor(locale, undefined);
      const days = Object.fromEntries(
        ['min', 'max'].flatMap((end) => (code.startsWith('DATE') && args[end] ? [[end, day(String(args[end]))]] : [])),
      );
      const format = args['format'] === undefined ? '' : t(`formats.${String(args['format'])}`);
      return t(`problems.${code}`, { ...args, ...days, format, choice: option ? text(option.label) : args['choice'] });
    },
    [form, locale, t, text],
  );
}
