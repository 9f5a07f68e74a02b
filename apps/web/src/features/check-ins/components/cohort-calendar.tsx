import { Button } from '@mantine/core';
import {
  AddUsualDatesDocument,
  CohortDatesDocument,
  RemoveCheckInDocument,
  RemoveMilestoneDocument,
} from '@trellis/api-client';
import type { CohortDatesFieldsFragment } from '@trellis/api-client';
import { ConfirmDialog, EmptyState, LoadingState, Panel, useAnnounce } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useNoticesSeen } from '../../../lib/private-notices.js';
import { DateForm } from './date-form.js';

type Milestone = CohortDatesFieldsFragment['milestones'][number];
type CheckIn = CohortDatesFieldsFragment['checkIns'][number];

/** Milestones of a cohort, and when its people are asked how it goes. */
export function CohortCalendar(): ReactNode {
  const { t } = useTranslation(['checkIns', 'common']);
  const { id: cohortId } = useParams({ from: '/s/$slug/cohorts/$id' });
  useNoticesSeen('CHECK_INS', cohortId);
  const query = useApiQuery(CohortDatesDocument, { cohortId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { milestones, checkIns } = query.data.cohortDates;
  const isEmpty = milestones.length === 0 && checkIns.length === 0;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      {isEmpty && (
        <EmptyState title={t('calendar.empty')} action={<Usual cohortId={cohortId} />}>
          {t('calendar.emptyText')}
        </EmptyState>
      )}
      <Panel title={t('calendar.milestones')}>
        <Rows
          lead={t('calendar.milestonesText')}
          add={t('calendar.addMilestone')}
          form={(one, done) => <DateForm cohortId={cohortId} kind="milestone" date={one} onDone={done} />}
          rows={milestones}
          row={(one, tools) => <MilestoneRow key={one.id} cohortId={cohortId} milestone={one} tools={tools} />}
        />
      </Panel>
      <Panel title={t('calendar.checkIns')}>
        <Rows
          lead={t('calendar.checkInsText')}
          add={t('calendar.addCheckIn')}
          form={(one, done) => <DateForm cohortId={cohortId} kind="checkIn" date={one} onDone={done} />}
          rows={checkIns}
          row={(one, tools) => <CheckInRow key={one.id} cohortId={cohortId} checkIn={one} tools={tools} />}
        />
      </Panel>
    </div>
  );
}

function Usual({ cohortId }: { cohortId: string }): ReactNode {
  const { t } = useTranslation('checkIns');
  const announce = useAnnounce();
  const add = useApiMutation(AddUsualDatesDocument, {
    touches: [CohortDatesDocument],
    onSuccess: () => announce(t('common:saved')),
  });
  return (
    <div className="t-stack">
      <FailureNotice error={add.error} />
      <Button loading={add.isPending} onClick={() => add.mutate({ cohortId })}>
        {t('calendar.usual')}
      </Button>
    </div>
  );
}

/** A list of dates, with one form at a time: for a new one, or in the place of the one that is changed. */
function Rows<One extends { id: string }>({
  lead,
  add,
  rows,
  row,
  form,
}: {
  lead: string;
  add: string;
  rows: readonly One[];
  row: (one: One, change: () => void) => ReactNode;
  form: (one: One | undefined, done: () => void) => ReactNode;
}): ReactNode {
  const [editing, setEditing] = useState<string | null>(null);
  const done = (): void => setEditing(null);
  return (
    <div className="t-stack">
      <p className="t-quiet t-prose" style={{ margin: 0 }}>
        {lead}
      </p>
      {rows.length > 0 && (
        <ul className="t-todo">
          {rows.map((one) =>
            editing === one.id ? <li key={one.id}>{form(one, done)}</li> : row(one, () => setEditing(one.id)),
          )}
        </ul>
      )}
      {editing === 'new' ? (
        form(undefined, done)
      ) : (
        <div>
          <Button variant="default" onClick={() => setEditing('new')}>
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}

function MilestoneRow({
  cohortId,
  milestone: { id, name, text, onDay, audience },
  tools,
}: {
  cohortId: string;
  milestone: Milestone;
  tools: () => void;
}): ReactNode {
  const { t } = useTranslation('checkIns');
  const formats = useFormats();
  const remove = useApiMutation(RemoveMilestoneDocument, { touches: [CohortDatesDocument] });
  const title = localized(name, formats.language);
  return (
    <li>
      <div className="t-grow">
        <span className="t-strong" dir="auto">
          {title}
        </span>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {`${formats.dueDay(onDay)} · ${t(`audiences.${audience}`)}`}
        </p>
        <p dir="auto" style={{ margin: 0 }}>
          {localized(text, formats.language)}
        </p>
        <FailureNotice error={remove.error} />
      </div>
      <Button size="sm" variant="default" aria-label={t('calendar.changeOf', { name: title })} onClick={tools}>
        {t('calendar.change')}
      </Button>
      <Button
        size="sm"
        variant="default"
        aria-label={t('calendar.removeOf', { name: title })}
        loading={remove.isPending}
        onClick={() => remove.mutate({ cohortId, id })}
      >
        {t('calendar.remove')}
      </Button>
    </li>
  );
}

function CheckInRow({
  cohortId,
  checkIn: { id, name, opensOn, closesOn, asked, settled, help },
  tools,
}: {
  cohortId: string;
  checkIn: CheckIn;
  tools: () => void;
}): ReactNode {
  const { t } = useTranslation('checkIns');
  const formats = useFormats();
  const { slug } = useParams({ from: '/s/$slug/cohorts/$id' });
  const [asking, setAsking] = useState(false);
  const remove = useApiMutation(RemoveCheckInDocument, { touches: [CohortDatesDocument] });
  const title = localized(name, formats.language);
  return (
    <li>
      <div className="t-grow">
        <Link
          className="t-link"
          to="/s/$slug/cohorts/$id/check-ins/$checkInId"
          params={{ slug, id: cohortId, checkInId: id }}
        >
          <bdi>{title}</bdi>
        </Link>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('calendar.open', { from: formats.day(opensOn), to: formats.day(closesOn) })}
        </p>
        <p className="t-small" style={{ margin: 0 }}>
          {t('calendar.settled', { settled, asked })}
          {help > 0 && ` · ${t('calendar.help', { count: help })}`}
        </p>
      </div>
      <Button size="sm" variant="default" aria-label={t('calendar.changeOf', { name: title })} onClick={tools}>
        {t('calendar.change')}
      </Button>
      <Button
        size="sm"
        variant="default"
        aria-label={t('calendar.removeOf', { name: title })}
        onClick={() => setAsking(true)}
      >
        {t('calendar.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('calendar.removeOf', { name: title })}
        confirm={t('calendar.remove')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ cohortId, id })}
        onClose={() => setAsking(false)}
      >
        <FailureNotice error={remove.error} />
        {t('calendar.removeText', { count: settled })}
      </ConfirmDialog>
    </li>
  );
}
