import { Button, TextInput } from '@mantine/core';
import { LIMITS } from '@trellis/contracts';
import { Dialog } from '@trellis/ui';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel, FormProblems, fieldProps, looksLikeEmail, useAppForm } from '../../../lib/form.js';
import type { Entry, Registration } from '../hooks/use-registration.js';
import { PASSWORD_CODES, PasswordField, useNewPasswordRule } from './password-field.js';

/** Where the link to come back goes, and what opens it. */
export function SaveDialog({
  entry,
  registration,
  opened,
  onClose,
}: {
  entry: Entry;
  registration: Registration;
  opened: boolean;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('registration');
  const { saved } = registration;
  useEffect(() => {
    if (saved) onClose();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- closes once, when it has been saved
  }, [saved]);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('save.title')} close={t('common:close')}>
      <SaveForm entry={entry} registration={registration} />
    </Dialog>
  );
}

function SaveForm({ entry, registration }: { entry: Entry; registration: Registration }): ReactNode {
  const { t } = useTranslation('registration');
  const newPassword = useNewPasswordRule();
  const asksEmail = entry.email === null;
  const form = useAppForm(
    { email: '', password: '' },
    {
      ...(asksEmail ? { email: (email: string) => (looksLikeEmail(email) ? null : t('entry:emailWrong')) } : {}),
      password: newPassword,
    },
  );
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit(({ email, password }) =>
        registration.save({ password, ...(asksEmail ? { email: email.trim() } : {}) }),
      )}
    >
      <p style={{ margin: 0 }}>{asksEmail ? t('save.lead') : t('save.leadKnown', { email: entry.email })}</p>
      <FormProblems form={form} error={registration.saving.error} fieldOf={PASSWORD_CODES} />
      {asksEmail && (
        <TextInput
          type="email"
          inputMode="email"
          autoComplete="username"
          required
          maxLength={LIMITS.emailCharacters}
          label={<FieldLabel>{t('entry:email')}</FieldLabel>}
          {...fieldProps(form, 'email')}
        />
      )}
      <PasswordField form={form} name="password" label={t('save.password')} fresh />
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('save.kept')}
      </p>
      <div>
        <Button type="submit" loading={registration.saving.busy}>
          {t('save.submit')}
        </Button>
      </div>
    </form>
  );
}
