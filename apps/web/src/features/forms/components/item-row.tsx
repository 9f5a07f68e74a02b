import { Button } from '@mantine/core';
import { isQuestion, missingWords, mustAnswer } from '@trellis/forms';
import type { FormDefinition, FormItem } from '@trellis/forms';
import { IconChevronDown, IconChevronRight, IconMessage } from '@tabler/icons-react';
import { Tag } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useItemName } from '../../../lib/form-change-words.js';
import { useConditionWords } from '../hooks/use-form-words.js';
import { useLocales } from '../hooks/use-locales.js';

interface ItemRowProps {
  form: FormDefinition;
  item: FormItem;
  open: boolean;
  comments: number;
  /** Keeps the form from being kept. */
  wrong: boolean;
  handle: ReactNode;
  onToggle: () => void;
  children: ReactNode;
}

/** One item in the list: what it is, at a glance; everything about it once it is opened. */
export function ItemRow({ form, item, open, comments, wrong, handle, onToggle, children }: ItemRowProps): ReactNode {
  const { t } = useTranslation('forms');
  const name = useItemName();
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <Button
        id={`item-${item.id}`}
        variant="subtle"
        className={item.kind === 'section' ? 't-item-button t-item-section' : 't-item-button'}
        aria-expanded={open}
        justify="start"
        h="auto"
        py={6}
        px={8}
        leftSection={<Chevron size={18} aria-hidden />}
        styles={{ label: { whiteSpace: 'normal', textAlign: 'start', overflow: 'visible', lineHeight: 1.4 } }}
        onClick={onToggle}
      >
        <span>
          <span className="t-quiet t-small">{t(`kinds.${item.store === 'capacity' ? 'capacity' : item.kind}`)}</span>
          <br />
          <span dir="auto">{name(item)}</span>
        </span>
      </Button>
      {handle}
      <ItemMarks form={form} item={item} comments={comments} wrong={wrong} />
      {open && <div className="t-item-open">{children}</div>}
    </>
  );
}

function ItemMarks({
  form,
  item,
  comments,
  wrong,
}: Pick<ItemRowProps, 'form' | 'item' | 'comments' | 'wrong'>): ReactNode {
  const { t } = useTranslation('forms');
  const conditionWords = useConditionWords(form);
  const missing = missingWords({ ...form, title: { any: '·', en: '·', fr: '·' }, items: [item] }, useLocales());
  const languages = [...new Set(missing.map(({ locale }) => locale))];
  const marks = [
    wrong && (
      <Tag key="wrong" tone="danger">
        {t('item.wrong')}
      </Tag>
    ),
    isQuestion(item) && mustAnswer(form, item) && (
      <Tag key="required" icon="none">
        {t('common:required')}
      </Tag>
    ),
    ...languages.map((locale) => (
      <Tag key={locale} tone="attention">
        {t('item.missing', { language: t(`common:languageNames.${locale.toUpperCase()}`) })}
      </Tag>
    )),
    comments > 0 && (
      <span key="comments" className="t-small t-row" style={{ '--gap': '4px' } as React.CSSProperties}>
        <IconMessage size={16} aria-hidden />
        {t('item.comments', { count: comments })}
      </span>
    ),
  ].filter(Boolean);
  if (marks.length === 0 && !item.showIf) return null;
  return (
    <div className="t-item-marks">
      {marks}
      {item.showIf && (
        <span className="t-quiet t-small" dir="auto">
          {t('condition.when', { condition: conditionWords(item.showIf) })}
        </span>
      )}
    </div>
  );
}
