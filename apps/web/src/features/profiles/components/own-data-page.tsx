import { OwnDataDocument } from '@trellis/api-client';
import type { OwnDataQuery } from '@trellis/api-client';
import { DataTable, LoadingState, PageHeader, Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { EraseMe } from './erase-me.js';
import { Trail } from './trail.js';

type OwnData = OwnDataQuery['ownData'];

/** Everything that this school keeps about whoever looks: to see, correct, take along, and have erased. */
export function OwnDataPage(): ReactNode {
  const { t } = useTranslation('ownData');
  const query = useApiQuery(OwnDataDocument, {});
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={8} />;
  const data = query.data.ownData;
  return (
    <div className="t-stack" style={{ '--gap': '24px', maxInlineSize: 860 } as React.CSSProperties}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <TakeAlong />
      <AboutMe data={data} />
      <Enrolments data={data} />
      <Mentorships data={data} />
      <Trail data={data} />
      <Mails data={data} />
      <Rest data={data} />
      <EraseMe />
    </div>
  );
}

function TakeAlong(): ReactNode {
  const { t } = useTranslation('ownData');
  const slug = useSchoolSlug();
  return (
    <Panel title={t('take.title')}>
      <p className="t-quiet t-prose" style={{ marginBlockStart: 0 }}>
        {t('take.text')}
      </p>
      <div className="t-row">
        {(['html', 'json'] as const).map((format) => (
          <a key={format} className="t-link" href={`/s/${slug}/files/mine/${format}`} download>
            {t(`take.${format}`)}
          </a>
        ))}
      </div>
    </Panel>
  );
}

function AboutMe({ data: { account, member, profile } }: { data: OwnData }): ReactNode {
  const { t } = useTranslation('ownData');
  const slug = useSchoolSlug();
  const formats = useFormats();
  const facts = [
    [t('me.name'), member.displayName],
    [t('me.pronouns'), member.pronouns ?? t('none')],
    [t('me.languages'), formats.list(profile.languages) || t('none')],
    [t('me.specialties'), formats.list(profile.specialties) || t('none')],
    [t('me.site'), profile.site ?? t('none')],
    [t('me.needs'), profile.needsShared ? t('me.shared', { needs: profile.needs }) : (profile.needs ?? t('none'))],
    [t('me.photo'), photoWords(profile.photo, t)],
    [t('me.email'), member.mailStopped ? t('me.stopped', { email: member.email }) : member.email],
    [t('me.language'), t(`common:languages.${member.locale}`)],
    [t('me.roles'), formats.list(member.roles.map((role) => t(`common:roles.${role}`))) || t('none')],
    [t('me.since'), formats.day(member.since)],
    [t('me.signIn'), account?.email ?? t('none')],
    [t('me.zone'), account?.timeZone ?? t('none')],
  ] as const;
  return (
    <Panel title={t('me.title')}>
      <dl className="t-answers">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="t-row">
        <Link className="t-link" to="/s/$slug/me" params={{ slug }}>
          {t('me.profile')}
        </Link>
        <Link className="t-link" to="/account">
          {t('me.change')}
        </Link>
      </div>
    </Panel>
  );
}

function photoWords(
  photo: OwnData['profile']['photo'],
  t: (key: string, values?: Record<string, unknown>) => string,
): string {
  if (!photo) return t('none');
  return photo.alt ? t('me.photoThere', { alt: photo.alt }) : t('me.photoNoAlt');
}

function Enrolments({ data: { enrolments } }: { data: OwnData }): ReactNode {
  const { t } = useTranslation('ownData');
  const formats = useFormats();
  const slug = useSchoolSlug();
  return (
    <Panel title={t('cohorts.title')}>
      {enrolments.length === 0 && <Nothing>{t('cohorts.none')}</Nothing>}
      <ul className="t-lines">
        {enrolments.map((enrolment) => (
          <li key={enrolment.id}>
            <div className="t-strong" dir="auto">
              {enrolment.programName}, {enrolment.cohortName}
            </div>
            <p style={{ marginBlock: 4 }}>
              {t('cohorts.as', {
                role: t(`common:roles.${enrolment.role}`),
                state: t(`cohorts.states.${enrolment.state}`),
                day: formats.day(enrolment.joinedAt),
              })}{' '}
              {t(`cohorts.sources.${enrolment.source}`)} {enrolment.requirementAdjusted && t('cohorts.adjusted')}
            </p>
            <p className="t-quiet" style={{ marginBlock: 4 }}>
              {t('cohorts.kept', {
                answers: t('cohorts.keptAnswers', { count: answered(enrolment.intake.answers) }),
                identity: t('cohorts.keptIdentity', { count: answered(enrolment.intake.identity) }),
                consents: enrolment.intake.consents.filter(({ state }) => state === 'GIVEN').length,
              })}
            </p>
            <Link className="t-link" to="/s/$slug/mine/$enrolmentId" params={{ slug, enrolmentId: enrolment.id }}>
              {t('cohorts.open', { cohort: enrolment.cohortName })}
            </Link>
            <br />
            <Link
              className="t-link"
              to="/s/$slug/mine/$enrolmentId/identity"
              params={{ slug, enrolmentId: enrolment.id }}
            >
              {t('cohorts.identity', { cohort: enrolment.cohortName })}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const answered = (answers: readonly { state: string }[]): number =>
  answers.filter(({ state }) => state !== 'NOT_ANSWERED').length;

function Mentorships({ data: { mentorships } }: { data: OwnData }): ReactNode {
  const { t } = useTranslation('ownData');
  const formats = useFormats();
  const stateWords = ({ state, endedAt }: OwnData['mentorships'][number]): string =>
    endedAt ? t('mentorships.endedOn', { day: formats.day(endedAt) }) : t(`mentorships.states.${state}`);
  return (
    <Panel title={t('mentorships.title')}>
      {mentorships.length === 0 ? (
        <Nothing>{t('mentorships.none')}</Nothing>
      ) : (
        <DataTable<OwnData['mentorships'][number]>
          label={t('mentorships.title')}
          rows={mentorships}
          rowKey={(one) => one.id}
          columns={[
            { key: 'cohort', label: t('mentorships.cohort'), main: true, render: (one) => one.cohortName },
            { key: 'with', label: t('mentorships.with'), render: (one) => formats.list(one.with) || t('none') },
            { key: 'state', label: t('state'), render: stateWords },
            { key: 'since', label: t('since'), render: (one) => formats.day(one.publishedAt) },
          ]}
        />
      )}
    </Panel>
  );
}

function Mails({ data: { mails } }: { data: OwnData }): ReactNode {
  const { t } = useTranslation('ownData');
  const formats = useFormats();
  return (
    <Panel title={t('mails.title')}>
      <p className="t-quiet" style={{ marginBlockStart: 0 }}>
        {mails.length === 0 ? t('mails.none') : t('mails.text')}
      </p>
      {mails.length > 0 && (
        <DataTable<OwnData['mails'][number] & { key: number }>
          label={t('mails.title')}
          rows={mails.map((mail, key) => ({ ...mail, key }))}
          rowKey={(mail) => String(mail.key)}
          columns={[
            {
              key: 'kind',
              label: t('mails.kind'),
              main: true,
              render: (mail) => t(`mails.kinds.${mail.kind}`, { defaultValue: t('mails.other') }),
            },
            { key: 'at', label: t('when'), render: (mail) => formats.moment(mail.at) },
            { key: 'state', label: t('state'), render: (mail) => t(`mails.states.${mail.state}`) },
          ]}
        />
      )}
    </Panel>
  );
}

/** Files and whatever else there is, each with what it is. */
function Rest({ data: { files, records } }: { data: OwnData }): ReactNode {
  const { t } = useTranslation('ownData');
  const formats = useFormats();
  const rows = [
    ...files.map(({ name, size, at }) => ({ kind: 'file', at, text: `${name}, ${formats.bytes(size)}` })),
    ...records,
  ].map((row, key) => ({ ...row, key }));
  return (
    <Panel title={t('rest.title')}>
      {rows.length === 0 ? (
        <Nothing>{t('rest.none')}</Nothing>
      ) : (
        <DataTable<(typeof rows)[number]>
          label={t('rest.title')}
          rows={rows}
          rowKey={(row) => String(row.key)}
          columns={[
            { key: 'kind', label: t('rest.kind'), main: true, render: (row) => t(`rest.kinds.${row.kind}`) },
            { key: 'text', label: t('rest.what'), render: (row) => <bdi>{row.text || t('none')}</bdi> },
            { key: 'at', label: t('when'), render: (row) => formats.moment(row.at) },
          ]}
        />
      )}
    </Panel>
  );
}

function Nothing({ children }: { children: ReactNode }): ReactNode {
  return (
    <p className="t-quiet" style={{ margin: 0 }}>
      {children}
    </p>
  );
}
