import { CohortDocument } from '@trellis/api-client';
import { LoadingState, PageHeader, TabBar, Tag } from '@trellis/ui';
import { Link, Outlet, useParams, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OffersBanner } from '../../features/cohorts/components/offers-banner.js';
import { useApiQuery } from '../../lib/api.js';
import { LoadFailure } from '../../lib/failure.js';
import { useFormats } from '../../lib/format.js';
import { useTabTitle } from '../../lib/tab-title.js';
import { useSchool } from '../../lib/use-school.js';

/** Around the places of one cohort. */
export function CohortLayout(): ReactNode {
  const { t } = useTranslation(['cohorts', 'common']);
  const formats = useFormats();
  const params = useParams({ from: '/s/$slug/cohorts/$id' });
  const titleHere = useTabTitle('cohorts');
  const { may } = useSchool();
  // Deciding on registrations is a part of the people, at an address of its own.
  const inPeople = useRouterState({ select: ({ location }) => location.pathname.endsWith('/registrations') });
  const inPairs = useRouterState({ select: ({ location }) => /\/(felt|support|expenses)$/.test(location.pathname) });
  const inCalendar = useRouterState({ select: ({ location }) => location.pathname.includes('/check-ins/') });
  const query = useApiQuery(CohortDocument, { id: params.id });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { cohort } = query.data;
  const tab = { params, activeProps: { 'aria-current': 'page' } } as const;
  return (
    <>
      <PageHeader
        title={cohort.name}
        windowTitle={titleHere(cohort.name)}
        above={t('dates', {
          program: cohort.program.name,
          from: formats.day(cohort.startsOn),
          to: formats.day(cohort.endsOn),
        })}
        action={<Tag tone={cohort.state === 'PUBLISHED' ? 'primary' : 'plain'}>{t(`states.${cohort.state}`)}</Tag>}
      />
      <TabBar label={t('tabs.label')}>
        <Link to="/s/$slug/cohorts/$id" {...tab} activeOptions={{ exact: true }}>
          {t('tabs.overview')}
        </Link>
        <Link to="/s/$slug/cohorts/$id/people" {...tab} {...(inPeople ? { 'aria-current': 'true' } : {})}>
          {t('tabs.people')}
        </Link>
        {may('mentor.appoint', cohort.program.id) && (
          <Link to="/s/$slug/cohorts/$id/mentors" {...tab}>
            {t('tabs.mentors')}
          </Link>
        )}
        <Link to="/s/$slug/cohorts/$id/ways-in" {...tab}>
          {t('tabs.waysIn')}
        </Link>
        <Link to="/s/$slug/cohorts/$id/imports" {...tab}>
          {t('tabs.imports')}
        </Link>
        <Link to="/s/$slug/cohorts/$id/matching" {...tab}>
          {t('tabs.matching')}
        </Link>
        <Link to="/s/$slug/cohorts/$id/pairs" {...tab} {...(inPairs ? { 'aria-current': 'true' } : {})}>
          {t('tabs.pairs')}
        </Link>
        <Link to="/s/$slug/cohorts/$id/calendar" {...tab} {...(inCalendar ? { 'aria-current': 'true' } : {})}>
          {t('tabs.calendar')}
        </Link>
        <Link to="/s/$slug/cohorts/$id/announcements" {...tab}>
          {t('tabs.announcements')}
        </Link>
        {may('cohort.open', cohort.program.id) && (
          <Link to="/s/$slug/cohorts/$id/next-year" {...tab}>
            {t('tabs.next-year')}
          </Link>
        )}
        <Link to="/s/$slug/cohorts/$id/settings" {...tab}>
          {t('tabs.settings')}
        </Link>
      </TabBar>
      {may('cohort.open', cohort.program.id) && <OffersBanner cohortId={cohort.id} />}
      <Outlet />
    </>
  );
}
