import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconUserCircle } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../lib/format.js';
import { useLanguageChoice } from '../../lib/language-switch.js';
import type { Viewer } from '../../lib/session.js';
import { useSignOut } from '../../lib/sign-out.js';

/** The person's own things wherever they are: their schools (`slug` is the one they are in), account, language, signing out. */
export function PersonMenu({ viewer, slug }: { viewer: Viewer; slug?: string }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut(() => void navigate({ to: '/' }));
  const { language, choose } = useLanguageChoice(viewer);
  // With one school there is nothing to switch to, except from outside of it.
  const offered = viewer.memberships.length > 1 || slug === undefined ? viewer.memberships : [];
  return (
    <Menu position="bottom-end" width={280} withInitialFocusPlaceholder={false} styles={{ item: { minHeight: 44 } }}>
      <Menu.Target>
        <ActionIcon variant="subtle" size={44} aria-label={t('rail.menu', { name: viewer.displayName })}>
          <IconUserCircle size={24} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('rail.signedInAs', { name: viewer.displayName })}</Menu.Label>
        {offered.map(({ schoolSlug, schoolName }) => (
          <Menu.Item
            key={schoolSlug}
            renderRoot={(props) => <Link {...props} to="/s/$slug" params={{ slug: schoolSlug }} />}
            aria-current={schoolSlug === slug ? 'true' : undefined}
            rightSection={schoolSlug === slug ? <IconCheck size={16} aria-hidden="true" /> : null}
          >
            <bdi>{schoolName}</bdi>
          </Menu.Item>
        ))}
        {offered.length > 0 && <Menu.Divider />}
        {slug !== undefined && (
          <Menu.Item renderRoot={(props) => <Link {...props} to="/s/$slug/me" params={{ slug }} />}>
            {t('rail.profile')}
          </Menu.Item>
        )}
        <Menu.Item renderRoot={(props) => <Link {...props} to="/account" />}>{t('rail.account')}</Menu.Item>
        <Menu.Item lang={language} onClick={choose}>
          {t(`languages.${localeOf(language)}`)}
        </Menu.Item>
        <Menu.Item onClick={signOut}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
