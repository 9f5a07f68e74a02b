import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../lib/app-error.js';
import { useFormats } from '../../../lib/format.js';

const PARTS = ['title', 'audience', 'place'] as const;

/** Returns the function that says what an event lacks: the service names the parts, the screen has the words for them. */
export function usePartWords(): (error: AppError) => string {
  const { t } = useTranslation('events');
  const formats = useFormats();
  return ({ args }) => {
    const named: readonly unknown[] = Array.isArray(args['parts']) ? args['parts'] : [];
    const parts = PARTS.filter((part) => named.includes(part));
    return t('plans.missing', { parts: formats.list(parts.map((part) => t(`parts.${part}`))) });
  };
}
