import { Button, NativeSelect } from '@mantine/core';
import {
  ChangeIdentityOptionDocument,
  IdentityTaxonomyDocument,
  MergeIdentityOptionDocument,
  RetireIdentityOptionDocument,
} from '@trellis/api-client';
import { useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { type Dimension, isOffered, type Option } from '../hooks/taxonomy-words.js';
import { RollUpSelect } from './roll-up-select.js';
import { WordsDialog } from './words-dialog.js';

const TOUCHES = [IdentityTaxonomyDocument];

interface OptionDialogProps {
  dimension: Dimension;
  option: Option;
  onClose: () => void;
}

/** Words and group of an option; merging it, and no longer offering it, which both can be taken back. */
export function OptionDialog({ dimension, option, onClose }: OptionDialogProps): ReactNode {
  const { t } = useTranslation('taxonomy');
  const announce = useAnnounce();
  const { language } = useFormats();
  const [rollUpId, setRollUpId] = useState(option.rollUpId);
  const name = localized(option.label, language);
  const change = useApiMutation(ChangeIdentityOptionDocument, {
    touches: TOUCHES,
    onSuccess: () => {
      announce(t('words.saved'));
      onClose();
    },
  });
  const waits = dimension.steward !== null && !dimension.isMine;
  return (
    <WordsDialog
      title={t('option.changeOf', { name })}
      words={option.proposed ?? option.label}
      submit={t('words.save')}
      busy={change.isPending}
      error={change.error}
      waitsFor={waits ? (dimension.steward?.displayName ?? null) : null}
      below={
        isOffered(option) && (
          <>
            <MergeFields dimension={dimension} option={option} onDone={onClose} />
            <RetireButton option={option} name={name} onDone={onClose} />
          </>
        )
      }
      onClose={onClose}
      onSubmit={(label) => change.mutate({ input: { id: option.id, label, rollUpId } })}
    >
      <RollUpSelect dimension={dimension} value={rollUpId} onChange={setRollUpId} />
    </WordsDialog>
  );
}

function MergeFields({
  dimension,
  option,
  onDone,
}: {
  dimension: Dimension;
  option: Option;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('taxonomy');
  const announce = useAnnounce();
  const { language } = useFormats();
  const [intoId, setIntoId] = useState('');
  const merge = useApiMutation(MergeIdentityOptionDocument, {
    touches: TOUCHES,
    onSuccess: () => {
      announce(t('option.merged'));
      onDone();
    },
  });
  const others = dimension.options.filter((other) => isOffered(other) && other.id !== option.id);
  if (others.length === 0) return null;
  return (
    <fieldset className="t-fieldset t-stack">
      <legend className="t-h3">{t('option.merge')}</legend>
      <FailureNotice error={merge.error} />
      <NativeSelect
        label={t('option.mergeInto')}
        description={t('option.mergeHelp')}
        data={[
          { value: '', label: t('option.mergeNone') },
          ...others.map(({ id, label }) => ({ value: id, label: localized(label, language) })),
        ]}
        value={intoId}
        onChange={(event) => setIntoId(event.currentTarget.value)}
      />
      <div>
        <Button
          variant="default"
          size="sm"
          disabled={intoId === ''}
          loading={merge.isPending}
          onClick={() => merge.mutate({ id: option.id, intoId })}
        >
          {t('option.merge')}
        </Button>
      </div>
    </fieldset>
  );
}

function RetireButton({ option, name, onDone }: { option: Option; name: string; onDone: () => void }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const announce = useAnnounce();
  const retire = useApiMutation(RetireIdentityOptionDocument, {
    touches: TOUCHES,
    onSuccess: () => {
      announce(t('option.retired', { name }));
      onDone();
    },
  });
  return (
    <fieldset className="t-fieldset t-stack">
      <legend className="t-h3">{t('option.retire')}</legend>
      <FailureNotice error={retire.error} />
      <p style={{ margin: 0 }}>{t('option.retireHelp')}</p>
      <div>
        <Button
          variant="default"
          size="sm"
          loading={retire.isPending}
          onClick={() => retire.mutate({ id: option.id, retired: true })}
        >
          {t('option.retire')}
        </Button>
      </div>
    </fieldset>
  );
}
