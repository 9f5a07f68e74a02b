import { ListFoot } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './format.js';

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: (options: { cancelRefetch: boolean }) => unknown;
}

/** Below a list that comes page by page: how much of it is shown, and the way to more. */
export function MoreButton({ pages, shown, total }: { pages: Pages; shown: number; total: number }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <ListFoot
      shown={t('shownOf', { shown: formats.number(shown), total: formats.number(total) })}
      more={pages.hasNextPage ? t('loadMore') : undefined}
      busy={pages.isFetchingNextPage}
      // A page that is on its way, since the end of the list came into view, is not asked for again.
      onMore={() => void pages.fetchNextPage({ cancelRefetch: false })}
    />
  );
}
