import { Button } from '@mantine/core';
import { Notice, PageHeader } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import type { Rules } from '../../../lib/form.js';
import type { Entry, Registration } from '../hooks/use-registration.js';
import { PasswordField } from './password-field.js';
import { Attestation, sendLabel } from './send-step.js';
import { StartAgainDialog } from './unlock-step.js';
import { usePublicName } from './words.js';

// A type, not an interface: forms take records.
type Values = {
  password: string;
  accountPassword: string;
  attested: boolean;
};

/** What is still asked where the link proves the address: the draft's own password opens it, whoever got the mail. */
interface Asked {
  password: boolean;
  accountPassword: boolean;
  attested: boolean;
}

const askedOf = ({ draftNeedsPassword, password, eligibility }: Entry): Asked => ({
  password: draftNeedsPassword,
  accountPassword: password === 'ENTER',
  attested: eligibility.kind === 'SELF_ATTESTATION',
});

/** Where the mail's link leads once the form is filled in: one button that sends it. Opening the page sends nothing. */
export function FinishStep({ entry, registration }: { entry: Entry; registration: Registration }): ReactNode {
  const { t } = useTranslation('registration');
  const program = usePublicName(entry);
  const [asking, setAsking] = useState(false);
  const asked = askedOf(entry);
  const form = useAppForm<Values>({ password: '', accountPassword: '', attested: false }, useRules(asked));
  const { opening, sending } = registration;
  const passwordOf = ({ password }: Values): string | undefined => (asked.password ? password : undefined);
  const look = (): void => {
    if (asked.password && form.validateField('password').hasError) return;
    registration.unlock(passwordOf(form.values));
  };
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit((values) =>
        registration.complete(
          {
            password: passwordOf(values),
            ...(asked.accountPassword ? { accountPassword: values.accountPassword } : {}),
          },
          values.attested,
        ),
      )}
    >
      <PageHeader
        title={t('finish.title')}
        above={<span dir="auto">{program}</span>}
        lead={t(entry.alreadyIn ? 'finish.leadCorrects' : entry.needsApproval ? 'finish.leadApplies' : 'finish.lead')}
      />
      <FormProblems
        form={form}
        error={opening.error ?? sending.error}
        fieldOf={{
          REGISTRATION_DRAFT_PASSWORD: 'password',
          SIGN_IN_FAILED: 'accountPassword',
          REGISTRATION_NOT_ATTESTED: 'attested',
        }}
        wordsOf={{ SIGN_IN_FAILED: t('send.accountWrong') }}
      />
      {asked.attested && <Attestation entry={entry} input={form.getInputProps('attested', { type: 'checkbox' })} />}
      {asked.password && <PasswordField form={form} name="password" label={t('finish.password')} />}
      {asked.accountPassword && (
        <>
          <Notice>{t('send.haveAccount', { email: entry.email })}</Notice>
          <PasswordField form={form} name="accountPassword" label={t('send.accountPassword')} />
        </>
      )}
      <div className="t-row">
        <Button type="submit" loading={opening.busy || sending.busy}>
          {t(sendLabel(entry))}
        </Button>
        <Button variant="default" onClick={look}>
          {t('finish.look')}
        </Button>
        {asked.password && (
          <Button variant="subtle" onClick={() => setAsking(true)}>
            {t('finish.forgot')}
          </Button>
        )}
      </div>
      <StartAgainDialog registration={registration} opened={asking} onClose={() => setAsking(false)} />
    </form>
  );
}

function useRules(asked: Asked): Rules<Values> {
  const { t } = useTranslation('registration');
  const filled = useFilled();
  return {
    ...(asked.password ? { password: filled(t('finish.password')) } : {}),
    ...(asked.accountPassword ? { accountPassword: filled(t('send.accountPassword')) } : {}),
    ...(asked.attested ? { attested: (value: boolean) => (value ? null : t('errors:REGISTRATION_NOT_ATTESTED')) } : {}),
  };
}
