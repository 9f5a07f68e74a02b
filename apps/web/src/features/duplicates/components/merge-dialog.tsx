import { Button } from '@mantine/core';
import { MergeMembersDocument, PreviewMergeDocument } from '@trellis/api-client';
import type {
  DuplicatePersonFieldsFragment,
  MergeMembersInput,
  MergeSide,
  PreviewMergeQuery,
} from '@trellis/api-client';
import { Dialog, Notice } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { MergeChoices, type Sides } from './merge-choices.js';

type Person = DuplicatePersonFieldsFragment;

interface MergeDialogProps {
  people: readonly [Person, Person];
  onClose: () => void;
  onMerged: (name: string) => void;
}

const KEPT: Sides = { name: 'KEEP', email: 'KEEP', pronouns: 'KEEP', locale: 'KEEP', answers: 'KEEP' };

/** Which of two stays and with what, what goes along, and only then the yes: it can't be taken back. */
export function MergeDialog({ people, onClose, onMerged }: MergeDialogProps): ReactNode {
  const { t } = useTranslation('duplicates');
  const [keepId, setKeepId] = useState(() => firstToStay(people).id);
  const [sides, setSides] = useState<Sides>(KEPT);
  const [a, b] = people;
  const [keep, other] = a.id === keepId ? [a, b] : [b, a];
  const input: MergeMembersInput = { keepId: keep.id, otherId: other.id, ...sides };
  const preview = useApiQuery(PreviewMergeDocument, { input }, { keepPrevious: true });
  const known = preview.data?.previewMerge;
  const merge = useApiMutation(MergeMembersDocument, {
    onSuccess: ({ mergeMembers }) => {
      onClose();
      onMerged(mergeMembers.displayName);
    },
  });
  return (
    <Dialog size="lg" onClose={onClose} title={t('merge.title')} close={t('common:close')}>
      <div className="t-stack">
        <p style={{ margin: 0 }}>{t('merge.text')}</p>
        <MergeChoices
          keep={keep}
          other={other}
          sides={sides}
          twiceIn={known?.twiceIn ?? []}
          onKeep={(id) => {
            setKeepId(id);
            setSides(KEPT);
          }}
          onSide={(field, side: MergeSide) => setSides({ ...sides, [field]: side })}
        />
        {known && <MergeOutlook preview={known} name={other.displayName} />}
        <FailureNotice error={merge.error ?? preview.error} />
        <div className="t-row">
          <Button
            color="brick"
            loading={merge.isPending}
            disabled={!known || known.refusal !== null || preview.isPlaceholderData}
            onClick={() => merge.mutate({ input })}
          >
            {t('merge.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Whoever signs in stays; else who came first, since what was written then is known to more. */
function firstToStay([a, b]: readonly [Person, Person]): Person {
  if (a.hasAccount !== b.hasAccount) return a.hasAccount ? a : b;
  return a.since <= b.since ? a : b;
}

function MergeOutlook({ preview, name }: { preview: PreviewMergeQuery['previewMerge']; name: string }): ReactNode {
  const { t } = useTranslation('duplicates');
  if (preview.refusal)
    return (
      <Notice tone="attention" live title={t('merge.notYet')}>
        <p>{t(`errors:${preview.refusal}`)}</p>
      </Notice>
    );
  return (
    <Notice title={t('merge.goes', { name })}>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {preview.moves.map(({ part, count }) => (
          <li key={part}>{t(`merge.parts.${part}`, { count })}</li>
        ))}
        <li>{t('merge.identity')}</li>
        <li>{t('merge.address')}</li>
      </ul>
      <p>{t('merge.final')}</p>
    </Notice>
  );
}
