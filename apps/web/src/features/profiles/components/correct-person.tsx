import { Button, TextInput } from '@mantine/core';
import { CorrectPersonDocument } from '@trellis/api-client';
import type { PersonPageFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Dialog, FormFoot, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';

type Person = Pick<PersonPageFieldsFragment, 'memberId' | 'displayName' | 'email'>;

/** Name and address of somebody who does not sign in, put right for them. */
export function CorrectPerson({ person }: { person: Person }): ReactNode {
  const { t } = useTranslation('person');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('correct.open')}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t('correct.title')} close={t('common:close')}>
        <CorrectForm person={person} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function CorrectForm({ person, onDone }: { person: Person; onDone: () => void }): ReactNode {
  const { t } = useTranslation('person');
  const filled = useFilled();
  const announce = useAnnounce();
  const form = useAppForm(
    { displayName: person.displayName, email: person.email },
    { displayName: filled(t('name')), email: filled(t('email')) },
  );
  const correct = useApiMutation(CorrectPersonDocument, {
    onSuccess: () => {
      announce(t('correct.done'));
      onDone();
    },
  });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit((values) => correct.mutate({ input: { memberId: person.memberId, ...values } }))}
    >
      <p style={{ margin: 0 }}>{t('correct.text')}</p>
      <FormProblems form={form} error={correct.error} fieldOf={{ EMAIL_TAKEN: 'email' }} />
      <TextInput
        required
        dir="auto"
        maxLength={LIMITS.nameCharacters}
        label={<FieldLabel>{t('name')}</FieldLabel>}
        {...fieldProps(form, 'displayName')}
      />
      <TextInput
        required
        type="email"
        maxLength={LIMITS.emailCharacters}
        label={<FieldLabel>{t('email')}</FieldLabel>}
        {...fieldProps(form, 'email')}
      />
      <FormFoot submit={t('correct.submit')} busy={correct.isPending} cancel={t('common:cancel')} onCancel={onDone} />
    </form>
  );
}
