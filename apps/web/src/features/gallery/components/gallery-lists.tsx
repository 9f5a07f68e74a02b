import { DataTable, Figures, ListFoot, PersonLine, SelectTable, SortableList } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from './gallery-section.js';

export const NAMES = ['Hyun Hosseini', 'Zoë Tremblay-Nguyễn', 'ليلى حداد'];

function useColumns() {
  const { t } = useTranslation('gallery');
  return [
    {
      key: 'name',
      label: t('sample.name'),
      main: true,
      sort: 'name',
      render: (name: string) => <PersonLine name={name} size="small" />,
    },
    { key: 'count', label: t('sample.count'), numeric: true, render: (name: string) => name.length },
  ];
}

/** Figures and a plain table. */
export function Data(): ReactNode {
  const { t } = useTranslation('gallery');
  const columns = useColumns();
  return (
    <Section name="data">
      <Figures items={NAMES.map((name, index) => ({ label: name, value: index * 12 }))} />
      <DataTable label={t('sections.data')} rows={NAMES} rowKey={(name) => name} columns={columns} />
    </Section>
  );
}

/** Lists with which something is done: picked from, sorted, put in order, continued. */
export function Lists(): ReactNode {
  return (
    <Section name="lists">
      <Picked />
      <Ordered />
    </Section>
  );
}

function Picked(): ReactNode {
  const { t } = useTranslation('gallery');
  const columns = useColumns();
  const [picked, setPicked] = useState<readonly string[]>(NAMES.slice(0, 1));
  const [descending, setDescending] = useState(false);
  const rows = descending ? [...NAMES].reverse() : NAMES;
  return (
    <>
      <SelectTable
        label={t('sections.lists')}
        columns={columns}
        rows={rows}
        total={NAMES.length}
        rowKey={(name) => name}
        selected={(name) => picked.includes(name)}
        onSelect={(name, selected) =>
          setPicked(selected ? [...picked, name] : picked.filter((other) => other !== name))
        }
        selectLabel={(name) => t('sample.pick', { name })}
        all={{
          label: t('sample.pickAll'),
          state: picked.length === 0 ? 'none' : picked.length === NAMES.length ? 'all' : 'some',
          onChange: (selected) => setPicked(selected ? NAMES : []),
        }}
        sort={{
          by: 'name',
          descending,
          onChange: () => setDescending(!descending),
          label: (column) => t('sample.sortBy', { column }),
        }}
      />
      <ListFoot shown={t('sample.shown')} more={t('common:loadMore')} onMore={() => undefined} />
    </>
  );
}

function Ordered(): ReactNode {
  const { t } = useTranslation('gallery');
  const [names, setNames] = useState<readonly string[]>(NAMES);
  const move = (from: number, to: number): void => {
    const rest = names.filter((_, at) => at !== from);
    setNames([...rest.slice(0, to), names[from] ?? '', ...rest.slice(to)]);
  };
  return (
    <SortableList
      numbered
      label={t('sample.orderLabel')}
      items={names.map((name) => ({ id: name, name }))}
      onMove={move}
      words={{
        up: (name) => t('common:sort.up', { name }),
        down: (name) => t('common:sort.down', { name }),
        moved: (name, place, total) => t('common:sort.moved', { name, place, total }),
      }}
    >
      {({ name }, _, handle) => (
        <div className="t-row t-row-between t-grow">
          <bdi>{name}</bdi>
          {handle}
        </div>
      )}
    </SortableList>
  );
}
