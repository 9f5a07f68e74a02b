import { Button } from '@mantine/core';
import { ProgressLine } from '@trellis/ui';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { DOCUMENT_ENDINGS, useSentFile } from '../../../lib/sent-file.js';
import type { UploadedFile } from '../../../lib/upload.js';

/** The file: sent at once, with its progress, so that adding it takes no time. */
export function MaterialFile({
  eventId,
  file,
  problem,
  onFile,
}: {
  eventId: string;
  file: UploadedFile | null;
  problem: ReactNode;
  onFile: (file: UploadedFile | null) => void;
}): ReactNode {
  const { t } = useTranslation('materials');
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const { sent, error, send } = useSentFile({ eventId });
  const take = async (chosen: File): Promise<void> => onFile(await send(chosen));
  return (
    <div className="t-stack" id="field-file" tabIndex={-1} style={{ '--gap': '8px' } as React.CSSProperties}>
      <input
        ref={input}
        type="file"
        hidden
        accept={DOCUMENT_ENDINGS}
        aria-label={t('choose')}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen) void take(chosen);
        }}
      />
      <p role="status" className="t-user" style={{ margin: 0 }}>
        {file && t('ready', { name: file.name, size: formats.bytes(file.size) })}
      </p>
      {sent !== null && <ProgressLine label={t('sending')} done={sent.done} total={sent.total} />}
      <FailureNotice error={error} />
      <div>
        <Button
          variant="default"
          loading={sent !== null}
          aria-describedby="material-file-help"
          onClick={() => input.current?.click()}
        >
          {t(file ? 'other' : 'choose')}
        </Button>
      </div>
      {problem && (
        <p className="t-small" style={{ margin: 0, color: 'var(--mantine-color-error)' }}>
          {problem}
        </p>
      )}
      <p id="material-file-help" className="t-quiet t-small" style={{ margin: 0 }}>
        {t('fileHelp')}
      </p>
    </div>
  );
}
