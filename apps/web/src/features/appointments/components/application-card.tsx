import { Checkbox } from '@mantine/core';
import type { MentorApplicationsQuery } from '@trellis/api-client';
import { Initials, Panel, Tag, UserText } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import { GivenAnswers } from '../../../lib/given-answers.js';

type Application = MentorApplicationsQuery['cohort']['mentorApplications']['nodes'][number];

/** An application as its card shows it; of a mentee, nothing is offered or agreed to each year. */
export type ShownApplication = Pick<Application, 'id' | 'state' | 'enrolment' | 'answers' | 'decided'> &
  Partial<Pick<Application, 'offers' | 'standing'>>;

/** One application: who it is, what they answered, and what was decided. */
export function ApplicationCard({
  application,
  picked,
  onPick,
}: {
  application: ShownApplication;
  picked: boolean;
  onPick: (() => void) | undefined;
}): ReactNode {
  const { t } = useTranslation('appointments');
  const formats = useFormats();
  const { enrolment, offers, decided } = application;
  return (
    <Panel>
      <article className="t-stack" aria-label={enrolment.displayName}>
        <div className="t-row" style={{ flexWrap: 'nowrap', alignItems: 'start' }}>
          {onPick && (
            <Checkbox
              aria-label={t('queue.pick', { name: enrolment.displayName })}
              checked={picked}
              onChange={onPick}
              style={{ marginBlockStart: 10 }}
            />
          )}
          <div className="t-person">
            <Initials name={enrolment.displayName} />
            <div className="t-person-text">
              <h3 className="t-h3 t-user" dir="auto" style={{ margin: 0 }}>
                {enrolment.displayName}
              </h3>
              <div className="t-quiet t-user">
                {enrolment.pronouns && <bdi>{enrolment.pronouns} · </bdi>}
                {enrolment.email}
              </div>
              <div className="t-quiet t-small">
                {enrolment.capacity === null
                  ? t('queue.came', { day: formats.day(enrolment.joinedAt) })
                  : t('queue.facts', {
                      places: t('queue.places', { count: enrolment.capacity }),
                      day: formats.day(enrolment.joinedAt),
                    })}
                {enrolment.capacity !== null &&
                  enrolment.mentorshipCount > 0 &&
                  ` · ${t('queue.accompanies', { count: enrolment.mentorshipCount })}`}
              </div>
            </div>
          </div>
        </div>
        {application.state === 'APPROVED' && application.standing && <StandingTags standing={application.standing} />}
        {decided && <DecidedLine decided={decided} />}
        {offers && (
          <div>
            <h4 className="t-h3">{t('queue.offers')}</h4>
            <UserText block>{offers}</UserText>
          </div>
        )}
        <GivenAnswers
          enrolmentId={enrolment.id}
          answers={application.answers}
          open={application.state === 'APPLIED'}
          none={t('queue.noAnswers')}
        />
      </article>
    </Panel>
  );
}

function StandingTags({ standing }: { standing: Application['standing'] }): ReactNode {
  const { t } = useTranslation('appointments');
  const formats = useFormats();
  const { attestationDue, trainingsMissing, held, validUntil } = standing;
  return (
    <div className="t-row" style={{ '--gap': '8px' } as React.CSSProperties}>
      {attestationDue && <Tag tone="attention">{t('queue.standing.due')}</Tag>}
      {!attestationDue && validUntil && (
        <Tag tone="primary">{t('queue.standing.valid', { day: formats.day(validUntil) })}</Tag>
      )}
      {trainingsMissing > 0 && <Tag tone="attention">{t('queue.standing.trainings', { count: trainingsMissing })}</Tag>}
      {held && <Tag tone="plain">{t('queue.standing.held')}</Tag>}
    </div>
  );
}

function DecidedLine({ decided }: { decided: NonNullable<Application['decided']> }): ReactNode {
  const { t } = useTranslation('appointments');
  const formats = useFormats();
  const words = { name: decided.byName ?? t('queue.someone'), day: formats.day(decided.at) };
  return (
    <div>
      <p style={{ margin: 0 }}>{t(`queue.by.${decided.decision}`, words)}</p>
      {decided.reason && (
        <p className="t-quiet" style={{ margin: '4px 0 0' }}>
          {t('queue.note')} <UserText>{decided.reason}</UserText>
        </p>
      )}
    </div>
  );
}
