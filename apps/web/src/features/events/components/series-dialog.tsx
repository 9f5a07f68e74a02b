import { Textarea, TextInput } from '@mantine/core';
import {
  type EventSeriesFieldsFragment,
  EventSeriesListDocument,
  EventsDocument,
  MyEventsDocument,
  SaveEventSeriesDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Dialog, FormFoot, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { useSchool } from '../../../lib/use-school.js';
import { LANGUAGE } from './event-form-words.js';

/** What a series is called, and what it is about; for a new one without `series`. */
export function SeriesDialog({
  series,
  programId = null,
  onClose,
  onSaved,
}: {
  series: EventSeriesFieldsFragment | null;
  programId?: string | null;
  onClose: () => void;
  onSaved?: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const { school } = useSchool();
  const announce = useAnnounce();
  const form = useAppForm(
    {
      titleEN: series?.title.en ?? '',
      titleFR: series?.title.fr ?? '',
      bodyEN: series?.body.en ?? '',
      bodyFR: series?.body.fr ?? '',
    },
    {},
  );
  const save = useApiMutation(SaveEventSeriesDocument, {
    touches: [EventSeriesListDocument, EventsDocument, MyEventsDocument],
    onSuccess: ({ saveEventSeries }) => {
      announce(t('common:saved'));
      onSaved?.(saveEventSeries.id);
      onClose();
    },
  });
  const send = ({ titleEN, titleFR, bodyEN, bodyFR }: typeof form.values): void =>
    save.mutate({
      input: {
        ...(series ? { id: series.id, revision: series.revision } : { programId }),
        title: { en: titleEN.trim() || null, fr: titleFR.trim() || null },
        body: { en: bodyEN.trim() || null, fr: bodyFR.trim() || null },
      },
    });
  return (
    <Dialog title={t(series ? 'series.edit' : 'series.new')} close={t('common:close')} size="lg" onClose={onClose}>
      <form noValidate className="t-stack" onSubmit={form.onSubmit(send)}>
        <FormProblems form={form} error={save.error} wordsOf={{ EVENT_INCOMPLETE: t('series.needsTitle') }} />
        {school?.locales.map((locale) => (
          <TextInput
            key={`title${locale}`}
            lang={LANGUAGE[locale]}
            dir="auto"
            maxLength={LIMITS.shortTextCharacters}
            label={t('form.titleIn', { language: t(`common:languageNames.${locale}`) })}
            {...fieldProps(form, `title${locale}`)}
          />
        ))}
        {school?.locales.map((locale) => (
          <Textarea
            key={`body${locale}`}
            autosize
            minRows={2}
            lang={LANGUAGE[locale]}
            dir="auto"
            maxLength={LIMITS.longTextCharacters}
            label={
              <FieldLabel optional>{t('form.bodyIn', { language: t(`common:languageNames.${locale}`) })}</FieldLabel>
            }
            {...fieldProps(form, `body${locale}`)}
          />
        ))}
        <FormFoot submit={t('common:save')} busy={save.isPending} cancel={t('common:cancel')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
