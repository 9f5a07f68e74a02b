import type { CohortSummaryFragment } from '@trellis/api-client';
import { Figures } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './format.js';

/** A cohort in numbers. */
export function CohortFigures({
  cohort: { counts, state },
}: {
  cohort: Pick<CohortSummaryFragment, 'counts' | 'state'>;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const formats = useFormats();
  // Nobody waits for a mentor in a year that is over.
  const isOver = state === 'CLOSED';
  const shown = [
    ['mentees', 'mentees'],
    ['mentors', 'mentors'],
    ['places', 'places'],
    ['matched', isOver ? 'lasted' : 'matched'],
    ['waiting', isOver ? 'without' : 'waiting'],
  ] as const;
  const items = shown.map(([name, words]) => ({ label: t(`counts.${words}`), value: formats.number(counts[name]) }));
  if (counts.mentorsNotAvailable > 0) {
    items.splice(2, 0, { label: t('counts.mentorsNotAvailable'), value: formats.number(counts.mentorsNotAvailable) });
  }
  return <Figures items={items} />;
}
