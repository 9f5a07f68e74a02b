import { MyMentorshipDocument } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, TabBar } from '@trellis/ui';
import { Link, Outlet, useMatchRoute, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../lib/api.js';
import { LoadFailure } from '../../lib/failure.js';
import { useFormats } from '../../lib/format.js';
import { LinkButton } from '../../lib/link-button.js';
import { useTabTitle } from '../../lib/tab-title.js';

/** Around the places of one mentorship, for those in it. */
export function MentorshipLayout(): ReactNode {
  const { t } = useTranslation(['mentorship', 'common']);
  const formats = useFormats();
  const params = useParams({ from: '/s/$slug/matches/$mentorshipId' });
  // One's own times are a page of the meetings.
  const isAtTimes = useMatchRoute()({ to: '/s/$slug/matches/$mentorshipId/times' }) !== false;
  const titleHere = useTabTitle('mentorship');
  const query = useApiQuery(MyMentorshipDocument, { id: params.mentorshipId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { enrolment, mentorship } = query.data.myMentorship;
  const others = formats.list(
    mentorship.people.filter(({ role }) => role !== enrolment.role).map(({ displayName }) => displayName),
  );
  const tab = { params, activeProps: { 'aria-current': 'page' } } as const;
  return (
    <>
      <PageHeader
        title={t('with', { name: others })}
        windowTitle={titleHere(others)}
        action={<SupportLink {...params} />}
        above={
          <Link className="t-link" to="/s/$slug" params={params}>
            {`${enrolment.programName}, ${enrolment.cohortName}`}
          </Link>
        }
      />
      <TabBar label={t('tabs.label')}>
        <Link to="/s/$slug/matches/$mentorshipId" {...tab} activeOptions={{ exact: true }}>
          {t('tabs.overview')}
        </Link>
        <Link to="/s/$slug/matches/$mentorshipId/meetings" {...tab} aria-current={isAtTimes ? 'page' : undefined}>
          {t('tabs.meetings')}
        </Link>
        <Link to="/s/$slug/matches/$mentorshipId/agreement" {...tab}>
          {t('tabs.agreement')}
        </Link>
        <Link to="/s/$slug/matches/$mentorshipId/messages" {...tab}>
          {t('tabs.messages')}
        </Link>
        <Link to="/s/$slug/matches/$mentorshipId/goals" {...tab}>
          {t('tabs.goals')}
        </Link>
        <Link to="/s/$slug/matches/$mentorshipId/notes" {...tab}>
          {t('tabs.notes')}
        </Link>
        <Link to="/s/$slug/matches/$mentorshipId/guides" {...tab}>
          {t('tabs.guides')}
        </Link>
        <Link to="/s/$slug/matches/$mentorshipId/closing" {...tab}>
          {t('tabs.closing')}
        </Link>
      </TabBar>
      {mentorship.state === 'ENDED' && mentorship.endedAt && (
        <div style={{ marginBlockEnd: 20 }}>
          <Notice>{t('ended', { day: formats.day(mentorship.endedAt) })}</Notice>
        </div>
      )}
      <Outlet />
    </>
  );
}

/** Beside the tabs, and the same on each: the way to support, a pause, or somebody to tell. */
function SupportLink(params: { slug: string; mentorshipId: string }): ReactNode {
  const { t } = useTranslation('mentorship');
  return (
    <LinkButton variant="default" size="sm" to="/s/$slug/matches/$mentorshipId/support" params={params}>
      {t('tabs.support')}
    </LinkButton>
  );
}
