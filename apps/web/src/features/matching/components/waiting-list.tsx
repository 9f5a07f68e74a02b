import { useDroppable } from '@dnd-kit/core';
import { ActionIcon } from '@mantine/core';
import { MatchRunWaitingDocument } from '@trellis/api-client';
import type { MatchRunQuery } from '@trellis/api-client';
import { LoadingState, Panel } from '@trellis/ui';
import { IconArrowsExchange } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { MoreButton } from '../../../lib/more-button.js';
import type { Moving } from '../hooks/use-draft-edits.js';
import { DraggableMentee } from './pair-card.js';

const REASONS = ['CAPACITY_FULL', 'NO_MENTORS', 'MOVED_BY_HAND'];

interface WaitingListProps {
  run: MatchRunQuery['matchRun'];
  editable: boolean;
  dragging: boolean;
  onMove: (moving: Moving) => void;
}

/** Who waits for a mentor, and why. Nothing moves while someone is dragged: the mentors stand below. */
export function WaitingList({ run, editable, dragging, onMove }: WaitingListProps): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const pages = useApiPages(MatchRunWaitingDocument, { id: run.id, first: 20 }, (result) => result.matchRun.waiting);
  const { setNodeRef, isOver } = useDroppable({ id: 'waiting', data: { mentor: null }, disabled: !editable });
  const people = pages.data?.pages.flatMap((page) => page.matchRun.waiting.nodes);
  return (
    <Panel
      title={t('board.waiting')}
      titleId="waiting-title"
      scrolls={t('board.waiting')}
      aside={<span className="t-num t-quiet">{formats.number(run.waitingCount)}</span>}
    >
      <div ref={setNodeRef} className={isOver ? 't-drop t-drop-over' : dragging ? 't-drop t-drop-open' : 't-drop'}>
        {pages.error && <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />}
        {!people && !pages.error && <LoadingState label={t('common:loading')} rows={2} />}
        {people?.length === 0 && (
          <p className="t-quiet" style={{ margin: 0 }}>
            {t(dragging ? 'board.dropWaiting' : 'board.waitingNone')}
          </p>
        )}
        <ul className="t-todo" data-board-list="waiting">
          {people?.map(({ id, mentee, reasonCode }) => (
            <li key={id} style={{ flexWrap: 'nowrap', alignItems: 'flex-start' }}>
              <div className="t-grow">
                <DraggableMentee
                  id={`waiting-${id}`}
                  moving={{ mentee, from: null, pinned: false }}
                  editable={editable}
                />
                <div className="t-quiet t-small" style={{ marginBlockStart: 4 }}>
                  {t(`board.waitingReasons.${REASONS.includes(reasonCode) ? reasonCode : 'NOT_THIS_ROUND'}`)}
                </div>
              </div>
              {editable && (
                <ActionIcon
                  data-actions-of={mentee.id}
                  variant="subtle"
                  size="lg"
                  aria-label={`${t('board.move')} ${mentee.displayName}`}
                  onClick={() => onMove({ mentee, from: null, pinned: false })}
                >
                  <IconArrowsExchange size={18} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      </div>
      {people && people.length < run.waitingCount && (
        <MoreButton pages={pages} shown={people.length} total={run.waitingCount} />
      )}
    </Panel>
  );
}
