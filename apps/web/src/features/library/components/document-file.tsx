import { Button } from '@mantine/core';
import { ProgressLine } from '@trellis/ui';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type AppError, toAppError } from '../../../lib/app-error.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { type UploadedFile, uploadFile } from '../../../lib/upload.js';

const ENDINGS = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.png,.jpg,.jpeg,.webp';

interface DocumentFileProps {
  file: UploadedFile | null;
  /** What is there today. */
  current: { name: string } | null;
  onFile: (file: UploadedFile) => void;
}

/** The file of a document: sent at once, so that saving the form takes no time. */
export function DocumentFile({ file, current, onFile }: DocumentFileProps): ReactNode {
  const { t } = useTranslation('library');
  const slug = useSchoolSlug();
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<{ done: number; total: number } | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const take = async (chosen: File): Promise<void> => {
    setError(null);
    setSent({ done: 0, total: chosen.size });
    try {
      onFile(await uploadFile(slug, chosen, (done, total) => setSent({ done, total })));
    } catch (problem) {
      setError(toAppError(problem));
    } finally {
      setSent(null);
    }
  };
  return (
    <div className="t-stack" id="field-fileId" tabIndex={-1}>
      <input
        ref={input}
        type="file"
        hidden
        accept={ENDINGS}
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
