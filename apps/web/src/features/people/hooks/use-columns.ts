import type { PeopleColumn } from '@trellis/api-client';
import { useState } from 'react';

/** In the order in which they stand. The name is always there. */
export const COLUMNS: readonly PeopleColumn[] = [
  'NAME',
  'PRONOUNS',
  'EMAIL',
  'ROLE',
  'STATE',
  'SITE',
  'YEAR',
  'PLACES',
  'MENTORSHIPS',
  'ACCOUNT',
  'NOTICE',
  'MAIL',
  'PAUSE',
  'REQUIREMENT',
  'SOURCE',
  'JOINED',
  'CHANGED',
];
const USUAL: readonly PeopleColumn[] = ['NAME', 'ROLE', 'STATE', 'SITE', 'MENTORSHIPS', 'ACCOUNT'];
const STORED = 'trellis.people.columns';

/** The columns chosen, remembered on this device. */
export function useColumns(): [readonly PeopleColumn[], (columns: readonly PeopleColumn[]) => void] {
  const [columns, setColumns] = useState<readonly PeopleColumn[]>(stored);
  return [
    columns,
    (chosen) => {
      const inOrder = COLUMNS.filter((column) => column === 'NAME' || chosen.includes(column));
      localStorage.setItem(STORED, JSON.stringify(inOrder));
      setColumns(inOrder);
    },
  ];
}

function stored(): readonly PeopleColumn[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? 'null');
    if (Array.isArray(kept)) return COLUMNS.filter((column) => column === 'NAME' || kept.includes(column));
  } catch {
    // Somebody else's text under our name: as if there were none.
  }
  return USUAL;
}
