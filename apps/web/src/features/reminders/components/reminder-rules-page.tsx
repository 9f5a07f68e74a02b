import { Button } from '@mantine/core';
import { ReminderRulesDocument, StartRemindersDocument } from '@trellis/api-client';
import { EmptyState, LoadingState } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { PacingChoice } from './pacing-choice.js';
import { ReminderCard } from './reminder-card.js';
import { ReminderForm } from './reminder-form.js';

/** What a program reminds its people of. */
export function ReminderRulesPage(): ReactNode {
  const { t } = useTranslation('reminders');
  const { programId } = useParams({ from: '/s/$slug/programs/$programId' });
  // The id of the one being written, 'new', or none.
  const [writing, setWriting] = useState<string | null>(null);
  const query = useApiQuery(ReminderRulesDocument, { programId });
  const start = useApiMutation(StartRemindersDocument, { touches: [ReminderRulesDocument] });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { reminderRules } = query.data;
  if (writing) {
    return (
      <ReminderForm
        key={writing}
        programId={programId}
        rule={reminderRules.find(({ id }) => id === writing) ?? null}
        onDone={() => setWriting(null)}
      />
    );
  }
  const write = (
    <Button variant={reminderRules.length === 0 ? 'default' : 'filled'} onClick={() => setWriting('new')}>
      {t('write')}
    </Button>
  );
  if (reminderRules.length === 0) {
    return (
      <>
        <FailureNotice error={start.error} />
        <EmptyState
          title={t('empty')}
          action={
            <div className="t-row">
              <Button loading={start.isPending} onClick={() => start.mutate({ programId })}>
                {t('start')}
              </Button>
              {write}
            </div>
          }
        >
          {t('emptyText')}
        </EmptyState>
        <PacingChoice programId={programId} />
      </>
    );
  }
  return (
    <div className="t-stack">
      <p className="t-prose" style={{ margin: 0 }}>
        {t('lead')}
      </p>
      <div>{write}</div>
      {reminderRules.map((rule) => (
        <ReminderCard key={rule.id} rule={rule} onEdit={() => setWriting(rule.id)} />
      ))}
      <PacingChoice programId={programId} />
    </div>
  );
}
