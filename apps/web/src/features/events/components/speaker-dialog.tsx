import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  EventSpeakersDocument,
  type Locale,
  type ManagedSpeakerFieldsFragment,
  SaveSpeakerDocument,
  SpeakersDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Dialog, FormFoot, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, looksLikeEmail, useAppForm } from '../../../lib/form.js';
import { useSchool } from '../../../lib/use-school.js';
import { LANGUAGE } from './event-form-words.js';
import { RemoveSpeaker } from './remove-speaker.js';
import { SpeakerPhoto } from './speaker-photo.js';

interface Props {
  speaker: ManagedSpeakerFieldsFragment | null;
  programId: string | null;
  onClose: () => void;
  onSaved?: (id: string) => void;
}

/** What is said of a speaker, and where mail to them goes; for a new one without `speaker`. */
export function SpeakerDialog(props: Props): ReactNode {
  const { speaker, onClose } = props;
  const { t } = useTranslation(['speakers', 'common']);
  const [removing, setRemoving] = useState(false);
  const { form, save, send } = useSpeakerForm(props);
  if (speaker && removing)
    return <RemoveSpeaker speaker={speaker} onBack={() => setRemoving(false)} onClose={onClose} />;
  return (
    <Dialog title={speaker ? speaker.name : t('new')} close={t('common:close')} size="lg" onClose={onClose}>
      <form noValidate className="t-stack" onSubmit={form.onSubmit(send)}>
        <FormProblems form={form} error={save.error} />
        <TextInput
          dir="auto"
          maxLength={LIMITS.nameCharacters}
          label={<FieldLabel>{t('form.name')}</FieldLabel>}
          {...fieldProps(form, 'name')}
        />
        <Words form={form} />
        <TextInput
          type="email"
          maxLength={LIMITS.emailCharacters}
          label={<FieldLabel optional>{t('form.email')}</FieldLabel>}
          description={t('form.emailHelp')}
          {...fieldProps(form, 'email')}
        />
        <NativeSelect
          label={t('form.locale')}
          data={(['EN', 'FR'] as const).map((value) => ({ value, label: t(`common:languageNames.${value}`) }))}
          {...fieldProps(form, 'locale')}
        />
        {speaker ? <SpeakerPhoto speaker={speaker} /> : <p className="t-quiet t-small">{t('photo.later')}</p>}
        <FormFoot submit={t('common:save')} busy={save.isPending} cancel={t('common:cancel')} onCancel={onClose} />
        {speaker && (
          <div>
            <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
              {t('remove')}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  );
}

function useSpeakerForm({ speaker, programId, onClose, onSaved }: Props) {
  const { t } = useTranslation(['speakers', 'common']);
  const announce = useAnnounce();
  const form = useAppForm(
    {
      ...{ name: speaker?.name ?? '', email: speaker?.email ?? '', locale: (speaker?.locale ?? 'EN') as Locale },
      ...{ roleEN: speaker?.role.en ?? '', roleFR: speaker?.role.fr ?? '' },
      ...{ bodyEN: speaker?.body.en ?? '', bodyFR: speaker?.body.fr ?? '' },
    },
    {
      name: (name) => (name.trim() === '' ? t('form.needsName') : null),
      email: (email) => (email.trim() === '' || looksLikeEmail(email) ? null : t('form.badEmail')),
    },
  );
  const save = useApiMutation(SaveSpeakerDocument, {
    touches: [SpeakersDocument, EventSpeakersDocument],
    onSuccess: ({ saveSpeaker }) => {
      announce(t('common:saved'));
      onSaved?.(saveSpeaker.id);
      onClose();
    },
  });
  const send = ({ name, email, locale, ...words }: typeof form.values): void =>
    save.mutate({
      input: {
        ...(speaker ? { id: speaker.id, revision: speaker.revision } : { programId }),
        ...{ name: name.trim(), email: email.trim() || null, locale },
        role: { en: words.roleEN.trim() || null, fr: words.roleFR.trim() || null },
        body: { en: words.bodyEN.trim() || null, fr: words.bodyFR.trim() || null },
      },
    });
  return { form, save, send };
}

function Words({ form }: { form: ReturnType<typeof useSpeakerForm>['form'] }): ReactNode {
  const { t } = useTranslation(['speakers', 'common']);
  const { school } = useSchool();
  return school?.locales.map((locale) => {
    const language = t(`common:languageNames.${locale}`);
    return (
      <div key={locale} className="t-stack">
        <TextInput
          lang={LANGUAGE[locale]}
          dir="auto"
          maxLength={LIMITS.shortTextCharacters}
          label={<FieldLabel optional>{t('form.roleIn', { language })}</FieldLabel>}
          description={t('form.roleHelp')}
          {...fieldProps(form, `role${locale}`)}
        />
        <Textarea
          autosize
          minRows={2}
          lang={LANGUAGE[locale]}
          dir="auto"
          maxLength={LIMITS.longTextCharacters}
          label={<FieldLabel optional>{t('form.bodyIn', { language })}</FieldLabel>}
          {...fieldProps(form, `body${locale}`)}
        />
      </div>
    );
  });
}
