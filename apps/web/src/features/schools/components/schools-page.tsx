import { EmptyState, PageHeader } from '@trellis/ui';
import { Link, Navigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import { startOf, useViewer } from '../../../lib/session.js';
import { LinkButton } from '../../../lib/link-button.js';

/** Which school? With exactly one, nobody is asked. */
export function SchoolsPage(): ReactNode {
  const { t } = useTranslation('schools');
  const formats = useFormats();
  const viewer = useViewer();
  const { stay } = useSearch({ from: '/open/schools' });
  if (!viewer) return null;
  if (viewer.memberships.length === 1 && !stay) return <Navigate {...startOf(viewer)} replace />;
  const open = <LinkButton to="/schools/new">{t('list.open')}</LinkButton>;
  return (
    <>
      <PageHeader title={t('list.title')} action={viewer.memberships.length > 0 && open} />
      {viewer.memberships.length === 0 ? (
        <EmptyState title={t('list.emptyTitle')} action={open}>
          {t('list.emptyText')}
        </EmptyState>
      ) : (
        <ul className="t-cards">
          {viewer.memberships.map((membership) => (
            <li key={membership.memberId}>
              <Link className="t-panel t-card-link" to="/s/$slug" params={{ slug: membership.schoolSlug }}>
                <span className="t-h2" style={{ display: 'block' }} dir="auto">
                  {membership.schoolName}
                </span>
                <span className="t-quiet">
                  {t('list.roles', { roles: formats.list(membership.roles.map((role) => t(`common:roles.${role}`))) })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
