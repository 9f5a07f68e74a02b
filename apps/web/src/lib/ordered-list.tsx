import { SortableList } from '@trellis/ui';
import type { Sortable, SortableListProps } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A list that is put in order, in our words; `language` is that of the list, where it is not the reader's. */
export function OrderedList<Item extends Sortable>({
  language,
  ...list
}: Omit<SortableListProps<Item>, 'words'> & { language?: string }): ReactNode {
  const { t } = useTranslation('common', { lng: language });
  return (
    <SortableList
      {...list}
      words={{
        up: (name) => t('sort.up', { name }),
        down: (name) => t('sort.down', { name }),
        moved: (name, place, total) => t('sort.moved', { name, place, total }),
      }}
    />
  );
}
