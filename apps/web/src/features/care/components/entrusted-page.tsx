import { EntrustedConcernsDocument } from '@trellis/api-client';
import { EmptyState, LoadingState, Panel, Tag } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { CarePage } from './care-page.js';

/** What was entrusted to oneself, and until when it is kept. */
export function EntrustedPage(): ReactNode {
  const { t } = useTranslation('care');
  const formats = useFormats();
  const slug = useSchoolSlug();
  const query = useApiQuery(EntrustedConcernsDocument, {});
  const concerns = query.data?.entrustedConcerns;
  return (
    <CarePage title={t('entrusted.title')} lead={t('entrusted.lead')} back="home">
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!concerns && !query.error && <LoadingState label={t('common:loading')} />}
      {concerns?.length === 0 && <EmptyState title={t('entrusted.none')} />}
      {concerns && concerns.length > 0 && (
        <Panel>
          <ul className="t-todo">
            {concerns.map(({ id, from, raisedAt, state, unread, held, eraseOn }) => (
              <li key={id}>
                <div className="t-grow">
                  <Link className="t-link" to="/s/$slug/entrusted/$concernId" params={{ slug, concernId: id }}>
                    <bdi>{t('entrusted.from', { name: from, day: formats.day(raisedAt) })}</bdi>
                  </Link>
                  <p className="t-quiet t-small" style={{ margin: 0 }}>
                    {held && t('entrusted.held')}
                    {!held && eraseOn && t('concern.eraseOn', { day: formats.day(eraseOn) })}
                  </p>
                </div>
                <Tag tone={unread ? 'attention' : 'plain'}>{t(unread ? 'new' : `concern.states.${state}`)}</Tag>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </CarePage>
  );
}
