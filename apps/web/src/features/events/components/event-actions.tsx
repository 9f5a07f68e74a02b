import { Button } from '@mantine/core';
import { ArchiveEventDocument, EventDocument, EventsDocument, RemoveEventDocument } from '@trellis/api-client';
import { ConfirmDialog, useAnnounce } from '@trellis/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { type ManagedEvent, missingParts } from '../hooks/event-values.js';
import { isOver } from '../hooks/plan-groups.js';
import { CancelEvent } from './cancel-event.js';
import { PublishDialog } from './publish-bar.js';
import { RepeatEvent } from './repeat-event.js';

type Asked = 'publish' | 'cancel' | 'repeat' | 'remove';

/** What can be done with an event, beside changing its words. */
export function EventActions({ event, now }: { event: ManagedEvent; now: number }): ReactNode {
  const { t } = useTranslation('events');
  const slug = useSchoolSlug();
  const { school } = useSchool();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<Asked | null>(null);
  const archive = useApiMutation(ArchiveEventDocument, {
    touches: [EventsDocument, EventDocument],
    onSuccess: ({ archiveEvent }) => announce(t(archiveEvent.archived ? 'actions.archived' : 'actions.broughtBack')),
  });
  const isReady = event.state === 'DRAFT' && missingParts(event, school?.locales ?? []).length === 0;
  const mayPutAway = event.state !== 'PUBLISHED' || isOver(event, now);
  const close = (): void => setAsked(null);
  return (
    <>
      <FailureNotice error={archive.error} />
      <div className="t-row">
        {isReady && <Button onClick={() => setAsked('publish')}>{t('publish.ask')}</Button>}
        {event.state !== 'DRAFT' && (
          <LinkButton variant="default" to="/s/$slug/event-plans/$eventId/answers" params={{ slug, eventId: event.id }}>
            {t('actions.answers')}
          </LinkButton>
        )}
        {event.state === 'PUBLISHED' && (
          <LinkButton
            variant="default"
            to="/s/$slug/event-plans/$eventId/attendance"
            params={{ slug, eventId: event.id }}
          >
            {t('actions.attendance')}
          </LinkButton>
        )}
        <LinkButton variant="default" to="/s/$slug/event-plans/$eventId/materials" params={{ slug, eventId: event.id }}>
          {t('actions.materials')}
        </LinkButton>
        {event.state === 'PUBLISHED' && (
          <LinkButton
            variant="default"
            to="/s/$slug/event-plans/$eventId/feedback"
            params={{ slug, eventId: event.id }}
          >
            {t('actions.feedback')}
          </LinkButton>
        )}
        <LinkButton variant="default" to="/s/$slug/event-plans/$eventId/speakers" params={{ slug, eventId: event.id }}>
          {t('actions.speakers')}
        </LinkButton>
        {event.state === 'PUBLISHED' && (
          <LinkButton variant="default" to="/s/$slug/event-plans/$eventId/seating" params={{ slug, eventId: event.id }}>
            {t('actions.seating')}
          </LinkButton>
        )}
        <Button variant="default" onClick={() => setAsked('repeat')}>
          {t('actions.repeat')}
        </Button>
        {event.state === 'PUBLISHED' && !isOver(event, now) && (
          <Button variant="default" onClick={() => setAsked('cancel')}>
            {t('actions.cancel')}
          </Button>
        )}
        {event.state === 'DRAFT' && (
          <Button variant="default" onClick={() => setAsked('remove')}>
            {t('actions.remove')}
          </Button>
        )}
        {(mayPutAway || event.archived) && event.state !== 'DRAFT' && (
          <Button
            variant="default"
            loading={archive.isPending}
            onClick={() => archive.mutate({ id: event.id, archived: !event.archived })}
          >
            {t(event.archived ? 'actions.bringBack' : 'actions.archive')}
          </Button>
        )}
      </div>
      {asked === 'publish' && <PublishDialog drafts={[event]} onClose={close} />}
      {asked === 'cancel' && <CancelEvent event={event} onClose={close} />}
      {asked === 'repeat' && <RepeatEvent event={event} onClose={close} />}
      {asked === 'remove' && <RemoveDraft event={event} onClose={close} />}
    </>
  );
}

function RemoveDraft({ event, onClose }: { event: ManagedEvent; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const slug = useSchoolSlug();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const remove = useApiMutation(RemoveEventDocument, {
    touches: [EventsDocument],
    onSuccess: async () => {
      announce(t('actions.removed'));
      const { programId } = event;
      await (programId
        ? navigate({ to: '/s/$slug/programs/$programId/events', params: { slug, programId } })
        : navigate({ to: '/s/$slug/event-plans', params: { slug } }));
    },
  });
  return (
    <ConfirmDialog
      opened
      danger
      title={t('actions.removeTitle')}
      confirm={t('actions.remove')}
      cancel={t('common:cancel')}
      close={t('common:close')}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ id: event.id })}
      onClose={onClose}
    >
      <FailureNotice error={remove.error} />
      {t('actions.removeText')}
    </ConfirmDialog>
  );
}
