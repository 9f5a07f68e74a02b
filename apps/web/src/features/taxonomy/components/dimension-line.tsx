import { Tag } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { type Dimension, dimensionMissing, isOffered } from '../hooks/taxonomy-words.js';
import { MissingTag } from './missing-tag.js';

/** A dimension by its name, how much there is to choose, and what is still to be done about it. */
export function DimensionLine({ dimension }: { dimension: Dimension }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const { language } = useFormats();
  const { school } = useSchool();
  const slug = useSchoolSlug();
  const { id, label, steward, options, state, waits } = dimension;
  return (
    <div className="t-row">
      <div className="t-grow">
        <Link className="t-link" to="/s/$slug/identity/$dimensionId" params={{ slug, dimensionId: id }} dir="auto">
          {localized(label, language)}
        </Link>
        <div className="t-quiet t-small">
          {t('dimension.options', { count: options.filter(isOffered).length })}
          {steward && ` · ${t('steward.is', { name: steward.displayName })}`}
        </div>
      </div>
      {state === 'RETIRED' && <Tag>{t('states.retiredDimension')}</Tag>}
      {waits && <Tag tone="attention">{t('states.waits')}</Tag>}
      <MissingTag locales={dimensionMissing(dimension, school?.locales ?? [])} />
    </div>
  );
}
