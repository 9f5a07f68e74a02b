import { Button, Radio } from '@mantine/core';
import { CohortImportsDocument, CreateIntakeImportDocument } from '@trellis/api-client';
import type { EnrolmentRole } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { ErrorSummary, Panel, ProgressLine } from '@trellis/ui';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { toAppError } from '../../../lib/app-error.js';
import { useErrorWords } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { uploadFile } from '../../../lib/upload.js';

/** Choose a file, say who is in it, send it. */
export function NewImport({ cohortId }: { cohortId: string }): ReactNode {
  const { t } = useTranslation('imports');
  const words = useErrorWords();
  const [role, setRole] = useState<EnrolmentRole>('MENTEE');
  const [file, setFile] = useState<File | null>(null);
  const [asked, setAsked] = useState(false);
  const { upload, progress } = useUpload(cohortId);
  const problems = upload.error
    ? [{ fieldId: 'import-file', message: words(toAppError(upload.error)) }]
    : asked && !file
      ? [{ fieldId: 'import-file', message: t('noFile') }]
      : [];
  return (
    <Panel title={t('newTitle')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (file) upload.mutate({ file, role });
        }}
      >
        <ErrorSummary title={t('common:problemsTitle', { count: problems.length })} problems={problems} />
        <Radio.Group label={t('role')} value={role} onChange={(value) => setRole(value as EnrolmentRole)}>
          <div className="t-row" style={{ paddingBlock: 8, gap: 24 }}>
            <Radio value="MENTEE" label={t('roles.MENTEE')} />
            <Radio value="MENTOR" label={t('roles.MENTOR')} />
          </div>
        </Radio.Group>
        <FileDrop file={file} onFile={setFile} />
        {upload.isPending && file && <UploadProgress name={file.name} progress={progress} />}
        <div>
          <Button type="submit" loading={upload.isPending}>
            {t('upload')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

interface Progress {
  sent: number;
  total: number;
}

function useUpload(cohortId: string): {
  upload: ReturnType<typeof useMutation<void, Error, { file: File; role: EnrolmentRole }>>;
  progress: Progress;
} {
  const slug = useSchoolSlug();
  const navigate = useNavigate();
  const [progress, setProgress] = useState<Progress>({ sent: 0, total: 0 });
  const create = useApiMutation(CreateIntakeImportDocument, { touches: [CohortImportsDocument] });
  const upload = useMutation<void, Error, { file: File; role: EnrolmentRole }>({
    mutationFn: async ({ file, role }) => {
      setProgress({ sent: 0, total: file.size });
      const { id: fileId } = await uploadFile(slug, file, (sent, total) => setProgress({ sent, total }));
      const { createIntakeImport } = await create.mutateAsync({ input: { cohortId, role, fileId } });
      await navigate({
        to: '/s/$slug/imports/$id',
        params: { slug, id: createIntakeImport.id },
        search: { cohort: cohortId },
      });
    },
  });
  return { upload, progress };
}

function UploadProgress({ name, progress }: { name: string; progress: Progress }): ReactNode {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const arrived = progress.total > 0 && progress.sent >= progress.total;
  return (
    <ProgressLine
      label={arrived ? t('reading') : t('uploading', { name })}
      value={t('uploadedOf', { sent: formats.bytes(progress.sent), total: formats.bytes(progress.total) })}
      done={arrived ? 0 : progress.sent}
      total={arrived ? 0 : progress.total}
    />
  );
}

function FileDrop({ file, onFile }: { file: File | null; onFile: (file: File) => void }): ReactNode {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
  };
  return (
    <div
      className="t-drop-file"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <input
        ref={input}
        id="import-file-input"
        type="file"
        accept=".csv,text/csv,text/plain,.txt,.tsv"
        hidden
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen) onFile(chosen);
        }}
      />
      <Button
        id="import-file"
        type="button"
        variant="default"
        aria-describedby="import-file-help import-file-name"
        onClick={() => input.current?.click()}
      >
        {t('choose')}
      </Button>{' '}
      <span className="t-quiet">{t('drop')}</span>
      <p
        id="import-file-name"
        role="status"
        className="t-strong"
        style={{ margin: '8px 0 0', overflowWrap: 'anywhere' }}
      >
        {file && t('chosen', { name: file.name, size: formats.bytes(file.size) })}
      </p>
      <p id="import-file-help" className="t-quiet t-small" style={{ margin: '8px 0 0' }}>
        {t('fileHelp', { megabytes: LIMITS.uploadBytes / 1024 / 1024 })}
      </p>
    </div>
  );
}
