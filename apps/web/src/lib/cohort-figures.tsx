import type { CohortSummaryFragment } from '@trellis/api-client';
import { Figures } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './format.js';

/** A cohort in numbers. */
export function CohortFigures({ counts }: { counts: CohortSummaryFragment['counts'] }): ReactNode {
  const { t } = useTranslation('cohorts');
  const formats = useFormats();
  const shown = ['mentees', 'mentors', 'places', 'matched', 'waiting'] as const;
  const items = shown.map((name) => ({ label: t(`counts.${name}`), value: formats.number(counts[name]) }));
  if (counts.mentorsNotAvailable > 0) {
    items.splice(2, 0, { label: t('counts.mentorsNotAvailable'), value: formats.number(counts.mentorsNotAvailable) });
  }
  return <Figures items={items} />;
}
