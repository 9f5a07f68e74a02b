import {
  EntrustedConcernsDocument,
  MyConcernsDocument,
  MyPrivateNoticesDocument,
  MySupportDocument,
  type PrivateNoticeFieldsFragment,
} from '@trellis/api-client';
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
  const waiting = useApiQuery(MyPrivateNoticesDocument, {}).data?.myPrivateNotices ?? [];
  const answered = [...support, ...concerns].some(({ unread }) => unread);
  const given = entrusted.some(({ unread }) => unread);
  if (!answered && entrusted.length === 0 && waiting.length === 0) return null;
  return (
    <Notice tone={answered || given || waiting.length > 0 ? 'attention' : 'info'}>
      {answered && (
        <p>
          <Link className="t-link" to="/s/$slug/help" params={{ slug }}>
            {t('reading.answered')}
          </Link>
        </p>
      )}
      {waiting.map((notice) => (
        <p key={`${notice.place} ${notice.cohortId}`}>
          <NoticeLink notice={notice} />
        </p>
      ))}
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

const PAGES = {
  MATCHES: '/s/$slug/cohorts/$id/pairs',
  SUPPORT: '/s/$slug/cohorts/$id/support',
  CHECK_INS: '/s/$slug/cohorts/$id/calendar',
  EXPENSES: '/s/$slug/cohorts/$id/expenses',
} as const;

/** To the page on which it is read, which is where it is seen. */
function NoticeLink({ notice: { place, cohortId, cohort } }: { notice: PrivateNoticeFieldsFragment }): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  const words = <bdi>{t(`reading.places.${place}`, { cohort })}</bdi>;
  if (place === 'OWN_EXPENSES' || cohortId === null)
    return (
      <Link className="t-link" to="/s/$slug/expenses" params={{ slug }}>
        {words}
      </Link>
    );
  return (
    <Link className="t-link" to={PAGES[place]} params={{ slug, id: cohortId }}>
      {words}
    </Link>
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
