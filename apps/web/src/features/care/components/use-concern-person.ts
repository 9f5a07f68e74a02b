import type { ConcernPersonFieldsFragment } from '@trellis/api-client';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';

/** Who somebody is here: the name, and as what they are offered. */
export function useConcernPerson(): (person: ConcernPersonFieldsFragment) => string {
  const { t } = useTranslation('care');
  const { language } = useFormats();
  return ({ name, kind, label }) => `${name} (${(label && localized(label, language)) || t(`kinds.${kind}`)})`;
}
