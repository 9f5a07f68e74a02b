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
import { fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { AttachedFile } from '../../../lib/attached-file.js';
import { useAttachment } from '../../../lib/use-attachment.js';

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
      <AttachedFile
        attachment={attachment}
        accept={ENDINGS}
        attach={t('attach')}
        detach={(name) => t('detach', { name })}
      />
      <div>
        <Button type="submit" loading={send.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
