import { Button, PasswordInput, TextInput } from '@mantine/core';
import { ChangePasswordDocument, OwnSessionsDocument, RequestEmailChangeDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { FormFoot, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm } from '../../../lib/form.js';
import type { Viewer } from '../../../lib/session.js';
import { PASSWORD_CODES, useAccountRules } from '../hooks/use-rules.js';
import { PasswordField } from './credential-fields.js';

type Changing = 'nothing' | 'email' | 'password';

/** The address and the password of the account. Each is changed with the present password; one at a time. */
export function SignInSettings({ viewer }: { viewer: Viewer }): ReactNode {
  const { t } = useTranslation('account');
  const [changing, setChanging] = useState<Changing>('nothing');
  const [done, setDone] = useState<string | null>(null);
  const announce = useAnnounce();
  const finish = (words: string): void => {
    setChanging('nothing');
    setDone(words);
    announce(words);
  };
  const start = (what: Changing): void => {
    setDone(null);
    setChanging(what);
  };
  const cancel = (): void => setChanging('nothing');
  return (
    <Panel title={t('signIn.title')}>
      <div className="t-stack">
        {done && <Notice tone="success">{done}</Notice>}
        <dl className="t-facts">
          <dt>{t('signIn.email')}</dt>
          <dd style={{ overflowWrap: 'anywhere' }}>{viewer.email}</dd>
          <dt>{t('signIn.password')}</dt>
          <dd className="t-quiet">{t('signIn.passwordHidden')}</dd>
        </dl>
        {changing === 'nothing' && (
          <div className="t-row">
            <Button variant="default" onClick={() => start('email')}>
              {t('signIn.changeEmail')}
            </Button>
            <Button variant="default" onClick={() => start('password')}>
              {t('signIn.changePassword')}
            </Button>
          </div>
        )}
        {changing === 'email' && (
          <ChangeEmail onDone={(email) => finish(t('signIn.linkSent', { email }))} onCancel={cancel} />
        )}
        {changing === 'password' && <ChangePassword onDone={() => finish(t('signIn.passwordSet'))} onCancel={cancel} />}
      </div>
    </Panel>
  );
}

interface ChangeProps<Result> {
  onDone: (result: Result) => void;
  onCancel: () => void;
}

function ChangeEmail({ onDone, onCancel }: ChangeProps<string>): ReactNode {
  const { t } = useTranslation('account');
  const rules = useAccountRules();
  const form = useAppForm({ email: '', password: '' }, { email: rules.email, password: rules.password });
  const ask = useApiMutation(RequestEmailChangeDocument, { touches: [], onSuccess: () => onDone(form.values.email) });
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit((input) => ask.mutate({ input }))}>
      <FormProblems form={form} error={ask.error} />
      <TextInput
        type="email"
        inputMode="email"
        autoComplete="email"
        required
        maxLength={LIMITS.emailCharacters}
        label={<FieldLabel>{t('signIn.newEmail')}</FieldLabel>}
        description={t('signIn.newEmailHelp')}
        {...fieldProps(form, 'email')}
      />
      <CurrentPassword form={form} name="password" />
      <FormFoot submit={t('signIn.sendLink')} busy={ask.isPending} cancel={t('common:cancel')} onCancel={onCancel} />
    </form>
  );
}

function ChangePassword({ onDone, onCancel }: ChangeProps<void>): ReactNode {
  const { t } = useTranslation('account');
  const rules = useAccountRules();
  const form = useAppForm({ current: '', password: '' }, { current: rules.password, password: rules.newPassword });
  const change = useApiMutation(ChangePasswordDocument, { touches: [OwnSessionsDocument], onSuccess: () => onDone() });
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit((input) => change.mutate({ input }))}>
      <FormProblems form={form} error={change.error} fieldOf={PASSWORD_CODES} />
      <CurrentPassword form={form} name="current" />
      <PasswordField form={form} name="password" fresh />
      <p className="t-quiet" style={{ margin: 0 }}>
        {t('signIn.elsewhere')}
      </p>
      <FormFoot
        submit={t('signIn.setPassword')}
        busy={change.isPending}
        cancel={t('common:cancel')}
        onCancel={onCancel}
      />
    </form>
  );
}

function CurrentPassword<Values extends Record<string, unknown>>({
  form,
  name,
}: {
  form: ReturnType<typeof useAppForm<Values>>;
  name: keyof Values & string;
}): ReactNode {
  const { t } = useTranslation(['account', 'entry']);
  return (
    <PasswordInput
      autoComplete="current-password"
      required
      label={<FieldLabel>{t('signIn.currentPassword')}</FieldLabel>}
      visibilityToggleButtonProps={{ 'aria-label': t('entry:passwordShow'), tabIndex: 0 }}
      {...fieldProps(form, name)}
    />
  );
}
