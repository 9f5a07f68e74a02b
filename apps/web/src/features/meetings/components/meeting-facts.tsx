import { MeetingFactsDocument } from '@trellis/api-client';
import { LoadingState, Panel, Tag } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';

/** For those who run the program: that they meet, when, and how long. Nothing of where, and no words of theirs. */
export function MeetingFacts({ mentorshipId }: { mentorshipId: string }): ReactNode {
  const { t } = useTranslation(['meetings', 'common']);
  const formats = useFormats();
  const query = useApiQuery(MeetingFactsDocument, { id: mentorshipId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={2} />;
  const { meetingFacts } = query.data.mentorship;
  return (
    <Panel title={t('facts.title')}>
      {meetingFacts.length === 0 && (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('facts.none')}
        </p>
      )}
      <ul className="t-todo">
        {meetingFacts.map(({ id, state, startsAt, minutes, format }) => (
          <li key={id}>
            <div className="t-grow">
              <div className="t-strong">{startsAt && formats.moment(startsAt)}</div>
              <div className="t-quiet t-small">{`${t('minutes', { count: minutes })} · ${t(`formats.${format}`)}`}</div>
            </div>
            <Tag tone={state === 'HELD' ? 'primary' : 'plain'}>{t(`states.${state}`)}</Tag>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
