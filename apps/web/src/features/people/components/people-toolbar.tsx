import { Button, Menu, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import type { PeopleColumn } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { IconAdjustmentsHorizontal, IconColumns3 } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COLUMNS } from '../hooks/use-columns.js';
import type { PeopleSearch } from '../hooks/people-search.js';
import { ViewsMenu } from './views-menu.js';

const TYPING_MS = 250;
const ICON = { size: 18, 'aria-hidden': true } as const;

export interface PeopleToolbarProps {
  search: PeopleSearch;
  columns: readonly PeopleColumn[];
  filtering: boolean;
  onFiltering: (open: boolean) => void;
  onColumns: (columns: readonly PeopleColumn[]) => void;
  onChange: (part: Partial<PeopleSearch>) => void;
  onView: (search: PeopleSearch, columns: readonly PeopleColumn[]) => void;
}

/** Searching, and how the list is looked at. */
export function PeopleToolbar(props: PeopleToolbarProps): ReactNode {
  const { t } = useTranslation('people');
  return (
    <div className="t-row" style={{ alignItems: 'end' }}>
      <SearchField search={props.search} onChange={props.onChange} />
      <div className="t-row" style={{ '--gap': '8px' } as React.CSSProperties}>
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal {...ICON} />}
          aria-expanded={props.filtering}
          onClick={() => props.onFiltering(!props.filtering)}
        >
          {t('filter.open')}
        </Button>
        <ColumnsMenu columns={props.columns} onChange={props.onColumns} />
        <ViewsMenu search={props.search} columns={props.columns} onView={props.onView} />
      </div>
    </div>
  );
}

/** What is typed goes into the address once the typing pauses; what comes into the address by a view stands in the field. */
function SearchField({ search, onChange }: Pick<PeopleToolbarProps, 'search' | 'onChange'>): ReactNode {
  const { t } = useTranslation('people');
  const [text, setText] = useState(search.q ?? '');
  const sent = useRef(search.q ?? '');
  const send = useDebouncedCallback((typed: string) => {
    sent.current = typed.trim();
    onChange({ q: sent.current === '' ? undefined : sent.current });
  }, TYPING_MS);
  useEffect(() => {
    if ((search.q ?? '') === sent.current) return;
    sent.current = search.q ?? '';
    setText(sent.current);
  }, [search.q]);
  return (
    <TextInput
      type="search"
      className="t-grow"
      style={{ minInlineSize: 'min(18rem, 100%)' }}
      maxLength={LIMITS.searchCharacters}
      label={t('search')}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}

function ColumnsMenu({
  columns,
  onChange,
}: {
  columns: readonly PeopleColumn[];
  onChange: (columns: readonly PeopleColumn[]) => void;
}): ReactNode {
  const { t } = useTranslation('people');
  return (
    <Menu closeOnItemClick={false} position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns3 {...ICON} />}>
          {t('columns.choose')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {COLUMNS.filter((column) => column !== 'NAME').map((column) => {
          const shown = columns.includes(column);
          return (
            <Menu.CheckboxItem
              key={column}
              checked={shown}
              onChange={() => onChange(shown ? columns.filter((one) => one !== column) : [...columns, column])}
            >
              {t(`columns.${column}`)}
            </Menu.CheckboxItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
