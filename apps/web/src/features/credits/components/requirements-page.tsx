import { Button } from '@mantine/core';
import {
  EventRequirementsDocument,
  EventStandingsDocument,
  RemoveEventRequirementDocument,
  SchoolProgramsDocument,
} from '@trellis/api-client';
import { ConfirmDialog, EmptyState, LoadingState, PageHeader, Panel, Tag, useAnnounce } from '@trellis/ui';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { type Requirement, useRequirementWords } from '../hooks/requirement-words.js';
import { CohortStandings } from './cohort-standings.js';
import { RequirementDialog } from './requirement-dialog.js';

/** What a program asks its people to attend, and who is how far. */
export function RequirementsPage(): ReactNode {
  const { t } = useTranslation(['eventRequirements', 'common']);
  const { slug, programId } = useParams({ from: '/s/$slug/programs/$programId/event-requirements' });
  const { cohort } = useSearch({ from: '/s/$slug/programs/$programId/event-requirements' });
  const [editing, setEditing] = useState<Requirement | 'new' | null>(null);
  const query = useApiQuery(EventRequirementsDocument, { programId });
  const programs = useApiQuery(SchoolProgramsDocument, {});
  const error = query.error ?? programs.error;
  if (error)
    return <LoadFailure error={error} onRetry={() => void Promise.all([query.refetch(), programs.refetch()])} />;
  if (!query.data || !programs.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const requirements = query.data.eventRequirements;
  const cohorts = programs.data.school.programs.find(({ id }) => id === programId)?.cohorts ?? [];
  const add = <Button onClick={() => setEditing('new')}>{t('new')}</Button>;
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          <Link className="t-link" to="/s/$slug/programs/$programId/events" params={{ slug, programId }}>
            {t('toEvents')}
          </Link>
        }
        action={requirements.length > 0 && add}
      />
      {requirements.length === 0 ? (
        <EmptyState title={t('none')} action={add}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <Panel title={t('list')}>
          <ul className="t-lines">
            {requirements.map((one) => (
              <RequirementLine key={one.id} requirement={one} onEdit={() => setEditing(one)} />
            ))}
          </ul>
          <p className="t-quiet t-small t-prose" style={{ marginBottom: 0 }}>
            {t('counts')}
          </p>
        </Panel>
      )}
      <CohortStandings cohorts={cohorts} first={cohort} />
      {editing && (
        <RequirementDialog
          programId={programId}
          cohorts={cohorts}
          requirement={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

function RequirementLine({ requirement, onEdit }: { requirement: Requirement; onEdit: () => void }): ReactNode {
  const { t } = useTranslation(['eventRequirements', 'common']);
  const announce = useAnnounce();
  const wordsOf = useRequirementWords();
  const [asking, setAsking] = useState(false);
  const what = wordsOf(requirement);
  const remove = useApiMutation(RemoveEventRequirementDocument, {
    touches: [EventRequirementsDocument, EventStandingsDocument],
    onSuccess: () => announce(t('removed')),
  });
  return (
    <li className="t-row" style={{ justifyContent: 'space-between', flexWrap: 'wrap' }}>
      <div style={{ flex: '1 1 220px' }}>
        <div className="t-row" style={{ '--gap': '8px' } as React.CSSProperties}>
          <bdi className="t-strong">{what}</bdi>
          {requirement.beforeMatch && <Tag>{t('beforeMatch')}</Tag>}
        </div>
        <div className="t-quiet t-small" dir="auto">
          {t(`who.${requirement.role ?? 'BOTH'}`)} · {requirement.cohortName ?? t('everyCohort')}
        </div>
        <FailureNotice error={remove.error} />
      </div>
      <div className="t-row">
        <Button size="sm" variant="default" aria-label={t('editOf', { what })} onClick={onEdit}>
          {t('edit')}
        </Button>
        <Button size="sm" variant="subtle" aria-label={t('removeOf', { what })} onClick={() => setAsking(true)}>
          {t('remove')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        danger
        title={t('removeTitle')}
        confirm={t('remove')}
        cancel={t('keep')}
        close={t('common:close')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ id: requirement.id }, { onSettled: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p className="t-strong">{what}</p>
        <p>{t('removeText')}</p>
        {requirement.waivers > 0 && <p>{t('removeWaivers', { count: requirement.waivers })}</p>}
      </ConfirmDialog>
    </li>
  );
}
