import { Button } from '@mantine/core';
import {
  EventClashesDocument,
  EventDocument,
  EventsDocument,
  EventsReachDocument,
  PublishEventsDocument,
} from '@trellis/api-client';
import { Dialog, LoadingState, Notice, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { figureAt } from '../../../lib/figure-table.js';
import { localized, useFormats } from '../../../lib/format.js';
import type { ManagedEvent } from '../hooks/event-values.js';
import { useEventTimes } from '../hooks/use-event-times.js';

/** At the foot of the list while drafts are chosen. */
export function PublishBar({ drafts, onDone }: { drafts: readonly ManagedEvent[]; onDone: () => void }): ReactNode {
  const { t } = useTranslation('events');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <div className="t-pick-bar" role="region" aria-label={t('publish.label')}>
        <span role="status">{t('publish.chosen', { count: drafts.length })}</span>
        <Button onClick={() => setAsking(true)}>{t('publish.ask')}</Button>
        <Button variant="default" onClick={onDone}>
          {t('publish.none')}
        </Button>
      </div>
      {asking && <PublishDialog drafts={drafts} onClose={() => setAsking(false)} onDone={onDone} />}
    </>
  );
}

/** Before people are told: of what, and how many of them. */
export function PublishDialog({
  drafts,
  onClose,
  onDone,
}: {
  drafts: readonly ManagedEvent[];
  onClose: () => void;
  onDone?: () => void;
}): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const { language } = useFormats();
  const times = useEventTimes();
  const announce = useAnnounce();
  const ids = drafts.map(({ id }) => id);
  // Counting is written down: once for each time somebody is about to publish.
  const clashes = useApiQuery(EventClashesDocument, { ids }, { once: true });
  const busyAt = (id: string): number => {
    const table = clashes.data?.eventClashes.find(({ eventId }) => eventId === id)?.table;
    return (table && figureAt(table, 'busy')) || 0;
  };
  const reach = useApiQuery(EventsReachDocument, { ids });
  const publish = useApiMutation(PublishEventsDocument, {
    touches: [EventsDocument, EventDocument],
    onSuccess: () => {
      announce(t('publish.done', { count: ids.length }));
      onClose();
      onDone?.();
    },
  });
  const people = reach.data?.eventsReach;
  return (
    <Dialog title={t('publish.title', { count: ids.length })} close={t('common:close')} onClose={onClose}>
      <div className="t-stack">
        <FailureNotice error={publish.error ?? reach.error} />
        {people === undefined && !reach.error && <LoadingState label={t('common:loading')} rows={1} />}
        {people === 0 && <Notice tone="attention">{t('publish.nobody')}</Notice>}
        {people !== undefined && people > 0 && <p style={{ margin: 0 }}>{t('publish.reach', { count: people })}</p>}
        <ul style={{ marginBlock: 0 }}>
          {drafts.map((event) => (
            <li key={event.id}>
              <bdi className="t-strong">{localized(event.title, language)}</bdi>, {times.span(event)}
              {busyAt(event.id) > 0 && <div>{t('publish.busy', { count: busyAt(event.id) })}</div>}
            </li>
          ))}
        </ul>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('publish.after')} {t('publish.busyHelp')}
        </p>
        <div className="t-row">
          <Button disabled={people === undefined} loading={publish.isPending} onClick={() => publish.mutate({ ids })}>
            {people ? t('publish.confirm', { count: people }) : t('publish.ask')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
