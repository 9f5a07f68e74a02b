import { Button, Textarea, TextInput } from '@mantine/core';
import {
  type AssociationFieldsFragment,
  AssociationsDocument,
  RemoveAssociationDocument,
  SaveAssociationDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { ConfirmDialog, Dialog, EmptyState, FormFoot, LoadingState, PageHeader, Panel, useAnnounce } from '@trellis/ui';
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

type Association = AssociationFieldsFragment;

/** Student associations that hold events with the school, and who acts for each. */
export function AssociationsPage(): ReactNode {
  const { t } = useTranslation(['associations', 'common']);
  const [editing, setEditing] = useState<Association | 'new' | null>(null);
  const query = useApiQuery(AssociationsDocument, {});
  const { may } = useSchool();
  const add = may('event.manage') && <Button onClick={() => setEditing('new')}>{t('new')}</Button>;
  const rows = query.data?.associations;
  return (
    <div className="t-stack" style={{ '--gap': '20px', maxInlineSize: 760 } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={<BackToPlans programId={null} />}
        action={rows?.length ? add : null}
      />
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!rows && !query.error && <LoadingState label={t('common:loading')} rows={3} />}
      {rows?.length === 0 && (
        <EmptyState title={t('none')} action={add}>
          {t('noneText')}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <Panel>
          <ul className="t-lines">
            {rows.map((one) => (
              <Line key={one.id} association={one} onEdit={() => setEditing(one)} />
            ))}
          </ul>
        </Panel>
      )}
      {editing && (
        <AssociationDialog association={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </div>
  );
}

function Line({ association, onEdit }: { association: Association; onEdit: () => void }): ReactNode {
  const { t } = useTranslation(['associations', 'common']);
  const formats = useFormats();
  const { may } = useSchool();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const name = localized(association.name, formats.language);
  const names = association.contacts.map((one) => one.name);
  const remove = useApiMutation(RemoveAssociationDocument, {
    touches: [AssociationsDocument],
    onSuccess: () => announce(t('removed', { name })),
  });
  return (
    <li className="t-row">
      <div>
        <bdi className="t-strong">{name}</bdi>
        <div className="t-quiet t-small" dir="auto">
          {names.length === 0 ? t('nobody') : t('contactsAre', { names: formats.list(names) })}
        </div>
        <FailureNotice error={remove.error} />
      </div>
      {may('event.manage') && (
        <>
          <Button size="sm" variant="default" aria-label={t('changeOf', { name })} onClick={onEdit}>
            {t('change')}
          </Button>
          <Button size="sm" variant="subtle" aria-label={t('removeOf', { name })} onClick={() => setAsking(true)}>
            {t('remove')}
          </Button>
        </>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('removeOf', { name })}
        confirm={t('remove')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ id: association.id })}
        onClose={() => setAsking(false)}
      >
        {t('removeText')}
      </ConfirmDialog>
    </li>
  );
}

function AssociationDialog({
  association,
  onClose,
}: {
  association: Association | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['associations', 'common']);
  const { school } = useSchool();
  const announce = useAnnounce();
  const form = useAppForm(
    {
      nameEN: association?.name.en ?? '',
      nameFR: association?.name.fr ?? '',
      contacts: association?.contacts.map(({ email }) => email).join('\n') ?? '',
    },
    {},
  );
  const save = useApiMutation(SaveAssociationDocument, {
    touches: [AssociationsDocument],
    onSuccess: () => {
      announce(t('common:saved'));
      onClose();
    },
  });
  const send = ({ nameEN, nameFR, contacts }: typeof form.values): void =>
    save.mutate({
      input: {
        ...{ id: association?.id, revision: association?.revision },
        name: { en: nameEN.trim() || null, fr: nameFR.trim() || null },
        contacts: contacts.split(/[\s,;]+/u).filter((one) => one !== ''),
      },
    });
  return (
    <Dialog title={t(association ? 'change' : 'new')} close={t('common:close')} onClose={onClose}>
      <form noValidate className="t-stack" onSubmit={form.onSubmit(send)}>
        <FormProblems form={form} error={save.error} wordsOf={{ AFFINITY_UNNAMED: t('needsName') }} />
        {school?.locales.map((locale) => (
          <TextInput
            key={locale}
            lang={LANGUAGE[locale]}
            dir="auto"
            maxLength={LIMITS.shortTextCharacters}
            label={t('nameIn', { language: t(`common:languageNames.${locale}`) })}
            {...fieldProps(form, `name${locale}`)}
          />
        ))}
        <Textarea
          autosize
          minRows={2}
          label={t('contacts')}
          description={t('contactsHelp')}
          {...fieldProps(form, 'contacts')}
        />
        <FormFoot submit={t('common:save')} busy={save.isPending} cancel={t('common:cancel')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
