import type { MyEnrolmentsQuery } from '@trellis/api-client';
import { Notice, Panel, UserText } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { ComingDates } from './coming-dates.js';
import { ConversationsPanel } from './conversations-panel.js';
import { WriteTo } from './mentorship-panel.js';
import { Boundaries, OwnMentoring, ServiceDocuments } from './own-places.js';
import { PastRelations, Relations } from './own-relations.js';

type Enrolment = MyEnrolmentsQuery['myEnrolments'][number];

/** One's own part in one cohort. */
export function EnrolmentPanel({ enrolment }: { enrolment: Enrolment }): ReactNode {
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
      {enrolment.state === 'WITHDRAWN' && (
        <>
          <Notice>{t('left')}</Notice>
          <PastRelations enrolmentId={enrolment.id} />
        </>
      )}
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
            <PastRelations enrolmentId={enrolment.id} />
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
