import { Button, Checkbox, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { LIMITS } from '@trellis/contracts';
import { Notice, PageHeader } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel, FormProblems, fieldProps, looksLikeEmail, useAppForm, useFilled } from '../../../lib/form.js';
import type { Rules } from '../../../lib/form.js';
import { localized } from '../../../lib/format.js';
import type { Credentials, Entry, Registration } from '../hooks/use-registration.js';
import { PASSWORD_CODES, PasswordField, useNewPasswordRule } from './password-field.js';
import { useLanguage } from './words.js';

// A type, not an interface: forms take records.
type Values = {
  email: string;
  password: string;
  attested: boolean;
};

/** What is still asked of somebody at the end. */
interface Asked {
  email: boolean;
  /** A new one, or the account's. */
  password: 'new' | 'account' | null;
  /** Where the address is still to be confirmed, the statement is asked for then. */
  attested: boolean;
}

function askedOf(entry: Entry, { known }: Registration): Asked {
  const proven = entry.email !== null;
  const attested = proven && entry.eligibility.kind === 'SELF_ATTESTATION';
  if (entry.password === 'NONE') return { email: false, password: null, attested };
  if (entry.password === 'ENTER') return { email: false, password: 'account', attested };
  return { email: !proven && !known.email, password: known.password ? null : 'new', attested };
}

/** The last step: whose registration it is, whom the program is for, and sending it. */
export function SendStep({ entry, registration }: { entry: Entry; registration: Registration }): ReactNode {
  const { t } = useTranslation('registration');
  const asked = askedOf(entry, registration);
  const proven = entry.email !== null;
  const unprovenLead = entry.needsApproval ? 'send.leadUnprovenApplies' : 'send.leadUnproven';
  const form = useAppForm<Values>({ email: '', password: '', attested: false }, useRules(asked));
  const { busy, error } = proven ? registration.sending : registration.saving;
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit((values) => registration.finish(credentialsOf(asked, values), values.attested))}
    >
      <PageHeader title={t('send.title')} lead={t(proven ? 'send.lead' : unprovenLead)} />
      <FormProblems
        form={form}
        error={error}
        fieldOf={{ ...PASSWORD_CODES, SIGN_IN_FAILED: 'password', REGISTRATION_NOT_ATTESTED: 'attested' }}
        wordsOf={{ SIGN_IN_FAILED: t('send.accountWrong') }}
      />
      {asked.attested && <Attestation entry={entry} input={form.getInputProps('attested', { type: 'checkbox' })} />}
      {asked.email && (
        <TextInput
          type="email"
          inputMode="email"
          autoComplete="username"
          required
          maxLength={LIMITS.emailCharacters}
          label={<FieldLabel>{t('entry:email')}</FieldLabel>}
          description={t('send.emailHelp')}
          {...fieldProps(form, 'email')}
        />
      )}
      {asked.password === 'new' && <PasswordField form={form} name="password" label={t('entry:passwordNew')} fresh />}
      {asked.password === 'account' && (
        <>
          <Notice>{t('send.haveAccount', { email: entry.email })}</Notice>
          <PasswordField form={form} name="password" label={t('send.accountPassword')} />
        </>
      )}
      <div className="t-row">
        <Button type="submit" loading={busy}>
          {t(sendLabel(entry))}
        </Button>
        <Button variant="default" onClick={() => registration.goTo('fill')}>
          {t('send.back')}
        </Button>
      </div>
    </form>
  );
}

function useRules(asked: Asked): Rules<Values> {
  const { t } = useTranslation('registration');
  const filled = useFilled();
  const newPassword = useNewPasswordRule();
  return {
    ...(asked.email ? { email: (email: string) => (looksLikeEmail(email) ? null : t('entry:emailWrong')) } : {}),
    ...(asked.password === 'new' ? { password: newPassword } : {}),
    ...(asked.password === 'account' ? { password: filled(t('send.accountPassword')) } : {}),
    ...(asked.attested ? { attested: (value: boolean) => (value ? null : t('errors:REGISTRATION_NOT_ATTESTED')) } : {}),
  };
}

function credentialsOf(asked: Asked, { email, password }: Values): Credentials {
  return {
    ...(asked.email ? { email: email.trim() } : {}),
    ...(asked.password === 'new' ? { password } : {}),
    ...(asked.password === 'account' ? { accountPassword: password } : {}),
  };
}

/** What pressing the last button does, in words. */
export function sendLabel(entry: Entry): string {
  if (entry.email === null) return 'send.confirm';
  if (entry.alreadyIn) return 'send.correct';
  return entry.needsApproval ? 'send.apply' : 'send.register';
}

/** Whom the program is for, and that one sees oneself in it. */
export function Attestation({ entry, input }: { entry: Entry; input: GetInputPropsReturnType }): ReactNode {
  const { t } = useTranslation('registration');
  const language = useLanguage();
  const { statement } = entry.eligibility;
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      {statement && (
        <p className="t-prose" dir="auto" style={{ margin: 0, whiteSpace: 'pre-line' }}>
          {localized(statement, language)}
        </p>
      )}
      <Checkbox id="field-attested" label={t('send.attest')} description={t('intro.unchecked')} {...input} />
    </div>
  );
}
