import {
  MyAgreementsToSignDocument,
  MyDocumentsDocument,
  MyEnrolmentsDocument,
  MyFeltQuestionsDocument,
  MyNewMessagesDocument,
} from '@trellis/api-client';
import type { MyEnrolmentsQuery, Role } from '@trellis/api-client';
import { EmptyState, LoadingState, Notice, PageHeader, Panel, UserText } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { ComingDates } from './coming-dates.js';
import { ConversationsPanel } from './conversations-panel.js';
import { MentorshipPanel, WriteTo } from './mentorship-panel.js';
import { NextMeeting } from './next-meeting.js';
import { OwnReminders } from './own-reminders.js';
import { OwnShortlists } from './own-shortlists.js';
import { ShortlistRequests } from './shortlist-requests.js';
import { WishQuestions } from './wish-question.js';

type Enrolment = MyEnrolmentsQuery['myEnrolments'][number];

const EVALUATORS: ReadonlySet<Role> = new Set(['STUDY_LEAD', 'CODER', 'MODERATOR']);

/** What a mentor or mentee comes for: the other person, how to write, what comes next. */
export function ParticipantHome({ below = false, first }: { below?: boolean; first?: ReactNode }): ReactNode {
  const { t } = useTranslation('homes');
  const { school } = useSchool();
  const list = useApiQuery(MyEnrolmentsDocument, {});
  // Who evaluates is kept apart from mentoring: nothing here promises them a cohort.
  const evaluates = school?.me.roles.some((role) => EVALUATORS.has(role)) ?? false;
  return (
    <div className="t-stack" style={{ '--gap': '32px', marginBlockStart: below ? 40 : 0 } as React.CSSProperties}>
      {below ? (
        <h2 className="t-h2">{t('ownTitle')}</h2>
      ) : (
        <PageHeader title={t('hello', { name: school?.me.displayName ?? '' })} windowTitle={t('titleOwn')} />
      )}
      {first}
      {list.error && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <LoadingState label={t('common:loading')} />}
      {list.data?.myEnrolments.length === 0 && (
        <EmptyState title={t('nothing')}>{t(evaluates ? 'nothingEvaluator' : 'nothingText')}</EmptyState>
      )}
      <OwnReminders />
      <FeltQuestion />
      <WishQuestions />
      <ShortlistRequests />
      <OwnShortlists />
      {list.data?.myEnrolments.map((enrolment) => (
        <EnrolmentPanel key={enrolment.id} enrolment={enrolment} />
      ))}
      {list.data?.myEnrolments.some(tookPart) && <Expenses />}
      <Documents />
    </div>
  );
}

/** The way to what the school hands out; nothing where there is nothing. */
function Documents(): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  const { language } = useFormats();
  const documents = useApiQuery(MyDocumentsDocument, {}).data?.myDocuments ?? [];
  if (documents.length === 0) return null;
  return (
    <Panel title={t('documents')}>
      <ul>
        {documents.slice(0, 3).map(({ id, title }) => (
          <li key={id} dir="auto">
            {localized(title, language)}
          </li>
        ))}
      </ul>
      <Link className="t-link" to="/s/$slug/documents" params={{ slug }}>
        {t('documentsAll', { count: documents.length })}
      </Link>
    </Panel>
  );
}

function EnrolmentPanel({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { t } = useTranslation('homes');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  if (enrolment.awaitsAnswer) return <AskedAgain enrolment={enrolment} />;
  const asked = enrolment.state === 'APPLIED' || enrolment.state === 'DECLINED';
  const part = enrolment.isOver ? 'wasAs' : 'as';
  const as = `${asked ? 'askedAs' : part}${enrolment.role}` as const;
  return (
    <section className="t-stack" aria-label={t(as, { cohort: enrolment.cohortName })}>
      <p className="t-quiet" style={{ margin: 0 }} dir="auto">
        {t(as, { cohort: `${enrolment.programName}, ${enrolment.cohortName}` })}
      </p>
      {enrolment.state === 'WITHDRAWN' && <Notice>{t('left')}</Notice>}
      {enrolment.state === 'DECLINED' && <Declined enrolment={enrolment} />}
      {enrolment.state !== 'WITHDRAWN' && enrolment.state !== 'DECLINED' && (
        <div className="t-two">
          <div className="t-stack">
            {enrolment.isOver ? (
              <Notice>{t('over')}</Notice>
            ) : (
              <UserText block>{localized(enrolment.pageWords.welcome, language)}</UserText>
            )}
            {takesPart(enrolment) && <ComingDates enrolmentId={enrolment.id} />}
            <Relations enrolment={enrolment} />
            {takesPart(enrolment) && (
              <ConversationsPanel enrolmentId={enrolment.id} role={enrolment.role} waits={enrolment.waiting !== null} />
            )}
          </div>
          <div className="t-stack">
            <AboutProgram enrolment={enrolment} />
            {enrolment.role === 'MENTOR' && !enrolment.isOver && <OwnMentoring />}
            {enrolment.role === 'MENTOR' && !asked && <ServiceDocuments enrolmentId={enrolment.id} />}
            {takesPart(enrolment) && <Boundaries />}
            <Panel title={t('identity')}>
              <Link
                className="t-link"
                to="/s/$slug/mine/$enrolmentId/identity"
                params={{ slug, enrolmentId: enrolment.id }}
              >
                {t(`identityText.${enrolment.role}`)}
              </Link>
            </Panel>
            <Panel title={t('intake')}>
              <Link className="t-link" to="/s/$slug/mine/$enrolmentId" params={{ slug, enrolmentId: enrolment.id }}>
                {t('intakeText')}
              </Link>
            </Panel>
          </div>
        </div>
      )}
    </section>
  );
}

const takesPart = ({ isOver, state }: Enrolment): boolean => !isOver && (state === 'ENROLLED' || state === 'PAUSED');

/** Somebody who left or was never in has nothing to note; whoever stayed to the end still may. */
const tookPart = ({ state }: Enrolment): boolean => state === 'ENROLLED' || state === 'PAUSED' || state === 'COMPLETED';

function Expenses(): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  return (
    <Panel title={t('expenses')}>
      <Link className="t-link" to="/s/$slug/expenses" params={{ slug }}>
        {t('expensesText')}
      </Link>
    </Panel>
  );
}

/** Some weeks into a match, once; whoever answered or passed over is not asked again. */
function FeltQuestion(): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  const questions = useApiQuery(MyFeltQuestionsDocument, {}).data?.myFeltQuestions ?? [];
  if (questions.every(({ settled }) => settled)) return null;
  return (
    <Notice title={t('felt')}>
      <p>{t('feltText')}</p>
      <LinkButton size="sm" variant="default" to="/s/$slug/felt" params={{ slug }}>
        {t('feltOpen')}
      </LinkButton>
    </Notice>
  );
}

function Boundaries(): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  return (
    <Panel title={t('boundaries')}>
      <Link className="t-link" to="/s/$slug/boundaries" params={{ slug }}>
        {t('boundariesText')}
      </Link>
    </Panel>
  );
}

/** With whom to ask: the same person as in the mail that told them. */
function Declined({ enrolment: { role, declinedBy: by } }: { enrolment: Enrolment }): ReactNode {
  const { t } = useTranslation('homes');
  return (
    <Notice>
      <p>{t(`declined.${role}.${by ? 'by' : 'plain'}`, { name: by?.name })}</p>
      {by && <WriteTo name={by.name} email={by.email} />}
    </Notice>
  );
}

/** The next year asks, and nobody is signed up by silence: the question itself, whatever became of the mail. */
function AskedAgain({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  const { programName, cohortName, id: enrolmentId } = enrolment;
  return (
    <Panel title={t('againTitle')}>
      <div className="t-stack">
        <p dir="auto">{t(`again${enrolment.role}`, { cohort: `${programName}, ${cohortName}` })}</p>
        <div>
          <LinkButton to="/s/$slug/again/$enrolmentId" params={{ slug, enrolmentId }}>
            {t('againAnswer')}
          </LinkButton>
        </div>
      </div>
    </Panel>
  );
}

function OwnMentoring(): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  return (
    <Panel title={t('mentoring')}>
      <Link className="t-link" to="/s/$slug/mentoring" params={{ slug }}>
        {t('mentoringText')}
      </Link>
    </Panel>
  );
}

/** What one gave, on paper: for oneself, or for whomever one wants to show it to. */
function ServiceDocuments({ enrolmentId }: { enrolmentId: string }): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  return (
    <Panel title={t('service.title')}>
      <p style={{ marginBlockStart: 0 }}>{t('service.text')}</p>
      <ul className="t-plain">
        <li>
          <a className="t-link" href={`/s/${slug}/files/mentoring/${enrolmentId}/certificate.pdf`} download>
            {t('service.certificate')}
          </a>
        </li>
        <li>
          <a className="t-link" href={`/s/${slug}/files/mentoring/record.pdf`} download>
            {t('service.record')}
          </a>
        </li>
      </ul>
    </Panel>
  );
}

function Relations({ enrolment }: { enrolment: Enrolment }): ReactNode {
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

function AboutProgram({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { t } = useTranslation('homes');
  const { language } = useFormats();
  return (
    <Panel title={t('focus')}>
      <div className="t-prose">
        <p dir="auto">{localized(enrolment.focus, language)}</p>
        <h3 className="t-h3">{t('expectations')}</h3>
        <p dir="auto" style={{ margin: '6px 0 0', whiteSpace: 'pre-line' }}>
          {localized(enrolment.expectations, language)}
        </p>
      </div>
    </Panel>
  );
}
