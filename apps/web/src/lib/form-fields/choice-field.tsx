import { Checkbox, Radio, TextInput } from '@mantine/core';
import { comparisonKey, listAnswer, NOT_ANSWERED, textAnswer } from '@trellis/forms';
import type { Answer, ItemOption, MultipleChoiceItem, SingleChoiceItem } from '@trellis/forms';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DescribedInput, DescribedSelect } from './described-input.js';
import { EntriesField } from './entries-field.js';
import { useFormSetting, useFormText } from './form-setting.js';

/** Beyond so many, one choice is a list that unfolds, and several can be searched. */
const MANY = 12;

export interface ControlProps<Item> {
  item: Item;
  /** The id of the control that a summary of problems leads to, and the ids of what describes it. */
  id: string;
  describedBy: string | undefined;
  labelledBy: string;
  invalid: boolean;
  answer: Answer;
  onChange: (answer: Answer) => void;
}

const answered = (value: string | readonly string[]): Answer =>
  value.length === 0 ? NOT_ANSWERED : { state: 'answered', value };

/** One of several; where the question takes other words, there is a place to write them. */
export function SingleChoice(props: ControlProps<SingleChoiceItem>): ReactNode {
  const { item, answer, onChange } = props;
  const { locale, context } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const text = useFormText();
  const value = textAnswer(answer);
  const isOption = item.options.some(({ id }) => id === value);
  const [other, setOther] = useState(value !== null && !isOption);
  const showsOther = item.other && (item.options.length === 0 || (other && !isOption));
  const choose = (id: string): void => {
    setOther(id === OTHER);
    onChange(id === OTHER ? NOT_ANSWERED : answered(id));
  };
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      {item.options.length > MANY && (
        <UnfoldingChoice {...props} chosen={showsOther ? OTHER : (value ?? '')} onChoose={choose} />
      )}
      {item.options.length > 0 && item.options.length <= MANY && (
        <>
          {[
            ...item.options.map(({ id, label }) => ({ id, label: text(label) })),
            ...(item.other ? [{ id: OTHER, label: t('choice.other') }] : []),
          ].map((option, index) => (
            <Radio
              key={option.id}
              id={index === 0 ? props.id : undefined}
              name={props.id}
              label={option.label}
              aria-describedby={props.describedBy}
              checked={option.id === OTHER ? showsOther : option.id === value}
              onChange={() => choose(option.id)}
            />
          ))}
        </>
      )}
      {showsOther && (
        <DescribedInput
          id={item.options.length === 0 ? props.id : undefined}
          label={item.options.length === 0 ? undefined : t('choice.otherWords', { context })}
          labelledBy={props.labelledBy}
          describedBy={props.describedBy}
          invalid={props.invalid}
          value={isOption ? '' : (value ?? '')}
          onChange={(event) => onChange(answered(event.currentTarget.value))}
        />
      )}
    </div>
  );
}

/** Never the id of an option: ids begin with a letter. */
const OTHER = '*other';

function UnfoldingChoice({
  chosen,
  onChoose,
  ...props
}: ControlProps<SingleChoiceItem> & { chosen: string; onChoose: (id: string) => void }): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const text = useFormText();
  return (
    <DescribedSelect
      id={props.id}
      labelledBy={props.labelledBy}
      describedBy={props.describedBy}
      invalid={props.invalid}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{t('choice.choose')}</option>
      {props.item.options.map(({ id, label }) => (
        <option key={id} value={id}>
          {text(label)}
        </option>
      ))}
      {props.item.other && <option value={OTHER}>{t('choice.other')}</option>}
    </DescribedSelect>
  );
}

/** Several; what cannot stand beside others takes their place. */
export function MultipleChoice(props: ControlProps<MultipleChoiceItem>): ReactNode {
  const { item, answer, onChange } = props;
  const { locale, context } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const text = useFormText();
  const [search, setSearch] = useState('');
  const chosen = listAnswer(answer);
  const own = chosen.filter((entry) => !item.options.some(({ id }) => id === entry));
  const isExclusive = (id: string): boolean =>
    item.options.some((option) => option.id === id && option.exclusive === true);
  const put = (next: readonly string[]): void => onChange(answered(next));
  const toggle = (id: string): void => {
    if (chosen.includes(id)) return put(chosen.filter((entry) => entry !== id));
    put(isExclusive(id) ? [id] : [...chosen.filter((entry) => !isExclusive(entry)), id]);
  };
  const shown = item.options.filter((option) => matches(text(option.label), search) || chosen.includes(option.id));
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {choiceBounds(item, t)}
      </p>
      {item.options.length > MANY && (
        <TextInput
          type="search"
          aria-label={t('choice.search')}
          placeholder={t('choice.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <Options
        item={item}
        shown={shown}
        chosen={chosen}
        id={props.id}
        describedBy={props.describedBy}
        onToggle={toggle}
      />
      {item.other && (
        <EntriesField
          id={item.options.length === 0 ? props.id : `${props.id}-other`}
          label={item.options.length === 0 ? undefined : t('choice.ownWords', { context })}
          labelledBy={props.labelledBy}
          describedBy={props.describedBy}
          entries={own}
          onChange={(entries) =>
            put([
              ...chosen.filter((entry) => !own.includes(entry) && (entries.length === 0 || !isExclusive(entry))),
              ...entries,
            ])
          }
        />
      )}
    </div>
  );
}

const matches = (label: string, search: string): boolean => comparisonKey(label).includes(comparisonKey(search));

function choiceBounds(item: MultipleChoiceItem, t: TFunction<'formFields'>): string {
  const most = item.other ? item.maxChoices : Math.min(item.maxChoices, item.options.length);
  const all = !item.other && most >= item.options.length;
  if (item.minChoices !== undefined && !all) return t('formFields:choice.between', { min: item.minChoices, max: most });
  if (item.minChoices !== undefined) return t('formFields:choice.atLeast', { count: item.minChoices });
  return all ? t('formFields:choice.any') : t('formFields:choice.upTo', { count: most });
}

function Options({
  item,
  shown,
  chosen,
  id,
  describedBy,
  onToggle,
}: {
  item: MultipleChoiceItem;
  shown: readonly ItemOption[];
  chosen: readonly string[];
  id: string;
  describedBy: string | undefined;
  onToggle: (id: string) => void;
}): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const text = useFormText();
  if (item.options.length > 0 && shown.length === 0) return <p className="t-quiet">{t('choice.noneFound')}</p>;
  return (
    <div className={item.options.length > MANY ? 't-options t-options-many' : 't-options'}>
      {shown.map((option, index) => (
        <Checkbox
          key={option.id}
          id={index === 0 ? id : undefined}
          label={text(option.label)}
          description={option.exclusive ? t('choice.exclusive') : undefined}
          aria-describedby={describedBy}
          checked={chosen.includes(option.id)}
          onChange={() => onToggle(option.id)}
        />
      ))}
    </div>
  );
}
