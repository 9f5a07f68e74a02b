import { BrandMark, Frame, LoadingState } from '@trellis/ui';
import {
  IconBooks,
  IconCalendarEvent,
  IconHeartHandshake,
  IconHome,
  IconSitemap,
  IconUsers,
} from '@tabler/icons-react';
import { Link, Outlet, useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../lib/failure.js';
import { LanguageSwitch } from '../../lib/language-switch.js';
import { SchoolSlug } from '../../lib/school.js';
import { useViewer } from '../../lib/session.js';
import type { Viewer } from '../../lib/session.js';
import { useSignOut } from '../../lib/sign-out.js';
import { SchoolDocument } from '@trellis/api-client';
import type { SchoolQuery } from '@trellis/api-client';
import type { Permission } from '@trellis/contracts';
import { useApiQuery } from '../../lib/api.js';
import { useSchool } from '../../lib/use-school.js';
import { PersonMenu } from './person-menu.js';

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
  const inEvents = useRouterState({ select: ({ location }) => IN_EVENTS.test(location.pathname) });
  const inLibrary = useRouterState({ select: ({ location }) => IN_LIBRARY.test(location.pathname) });
  const query = useApiQuery(SchoolDocument, {});
  const school = query.data?.school;
  return (
    <Frame
      skip={t('skip')}
      placesLabel={t('places')}
      mark={<SchoolMark slug={slug} name={school?.name} />}
      places={placesOf(slug, mayAnywhere, t, { inPrograms, inLibrary, inEvents, mentors: isMentor(school) })}
      foot={viewer && <RailFoot viewer={viewer} slug={slug} />}
      bar={
        viewer && (
          <>
            <SchoolMark slug={slug} name={school?.name} />
            <PersonMenu viewer={viewer} slug={slug} />
          </>
        )
      }
    >
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!query.error && !school && <LoadingState label={t('loading')} />}
      {school && <Outlet />}
    </Frame>
  );
}

const isMentor = (school: SchoolQuery['school'] | undefined): boolean => school?.me.roles.includes('MENTOR') ?? false;

function SchoolMark({ slug, name }: { slug: string; name: string | undefined }): ReactNode {
  const { t } = useTranslation();
  return (
    <Link to="/s/$slug" params={{ slug }} className="t-rail-mark">
      <BrandMark />
      <span dir="auto">{name ?? t('trellis')}</span>
    </Link>
  );
}

/** How many other schools are offered by name before the list of all is. */
const SCHOOLS_BY_NAME = 4;

function RailFoot({ viewer, slug }: { viewer: Viewer; slug: string }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut(() => void navigate({ to: '/' }));
  const others = viewer.memberships.filter(({ schoolSlug }) => schoolSlug !== slug);
  return (
    <>
      {others.length > 0 && (
        <nav aria-label={t('rail.switch')} className="t-rail-schools">
          <span>{t('rail.switch')}</span>
          {others.slice(0, SCHOOLS_BY_NAME).map(({ schoolSlug, schoolName }) => (
            <Link key={schoolSlug} to="/s/$slug" params={{ slug: schoolSlug }} className="t-link" dir="auto">
              {schoolName}
            </Link>
          ))}
          {others.length > SCHOOLS_BY_NAME && (
            <Link to="/schools" className="t-link">
              {t('rail.allSchools')}
            </Link>
          )}
        </nav>
      )}
      <div style={{ overflowWrap: 'anywhere' }}>{t('rail.signedInAs', { name: viewer.displayName })}</div>
      <div className="t-row" style={{ '--gap': '4px 16px', paddingBlock: 4 } as React.CSSProperties}>
        <Link to="/s/$slug/me" params={{ slug }} className="t-link">
          {t('rail.profile')}
        </Link>
        <Link to="/account" className="t-link">
          {t('rail.account')}
        </Link>
      </div>
      <div className="t-row">
        <LanguageSwitch viewer={viewer} />
        <button type="button" className="t-text-button" onClick={signOut}>
          {t('signOut')}
        </button>
      </div>
    </>
  );
}

/** A place that one is somewhere inside of, at an address of its own. */
const WITHIN = { className: 't-place t-place-here', 'aria-current': 'true' } as const;
const MOST_PLACES = 5;
const IN_EVENTS = /^\/s\/[^/]+\/(?:events|event-plans)(?:\/|$)/;
const IN_LIBRARY = /^\/s\/[^/]+\/library(?:\/|$)/;
const IN_PROGRAMS = /^\/s\/[^/]+\/(?:programs|cohorts|imports|runs)(?:\/|$)/;

function placesOf(
  slug: string,
  may: (permission: Permission) => boolean,
  t: (key: string) => string,
  { inPrograms, inLibrary, inEvents, mentors }: Record<'inPrograms' | 'inLibrary' | 'inEvents' | 'mentors', boolean>,
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
  if (may('library.edit')) {
    places.push(
      <Link key="library" to="/s/$slug/library" {...place} {...(inLibrary ? WITHIN : {})}>
        <IconBooks {...ICON} />
        {t('rail.library')}
      </Link>,
    );
  }
  // Whoever also runs programs comes to it from their home: never more than five places.
  if (mentors && places.length < MOST_PLACES - 1) {
    places.push(
      <Link key="mentoring" to="/s/$slug/mentoring" {...place}>
        <IconHeartHandshake {...ICON} />
        {t('rail.mentoring')}
      </Link>,
    );
  }
  places.push(
    <Link
      key="events"
      // Whoever plans events comes to look after them more often than to go.
      to={may('event.manage') ? '/s/$slug/event-plans' : '/s/$slug/events'}
      {...place}
      {...(inEvents ? WITHIN : {})}
    >
      <IconCalendarEvent {...ICON} />
      {t('rail.events')}
    </Link>,
  );
  return places;
}
