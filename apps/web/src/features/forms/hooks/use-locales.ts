import { useMemo } from 'react';
import { useSchool } from '../../../lib/use-school.js';
import type { Language } from '../../../lib/i18n/index.js';

/** The languages that the school speaks, in its order: those in which a form has to have words. */
export function useLocales(): readonly Language[] {
  const { school } = useSchool();
  return useMemo(
    () => (school?.locales ?? ['EN', 'FR']).map((locale) => locale.toLowerCase() as Language),
    [school?.locales],
  );
}
