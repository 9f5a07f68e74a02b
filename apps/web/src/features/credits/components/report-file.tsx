import { Button } from '@mantine/core';
import { LIFETIMES } from '@trellis/contracts';
import { ATTENDANCE_LIMITS } from '@trellis/forms';
import { Panel, ProgressLine } from '@trellis/ui';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError, toAppError } from '../../../lib/app-error.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { uploadFile } from '../../../lib/upload.js';

const MEGABYTES = Math.floor(ATTENDANCE_LIMITS.bytes / 1_000_000);

/** The report as the tool gives it: sent, and not read before it is here. */
export function ReportFile({ onFile }: { onFile: (id: string) => void }): ReactNode {
  const { t } = useTranslation('attendanceReport');
  const slug = useSchoolSlug();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<{ done: number; total: number } | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const take = async (file: File): Promise<void> => {
    setError(null);
    if (file.size > ATTENDANCE_LIMITS.bytes) {
      setError(new AppError('FILE_TOO_LARGE', { megabytes: MEGABYTES }));
      return;
    }
    setSent({ done: 0, total: file.size });
    try {
      const { id } = await uploadFile(slug, file, (done, total) => setSent({ done, total }));
      onFile(id);
    } catch (problem) {
      setError(toAppError(problem));
      setSent(null);
    }
  };
  return (
    <Panel title={t('file.title')}>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('file.help', { megabytes: MEGABYTES })} {t('kept', { days: LIFETIMES.attendanceMinutesDays })}
        </p>
        <FailureNotice error={error} />
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,text/csv,text/plain,.txt,.tsv"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void take(file);
          }}
        />
        {sent && <ProgressLine label={t('file.sending')} done={sent.done} total={sent.total} />}
        <div>
          <Button loading={sent !== null} onClick={() => input.current?.click()}>
            {t('file.choose')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
