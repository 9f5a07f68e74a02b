import { Button } from '@mantine/core';
import { DuplicatesDocument, KeepApartDocument, ReconsiderDuplicateDocument } from '@trellis/api-client';
import type { DuplicateFieldsFragment } from '@trellis/api-client';
import { EmptyState, LoadingState, Notice, PageHeader, Tag, useAnnounce } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { DuplicatePersonCard } from './duplicate-person-card.js';
import { MergeDialog } from './merge-dialog.js';

export type Duplicate = DuplicateFieldsFragment['pairs'][number];

interface KeptApart {
  firstId: string;
  secondId: string;
  names: string[];
}

/** Who may be in the school twice, one below the other, and what was just decided. */
export function DuplicatesPage(): ReactNode {
  const { t } = useTranslation('duplicates');
  const slug = useSchoolSlug();
  const [merged, setMerged] = useState<string | null>(null);
  const [keptApart, setKeptApart] = useState<KeptApart | null>(null);
  const query = useApiQuery(DuplicatesDocument, {});
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          <Link className="t-link" to="/s/$slug/people" params={{ slug }}>
            {t('back')}
          </Link>
        }
      />
      {merged && (
        <Notice tone="success" live>
          <p>{t('merge.done', { name: merged })}</p>
        </Notice>
      )}
      {keptApart && <KeptApartNotice pair={keptApart} onUndone={() => setKeptApart(null)} />}
      {query.data ? (
        <DuplicateList
          found={query.data.duplicates}
          onMerged={(name) => {
            setKeptApart(null);
            setMerged(name);
          }}
          onKeptApart={(pair) => {
            setMerged(null);
            setKeptApart(pair);
          }}
        />
      ) : (
        <LoadingState label={t('common:loading')} />
      )}
    </div>
  );
}

function DuplicateList({
  found,
  onMerged,
  onKeptApart,
}: {
  found: DuplicateFieldsFragment;
  onMerged: (name: string) => void;
  onKeptApart: (pair: KeptApart) => void;
}): ReactNode {
  const { t } = useTranslation('duplicates');
  if (found.pairs.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <div className="t-stack">
      <p className="t-quiet" role="status" style={{ margin: 0 }}>
        {found.total > found.pairs.length
          ? t('countMore', { count: found.total, shown: found.pairs.length })
          : t('count', { count: found.total })}
      </p>
      {found.pairs.map((pair) => (
        <PairPanel
          key={pair.people.map(({ id }) => id).join(' ')}
          pair={pair}
          onMerged={onMerged}
          onKeptApart={onKeptApart}
        />
      ))}
    </div>
  );
}

function PairPanel({
  pair,
  onMerged,
  onKeptApart,
}: {
  pair: Duplicate;
  onMerged: (name: string) => void;
  onKeptApart: (pair: KeptApart) => void;
}): ReactNode {
  const { t } = useTranslation('duplicates');
  const [merging, setMerging] = useState(false);
  const [first, second] = pair.people;
  const names = pair.people.map(({ displayName }) => displayName);
  const apart = useApiMutation(KeepApartDocument, {
    touches: [DuplicatesDocument],
    onSuccess: () => onKeptApart({ firstId: first?.id ?? '', secondId: second?.id ?? '', names }),
  });
  if (!first || !second) return null;
  const both = { first: first.displayName, second: second.displayName };
  return (
    <section className="t-panel" aria-label={t('pair', both)}>
      <div className="t-stack">
        <div>
          <Tag tone={pair.reason === 'CLOSE_NAME' ? 'plain' : 'attention'}>{t(`reasons.${pair.reason}`)}</Tag>
        </div>
        <div className="t-two-sides">
          <DuplicatePersonCard person={first} />
          <DuplicatePersonCard person={second} />
        </div>
        <FailureNotice error={apart.error} />
        <div className="t-row">
          <Button variant="default" aria-label={t('merge.openOf', both)} onClick={() => setMerging(true)}>
            {t('merge.open')}
          </Button>
          <Button
            variant="subtle"
            aria-label={t('apart.sayOf', both)}
            loading={apart.isPending}
            onClick={() => apart.mutate({ input: { firstId: first.id, secondId: second.id } })}
          >
            {t('apart.say')}
          </Button>
        </div>
      </div>
      {merging && <MergeDialog people={[first, second]} onClose={() => setMerging(false)} onMerged={onMerged} />}
    </section>
  );
}

/** Said a moment ago, and taken back as easily. */
function KeptApartNotice({ pair, onUndone }: { pair: KeptApart; onUndone: () => void }): ReactNode {
  const { t } = useTranslation('duplicates');
  const announce = useAnnounce();
  const { firstId, secondId, names } = pair;
  const undo = useApiMutation(ReconsiderDuplicateDocument, {
    touches: [DuplicatesDocument],
    onSuccess: () => {
      announce(t('apart.undone'));
      onUndone();
    },
  });
  return (
    <Notice tone="success" live>
      <p>{t('apart.said', { first: names[0], second: names[1] })}</p>
      <FailureNotice error={undo.error} />
      <button
        type="button"
        className="t-text-button"
        disabled={undo.isPending}
        onClick={() => undo.mutate({ input: { firstId, secondId } })}
      >
        {t('apart.undo')}
      </button>
    </Notice>
  );
}
