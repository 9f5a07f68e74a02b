import { PageHeader } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchoolSlug } from '../../../lib/school.js';

/** A calm page of one column, with the way back. */
export function CarePage({
  title,
  lead,
  back = 'help',
  children,
}: {
  title: string;
  lead?: string;
  back?: 'home' | 'help' | 'entrusted';
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('care');
  const slug = useSchoolSlug();
  const to = ({ home: '/s/$slug', help: '/s/$slug/help', entrusted: '/s/$slug/entrusted' } as const)[back];
  return (
    <div className="t-stack" style={{ '--gap': '24px', maxInlineSize: 760 } as React.CSSProperties}>
      <PageHeader
        title={title}
        lead={lead}
        above={
          <Link className="t-link" to={to} params={{ slug }}>
            {t(`back.${back}`)}
          </Link>
        }
      />
      {children}
    </div>
  );
}
