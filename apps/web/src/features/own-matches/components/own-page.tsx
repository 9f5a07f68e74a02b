import { PageHeader } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchoolSlug } from '../../../lib/school.js';

/** A page about one's own matches: its title, and the way back to one's home. */
export function OwnPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }): ReactNode {
  const { t } = useTranslation('ownMatches');
  const slug = useSchoolSlug();
  return (
    <div className="t-stack" style={{ '--gap': '24px', maxInlineSize: 760 } as React.CSSProperties}>
      <PageHeader
        title={title}
        lead={lead}
        above={
          <Link className="t-link" to="/s/$slug" params={{ slug }}>
            {t('back')}
          </Link>
        }
      />
      {children}
    </div>
  );
}
