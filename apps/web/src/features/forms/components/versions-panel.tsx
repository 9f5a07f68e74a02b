import { Button } from '@mantine/core';
import {
  ExportFormDocument,
  FormDocument,
  FormVersionsDocument,
  ImportFormDocument,
  ProgramFormsDocument,
} from '@trellis/api-client';
import type { FormQuery } from '@trellis/api-client';
import type { DefinitionProblem } from '@trellis/forms';
import { DataTable, LoadingState, Notice, Panel, Tag, useAnnounce } from '@trellis/ui';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { execute } from '../../../lib/graphql-client.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useMutation } from '@tanstack/react-query';
import type { AppError } from '../../../lib/app-error.js';
import type { FormDraft } from '../hooks/use-form-draft.js';
import { useDefinitionProblemWords } from '../hooks/use-form-words.js';

type Form = FormQuery['form'];

/** The versions that went out, and the form as a file. */
export function VersionsPanel({ form, draft }: { form: Form; draft: FormDraft }): ReactNode {
  const { t } = useTranslation('forms');
  return (
    <div className="t-stack">
      <Panel title={t('versions.title')}>
        <VersionTable form={form} />
      </Panel>
      <Panel title={t('file.title')}>
        <FileActions form={form} draft={draft} />
      </Panel>
    </div>
  );
}

function VersionTable({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const query = useApiQuery(FormVersionsDocument, { id: form.id });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={2} />;
  return (
    <DataTable
      label={t('versions.title')}
      rows={query.data.form.versions}
      rowKey={(version) => version.id}
      columns={[
        {
          key: 'number',
          label: t('versions.number'),
          main: true,
          render: (version) => (
            <span className="t-row">
              <span className="t-strong">{t('versions.one', { number: version.number })}</span>
              {version.id === form.newestVersion.id && <Tag tone="primary">{t('versions.newest')}</Tag>}
            </span>
          ),
        },
        { key: 'at', label: t('versions.at'), render: (version) => formats.moment(version.publishedAt) },
        { key: 'by', label: t('versions.by'), render: (version) => <bdi>{version.publishedBy ?? '–'}</bdi> },
      ]}
    />
  );
}

/** Saves words as a file on this device. */
function download(name: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function FileActions({ form, draft }: { form: Form; draft: FormDraft }): ReactNode {
  const { t } = useTranslation('forms');
  const announce = useAnnounce();
  const school = useSchoolSlug();
  const input = useRef<HTMLInputElement>(null);
  const [stale, setStale] = useState(false);
  const give = useMutation<void, AppError>({
    mutationFn: async () => {
      const { exportForm } = await execute(ExportFormDocument, { formId: form.id }, { school });
      download(exportForm.name, exportForm.content);
    },
  });
  const take = useApiMutation(ImportFormDocument, {
    touches: [FormDocument, ProgramFormsDocument],
    onSuccess: ({ importForm: result }) => {
      setStale(result.__typename === 'FormDraftConflict');
      if (result.__typename !== 'FormDraftSaved') return;
      draft.adopt(result.form);
      announce(t('file.taken'));
    },
  });
  const read = async (file: File): Promise<void> =>
    take.mutate({ input: { formId: form.id, revision: draft.revision, definition: await file.text() } });
  const result = take.data?.importForm;
  return (
    <div className="t-stack">
      <p className="t-quiet" style={{ margin: 0 }}>
        {t('file.lead')}
      </p>
      <FailureNotice error={give.error ?? take.error} />
      {stale && <Notice tone="attention">{t('file.stale')}</Notice>}
      {result?.__typename === 'FormDraftSaved' && <Notice tone="success">{t('file.taken')}</Notice>}
      {result?.__typename === 'FormDefinitionRefused' && (
        <FileProblems problems={result.problems as readonly DefinitionProblem[]} />
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-hidden="true"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void read(file);
        }}
      />
      <div className="t-row">
        <Button variant="default" loading={give.isPending} onClick={() => give.mutate()}>
          {t('file.export')}
        </Button>
        <Button
          variant="default"
          loading={take.isPending}
          disabled={draft.state !== 'saved'}
          onClick={() => input.current?.click()}
        >
          {t('file.import')}
        </Button>
      </div>
    </div>
  );
}

function FileProblems({ problems }: { problems: readonly DefinitionProblem[] }): ReactNode {
  const { t } = useTranslation('forms');
  // The file is not this form: its items are named by their place in it.
  const words = useDefinitionProblemWords(null);
  return (
    <Notice tone="danger" live title={t('file.refused', { count: problems.length })}>
      <ul style={{ margin: 0, paddingInlineStart: 18, overflowWrap: 'anywhere' }}>
        {problems.slice(0, 20).map((problem) => (
          <li key={`${problem.path}${problem.code}`}>{words(problem)}</li>
        ))}
      </ul>
    </Notice>
  );
}
