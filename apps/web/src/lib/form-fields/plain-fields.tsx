import { Checkbox, Radio } from '@mantine/core';
import { listAnswer, MODES, NOT_ANSWERED, textAnswer } from '@trellis/forms';
import type {
  Answer,
  ConflictEmailsItem,
  ConsentItem,
  DateItem,
  FormItem,
  IdentityItem,
  IdentityWishesItem,
  NumberItem,
} from '@trellis/forms';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './choice-field.js';
import { DescribedArea, DescribedInput } from './described-input.js';
import { EntriesField } from './entries-field.js';
import { IdentityGroups } from './identity-groups.js';
import { useFormSetting, useFormText } from './form-setting.js';

const written = (value: string): Answer => (value === '' ? NOT_ANSWERED : { state: 'answered', value });

/** Which of a browser's own suggestions fit. */
function autoComplete(item: FormItem): string | undefined {
  if (item.kind === 'email') return 'email';
  if (item.kind !== 'person_name') return undefined;
  return { full: 'name', first: 'given-name', last: 'family-name', preferred: 'nickname' }[item.part];
}

/** Short words on one line: texts, names, addresses, sites. */
export function LineField({ item, answer, onChange, ...described }: ControlProps<FormItem>): ReactNode {
  const format = item.kind === 'short_text' ? item.format : undefined;
  const type = item.kind === 'email' ? 'email' : format === 'url' ? 'url' : format === 'phone' ? 'tel' : 'text';
  return (
    <DescribedInput
      {...described}
      type={type}
      autoComplete={autoComplete(item)}
      value={textAnswer(answer) ?? ''}
      onChange={(event) => onChange(written(event.currentTarget.value))}
    />
  );
}

/** Words with line breaks. */
export function LongField({ item: _, answer, onChange, ...described }: ControlProps<FormItem>): ReactNode {
  return (
    <DescribedArea
      {...described}
      rows={5}
      value={textAnswer(answer) ?? ''}
      onChange={(event) => onChange(written(event.currentTarget.value))}
    />
  );
}

const numberIn = (typed: string): number | null =>
  /^\s*-?\d+(?:[.,]\d*)?\s*$/.test(typed) ? Number(typed.trim().replace(',', '.')) : null;

/** A number; what is no number stays as it was typed, and is said to be none. */
export function NumberField({ item, answer, onChange, ...described }: ControlProps<NumberItem>): ReactNode {
  const { locale } = useFormSetting();
  const kept = answer.state === 'answered' ? String(answer.value) : '';
  const [typed, setTyped] = useState(kept);
  // "1," is on its way to "1,5": what is typed stands while it says the number that is kept.
  const shown = String(numberIn(typed) ?? typed) === kept ? typed : locale === 'fr' ? kept.replace('.', ',') : kept;
  const take = (text: string): void => {
    setTyped(text);
    const value = numberIn(text);
    onChange(value === null ? written(text) : { state: 'answered', value });
  };
  return (
    <DescribedInput
      {...described}
      inputMode={(item.decimals ?? 0) > 0 ? 'decimal' : 'numeric'}
      widest={160}
      value={shown}
      onChange={(event) => take(event.currentTarget.value)}
    />
  );
}

/** A day of the calendar. */
export function DateField({ item, answer, onChange, ...described }: ControlProps<DateItem>): ReactNode {
  return (
    <DescribedInput
      {...described}
      type="date"
      min={item.min}
      max={item.max}
      widest={220}
      value={textAnswer(answer) ?? ''}
      onChange={(event) => onChange(written(event.currentTarget.value))}
    />
  );
}

/** In person, virtually, either way. */
export function ModeField({ id, describedBy, answer, onChange }: ControlProps<FormItem>): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const value = textAnswer(answer);
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      {MODES.map((mode, index) => (
        <Radio
          key={mode}
          id={index === 0 ? id : undefined}
          name={id}
          label={t(`modes.${mode}`)}
          aria-describedby={describedBy}
          checked={value === mode}
          onChange={() => onChange(written(mode))}
        />
      ))}
    </div>
  );
}

/** The words that are agreed to, and yes or no: neither is chosen beforehand. */
export function ConsentField({ item, id, describedBy, answer, onChange }: ControlProps<ConsentItem>): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const text = useFormText();
  const value = textAnswer(answer);
  return (
    <div className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
      <blockquote className="t-wording" dir="auto" id={`${id}-wording`}>
        {text(item.wording.text)}
      </blockquote>
      {(['yes', 'no'] as const).map((say, index) => (
        <Radio
          key={say}
          id={index === 0 ? id : undefined}
          name={id}
          label={t(`consent.${say}`)}
          aria-describedby={[`${id}-wording`, describedBy].filter(Boolean).join(' ')}
          checked={value === say}
          onChange={() => onChange(written(say))}
        />
      ))}
    </div>
  );
}

type ListItem = IdentityItem | IdentityWishesItem | ConflictEmailsItem;

/** Identity, wishes and conflicts: entries in one's own words. An empty list of wishes says "no preference". */
export function ListField({ item, id, labelledBy, describedBy, answer, onChange }: ControlProps<ListItem>): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const entries = listAnswer(answer);
  const noPreference = item.kind === 'identity_wishes' && answer.state === 'answered' && entries.length === 0;
  const put = (value: readonly string[]): void =>
    onChange(value.length === 0 ? NOT_ANSWERED : { state: 'answered', value });
  const most = item.kind === 'conflict_emails' ? item.maxEntries : item.maxChoices;
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t(`entries.how.${item.kind}`, { count: most })}
      </p>
      {item.kind === 'identity' && <IdentityGroups dimension={item.dimension} entries={entries} onChange={put} />}
      <EntriesField
        id={id}
        labelledBy={labelledBy}
        describedBy={describedBy}
        entries={entries}
        ordered={item.kind === 'identity_wishes'}
        type={item.kind === 'conflict_emails' ? 'email' : 'text'}
        disabled={noPreference}
        onChange={put}
      />
      {item.kind === 'identity_wishes' && (
        <Checkbox
          label={t('entries.noPreference')}
          checked={noPreference}
          onChange={(event) => onChange(event.currentTarget.checked ? { state: 'answered', value: [] } : NOT_ANSWERED)}
        />
      )}
    </div>
  );
}
