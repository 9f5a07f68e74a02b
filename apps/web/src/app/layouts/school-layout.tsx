import { BrandMark, Frame, LoadingState } from '@trellis/ui';
import { IconHome, IconSitemap, IconUserCircle, IconUsers } from '@tabler/icons-react';
import { Link, Outlet, useParams, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../lib/failure.js';
import { LanguageSwitch } from '../../lib/language-switch.js';
import { SchoolSlug } from '../../lib/school.js';
import { useViewer } from '../../lib/session.js';
import { SchoolDocument } from '@trellis/api-client';
import type { Permission } from '@trellis/contracts';
import { useApiQuery } from '../../lib/api.js';
import { useSchool } from '../../lib/use-school.js';

const ICON = { size: 20, 'aria-hidden': true } as const;

/** Around every screen of a school: its mark, the places for this person's roles, the screen. */
export function SchoolLayout(): ReactNode {
  const { slug } = useParams({ from: '/s/$slug' });
  return (
    <SchoolSlug value={slug} key={slug}>
      <SchoolFrame slug={slug} />
    </SchoolSlug>
  );
}

function SchoolFrame({ slug }: { slug: string }): ReactNode {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { mayAnywhere } = useSchool();
  const inPrograms = useRouterState({ select: ({ location }) => IN_PROGRAMS.test(location.pathname) });
  const query = useApiQuery(SchoolDocument, {});
  const school = query.data?.school;
  return (
    <Frame
      skip={t('skip')}
      placesLabel={t('places')}
      mark={
        <Link to="/s/$slug" params={{ slug }} className="t-rail-mark">
          <BrandMark />
          <span dir="auto">{school?.name ?? t('trellis')}</span>
        </Link>
      }
      places={placesOf(slug, mayAnywhere, t, inPrograms)}
      foot={
        <>
          <div style={{ overflowWrap: 'anywhere' }}>{viewer && t('rail.signedInAs', { name: viewer.displayName })}</div>
          <div className="t-row">
            <LanguageSwitch viewer={viewer} />
            {viewer && viewer.memberships.length > 1 && (
              <Link to="/schools" className="t-link">
                {t('rail.switch')}
              </Link>
            )}
          </div>
        </>
      }
    >
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!query.error && !school && <LoadingState label={t('loading')} />}
      {school && <Outlet />}
    </Frame>
  );
}

/** A place that one is somewhere inside of, at an address of its own. */
const WITHIN = { className: 't-place t-place-here', 'aria-current': 'true' } as const;
const IN_PROGRAMS = /^\/s\/[^/]+\/(?:programs|cohorts|imports|runs)(?:\/|$)/;

function placesOf(
  slug: string,
  may: (permission: Permission) => boolean,
  t: (key: string) => string,
  inPrograms: boolean,
): ReactNode[] {
  const place = { className: 't-place', params: { slug }, activeProps: { className: 't-place t-place-here' } };
  const places = [
    <Link key="home" to="/s/$slug" {...place} activeOptions={{ exact: true }}>
      <IconHome {...ICON} />
      {t('rail.home')}
    </Link>,
  ];
  if (may('program.read')) {
    places.push(
      <Link key="programs" to="/s/$slug/programs" {...place} {...(inPrograms ? WITHIN : {})}>
        <IconSitemap {...ICON} />
        {t('rail.programs')}
      </Link>,
    );
  }
  if (may('member.list')) {
    places.push(
      <Link key="people" to="/s/$slug/people" {...place}>
        <IconUsers {...ICON} />
        {t('rail.people')}
      </Link>,
    );
  }
  places.push(
    <Link key="account" to="/account" className="t-place">
      <IconUserCircle {...ICON} />
      {t('rail.account')}
    </Link>,
  );
  return places;
}
