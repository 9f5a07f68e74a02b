import { Button, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { SignOutEverywhereDocument, UpdateAccountDocument } from '@trellis/api-client';
import { ConfirmDialog, PageHeader, Panel, useAnnounce } from '@trellis/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { FormProblems, useAppForm } from '../../../lib/form.js';
import { chooseLanguage } from '../../../lib/i18n/index.js';
import { useSignedIn, useViewer } from '../../../lib/session.js';
import type { Viewer } from '../../../lib/session.js';
import { useAccountRules } from '../hooks/use-rules.js';
import { LocaleField, NameField, TimeZoneField } from './credential-fields.js';

/** What belongs to the person rather than to a school. */
export function AccountPage(): ReactNode {
  const { t } = useTranslation('entry');
  const viewer = useViewer();
  if (!viewer) return null;
  return (
    <div className="t-column t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader title={t('account.title')} lead={viewer.email} />
      <Profile viewer={viewer} />
      <Sessions viewer={viewer} />
      <Appearance />
      <Panel title={t('account.schools')}>
        <Link to="/schools" search={{ stay: true }} className="t-link">
          {t('account.schools')}
        </Link>
      </Panel>
    </div>
  );
}

function Profile({ viewer }: { viewer: Viewer }): ReactNode {
  const { t } = useTranslation('entry');
  const rules = useAccountRules();
  const announce = useAnnounce();
  const signedIn = useSignedIn();
  const form = useAppForm(
    { displayName: viewer.displayName, locale: viewer.locale, timeZone: viewer.timeZone },
    { displayName: rules.name },
  );
  const update = useApiMutation(UpdateAccountDocument, {
    touches: [],
    onSuccess: async (result) => {
      signedIn(result.updateAccount);
      await chooseLanguage(result.updateAccount.locale === 'FR' ? 'fr' : 'en');
      announce(t('common:saved'));
    },
  });
  return (
    <Panel title={t('account.profile')}>
      <form noValidate className="t-stack" onSubmit={form.onSubmit((input) => update.mutate({ input }))}>
        <FormProblems form={form} error={update.error} />
        <NameField form={form} name="displayName" />
        <LocaleField form={form} name="locale" />
        <TimeZoneField form={form} name="timeZone" />
        <div className="t-row">
          <Button type="submit" loading={update.isPending}>
            {t('common:save')}
          </Button>
          {update.isSuccess && <span className="t-quiet">{t('common:saved')}</span>}
        </div>
      </form>
    </Panel>
  );
}

function Sessions({ viewer }: { viewer: Viewer }): ReactNode {
  const { t } = useTranslation('entry');
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const signedIn = useSignedIn();
  const everywhere = useApiMutation(SignOutEverywhereDocument, {
    touches: [],
    onSuccess: async () => {
      signedIn(null);
      await navigate({ to: '/sign-in' });
    },
  });
  return (
    <Panel title={t('account.sessions')}>
      <div className="t-stack">
        <p style={{ margin: 0 }}>{t('account.sessionsText', { count: viewer.sessionCount })}</p>
        <FailureNotice error={everywhere.error} />
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('account.everywhere')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('account.everywhereTitle')}
        confirm={t('account.everywhere')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={everywhere.isPending}
        onConfirm={() => everywhere.mutate({})}
        onClose={() => setAsking(false)}
      >
        {t('account.everywhereText', { count: viewer.sessionCount })}
      </ConfirmDialog>
    </Panel>
  );
}

function Appearance(): ReactNode {
  const { t } = useTranslation('entry');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Panel title={t('account.appearance')}>
      <NativeSelect
        label={t('common:theme.label')}
        value={colorScheme}
        onChange={(event) => setColorScheme(event.currentTarget.value as 'auto' | 'light' | 'dark')}
        data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`common:theme.${value}`) }))}
      />
    </Panel>
  );
}
