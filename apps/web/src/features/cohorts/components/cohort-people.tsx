import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { CohortEnrolmentsDocument } from '@trellis/api-client';
import type { EnrolmentFieldsFragment, EnrolmentRole } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { DataTable, EmptyState, LoadingState, PersonLine, Tag } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { MoreButton } from '../../../lib/more-button.js';
import { LinkButton } from '../../../lib/link-button.js';
import { ResendNotice } from '../../../lib/resend-notice.js';
import { useSchool } from '../../../lib/use-school.js';

const TYPING_MS = 250;

/** Everyone in the cohort. */
export function CohortPeople(): ReactNode {
  const { t } = useTranslation('cohorts');
  const [role, setRole] = useState<EnrolmentRole | ''>('');
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), TYPING_MS);
  return (
    <div className="t-stack">
      <div className="t-row" style={{ alignItems: 'end' }}>
        <TextInput
          type="search"
          className="t-grow"
          maxLength={LIMITS.searchCharacters}
          label={t('people.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('people.role')}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as EnrolmentRole | '')}
          data={[
            { value: '', label: t('people.roleAll') },
            { value: 'MENTEE', label: t('people.roleMENTEE') },
            { value: 'MENTOR', label: t('people.roleMENTOR') },
          ]}
        />
      </div>
      <PeopleList role={role} search={wanted} />
    </div>
  );
}

function PeopleList({ role, search }: { role: EnrolmentRole | ''; search: string }): ReactNode {
  const { t } = useTranslation('cohorts');
  const params = useParams({ from: '/s/$slug/cohorts/$id' });
  const pages = useApiPages(
    CohortEnrolmentsDocument,
    { id: params.id, first: 50, role: role || undefined, search: search || undefined },
    (result) => result.cohort.enrolments,
  );
  if (pages.error) return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <LoadingState label={t('common:loading')} rows={6} />;
  const people = pages.data.pages.flatMap((page) => page.cohort.enrolments.nodes);
  if (people.length === 0 && search !== '')
    return <EmptyState title={t('people.emptySearch')}>{t('people.emptySearchText')}</EmptyState>;
  if (people.length === 0) {
    return (
      <EmptyState
        title={t('people.empty')}
        action={
          <LinkButton to="/s/$slug/cohorts/$id/imports" params={params}>
            {t('people.import')}
          </LinkButton>
        }
      >
        {t('people.emptyText')}
      </EmptyState>
    );
  }
  return (
    <div>
      <PeopleTable people={people} />
      <MoreButton
        pages={pages}
        shown={people.length}
        total={pages.data.pages[0]?.cohort.enrolments.totalCount ?? people.length}
      />
    </div>
  );
}

function PeopleTable({ people }: { people: readonly EnrolmentFieldsFragment[] }): ReactNode {
  const { t } = useTranslation('cohorts');
  // In this cohort's program or in the school: the service asks again.
  const mayManage = useSchool().mayAnywhere('people.manage');
  return (
    <DataTable<EnrolmentFieldsFragment>
      label={t('tabs.people')}
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        {
          key: 'name',
          label: t('people.name'),
          main: true,
          render: (person) => (
            <PersonLine
              id={person.id}
              name={person.displayName}
              detail={[person.pronouns, person.email].filter(Boolean).join(' · ')}
            />
          ),
        },
        { key: 'as', label: t('people.as'), render: (person) => t(`people.${person.role}`) },
        {
          key: 'site',
          label: t('people.site'),
          render: (person) => [person.site, person.year].filter(Boolean).join(' · ') || '–',
        },
        {
          key: 'capacity',
          label: t('people.capacity'),
          numeric: true,
          render: (person) => <Capacity person={person} />,
        },
        {
          key: 'account',
          label: t('people.account'),
          render: (person) => (
            <div className="t-stack" style={{ '--gap': '6px', alignItems: 'flex-start' } as React.CSSProperties}>
              <AccountState person={person} />
              {mayManage && <ResendNotice person={person} />}
            </div>
          ),
        },
      ]}
    />
  );
}

function Capacity({ person }: { person: EnrolmentFieldsFragment }): ReactNode {
  const { t } = useTranslation('cohorts');
  const formats = useFormats();
  if (person.role === 'MENTEE' || person.capacity === null) return '–';
  return person.capacity === 0 ? (
    <span className="t-quiet t-small">{t('people.notAvailable')}</span>
  ) : (
    formats.number(person.capacity)
  );
}

function AccountState({ person }: { person: EnrolmentFieldsFragment }): ReactNode {
  const { t } = useTranslation('cohorts');
  const formats = useFormats();
  if (person.state === 'WITHDRAWN') return <Tag>{t('people.left')}</Tag>;
  if (person.accountConfirmed) return <Tag tone="primary">{t('people.confirmed')}</Tag>;
  return person.noticeSentAt ? (
    <Tag icon="waiting">{t('people.told', { day: formats.day(person.noticeSentAt) })}</Tag>
  ) : (
    <Tag tone="attention">{t('people.notTold')}</Tag>
  );
}
