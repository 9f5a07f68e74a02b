import { Button } from '@mantine/core';
import {
  IdentityTaxonomyDocument,
  MyIdentityDimensionsDocument,
  RetireIdentityDimensionDocument,
} from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, Panel, Tag, useAnnounce } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../lib/app-error.js';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { type Dimension, isOffered } from '../hooks/taxonomy-words.js';
import { DimensionWords } from './dimension-words.js';
import { OptionsPanel } from './options-panel.js';
import { ReportsPanel } from './reports-panel.js';
import { RollUpsPanel } from './roll-ups-panel.js';
import { StewardPanel } from './steward-panel.js';
import { WaitingWords } from './waiting-words.js';

/** One dimension: its words, what can be chosen, how it is counted, and who says yes to its words. */
export function DimensionPage(): ReactNode {
  const { dimensionId } = useParams({ from: '/s/$slug/identity/$dimensionId' });
  const { t } = useTranslation('taxonomy');
  const { may } = useSchool();
  const mayChange = may('school.configure');
  const all = useApiQuery(IdentityTaxonomyDocument, {}, { enabled: mayChange });
  const mine = useApiQuery(MyIdentityDimensionsDocument, {}, { enabled: !mayChange });
  const query = mayChange ? all : mine;
  const taxonomy = mayChange ? all.data?.identityTaxonomy : mine.data?.myIdentityDimensions;
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!taxonomy) return <LoadingState label={t('common:loading')} />;
  const dimension = taxonomy.dimensions.find(({ id }) => id === dimensionId);
  if (!dimension) return <LoadFailure error={new AppError('NOT_FOUND')} />;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <Head dimension={dimension} />
      <WaitingWords
        dimension={dimension}
        revision={taxonomy.revision}
        mayDecide={dimension.isMine || (mayChange && !dimension.steward)}
      />
      {dimension.isMine && <ReportsPanel dimensionId={dimension.id} />}
      {mayChange ? <Editing dimension={dimension} /> : <Reading dimension={dimension} />}
    </div>
  );
}

function Head({ dimension }: { dimension: Dimension }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  return (
    <PageHeader
      title={localized(dimension.label, language)}
      lead={localized(dimension.help, language)}
      above={
        <Link className="t-link" to="/s/$slug/identity" params={{ slug }}>
          {t('back')}
        </Link>
      }
      action={dimension.state === 'RETIRED' && <Tag>{t('states.retiredDimension')}</Tag>}
    />
  );
}

function Editing({ dimension }: { dimension: Dimension }): ReactNode {
  // Words that were changed meanwhile are other words: the fields begin anew.
  const version = JSON.stringify([dimension.label, dimension.help, dimension.proposed]);
  return (
    <>
      <OptionsPanel dimension={dimension} />
      <DimensionWords key={version} dimension={dimension} />
      <RollUpsPanel dimension={dimension} />
      <StewardPanel dimension={dimension} />
      <RetirePanel dimension={dimension} />
    </>
  );
}

/** What a steward sees who does not configure the school. */
function Reading({ dimension }: { dimension: Dimension }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const { language } = useFormats();
  return (
    <Panel title={t('option.title')}>
      <ul>
        {dimension.options.filter(isOffered).map((option) => (
          <li key={option.id} dir="auto">
            {localized(option.label, language)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** It can be taken back, so nobody is asked whether they are sure. */
function RetirePanel({ dimension }: { dimension: Dimension }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const announce = useAnnounce();
  const isRetired = dimension.state === 'RETIRED';
  const retire = useApiMutation(RetireIdentityDimensionDocument, {
    touches: [IdentityTaxonomyDocument],
    onSuccess: () => announce(t(isRetired ? 'dimension.resumed' : 'dimension.retired')),
  });
  return (
    <Panel title={t(isRetired ? 'dimension.resume' : 'dimension.retire')}>
      <div className="t-stack">
        <FailureNotice error={retire.error} />
        {isRetired && <Notice>{t('dimension.isRetired')}</Notice>}
        <p style={{ margin: 0 }}>{t(isRetired ? 'dimension.resumeText' : 'dimension.retireText')}</p>
        <div>
          <Button
            variant="default"
            loading={retire.isPending}
            onClick={() => retire.mutate({ id: dimension.id, retired: !isRetired })}
          >
            {t(isRetired ? 'dimension.resume' : 'dimension.retire')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
