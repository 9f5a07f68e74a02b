import { useDraggable } from '@dnd-kit/core';
import { ActionIcon, Menu } from '@mantine/core';
import type { PersonRefFragment } from '@trellis/api-client';
import { PersonLine, Tag } from '@trellis/ui';
import { IconArrowsExchange, IconBan, IconDotsVertical, IconPin, IconPinnedOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftEdits, Moving } from '../hooks/use-draft-edits.js';
import type { DraftPair } from './pair-list.js';
import { Reasons } from './reasons.js';

const ICON = { size: 16, 'aria-hidden': true } as const;

interface PairCardProps {
  pair: DraftPair;
  edits: DraftEdits;
  editable: boolean;
  onMove: () => void;
}

/** One proposed pair: who, how well it fits in coarse words, why, and what can be done with it. */
export function PairCard({ pair, edits, editable, onMove }: PairCardProps): ReactNode {
  return (
    <li className="t-pair">
      <div className="t-pair-people">
        <DraggableMentee
          id={`pair-${pair.id}`}
          moving={{ mentee: pair.mentee, from: pair.mentor, pinned: pair.pinned }}
          editable={editable}
        />
        <span className="t-pair-join" aria-hidden="true">
          <svg
            width="40"
            height="16"
            viewBox="0 0 40 16"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          >
            <path d="M2 8h36" />
            <circle cx="20" cy="8" r="4" fill="var(--t-surface)" />
          </svg>
        </span>
        <Person person={pair.mentor} />
        {editable ? <PairMenu pair={pair} edits={edits} onMove={onMove} /> : <span />}
      </div>
      <PairFoot pair={pair} />
    </li>
  );
}

/** How well it fits in coarse words, what was set by hand, and why. */
export function PairFoot({ pair }: { pair: DraftPair }): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <div className="t-pair-foot">
      <Tag
        tone={pair.band === 'STRONG' || pair.band === 'GOOD' ? 'primary' : 'plain'}
        icon={pair.band === 'NOT_KNOWN' ? 'waiting' : undefined}
      >
        {t(`board.bands.${pair.band}`)}
      </Tag>
      {pair.pinned && (
        <span className="t-tag">
          <IconPin size={13} aria-hidden="true" />
          {t(pair.fromList ? 'shortlists:fromList' : 'board.pinned')}
        </span>
      )}
      {pair.byHand && !pair.pinned && <Tag icon="none">{t('board.byHand')}</Tag>}
      <Reasons reasons={pair.reasons} />
    </div>
  );
}

function Person({ person }: { person: PersonRefFragment }): ReactNode {
  return (
    <PersonLine
      name={person.displayName}
      detail={[person.pronouns, person.site, person.year].filter(Boolean).join(' · ')}
    />
  );
}

/** A mentee that can be dragged with the mouse. Not a button: by keyboard the menu does the same. */
export function DraggableMentee({
  id,
  moving,
  editable,
}: {
  id: string;
  moving: Moving;
  editable: boolean;
}): ReactNode {
  const { t } = useTranslation('matching');
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, data: moving, disabled: !editable });
  return (
    <div
      ref={setNodeRef}
      {...listeners}
      className={editable ? (isDragging ? 't-grip t-dragged' : 't-grip') : undefined}
      title={editable ? t('board.grip') : undefined}
    >
      <Person person={moving.mentee} />
    </div>
  );
}

export function PairMenu({
  pair,
  edits,
  onMove,
}: {
  pair: DraftPair;
  edits: DraftEdits;
  onMove: () => void;
}): ReactNode {
  const { t } = useTranslation('matching');
  const names = { mentee: pair.mentee.displayName, mentor: pair.mentor.displayName };
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 150 }} withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon data-actions-of={pair.mentee.id} variant="subtle" size="lg" aria-label={t('board.actions', names)}>
          <IconDotsVertical size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowsExchange {...ICON} />} onClick={onMove}>
          {t('board.move')}
        </Menu.Item>
        {pair.pinned ? (
          <Menu.Item leftSection={<IconPinnedOff {...ICON} />} onClick={() => edits.unpin(pair)}>
            {t('board.unpin')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconPin {...ICON} />} onClick={() => edits.pin(pair)}>
            {t('board.pin')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconBan {...ICON} />} onClick={() => edits.forbid(pair)}>
          {t('board.forbid')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
