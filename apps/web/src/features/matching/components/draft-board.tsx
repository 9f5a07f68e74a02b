import { DndContext, DragOverlay, MouseSensor, pointerWithin, useSensor, useSensors } from '@dnd-kit/core';
import type { DragEndEvent, DragStartEvent } from '@dnd-kit/core';
import { Button } from '@mantine/core';
import type { MatchRunQuery, PersonRefFragment } from '@trellis/api-client';
import { Notice, PageJumps, PersonLine } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useDraftEdits } from '../hooks/use-draft-edits.js';
import type { DraftEdits, Moving } from '../hooks/use-draft-edits.js';
import { GroupList } from './group-list.js';
import { HandRules } from './hand-rules.js';
import { MentorList } from './mentor-list.js';
import { MoveDialog } from './move-dialog.js';
import { PairList } from './pair-list.js';
import { WaitingList } from './waiting-list.js';

/** Only at the very edge: otherwise the mentors at the foot of the list run away from whoever is dragged to them. */
const AUTO_SCROLL = { threshold: { x: 0, y: 0.06 } };
type Run = MatchRunQuery['matchRun'];

/** The draft as a board: pairs on one side, who waits and the mentors on the other. By mouse, by touch, by keyboard. */
export function DraftBoard({ run }: { run: Run }): ReactNode {
  const edits = useDraftEdits(run.id);
  const [dragged, setDragged] = useState<Moving | null>(null);
  const [asked, setAsked] = useState<Moving | null>(null);
  // Dragging is for the mouse; by keyboard and on a phone everyone uses "Move to…", which says the same places in words.
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 6 } }));
  const editable = run.state === 'DRAFT';
  const drop = (event: DragEndEvent): void => {
    setDragged(null);
    const moving = event.active.data.current as Moving | undefined;
    const target = event.over?.data.current as { mentor: PersonRefFragment | null } | undefined;
    if (moving && target && moving.from?.id !== target.mentor?.id) edits.move(moving, target.mentor);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      autoScroll={AUTO_SCROLL}
      accessibility={{ container: document.body, screenReaderInstructions: { draggable: '' } }}
      onDragStart={(event: DragStartEvent) => setDragged((event.active.data.current as Moving | undefined) ?? null)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
    >
      <div className="t-stack">
        <BoardParts run={run} />
        <div className="t-two">
          {run.method === 'GROUPS' ? (
            <GroupList run={run} edits={edits} editable={editable} dragging={dragged !== null} onMove={setAsked} />
          ) : (
            <PairList run={run} edits={edits} editable={editable} onMove={setAsked} />
          )}
          <div className="t-aside">
            <WaitingList run={run} editable={editable} dragging={dragged !== null} onMove={setAsked} />
            <MentorList run={run} dragging={dragged !== null} />
          </div>
        </div>
        {hasRules(run) && <HandRules run={run} edits={edits} editable={editable} />}
      </div>
      <EditState edits={edits} />
      <DragOverlay dropAnimation={null}>{dragged && <Overlay moving={dragged} />}</DragOverlay>
      {asked && (
        <MoveDialog
          moving={asked}
          loads={run.mentorLoads}
          onClose={() => setAsked(null)}
          onMove={(to) => edits.move(asked, to)}
        />
      )}
    </DndContext>
  );
}

/** Where the parts stand below each other, the way to each from the top. */
function BoardParts({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const counted = (label: string, count: number): string => t('board.part', { label, count: formats.number(count) });
  return (
    <PageJumps
      label={t('board.parts')}
      jumps={[
        {
          titleId: 'pairs-title',
          label: counted(t(run.method === 'GROUPS' ? 'groups.people' : 'board.pairs'), run.matched),
        },
        { titleId: 'waiting-title', label: counted(t('board.waiting'), run.waitingCount) },
        { titleId: 'mentors-title', label: counted(t('board.mentors'), run.mentorLoads.length) },
        ...(hasRules(run) ? [{ titleId: 'rules-title', label: counted(t('board.hand'), run.handRules.length) }] : []),
      ]}
    />
  );
}

const hasRules = (run: Run): boolean => run.state === 'DRAFT' || run.handRules.length > 0;

function Overlay({ moving }: { moving: Moving }): ReactNode {
  return (
    <div className="t-overlay">
      <PersonLine name={moving.mentee.displayName} size="small" />
    </div>
  );
}

function EditState({ edits }: { edits: DraftEdits }): ReactNode {
  const { t } = useTranslation('matching');
  const words = useErrorWords();
  if (edits.error) {
    return (
      <div className="t-toast">
        <Notice tone="danger" live>
          {edits.error.code === 'EDIT_CONFLICT' ? t('run.conflict') : words(edits.error)}
        </Notice>
      </div>
    );
  }
  return edits.last ? (
    <div className="t-toast">
      <Notice tone="success">
        <div className="t-row t-row-between">
          <span className="t-user t-grow">{edits.last.words}</span>
          <Button variant="default" size="compact-md" onClick={edits.undo}>
            {t('board.undo')}
          </Button>
        </div>
      </Notice>
    </div>
  ) : null;
}
