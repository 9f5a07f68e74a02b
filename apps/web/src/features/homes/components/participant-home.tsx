import { MyEnrolmentsDocument } from '@trellis/api-client';
import type { MyEnrolmentsQuery, Role } from '@trellis/api-client';
import { EmptyState, LoadingState, PageHeader } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useSchool } from '../../../lib/use-school.js';
import { EnrolmentPanel } from './enrolment-panel.js';
import { OwnReminders } from './own-reminders.js';
import { OwnShortlists } from './own-shortlists.js';
import { Documents, Expenses, FeltQuestion } from './own-places.js';
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

/** Somebody who left or was never in has nothing to note; whoever stayed to the end still may. */
const tookPart = ({ state }: Enrolment): boolean => state === 'ENROLLED' || state === 'PAUSED' || state === 'COMPLETED';
