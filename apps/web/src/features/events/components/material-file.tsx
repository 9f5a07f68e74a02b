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
  const slug = useSchoolSlug();
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<{ done: number; total: number } | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const take = async (chosen: File): Promise<void> => {
    setError(null);
    setSent({ done: 0, total: chosen.size });
    try {
      onFile(await uploadFile(slug, chosen, (done, total) => setSent({ done, total }), { eventId }));
    } catch (failure) {
      onFile(null);
      setError(toAppError(failure));
    } finally {
      setSent(null);
    }
  };
  return (
    <div className="t-stack" id="field-file" tabIndex={-1} style={{ '--gap': '8px' } as React.CSSProperties}>
      <input
        ref={input}
        type="file"
        hidden
        accept={ENDINGS}
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
