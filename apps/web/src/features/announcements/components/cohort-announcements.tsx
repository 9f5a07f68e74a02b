import { Button } from '@mantine/core';
import { CohortAnnouncementsDocument, LetterStartDocument } from '@trellis/api-client';
import { EmptyState, LoadingState } from '@trellis/ui';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { AnnouncementCard } from './announcement-card.js';
import { AnnouncementForm } from './announcement-form.js';

const WATCH_MS = 2_000;

/** What was written to the people of a cohort, and writing to them. */
export function CohortAnnouncements(): ReactNode {
  const { t } = useTranslation('announcements');
  const params = useParams({ from: '/s/$slug/cohorts/$id' });
  // The id of the one being written, 'new', or none.
  const { letter } = useSearch({ from: '/s/$slug/cohorts/$id/announcements' });
  const navigate = useNavigate();
  const [writing, setWriting] = useState<string | null>(letter ? 'new' : null);
  const start = useApiQuery(LetterStartDocument, { id: letter ?? '', cohortId: params.id }, { enabled: !!letter });
  const query = useApiQuery(
    CohortAnnouncementsDocument,
    { id: params.id },
    { refetchInterval: (data) => (data?.cohort.announcements.some(isUnderWay) ? WATCH_MS : false) },
  );
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (start.error) return <LoadFailure error={start.error} onRetry={() => void start.refetch()} />;
  if (!query.data || (letter && !start.data)) return <LoadingState label={t('common:loading')} />;
  const { announcements, peopleChoices } = query.data.cohort;
  const shown = announcements.filter(({ state }) => state !== 'CANCELLED');
  const draft = announcements.find(({ id }) => id === writing);
  if (writing) {
    return (
      <AnnouncementForm
        key={writing}
        cohortId={params.id}
        draft={draft ?? null}
        choices={peopleChoices}
        letter={writing === 'new' ? start.data?.letterStart : undefined}
        onDone={() => {
          setWriting(null);
          // Or the next one would begin with the letter as well.
          if (letter) void navigate({ to: '.', search: {}, replace: true });
        }}
      />
    );
  }
  const write = <Button onClick={() => setWriting('new')}>{t('write')}</Button>;
  if (shown.length === 0) {
    return (
      <EmptyState title={t('empty')} action={write}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <div className="t-stack">
      <p className="t-prose" style={{ margin: 0 }}>
        {t('lead')}
      </p>
      <div>{write}</div>
      {shown.map((announcement) => (
        <AnnouncementCard
          key={announcement.id}
          announcement={announcement}
          onEdit={() => setWriting(announcement.id)}
        />
      ))}
    </div>
  );
}

/** Planned ones start by themselves, sent ones are still being delivered. */
const isUnderWay = ({ state, delivery }: { state: string; delivery: { waiting: number } }): boolean =>
  state === 'PLANNED' || delivery.waiting > 0;
