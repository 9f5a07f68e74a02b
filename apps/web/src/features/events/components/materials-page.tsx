import { Button } from '@mantine/core';
import {
  EventDocument,
  type EventMaterialFieldsFragment,
  EventMaterialsDocument,
  MyEventMaterialsDocument,
  RemoveEventMaterialDocument,
} from '@trellis/api-client';
import { ConfirmDialog, EmptyState, LoadingState, PageHeader, useAnnounce } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { materialName } from '../hooks/material-name.js';
import { type Adding, MaterialDialog } from './material-dialog.js';
import { MaterialLink } from './own-materials.js';

const ADDING = ['file', 'link', 'recording'] as const;

/** What goes with an event, for those who look after it. */
export function MaterialsPage(): ReactNode {
  const { t } = useTranslation(['materials', 'common']);
  const { eventId } = useParams({ from: '/s/$slug/event-plans/$eventId/materials' });
  const slug = useSchoolSlug();
  const { language } = useFormats();
  const [adding, setAdding] = useState<Adding | null>(null);
  const event = useApiQuery(EventDocument, { id: eventId });
  const query = useApiQuery(EventMaterialsDocument, { id: eventId });
  const error = event.error ?? query.error;
  if (error) return <LoadFailure error={error} onRetry={() => void Promise.all([event.refetch(), query.refetch()])} />;
  if (!event.data || !query.data) return <LoadingState label={t('common:loading')} />;
  const materials = query.data.eventMaterials;
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          <Link className="t-link" to="/s/$slug/event-plans/$eventId" params={{ slug, eventId }} dir="auto">
            {localized(event.data.event.title, language)}
          </Link>
        }
      />
      <div className="t-row">
        {ADDING.map((one) => (
          <Button key={one} variant={one === 'file' ? 'filled' : 'default'} onClick={() => setAdding(one)}>
            {t(one)}
          </Button>
        ))}
      </div>
      {materials.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <ul className="t-lines">
          {materials.map((material) => (
            <MaterialLine key={material.id} material={material} eventId={eventId} />
          ))}
        </ul>
      )}
      {adding && <MaterialDialog eventId={eventId} adding={adding} material={null} onClose={() => setAdding(null)} />}
    </div>
  );
}

function MaterialLine({ material, eventId }: { material: EventMaterialFieldsFragment; eventId: string }): ReactNode {
  const { t } = useTranslation('materials');
  const { language } = useFormats();
  const [asked, setAsked] = useState<'change' | 'remove' | null>(null);
  const name = materialName(material, language);
  const close = (): void => setAsked(null);
  return (
    <li className="t-plan">
      <div className="t-grow">
        <MaterialLink material={material} />
        <div className="t-quiet t-small">
          {t(`kinds.${material.kind}`)} ·{' '}
          {t('facts', { when: t(`moments.${material.moment}`), whom: t(`reaches.${material.reach}`) })}
        </div>
      </div>
      <div className="t-row">
        <Button variant="subtle" size="sm" aria-label={t('changeOf', { name })} onClick={() => setAsked('change')}>
          {t('change')}
        </Button>
        <Button variant="subtle" size="sm" aria-label={t('removeOf', { name })} onClick={() => setAsked('remove')}>
          {t('remove')}
        </Button>
      </div>
      {asked === 'change' && (
        <MaterialDialog eventId={eventId} adding={ADDED[material.kind]} material={material} onClose={close} />
      )}
      {asked === 'remove' && <RemoveMaterial id={material.id} name={name} onClose={close} />}
    </li>
  );
}

const ADDED = { FILE: 'file', LINK: 'link', RECORDING: 'recording' } as const;

function RemoveMaterial({ id, name, onClose }: { id: string; name: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['materials', 'common']);
  const announce = useAnnounce();
  const remove = useApiMutation(RemoveEventMaterialDocument, {
    touches: [EventMaterialsDocument, MyEventMaterialsDocument],
    onSuccess: () => announce(t('removed')),
  });
  return (
    <ConfirmDialog
      opened
      danger
      title={t('removeTitle', { name })}
      confirm={t('remove')}
      cancel={t('common:cancel')}
      close={t('common:close')}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ id })}
      onClose={onClose}
    >
      <FailureNotice error={remove.error} />
      {t('removeText')}
    </ConfirmDialog>
  );
}
