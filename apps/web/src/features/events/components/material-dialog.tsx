import { NativeSelect, TextInput } from '@mantine/core';
import {
  AddEventFileDocument,
  AddEventLinkDocument,
  ChangeEventMaterialDocument,
  type EventMaterialFieldsFragment,
  EventMaterialsDocument,
  MyEventMaterialsDocument,
} from '@trellis/api-client';
import { EventMaterialMoment, EventMaterialReach, LIMITS } from '@trellis/contracts';
import { Dialog, FormFoot, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { useSchool } from '../../../lib/use-school.js';
import type { UploadedFile } from '../../../lib/upload.js';
import { LANGUAGE } from './event-form-words.js';
import { MaterialFile } from './material-file.js';

export type Adding = 'file' | 'link' | 'recording';
type Moment = EventMaterialFieldsFragment['moment'];
type Reach = EventMaterialFieldsFragment['reach'];

interface Props {
  eventId: string;
  adding: Adding;
  /** One that there is, whose words are changed. */
  material: EventMaterialFieldsFragment | null;
  onClose: () => void;
}

/** Adds a file, a link or a recording; or changes what is said of one, and for whom it is there. */
export function MaterialDialog(props: Props): ReactNode {
  const { adding, material, eventId, onClose } = props;
  const { t } = useTranslation(['materials', 'common']);
  const form = useMaterialForm(props);
  const { send, busy, error } = useSending(props);
  return (
    <Dialog title={t(material ? 'change' : adding)} close={t('common:close')} size="lg" onClose={onClose}>
      <form noValidate className="t-stack" onSubmit={form.onSubmit(send)}>
        <FormProblems form={form} error={error} fieldOf={{ DOCUMENT_TYPE: 'file' }} />
        {!material && adding === 'file' && (
          <MaterialFile
            eventId={eventId}
            file={form.values.file}
            problem={form.errors['file']}
            onFile={(file) => form.setFieldValue('file', file)}
          />
        )}
        {!material && adding !== 'file' && (
          <TextInput
            type="url"
            maxLength={LIMITS.urlCharacters}
            label={<FieldLabel>{t('url')}</FieldLabel>}
            description={t('urlHelp')}
            {...fieldProps(form, 'url')}
          />
        )}
        <MaterialFields form={form} adding={adding} />
        <FormFoot
          submit={t(material ? 'common:save' : 'add')}
          busy={busy}
          cancel={t('common:cancel')}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

function useMaterialForm({ adding, material }: Props) {
  const { t } = useTranslation('materials');
  const isNew = material === null;
  return useAppForm(
    {
      file: null as UploadedFile | null,
      url: '',
      titleEN: material?.title.en ?? '',
      titleFR: material?.title.fr ?? '',
      moment: material?.moment ?? ((adding === 'recording' ? 'AFTER' : 'BEFORE') as Moment),
      reach: material?.reach ?? ('INVITED' as Reach),
    },
    {
      file: (file) => (isNew && adding === 'file' && !file ? t('needsFile') : null),
      url: (url) => (isNew && adding !== 'file' && url.trim() === '' ? t('needsUrl') : null),
    },
  );
}

type MaterialForm = ReturnType<typeof useMaterialForm>;

function useSending({ eventId, adding, material, onClose }: Props) {
  const { t } = useTranslation(['materials', 'common']);
  const announce = useAnnounce();
  const done = {
    touches: [EventMaterialsDocument, MyEventMaterialsDocument],
    onSuccess: () => {
      announce(t(material ? 'common:saved' : 'added'));
      onClose();
    },
  };
  const addFile = useApiMutation(AddEventFileDocument, done);
  const addLink = useApiMutation(AddEventLinkDocument, done);
  const change = useApiMutation(ChangeEventMaterialDocument, done);
  const send = ({ file, url, titleEN, titleFR, moment, reach }: MaterialForm['values']): void => {
    const words = { title: { en: titleEN.trim() || null, fr: titleFR.trim() || null }, moment, reach };
    if (material) change.mutate({ input: { id: material.id, ...words } });
    else if (adding === 'file') addFile.mutate({ input: { eventId, fileId: file?.id ?? '', ...words } });
    else addLink.mutate({ input: { eventId, url: url.trim(), recording: adding === 'recording', ...words } });
  };
  const busy = [addFile, addLink, change].some(({ isPending }) => isPending);
  return { send, busy, error: addFile.error ?? addLink.error ?? change.error };
}

function MaterialFields({ form, adding }: { form: MaterialForm; adding: Adding }): ReactNode {
  const { t } = useTranslation(['materials', 'common']);
  const { school } = useSchool();
  return (
    <>
      {school?.locales.map((locale, index) => (
        <TextInput
          key={locale}
          lang={LANGUAGE[locale]}
          dir="auto"
          maxLength={LIMITS.shortTextCharacters}
          label={<FieldLabel optional>{t('titleIn', { language: t(`common:languageNames.${locale}`) })}</FieldLabel>}
          description={index === 0 ? t('titleHelp') : undefined}
          {...fieldProps(form, `title${locale}`)}
        />
      ))}
      {adding === 'recording' ? (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('recordingHelp')}
        </p>
      ) : (
        <NativeSelect
          label={t('moment')}
          data={Object.keys(EventMaterialMoment).map((value) => ({ value, label: t(`moments.${value as Moment}`) }))}
          {...fieldProps(form, 'moment')}
        />
      )}
      <NativeSelect
        label={t('reach')}
        data={Object.keys(EventMaterialReach).map((value) => ({ value, label: t(`reaches.${value as Reach}`) }))}
        {...fieldProps(form, 'reach')}
      />
    </>
  );
}
