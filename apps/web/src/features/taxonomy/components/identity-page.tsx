import { Button } from '@mantine/core';
import {
  AddIdentityDimensionDocument,
  IdentityTaxonomyDocument,
  MyIdentityDimensionsDocument,
  OrderIdentityDimensionsDocument,
} from '@trellis/api-client';
import { EmptyState, LoadingState, PageHeader, Panel, useAnnounce } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { moved } from '../../../lib/form-fields/entries-field.js';
import { LinkButton } from '../../../lib/link-button.js';
import { OrderedList } from '../../../lib/ordered-list.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import type { Dimension } from '../hooks/taxonomy-words.js';
import { DimensionLine } from './dimension-line.js';
import { WordsDialog } from './words-dialog.js';

/** How people of the school may describe themselves; for a steward, the dimensions that are theirs. */
export function IdentityPage(): ReactNode {
  const { t } = useTranslation('taxonomy');
  const { may } = useSchool();
  const mayChange = may('school.configure');
  const all = useApiQuery(IdentityTaxonomyDocument, {}, { enabled: mayChange });
  const mine = useApiQuery(MyIdentityDimensionsDocument, {}, { enabled: !mayChange });
  const query = mayChange ? all : mine;
  const dimensions = mayChange ? all.data?.identityTaxonomy.dimensions : mine.data?.myIdentityDimensions.dimensions;
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <Head mayChange={mayChange} />
      {!dimensions && <LoadingState label={t('common:loading')} />}
      {dimensions && mayChange && <Dimensions dimensions={dimensions} />}
      {dimensions && !mayChange && <OwnDimensions dimensions={dimensions} />}
      {mayChange && <TextsPanel />}
    </div>
  );
}

function Head({ mayChange }: { mayChange: boolean }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const announce = useAnnounce();
  const slug = useSchoolSlug();
  const [adding, setAdding] = useState(false);
  const add = useApiMutation(AddIdentityDimensionDocument, {
    touches: [IdentityTaxonomyDocument],
    onSuccess: () => {
      setAdding(false);
      announce(t('dimension.added'));
    },
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          mayChange && (
            <Link className="t-link" to="/s/$slug/people" params={{ slug }}>
              {t('backToPeople')}
            </Link>
          )
        }
        action={mayChange && <Button onClick={() => setAdding(true)}>{t('dimension.add')}</Button>}
      />
      {adding && (
        <WordsDialog
          title={t('dimension.add')}
          words={null}
          submit={t('add')}
          busy={add.isPending}
          error={add.error}
          waitsFor={null}
          onClose={() => setAdding(false)}
          onSubmit={(label) => add.mutate({ input: { label } })}
        />
      )}
    </>
  );
}

function Dimensions({ dimensions }: { dimensions: readonly Dimension[] }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const { language } = useFormats();
  const order = useApiMutation(OrderIdentityDimensionsDocument, { touches: [IdentityTaxonomyDocument] });
  // The order that was just made stands until the service has it.
  const shown = order.isPending ? inOrder(dimensions, order.variables.ids as readonly string[]) : dimensions;
  return (
    <>
      <FailureNotice error={order.error} />
      <OrderedList
        label={t('dimension.list')}
        items={shown.map((dimension) => ({ ...dimension, name: localized(dimension.label, language) }))}
        onMove={(from, to) => order.mutate({ ids: moved(shown, from, to).map(({ id }) => id) })}
      >
        {(dimension, _, handle) => (
          <>
            <div className="t-grow">
              <DimensionLine dimension={dimension} />
            </div>
            {handle}
          </>
        )}
      </OrderedList>
    </>
  );
}

/** Things in the order of these ids. */
export function inOrder<Thing extends { id: string }>(things: readonly Thing[], ids: readonly string[]): Thing[] {
  return [...things].sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

function OwnDimensions({ dimensions }: { dimensions: readonly Dimension[] }): ReactNode {
  const { t } = useTranslation('taxonomy');
  if (dimensions.length === 0) return <EmptyState title={t('steward.noneTitle')}>{t('steward.noneText')}</EmptyState>;
  return (
    <ul className="t-lines">
      {dimensions.map((dimension) => (
        <li key={dimension.id}>
          <DimensionLine dimension={dimension} />
        </li>
      ))}
    </ul>
  );
}

function TextsPanel(): ReactNode {
  const { t } = useTranslation('taxonomy');
  return (
    <Panel title={t('texts.title')}>
      <p style={{ marginBlockStart: 0 }}>{t('texts.panel')}</p>
      <LinkButton variant="default" to="/s/$slug/identity/texts" params={{ slug: useSchoolSlug() }}>
        {t('texts.open')}
      </LinkButton>
    </Panel>
  );
}
