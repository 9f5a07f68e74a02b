import { Textarea, TextInput } from '@mantine/core';
import {
  type GroupEventFieldsFragment,
  GroupEventsDocument,
  MyEventsDocument,
  SaveGroupEventDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Dialog, FormFoot, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { useSchool } from '../../../lib/use-school.js';

// An alias, not an interface: a form wants something that may be indexed.
type Values = Record<
  'titleen' | 'titlefr' | 'bodyen' | 'bodyfr' | 'day' | 'from' | 'to' | 'place' | 'videoUrl' | 'capacity',
  string
>;

function valuesOf(event: GroupEventFieldsFragment | null): Values {
  const [day = '', from = ''] = (event?.starts ?? 'T17:30').split('T');
  return {
    ...{ titleen: event?.title.en ?? '', titlefr: event?.title.fr ?? '' },
    ...{ bodyen: event?.body.en ?? '', bodyfr: event?.body.fr ?? '' },
    ...{ day, from, to: event?.ends.split('T')[1] ?? '18:30' },
    ...{ place: event?.place ?? '', videoUrl: event?.videoUrl ?? '', capacity: event?.capacity?.toString() ?? '' },
  };
}

/** What a group does together: those in it hear of it once this is sent. */
export function GroupEventDialog({
  groupId,
  event,
  onClose,
}: {
  groupId: string;
  event: GroupEventFieldsFragment | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['affinity', 'common', 'events']);
  const { school } = useSchool();
  const announce = useAnnounce();
  const form = useAppForm<Values>(valuesOf(event), {});
  const save = useApiMutation(SaveGroupEventDocument, {
    touches: [GroupEventsDocument, MyEventsDocument],
    onSuccess: () => {
      announce(t('events.saved'));
      onClose();
    },
  });
  const locales = (school?.locales ?? []).map((locale) => locale.toLowerCase() as 'en' | 'fr');
  const send = (values: Values): void => {
    const { day, from, to, place, videoUrl, capacity } = values;
    save.mutate({
      input: {
        ...{ groupId, id: event?.id ?? null, revision: event?.revision ?? null },
        title: { en: values.titleen || null, fr: values.titlefr || null },
        body: { en: values.bodyen || null, fr: values.bodyfr || null },
        ...{ starts: `${day}T${from}`, ends: `${day}T${to}`, timeZone: event?.timeZone ?? school?.timeZone ?? 'UTC' },
        ...{ place: place.trim() || null, videoUrl: videoUrl.trim() || null },
        capacity: capacity.trim() === '' ? null : Number(capacity),
      },
    });
  };
  return (
    <Dialog title={t(event ? 'events.change' : 'events.plan')} close={t('common:close')} onClose={onClose}>
      <form noValidate className="t-stack" onSubmit={form.onSubmit(send)}>
        <p style={{ margin: 0 }}>{t('events.planText')}</p>
        <FormProblems form={form} error={save.error} />
        {locales.map((locale) => (
          <div key={locale} className="t-stack" lang={locale}>
            <TextInput
              label={t('events.name', { language: t(`common:languages.${locale === 'en' ? 'EN' : 'FR'}`) })}
              maxLength={LIMITS.shortTextCharacters}
              {...fieldProps(form, `title${locale}`)}
            />
            <Textarea
              autosize
              minRows={2}
              label={t('body', { language: t(`common:languages.${locale === 'en' ? 'EN' : 'FR'}`) })}
              {...fieldProps(form, `body${locale}`)}
            />
          </div>
        ))}
        <TextInput type="date" label={<FieldLabel>{t('events:form.day')}</FieldLabel>} {...fieldProps(form, 'day')} />
        <div className="t-row" style={{ alignItems: 'flex-start' }}>
          <TextInput
            type="time"
            label={<FieldLabel>{t('events:form.from')}</FieldLabel>}
            {...fieldProps(form, 'from')}
          />
          <TextInput type="time" label={<FieldLabel>{t('events:form.to')}</FieldLabel>} {...fieldProps(form, 'to')} />
        </div>
        <TextInput
          dir="auto"
          maxLength={LIMITS.meetingPlaceCharacters}
          label={t('events:form.place')}
          {...fieldProps(form, 'place')}
        />
        <TextInput
          type="url"
          autoComplete="off"
          maxLength={LIMITS.urlCharacters}
          label={<FieldLabel optional>{t('events:form.videoUrl')}</FieldLabel>}
          {...fieldProps(form, 'videoUrl')}
        />
        <TextInput
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          label={<FieldLabel optional>{t('events:form.capacity')}</FieldLabel>}
          {...fieldProps(form, 'capacity')}
        />
        <FormFoot
          submit={t(event ? 'save' : 'events.send')}
          busy={save.isPending}
          cancel={t('common:cancel')}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
