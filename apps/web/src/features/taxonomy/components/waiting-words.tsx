import { Button } from '@mantine/core';
import {
  ApproveIdentityWordsDocument,
  DeclineIdentityWordsDocument,
  IdentityTaxonomyDocument,
  MyIdentityDimensionsDocument,
} from '@trellis/api-client';
import { DataTable, Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import type { Dimension, Words } from '../hooks/taxonomy-words.js';

const TOUCHES = [IdentityTaxonomyDocument, MyIdentityDimensionsDocument];

interface WaitingWordsProps {
  dimension: Dimension;
  revision: number;
  mayDecide: boolean;
}

interface Waiting {
  id: string;
  what: string;
  before: Words | null;
  after: Words;
}

/** What waits for somebody's yes, beside what people read until then. */
export function WaitingWords({ dimension, revision, mayDecide }: WaitingWordsProps): ReactNode {
  const { t } = useTranslation('taxonomy');
  const announce = useAnnounce();
  const dimensionId = dimension.id;
  const approve = useApiMutation(ApproveIdentityWordsDocument, {
    touches: TOUCHES,
    onSuccess: () => announce(t('waiting.approved')),
  });
  const decline = useApiMutation(DeclineIdentityWordsDocument, {
    touches: TOUCHES,
    onSuccess: () => announce(t('waiting.declined')),
  });
  if (!dimension.waits) return null;
  return (
    <Panel title={t('waiting.title')}>
      <div className="t-stack">
        <p style={{ margin: 0 }}>
          {dimension.steward && !dimension.isMine
            ? t('waiting.textFor', { name: dimension.steward.displayName })
            : t('waiting.text')}
        </p>
        <DataTable<Waiting>
          label={t('waiting.title')}
          rows={waitingIn(dimension)}
          rowKey={({ id }) => id}
          columns={[
            { key: 'what', label: t('waiting.what'), main: true, render: ({ what }) => t(`waiting.kinds.${what}`) },
            { key: 'before', label: t('waiting.before'), render: ({ before }) => <Text words={before} /> },
            { key: 'after', label: t('waiting.after'), render: ({ after }) => <Text words={after} /> },
          ]}
        />
        <FailureNotice error={approve.error ?? decline.error} />
        {mayDecide && (
          <div className="t-row">
            <Button loading={approve.isPending} onClick={() => approve.mutate({ dimensionId, revision })}>
              {t('waiting.approve')}
            </Button>
            <Button variant="default" loading={decline.isPending} onClick={() => decline.mutate({ dimensionId })}>
              {t('waiting.decline')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function Text({ words }: { words: Words | null }): ReactNode {
  if (!words?.en && !words?.fr) return '–';
  return (
    <div>
      {words.en && <div lang="en">{words.en}</div>}
      {words.fr && <div lang="fr">{words.fr}</div>}
    </div>
  );
}

function waitingIn({ id, label, help, proposed, rollUps, options }: Dimension): Waiting[] {
  const changed = (one: Words, other: Words): boolean => one.en !== other.en || one.fr !== other.fr;
  const own: Waiting[] = proposed
    ? [
        { id: `${id}-label`, what: 'label', before: label, after: proposed.label },
        { id: `${id}-help`, what: 'help', before: help, after: proposed.help },
      ].filter(({ before, after }) => changed(before, after))
    : [];
  return [
    ...own,
    ...options.flatMap((option): Waiting[] => {
      if (option.state === 'PROPOSED') return [{ id: option.id, what: 'newOption', before: null, after: option.label }];
      return option.proposed ? [{ id: option.id, what: 'option', before: option.label, after: option.proposed }] : [];
    }),
    ...rollUps.flatMap((rollUp): Waiting[] =>
      rollUp.proposed ? [{ id: rollUp.id, what: 'group', before: rollUp.label, after: rollUp.proposed }] : [],
    ),
  ];
}
