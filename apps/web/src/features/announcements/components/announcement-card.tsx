import { Button } from '@mantine/core';
import {
  type AnnouncementWholeFragment,
  CohortAnnouncementsDocument,
  DiscardAnnouncementDocument,
  TakeBackAnnouncementDocument,
} from '@trellis/api-client';
import { ConfirmDialog, Panel, ProgressLine, Tag } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { placeKey, withPlacesNamed } from '../hooks/announcement-places.js';
import { usePeopleSentence } from '../hooks/use-people-sentence.js';

const TONES = { DRAFT: 'plain', PLANNED: 'attention', SENT: 'primary', CANCELLED: 'plain' } as const;

interface AnnouncementCardProps {
  announcement: AnnouncementWholeFragment;
  onEdit: () => void;
}

/** One announcement: to whom, where it stands, and what can still be done with it. */
export function AnnouncementCard({ announcement, onEdit }: AnnouncementCardProps): ReactNode {
  const { t, i18n } = useTranslation('announcements');
  const formats = useFormats();
  const sentence = usePeopleSentence();
  const [discarding, setDiscarding] = useState(false);
  const touches = [CohortAnnouncementsDocument];
  const takeBack = useApiMutation(TakeBackAnnouncementDocument, { touches });
  const discard = useApiMutation(DiscardAnnouncementDocument, { touches });
  const { id, state, subject, dueAt, sentAt } = announcement;
  const own = i18n.language === 'fr' ? subject.fr : subject.en;
  const written = own ?? subject.en ?? subject.fr ?? t('noSubject');
  const title = withPlacesNamed(written, (place) => t(`placeNames.${placeKey(place)}`));
  return (
    <Panel title={title}>
      <div className="t-stack">
        <div className="t-row">
          <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>
          <span className="t-quiet">{sentence(announcement.filter)}</span>
        </div>
        {state === 'PLANNED' && dueAt && <p style={{ margin: 0 }}>{t('startsAt', { when: formats.moment(dueAt) })}</p>}
        {state === 'SENT' && sentAt && <Delivery announcement={announcement} sentAt={sentAt} />}
        <FailureNotice error={takeBack.error ?? discard.error} />
        {state === 'DRAFT' && (
          <div className="t-row">
            <Button onClick={onEdit}>{t('edit')}</Button>
            <Button variant="default" onClick={() => setDiscarding(true)}>
              {t('discard')}
            </Button>
          </div>
        )}
        {state === 'PLANNED' && (
          <div>
            <Button variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate({ id })}>
              {t('takeBack')}
            </Button>
          </div>
        )}
      </div>
      <ConfirmDialog
        opened={discarding}
        danger
        title={t('discardTitle')}
        confirm={t('discard')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={discard.isPending}
        onClose={() => setDiscarding(false)}
        onConfirm={() => discard.mutate({ id }, { onSettled: () => setDiscarding(false) })}
      >
        {t('discardText')}
      </ConfirmDialog>
    </Panel>
  );
}

function Delivery({
  announcement: { delivery },
  sentAt,
}: {
  announcement: AnnouncementWholeFragment;
  sentAt: string;
}): ReactNode {
  const { t } = useTranslation('announcements');
  const formats = useFormats();
  const counts = { sent: formats.number(delivery.sent), count: delivery.people };
  return (
    <>
      <ProgressLine
        label={t('delivered', { when: formats.moment(sentAt) })}
        value={t('deliveredOf', counts)}
        done={delivery.sent}
        total={delivery.people}
      />
      {delivery.failed > 0 && <p style={{ margin: 0 }}>{t('failed', { count: delivery.failed })}</p>}
    </>
  );
}
