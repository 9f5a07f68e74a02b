import { MyMentoringDocument } from '@trellis/api-client';
import type { MyMentoringFieldsFragment } from '@trellis/api-client';
import { EmptyState, LoadingState, Notice, PageHeader } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { AttestPanel } from './attest-panel.js';
import { ConversationOffer } from './conversation-offer.js';
import { MentorPlaceForm } from './mentor-place-form.js';
import { TrainingList } from './training-list.js';

/** A mentor's own page: what they carry and offer in every program of the school, and what each asks of them. */
export function MentoringPage(): ReactNode {
  const { t } = useTranslation('appointments');
  const slug = useSchoolSlug();
  const query = useApiQuery(MyMentoringDocument, {});
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const { accompanying, programs } = query.data.myMentoring;
  return (
    <>
      <PageHeader
        title={t('mine.title')}
        lead={t('mine.accompanying', { count: accompanying })}
        above={
          <Link className="t-link" to="/s/$slug" params={{ slug }}>
            {t('mine.back')}
          </Link>
        }
      />
      {programs.length === 0 ? (
        <EmptyState title={t('mine.none')}>{t('mine.noneText')}</EmptyState>
      ) : (
        <div className="t-stack" style={{ '--gap': '40px' } as React.CSSProperties}>
          {programs.map((program) => (
            <MentorProgram key={program.programId} program={program} />
          ))}
        </div>
      )}
    </>
  );
}

export type OwnProgram = MyMentoringFieldsFragment['programs'][number];

function MentorProgram({ program }: { program: OwnProgram }): ReactNode {
  const { t } = useTranslation('appointments');
  const titleId = `program-${program.programId}`;
  return (
    <section className="t-stack" aria-labelledby={titleId}>
      <h2 className="t-h2" id={titleId} dir="auto">
        {program.programName}
      </h2>
      {program.standing.held && <Notice tone="attention">{t('mine.held')}</Notice>}
      <AttestPanel program={program} />
      {program.trainings.length > 0 && <TrainingList trainings={program.trainings} />}
      {program.places.map((place) => (
        <Fragment key={place.enrolmentId}>
          <MentorPlaceForm place={place} />
          {place.state !== 'APPLIED' && <ConversationOffer enrolmentId={place.enrolmentId} cohort={place.cohortName} />}
        </Fragment>
      ))}
    </section>
  );
}
