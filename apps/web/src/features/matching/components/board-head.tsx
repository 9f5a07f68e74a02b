import { TextInput } from '@mantine/core';
import { LIMITS } from '@trellis/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface BoardHeadProps {
  title: string;
  search: string;
  onSearch: (search: string) => void;
}

/** The title of what is matched on a draft's board, with the search in it. */
export function BoardHead({ title, search, onSearch }: BoardHeadProps): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <div className="t-row t-row-between t-search">
      <h2 className="t-h2" id="pairs-title" tabIndex={-1}>
        {title}
      </h2>
      <TextInput
        type="search"
        maxLength={LIMITS.searchCharacters}
        label={t('board.search')}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
    </div>
  );
}
