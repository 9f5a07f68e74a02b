import { MyMentorshipDocument } from '@trellis/api-client';
import { LoadingState, Panel } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { PauseButton } from '../../../lib/pause-match.js';
import { AskForSupport } from './ask-for-support.js';
import { CarePage } from './care-page.js';
import { CrisisLines } from './crisis-lines.js';
import { OwnSupportList } from './own-lists.js';

/** The part of a mentorship for when it is hard: support, a pause, and the way to tell of a concern. */
export function MentorshipSupport(): ReactNode {
  const { t } = useTranslation(['care', 'common']);
  const formats = useFormats();
  const { slug, mentorshipId } = useParams({ from: '/s/$slug/matches/$mentorshipId/support' });
  const query = useApiQuery(MyMentorshipDocument, { id: mentorshipId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { enrolment, mentorship } = query.data.myMentorship;
  const others = mentorship.people.filter(({ role }) => role !== enrolment.role);
  const name = formats.list(others.map(({ displayName }) => displayName));
  return (
    <CarePage title={t('help.match', { name })} back="home">
      <CrisisLines />
      <AskForSupport mentorshipId={mentorshipId} role={enrolment.role} name={name} />
      <OwnSupportList mentorshipId={mentorshipId} />
      {mentorship.state === 'ACTIVE' && mentorship.model === 'PAIR' && (
        <Panel title={t('pause.title')}>
          <p style={{ marginBlockStart: 0 }} dir="auto">
            {t('pause.text', { name })}
          </p>
          <PauseButton mentorshipId={mentorshipId} name={name} />
        </Panel>
      )}
      <Panel title={t('concern.title')}>
        <p style={{ marginBlockStart: 0 }}>{t('concern.text')}</p>
        <LinkButton variant="default" to="/s/$slug/help/concern" params={{ slug }}>
          {t('concern.open')}
        </LinkButton>
      </Panel>
    </CarePage>
  );
}
