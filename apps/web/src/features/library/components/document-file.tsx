import { Button } from '@mantine/core';
import { ProgressLine } from '@trellis/ui';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { DOCUMENT_ENDINGS, useSentFile } from '../../../lib/sent-file.js';
import type { UploadedFile } from '../../../lib/upload.js';

interface DocumentFileProps {
  file: UploadedFile | null;
  /** What is there today. */
  current: { name: string } | null;
  onFile: (file: UploadedFile) => void;
}

/** The file of a document: sent at once, so that saving the form takes no time. */
export function DocumentFile({ file, current, onFile }: DocumentFileProps): ReactNode {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const { sent, error, send } = useSentFile();
  const take = async (chosen: File): Promise<void> => {
    const taken = await send(chosen);
    if (taken) onFile(taken);
  };
  return (
    <div className="t-stack" id="field-fileId" tabIndex={-1}>
      <input
        ref={input}
        type="file"
        hidden
        accept={DOCUMENT_ENDINGS}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen) void take(chosen);
        }}
      />
      <p style={{ margin: 0 }} aria-live="polite">
        {file
          ? t('fileReady', { name: file.name, size: formats.bytes(file.size) })
          : current
            ? t('fileNow', { name: current.name })
            : t('fileNone')}
      </p>
      {sent !== null && <ProgressLine label={t('sending')} done={sent.done} total={sent.total} />}
      <FailureNotice error={error} />
      <div>
        <Button variant="default" loading={sent !== null} onClick={() => input.current?.click()}>
          {t(file || current ? 'otherFile' : 'chooseFile')}
        </Button>
      </div>
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('fileHelp')}
      </p>
    </div>
  );
}
