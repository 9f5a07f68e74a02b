import { Button } from '@mantine/core';
import { CompleteGroupDocument, GroupClosingDocument, MentorshipDocument } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';

/** A group whose mentor suggested a good end: how far it is, and the word that completes it where somebody does not answer. */
export function GroupGoodEnd({ mentorshipId }: { mentorshipId: string }): ReactNode {
  const { t } = useTranslation('cohorts');
  const announce = useAnnounce();
  const closing = useApiQuery(GroupClosingDocument, { mentorshipId }).data?.groupClosing;
  const complete = useApiMutation(CompleteGroupDocument, {
    touches: [GroupClosingDocument, MentorshipDocument],
    onSuccess: () => announce(t('pair.goodEnd.completed')),
  });
  if (!closing?.asked) return null;
  return (
    <Panel title={t('pair.goodEnd.title')}>
      <div className="t-stack">
        <p style={{ margin: 0 }}>{t('pair.goodEnd.text')}</p>
        <p style={{ margin: 0 }}>{t('pair.goodEnd.agreed', { agreed: closing.agreed, people: closing.people })}</p>
        <FailureNotice error={complete.error} />
        <div>
          <Button variant="default" loading={complete.isPending} onClick={() => complete.mutate({ mentorshipId })}>
            {t('pair.goodEnd.complete')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
