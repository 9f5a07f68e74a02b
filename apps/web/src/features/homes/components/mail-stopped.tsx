import { Notice } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchool } from '../../../lib/use-school.js';

/** Whoever no mail reaches can only read it here; nothing where mail goes through. */
export function MailStopped(): ReactNode {
  const { t } = useTranslation('homes');
  const { school } = useSchool();
  if (!school?.me.mailStopped) return null;
  return (
    <Notice tone="attention" title={t('mailStopped.title')}>
      <p style={{ overflowWrap: 'anywhere' }}>{t('mailStopped.text', { email: school.me.email })}</p>
      <p>{t('mailStopped.after')}</p>
      <LinkButton size="sm" variant="default" to="/account">
        {t('mailStopped.change')}
      </LinkButton>
    </Notice>
  );
}
