import { Button } from '@mantine/core';
import { EmptyState, PageHeader } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** An address that leads nowhere. */
export function MissingPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <main className="t-open-body">
      <PageHeader title={t('notFoundTitle')} />
      <EmptyState
        title={t('notFoundText')}
        action={
          <Link className="t-link" to="/">
            {t('toStart')}
          </Link>
        }
      />
    </main>
  );
}

/** A screen whose code failed. */
export function BrokenPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <main className="t-open-body">
      <PageHeader title={t('brokenTitle')} lead={t('brokenText')} />
      <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
    </main>
  );
}
