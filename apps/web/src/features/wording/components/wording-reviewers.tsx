import {
  InviteWordingReviewersDocument,
  RemoveWordingReviewerDocument,
  WordingReviewersDocument,
} from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { ReviewersPanel } from '../../../lib/reviewers-panel.js';

/** Who looks at what the program's mails and pages say, drafts included. */
export function WordingReviewers({ programId }: { programId: string }): ReactNode {
  const { t } = useTranslation('wording');
  const list = useApiQuery(WordingReviewersDocument, { programId });
  const touches = { touches: [WordingReviewersDocument] };
  const remove = useApiMutation(RemoveWordingReviewerDocument, touches);
  const invite = useApiMutation(InviteWordingReviewersDocument, touches);
  return (
    <ReviewersPanel
      title={t('reviewers.title')}
      lead={t('reviewers.lead')}
      reviewers={list.data?.wordingReviewers ?? []}
      error={list.error ?? remove.error}
      onRemove={(memberId) => remove.mutate({ programId, memberId })}
      onInvite={async (emails) =>
        (await invite.mutateAsync({ input: { programId, emails } })).inviteWordingReviewers.notMembers
      }
    />
  );
}
