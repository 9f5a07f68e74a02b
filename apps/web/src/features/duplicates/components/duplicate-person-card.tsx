import type { DuplicatePersonFieldsFragment } from '@trellis/api-client';
import { PersonLine } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';

/** What tells whether two are one: address, since when, and where they take part. */
export function DuplicatePersonCard({ person }: { person: DuplicatePersonFieldsFragment }): ReactNode {
  const { t } = useTranslation('duplicates');
  const formats = useFormats();
  const since = formats.day(person.since);
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <PersonLine name={person.displayName} detail={<bdi className="t-user">{person.email}</bdi>} />
      <ul className="t-plain t-small">
        {person.pronouns && (
          <li>
            <bdi>{person.pronouns}</bdi>
          </li>
        )}
        <li>{person.hasAccount ? t('signsIn', { since }) : t('neverSignedIn', { since })}</li>
        {person.enrolments.map((enrolment) => (
          <li key={enrolment.id}>
            {t('enrolment', {
              cohort: enrolment.cohortName,
              role: t(`people:roles.${enrolment.role}`),
              state: t(`people:states.${enrolment.state}`),
            })}
            {enrolment.mentorships > 0 && ` · ${t('mentorships', { count: enrolment.mentorships })}`}
          </li>
        ))}
        {person.enrolments.length === 0 && <li>{t('nowhere')}</li>}
      </ul>
    </div>
  );
}
