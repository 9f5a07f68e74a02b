import { Button } from '@mantine/core';
import { ConfirmDialog, PageHeader } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import type { Registration } from '../hooks/use-registration.js';
import { PasswordField } from './password-field.js';

/** The mail's link finds what was saved; the password that was chosen opens it. */
export function UnlockStep({ registration }: { registration: Registration }): ReactNode {
  const { t } = useTranslation('registration');
  const filled = useFilled();
  const [asking, setAsking] = useState(false);
  const form = useAppForm({ password: '' }, { password: filled(t('entry:password')) });
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit(({ password }) => registration.unlock(password))}>
      <PageHeader title={t('unlock.title')} lead={t('unlock.lead')} />
      <FormProblems
        form={form}
        error={registration.opening.error}
        fieldOf={{ REGISTRATION_DRAFT_PASSWORD: 'password' }}
      />
      <PasswordField form={form} name="password" label={t('unlock.password')} />
      <div className="t-row">
        <Button type="submit" loading={registration.opening.busy}>
          {t('unlock.submit')}
        </Button>
        <Button variant="subtle" onClick={() => setAsking(true)}>
          {t('unlock.forgot')}
        </Button>
      </div>
      <StartAgainDialog registration={registration} opened={asking} onClose={() => setAsking(false)} />
    </form>
  );
}

/** Nobody can open what was saved without its password: it can only be given up. */
export function StartAgainDialog({
  registration,
  opened,
  onClose,
}: {
  registration: Registration;
  opened: boolean;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('registration');
  return (
    <ConfirmDialog
      opened={opened}
      title={t('unlock.againTitle')}
      confirm={t('unlock.again')}
      cancel={t('common:cancel')}
      close={t('common:close')}
      busy={registration.opening.busy}
      onConfirm={registration.startAgain}
      onClose={onClose}
    >
      {t('unlock.againText')}
    </ConfirmDialog>
  );
}
