import { CohortWaitingDocument } from '@trellis/api-client';
import { Panel, PersonLine } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { MoreButton } from '../../../lib/more-button.js';

const FIRST = 10;

/** The mentees who are in no pair, by name: shown once a match is published, as long as anyone waits. */
export function WaitingPeople(): ReactNode {
  const { t } = useTranslation('cohorts');
  const formats = useFormats();
  const { id } = useParams({ from: '/s/$slug/cohorts/$id' });
  const pages = useApiPages(CohortWaitingDocument, { id, first: FIRST }, (result) => result.cohort.people);
  if (pages.error) return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  const first = pages.data?.pages[0]?.cohort;
  if (!first || first.state === 'OPEN' || first.people.totalCount === 0) return null;
  const isOver = first.state === 'CLOSED';
  const people = pages.data?.pages.flatMap((page) => page.cohort.people.nodes) ?? [];
  const total = first.people.totalCount;
  return (
    <Panel
      title={t(isOver ? 'waiting.overTitle' : 'waiting.title')}
      titleId="waiting"
      aside={<span className="t-num t-quiet">{formats.number(total)}</span>}
    >
      <p className="t-quiet t-prose" style={{ marginBlock: '0 12px' }}>
        {t(isOver ? 'waiting.overText' : first.hasWaitingWords ? 'waiting.text' : 'waiting.noWords')}
      </p>
      <ul className="t-todo">
        {people.map((person) => (
          <li key={person.id}>
            <PersonLine
              name={person.displayName}
              detail={[person.pronouns, person.email, person.site, person.year].filter(Boolean).join(' · ')}
              size="small"
            />
          </li>
        ))}
      </ul>
      {people.length < total && <MoreButton pages={pages} shown={people.length} total={total} />}
    </Panel>
  );
}
