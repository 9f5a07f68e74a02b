import { Button } from '@mantine/core';
import {
  AnswerSpeakerInvitationDocument,
  SpeakerInvitationDocument,
  type SpeakerInvitationFieldsFragment,
} from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, Panel, PersonLine, UserText, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { SchoolSlug } from '../../../lib/school.js';
import { useEventTimes } from '../hooks/use-event-times.js';

/** From a mail that asks somebody to speak: what it is about, and two buttons. Opening the page changes nothing. */
export function SpeakPage(): ReactNode {
  const { slug } = useParams({ from: '/open/s/$slug/speak' });
  // After the #, so that it reaches no server’s log.
  const [token] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get('t') ?? '');
  return (
    <SchoolSlug value={slug} key={slug}>
      <div className="t-column">{token === '' ? <DeadEnd /> : <Asked token={token} />}</div>
    </SchoolSlug>
  );
}

function DeadEnd(): ReactNode {
  const { t } = useTranslation('speakers');
  return <PageHeader title={t('ask.deadTitle')} lead={t('ask.deadText')} />;
}

function Asked({ token }: { token: string }): ReactNode {
  const { t } = useTranslation(['speakers', 'common']);
  const { language } = useFormats();
  const query = useApiQuery(SpeakerInvitationDocument, { token }, { once: true });
  if (query.error?.code === 'NOT_FOUND') return <DeadEnd />;
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={3} />;
  const invitation = query.data.speakerInvitation;
  const { event, speaker, body } = invitation;
  const about = localized(body, language);
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader title={t('ask.title')} lead={t('ask.lead', { school: invitation.schoolName })} />
      <Panel title={<bdi>{localized(event.title, language)}</bdi>}>
        <div className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
          <When invitation={invitation} />
          {about !== '' && <UserText block>{about}</UserText>}
          <Answer invitation={invitation} token={token} />
        </div>
      </Panel>
      <Panel title={t('ask.seenTitle')}>
        <PersonLine name={speaker.name} detail={localized(speaker.role, language)} />
        {localized(speaker.body, language) !== '' && <UserText block>{localized(speaker.body, language)}</UserText>}
        <p className="t-quiet">{t('ask.seenText')}</p>
      </Panel>
    </div>
  );
}

function When({ invitation }: { invitation: SpeakerInvitationFieldsFragment }): ReactNode {
  const times = useEventTimes();
  const { event, timeZone, place, room } = invitation;
  const elsewhere = times.elsewhere({ ...event, timeZone });
  return (
    <div>
      <div className="t-strong">{times.span(event)}</div>
      {elsewhere && <div className="t-quiet t-small">{elsewhere}</div>}
      <div dir="auto">{[place, room].filter(Boolean).join(', ')}</div>
    </div>
  );
}

function Answer({
  invitation: { state, open },
  token,
}: {
  invitation: SpeakerInvitationFieldsFragment;
  token: string;
}): ReactNode {
  const { t } = useTranslation('speakers');
  const announce = useAnnounce();
  const answer = useApiMutation(AnswerSpeakerInvitationDocument, {
    touches: [SpeakerInvitationDocument],
    onSuccess: ({ answerSpeakerInvitation: { state: said } }) => {
      if (said === 'CONFIRMED' || said === 'DECLINED') announce(t(`ask.said.${said}`));
    },
  });
  const said = state === 'CONFIRMED' || state === 'DECLINED' ? state : null;
  if (!open) return <Notice>{t('ask.over')}</Notice>;
  return (
    <>
      <FailureNotice error={answer.error} />
      {said && (
        <Notice tone={answer.isSuccess && said === 'CONFIRMED' ? 'success' : 'info'}>{t(`ask.said.${said}`)}</Notice>
      )}
      <div className="t-row">
        {said !== 'CONFIRMED' && (
          <Button
            loading={answer.isPending && answer.variables.speaks}
            onClick={() => answer.mutate({ token, speaks: true })}
          >
            {t('ask.yes')}
          </Button>
        )}
        {said !== 'DECLINED' && (
          <Button variant="default" disabled={answer.isPending} onClick={() => answer.mutate({ token, speaks: false })}>
            {t('ask.no')}
          </Button>
        )}
      </div>
    </>
  );
}
