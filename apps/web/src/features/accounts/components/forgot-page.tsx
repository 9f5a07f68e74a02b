import { Button } from '@mantine/core';
import { RequestPasswordResetDocument } from '@trellis/api-client';
import { PageHeader } from '@trellis/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FormProblems, useAppForm } from '../../../lib/form.js';
import { useAccountRules } from '../hooks/use-rules.js';
import { EmailField } from './credential-fields.js';

/** Ask for the mail that sets a new password. */
export function ForgotPage(): ReactNode {
  const { t } = useTranslation('entry');
  const rules = useAccountRules();
  const navigate = useNavigate();
  const form = useAppForm({ email: '' }, { email: rules.email });
  const request = useApiMutation(RequestPasswordResetDocument, {
    touches: [],
    onSuccess: () => navigate({ to: '/check-mail', state: { email: form.values.email } as Record<string, string> }),
  });
  return (
    <div className="t-narrow">
      <PageHeader title={t('forgot.title')} lead={t('forgot.lead')} />
      <form noValidate className="t-stack" onSubmit={form.onSubmit((input) => request.mutate(input))}>
        <FormProblems form={form} error={request.error} />
        <EmailField form={form} name="email" />
        <Button type="submit" loading={request.isPending}>
          {t('forgot.submit')}
        </Button>
        <Link to="/sign-in" className="t-link">
          {t('common:signIn')}
        </Link>
      </form>
    </div>
  );
}
