import { ResendIntakeNoticeDocument } from '@trellis/api-client';
import type { EnrolmentFieldsFragment } from '@trellis/api-client';
import { useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from './api.js';
import { useErrorWords } from './failure.js';

type Person = Pick<EnrolmentFieldsFragment, 'id' | 'state' | 'displayName' | 'accountConfirmed' | 'noticeSentAt'>;

/** Whether there is a point in sending someone their one mail again: they were told, and have not signed in. */
export function mayResend(person: Person): boolean {
  return person.state === 'ENROLLED' && !person.accountConfirmed && person.noticeSentAt !== null;
}

/**
 * Sends one person their one mail again, with a new link: the way in for who lost it or let it grow too old. Belongs beside
 * the person in a list; shows nothing where `mayResend` says no. Needs the words of `cohorts`.
 */
export function ResendNotice({ person }: { person: Person }): ReactNode {
  const { t } = useTranslation('cohorts');
  const words = useErrorWords();
  const announce = useAnnounce();
  const resend = useApiMutation(ResendIntakeNoticeDocument);
  if (!mayResend(person)) return null;
  const name = person.displayName;
  const send = (): void => {
    // Stays a button while it works, so that the focus stays on it.
    if (resend.isPending) return;
    resend.mutate(
      { enrolmentId: person.id },
      { onSuccess: () => announce(t('resend.done', { name })), onError: (error) => announce(words(error)) },
    );
  };
  return (
    <div>
      <button
        type="button"
        className="t-text-button t-small"
        aria-disabled={resend.isPending}
        aria-label={t('resend.for', { name })}
        onClick={send}
      >
        {t('resend.action')}
      </button>
      {resend.isSuccess && <div className="t-quiet t-small">{t('resend.sent')}</div>}
      {resend.error && <div className="t-small t-danger">{words(resend.error)}</div>}
    </div>
  );
}
