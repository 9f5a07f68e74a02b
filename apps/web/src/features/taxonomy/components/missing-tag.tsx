import type { Locale } from '@trellis/api-client';
import { Tag } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';

/** In which languages words are still missing; nothing when none are. */
export function MissingTag({ locales }: { locales: readonly Locale[] }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const formats = useFormats();
  if (locales.length === 0) return null;
  const languages = formats.list(locales.map((locale) => t(`common:languageNames.${locale}`)));
  return <Tag tone="attention">{t('missing', { languages })}</Tag>;
}
