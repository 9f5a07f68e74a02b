import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { CohortConflictsDocument, CohortMentorshipsDocument } from '@trellis/api-client';
import type { MentorshipFieldsFragment, ParticipantFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { DataTable, EmptyState, LoadingState, PersonLine, Tag } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { MoreButton } from '../../../lib/more-button.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useNoticesSeen } from '../../../lib/private-notices.js';
import { useRequirementWords } from '../../../lib/requirement-line.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { CohortConflicts } from './cohort-conflicts.js';
import { LeaveGroup } from './group-leaving.js';
import { EndMatch } from './pair-ending.js';
import { RematchRequests } from './rematch-requests.js';
import { WaitingPeople } from './waiting-people.js';

const TYPING_MS = 250;

/** The pairs that were published. */
export function CohortPairs(): ReactNode {
  const { t } = useTranslation('cohorts');
  const params = useParams({ from: '/s/$slug/cohorts/$id' });
  useNoticesSeen('MATCHES', params.id);
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), TYPING_MS);
  const pages = useApiPages(
    CohortMentorshipsDocument,
    { id: params.id, first: 50, search: wanted || undefined },
    (result) => result.cohort.mentorships,
  );
  if (pages.error) return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <LoadingState label={t('common:loading')} rows={6} />;
  const pairs = pages.data.pages.flatMap((page) => page.cohort.mentorships.nodes);
  const isOver = pages.data.pages[0]?.cohort.state === 'CLOSED';
  if (pairs.length === 0 && wanted === '' && search === '' && isOver) {
    return <EmptyState title={t('pairs.noneOver')}>{t('pairs.noneOverText')}</EmptyState>;
  }
  if (pairs.length === 0 && wanted === '' && search === '') {
    return (
      <div className="t-stack">
        <WaitingPeople />
        <EmptyState
          title={t('pairs.empty')}
          action={
            <LinkButton to="/s/$slug/cohorts/$id/matching" params={params}>
              {t('pairs.toMatching')}
            </LinkButton>
          }
        >
          {t('pairs.emptyText')}
        </EmptyState>
        <CohortConflicts cohortId={params.id} />
      </div>
    );
  }
  return (
    <div className="t-stack">
      {!isOver && <RematchRequests cohortId={params.id} />}
      <p style={{ margin: 0 }}>
        <Link className="t-link" to="/s/$slug/cohorts/$id/support" params={params}>
          {t('pairs.support')}
        </Link>
        {' · '}
        <Link className="t-link" to="/s/$slug/cohorts/$id/expenses" params={params}>
          {t('pairs.expenses')}
        </Link>
      </p>
      <WaitingPeople />
      <div className="t-row t-row-between t-search">
        <h2 className="t-h2" tabIndex={-1}>
          {t('pairs.title')}
        </h2>
        <TextInput
          type="search"
          maxLength={LIMITS.searchCharacters}
          label={t('people.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {pairs.length === 0 ? (
        <EmptyState title={t('people.emptySearch')}>{t('people.emptySearchText')}</EmptyState>
      ) : (
        <PairTable pairs={pairs} cohortId={params.id} />
      )}
      <MoreButton
        pages={pages}
        shown={pairs.length}
        total={pages.data.pages[0]?.cohort.mentorships.totalCount ?? pairs.length}
      />
      <p style={{ margin: 0 }}>
        <Link className="t-link" to="/s/$slug/cohorts/$id/felt" params={params}>
          {t('pairs.felt')}
        </Link>{' '}
        <span className="t-quiet">{t('pairs.feltText')}</span>
      </p>
      {!isOver && <CohortConflicts cohortId={params.id} />}
    </div>
  );
}

function PairTable({ pairs, cohortId }: { pairs: readonly MentorshipFieldsFragment[]; cohortId: string }): ReactNode {
  const { t } = useTranslation('cohorts');
  const formats = useFormats();
  const slug = useSchoolSlug();
  const together = useRequirementWords();
  const conflicts = useApiQuery(CohortConflictsDocument, { id: cohortId }).data?.cohort.conflicts.mentorships ?? [];
  // Pairs that ended stand here once the year is over: those that lasted, and those that did not.
  const stateWords = ({ state, endedAt, endedEarly }: MentorshipFieldsFragment): string => {
    if (state !== 'ENDED') return t(`pairs.states.${state}`);
    return endedEarly && endedAt ? t('pairs.endedOn', { day: formats.day(endedAt) }) : t('pairs.lasted');
  };
  return (
    <DataTable<MentorshipFieldsFragment>
      label={t('pairs.label')}
      rows={pairs}
      rowKey={(pair) => pair.id}
      columns={[
        {
          key: 'mentee',
          label: t('pairs.mentee'),
          render: ({ people }) => <People people={people.filter(({ role }) => role === 'MENTEE')} />,
        },
        {
          key: 'mentor',
          label: t('pairs.mentor'),
          render: ({ people }) => <People people={people.filter(({ role }) => role === 'MENTOR')} />,
        },
        {
          key: 'state',
          label: t('pairs.state'),
          render: (pair) => (
            <span className="t-row" style={{ '--gap': '6px' } as React.CSSProperties}>
              <Tag tone={pair.state === 'ACTIVE' ? 'primary' : 'plain'}>{stateWords(pair)}</Tag>
              {conflicts.includes(pair.id) && <Tag tone="attention">{t('pairs.mayNot')}</Tag>}
              <span className="t-quiet">{t('pairs.since', { day: formats.day(pair.publishedAt) })}</span>
            </span>
          ),
        },
        {
          key: 'agreement',
          label: t('pairs.agreement'),
          render: ({ agreement: { signed, people } }) => t('pairs.signed', { signed, count: people }),
        },
        {
          key: 'together',
          label: t('pairs.together'),
          render: ({ requirement }) => (requirement ? together(requirement) : '–'),
        },
        {
          key: 'actions',
          label: t('pairs.actions'),
          render: (pair) => (
            <div className="t-row">
              <LinkButton
                size="sm"
                variant="default"
                to="/s/$slug/cohorts/$id/pairs/$mentorshipId"
                params={{ slug, id: cohortId, mentorshipId: pair.id }}
                aria-label={t('pair.openOf', { names: formats.list(pair.people.map((one) => one.displayName)) })}
              >
                {t('pair.open')}
              </LinkButton>
              {pair.state !== 'ENDED' && <Ways pair={pair} />}
            </div>
          ),
        },
      ]}
    />
  );
}

function People({ people }: { people: readonly ParticipantFieldsFragment[] }): ReactNode {
  return (
    <div className="t-stack" style={{ '--gap': '6px' } as React.CSSProperties}>
      {people.map(({ enrolmentId, displayName, photo, email }) => (
        <PersonLine key={enrolmentId} name={displayName} photo={photo} detail={email ?? undefined} size="small" />
      ))}
    </div>
  );
}

/** Of a pair the one way out; of a group or pod, one of them leaves it. */
function Ways({ pair: { id, model, people, mentee, mentor } }: { pair: MentorshipFieldsFragment }): ReactNode {
  return model === 'PAIR' ? (
    <EndMatch mentorshipId={id} mentee={mentee.displayName} mentor={mentor.displayName} />
  ) : (
    <LeaveGroup mentorshipId={id} people={people} />
  );
}
