import { Button, NativeSelect } from '@mantine/core';
import {
  EventDocument,
  type EventSpeakerFieldsFragment,
  EventSpeakersDocument,
  MyEventSpeakersDocument,
  SetEventSpeakersDocument,
  SpeakersDocument,
} from '@trellis/api-client';
import { EmptyState, LoadingState, PageHeader, Panel, useAnnounce } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { OrderedList } from '../../../lib/ordered-list.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { EventSpeakerLine } from './event-speaker-line.js';
import { EventCohosts } from './event-cohosts.js';
import { SpeakerDialog } from './speaker-dialog.js';

/** Who speaks at one event: chosen, put in order, asked. */
export function EventSpeakersPage(): ReactNode {
  const { t } = useTranslation(['speakers', 'common']);
  const { eventId } = useParams({ from: '/s/$slug/event-plans/$eventId/speakers' });
  const slug = useSchoolSlug();
  const { language } = useFormats();
  const event = useApiQuery(EventDocument, { id: eventId });
  const query = useApiQuery(EventSpeakersDocument, { id: eventId });
  const error = event.error ?? query.error;
  if (error) return <LoadFailure error={error} onRetry={() => void Promise.all([event.refetch(), query.refetch()])} />;
  if (!event.data || !query.data) return <LoadingState label={t('common:loading')} />;
  return (
    <div className="t-stack" style={{ '--gap': '20px', maxInlineSize: 760 } as React.CSSProperties}>
      <PageHeader
        title={t('of.title')}
        lead={t('of.lead')}
        above={
          <Link className="t-link" to="/s/$slug/event-plans/$eventId" params={{ slug, eventId }} dir="auto">
            {localized(event.data.event.title, language)}
          </Link>
        }
      />
      <Placed eventId={eventId} programId={event.data.event.programId} placed={query.data.eventSpeakers} />
      <EventCohosts eventId={eventId} />
    </div>
  );
}

function Placed({
  eventId,
  programId,
  placed,
}: {
  eventId: string;
  programId: string | null;
  placed: readonly EventSpeakerFieldsFragment[];
}): ReactNode {
  const { t } = useTranslation('speakers');
  const announce = useAnnounce();
  const set = useApiMutation(SetEventSpeakersDocument, {
    touches: [EventSpeakersDocument, MyEventSpeakersDocument, SpeakersDocument],
  });
  const ids = placed.map(({ speaker }) => speaker.id);
  const change = (speakerIds: string[], said?: string): void =>
    set.mutate({ input: { eventId, speakerIds } }, { onSuccess: () => said && announce(said) });
  const move = (from: number, to: number): void => {
    const next = ids.filter((_, index) => index !== from);
    next.splice(to, 0, ids[from] ?? '');
    change(next);
  };
  return (
    <>
      <FailureNotice error={set.error} />
      {placed.length === 0 ? (
        <EmptyState title={t('of.none')}>{t('of.noneText')}</EmptyState>
      ) : (
        <OrderedList
          label={t('of.list')}
          items={placed.map((one) => ({ id: one.speaker.id, name: one.speaker.name, one }))}
          disabled={set.isPending}
          onMove={move}
        >
          {({ one }, _, handle) => (
            <EventSpeakerLine
              eventId={eventId}
              placed={one}
              handle={handle}
              onTakeOff={() =>
                change(
                  ids.filter((id) => id !== one.speaker.id),
                  t('of.takenOff', { name: one.speaker.name }),
                )
              }
            />
          )}
        </OrderedList>
      )}
      <AddSpeaker taken={ids} programId={programId} busy={set.isPending} onAdd={(id) => change([...ids, id])} />
    </>
  );
}

function AddSpeaker({
  taken,
  programId,
  busy,
  onAdd,
}: {
  taken: readonly string[];
  programId: string | null;
  busy: boolean;
  onAdd: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation('speakers');
  const { language } = useFormats();
  const [chosen, setChosen] = useState('');
  const [isNew, setIsNew] = useState(false);
  const query = useApiQuery(SpeakersDocument, {});
  const free = (query.data?.speakers ?? []).filter(({ id }) => !taken.includes(id));
  return (
    <Panel title={t('of.add')}>
      <FailureNotice error={query.error} />
      <div className="t-row" style={{ alignItems: 'flex-end' }}>
        {free.length > 0 && (
          <>
            <NativeSelect
              aria-label={t('of.add')}
              value={chosen}
              data={[
                { value: '', label: t('of.choose') },
                ...free.map(({ id, name, role }) => ({
                  value: id,
                  label: [name, localized(role, language)].filter(Boolean).join(', '),
                })),
              ]}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
            <Button
              loading={busy}
              disabled={chosen === ''}
              onClick={() => {
                onAdd(chosen);
                setChosen('');
              }}
            >
              {t('of.take')}
            </Button>
          </>
        )}
        <Button variant="default" onClick={() => setIsNew(true)}>
          {t('new')}
        </Button>
      </div>
      {isNew && <SpeakerDialog speaker={null} programId={programId} onClose={() => setIsNew(false)} onSaved={onAdd} />}
    </Panel>
  );
}
