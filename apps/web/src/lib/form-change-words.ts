import { findItem, localize, optionsOf } from '@trellis/forms';
import type { FormChange, FormDefinition, FormItem } from '@trellis/forms';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './format.js';

/** Returns the function that names an item: its words in the reader's language, else in any, else what it is. */
export function useItemName(): (item: FormItem | undefined) => string {
  const { t } = useTranslation('forms');
  const { language } = useFormats();
  return useCallback(
    (item) =>
      item ? localize(item.label, [language]) || t('item.nameless', { kind: t(`kinds.${item.kind}`) }) : t('item.gone'),
    [t, language],
  );
}

/** Returns the function that says one difference between two versions. */
export function useChangeWords(before: FormDefinition, after: FormDefinition): (change: FormChange) => string {
  const { t } = useTranslation('forms');
  const { language } = useFormats();
  const name = useItemName();
  return ({ code, itemId, optionId, args }) => {
    const item = findItem(after, itemId) ?? findItem(before, itemId);
    const option = [after, before]
      .flatMap((form) => optionsOf(findItem(form, itemId) ?? item ?? NO_ITEM))
      .find(({ id }) => id === optionId);
    const bound = typeof args['field'] === 'string' ? t(`bounds.${args['field']}`) : '';
    const [from, to] = [valueOf(args['before'], code, t), valueOf(args['after'], code, t)];
    return t(`changes.${code}`, {
      ...args,
      item: name(item),
      option: option ? localize(option.label, [language]) : '',
      bound,
      from,
      to,
    });
  };
}

const NO_ITEM = { kind: 'statement' } as FormItem;

/** What a change went from or to, in words where it is a word of the format. */
function valueOf(value: unknown, code: FormChange['code'], t: (key: string) => string): string {
  if (value === undefined) return t('changes.noBound');
  const words: Partial<Record<FormChange['code'], string>> = {
    KIND_CHANGED: 'kinds',
    STORE_CHANGED: 'stores',
    VISIBILITY_CHANGED: 'visibilities',
    PURPOSE_CHANGED: 'purposes',
    NAME_PART_CHANGED: 'parts',
  };
  const group = words[code];
  return group ? t(`${group}.${String(value)}`) : String(value);
}
