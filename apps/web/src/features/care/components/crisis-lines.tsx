import { ConcernWaysDocument } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { localized, useFormats } from '../../../lib/format.js';

/** What cannot wait does not go through Trellis: said first, wherever somebody may need it. */
export function CrisisLines(): ReactNode {
  const { t } = useTranslation('care');
  const { language } = useFormats();
  const lines = useApiQuery(ConcernWaysDocument, {}).data?.concernWays.crisis ?? [];
  return (
    <Notice tone="attention" title={t('crisis.title')}>
      <p>{t('crisis.text')}</p>
      <ul className="t-plain">
        {lines.map(({ label, number }) => (
          <li key={number}>
            <bdi>{localized(label, language)}</bdi>
            {': '}
            <a className="t-strong" href={`tel:${number.replace(/[^\d+*#]/g, '')}`}>
              <bdi>{number}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {lines.length === 0 && <p>{t('crisis.none')}</p>}
    </Notice>
  );
}
