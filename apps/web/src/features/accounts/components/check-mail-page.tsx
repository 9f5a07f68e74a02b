import { InstallationDocument } from '@trellis/api-client';
import { Notice, PageHeader } from '@trellis/ui';
import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';

/** After everything that sends a mail: what to look for, and what to do when it does not come. */
export function CheckMailPage(): ReactNode {
  const { t } = useTranslation('entry');
  const email = useRouterState({ select: (state) => (state.location.state as { email?: string }).email });
  const catcher = useApiQuery(InstallationDocument, {}).data?.installation.mailCatcherUrl;
  return (
    <div className="t-narrow t-stack">
      <PageHeader title={t('checkMail.title')} />
      <p style={{ margin: 0 }}>{email ? t('checkMail.text', { email }) : t('checkMail.textPlain')}</p>
      {catcher && (
        <Notice title={t('front.mailTitle')}>
          <p>{t('front.mailText')}</p>
          <a className="t-link" href={catcher}>
            {t('front.mailLink')}
          </a>
        </Notice>
      )}
      <p className="t-quiet" style={{ margin: 0 }}>
        {t('checkMail.late')}
      </p>
      <Link to="/sign-in" className="t-link">
        {t('common:signIn')}
      </Link>
    </div>
  );
}
