import { MyConcernsDocument, MySupportDocument } from '@trellis/api-client';
import { Panel, Tag } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** What one asked for, of one mentorship or of all; nothing where there is nothing. */
export function OwnSupportList({ mentorshipId }: { mentorshipId?: string }): ReactNode {
  const { t } = useTranslation('care');
  const formats = useFormats();
  const slug = useSchoolSlug();
  const all = useApiQuery(MySupportDocument, {}).data?.mySupport ?? [];
  const shown = all.filter((one) => mentorshipId === undefined || one.mentorshipId === mentorshipId);
  if (shown.length === 0) return null;
  return (
    <Panel title={t('support.mine')}>
      <ul className="t-todo">
        {shown.map(({ id, kind, state, askedAt, unread }) => (
          <li key={id}>
            <div className="t-grow">
              <Link className="t-link" to="/s/$slug/help/support/$requestId" params={{ slug, requestId: id }}>
                {t(`support.asked.${kind}`, { day: formats.day(askedAt) })}
              </Link>
            </div>
            <Tag tone={unread ? 'attention' : 'plain'}>{t(unread ? 'new' : `support.states.${state}`)}</Tag>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What one entrusted to somebody; nothing where there is nothing. */
export function OwnConcernsList(): ReactNode {
  const { t } = useTranslation('care');
  const formats = useFormats();
  const slug = useSchoolSlug();
  const mine = useApiQuery(MyConcernsDocument, {}).data?.myConcerns ?? [];
  if (mine.length === 0) return null;
  return (
    <Panel title={t('concern.mine')}>
      <ul className="t-todo">
        {mine.map(({ id, raisedAt, state, unread }) => (
          <li key={id}>
            <div className="t-grow">
              <Link className="t-link" to="/s/$slug/help/concerns/$concernId" params={{ slug, concernId: id }}>
                {t('concern.raised', { day: formats.day(raisedAt) })}
              </Link>
            </div>
            <Tag tone={unread ? 'attention' : 'plain'}>{t(unread ? 'new' : `concern.states.${state}`)}</Tag>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
