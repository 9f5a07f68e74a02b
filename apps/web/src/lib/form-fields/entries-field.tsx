import { ActionIcon, Button } from '@mantine/core';
import { comparisonKey, FORM_LIMITS } from '@trellis/forms';
import { IconX } from '@tabler/icons-react';
import { UserText, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderedList } from '../ordered-list.js';
import { DescribedInput } from './described-input.js';
import { useFormSetting } from './form-setting.js';

interface EntriesFieldProps {
  id: string;
  /** Beside a list of options; without, the question itself labels it. */
  label?: string;
  labelledBy: string;
  describedBy?: string;
  entries: readonly string[];
  /** Their order says which matters most. */
  ordered?: boolean;
  type?: 'text' | 'email';
  disabled?: boolean;
  onChange: (entries: string[]) => void;
}

/** Several answers in a person's own words, one after the other. */
export function EntriesField(props: EntriesFieldProps): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const add = (): void => {
    const entry = text.trim();
    setText('');
    if (entry === '' || props.entries.some((one) => comparisonKey(one) === comparisonKey(entry))) return;
    props.onChange([...props.entries, entry]);
    announce(t('entries.added', { entry }));
  };
  const remove = (entry: string): void => {
    props.onChange(props.entries.filter((one) => one !== entry));
    announce(t('entries.removed', { entry }));
    document.getElementById(props.id)?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <Entries {...props} onRemove={remove} />
      {props.label && (
        <p className="t-strong" style={{ margin: 0 }} aria-hidden="true">
          {props.label}
        </p>
      )}
      <div className="t-row" style={{ alignItems: 'end', '--gap': '8px' } as React.CSSProperties}>
        <DescribedInput
          id={props.id}
          label={props.label}
          labelledBy={props.labelledBy}
          describedBy={props.describedBy}
          type={props.type ?? 'text'}
          maxLength={FORM_LIMITS.optionLabelLength}
          disabled={props.disabled}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={keys}
          // Words that were typed and not added would be lost without a word.
          onBlur={add}
        />
        <Button variant="default" disabled={props.disabled} onClick={add}>
          {t('entries.add')}
        </Button>
      </div>
    </div>
  );
}

function Entries({
  entries,
  ordered,
  disabled,
  onChange,
  onRemove,
}: EntriesFieldProps & { onRemove: (entry: string) => void }): ReactNode {
  const { locale, context } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  if (entries.length === 0) return null;
  const removal = (entry: string): ReactNode => (
    <ActionIcon
      variant="subtle"
      size="lg"
      disabled={disabled}
      aria-label={t('entries.remove', { entry })}
      onClick={() => onRemove(entry)}
    >
      <IconX size={18} aria-hidden />
    </ActionIcon>
  );
  if (!ordered) {
    return (
      <ul className="t-entries" aria-label={t('entries.list', { context })}>
        {entries.map((entry) => (
          <li key={entry}>
            <UserText>{entry}</UserText>
            {removal(entry)}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <OrderedList
      label={t('entries.list', { context })}
      language={locale}
      numbered
      disabled={disabled}
      items={entries.map((entry) => ({ id: entry, name: entry }))}
      onMove={(from, to) => onChange(moved(entries, from, to))}
    >
      {({ name }, _index, handle) => (
        <>
          <span className="t-grow">
            <UserText>{name}</UserText>
          </span>
          {handle}
          {removal(name)}
        </>
      )}
    </OrderedList>
  );
}

/** The list with the one at `from` taken out and put in at `to`. */
export function moved<Entry>(list: readonly Entry[], from: number, to: number): Entry[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
