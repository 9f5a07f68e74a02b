import { CohortPeopleDocument, MentorsDueDocument } from '@trellis/api-client';
import type { PeopleColumn, PersonFieldsFragment } from '@trellis/api-client';
import { EmptyState, LoadingState, SelectTable } from '@trellis/ui';
import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { MoreButton } from '../../../lib/more-button.js';
import { useSchool } from '../../../lib/use-school.js';
import { filterOf, type PeopleSearch, sortOf } from '../hooks/people-search.js';
import { type Selection, useSelection } from '../hooks/use-selection.js';
import { usePeopleColumns } from './people-columns.js';
import { PickBar } from './pick-bar.js';

const PAGE = 100;

type Pages = ReturnType<typeof usePages>;

function usePages(cohortId: string, search: PeopleSearch) {
  const variables = { id: cohortId, first: PAGE, filter: filterOf(search), sort: sortOf(search) };
  return useApiPages(CohortPeopleDocument, variables, (result) => result.cohort.people);
}

/** The list itself, and what is done with those picked from it. */
export function PeopleList({
  cohortId,
  isOver,
  search,
  columns,
  onChange,
}: {
  cohortId: string;
  isOver: boolean;
  search: PeopleSearch;
  columns: readonly PeopleColumn[];
  onChange: (part: Partial<PeopleSearch>) => void;
}): ReactNode {
  const { t } = useTranslation('people');
  const pages = usePages(cohortId, search);
  const selection = useSelection(JSON.stringify(filterOf(search)));
  if (pages.error) return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <LoadingState label={t('common:loading')} rows={6} />;
  const people = pages.data.pages.flatMap((page) => page.cohort.people.nodes);
  const { totalCount: total, countIsBounded: more } = pages.data.pages[0]?.cohort.people ?? {
    totalCount: people.length,
    countIsBounded: false,
  };
  if (people.length === 0) return <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>;
  return (
    <div className="t-stack">
      <p className="t-quiet t-num" role="status" style={{ margin: 0 }}>
        {more ? t('countMore', { count: total }) : t('count', { count: total })}
      </p>
      <EveryoneOffer selection={selection} loaded={people} total={total} />
      <PeopleTable
        cohortId={cohortId}
        isOver={isOver}
        people={people}
        total={total}
        columns={columns}
        search={search}
        selection={selection}
        pages={pages}
        onChange={onChange}
      />
      <MoreButton pages={pages} shown={people.length} total={total} />
      <PickBar
        cohortId={cohortId}
        search={search}
        columns={columns}
        selection={selection}
        people={people}
        total={total}
      />
    </div>
  );
}

/** Mentors who miss something that the program asks; read beside the list, which does not wait for it. */
function useMentorsDue(cohortId: string): ReadonlySet<string> {
  const due = useApiQuery(MentorsDueDocument, { cohortId }).data?.cohort.mentorsDue;
  return useMemo(() => new Set(due), [due]);
}

function PeopleTable({
  cohortId,
  isOver,
  people,
  total,
  columns,
  search,
  selection,
  pages,
  onChange,
}: {
  cohortId: string;
  isOver: boolean;
  people: readonly PersonFieldsFragment[];
  total: number;
  columns: readonly PeopleColumn[];
  search: PeopleSearch;
  selection: Selection;
  pages: Pages;
  onChange: (part: Partial<PeopleSearch>) => void;
}): ReactNode {
  const { t } = useTranslation('people');
  const mentorsDue = useMentorsDue(cohortId);
  const shown = usePeopleColumns(columns, useSchool().mayAnywhere('people.manage'), mentorsDue, isOver);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const picked = people.filter((person) => selection.has(person.id)).length;
  const sort = sortOf(search);
  return (
    <SelectTable<PersonFieldsFragment>
      label={t('label')}
      columns={shown}
      rows={people}
      rowKey={(person) => person.id}
      total={total}
      selected={(person) => selection.has(person.id)}
      onSelect={(person, selected) => selection.set([person.id], selected)}
      selectLabel={(person) => t('pick.one', { name: person.displayName })}
      all={{
        label: t('pick.all'),
        state: picked === 0 ? 'none' : picked === people.length ? 'all' : 'some',
        onChange: (selected) => {
          if (!selected && selection.everyone) selection.clear();
          else
            selection.set(
              people.map(({ id }) => id),
              selected,
            );
        },
      }}
      sort={{
        by: sort.by,
        descending: sort.descending,
        label: (column) => t('sort.by', { column }),
        onChange: (by) => onChange({ by: by as PeopleSearch['by'], desc: by === sort.by ? !sort.descending : false }),
      }}
      onEnd={more}
    />
  );
}

/** A page of people or more is picked, and there are more: the way to all of them. Those that load meanwhile don't take it away. */
function EveryoneOffer({
  selection,
  loaded,
  total,
}: {
  selection: Selection;
  loaded: readonly PersonFieldsFragment[];
  total: number;
}): ReactNode {
  const { t } = useTranslation('people');
  const picked = loaded.filter(({ id }) => selection.has(id)).length;
  if (selection.everyone || loaded.length >= total || picked < Math.min(PAGE, loaded.length)) return null;
  return (
    <div className="t-row" style={{ '--gap': '8px' } as React.CSSProperties}>
      <span>{t('pick.shown', { count: picked })}</span>
      <button type="button" className="t-text-button" onClick={selection.selectEveryone}>
        {t('pick.everyone', { count: total })}
      </button>
    </div>
  );
}
