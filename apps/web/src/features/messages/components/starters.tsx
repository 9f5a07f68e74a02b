import { Button } from '@mantine/core';
import {
  MessageThreadDocument,
  MyEnrolmentsDocument,
  MyMentorshipDocument,
  SayInTouchDocument,
} from '@trellis/api-client';
import { Notice, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';

interface StarterProps {
  name: string;
  /** Puts words into the next message, where they can be changed before anything is sent. */
  onUse: (text: string) => void;
}

/** The mentor writes first: words to begin with, or that the two have talked already. */
export function FirstWords({ mentorshipId, name, onUse }: StarterProps & { mentorshipId: string }): ReactNode {
  const { t } = useTranslation('messages');
  const announce = useAnnounce();
  const talked = useApiMutation(SayInTouchDocument, {
    touches: [MessageThreadDocument, MyMentorshipDocument, MyEnrolmentsDocument],
    onSuccess: () => announce(t('common:saved')),
  });
  return (
    <Notice title={t('first.title')}>
      <p>{t('first.text', { name })}</p>
      <FailureNotice error={talked.error} />
      <div className="t-row">
        <Button size="sm" variant="default" onClick={() => onUse(t('first.words', { name }))}>
          {t('first.use')}
        </Button>
        <Button size="sm" variant="default" loading={talked.isPending} onClick={() => talked.mutate({ mentorshipId })}>
          {t('first.talked')}
        </Button>
      </div>
    </Notice>
  );
}

const HELPFUL = ['door', 'small', 'pause'] as const;

/** For a mentor whose last message has no reply yet: what helps, and three messages to begin from. */
export function HelpfulMessages({ name, onUse }: StarterProps): ReactNode {
  const { t } = useTranslation('messages');
  return (
    <details className="t-details">
      <summary>{t('noReply.title')}</summary>
      <div className="t-stack">
        <p style={{ margin: 0 }}>{t('noReply.text')}</p>
        <ol className="t-lines">
          {HELPFUL.map((one) => (
            <li key={one}>
              <h3 className="t-h3">{t(`noReply.${one}.title`)}</h3>
              <p style={{ margin: '6px 0 10px', whiteSpace: 'pre-line' }}>{t(`noReply.${one}.words`, { name })}</p>
              <Button
                size="sm"
                variant="default"
                onClick={() => onUse(t(`noReply.${one}.words`, { name }))}
                aria-label={t('noReply.useOf', { title: t(`noReply.${one}.title`) })}
              >
                {t('noReply.use')}
              </Button>
            </li>
          ))}
        </ol>
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('noReply.then')}
        </p>
      </div>
    </details>
  );
}
