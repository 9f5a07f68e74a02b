import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';
import type { Dimension } from '../hooks/taxonomy-words.js';

interface RollUpSelectProps {
  dimension: Dimension;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** In which group an option is counted; nothing to choose where a dimension has none. */
export function RollUpSelect({ dimension, value, onChange }: RollUpSelectProps): ReactNode {
  const { t } = useTranslation('taxonomy');
  const { language } = useFormats();
  if (dimension.rollUps.length === 0) return null;
  return (
    <NativeSelect
      label={t('group.in')}
      description={t('group.inHelp')}
      data={[
        { value: '', label: t('group.none') },
        ...dimension.rollUps.map(({ id, label }) => ({ value: id, label: localized(label, language) })),
      ]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
