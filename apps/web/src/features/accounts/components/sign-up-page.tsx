import { Button } from '@mantine/core';
import { SignUpDocument } from '@trellis/api-client';
import { PageHeader } from '@trellis/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FormProblems, useAppForm } from '../../../lib/form.js';
import { deviceTimeZone, localeOf } from '../../../lib/format.js';
import { PASSWORD_CODES, useAccountRules } from '../hooks/use-rules.js';
import { EmailField, LocaleField, NameField, PasswordField, TimeZoneField } from './credential-fields.js';

/** Create an account. The answer is the same whether or not the address has one already. */
export function SignUpPage(): ReactNode {
  const { t, i18n } = useTranslation('entry');
  const rules = useAccountRules();
  const navigate = useNavigate();
  const locale = localeOf(i18n.language);
  const form = useAppForm(
    { displayName: '', email: '', password: '', locale, timeZone: deviceTimeZone() },
    { displayName: rules.name, email: rules.email, password: rules.newPassword },
  );
  const signUp = useApiMutation(SignUpDocument, {
    touches: [],
    onSuccess: () => navigate({ to: '/check-mail', state: { email: form.values.email } as Record<string, string> }),
  });
  return (
    <div className="t-narrow">
      <PageHeader title={t('signUp.title')} lead={t('signUp.lead')} />
      <form noValidate className="t-stack" onSubmit={form.onSubmit((input) => signUp.mutate({ input }))}>
        <FormProblems form={form} error={signUp.error} fieldOf={PASSWORD_CODES} />
        <NameField form={form} name="displayName" />
        <EmailField form={form} name="email" help={t('emailHelp')} />
        <PasswordField form={form} name="password" fresh />
        <LocaleField form={form} name="locale" />
        <TimeZoneField form={form} name="timeZone" />
        <Button type="submit" loading={signUp.isPending}>
          {t('signUp.submit')}
        </Button>
        <p style={{ margin: 0 }}>
          {t('signUp.have')}{' '}
          <Link to="/sign-in" className="t-link">
            {t('common:signIn')}
          </Link>
        </p>
      </form>
    </div>
  );
}
