import { Button, Textarea } from '@mantine/core';
import {
  InviteWordingReviewersDocument,
  RemoveWordingReviewerDocument,
  WordingReviewersDocument,
} from '@trellis/api-client';
import { Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { looksLikeEmail } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';

/** Students and mentors who are asked to look at what the program's mails and pages say, drafts included. */
export function WordingReviewers({ programId }: { programId: string }): ReactNode {
  const { t } = useTranslation('wording');
  const formats = useFormats();
  const list = useApiQuery(WordingReviewersDocument, { programId });
  const remove = useApiMutation(RemoveWordingReviewerDocument, { touches: [WordingReviewersDocument] });
  return (
    <Panel title={t('reviewers.title')}>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('reviewers.lead')}
        </p>
        <FailureNotice error={list.error ?? remove.error} />
        <ul className="t-todo">
          {list.data?.wordingReviewers.map(({ memberId, displayName, email, invitedAt }) => (
            <li key={memberId}>
              <div className="t-grow">
                <div className="t-strong" dir="auto">
                  {displayName}
                </div>
                <div className="t-quiet t-small">{t('reviewers.invited', { email, day: formats.day(invitedAt) })}</div>
              </div>
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('reviewers.removeFor', { name: displayName })}
                onClick={() => remove.mutate({ programId, memberId })}
              >
                {t('reviewers.remove')}
              </Button>
            </li>
          ))}
        </ul>
        <Invite programId={programId} />
      </div>
    </Panel>
  );
}

function Invite({ programId }: { programId: string }): ReactNode {
  const { t } = useTranslation('wording');
  const formats = useFormats();
  const announce = useAnnounce();
  const [lines, setLines] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const invite = useApiMutation(InviteWordingReviewersDocument, {
    touches: [WordingReviewersDocument],
    onSuccess: ({ inviteWordingReviewers: { notMembers } }) => {
      setLines(notMembers.join('\n'));
      announce(t('reviewers.done'));
    },
  });
  const send = (): void => {
    const emails = lines.split(/[\s,;]+/).filter(Boolean);
    const bad = emails.find((email) => !looksLikeEmail(email));
    if (bad !== undefined) setWrong(t('reviewers.wrong', { email: bad }));
    else if (emails.length === 0) setWrong(t('reviewers.none'));
    else {
      setWrong(null);
      invite.mutate({ input: { programId, emails } });
    }
  };
  const notMembers = invite.data?.inviteWordingReviewers.notMembers ?? [];
  return (
    <form
      noValidate
      className="t-stack"
      style={{ '--gap': '8px' } as React.CSSProperties}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        autosize
        minRows={2}
        maxRows={6}
        label={t('reviewers.emails')}
        description={t('reviewers.emailsHelp')}
        error={wrong}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <FailureNotice error={invite.error} />
      {notMembers.length > 0 && (
        <Notice tone="attention" live>
          {t('reviewers.notMembers', { count: notMembers.length, emails: formats.list(notMembers) })}
        </Notice>
      )}
      <div>
        <Button type="submit" variant="default" size="sm" loading={invite.isPending}>
          {t('reviewers.submit')}
        </Button>
      </div>
    </form>
  );
}
