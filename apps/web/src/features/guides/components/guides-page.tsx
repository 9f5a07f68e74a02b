import { MentorshipGuidesDocument } from '@trellis/api-client';
import { EmptyState, LoadingState } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { GuideText } from './guide-text.js';

/** What to talk about, and what helps: each guide opens where it stands. */
export function GuidesPage(): ReactNode {
  const { t } = useTranslation('guides');
  const { mentorshipId } = useParams({ from: '/s/$slug/matches/$mentorshipId' });
  const query = useApiQuery(MentorshipGuidesDocument, { mentorshipId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const guides = query.data.mentorshipGuides;
  if (guides.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <div className="t-stack" style={{ '--gap': '16px' } as React.CSSProperties}>
      <p className="t-prose" style={{ margin: 0 }}>
        {t('lead')}
      </p>
      {guides.map((guide) => (
        <GuideText key={guide.id} guide={guide} />
      ))}
    </div>
  );
}
