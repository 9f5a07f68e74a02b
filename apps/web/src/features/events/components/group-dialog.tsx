import { Button, Textarea, TextInput } from '@mantine/core';
import {
  type AffinityGroupFieldsFragment,
  AffinityBoardDocument,
  AffinityGroupsDocument,
  SaveAffinityGroupDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Dialog, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useSchool } from '../../../lib/use-school.js';

type Words = Partial<Record<string, string | null>>;

/** A group's name and what it is about, in each language of the school. */
export function GroupDialog({
  group,
  onClose,
}: {
  group: AffinityGroupFieldsFragment | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['affinity', 'common']);
  const { school } = useSchool();
  const announce = useAnnounce();
  const [name, setName] = useState<Words>(group ? { en: group.name.en, fr: group.name.fr } : {});
  const [body, setBody] = useState<Words>(group ? { en: group.body.en, fr: group.body.fr } : {});
  const save = useApiMutation(SaveAffinityGroupDocument, {
    touches: [AffinityGroupsDocument, AffinityBoardDocument],
    onSuccess: () => {
      announce(t(group ? 'saved' : 'proposed'));
      onClose();
    },
  });
  const locales = (school?.locales ?? []).map((locale) => locale.toLowerCase());
  return (
    <Dialog opened title={t(group ? 'edit' : 'propose')} close={t('common:close')} onClose={onClose}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          save.mutate({ input: { id: group?.id ?? null, revision: group?.revision ?? null, name, body } });
        }}
      >
        {!group && <p style={{ margin: 0 }}>{t('proposeText')}</p>}
        <FailureNotice error={save.error} />
        {locales.map((locale) => (
          <div key={locale} className="t-stack" lang={locale}>
            <TextInput
              label={t('name', { language: t(`common:languages.${locale.toUpperCase()}`) })}
              maxLength={LIMITS.shortTextCharacters}
              value={name[locale] ?? ''}
              onChange={(change) => setName({ ...name, [locale]: change.currentTarget.value })}
            />
            <Textarea
              autosize
              minRows={2}
              label={t('body', { language: t(`common:languages.${locale.toUpperCase()}`) })}
              value={body[locale] ?? ''}
              onChange={(change) => setBody({ ...body, [locale]: change.currentTarget.value })}
            />
          </div>
        ))}
        <div>
          <Button type="submit" loading={save.isPending}>
            {t(group ? 'save' : 'propose')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
