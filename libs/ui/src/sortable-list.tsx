import { closestCenter, DndContext, MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core';
import type { DragEndEvent } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useAnnounce } from './announcer.js';

export interface Sortable {
  readonly id: string;
  /** What the buttons and the live region call it. */
  readonly name: string;
}

/** What the buttons are called, and what is said when something has moved. */
export interface SortWords {
  readonly up: (name: string) => string;
  readonly down: (name: string) => string;
  readonly moved: (name: string, place: number, total: number) => string;
}

export interface SortableListProps<Item extends Sortable> {
  label: string;
  items: readonly Item[];
  /** The list to show is the one with the item at `from` taken out and put in at `to`. */
  onMove: (from: number, to: number) => void;
  /** One item; `handle` is what it is moved by. */
  children: (item: Item, index: number, handle: ReactNode) => ReactNode;
  words: SortWords;
  numbered?: boolean;
  disabled?: boolean;
}

/**
 * A list that is put in order: by dragging with a mouse or a finger, and by buttons for everyone else. Each move is said
 * aloud, and the focus stays on the button, so that it can be pressed again.
 */
export function SortableList<Item extends Sortable>(props: SortableListProps<Item>): ReactNode {
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<{ id: string; to: 'up' | 'down' } | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
  );
  // React may take an item out of the page to put it in elsewhere: the focus goes with the button, not with the place.
  useEffect(() => {
    if (!pressed.current || !list.current) return;
    const { id, to } = pressed.current;
    pressed.current = null;
    const buttons = [...list.current.querySelectorAll<HTMLButtonElement>(`[data-sort-id="${CSS_ESCAPE(id)}"]`)];
    const enabled = buttons.filter((button) => !button.disabled);
    (enabled.find((button) => button.dataset['sortTo'] === to) ?? enabled[0])?.focus();
  }, [props.items]);
  const move = (from: number, to: number, by?: 'up' | 'down'): void => {
    const item = props.items[from];
    if (!item || to < 0 || to >= props.items.length || from === to) return;
    if (by) pressed.current = { id: item.id, to: by };
    props.onMove(from, to);
    announce(props.words.moved(item.name, to + 1, props.items.length));
  };
  const drop = ({ active, over }: DragEndEvent): void => {
    const at = (id: unknown): number => props.items.findIndex((item) => item.id === id);
    if (over) move(at(active.id), at(over.id));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ container: document.body, screenReaderInstructions: { draggable: '' } }}
      onDragEnd={drop}
    >
      <SortableContext items={props.items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol ref={list} className="t-sortable" aria-label={props.label} data-numbered={props.numbered || undefined}>
          {props.items.map((item, index) => (
            <SortableRow
              key={item.id}
              item={item}
              index={index}
              total={props.items.length}
              words={props.words}
              disabled={props.disabled ?? false}
              onMove={(by) => move(index, by === 'up' ? index - 1 : index + 1, by)}
            >
              {(handle) => props.children(item, index, handle)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

/** An id in a selector; jsdom has no `CSS.escape`, and the ids of forms need none. */
const CSS_ESCAPE = (id: string): string => id.replace(/["\\]/g, '\\$&');

interface RowProps {
  item: Sortable;
  index: number;
  total: number;
  words: SortWords;
  disabled: boolean;
  onMove: (by: 'up' | 'down') => void;
  children: (handle: ReactNode) => ReactNode;
}

function SortableRow({ item, index, total, words, disabled, onMove, children }: RowProps): ReactNode {
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: item.id,
    disabled,
  });
  const button = (by: 'up' | 'down', end: boolean): ReactNode => (
    <ActionIcon
      variant="subtle"
      size="lg"
      data-sort-id={item.id}
      data-sort-to={by}
      disabled={disabled || end}
      aria-label={words[by](item.name)}
      onClick={() => onMove(by)}
    >
      {by === 'up' ? <IconArrowUp size={18} aria-hidden /> : <IconArrowDown size={18} aria-hidden />}
    </ActionIcon>
  );
  return (
    <li
      ref={setNodeRef}
      className={isDragging ? 't-sorted t-sorted-moving' : 't-sorted'}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {children(
        <span className="t-sort-handle">
          <span ref={setActivatorNodeRef} {...listeners} className="t-sort-grip" aria-hidden="true">
            <IconGripVertical size={18} />
          </span>
          {button('up', index === 0)}
          {button('down', index === total - 1)}
        </span>,
      )}
    </li>
  );
}
