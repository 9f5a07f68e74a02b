import { PageHeader, TabBar } from '@trellis/ui';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTabTitle } from '../../lib/tab-title.js';

/** Around what a school says and hands out: documents, letters, the words of its mails and pages. */
export function LibraryLayout(): ReactNode {
  const { t } = useTranslation('library');
  const params = useParams({ from: '/s/$slug/library' });
  const titleHere = useTabTitle('library');
  const tab = { params, activeProps: { 'aria-current': 'page' } } as const;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} windowTitle={titleHere(t('title'))} />
      <TabBar label={t('tabs.label')}>
        <Link to="/s/$slug/library" {...tab} activeOptions={{ exact: true }}>
          {t('tabs.documents')}
        </Link>
        <Link to="/s/$slug/library/letters" {...tab}>
          {t('tabs.letters')}
        </Link>
        <Link to="/s/$slug/library/mails" {...tab}>
          {t('tabs.mails')}
        </Link>
        <Link to="/s/$slug/library/pages" {...tab}>
          {t('tabs.pages')}
        </Link>
      </TabBar>
      <Outlet />
    </>
  );
}
