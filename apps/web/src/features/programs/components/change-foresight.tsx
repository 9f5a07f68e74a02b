import { useDebouncedValue } from '@mantine/hooks';
import { PreviewProgramChangeDocument } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { OfferImpacts } from '../../../lib/offer-impacts.js';
import type { Change, Program } from './section-editor.js';

const TYPING_MS = 500;

/** Before saving: whom the change would concern in each open cohort, if that took it over. Nothing where none is open. */
export function ChangeForesight({ program, change }: { program: Program; change: Change }): ReactNode {
  const { t } = useTranslation('offers');
  const [settled] = useDebouncedValue(JSON.stringify(change), TYPING_MS);
  const hasOpen = program.cohorts.some(({ state }) => state !== 'CLOSED');
  const input = { ...(JSON.parse(settled) as Change), programId: program.id, revision: program.revision };
  const query = useApiQuery(PreviewProgramChangeDocument, { input }, { enabled: hasOpen, keepPrevious: true });
  // What can't be saved yet (a list without an entry) concerns nobody: the field says so when it is saved.
  const concerned = query.data?.previewProgramChange.filter(({ impacts }) => impacts.length > 0) ?? [];
  if (query.error || concerned.length === 0) return null;
  return (
    <Notice tone="attention" title={t('foresight.title')} live>
      {concerned.map(({ cohortId, cohortName, impacts }) => (
        <div key={cohortId} className="t-stack">
          <p dir="auto">{t('foresight.cohort', { name: cohortName })}</p>
          <OfferImpacts impacts={impacts} cohortId={cohortId} />
        </div>
      ))}
      <p>{t('foresight.keeps')}</p>
    </Notice>
  );
}
