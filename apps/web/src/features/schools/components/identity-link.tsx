import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** The way to how people of the school may describe themselves. */
export function IdentityLink(): ReactNode {
  const { t } = useTranslation('taxonomy');
  return (
    <Panel title={t('title')}>
      <p style={{ marginBlockStart: 0 }}>{t('linkText')}</p>
      <LinkButton variant="default" to="/s/$slug/identity" params={{ slug: useSchoolSlug() }}>
        {t('link')}
      </LinkButton>
    </Panel>
  );
}
