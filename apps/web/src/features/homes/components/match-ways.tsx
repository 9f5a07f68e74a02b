import { Button } from '@mantine/core';
import {
  MyEnrolmentsDocument,
  MyRematchRequestsDocument,
  ResumeMyMatchDocument,
  TakeBackMyRequestDocument,
} from '@trellis/api-client';
import type { MentorshipFieldsFragment } from '@trellis/api-client';
import { Notice, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { PauseButton } from '../../../lib/pause-match.js';
import { useSchoolSlug } from '../../../lib/school.js';

interface Props {
  mentorship: MentorshipFieldsFragment;
  /** The other of the two. */
  name: string;
}

/** What either of the two can do when it does not fit: another match, or a pause that holds at once. */
export function MatchWays({ mentorship, name }: Props): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  const asked = useApiQuery(MyRematchRequestsDocument, {}).data?.myRematchRequests.find(
    ({ mentorshipId }) => mentorshipId === mentorship.id,
  );
  return (
    <section className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties} aria-label={t('way.title')}>
      <h3 className="t-h3">{t('way.title')}</h3>
      <p className="t-quiet" style={{ margin: 0 }} dir="auto">
        {mentorship.model === 'PAIR' ? t('way.text', { name }) : t('way.groupText')}
      </p>
      {asked && <Asked mentorshipId={mentorship.id} askedAt={asked.askedAt} />}
      <div className="t-row">
        {!asked && (
          <LinkButton
            variant="default"
            size="sm"
            to="/s/$slug/matches/$mentorshipId/different"
            params={{ slug, mentorshipId: mentorship.id }}
          >
            {t('way.different')}
          </LinkButton>
        )}
        {mentorship.state === 'ACTIVE' && mentorship.model === 'PAIR' && (
          <PauseButton mentorshipId={mentorship.id} name={name} />
        )}
      </div>
    </section>
  );
}

function Asked({ mentorshipId, askedAt }: { mentorshipId: string; askedAt: string }): ReactNode {
  const { t } = useTranslation('homes');
  const formats = useFormats();
  const announce = useAnnounce();
  const takeBack = useApiMutation(TakeBackMyRequestDocument, {
    touches: [MyRematchRequestsDocument, MyEnrolmentsDocument],
    onSuccess: () => announce(t('way.tookBack')),
  });
  return (
    <Notice>
      <p>{t('way.asked', { day: formats.day(askedAt) })}</p>
      <FailureNotice error={takeBack.error} />
      <Button
        variant="default"
        size="sm"
        loading={takeBack.isPending}
        onClick={() => takeBack.mutate({ mentorshipId })}
      >
        {t('way.takeBack')}
      </Button>
    </Notice>
  );
}

/** A pause that one asked for oneself can be ended; to the other it is a pause. */
export function PausedNotice({ mentorship, name }: Props): ReactNode {
  const { t } = useTranslation('homes');
  const announce = useAnnounce();
  const resume = useApiMutation(ResumeMyMatchDocument, {
    touches: [MyEnrolmentsDocument],
    onSuccess: ({ resumeMyMatch: { mentorships } }) => {
      const now = mentorships.find(({ id }) => id === mentorship.id);
      announce(t(now?.state === 'PAUSED' ? 'way.stillPaused' : 'way.resumed'));
    },
  });
  if (!mentorship.pausedByMe)
    return (
      <Notice>
        <p>{t('paused')}</p>
        <PauseButton mentorshipId={mentorship.id} name={name} isPaused />
      </Notice>
    );
  return (
    <Notice>
      <p dir="auto">{t('way.pausedByMe', { name })}</p>
      <FailureNotice error={resume.error} />
      <Button size="sm" loading={resume.isPending} onClick={() => resume.mutate({ mentorshipId: mentorship.id })}>
        {t('way.resume')}
      </Button>
    </Notice>
  );
}
