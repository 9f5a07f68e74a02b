import { WaysInDocument } from '@trellis/api-client';
import { LoadingState } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { LinkButton } from '../../../lib/link-button.js';
import { HandPanel } from './hand-panel.js';
import { InvitePanel } from './invite-panel.js';
import { LinkPanel } from './link-panel.js';

/** How people come into this cohort: by a link, by invitation, by hand, by a file. */
export function WaysIn(): ReactNode {
  const { t } = useTranslation('registration');
  const { slug, id } = useParams({ from: '/s/$slug/cohorts/$id' });
  const query = useApiQuery(WaysInDocument, { cohortId: id });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const { cohort } = query.data;
  const closed = cohort.state === 'CLOSED';
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <div className="t-column">
        <h2 className="t-h2">{t('ways.title')}</h2>
        <p className="t-quiet">{closed ? t('ways.closed') : t('ways.lead')}</p>
      </div>
      <LinkPanel cohortId={id} links={cohort.registrationLinks} closed={closed} />
      <InvitePanel cohortId={id} closed={closed} />
      {!closed && <HandPanel cohortId={id} />}
      <p style={{ margin: 0 }}>
        {t('ways.import')}{' '}
        <LinkButton to="/s/$slug/cohorts/$id/imports" params={{ slug, id }} variant="subtle" size="compact-md">
          {t('ways.toImports')}
        </LinkButton>
      </p>
    </div>
  );
}
