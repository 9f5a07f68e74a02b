import { Button, Textarea } from '@mantine/core';
import {
  AgreeToCloseDocument,
  AskToCloseDocument,
  EndMentorshipEarlyDocument,
  MyEnrolmentsDocument,
  MyPastMentorshipsDocument,
  TakeBackClosingDocument,
} from '@trellis/api-client';
import type { MyClosingFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { ConfirmDialog, Panel } from '@trellis/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** Asking the others to bring it to a good end, and answering when one is asked: nothing ends by itself. */
export function AskToClose({ closing }: { closing: MyClosingFieldsFragment }): ReactNode {
  const { t } = useTranslation('closing');
  const { state, canAsk, mentorshipId, isGroup, agreed, people } = closing;
  const askOther = useApiMutation(AskToCloseDocument);
  const takeBack = useApiMutation(TakeBackClosingDocument);
  const agree = useApiMutation(AgreeToCloseDocument);
  const kind = isOpenEnd(state) ? state : 'LASTING';
  if (kind === 'LASTING' && !canAsk) return null;
  // Only of a group is there something between agreeing and the end.
  const words = kind === 'AGREED' || isGroup ? (`group.${kind}` as const) : (`good.${kind}` as const);
  const send = { ASKED: takeBack, WAITING: agree, LASTING: askOther, AGREED: null }[kind];
  return (
    <Panel title={t(`${words}.title`)}>
      <div className="t-stack">
        <p style={{ margin: 0 }}>{t(`${words}.text`)}</p>
        {isGroup && kind !== 'LASTING' && <p style={{ margin: 0 }}>{t('group.count', { agreed, people })}</p>}
        <FailureNotice error={askOther.error ?? takeBack.error ?? agree.error} />
        {send && words !== 'group.AGREED' && (
          <div>
            <Button
              variant={kind === 'WAITING' ? 'filled' : 'default'}
              loading={send.isPending}
              onClick={() => send.mutate({ mentorshipId })}
            >
              {t(`${words}.send`)}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

const isOpenEnd = (state: MyClosingFieldsFragment['state']): state is 'ASKED' | 'WAITING' | 'AGREED' =>
  state === 'ASKED' || state === 'WAITING' || state === 'AGREED';

/** Earlier than planned, without having to say why; what happens is said before. */
export function EndEarly({ mentorshipId }: { mentorshipId: string }): ReactNode {
  const { t } = useTranslation('closing');
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const slug = useSchoolSlug();
  const navigate = useNavigate();
  // One's own page says where things stand, and where what was written is found again.
  const end = useApiMutation(EndMentorshipEarlyDocument, {
    touches: [MyEnrolmentsDocument, MyPastMentorshipsDocument],
    onSuccess: () => navigate({ to: '/s/$slug', params: { slug } }),
  });
  return (
    <Panel title={t('early.title')}>
      <p style={{ marginBlockStart: 0 }}>{t('early.text')}</p>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('early.open')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('early.title')}
        confirm={t('early.confirm')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        danger
        busy={end.isPending}
        onConfirm={() => end.mutate({ input: { mentorshipId, said } })}
        onClose={() => setAsking(false)}
      >
        <div className="t-stack">
          <FailureNotice error={end.error} />
          <p style={{ margin: 0 }}>{t('early.what')}</p>
          <Textarea
            autosize
            minRows={2}
            label={t('early.said')}
            description={t('early.saidHelp')}
            maxLength={LIMITS.rematchCharacters}
            value={said}
            onChange={(event) => setSaid(event.currentTarget.value)}
          />
        </div>
      </ConfirmDialog>
    </Panel>
  );
}
