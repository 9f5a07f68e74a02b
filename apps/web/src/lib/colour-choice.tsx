import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** The colours of this device's screen: its own, light or dark ones. */
export function ColourChoice(): ReactNode {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <NativeSelect
      label={t('theme.label')}
      value={colorScheme}
      onChange={(event) => setColorScheme(event.currentTarget.value as (typeof SCHEMES)[number])}
      data={SCHEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
    />
  );
}
