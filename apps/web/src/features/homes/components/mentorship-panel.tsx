import { Button, CopyButton } from '@mantine/core';
import type { EnrolmentRole, MentorshipFieldsFragment, ParticipantFieldsFragment } from '@trellis/api-client';
import { IconCopy, IconMail } from '@tabler/icons-react';
import { Notice, PersonLine, Portrait, UserText, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { RequirementLine } from '../../../lib/requirement-line.js';
import { MatchWays, PausedNotice } from './match-ways.js';
import { WhyYouTwo } from './why-you-two.js';

/** One mentorship, as somebody in it sees it. No score, no wish of another appears here: the service does not send any. */
export function MentorshipPanel({
  mentorship,
  role,
}: {
  mentorship: MentorshipFieldsFragment;
  role: EnrolmentRole;
}): ReactNode {
  const own = role === 'MENTOR' ? mentorship.mentor : mentorship.mentee;
  const others = mentorship.people.filter((person) => person.role !== role);
  const fellows = mentorship.people.filter((person) => person.role === role && person.enrolmentId !== own.enrolmentId);
  const [only] = others;
  // Of somebody one has parted from, what they said of themself is shown no more: that is not the same as nothing said.
  const isPast = mentorship.state === 'ENDED';
  return (
    <section className="t-panel t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      {others.map((other) => (
        <Other key={other.enrolmentId} other={other} role={role}>
          {other === only && <WhereItStands mentorship={mentorship} role={role} name={other.displayName} />}
          {other.email && <WriteTo name={other.displayName} email={other.email} />}
          {role === 'MENTOR' && (!isPast || other.goals.length > 0) && <Goals goals={other.goals} own={false} />}
          {role === 'MENTEE' && other === only && (!isPast || mentorship.menteeGoals.length > 0) && (
            <Goals goals={mentorship.menteeGoals} own />
          )}
        </Other>
      ))}
      <RequirementLine requirement={mentorship.requirement} isPast={isPast} />
      {fellows.length > 0 && <Fellows fellows={fellows} role={role} />}
      {mentorship.state !== 'ENDED' && others.length === 1 && <WhyYouTwo mentorshipId={mentorship.id} />}
      {mentorship.state !== 'ENDED' && only && <MatchWays mentorship={mentorship} name={only.displayName} />}
    </section>
  );
}

/** Over, on a pause, or what comes next. */
function WhereItStands({
  mentorship,
  role,
  name,
}: {
  mentorship: MentorshipFieldsFragment;
  role: EnrolmentRole;
  name: string;
}): ReactNode {
  return (
    <>
      {mentorship.state === 'ENDED' && <Ended mentorship={mentorship} />}
      {mentorship.state === 'PAUSED' && <PausedNotice mentorship={mentorship} name={name} />}
      {mentorship.nextStep && mentorship.state === 'ACTIVE' && (
        <NextStep step={mentorship.nextStep} mentorshipId={mentorship.id} role={role} />
      )}
    </>
  );
}

/** One of those on the other side: who, how to write, what they said. */
function Other({
  other,
  role,
  children,
}: {
  other: ParticipantFieldsFragment;
  role: EnrolmentRole;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('homes');
  return (
    <>
      <div className="t-person" style={{ gap: 20 }}>
        <Portrait name={other.displayName} photo={other.photo} size="large" />
        <div className="t-person-text">
          <p className="t-quiet" style={{ margin: 0 }}>
            {role === 'MENTOR' ? t('yourMentee') : t('yourMentor')}
          </p>
          <h2 className="t-h2 t-user" dir="auto" style={{ fontSize: '1.625rem' }}>
            {other.displayName}
          </h2>
          {other.pronouns && (
            <span className="t-quiet" dir="auto">
              {other.pronouns}
            </span>
          )}
        </div>
      </div>
      {children}
      {other.offers && (
        <div>
          <h3 className="t-h3">{t('offers', { name: other.displayName })}</h3>
          <UserText block>{other.offers}</UserText>
        </div>
      )}
      <Facts person={other} />
    </>
  );
}

/** Who else is in the group: mentees by name alone; mentors of a pod with how to write to each other. */
function Fellows({ fellows, role }: { fellows: readonly ParticipantFieldsFragment[]; role: EnrolmentRole }): ReactNode {
  const { t } = useTranslation('homes');
  return (
    <div>
      <h3 className="t-h3">{t(`fellows.${role}`)}</h3>
      {role === 'MENTEE' && (
        <p className="t-quiet" style={{ margin: '6px 0 0' }}>
          {t('fellows.names')}
        </p>
      )}
      <ul className="t-plain" style={{ marginBlockStart: 8 }}>
        {fellows.map(({ enrolmentId, displayName, photo, email }) => (
          <li key={enrolmentId}>
            <PersonLine name={displayName} photo={photo} detail={email ?? undefined} size="small" />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** With its year, or before: then the day says so. */
function Ended({ mentorship: { endedAt, endedEarly } }: { mentorship: MentorshipFieldsFragment }): ReactNode {
  const { t } = useTranslation('homes');
  const formats = useFormats();
  return <Notice>{endedEarly && endedAt ? t('endedOn', { day: formats.day(endedAt) }) : t('ended')}</Notice>;
}

type Step = 'MENTOR_WRITES_FIRST' | 'FIRST_WORD_LATE';
const STEPS: readonly string[] = ['MENTOR_WRITES_FIRST', 'FIRST_WORD_LATE'] satisfies Step[];

function NextStep({
  step,
  mentorshipId,
  role,
}: {
  step: NonNullable<MentorshipFieldsFragment['nextStep']>;
  mentorshipId: string;
  role: EnrolmentRole;
}): ReactNode {
  const { t } = useTranslation('homes');
  const formats = useFormats();
  const slug = useSchoolSlug();
  return (
    <Notice title={t('next')}>
      <p>{STEPS.includes(step.code) ? t(`step.${step.code as Step}.${role}`) : t('step.OTHER')}</p>
      {step.dueOn && step.code !== 'FIRST_WORD_LATE' && (
        <p className="t-strong">{t('by', { day: formats.dueDay(step.dueOn) })}</p>
      )}
      {(role === 'MENTOR' || step.code === 'FIRST_WORD_LATE') && (
        <LinkButton size="sm" to="/s/$slug/matches/$mentorshipId/messages" params={{ slug, mentorshipId }}>
          {t('writeFirst')}
        </LinkButton>
      )}
    </Notice>
  );
}

function Goals({ goals, own }: { goals: readonly string[]; own: boolean }): ReactNode {
  const { t } = useTranslation('homes');
  return (
    <div>
      <h3 className="t-h3">{own ? t('myGoals') : t('goals')}</h3>
      {goals.length === 0 ? (
        <p className="t-quiet" style={{ margin: '6px 0 0' }}>
          {t('noGoals')}
        </p>
      ) : (
        <ul style={{ margin: '6px 0 0', paddingInlineStart: 20 }}>
          {goals.map((goal) => (
            <li key={goal}>
              <UserText>{goal}</UserText>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Facts({ person }: { person: ParticipantFieldsFragment }): ReactNode {
  const { t } = useTranslation('homes');
  const formats = useFormats();
  const facts = [
    { label: t('specialties'), value: formats.list(person.specialties) },
    { label: t('languages'), value: formats.list(person.languages) },
    { label: t('site'), value: person.site ?? '' },
    { label: t('year'), value: person.year ?? '' },
  ].filter((fact) => fact.value !== '');
  if (facts.length === 0) return null;
  return (
    <dl className="t-answers">
      {facts.map((fact) => (
        <div key={fact.label} style={{ paddingBlock: 8 }}>
          <dt>{fact.label}</dt>
          <dd>
            <UserText>{fact.value}</UserText>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Two ways to write to someone: one's own mail program, or the address to take elsewhere. */
export function WriteTo({ name, email }: { name: string; email: string }): ReactNode {
  const { t } = useTranslation('homes');
  const announce = useAnnounce();
  return (
    <div className="t-row" style={{ marginBlockStart: 8 }}>
      <Button
        component="a"
        href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}
        leftSection={<IconMail size={18} aria-hidden />}
        style={{ maxInlineSize: '100%' }}
      >
        {t('write', { name })}
      </Button>
      <CopyButton value={email}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            leftSection={<IconCopy size={18} aria-hidden />}
            aria-label={t('copyEmail', { name })}
            onClick={() => {
              copy();
              announce(t('copiedEmail', { name }));
            }}
          >
            {copied ? t('common:copied') : t('common:copy')}
          </Button>
        )}
      </CopyButton>
      <span className="t-quiet t-user">{email}</span>
    </div>
  );
}
