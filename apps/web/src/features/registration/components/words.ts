import { knownFacts } from '@trellis/forms';
import type { Answers, Facts, FormDefinition } from '@trellis/forms';
import { useTranslation } from 'react-i18next';
import { localized } from '../../../lib/format.js';
import type { Language } from '../../../lib/i18n/index.js';
import type { Entry } from '../hooks/use-registration.js';

/** The language that the page speaks. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'fr' ? 'fr' : 'en';
}

/** What the program is called in public, in the reader's language. */
export function usePublicName(entry: Pick<Entry, 'publicName'>): string {
  return localized(entry.publicName, useLanguage());
}

/** What a form's conditions may look at beside its answers; the service looks at the same. */
export function factsOf(
  { form, role, cohortName }: Pick<Entry, 'form' | 'role' | 'cohortName'>,
  answers: Answers,
): Facts {
  return knownFacts(form as FormDefinition, answers, { role: role.toLowerCase(), cohort: cohortName });
}
