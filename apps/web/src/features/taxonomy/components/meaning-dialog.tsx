import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import {
  IdentityTaxonomyDocument,
  type IdentityTaxonomyFieldsFragment,
  MapIdentityTextDocument,
  type MapIdentityTextMutationVariables,
} from '@trellis/api-client';
import { LIMITS, WishQuestion } from '@trellis/contracts';
import { comparisonKey } from '@trellis/forms';
import { Dialog, FormFoot, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { isOffered } from '../hooks/taxonomy-words.js';

type Taxonomy = IdentityTaxonomyFieldsFragment;
type Input = MapIdentityTextMutationVariables['input'];

/** A spelling to give a meaning to; a new one is typed first. */
export interface TextToMap {
  kind: Input['kind'];
  text: string;
  isNew: boolean;
}

interface MeaningDialogProps {
  taxonomy: Taxonomy;
  text: TextToMap;
  onClose: () => void;
  onMapped: (text: TextToMap) => void;
}

/** What a spelling stands for: options, or for a wish dimensions and a question; nothing leaves it people's own words. */
export function MeaningDialog({ taxonomy, text, onClose, onMapped }: MeaningDialogProps): ReactNode {
  const { t } = useTranslation('taxonomy');
  const announce = useAnnounce();
  const known = taxonomy.aliases.filter(
    (alias) => alias.kind === text.kind && comparisonKey(alias.text) === comparisonKey(text.text),
  );
  const idsOf = (ids: readonly (string | null)[]): string[] => ids.filter((id): id is string => id !== null);
  const [typed, setTyped] = useState(text.text);
  const [optionIds, setOptionIds] = useState(idsOf(known.map(({ optionId }) => optionId)));
  const [dimensionIds, setDimensionIds] = useState(idsOf(known.map(({ dimensionId }) => dimensionId)));
  const [question, setQuestion] = useState<Input['question']>(known.find((alias) => alias.question)?.question ?? null);
  const map = useApiMutation(MapIdentityTextDocument, {
    touches: [IdentityTaxonomyDocument],
    onSuccess: () => {
      announce(t('texts.mapped', { text: typed }));
      onMapped(text);
      onClose();
    },
  });
  const meanings = text.kind === 'OPTION' ? { optionIds } : { dimensionIds, question };
  return (
    <Dialog
      title={text.isNew ? t('texts.addTitle') : t('texts.mapOf', { text: text.text })}
      close={t('common:close')}
      onClose={onClose}
    >
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          map.mutate({ input: { kind: text.kind, text: typed, ...meanings } });
        }}
      >
        <FailureNotice error={map.error} />
        {text.isNew && (
          <TextInput
            label={t('texts.spelling')}
            maxLength={LIMITS.identityTextCharacters}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {text.kind === 'OPTION' ? (
          <OptionsChoice taxonomy={taxonomy} value={optionIds} onChange={setOptionIds} />
        ) : (
          <>
            <DimensionsChoice taxonomy={taxonomy} value={dimensionIds} onChange={setDimensionIds} />
            <QuestionChoice value={question ?? null} onChange={setQuestion} />
          </>
        )}
        <FormFoot submit={t('texts.save')} busy={map.isPending} cancel={t('common:cancel')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

interface ChoiceProps {
  taxonomy: Taxonomy;
  value: string[];
  onChange: (ids: string[]) => void;
}

function OptionsChoice({ taxonomy, value, onChange }: ChoiceProps): ReactNode {
  const { t } = useTranslation('taxonomy');
  const { language } = useFormats();
  const data = taxonomy.dimensions.map(({ label, options }) => ({
    group: localized(label, language),
    items: options
      .filter((option) => isOffered(option) || value.includes(option.id))
      .map((option) => ({ value: option.id, label: localized(option.label, language) })),
  }));
  return (
    <MultiSelect
      searchable
      label={t('texts.options')}
      description={t('texts.optionsHelp')}
      maxValues={LIMITS.identityMeanings}
      data={data}
      value={value}
      onChange={onChange}
    />
  );
}

function DimensionsChoice({ taxonomy, value, onChange }: ChoiceProps): ReactNode {
  const { t } = useTranslation('taxonomy');
  const { language } = useFormats();
  return (
    <MultiSelect
      searchable
      label={t('texts.dimensions')}
      description={t('texts.dimensionsHelp')}
      maxValues={LIMITS.identityMeanings}
      data={taxonomy.dimensions
        .filter(({ id, state }) => state === 'ACTIVE' || value.includes(id))
        .map(({ id, label }) => ({ value: id, label: localized(label, language) }))}
      value={value}
      onChange={onChange}
    />
  );
}

function QuestionChoice({
  value,
  onChange,
}: {
  value: Input['question'];
  onChange: (question: Input['question']) => void;
}): ReactNode {
  const { t } = useTranslation('taxonomy');
  const questions = Object.keys(WishQuestion) as (keyof typeof WishQuestion)[];
  return (
    <NativeSelect
      label={t('texts.question')}
      data={[
        { value: '', label: t('texts.noQuestion') },
        ...questions.map((one) => ({ value: one, label: t(`questions.${one}`) })),
      ]}
      value={value ?? ''}
      onChange={(event) => onChange((event.currentTarget.value || null) as Input['question'])}
    />
  );
}
