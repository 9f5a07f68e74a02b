import { NativeSelect } from '@mantine/core';
import { IdentityDimensionNamesDocument } from '@trellis/api-client';
import { UNASSIGNED_DIMENSION } from '@trellis/forms';
import type { FormItem, IdentityItem } from '@trellis/forms';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { localized, useFormats } from '../../../lib/format.js';

interface DimensionFieldProps {
  item: IdentityItem;
  onChange: (item: FormItem) => void;
}

/** What a question of identity is about: everything at once, or one dimension of the school's. */
export function DimensionField({ item, onChange }: DimensionFieldProps): ReactNode {
  const { t } = useTranslation('forms');
  const { language } = useFormats();
  const dimensions = useApiQuery(IdentityDimensionNamesDocument, {}).data?.identityTaxonomy.dimensions ?? [];
  const offered = dimensions.filter(({ id, state }) => state === 'ACTIVE' || id === item.dimension);
  // A form from another school may name a dimension of that school's: here it is about everything.
  const value = offered.some(({ id }) => id === item.dimension) ? item.dimension : UNASSIGNED_DIMENSION;
  return (
    <NativeSelect
      label={t('bounds.dimension')}
      description={t('bounds.dimensionHelp')}
      data={[
        { value: UNASSIGNED_DIMENSION, label: t('bounds.everyDimension') },
        ...offered.map(({ id, label }) => ({ value: id, label: localized(label, language) })),
      ]}
      value={value}
      onChange={(event) => onChange({ ...item, dimension: event.currentTarget.value })}
    />
  );
}
