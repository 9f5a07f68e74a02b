import { Button } from '@mantine/core';
import type { PeopleColumn, PersonFieldsFragment } from '@trellis/api-client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchool } from '../../../lib/use-school.js';
import { filterOf, type PeopleSearch, sortOf } from '../hooks/people-search.js';
import type { Selection } from '../hooks/use-selection.js';
import { ActionDialog } from './action-dialog.js';
import { ExportDialog } from './export-dialog.js';

/** What can be done with those picked; with nobody picked, the list as a file. */
export function PickBar({
  cohortId,
  search,
  columns,
  selection,
  people,
  total,
}: {
  cohortId: string;
  search: PeopleSearch;
  columns: readonly PeopleColumn[];
  selection: Selection;
  people: readonly PersonFieldsFragment[];
  total: number;
}): ReactNode {
  const { t } = useTranslation('people');
  const { mayAnywhere } = useSchool();
  const [open, setOpen] = useState<'action' | 'export' | null>(null);
  const count = selection.count(total);
  const input = count > 0 ? selection.toInput(filterOf(search)) : { filter: filterOf(search) };
  const close = (): void => setOpen(null);
  const toFile = (
    <Button variant="default" onClick={() => setOpen('export')}>
      {t('export.open')}
    </Button>
  );
  return (
    <>
      {count === 0 && mayAnywhere('people.export') && <div>{toFile}</div>}
      {count > 0 && (
        <div className="t-pick-bar" role="region" aria-label={t('pick.label')}>
          <strong className="t-num" role="status">
            {t('pick.count', { count })}
          </strong>
          {mayAnywhere('people.manage') && <Button onClick={() => setOpen('action')}>{t('action.open')}</Button>}
          {mayAnywhere('people.export') && toFile}
          <button type="button" className="t-text-button" onClick={selection.clear}>
            {t('pick.clear')}
          </button>
        </div>
      )}
      {open === 'action' && (
        <ActionDialog
          cohortId={cohortId}
          selection={input}
          people={people.filter(({ id }) => selection.has(id))}
          onClose={close}
          onDone={() => {
            close();
            selection.clear();
          }}
        />
      )}
      {open === 'export' && (
        <ExportDialog
          order={{ cohortId, columns: [...columns], selection: input, sort: sortOf(search) }}
          count={count > 0 ? count : total}
          onClose={close}
        />
      )}
    </>
  );
}
