import { PageHeader } from '@trellis/ui';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EventTabs } from './event-tabs.js';
import { PlanList } from './plan-list.js';

/** Everything that one plans: the school’s events, and those of its programs. */
export function EventPlansPage(): ReactNode {
  const { t } = useTranslation('events');
  const { show } = useSearch({ from: '/s/$slug/event-plans' });
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader title={t('plans.title')} lead={t('plans.lead')} />
      <EventTabs />
      <PlanList programId={null} show={show ?? 'coming'} />
    </div>
  );
}

/** The events of one program, among its other places. */
export function ProgramEvents(): ReactNode {
  const { t } = useTranslation('events');
  const { programId } = useParams({ from: '/s/$slug/programs/$programId' });
  const { show } = useSearch({ from: '/s/$slug/programs/$programId/events' });
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <p className="t-prose" style={{ margin: 0 }}>
        {t('plans.ofProgram')}
      </p>
      <PlanList programId={programId} show={show ?? 'coming'} />
    </div>
  );
}
