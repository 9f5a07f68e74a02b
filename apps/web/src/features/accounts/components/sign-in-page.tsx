import { Button } from '@mantine/core';
import { SignInDocument } from '@trellis/api-client';
import { PageHeader } from '@trellis/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FormProblems, useAppForm } from '../../../lib/form.js';
import { safeNext, startOf, useSignedIn } from '../../../lib/session.js';
import { useAccountRules } from '../hooks/use-rules.js';
import { EmailField, PasswordField } from './credential-fields.js';

/** Sign in, and go on to where one was going. */
export function SignInPage(): ReactNode {
  const { t } = useTranslation('entry');
  const rules = useAccountRules();
  const navigate = useNavigate();
  const next = safeNext(useSearch({ from: '/open/sign-in' }).next);
  const signedIn = useSignedIn();
  const form = useAppForm({ email: '', password: '' }, { email: rules.email, password: rules.password });
  const signIn = useApiMutation(SignInDocument, {
    touches: [],
    onSuccess: async (result) => {
      signedIn(result.signIn);
      await (next ? navigate({ href: next }) : navigate(startOf(result.signIn)));
    },
  });
  return (
    <div className="t-narrow">
      <PageHeader title={t('signIn.title')} />
      <form noValidate className="t-stack" onSubmit={form.onSubmit((input) => signIn.mutate({ input }))}>
        <FormProblems form={form} error={signIn.error} />
        <EmailField form={form} name="email" />
        <PasswordField form={form} name="password" />
        <Button type="submit" loading={signIn.isPending}>
          {t('common:signIn')}
        </Button>
        <Link to="/forgot" className="t-link">
          {t('signIn.forgot')}
        </Link>
        <p style={{ margin: 0 }}>
          {t('signIn.new')}{' '}
          <Link to="/sign-up" search={{ next }} className="t-link">
            {t('common:signUp')}
          </Link>
        </p>
      </form>
    </div>
  );
}
