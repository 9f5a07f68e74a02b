import { TabBar } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';

/** Between what is planned for oneself and what one plans; nothing for those who plan nothing. */
export function EventTabs(): ReactNode {
  const { t } = useTranslation('events');
  const slug = useSchoolSlug();
  const { mayAnywhere } = useSchool();
  if (!mayAnywhere('event.manage')) return null;
  const tab = { params: { slug }, activeProps: { 'aria-current': 'page' }, activeOptions: { exact: true } } as const;
  return (
    <TabBar label={t('tabs.label')}>
      <Link to="/s/$slug/event-plans" {...tab} activeOptions={{ exact: true, includeSearch: false }}>
        {t('tabs.plans')}
      </Link>
      <Link to="/s/$slug/events" {...tab} activeOptions={{ exact: true, includeSearch: false }}>
        {t('tabs.mine')}
      </Link>
    </TabBar>
  );
}
