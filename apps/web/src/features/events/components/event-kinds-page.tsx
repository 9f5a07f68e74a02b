import { Button, NativeSelect, TextInput } from '@mantine/core';
import {
  type EventKind,
  EventKindsDocument,
  type EventKindsQuery,
  RemoveEventKindDocument,
  SaveEventKindDocument,
} from '@trellis/api-client';
import { EventKind as KIND, LIMITS } from '@trellis/contracts';
import { Dialog, EmptyState, FormFoot, LoadingState, PageHeader, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchool } from '../../../lib/use-school.js';
import { BackToPlans } from './event-editor-page.js';
import { LANGUAGE } from './event-form-words.js';

type OwnKind = EventKindsQuery['eventKinds'][number];
const KINDS = Object.keys(KIND) as EventKind[];

/** Kinds of events that a school calls by names of its own. */
export function EventKindsPage(): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const [editing, setEditing] = useState<OwnKind | 'new' | null>(null);
  const query = useApiQuery(EventKindsDocument, {});
  const add = <Button onClick={() => setEditing('new')}>{t('ownKinds.new')}</Button>;
  const kinds = query.data?.eventKinds;
  return (
    <div className="t-stack" style={{ '--gap': '20px', maxInlineSize: 760 } as React.CSSProperties}>
      <PageHeader
        title={t('ownKinds.title')}
        lead={t('ownKinds.lead')}
        above={<BackToPlans programId={null} />}
        action={kinds && kinds.length > 0 && add}
      />
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!kinds && !query.error && <LoadingState label={t('common:loading')} rows={3} />}
      {kinds?.length === 0 && (
        <EmptyState title={t('ownKinds.none')} action={add}>
          {t('ownKinds.noneText')}
        </EmptyState>
      )}
      {kinds && kinds.length > 0 && (
        <Panel>
          <ul className="t-lines">
            {kinds.map((kind) => (
              <KindLine key={kind.id} kind={kind} onEdit={() => setEditing(kind)} />
            ))}
          </ul>
        </Panel>
      )}
      {editing && <KindDialog kind={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

function KindLine({ kind, onEdit }: { kind: OwnKind; onEdit: () => void }): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const announce = useAnnounce();
  const name = localized(kind.name, language);
  const remove = useApiMutation(RemoveEventKindDocument, {
    touches: [EventKindsDocument],
    onSuccess: () => announce(t('ownKinds.removed', { name })),
  });
  return (
    <li className="t-row">
      <div>
        <bdi className="t-strong">{name}</bdi>
        <div className="t-quiet t-small">{t('ownKinds.countsAs', { kind: t(`kinds.${kind.base}`) })}</div>
        <FailureNotice error={remove.error} />
      </div>
      <Button size="sm" variant="default" aria-label={t('ownKinds.renameOf', { name })} onClick={onEdit}>
        {t('ownKinds.rename')}
      </Button>
      <Button
        size="sm"
        variant="subtle"
        aria-label={t('ownKinds.removeOf', { name })}
        loading={remove.isPending}
        onClick={() => remove.mutate({ id: kind.id })}
      >
        {t('ownKinds.remove')}
      </Button>
    </li>
  );
}

function KindDialog({ kind, onClose }: { kind: OwnKind | null; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const { school } = useSchool();
  const announce = useAnnounce();
  const form = useAppForm(
    { nameEN: kind?.name.en ?? '', nameFR: kind?.name.fr ?? '', base: kind?.base ?? 'OTHER' },
    {},
  );
  const save = useApiMutation(SaveEventKindDocument, {
    touches: [EventKindsDocument],
    onSuccess: () => {
      announce(t('common:saved'));
      onClose();
    },
  });
  const send = ({ nameEN, nameFR, base }: typeof form.values): void =>
    save.mutate({ input: { id: kind?.id, base, name: { en: nameEN.trim() || null, fr: nameFR.trim() || null } } });
  return (
    <Dialog title={t(kind ? 'ownKinds.rename' : 'ownKinds.new')} close={t('common:close')} onClose={onClose}>
      <form noValidate className="t-stack" onSubmit={form.onSubmit(send)}>
        <FormProblems form={form} error={save.error} wordsOf={{ EVENT_INCOMPLETE: t('ownKinds.needsName') }} />
        {school?.locales.map((locale) => (
          <TextInput
            key={locale}
            lang={LANGUAGE[locale]}
            dir="auto"
            maxLength={LIMITS.shortTextCharacters}
            label={t('ownKinds.nameIn', { language: t(`common:languageNames.${locale}`) })}
            {...fieldProps(form, `name${locale}`)}
          />
        ))}
        {!kind && (
          <NativeSelect
            label={t('ownKinds.base')}
            description={t('ownKinds.baseHelp')}
            data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            {...fieldProps(form, 'base')}
          />
        )}
        <FormFoot submit={t('common:save')} busy={save.isPending} cancel={t('common:cancel')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
