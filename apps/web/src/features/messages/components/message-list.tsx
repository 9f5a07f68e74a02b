import { Button } from '@mantine/core';
import type { MessageFieldsFragment } from '@trellis/api-client';
import { IconPaperclip } from '@tabler/icons-react';
import { Tag, UserText } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import type { Thread } from '../hooks/use-thread.js';

/** Oldest first; earlier ones on request. */
export function MessageList({ thread }: { thread: Thread }): ReactNode {
  const { t } = useTranslation('messages');
  const { messages, earlier, fresh } = thread;
  return (
    <section className="t-panel t-stack" aria-label={t('thread')}>
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('who')}
      </p>
      {earlier.has && (
        <div>
          <Button variant="default" size="sm" loading={earlier.busy} onClick={earlier.load}>
            {t('earlier')}
          </Button>
        </div>
      )}
      {messages.length === 0 ? (
        <p style={{ margin: 0 }}>{t(thread.head?.state === 'ENDED' ? 'nothingWritten' : 'none')}</p>
      ) : (
        <ol className="t-lines">
          {messages.map((message) => (
            <OneMessage key={message.id} message={message} isNew={fresh.has(message.id)} />
          ))}
        </ol>
      )}
    </section>
  );
}

function OneMessage({ message, isNew }: { message: MessageFieldsFragment; isNew: boolean }): ReactNode {
  const { t } = useTranslation('messages');
  const formats = useFormats();
  const { authorName, mine, sentAt, text, file } = message;
  return (
    <li>
      <div className="t-row" style={{ gap: 8 }}>
        <span className="t-strong" dir="auto">
          {mine ? t('me') : authorName}
        </span>
        <time className="t-quiet t-small" dateTime={sentAt}>
          {formats.moment(sentAt)}
        </time>
        {isNew && <Tag tone="primary">{t('new')}</Tag>}
      </div>
      {text !== '' && <UserText block>{text}</UserText>}
      {file && (
        <a className="t-link t-user" href={file.path} download>
          <IconPaperclip size={16} aria-hidden /> {t('file', { name: file.name, size: formats.bytes(file.size) })}
        </a>
      )}
    </li>
  );
}
