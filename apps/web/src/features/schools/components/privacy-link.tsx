import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** The way to how few people a figure may count. */
export function PrivacyLink(): ReactNode {
  const { t } = useTranslation('disclosure');
  return (
    <Panel title={t('title')}>
      <p style={{ marginBlockStart: 0 }}>{t('linkText')}</p>
      <LinkButton variant="default" to="/s/$slug/privacy" params={{ slug: useSchoolSlug() }}>
        {t('link')}
      </LinkButton>
    </Panel>
  );
}
