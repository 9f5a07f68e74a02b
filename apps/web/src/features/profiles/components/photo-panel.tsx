import { Button, TextInput } from '@mantine/core';
import { DescribeMyPhotoDocument, RemoveMyPhotoDocument, SetMyPhotoDocument } from '@trellis/api-client';
import type { MyProfileFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Panel, Portrait, useAnnounce } from '@trellis/ui';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { AppError } from '../../../lib/app-error.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { smallPhoto } from '../../../lib/small-photo.js';
import { uploadFile } from '../../../lib/upload.js';

type Profile = MyProfileFieldsFragment;

/** A photo, the words for those who do not see it, and who is shown it. */
export function PhotoPanel({ profile }: { profile: Profile }): ReactNode {
  const { t } = useTranslation('profile');
  const { photo } = profile;
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const { take, busy, error } = useTakePhoto(photo !== null && photo.alt !== '');
  const remove = useApiMutation(RemoveMyPhotoDocument, { onSuccess: () => announce(t('photo.removed')) });
  return (
    <Panel title={t('photo.title')}>
      <div className="t-stack">
        <Portrait name={profile.displayName} photo={photo} size="large" />
        <p className="t-quiet" style={{ margin: 0 }}>
          {photo ? t('photo.seen') : `${t('photo.none')} ${t('photo.seen')}`}
        </p>
        <FailureNotice error={error ?? remove.error} />
        <input
          ref={input}
          type="file"
          hidden
          accept="image/jpeg,image/png,image/webp"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void take(file);
          }}
        />
        <div className="t-row">
          <Button variant="default" loading={busy} onClick={() => input.current?.click()}>
            {t(photo ? 'photo.replace' : 'photo.choose')}
          </Button>
          {photo && (
            <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({})}>
              {t('photo.remove')}
            </Button>
          )}
        </div>
        {photo && <PhotoWords key={photo.path} alt={photo.alt} />}
      </div>
    </Panel>
  );
}

/** What was said of the former photo is not true of the next one: its description starts empty. */
function useTakePhoto(described: boolean): {
  take: (file: File) => Promise<void>;
  busy: boolean;
  error: AppError | null;
} {
  const { t } = useTranslation('profile');
  const slug = useSchoolSlug();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const set = useApiMutation(SetMyPhotoDocument, {
    onSuccess: () => announce(t(described ? 'photo.setUndescribed' : 'photo.set')),
  });
  const take = async (file: File): Promise<void> => {
    setBusy(true);
    setError(null);
    announce(t('photo.busy'));
    try {
      const { id } = await uploadFile(slug, await smallPhoto(file), () => undefined);
      await set.mutateAsync({ input: { fileId: id, alt: '' } });
    } catch (failure) {
      setError(failure instanceof AppError ? failure : new AppError('UNAVAILABLE'));
    } finally {
      setBusy(false);
    }
  };
  return { take, busy, error };
}

function PhotoWords({ alt }: { alt: string }): ReactNode {
  const { t } = useTranslation('profile');
  const announce = useAnnounce();
  const [words, setWords] = useState(alt);
  const describe = useApiMutation(DescribeMyPhotoDocument, { onSuccess: () => announce(t('common:saved')) });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={(event) => {
        event.preventDefault();
        describe.mutate({ input: { alt: words } });
      }}
    >
      <FailureNotice error={describe.error} />
      <TextInput
        dir="auto"
        maxLength={LIMITS.photoDescriptionCharacters}
        label={t('photo.alt')}
        description={t('photo.altHelp')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default" loading={describe.isPending}>
          {t('photo.saveAlt')}
        </Button>
      </div>
    </form>
  );
}
