import { useDroppable } from '@dnd-kit/core';
import { MatchRunGroupsDocument } from '@trellis/api-client';
import type { MatchRunGroupsQuery, MatchRunQuery } from '@trellis/api-client';
import { EmptyState, LoadingState, PersonLine, Tag } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import type { DraftEdits, Moving } from '../hooks/use-draft-edits.js';
import { BoardHead } from './board-head.js';
import { searchKey } from './mentor-list.js';
import { DraggableMentee, PairFoot, PairMenu } from './pair-card.js';

type Group = MatchRunGroupsQuery['matchRun']['groups'][number];

interface GroupListProps {
  run: MatchRunQuery['matchRun'];
  edits: DraftEdits;
  editable: boolean;
  dragging: boolean;
  onMove: (moving: Moving) => void;
}

/** The groups or pods of a draft; those that do not take place stand below, with their mentors. */
export function GroupList({ run, ...board }: GroupListProps): ReactNode {
  const { t } = useTranslation('matching');
  const [search, setSearch] = useState('');
  const query = useApiQuery(MatchRunGroupsDocument, { id: run.id });
  const key = searchKey(search.trim());
  const found = query.data?.matchRun.groups.filter(({ mentors, pairs }) =>
    [...mentors, ...pairs.map(({ mentee }) => mentee)].some((one) => searchKey(one.displayName).includes(key)),
  );
  const taking = found?.filter(({ pairs }) => pairs.length > 0) ?? [];
  const others = found?.filter(({ pairs }) => pairs.length === 0) ?? [];
  return (
    <section className="t-stack" aria-labelledby="pairs-title">
      <BoardHead title={t('groups.title')} search={search} onSearch={setSearch} />
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!found && !query.error && <LoadingState label={t('common:loading')} rows={6} />}
      {found && taking.length === 0 && (
        <EmptyState title={key ? t('board.empty') : t('groups.none')}>
          {key ? t('board.emptyText') : t('board.noPairsText')}
        </EmptyState>
      )}
      <ul className="t-pairs" data-board-list="pairs">
        {taking.map((group) => (
          <GroupCard key={group.id} group={group} {...board} />
        ))}
      </ul>
      {others.length > 0 && (
        <div className="t-stack">
          <h3 className="t-h3">{t('groups.notTaking')}</h3>
          <p className="t-quiet t-prose" style={{ margin: 0 }}>
            {t('groups.notTakingText')}
          </p>
          <ul className="t-pairs">
            {others.map((group) => (
              <GroupCard key={group.id} group={group} {...board} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** One group or pod: its mentors, its mentees, and how many it takes. A place to drop a mentee on. */
function GroupCard({ group, dragging, ...board }: { group: Group } & Omit<GroupListProps, 'run'>): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const [lead] = group.mentors;
  const hasRoom = group.pairs.length < group.most;
  const { setNodeRef, isOver } = useDroppable({ id: `group-${group.id}`, data: { mentor: lead ?? null } });
  const open = dragging && hasRoom ? 't-drop t-drop-open' : 't-drop';
  const isFew = group.pairs.length > 0 && group.pairs.length < group.fewest;
  return (
    <li
      className="t-pair"
      aria-label={t('groups.of', { mentors: formats.list(group.mentors.map(({ displayName }) => displayName)) })}
    >
      <div ref={setNodeRef} className={isOver ? 't-drop t-drop-over' : open}>
        <div className="t-row t-row-between">
          <div className="t-row">
            {group.mentors.map((mentor) => (
              <PersonLine
                key={mentor.id}
                name={mentor.displayName}
                detail={[mentor.pronouns, mentor.site].filter(Boolean).join(' · ')}
              />
            ))}
          </div>
          <span className="t-row t-small" style={{ '--gap': '8px' } as React.CSSProperties}>
            <span className="t-num">
              {t('groups.size', {
                count: group.pairs.length,
                size: formats.number(group.pairs.length),
                most: formats.number(group.most),
              })}
            </span>
            {isFew && <Tag tone="attention">{t('groups.few', { fewest: formats.number(group.fewest) })}</Tag>}
            {group.pairs.length === 0 && group.most < group.fewest && <Tag icon="none">{t('groups.tooSmall')}</Tag>}
          </span>
        </div>
        <ul className="t-todo" style={{ marginBlockStart: 12 }}>
          {group.pairs.map((pair) => (
            <Member key={pair.id} pair={pair} {...board} />
          ))}
        </ul>
      </div>
    </li>
  );
}

function Member({
  pair,
  edits,
  editable,
  onMove,
}: { pair: Group['pairs'][number] } & Pick<GroupListProps, 'edits' | 'editable' | 'onMove'>): ReactNode {
  const moving = { mentee: pair.mentee, from: pair.mentor, pinned: pair.pinned };
  return (
    <li style={{ flexWrap: 'nowrap', alignItems: 'flex-start' }}>
      <div className="t-grow">
        <DraggableMentee id={`pair-${pair.id}`} moving={moving} editable={editable} />
        <PairFoot pair={pair} />
      </div>
      {editable && <PairMenu pair={pair} edits={edits} onMove={() => onMove(moving)} />}
    </li>
  );
}
