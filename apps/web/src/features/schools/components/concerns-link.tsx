import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** The way to whom the school names to read concerns. */
export function ConcernsLink(): ReactNode {
  const { t } = useTranslation('schools');
  return (
    <Panel title={t('concerns.title')}>
      <p style={{ marginBlockStart: 0 }}>{t('concerns.text')}</p>
      <LinkButton variant="default" to="/s/$slug/concern-settings" params={{ slug: useSchoolSlug() }}>
        {t('concerns.open')}
      </LinkButton>
    </Panel>
  );
}
