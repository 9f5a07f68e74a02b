import { NativeSelect, Radio } from '@mantine/core';
import { storesOf } from '@trellis/forms';
import type { FormItem, ItemStore } from '@trellis/forms';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PlaceFieldsProps {
  item: FormItem;
  onChange: (item: FormItem) => void;
}

/** Where the answer is kept, and who reads it: a choice where there is one, said in words where the kind decides. */
export function PlaceFields({ item, onChange }: PlaceFieldsProps): ReactNode {
  const { t } = useTranslation('forms');
  const stores = storesOf(item.kind);
  return (
    <fieldset className="t-bare t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <legend className="t-h3 t-legend">{t('place.title')}</legend>
      {stores.length > 1 ? (
        <NativeSelect
          label={t('place.store')}
          data={stores.map((store) => ({ value: store, label: t(`stores.${store}`) }))}
          value={item.store}
          onChange={(event) => onChange({ ...item, store: event.currentTarget.value as ItemStore })}
        />
      ) : (
        <p style={{ margin: 0 }}>{t(`stores.${item.store}`)}</p>
      )}
      {item.visibility === 'as_consented' ? (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('visibilities.as_consented')}
        </p>
      ) : (
        <Radio.Group
          label={t('place.visibility')}
          value={item.visibility}
          onChange={(visibility) => onChange({ ...item, visibility: visibility as FormItem['visibility'] })}
        >
          <div className="t-stack" style={{ '--gap': '8px', paddingBlock: 6 } as React.CSSProperties}>
            {(['told_to_program', 'shown_to_match'] as const).map((visibility) => (
              <Radio key={visibility} value={visibility} label={t(`visibilities.${visibility}`)} />
            ))}
          </div>
        </Radio.Group>
      )}
    </fieldset>
  );
}
