import { MyMeetingsDocument } from '@trellis/api-client';
import { PageHeader } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { useFormats } from '../../../lib/format.js';
import { Meetings } from './meetings-page.js';
import { OwnTimesPage } from './own-times-page.js';

/** One conversation: when the two meet, and that it took place. */
export function ConversationPage(): ReactNode {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const params = useParams({ from: '/s/$slug/conversations/$conversationId' });
  const names = useApiQuery(MyMeetingsDocument, { mentorshipId: params.conversationId }).data?.myMeetings.names ?? [];
  return (
    <>
      <PageHeader
        title={t('conversation.title', { name: formats.list(names) })}
        lead={t('conversation.lead')}
        above={
          <Link className="t-link" to="/s/$slug" params={params}>
            {t('conversation.back')}
          </Link>
        }
      />
      <Meetings mentorshipId={params.conversationId} closed={t('conversation.closed')} single>
        <Link className="t-link" to="/s/$slug/conversations/$conversationId/times" params={params}>
          {t('ownTimes')}
        </Link>
      </Meetings>
    </>
  );
}

/** When one can meet is said once, for all. */
export function ConversationTimesPage(): ReactNode {
  const { t } = useTranslation('meetings');
  const params = useParams({ from: '/s/$slug/conversations/$conversationId/times' });
  return (
    <>
      <PageHeader
        title={t('ownTimes')}
        above={
          <Link className="t-link" to="/s/$slug/conversations/$conversationId" params={params}>
            {t('conversation.toMeeting')}
          </Link>
        }
      />
      <OwnTimesPage />
    </>
  );
}
