import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from './app-error.js';
import { FailureNotice } from './failure.js';
import { looksLikeEmail } from './form.js';
import { useFormats } from './format.js';

interface Reviewer {
  memberId: string;
  displayName: string;
  email: string;
  invitedAt: string;
}

interface ReviewersPanelProps {
  title: string;
  lead: string;
  reviewers: readonly Reviewer[];
  error: AppError | null;
  onRemove: (memberId: string) => void;
  /** Asks these addresses by mail; resolves to those of them that belong to nobody in the school. */
  onInvite: (emails: string[]) => Promise<readonly string[]>;
}

/** Students and mentors who are asked to look at something before it goes out: who they are, taking one off, asking more. */
export function ReviewersPanel({ title, lead, reviewers, error, onRemove, onInvite }: ReviewersPanelProps): ReactNode {
  const { t } = useTranslation('reviewers');
  const formats = useFormats();
  return (
    <Panel title={title}>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {lead}
        </p>
        <FailureNotice error={error} />
        <ul className="t-todo">
          {reviewers.map(({ memberId, displayName, email, invitedAt }) => (
            <li key={memberId}>
              <div className="t-grow" style={{ minInlineSize: 'min(100%, 12rem)' }}>
                <div className="t-strong" dir="auto">
                  {displayName}
                </div>
                <div className="t-quiet t-small">{t('invited', { email, day: formats.day(invitedAt) })}</div>
              </div>
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('removeFor', { name: displayName })}
                onClick={() => onRemove(memberId)}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
        <Invite onInvite={onInvite} />
      </div>
    </Panel>
  );
}

function Invite({ onInvite }: Pick<ReviewersPanelProps, 'onInvite'>): ReactNode {
  const { t } = useTranslation('reviewers');
  const formats = useFormats();
  const announce = useAnnounce();
  const [lines, setLines] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const invite = useMutation<readonly string[], AppError, string[]>({
    mutationFn: onInvite,
    onSuccess: (notMembers) => {
      setLines(notMembers.join('\n'));
      announce(t('done'));
    },
  });
  const send = (): void => {
    const emails = lines.split(/[\s,;]+/).filter(Boolean);
    const bad = emails.find((email) => !looksLikeEmail(email));
    if (bad !== undefined) setWrong(t('wrong', { email: bad }));
    else if (emails.length === 0) setWrong(t('none'));
    else {
      setWrong(null);
      invite.mutate(emails);
    }
  };
  const notMembers = invite.data ?? [];
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
        label={t('emails')}
        description={t('emailsHelp')}
        error={wrong}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <FailureNotice error={invite.error} />
      {notMembers.length > 0 && (
        <Notice tone="attention" live>
          {t('notMembers', { count: notMembers.length, emails: formats.list(notMembers) })}
        </Notice>
      )}
      <div>
        <Button type="submit" variant="default" size="sm" loading={invite.isPending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
