import { MyAgreementsToSignDocument, MyNewMessagesDocument, MyPastMentorshipsDocument } from '@trellis/api-client';
import type { MyEnrolmentsQuery } from '@trellis/api-client';
import { Notice, Panel, UserText } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { localized, useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { MentorshipPanel, WriteTo } from './mentorship-panel.js';
import { NextMeeting } from './next-meeting.js';
import { QuietNote } from './quiet-word.js';

type Enrolment = MyEnrolmentsQuery['myEnrolments'][number];

/** With whom one is together, or what one waits for. */
export function Relations({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  const { language } = useFormats();
  if (enrolment.state === 'APPLIED') return <Notice>{t(`applied${enrolment.role}`)}</Notice>;
  if (enrolment.waiting) return <WaitingPanel waiting={enrolment.waiting} />;
  if (enrolment.isOver && enrolment.mentorships.length === 0) return null;
  if (enrolment.mentorships.length === 0) {
    const count = enrolment.capacity ?? 0;
    const offersNone = enrolment.role === 'MENTOR' && count === 0;
    return (
      <Notice>
        {enrolment.role === 'MENTOR' && <p>{t(offersNone ? 'offered_zero' : 'offered', { count })}</p>}
        {!offersNone && <UserText block>{localized(enrolment.pageWords.beforeMatch, language)}</UserText>}
      </Notice>
    );
  }
  return enrolment.mentorships.map((mentorship) => (
    <div key={mentorship.id} className="t-stack">
      {enrolment.role === 'MENTOR' && mentorship.state === 'ACTIVE' && <QuietNote mentorshipId={mentorship.id} />}
      <AgreementToSign mentorshipId={mentorship.id} />
      {mentorship.state === 'ACTIVE' && (
        <NextMeeting
          mentorshipId={mentorship.id}
          names={mentorship.people.filter(({ role }) => role !== enrolment.role).map(({ displayName }) => displayName)}
        />
      )}
      <MentorshipPanel mentorship={mentorship} role={enrolment.role} />
      <div className="t-row">
        <LinkButton
          to="/s/$slug/matches/$mentorshipId"
          params={{ slug, mentorshipId: mentorship.id }}
          variant="default"
        >
          {t('openMentorship')}
        </LinkButton>
        <NewMessages mentorshipId={mentorship.id} />
      </div>
    </div>
  ));
}

/** Those that are over: what was written in them is still there to be read. */
export function PastRelations({ enrolmentId }: { enrolmentId: string }): ReactNode {
  const { t } = useTranslation('homes');
  const formats = useFormats();
  const slug = useSchoolSlug();
  const all = useApiQuery(MyPastMentorshipsDocument, {}).data?.myPastMentorships ?? [];
  const past = all.filter((one) => one.enrolmentId === enrolmentId);
  if (past.length === 0) return null;
  return (
    <Panel title={t('past.title')}>
      <p style={{ marginBlockStart: 0 }}>{t('past.text')}</p>
      <ul className="t-plain">
        {past.map(({ id, endedAt, names }) => (
          <li key={id}>
            <Link className="t-link" to="/s/$slug/matches/$mentorshipId" params={{ slug, mentorshipId: id }} dir="auto">
              {t('past.one', {
                names: formats.list(names),
                day: endedAt ? formats.day(endedAt) : '',
              })}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What others have signed, or what one had signed and reads differently now: shown until one has signed what stands there. */
function AgreementToSign({ mentorshipId }: { mentorshipId: string }): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  const waiting = useApiQuery(MyAgreementsToSignDocument, {}).data?.myAgreementsToSign ?? [];
  const agreement = waiting.find((one) => one.mentorshipId === mentorshipId);
  if (!agreement) return null;
  const said = agreement.hasChanged ? 'changed' : 'toSign';
  return (
    <Notice title={t(`agreement.${said}`)}>
      <p>{t(`agreement.${said}Text`)}</p>
      <LinkButton size="sm" to="/s/$slug/matches/$mentorshipId/agreement" params={{ slug, mentorshipId }}>
        {t('agreement.open')}
      </LinkButton>
    </Notice>
  );
}

/** What waits to be read, as the way to it. */
function NewMessages({ mentorshipId }: { mentorshipId: string }): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  const waiting = useApiQuery(MyNewMessagesDocument, {}).data?.myNewMessages ?? [];
  const count = waiting.find((one) => one.mentorshipId === mentorshipId)?.count ?? 0;
  if (count === 0) return null;
  return (
    <Link className="t-link" to="/s/$slug/matches/$mentorshipId/messages" params={{ slug, mentorshipId }}>
      {t('newMessages', { count })}
    </Link>
  );
}

function WaitingPanel({ waiting }: { waiting: NonNullable<Enrolment['waiting']> }): ReactNode {
  const { t } = useTranslation('homes');
  const { language } = useFormats();
  return (
    <Panel title={t('waitingTitle')}>
      <div className="t-stack">
        <UserText block>{localized(waiting.text, language)}</UserText>
        <div>
          <h3 className="t-h3">{t('contact', { name: waiting.contactName })}</h3>
          <WriteTo name={waiting.contactName} email={waiting.contactEmail} />
        </div>
      </div>
    </Panel>
  );
}
