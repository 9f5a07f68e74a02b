import { CohortPeopleChoicesDocument } from '@trellis/api-client';
import { EmptyState, LoadingState } from '@trellis/ui';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchool } from '../../../lib/use-school.js';
import { useColumns } from '../hooks/use-columns.js';
import type { PeopleSearch } from '../hooks/people-search.js';
import { ActionProgress } from './action-progress.js';
import { FilterSentence } from './filter-sentence.js';
import { PeopleFilters } from './people-filters.js';
import { PeopleList } from './people-list.js';
import { PeopleToolbar } from './people-toolbar.js';
import { RegistrationsWaiting } from './registrations-waiting.js';

const HERE = '/s/$slug/cohorts/$id/people';

/** Everyone in the cohort, as a coordinator looks for them and does things with them. */
export function CohortPeople(): ReactNode {
  const { t } = useTranslation('people');
  const params = useParams({ from: HERE });
  const search = useSearch({ from: HERE });
  const navigate = useNavigate({ from: HERE });
  const mayDecide = useSchool().mayAnywhere('people.manage');
  const [columns, setColumns] = useColumns();
  const [filtering, setFiltering] = useState(false);
  const query = useApiQuery(CohortPeopleChoicesDocument, { id: params.id });
  const cohort = query.data?.cohort;
  const choices = cohort?.peopleChoices;
  const change = (part: Partial<PeopleSearch>): void => {
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  };
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!choices) return <LoadingState label={t('common:loading')} rows={6} />;
  if (choices.everyone === 0) {
    return (
      <EmptyState
        title={t('empty')}
        action={
          <LinkButton to="/s/$slug/cohorts/$id/imports" params={params}>
            {t('import')}
          </LinkButton>
        }
      >
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <div className="t-stack">
      {mayDecide && <RegistrationsWaiting cohortId={params.id} />}
      <PeopleToolbar
        search={search}
        columns={columns}
        filtering={filtering}
        onFiltering={setFiltering}
        onColumns={setColumns}
        onChange={change}
        onView={(view, shown) => {
          setColumns(shown);
          void navigate({ search: view, replace: true, resetScroll: false });
        }}
      />
      {filtering && <PeopleFilters search={search} choices={choices} onChange={change} />}
      <FilterSentence search={search} onChange={change} />
      <ActionProgress cohortId={params.id} />
      <PeopleList
        cohortId={params.id}
        isOver={cohort?.state === 'CLOSED'}
        search={search}
        columns={columns}
        onChange={change}
      />
    </div>
  );
}
