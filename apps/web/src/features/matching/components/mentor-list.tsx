import { useDroppable } from '@dnd-kit/core';
import { Button, Checkbox, TextInput } from '@mantine/core';
import type { MatchRunQuery } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { LoadDots, Panel, PersonLine, Tag } from '@trellis/ui';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';

type Run = MatchRunQuery['matchRun'];
type Load = Run['mentorLoads'][number];
const FIRST = 12;

/** A name as it is looked for: without accents and case. */
export function searchKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The mentors with what they offered and what is taken: each a place to drop a mentee on. */
export function MentorList({ run, dragging }: { run: Run; dragging: boolean }): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const [search, setSearch] = useState('');
  const [onlyFree, setOnlyFree] = useState(false);
  const [all, setAll] = useState(false);
  const found = useMemo(
    () =>
      run.mentorLoads.filter(
        (load) =>
          searchKey(load.mentor.displayName).includes(searchKey(search.trim())) &&
          (!onlyFree || load.assigned < load.capacity),
      ),
    [run.mentorLoads, search, onlyFree],
  );
  const shown = all ? found : found.slice(0, FIRST);
  return (
    <Panel
      title={t('board.mentors')}
      titleId="mentors-title"
      scrolls={t('board.mentors')}
      aside={<span className="t-num t-quiet">{formats.number(found.length)}</span>}
    >
      <div className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
        <TextInput
          type="search"
          size="sm"
          maxLength={LIMITS.searchCharacters}
          label={t('board.mentorSearch')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Checkbox
          size="sm"
          label={t('board.onlyFree')}
          checked={onlyFree}
          onChange={(event) => setOnlyFree(event.currentTarget.checked)}
        />
        <ul className="t-plain">
          {shown.map((load) => (
            <MentorRow key={load.mentor.id} load={load} dragging={dragging} />
          ))}
        </ul>
        {shown.length < found.length && (
          <Button variant="default" size="sm" onClick={() => setAll(true)}>
            {t('common:loadMore')}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function MentorRow({ load, dragging }: { load: Load; dragging: boolean }): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const { setNodeRef, isOver } = useDroppable({ id: `mentor-${load.mentor.id}`, data: { mentor: load.mentor } });
  const words = t('board.load', { assigned: formats.number(load.assigned), capacity: formats.number(load.capacity) });
  return (
    <li
      ref={setNodeRef}
      className={
        isOver ? 't-drop t-drop-over' : dragging && load.assigned < load.capacity ? 't-drop t-drop-open' : 't-drop'
      }
    >
      <PersonLine name={load.mentor.displayName} size="small">
        <span className="t-row t-small" style={{ '--gap': '8px' } as React.CSSProperties}>
          <LoadDots assigned={load.assigned} capacity={load.capacity} label={words} />
          {load.capacity > 0 && load.assigned >= load.capacity && <Tag icon="none">{t('board.full')}</Tag>}
        </span>
      </PersonLine>
    </li>
  );
}
