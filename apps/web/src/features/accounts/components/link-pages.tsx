import { Button } from '@mantine/core';
import {
  AcceptInvitationDocument,
  ConfirmEmailChangeDocument,
  ConfirmEmailDocument,
  ResetPasswordDocument,
} from '@trellis/api-client';
import type { TokenKind, TokenPreviewQuery } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader } from '@trellis/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { FormProblems, useAppForm } from '../../../lib/form.js';
import { localeOf, useFormats } from '../../../lib/format.js';
import { startOf, useSignedIn } from '../../../lib/session.js';
import type { Viewer } from '../../../lib/session.js';
import { useLinkToken } from '../hooks/use-link-token.js';
import { PASSWORD_CODES, useAccountRules } from '../hooks/use-rules.js';
import { NameField, PasswordField } from './credential-fields.js';
import { LinkButton } from '../../../lib/link-button.js';

/** These pages ask for the password alone: nothing else can be wrong. */
const WRONG_PASSWORD = { SIGN_IN_FAILED: 'password' } as const;

interface Usable {
  token: string;
  preview: TokenPreviewQuery['tokenPreview'];
}

/** From the mail after signing up. */
export function ConfirmPage(): ReactNode {
  return <LinkPage kind="CONFIRM_EMAIL">{(link) => <Confirm {...link} />}</LinkPage>;
}

/** From the mail to set a new password. */
export function ResetPage(): ReactNode {
  return <LinkPage kind="RESET_PASSWORD">{(link) => <Reset {...link} />}</LinkPage>;
}

/** From the mail to a new address for signing in. */
export function NewAddressPage(): ReactNode {
  return <LinkPage kind="CHANGE_EMAIL">{(link) => <NewAddress {...link} />}</LinkPage>;
}

/** From an invitation. */
export function JoinPage(): ReactNode {
  return <LinkPage kind="INVITATION">{(link) => <Join {...link} />}</LinkPage>;
}

/** From the one mail that each imported person gets. */
export function WelcomePage(): ReactNode {
  return <LinkPage kind="INTAKE_NOTICE">{(link) => <Welcome {...link} />}</LinkPage>;
}

function LinkPage({ kind, children }: { kind: TokenKind; children: (link: Usable) => ReactNode }): ReactNode {
  const { t } = useTranslation('entry');
  const link = useLinkToken(kind);
  if (link.state === 'usable') return <div className="t-narrow">{children(link)}</div>;
  return (
    <div className="t-narrow">
      {link.state === 'checking' && <LoadingState label={t('link.checking')} rows={3} />}
      {link.state === 'missing' && <DeadEnd title={t('link.missingTitle')} text={t('link.missingText')} kind={kind} />}
      {link.state === 'other' && (
        <DeadEnd title={t('link.wrongKindTitle')} text={t('link.wrongKindText')} kind={kind} />
      )}
      {link.state === 'failed' &&
        (link.error.code === 'TOKEN_UNUSABLE' ? (
          <DeadEnd title={t('link.unusableTitle')} text={t(`link.unusable.${kind}`)} kind={kind} />
        ) : (
          <LoadFailure error={link.error} onRetry={link.retry} />
        ))}
    </div>
  );
}

function DeadEnd({ title, text, kind }: { title: string; text: string; kind: TokenKind }): ReactNode {
  const { t } = useTranslation('entry');
  const other =
    kind === 'CONFIRM_EMAIL'
      ? ({ to: '/sign-up', label: t('common:signUp') } as const)
      : ({ to: '/forgot', label: t('forgot.title') } as const);
  return (
    <>
      <PageHeader title={title} lead={text} />
      <div className="t-row">
        <LinkButton to="/sign-in">{t('common:signIn')}</LinkButton>
        {kind !== 'INVITATION' && (
          <LinkButton to={other.to} variant="default">
            {other.label}
          </LinkButton>
        )}
      </div>
    </>
  );
}

function useArrival(): (viewer: Viewer, slug?: string | null) => Promise<void> {
  const navigate = useNavigate();
  const signedIn = useSignedIn();
  return async (viewer, slug) => {
    signedIn(viewer);
    await (slug ? navigate({ to: '/s/$slug', params: { slug } }) : navigate(startOf(viewer)));
  };
}

function Confirm({ token, preview }: Usable): ReactNode {
  const { t } = useTranslation('entry');
  const arrive = useArrival();
  const rules = useAccountRules();
  const form = useAppForm({ password: '' }, { password: rules.password });
  const confirm = useApiMutation(ConfirmEmailDocument, {
    touches: [],
    onSuccess: (result) => arrive(result.confirmEmail),
  });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit(({ password }) => confirm.mutate({ token, password }))}
    >
      <PageHeader
        title={t('confirm.title')}
        lead={preview.email ? t('confirm.text', { email: preview.email }) : undefined}
      />
      <FormProblems
        form={form}
        error={confirm.error}
        fieldOf={WRONG_PASSWORD}
        wordsOf={{ SIGN_IN_FAILED: t('confirm.wrong') }}
      />
      <PasswordField form={form} name="password" />
      <Button type="submit" loading={confirm.isPending}>
        {t('confirm.submit')}
      </Button>
      <Link className="t-link" to="/forgot">
        {t('signIn.forgot')}
      </Link>
    </form>
  );
}

function Reset({ token, preview }: Usable): ReactNode {
  const { t } = useTranslation('entry');
  const arrive = useArrival();
  const rules = useAccountRules();
  const form = useAppForm({ password: '' }, { password: rules.newPassword });
  const reset = useApiMutation(ResetPasswordDocument, {
    touches: [],
    onSuccess: (result) => arrive(result.resetPassword),
  });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit(({ password }) => reset.mutate({ input: { token, password } }))}
    >
      <PageHeader
        title={t('reset.title')}
        lead={preview.email ? t('reset.text', { email: preview.email }) : undefined}
      />
      <FormProblems form={form} error={reset.error} fieldOf={PASSWORD_CODES} />
      <PasswordField form={form} name="password" fresh />
      <Button type="submit" loading={reset.isPending}>
        {t('reset.submit')}
      </Button>
    </form>
  );
}

function NewAddress({ token, preview }: Usable): ReactNode {
  const { t } = useTranslation('entry');
  const arrive = useArrival();
  const rules = useAccountRules();
  const asked = preview.password !== 'NONE';
  const form = useAppForm({ password: '' }, asked ? { password: rules.password } : {});
  const confirm = useApiMutation(ConfirmEmailChangeDocument, {
    touches: [],
    onSuccess: (result) => arrive(result.confirmEmailChange),
  });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit(({ password }) =>
        confirm.mutate({ input: { token, password: asked ? password : undefined } }),
      )}
    >
      <PageHeader title={t('newAddress.title')} lead={t('newAddress.text', { email: preview.email })} />
      <FormProblems form={form} error={confirm.error} />
      {asked && <PasswordField form={form} name="password" />}
      <Button type="submit" loading={confirm.isPending}>
        {t('newAddress.submit')}
      </Button>
    </form>
  );
}

function Join({ token, preview }: Usable): ReactNode {
  const { t } = useTranslation('entry');
  const formats = useFormats();
  const fresh = preview.password === 'CHOOSE';
  const school = preview.schoolName ?? '';
  const roles = formats.list((preview.roles ?? []).map((role) => t(`common:roles.${role}`)));
  return (
    <AcceptForm token={token} preview={preview} askName={fresh} submit={t('join.submit')}>
      <PageHeader
        title={t('join.title', { school })}
        lead={
          preview.programName
            ? t('join.textProgram', { roles, program: preview.programName })
            : t('join.text', { roles })
        }
      />
      <p style={{ margin: 0 }}>
        {fresh ? t('join.textNew', { email: preview.email }) : t('join.textKnown', { email: preview.email })}
      </p>
    </AcceptForm>
  );
}

function Welcome({ token, preview }: Usable): ReactNode {
  const { t } = useTranslation('entry');
  const words = { school: preview.schoolName ?? '', email: preview.email ?? '' };
  const fresh = preview.password === 'CHOOSE';
  return (
    <AcceptForm
      token={token}
      preview={preview}
      askName={false}
      submit={fresh ? t('welcome.submit') : t('welcome.submitKnown')}
    >
      <PageHeader
        title={t('welcome.title', words)}
        lead={fresh ? t('welcome.text', words) : t('welcome.textKnown', words)}
      />
      <Notice>{t(preview.isMatched ? 'welcome.promiseMatched' : 'welcome.promise')}</Notice>
    </AcceptForm>
  );
}

function AcceptForm({
  token,
  preview,
  askName,
  submit,
  children,
}: Usable & { askName: boolean; submit: string; children: ReactNode }): ReactNode {
  const { t, i18n } = useTranslation('entry');
  const arrive = useArrival();
  const rules = useAccountRules();
  const fresh = preview.password === 'CHOOSE';
  const asked = preview.password !== 'NONE';
  const form = useAppForm(
    { displayName: preview.displayName ?? '', password: '' },
    {
      ...(askName ? { displayName: rules.name } : {}),
      ...(asked ? { password: fresh ? rules.newPassword : rules.password } : {}),
    },
  );
  const accept = useApiMutation(AcceptInvitationDocument, {
    touches: [],
    onSuccess: (result) => arrive(result.acceptInvitation, preview.schoolSlug),
  });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit(({ displayName, password }) =>
        accept.mutate({
          input: {
            token,
            displayName: askName ? displayName : undefined,
            password: asked ? password : undefined,
            locale: localeOf(i18n.language),
          },
        }),
      )}
    >
      {children}
      <FormProblems
        form={form}
        error={accept.error}
        fieldOf={{ ...PASSWORD_CODES, ...WRONG_PASSWORD }}
        wordsOf={{ SIGN_IN_FAILED: t('passwordWrong') }}
      />
      {askName && <NameField form={form} name="displayName" />}
      {asked && <PasswordField form={form} name="password" fresh={fresh} />}
      <Button type="submit" loading={accept.isPending}>
        {submit}
      </Button>
    </form>
  );
}
