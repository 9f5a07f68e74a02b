import { MyProfileDocument } from '@trellis/api-client';
import type { MyProfileFieldsFragment } from '@trellis/api-client';
import { VISIBLE_PARTS } from '@trellis/contracts';
import { LoadingState, PageHeader, Panel, Portrait } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { PhotoPanel } from './photo-panel.js';
import { ProfileForm } from './profile-form.js';

type Profile = MyProfileFieldsFragment;
type Shown = Profile['shown'][number];

/** What one says of oneself in this school; beside each part, who reads it. */
export function MyProfilePage(): ReactNode {
  const { t } = useTranslation('profile');
  const slug = useSchoolSlug();
  const { school } = useSchool();
  const query = useApiQuery(MyProfileDocument, {});
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={8} />;
  const profile = query.data.myProfile;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader title={t('title')} lead={t('lead', { school: school?.name ?? '' })} />
      <div className="t-two">
        <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
          <ProfileForm profile={profile} />
        </div>
        <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
          <PhotoPanel profile={profile} />
          <Preview profile={profile} />
          <Link className="t-link" to="/s/$slug/me/data" params={{ slug }}>
            {t('kept')}
          </Link>
        </div>
      </div>
    </div>
  );
}

/** Each cohort shows a match other parts: what stands here is what the match there reads. */
function Preview({ profile }: { profile: Profile }): ReactNode {
  const { t } = useTranslation('profile');
  const slug = useSchoolSlug();
  if (profile.shown.length === 0) {
    return (
      <Panel title={t('preview.title')}>
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('preview.nobody')}
        </p>
      </Panel>
    );
  }
  return (
    <>
      {profile.shown.map((shown) => (
        <Panel key={shown.enrolmentId} title={t('preview.title')}>
          <ShownPerson shown={shown} />
        </Panel>
      ))}
      <Panel title={t('form.title')}>
        <p className="t-prose" style={{ marginBlockStart: 0 }}>
          {t('form.text')}
        </p>
        {profile.shown.map(({ enrolmentId, cohortName }) => (
          <p key={enrolmentId} style={{ marginBlock: 4 }}>
            <Link className="t-link" to="/s/$slug/mine/$enrolmentId" params={{ slug, enrolmentId }}>
              {t('form.link', { cohort: cohortName })}
            </Link>
            <br />
            <Link className="t-link" to="/s/$slug/mine/$enrolmentId/identity" params={{ slug, enrolmentId }}>
              {t('form.identity', { cohort: cohortName })}
            </Link>
          </p>
        ))}
      </Panel>
    </>
  );
}

function ShownPerson({ shown }: { shown: Shown }): ReactNode {
  const { t } = useTranslation(['profile', 'homes']);
  const formats = useFormats();
  const { person, parts, role } = shown;
  const facts = [
    [t('homes:specialties'), formats.list(person.specialties)],
    [t('homes:languages'), formats.list(person.languages)],
    [t('homes:site'), person.site ?? ''],
    [t('homes:year'), person.year ?? ''],
  ].filter(([, value]) => value);
  const possible = VISIBLE_PARTS[role === 'MENTEE' ? 'mentorSees' : 'menteeSees'];
  const hidden = possible.filter((part) => !parts.some((shownPart) => shownPart.toLowerCase() === part));
  return (
    <div className="t-stack">
      <p className="t-quiet t-small" style={{ margin: 0 }} dir="auto">
        {t('preview.text', { cohort: `${shown.programName}, ${shown.cohortName}` })}
      </p>
      <div className="t-person">
        <Portrait name={person.displayName} photo={person.photo} size="large" />
        <span className="t-person-text">
          <span className="t-person-name" dir="auto">
            {person.displayName}
          </span>
          {[person.pronouns, person.email].filter(Boolean).map((detail) => (
            <span key={detail} className="t-person-detail" style={{ display: 'block' }} dir="auto">
              {detail}
            </span>
          ))}
        </span>
      </div>
      {facts.length > 0 && (
        <dl className="t-answers">
          {facts.map(([label, value]) => (
            <div key={label} style={{ paddingBlock: 8, gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)' }}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {hidden.length > 0 && (
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('preview.hidden', { parts: formats.list(hidden.map((part) => t(`parts.${part.toUpperCase()}`))) })}
        </p>
      )}
    </div>
  );
}
