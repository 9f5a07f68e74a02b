import { useDebouncedValue } from '@mantine/hooks';
import { MatchRunPairsDocument } from '@trellis/api-client';
import type { MatchRunPairsQuery, MatchRunQuery } from '@trellis/api-client';
import { EmptyState, LoadingState } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { MoreButton } from '../../../lib/more-button.js';
import type { DraftEdits, Moving } from '../hooks/use-draft-edits.js';
import { BoardHead } from './board-head.js';
import { PairCard } from './pair-card.js';

export type DraftPair = MatchRunPairsQuery['matchRun']['pairs']['nodes'][number];
const TYPING_MS = 250;

interface PairListProps {
  run: MatchRunQuery['matchRun'];
  edits: DraftEdits;
  editable: boolean;
  onMove: (moving: Moving) => void;
}

/** The pairs of a draft, page by page, each with its reasons. */
export function PairList({ run, edits, editable, onMove }: PairListProps): ReactNode {
  const { t } = useTranslation('matching');
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), TYPING_MS);
  const pages = useApiPages(
    MatchRunPairsDocument,
    { id: run.id, first: 50, search: wanted || undefined },
    (result) => result.matchRun.pairs,
  );
  const pairs = pages.data?.pages.flatMap((page) => page.matchRun.pairs.nodes);
  return (
    <section className="t-stack" aria-labelledby="pairs-title">
      <BoardHead title={t('board.pairs')} search={search} onSearch={setSearch} />
      {pages.error && <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />}
      {!pairs && !pages.error && <LoadingState label={t('common:loading')} rows={6} />}
      {pairs?.length === 0 && (
        <EmptyState title={wanted ? t('board.empty') : t('board.noPairs')}>
          {wanted ? t('board.emptyText') : t('board.noPairsText')}
        </EmptyState>
      )}
      {pairs && pairs.length > 0 && (
        <ul className="t-pairs" data-board-list="pairs">
          {pairs.map((pair) => (
            <PairCard
              key={pair.id}
              pair={pair}
              edits={edits}
              editable={editable}
              onMove={() => onMove({ mentee: pair.mentee, from: pair.mentor, pinned: pair.pinned })}
            />
          ))}
        </ul>
      )}
      {pairs && pairs.length > 0 && (
        <MoreButton
          pages={pages}
          shown={pairs.length}
          total={pages.data?.pages[0]?.matchRun.pairs.totalCount ?? pairs.length}
        />
      )}
    </section>
  );
}
