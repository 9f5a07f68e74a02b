import { MyIntakeDocument } from '@trellis/api-client';
import { LoadingState, PageHeader } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { AnswerList } from './answer-list.js';
import { ConsentList } from './consent-list.js';
import { IdentityPanel, IdentityUses } from './identity-panel.js';
import { LeaveCohort } from './leave-cohort.js';

/** What the school gave us about this person: see it, correct it, withdraw a consent, leave. */
export function MyIntakePage(): ReactNode {
  const { t } = useTranslation('intake');
  const { slug, enrolmentId } = useParams({ from: '/s/$slug/mine/$enrolmentId' });
  const query = useApiQuery(MyIntakeDocument, { enrolmentId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={6} />;
  const intake = query.data.myIntake;
  return (
    <div className="t-stack" style={{ '--gap': '24px', maxInlineSize: 860 } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          <Link className="t-link" to="/s/$slug" params={{ slug }}>
            {t('back')}
          </Link>
        }
      />
      <AnswerList intake={intake} />
      <IdentityPanel intake={intake} />
      <ConsentList intake={intake} />
      <IdentityUses intake={intake} />
      <LeaveCohort enrolmentId={enrolmentId} />
    </div>
  );
}
