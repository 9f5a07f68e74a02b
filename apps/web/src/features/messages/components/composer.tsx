import { Button, Textarea } from '@mantine/core';
import {
  MessageThreadDocument,
  MyEnrolmentsDocument,
  MyMentorshipDocument,
  SendMessageDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { useAnnounce } from '@trellis/ui';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { type Attachment, useAttachment } from '../hooks/use-attachment.js';

const ENDINGS = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.png,.jpg,.jpeg,.webp';

/** One's next message. `start`: words to begin with, taken over whenever they are chosen. */
export function Composer({
  mentorshipId,
  start,
}: {
  mentorshipId: string;
  start: { text: string; number: number };
}): ReactNode {
  const { t } = useTranslation('messages');
  const announce = useAnnounce();
  const attachment = useAttachment();
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useAppForm({ text: '' }, {});
  const { setFieldValue } = form;
  useEffect(() => {
    if (start.number === 0) return;
    setFieldValue('text', start.text);
    field.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- chosen again, the same words are put in again
  }, [start.number]);
  const send = useApiMutation(SendMessageDocument, {
    touches: [MessageThreadDocument, MyMentorshipDocument, MyEnrolmentsDocument],
    onSuccess: () => {
      form.reset();
      attachment.drop();
      field.current?.focus();
      announce(t('sent'));
    },
  });
  return (
    <form
      noValidate
      className="t-panel t-stack"
      onSubmit={form.onSubmit(({ text }) =>
        send.mutate({ input: { mentorshipId, text, fileId: attachment.file?.id ?? null } }),
      )}
    >
      <FormProblems form={form} error={send.error} />
      <Textarea
        ref={field}
        autosize
        minRows={4}
        maxRows={14}
        dir="auto"
        maxLength={LIMITS.messageCharacters}
        label={t('text')}
        description={t('noPatients')}
        {...fieldProps(form, 'text')}
      />
      <Attached attachment={attachment} />
      <div>
        <Button type="submit" loading={send.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

function Attached({ attachment: { file, busy, error, take, drop } }: { attachment: Attachment }): ReactNode {
  const { t } = useTranslation('messages');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <FailureNotice error={error} />
      <input
        ref={input}
        type="file"
        hidden
        accept={ENDINGS}
        aria-label={t('attach')}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen) void take(chosen);
        }}
      />
      <div className="t-row">
        <Button variant="default" size="sm" loading={busy} onClick={() => input.current?.click()}>
          {t('attach')}
        </Button>
        {file && (
          <>
            <span className="t-user" aria-live="polite">
              {file.name}
            </span>
            <Button variant="default" size="sm" onClick={drop}>
              {t('detach', { name: file.name })}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
