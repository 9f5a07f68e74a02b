import { MyMentorshipDocument } from '@trellis/api-client';
import { LoadingState } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { ComingDates } from './coming-dates.js';
import { MentorshipPanel } from './mentorship-panel.js';
import { QuietWord } from './quiet-word.js';

/** Who one is with, how to reach them, and what one can do when it does not fit. */
export function MentorshipOverview(): ReactNode {
  const { t } = useTranslation('common');
  const { mentorshipId } = useParams({ from: '/s/$slug/matches/$mentorshipId' });
  const query = useApiQuery(MyMentorshipDocument, { id: mentorshipId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('loading')} />;
  const { enrolment, mentorship } = query.data.myMentorship;
  return (
    <div className="t-stack">
      {enrolment.role === 'MENTOR' && <QuietWord mentorshipId={mentorshipId} />}
      {mentorship.state !== 'ENDED' && <ComingDates enrolmentId={enrolment.id} />}
      <MentorshipPanel mentorship={mentorship} role={enrolment.role} />
    </div>
  );
}
