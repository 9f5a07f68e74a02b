import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** The way to those who may be in the school twice. */
export function DuplicatesLink(): ReactNode {
  const { t } = useTranslation('duplicates');
  return (
    <Panel title={t('title')}>
      <p style={{ marginBlockStart: 0 }}>{t('linkText')}</p>
      <LinkButton variant="default" to="/s/$slug/people/duplicates" params={{ slug: useSchoolSlug() }}>
        {t('link')}
      </LinkButton>
    </Panel>
  );
}
