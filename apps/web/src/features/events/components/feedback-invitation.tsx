import { MyEventFeedbackDocument } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { useSchoolSlug } from '../../../lib/school.js';
import type { OwnEvent } from '../hooks/own-events.js';

/** For somebody who was there, while they are asked how it was; nothing else. */
export function FeedbackInvitation({ event }: { event: OwnEvent }): ReactNode {
  const { t } = useTranslation('eventFeedback');
  const slug = useSchoolSlug();
  const query = useApiQuery(MyEventFeedbackDocument, { eventId: event.id }, { enabled: event.attended });
  const asked = query.data?.myEventFeedback;
  if (!asked || asked.done) return null;
  return (
    <Panel title={t('mine.title')}>
      <Link className="t-link" to="/s/$slug/events/$eventId/feedback" params={{ slug, eventId: event.id }}>
        {t('mine.open')}
      </Link>
    </Panel>
  );
}
