import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core';
import { FORM_LIMITS } from '@trellis/forms';
import type { FormItem, ItemOption, MultipleChoiceItem, RankingItem, SingleChoiceItem } from '@trellis/forms';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import { moved } from '../../../lib/form-fields/entries-field.js';
import { OrderedList } from '../../../lib/ordered-list.js';
import { localize } from '@trellis/forms';
import { freshId } from '../hooks/new-items.js';
import { WordsField } from './words-field.js';

type OptionsItem = SingleChoiceItem | MultipleChoiceItem | RankingItem;

interface OptionsEditorProps {
  item: OptionsItem;
  onChange: (item: FormItem) => void;
}

/** The options of a choice or a ranking: written in each language, put in order, added one by one or many at once. */
export function OptionsEditor({ item, onChange }: OptionsEditorProps): ReactNode {
  const { t } = useTranslation('forms');
  const { language } = useFormats();
  const [fresh, setFresh] = useState<string | null>(null);
  const put = (options: readonly ItemOption[]): void => onChange({ ...item, options });
  const replace = (option: ItemOption): void => put(item.options.map((one) => (one.id === option.id ? option : one)));
  const name = (option: ItemOption, index: number): string =>
    localize(option.label, [language]) || t('options.nameless', { number: index + 1 });
  const add = (labels: readonly string[]): void => {
    const added = labels.map((label) => ({ id: freshId('option'), label: { [language]: label } }));
    setFresh(added.length === 1 ? (added[0]?.id ?? null) : null);
    // The first words of a new question stand for nothing once real ones come.
    const untouched = (option: ItemOption, index: number): boolean =>
      labels.length > 1 && option.label[language] === t('new.option', { number: index + 1 });
    put([...item.options.filter((option, index) => !untouched(option, index)), ...added]);
  };
  return (
    <fieldset className="t-bare t-stack" style={{ '--gap': '10px' } as React.CSSProperties}>
      <legend className="t-h3 t-legend">{t('options.title')}</legend>
      <OrderedList
        label={t('options.title')}
        items={item.options.map((option, index) => ({ ...option, name: name(option, index) }))}
        onMove={(from, to) => put(moved(item.options, from, to))}
      >
        {(option, index, handle) => (
          <OptionRow
            option={item.options[index] ?? option}
            name={option.name}
            fresh={option.id === fresh}
            exclusive={item.kind === 'single_choice' ? null : option.exclusive === true}
            handle={handle}
            onChange={replace}
            onRemove={() => put(item.options.filter(({ id }) => id !== option.id))}
          />
        )}
      </OrderedList>
      <AddOptions count={item.options.length} onAdd={add} />
      {item.kind !== 'ranking' && (
        <Checkbox
          label={t('options.other')}
          checked={item.other}
          onChange={(event) => onChange({ ...item, other: event.currentTarget.checked })}
        />
      )}
    </fieldset>
  );
}

interface OptionRowProps {
  option: ItemOption;
  name: string;
  fresh: boolean;
  /** `null` where only one is chosen anyway. */
  exclusive: boolean | null;
  handle: ReactNode;
  onChange: (option: ItemOption) => void;
  onRemove: () => void;
}

function OptionRow({ option, name, fresh, exclusive, handle, onChange, onRemove }: OptionRowProps): ReactNode {
  const { t } = useTranslation('forms');
  return (
    <>
      <div className="t-grow t-option-words">
        <WordsField
          id={`option-${option.id}`}
          label={t('options.one')}
          value={option.label}
          maxLength={FORM_LIMITS.optionLabelLength}
          fresh={fresh}
          onChange={(label) => onChange({ ...option, label })}
        />
      </div>
      <div className="t-row" style={{ '--gap': '4px' } as React.CSSProperties}>
        {handle}
        <ActionIcon variant="subtle" size="lg" aria-label={t('options.remove', { name })} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
        {exclusive !== null && (
          <Checkbox
            size="sm"
            label={t('options.exclusive')}
            aria-label={t('options.exclusiveFor', { name })}
            checked={exclusive}
            onChange={(event) => {
              const { exclusive: _old, ...plain } = option;
              onChange(event.currentTarget.checked ? { ...plain, exclusive: true } : plain);
            }}
          />
        )}
      </div>
    </>
  );
}

function AddOptions({ count, onAdd }: { count: number; onAdd: (labels: readonly string[]) => void }): ReactNode {
  const { t } = useTranslation('forms');
  const [lines, setLines] = useState<string | null>(null);
  const labels = (lines ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <div className="t-row">
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={count >= FORM_LIMITS.options}
          onClick={() => onAdd([t('new.option', { number: count + 1 })])}
        >
          {t('options.add')}
        </Button>
        <Button
          variant="subtle"
          size="sm"
          aria-expanded={lines !== null}
          onClick={() => setLines(lines === null ? '' : null)}
        >
          {t('options.addMany')}
        </Button>
      </div>
      {lines !== null && (
        <>
          <Textarea
            autosize
            minRows={3}
            maxRows={10}
            label={t('options.manyLabel')}
            value={lines}
            onChange={(event) => setLines(event.currentTarget.value)}
          />
          <div>
            <Button
              size="sm"
              variant="default"
              disabled={labels.length === 0}
              onClick={() => {
                onAdd(labels.slice(0, FORM_LIMITS.options - count));
                setLines(null);
              }}
            >
              {t('options.manySubmit', { count: labels.length })}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
