import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { FILE_TYPES, FORM_LIMITS, NAME_PARTS, TEXT_FORMATS } from '@trellis/forms';
import type { FileItem, FormItem, NumberItem, TextFormat } from '@trellis/forms';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DimensionField } from './dimension-field.js';

interface BoundsProps<Item> {
  item: Item;
  onChange: (item: FormItem) => void;
}

/** What an answer may be, as its kind asks for. */
export function BoundsFields({ item, onChange }: BoundsProps<FormItem>): ReactNode {
  switch (item.kind) {
    case 'short_text':
    case 'long_text':
      return <TextBounds item={item} onChange={onChange} />;
    case 'person_name':
      return <NamePartField item={item} onChange={onChange} />;
    case 'multiple_choice':
      return (
        <Whole item={item} field="maxChoices" max={FORM_LIMITS.listEntries} second="minChoices" onChange={onChange} />
      );
    case 'ranking':
      return <Whole item={item} field="maxRanked" max={FORM_LIMITS.listEntries} onChange={onChange} />;
    case 'identity':
      return (
        <>
          <DimensionField item={item} onChange={onChange} />
          <Whole item={item} field="maxChoices" max={FORM_LIMITS.listEntries} onChange={onChange} />
        </>
      );
    case 'identity_wishes':
      return <Whole item={item} field="maxChoices" max={FORM_LIMITS.listEntries} onChange={onChange} />;
    case 'conflict_emails':
      return <Whole item={item} field="maxEntries" max={FORM_LIMITS.listEntries} onChange={onChange} />;
    case 'number':
      return <NumberBounds item={item} onChange={onChange} />;
    case 'date':
      return <DayBounds item={item} onChange={onChange} />;
    case 'file':
      return <FileBounds item={item} onChange={onChange} />;
    default:
      return null;
  }
}

/** The item with a field set, or left out where there is no number. */
function withField(item: FormItem, field: string, value: number | string | undefined): FormItem {
  const { [field]: _old, ...rest } = item as unknown as Record<string, unknown>;
  return (value === undefined ? rest : { ...rest, [field]: value }) as unknown as FormItem;
}

interface BoundProps {
  item: FormItem;
  field: string;
  optional?: boolean;
  decimals?: number;
  onChange: (item: FormItem) => void;
}

/** One number. Kept when it is one; what is half typed stays in the field. */
function Bound({ item, field, optional = false, decimals = 0, onChange }: BoundProps): ReactNode {
  const { t } = useTranslation('forms');
  const value = (item as unknown as Record<string, unknown>)[field];
  const kept = value === undefined ? '' : String(value);
  const [typed, setTyped] = useState(kept);
  const numberOf = (text: string): number => Number(text.replace(',', '.'));
  const shown = typed !== '' && numberOf(typed) === value ? typed : kept;
  const [wrong, setWrong] = useState(false);
  const take = (text: string): void => {
    setTyped(text);
    const number = numberOf(text);
    const ok = text.trim() === '' ? optional : Number.isFinite(number) && (decimals > 0 || Number.isInteger(number));
    setWrong(!ok);
    if (ok) onChange(withField(item, field, text.trim() === '' ? undefined : number));
  };
  return (
    <TextInput
      label={t(`bounds.${field}`)}
      inputMode="numeric"
      w={150}
      error={wrong ? t('bounds.wrong') : undefined}
      value={wrong ? typed : shown}
      onChange={(event) => take(event.currentTarget.value)}
    />
  );
}

function Whole({ item, field, second, onChange }: BoundProps & { max: number; second?: string }): ReactNode {
  return (
    <div className="t-row" style={{ alignItems: 'start' }}>
      {second && <Bound item={item} field={second} optional onChange={onChange} />}
      <Bound item={item} field={field} onChange={onChange} />
    </div>
  );
}

function TextBounds({ item, onChange }: BoundsProps<Extract<FormItem, { maxLength: number }>>): ReactNode {
  const { t } = useTranslation('forms');
  return (
    <div className="t-row" style={{ alignItems: 'start' }}>
      <Bound item={item} field="minLength" optional onChange={onChange} />
      <Bound item={item} field="maxLength" onChange={onChange} />
      {item.kind === 'short_text' && (
        <NativeSelect
          label={t('bounds.format')}
          data={[
            { value: '', label: t('bounds.formats.any') },
            ...TEXT_FORMATS.map((format) => ({ value: format, label: t(`bounds.formats.${format}`) })),
          ]}
          value={item.format ?? ''}
          onChange={(event) =>
            onChange(withField(item, 'format', (event.currentTarget.value || undefined) as TextFormat | undefined))
          }
        />
      )}
    </div>
  );
}

function NamePartField({ item, onChange }: BoundsProps<Extract<FormItem, { kind: 'person_name' }>>): ReactNode {
  const { t } = useTranslation('forms');
  return (
    <NativeSelect
      label={t('edit.part')}
      data={NAME_PARTS.map((part) => ({ value: part, label: t(`parts.${part}`) }))}
      value={item.part}
      onChange={(event) => onChange({ ...item, part: event.currentTarget.value as typeof item.part })}
    />
  );
}

function NumberBounds({ item, onChange }: BoundsProps<NumberItem>): ReactNode {
  const { t } = useTranslation('forms');
  const decimals = item.decimals ?? 0;
  return (
    <div className="t-row" style={{ alignItems: 'start' }}>
      <Bound item={item} field="min" decimals={decimals} onChange={onChange} />
      <Bound item={item} field="max" decimals={decimals} onChange={onChange} />
      {item.store !== 'capacity' && (
        <NativeSelect
          label={t('bounds.decimals')}
          data={['0', '1', '2', '3']}
          value={String(decimals)}
          onChange={(event) => onChange(withField(item, 'decimals', Number(event.currentTarget.value) || undefined))}
        />
      )}
    </div>
  );
}

function DayBounds({ item, onChange }: BoundsProps<FormItem>): ReactNode {
  const { t } = useTranslation('forms');
  const days = item as Extract<FormItem, { kind: 'date' }>;
  return (
    <div className="t-row">
      {(['min', 'max'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(end === 'min' ? 'bounds.firstDay' : 'bounds.lastDay')}
          value={days[end] ?? ''}
          onChange={(event) => onChange(withField(item, end, event.currentTarget.value || undefined))}
        />
      ))}
    </div>
  );
}

const MEGABYTE = 1_000_000;

function FileBounds({ item, onChange }: BoundsProps<FileItem>): ReactNode {
  const { t } = useTranslation('forms');
  const toggle = (type: FileItem['types'][number]): void => {
    const types = item.types.includes(type) ? item.types.filter((one) => one !== type) : [...item.types, type];
    onChange({ ...item, types });
  };
  return (
    <>
      <fieldset className="t-bare t-row">
        <legend className="t-small t-strong">{t('bounds.types')}</legend>
        {FILE_TYPES.map((type) => (
          <Checkbox
            key={type}
            label={t(`bounds.fileTypes.${type}`)}
            checked={item.types.includes(type)}
            onChange={() => toggle(type)}
          />
        ))}
      </fieldset>
      <NativeSelect
        label={t('bounds.maxBytes')}
        w={180}
        data={[1, 2, 5, 10, 25].map((size) => ({
          value: String(size * MEGABYTE),
          label: t('bounds.megabytes', { size }),
        }))}
        value={String(item.maxBytes)}
        onChange={(event) => onChange({ ...item, maxBytes: Number(event.currentTarget.value) })}
      />
    </>
  );
}
