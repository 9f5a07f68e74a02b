import type { EventRequirementFieldsFragment } from '@trellis/api-client';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';

export type Requirement = EventRequirementFieldsFragment;

/** Says what is asked: "Lecture: 4 a term". */
export function useRequirementWords(): (requirement: Requirement) => string {
  const { t } = useTranslation(['eventRequirements', 'events']);
  const { language } = useFormats();
  return ({ kind, kindName, needed, per }) => {
    const called = kindName ? localized(kindName, language) : t(`events:kinds.${kind}`);
    return t(`what.${per === 'TERM' ? 'TERM' : 'COHORT'}`, { count: needed, kind: called });
  };
}
