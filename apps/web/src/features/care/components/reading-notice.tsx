import { EntrustedConcernsDocument, MyConcernsDocument, MySupportDocument } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** On the first page: that there is something to read, and the way to it; nothing where there is nothing. */
export function ReadingNotice(): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  const entrusted = useApiQuery(EntrustedConcernsDocument, {}).data?.entrustedConcerns ?? [];
  const support = useApiQuery(MySupportDocument, {}).data?.mySupport ?? [];
  const concerns = useApiQuery(MyConcernsDocument, {}).data?.myConcerns ?? [];
  const answered = [...support, ...concerns].some(({ unread }) => unread);
  const given = entrusted.some(({ unread }) => unread);
  if (!answered && !given && entrusted.length === 0) return null;
  return (
    <Notice tone={answered || given ? 'attention' : 'info'}>
      {answered && (
        <p>
          <Link className="t-link" to="/s/$slug/help" params={{ slug }}>
            {t('reading.answered')}
          </Link>
        </p>
      )}
      {entrusted.length > 0 && (
        <p>
          <Link className="t-link" to="/s/$slug/entrusted" params={{ slug }}>
            {t(given ? 'reading.given' : 'reading.entrusted')}
          </Link>
        </p>
      )}
    </Notice>
  );
}

/** The one line on everybody's first page. */
export function HelpLink(): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  return (
    <p style={{ marginBlock: '32px 0' }}>
      <Link className="t-link" to="/s/$slug/help" params={{ slug }}>
        {t('helpLink')}
      </Link>
    </p>
  );
}
