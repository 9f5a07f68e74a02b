import { IdentityReaderOfDocument, PersonDocument } from '@trellis/api-client';
import type { PersonPageFieldsFragment } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, Panel, Portrait, Tag, UserText } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { GivenAnswers } from '../../../lib/given-answers.js';
import { ResendNotice } from '../../../lib/resend-notice.js';
import { useTaskTitle } from '../../../lib/task-words.js';
import { useSchool } from '../../../lib/use-school.js';
import { CorrectPerson } from './correct-person.js';
import { MemberRequests } from './member-requests.js';
import { SentMail } from './sent-mail.js';

type Person = PersonPageFieldsFragment;

/** One person as those who run a program see them. Opening it is written down once; coming back to the window is not. */
export function PersonPage(): ReactNode {
  const { t } = useTranslation('person');
  const { memberId } = useParams({ from: '/s/$slug/person/$memberId' });
  const { school } = useSchool();
  const query = useApiQuery(PersonDocument, { memberId }, { once: true });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={8} />;
  const { person } = query.data;
  const may = (permission: string): boolean => school?.permissions.includes(permission) ?? false;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader
        title={person.displayName}
        lead={t('lead')}
        action={<Portrait name={person.displayName} photo={person.photo} size="large" />}
      />
      <div className="t-two">
        <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
          <About person={person} />
          <Cohorts person={person} />
        </div>
        <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
          {person.needs && <Needs needs={person.needs} />}
          {person.decisions.length > 0 && <Decisions person={person} />}
          <Tasks person={person} />
          {person.enrolments[0] && <SentMail enrolmentId={person.enrolments[0].id} stopped={person.mailStopped} />}
          {(may('member.export') || may('member.erase')) && <MemberRequests person={person} />}
        </div>
      </div>
    </div>
  );
}

function About({ person }: { person: Person }): ReactNode {
  const { t } = useTranslation('person');
  const formats = useFormats();
  const facts = [
    [t('pronouns'), person.pronouns ?? ''],
    [t('email'), person.mailStopped ? t('stopped', { email: person.email }) : person.email],
    [t('languages'), formats.list(person.languages)],
    [t('specialties'), formats.list(person.specialties)],
    [t('site'), person.site ?? ''],
    [t('roles'), formats.list(person.roles.map((role) => t(`common:roles.${role}`)))],
    [t('signIn'), t(person.signsIn ? 'yes' : 'no')],
    [t('since'), formats.day(person.joinedAt)],
  ].filter(([, value]) => value !== '');
  return (
    <Panel title={t('about')}>
      <dl className="t-answers">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto" style={{ overflowWrap: 'anywhere' }}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
      {person.signsIn ? (
        <p className="t-quiet" style={{ marginBlockEnd: 0 }}>
          {t('own')}
        </p>
      ) : (
        <CorrectPerson person={person} />
      )}
    </Panel>
  );
}

function Needs({ needs }: { needs: string }): ReactNode {
  const { t } = useTranslation('person');
  return (
    <Notice title={t('needs')}>
      <UserText block>{needs}</UserText>
      <p className="t-quiet">{t('needsText')}</p>
    </Notice>
  );
}

function Cohorts({ person }: { person: Person }): ReactNode {
  const { t } = useTranslation('person');
  return (
    <Panel title={t('cohorts.title')}>
      {person.enrolments.length === 0 && (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('cohorts.none')}
        </p>
      )}
      <ul className="t-lines">
        {person.enrolments.map((enrolment) => (
          <Enrolment key={enrolment.id} enrolment={enrolment} person={person} />
        ))}
      </ul>
    </Panel>
  );
}

function Enrolment({ enrolment, person }: { enrolment: Person['enrolments'][number]; person: Person }): ReactNode {
  const { t } = useTranslation(['person', 'people']);
  const formats = useFormats();
  const { slug, memberId } = useParams({ from: '/s/$slug/person/$memberId' });
  const named = useApiQuery(IdentityReaderOfDocument, {}).data?.identityReaderOf ?? [];
  const lines = [
    t('cohorts.as', {
      role: t(`people:roles.${enrolment.role}`),
      state: t(`people:states.${enrolment.state}`),
      day: formats.day(enrolment.joinedAt),
      source: t(`people:sources.${enrolment.source}`),
    }),
    ...(enrolment.capacity === null ? [] : [t('cohorts.places', { count: enrolment.capacity })]),
    ...(enrolment.with.length === 0 ? [] : [t('cohorts.with', { people: formats.list(enrolment.with) })]),
    ...(enrolment.requirementAdjusted ? [t('cohorts.adjusted')] : []),
    ...(enrolment.offers ? [t('cohorts.offers', { offers: enrolment.offers })] : []),
  ];
  const resend = {
    id: enrolment.id,
    state: enrolment.state,
    displayName: person.displayName,
    accountConfirmed: person.signsIn,
    noticeSentAt: enrolment.noticeSentAt,
  };
  return (
    <li>
      <div className="t-strong" dir="auto">
        {enrolment.programName}, {enrolment.cohortName}
      </div>
      {lines.map((line) => (
        <p key={line} style={{ marginBlock: 4, overflowWrap: 'anywhere' }} dir="auto">
          {line}
        </p>
      ))}
      <GivenAnswers enrolmentId={enrolment.id} answers={enrolment.answers} open={false} none={t('cohorts.noAnswers')} />
      <ResendNotice person={resend} />
      {named.includes(enrolment.cohortId) && (
        <p style={{ marginBlock: 4 }}>
          <Link
            className="t-link"
            to="/s/$slug/person/$memberId/identity/$enrolmentId"
            params={{ slug, memberId, enrolmentId: enrolment.id }}
          >
            {t('reading.open')}
          </Link>
        </p>
      )}
      <Link className="t-link" to="/s/$slug/cohorts/$id/people" params={{ slug, id: enrolment.cohortId }}>
        {t('cohorts.list', { cohort: enrolment.cohortName })}
      </Link>
    </li>
  );
}

function Decisions({ person }: { person: Person }): ReactNode {
  const { t } = useTranslation('person');
  const formats = useFormats();
  return (
    <Panel title={t('decisions.title')}>
      <ul className="t-lines">
        {person.decisions.map(({ decision, cohortName, by, at }) => (
          <li key={`${at}${decision}`} dir="auto">
            {t(`decisions.${decision}`, { cohort: cohortName })}
            <span className="t-quiet t-small" style={{ display: 'block' }}>
              {t('decisions.by', { name: by ?? t('decisions.erased'), day: formats.day(at) })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Tasks({ person }: { person: Person }): ReactNode {
  const { t } = useTranslation(['person', 'tasks']);
  const formats = useFormats();
  const titleOf = useTaskTitle();
  return (
    <Panel title={t('tasks.title')}>
      {person.tasks.length === 0 && (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('tasks.none')}
        </p>
      )}
      <ul className="t-lines">
        {person.tasks.map((task) => (
          <li key={task.id} className="t-row t-row-between">
            <span dir="auto">
              {titleOf(task)}
              {task.dueOn && (
                <span className="t-quiet t-small" style={{ display: 'block' }}>
                  {t('tasks.due', { day: formats.day(task.dueOn) })}
                </span>
              )}
            </span>
            <Tag tone={task.state === 'DONE' ? 'primary' : 'plain'}>
              {t(task.state === 'DONE' ? 'tasks.done' : 'tasks.open')}
            </Tag>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
