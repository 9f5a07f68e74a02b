import { Button } from '@mantine/core';
import {
  EventSpeakersDocument,
  type ManagedSpeakerFieldsFragment,
  RemoveSpeakerPhotoDocument,
  SetSpeakerPhotoDocument,
  SpeakersDocument,
} from '@trellis/api-client';
import { Portrait, useAnnounce } from '@trellis/ui';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { type AppError, toAppError } from '../../../lib/app-error.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { smallPhoto } from '../../../lib/small-photo.js';
import { uploadFile } from '../../../lib/upload.js';

const TOUCHED = [SpeakersDocument, EventSpeakersDocument];

/** A speaker’s picture, taken over at once. */
export function SpeakerPhoto({ speaker }: { speaker: ManagedSpeakerFieldsFragment }): ReactNode {
  const { t } = useTranslation('speakers');
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const { take, busy, error } = useTakePhoto(speaker.id);
  const remove = useApiMutation(RemoveSpeakerPhotoDocument, {
    touches: TOUCHED,
    onSuccess: () => announce(t('photo.removed')),
  });
  return (
    <div
      className="t-stack"
      role="group"
      aria-label={t('photo.label')}
      style={{ '--gap': '8px' } as React.CSSProperties}
    >
      <Portrait
        name={speaker.name}
        photo={speaker.photoPath ? { path: speaker.photoPath, alt: '' } : null}
        size="large"
      />
      <FailureNotice error={error ?? remove.error} />
      <input
        ref={input}
        type="file"
        hidden
        accept="image/jpeg,image/png,image/webp"
        aria-label={t('photo.choose')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      <div className="t-row">
        <Button variant="default" size="sm" loading={busy} onClick={() => input.current?.click()}>
          {t(speaker.photoPath ? 'photo.replace' : 'photo.choose')}
        </Button>
        {speaker.photoPath && (
          <Button
            variant="default"
            size="sm"
            loading={remove.isPending}
            onClick={() => remove.mutate({ id: speaker.id })}
          >
            {t('photo.remove')}
          </Button>
        )}
      </div>
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('photo.help')}
      </p>
    </div>
  );
}

function useTakePhoto(id: string): { take: (file: File) => Promise<void>; busy: boolean; error: AppError | null } {
  const { t } = useTranslation('speakers');
  const slug = useSchoolSlug();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const set = useApiMutation(SetSpeakerPhotoDocument, { touches: TOUCHED, onSuccess: () => announce(t('photo.set')) });
  const take = async (file: File): Promise<void> => {
    setBusy(true);
    setError(null);
    announce(t('photo.busy'));
    try {
      const { id: fileId } = await uploadFile(slug, await smallPhoto(file), () => undefined);
      await set.mutateAsync({ input: { id, fileId } });
    } catch (failure) {
      setError(toAppError(failure));
    } finally {
      setBusy(false);
    }
  };
  return { take, busy, error };
}
