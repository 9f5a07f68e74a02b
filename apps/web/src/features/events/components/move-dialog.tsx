import { EventsReachDocument } from '@trellis/api-client';
import { ConfirmDialog } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import type { ManagedEvent } from '../hooks/event-values.js';

/** Asked before what people know of is moved: it names how many will be told. */
export function MoveDialog({
  event,
  busy,
  onConfirm,
  onClose,
}: {
  event: ManagedEvent;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const people = useApiQuery(EventsReachDocument, { ids: [event.id] }).data?.eventsReach;
  return (
    <ConfirmDialog
      opened
      title={t('move.title')}
      confirm={t('move.confirm')}
      cancel={t('common:cancel')}
      close={t('common:close')}
      busy={busy}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {people === undefined ? t('common:loading') : t('move.text', { count: people })}
    </ConfirmDialog>
  );
}
