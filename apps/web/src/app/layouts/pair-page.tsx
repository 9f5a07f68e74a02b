import { MentorshipDocument } from '@trellis/api-client';
import { LoadingState, PageHeader, Panel, PersonLine, Tag } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffAgreement } from '../../features/agreements/components/staff-agreement.js';
import { useApiQuery } from '../../lib/api.js';
import { GroupGoodEnd } from '../../features/cohorts/components/group-good-end.js';
import { MeetingFacts } from '../../features/meetings/components/meeting-facts.js';
import { LoadFailure } from '../../lib/failure.js';
import { useFormats } from '../../lib/format.js';
import { RequirementLine } from '../../lib/requirement-line.js';

/** One mentorship, as those who run its program follow it: each feature brings the panel of what staff may know. */
export function PairPage(): ReactNode {
  const { t } = useTranslation(['cohorts', 'common']);
  const formats = useFormats();
  const params = useParams({ from: '/s/$slug/cohorts/$id/pairs/$mentorshipId' });
  const query = useApiQuery(MentorshipDocument, { id: params.mentorshipId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { people, model, state, publishedAt, endedAt, requirement } = query.data.mentorship;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader
        title={formats.list(people.map(({ displayName }) => displayName))}
        lead={
          endedAt
            ? t('pair.lasted', { from: formats.day(publishedAt), to: formats.day(endedAt) })
            : t('pair.since', { from: formats.day(publishedAt) })
        }
        above={
          <Link className="t-link" to="/s/$slug/cohorts/$id/pairs" params={params}>
            {t('pair.back')}
          </Link>
        }
        action={<Tag tone={state === 'ACTIVE' ? 'primary' : 'plain'}>{t(`pairs.states.${state}`)}</Tag>}
      />
      <Panel title={t('pair.people')}>
        <ul className="t-plain t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
          {people.map(({ enrolmentId, role, displayName, photo, email }) => (
            <li key={enrolmentId}>
              <PersonLine
                name={displayName}
                photo={photo}
                detail={[t(`pair.roles.${role}`), email].filter(Boolean).join(' · ')}
              />
            </li>
          ))}
        </ul>
      </Panel>
      {requirement && (
        <Panel title={t('pairs.together')}>
          <RequirementLine requirement={requirement} />
        </Panel>
      )}
      {model !== 'PAIR' && state !== 'ENDED' && <GroupGoodEnd mentorshipId={params.mentorshipId} />}
      <StaffAgreement mentorshipId={params.mentorshipId} />
      <MeetingFacts mentorshipId={params.mentorshipId} />
    </div>
  );
}
