import { MyIdentityDocument } from '@trellis/api-client';
import type { MyIdentityFieldsFragment } from '@trellis/api-client';
import { DataTable, LoadingState, Notice, PageHeader, Panel } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { Dimensions } from './dimensions.js';
import { OfferedExperiences, WishedExperiences } from './experiences.js';
import { Reuse } from './reuse.js';
import { TakeBackAll } from './take-back-all.js';
import { Wishes } from './wishes.js';

export type Identity = MyIdentityFieldsFragment;

/** What a person says of themself for one cohort, what it may be used for, what matters to them, and who used it. */
export function MyIdentityPage(): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { slug, enrolmentId } = useParams({ from: '/s/$slug/mine/$enrolmentId/identity' });
  const query = useApiQuery(MyIdentityDocument, { enrolmentId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={8} />;
  const identity = query.data.myIdentity;
  return (
    <div className="t-stack" style={{ '--gap': '24px', maxInlineSize: 860 } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead', { cohort: `${identity.programName}, ${identity.cohortName}` })}
        above={
          <Link className="t-link" to="/s/$slug" params={{ slug }}>
            {t('back')}
          </Link>
        }
      />
      <Notice title={t('yours')}>
        <p>{t('yoursText')}</p>
        {!identity.usedInMatching && <p>{t('notInMatching')}</p>}
      </Notice>
      <Reuse identity={identity} />
      <Dimensions identity={identity} />
      <Unmapped identity={identity} />
      <Wishes identity={identity} />
      <WishedExperiences identity={identity} />
      <OfferedExperiences identity={identity} />
      <TakeBackAll identity={identity} />
      <Uses identity={identity} />
    </div>
  );
}

/** What a form of the school brought and belongs to no dimension: it counts for nothing, and is put right in the form. */
function Unmapped({ identity: { unmapped, enrolmentId } }: { identity: Identity }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { slug } = useParams({ from: '/s/$slug/mine/$enrolmentId/identity' });
  if (unmapped.length === 0) return null;
  return (
    <Panel title={t('unmapped')}>
      <p className="t-quiet" style={{ marginBlockStart: 0 }}>
        {t('unmappedText')}
      </p>
      <ul>
        {unmapped.map((words) => (
          <li key={words} dir="auto" className="t-user">
            {words}
          </li>
        ))}
      </ul>
      <Link className="t-link" to="/s/$slug/mine/$enrolmentId" params={{ slug, enrolmentId }}>
        {t('unmappedLink')}
      </Link>
    </Panel>
  );
}

/** Each use, as the trail has it. */
function Uses({ identity: { uses } }: { identity: Identity }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const formats = useFormats();
  return (
    <Panel title={t('uses')}>
      <p className="t-quiet" style={{ marginBlockStart: 0 }}>
        {uses.length === 0 ? t('usesNone') : t('usesText')}
      </p>
      {uses.length > 0 && (
        <DataTable<Identity['uses'][number]>
          label={t('uses')}
          rows={uses}
          rowKey={(use) => `${use.at}-${use.purpose}-${use.by}`}
          columns={[
            { key: 'when', label: t('use.when'), render: (use) => formats.moment(use.at) },
            {
              key: 'purpose',
              label: t('use.purpose'),
              main: true,
              render: (use) => t(`purposes.${use.purpose}`, { defaultValue: use.purpose }),
            },
            { key: 'by', label: t('use.by'), render: (use) => use.by },
          ]}
        />
      )}
    </Panel>
  );
}
