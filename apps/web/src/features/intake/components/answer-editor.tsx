import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { LIMITS } from '@trellis/contracts';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import { clockOf, dayName, minutesOf, slotsOf } from '../hooks/answer-values.js';
import type { Slot } from '../hooks/answer-values.js';
import { useSlotWords } from './answer-value.js';

const LISTS = ['multiple_choice', 'conflict_emails', 'identity', 'identity_wishes'];
const IDENTITY = ['identity', 'identity_own_words', 'identity_wishes'];

interface AnswerEditorProps {
  label: string;
  kind: string;
  value: unknown;
  busy: boolean;
  onSave: (value: unknown) => void;
  onCancel: () => void;
}

/** Puts an answer right, in the way that its kind asks for. */
export function AnswerEditor(props: AnswerEditorProps): ReactNode {
  const { t } = useTranslation('intake');
  const [value, setValue] = useState<unknown>(props.value);
  const [problem, setProblem] = useState<string | null>(null);
  const save = (): void => {
    const wrong = props.kind === 'availability' && slotsOf(value).some((slot) => slot.to <= slot.from);
    setProblem(wrong ? t('slot.wrong') : null);
    if (!wrong) props.onSave(value);
  };
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ValueField label={props.label} kind={props.kind} value={value} onChange={setValue} />
      {problem && (
        <p role="alert" style={{ margin: 0, color: 'var(--t-danger)' }}>
          {problem}
        </p>
      )}
      <div className="t-row">
        <Button type="submit" size="sm" loading={props.busy}>
          {t('common:save')}
        </Button>
        {IDENTITY.includes(props.kind) && (
          <Button
            size="sm"
            variant="default"
            disabled={props.busy}
            onClick={() => props.onSave({ state: 'PREFER_NOT_TO_SAY' })}
          >
            {t('preferNot')}
          </Button>
        )}
        <Button size="sm" variant="default" onClick={props.onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

interface ValueFieldProps {
  label: string;
  kind: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

function ValueField({ label, kind, value, onChange }: ValueFieldProps): ReactNode {
  const { t } = useTranslation('intake');
  if (kind === 'availability') return <SlotsField label={label} slots={slotsOf(value)} onChange={onChange} />;
  if (kind === 'mode') {
    const modes = ['in_person', 'virtual', 'either'].map((mode) => ({ value: mode, label: t(`modes.${mode}`) }));
    return (
      <NativeSelect
        autoFocus
        label={label}
        data={[{ value: '', label: t('noAnswer') }, ...modes]}
        value={String(value ?? '')}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    );
  }
  if (kind === 'number') {
    const take = (text: string): void => onChange(text.trim() === '' ? null : Number(text));
    return (
      <TextInput
        autoFocus
        type="number"
        inputMode="numeric"
        step={1}
        min={0}
        label={label}
        description={t('number')}
        value={value === null || value === undefined ? '' : String(value)}
        onChange={(event) => take(event.currentTarget.value)}
      />
    );
  }
  if (LISTS.includes(kind) || Array.isArray(value))
    return <LinesField label={label} value={value} onChange={onChange} />;
  return (
    <Textarea
      autoFocus
      autosize
      minRows={1}
      maxRows={12}
      dir="auto"
      maxLength={LIMITS.longTextCharacters}
      label={label}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function LinesField({ label, value, onChange }: Omit<ValueFieldProps, 'kind'>): ReactNode {
  const { t } = useTranslation('intake');
  const [text, setText] = useState(() => (Array.isArray(value) ? value.map(String).join('\n') : String(value ?? '')));
  const take = (lines: string): void => {
    setText(lines);
    onChange(
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
  };
  return (
    <Textarea
      autoFocus
      autosize
      minRows={2}
      maxRows={12}
      dir="auto"
      label={label}
      description={t('listHelp')}
      value={text}
      onChange={(event) => take(event.currentTarget.value)}
    />
  );
}

function SlotsField({
  label,
  slots,
  onChange,
}: {
  label: string;
  slots: readonly Slot[];
  onChange: (slots: Slot[]) => void;
}): ReactNode {
  const { t } = useTranslation('intake');
  const change = (at: number, patch: Partial<Slot>): void =>
    onChange(slots.map((slot, index) => (index === at ? { ...slot, ...patch } : slot)));
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }} className="t-stack">
      <legend className="t-strong" style={{ marginBlockEnd: 8 }}>
        {label}
      </legend>
      {slots.map((slot, index) => (
        <SlotRow
          key={index}
          slot={slot}
          onChange={(patch) => change(index, patch)}
          onRemove={() => onChange(slots.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button
          size="sm"
          variant="default"
          onClick={() => onChange([...slots, { day: 1, from: 17 * 60, to: 19 * 60 }])}
        >
          {t('slot.add')}
        </Button>
      </div>
    </fieldset>
  );
}

function SlotRow({
  slot,
  onChange,
  onRemove,
}: {
  slot: Slot;
  onChange: (patch: Partial<Slot>) => void;
  onRemove: () => void;
}): ReactNode {
  const { t } = useTranslation('intake');
  const { language } = useFormats();
  const words = useSlotWords();
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: dayName(day, language) }));
  return (
    <div className="t-row" style={{ alignItems: 'end' }}>
      <NativeSelect
        label={t('slot.day')}
        data={days}
        value={String(slot.day)}
        onChange={(event) => onChange({ day: Number(event.currentTarget.value) })}
      />
      <TextInput
        type="time"
        label={t('slot.from')}
        value={clockOf(slot.from)}
        onChange={(event) => onChange({ from: minutesOf(event.currentTarget.value) })}
      />
      <TextInput
        type="time"
        label={t('slot.to')}
        value={clockOf(slot.to)}
        onChange={(event) => onChange({ to: minutesOf(event.currentTarget.value) })}
      />
      <ActionIcon variant="subtle" size="lg" aria-label={t('slot.remove', { time: words(slot) })} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
