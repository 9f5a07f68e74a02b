import { ActionIcon, Button } from '@mantine/core';
import { listAnswer, NOT_ANSWERED } from '@trellis/forms';
import type { RankingItem } from '@trellis/forms';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderedList } from '../ordered-list.js';
import type { ControlProps } from './choice-field.js';
import { moved } from './entries-field.js';
import { useFormSetting, useFormText } from './form-setting.js';

/** Options put in order: added to the ranking one by one, then moved by dragging or by buttons. */
export function RankingField({
  item,
  id,
  describedBy,
  labelledBy,
  answer,
  onChange,
}: ControlProps<RankingItem>): ReactNode {
  const { locale, context } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const text = useFormText();
  const announce = useAnnounce();
  const ranked = listAnswer(answer).filter((entry) => item.options.some((option) => option.id === entry));
  const name = (optionId: string): string => text(item.options.find((option) => option.id === optionId)?.label);
  const put = (value: readonly string[]): void =>
    onChange(value.length === 0 ? NOT_ANSWERED : { state: 'answered', value });
  const left = item.options.filter((option) => !ranked.includes(option.id));
  const add = (optionId: string): void => {
    put([...ranked, optionId]);
    announce(t('ranking.added', { name: name(optionId), place: ranked.length + 1 }));
    document.getElementById(id)?.focus();
  };
  const remove = (optionId: string): void => {
    put(ranked.filter((entry) => entry !== optionId));
    announce(t('ranking.removed', { name: name(optionId) }));
    document.getElementById(id)?.focus();
  };
  return (
    <div
      id={id}
      tabIndex={-1}
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="t-stack"
    >
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {item.maxRanked < item.options.length ? t('ranking.upTo', { count: item.maxRanked }) : t('ranking.how')}
      </p>
      {ranked.length > 0 && (
        <OrderedList
          label={t('ranking.list', { context })}
          language={locale}
          numbered
          items={ranked.map((entry) => ({ id: entry, name: name(entry) }))}
          onMove={(from, to) => put(moved(ranked, from, to))}
        >
          {(entry, _index, handle) => (
            <>
              <span className="t-grow">{entry.name}</span>
              {handle}
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={t('ranking.remove', { name: entry.name })}
                onClick={() => remove(entry.id)}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </>
          )}
        </OrderedList>
      )}
      <OptionsLeft options={left} disabled={ranked.length >= item.maxRanked} onAdd={add} />
    </div>
  );
}

/** What is not in the ranking yet, each a button that puts it there. */
function OptionsLeft({
  options,
  disabled,
  onAdd,
}: {
  options: RankingItem['options'];
  disabled: boolean;
  onAdd: (optionId: string) => void;
}): ReactNode {
  const { locale, context } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const text = useFormText();
  if (options.length === 0) return null;
  return (
    <ul
      className="t-row t-plain"
      aria-label={t('ranking.left', { context })}
      style={{ '--gap': '8px' } as React.CSSProperties}
    >
      {options.map((option) => (
        <li key={option.id}>
          <Button
            variant="default"
            size="sm"
            h="auto"
            py={8}
            disabled={disabled}
            styles={{ label: { whiteSpace: 'normal', overflow: 'visible', lineHeight: 1.4 } }}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onAdd(option.id)}
          >
            {text(option.label)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
