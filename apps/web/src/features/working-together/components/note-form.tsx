import { Button, Textarea } from '@mantine/core';
import { MentorshipNotesDocument, type NoteFieldsFragment, SaveNoteDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';

/** A note, new or changed. Beside a private one stands who could open it, and what nobody can promise. */
export function NoteForm({
  mentorshipId,
  isPrivate,
  note,
  onDone,
}: {
  mentorshipId: string;
  isPrivate: boolean;
  note?: NoteFieldsFragment;
  onDone?: () => void;
}): ReactNode {
  const { t } = useTranslation('working');
  const announce = useAnnounce();
  const filled = useFilled();
  const kind = isPrivate ? 'own' : 'shared';
  const label = t(note ? 'notes.changed' : `notes.${kind}.text`);
  // Several of them stand on one screen: each field has a name of its own.
  const field = `${kind}-${note?.id ?? 'new'}`;
  const form = useAppForm<Record<string, string>>({ [field]: note?.text ?? '' }, { [field]: filled(label) });
  const save = useApiMutation(SaveNoteDocument, {
    touches: [MentorshipNotesDocument],
    onSuccess: () => {
      form.reset();
      announce(t('common:saved'));
      onDone?.();
    },
  });
  return (
    <form
      noValidate
      className="t-stack t-column"
      onSubmit={form.onSubmit(({ [field]: text = '' }) =>
        save.mutate({ input: { mentorshipId, isPrivate, id: note?.id, revision: note?.revision, text } }),
      )}
    >
      <FormProblems form={form} error={save.error} />
      <Textarea
        autosize
        minRows={3}
        dir="auto"
        maxLength={LIMITS.longTextCharacters}
        label={label}
        description={t(`notes.${kind}.help`)}
        {...fieldProps(form, field)}
      />
      <div className="t-row">
        <Button type="submit" variant={note ? undefined : 'default'} loading={save.isPending}>
          {t(`notes.${kind}.save`)}
        </Button>
        {onDone && (
          <Button variant="default" onClick={onDone}>
            {t('common:cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
