import { Textarea } from '@mantine/core';
import { CancelEventDocument, EventDocument, EventsDocument, EventsReachDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Dialog, FormFoot, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import type { ManagedEvent } from '../hooks/event-values.js';

/** Calls an event off: names how many will be told, and takes the words that they will read. */
export function CancelEvent({ event, onClose }: { event: ManagedEvent; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const announce = useAnnounce();
  const form = useAppForm({ reason: '' }, {});
  const people = useApiQuery(EventsReachDocument, { ids: [event.id] }).data?.eventsReach;
  const cancel = useApiMutation(CancelEventDocument, {
    touches: [EventsDocument, EventDocument],
    onSuccess: () => {
      announce(t('cancel.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('cancel.title')} close={t('common:close')} onClose={onClose}>
      <form
        noValidate
        className="t-stack"
        onSubmit={form.onSubmit(({ reason }) =>
          cancel.mutate({ input: { id: event.id, reason: reason.trim() === '' ? null : reason } }),
        )}
      >
        <FormProblems form={form} error={cancel.error} />
        <p style={{ margin: 0 }}>{people === undefined ? t('common:loading') : t('cancel.text', { count: people })}</p>
        <Textarea
          autosize
          minRows={2}
          dir="auto"
          maxLength={LIMITS.meetingReasonCharacters}
          label={<FieldLabel optional>{t('cancel.reason')}</FieldLabel>}
          description={t('cancel.reasonHelp')}
          {...fieldProps(form, 'reason')}
        />
        <FormFoot
          danger
          submit={t('cancel.confirm')}
          busy={cancel.isPending}
          cancel={t('cancel.keep')}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
