import { ProgramDocument } from '@trellis/api-client';
import { LoadingState, PageHeader, TabBar } from '@trellis/ui';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../lib/api.js';
import { LoadFailure } from '../../lib/failure.js';
import { useTabTitle } from '../../lib/tab-title.js';
import { useSchool } from '../../lib/use-school.js';

/** Around the places of one program. */
export function ProgramLayout(): ReactNode {
  const { t } = useTranslation(['programs', 'common']);
  const params = useParams({ from: '/s/$slug/programs/$programId' });
  const titleHere = useTabTitle('programs');
  const { may } = useSchool();
  const query = useApiQuery(ProgramDocument, { id: params.programId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const tab = { params, activeProps: { 'aria-current': 'page' } } as const;
  return (
    <>
      <PageHeader
        title={query.data.program.name}
        windowTitle={titleHere(query.data.program.name)}
        above={
          <Link to="/s/$slug/programs" params={params} className="t-link">
            {t('title')}
          </Link>
        }
      />
      <TabBar label={t('tabs.label')}>
        <Link to="/s/$slug/programs/$programId" {...tab} activeOptions={{ exact: true }}>
          {t('tabs.overview')}
        </Link>
        <Link to="/s/$slug/programs/$programId/settings" {...tab}>
          {t('tabs.settings')}
        </Link>
        <Link to="/s/$slug/programs/$programId/charter" {...tab}>
          {t('tabs.charter')}
        </Link>
        {may('form.edit', params.programId) && (
          <Link to="/s/$slug/programs/$programId/forms" {...tab}>
            {t('tabs.forms')}
          </Link>
        )}
        {may('event.manage', params.programId) && (
          <Link to="/s/$slug/programs/$programId/events" {...tab} activeOptions={{ includeSearch: false }}>
            {t('tabs.events')}
          </Link>
        )}
        {may('library.edit', params.programId) && (
          <Link to="/s/$slug/programs/$programId/guides" {...tab}>
            {t('tabs.guides')}
          </Link>
        )}
        <Link to="/s/$slug/programs/$programId/mentors" {...tab}>
          {t('tabs.mentors')}
        </Link>
        <Link to="/s/$slug/programs/$programId/agreement" {...tab}>
          {t('tabs.agreement')}
        </Link>
        <Link to="/s/$slug/programs/$programId/roles" {...tab}>
          {t('tabs.roles')}
        </Link>
        {may('announcement.send', params.programId) && (
          <Link to="/s/$slug/programs/$programId/reminders" {...tab}>
            {t('tabs.reminders')}
          </Link>
        )}
        {may('task.manage', params.programId) && (
          <Link to="/s/$slug/programs/$programId/handover" {...tab}>
            {t('tabs.handover')}
          </Link>
        )}
      </TabBar>
      <Outlet />
    </>
  );
}
