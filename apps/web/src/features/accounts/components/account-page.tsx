import { Button } from '@mantine/core';
import { UpdateAccountDocument } from '@trellis/api-client';
import { PageHeader, Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { ColourChoice } from '../../../lib/colour-choice.js';
import { FormProblems, useAppForm } from '../../../lib/form.js';
import { chooseLanguage } from '../../../lib/i18n/index.js';
import { useSignedIn, useViewer } from '../../../lib/session.js';
import type { Viewer } from '../../../lib/session.js';
import { useAccountRules } from '../hooks/use-rules.js';
import { LocaleField, NameField, TimeZoneField } from './credential-fields.js';
import { DeleteAccount } from './delete-account.js';
import { MailChoices } from './mail-choices.js';
import { OwnSchools } from './own-schools.js';
import { SessionList } from './session-list.js';
import { SignInSettings } from './sign-in-settings.js';

/** What belongs to the person rather than to a school. */
export function AccountPage(): ReactNode {
  const { t } = useTranslation('account');
  const viewer = useViewer();
  if (!viewer) return null;
  return (
    <div className="t-column t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader title={t('title')} lead={viewer.email} />
      <Profile viewer={viewer} />
      <SignInSettings viewer={viewer} />
      <SessionList />
      <MailChoices viewer={viewer} />
      <OwnSchools viewer={viewer} />
      <Appearance />
      <DeleteAccount viewer={viewer} />
    </div>
  );
}

function Profile({ viewer }: { viewer: Viewer }): ReactNode {
  const { t } = useTranslation('account');
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
    <Panel title={t('profile')}>
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

function Appearance(): ReactNode {
  const { t } = useTranslation('account');
  return (
    <Panel title={t('appearance')}>
      <ColourChoice />
    </Panel>
  );
}
