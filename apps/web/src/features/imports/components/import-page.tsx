import { IntakeImportDocument, IntakeImportProgressDocument } from '@trellis/api-client';
import type { IntakeImportFieldsFragment } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, Panel, ProgressLine, StepArea, Steps } from '@trellis/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { AppError, knownCode } from '../../../lib/app-error.js';
import { LoadFailure, useErrorWords } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { ImportResult } from './import-result.js';
import { MappingForm } from './mapping-form.js';
import { PreviewForm } from './preview-form.js';

/** As the service names them. */
const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
const POLL_MS = 700;
const STEP = { MAPPING: 1, PREVIEWED: 2, QUEUED: 3, RUNNING: 3, DONE: 3, FAILED: 3 } as const;

/** One import, from its columns to its result. Can be left at any step and come back to. */
export function ImportPage(): ReactNode {
  const { t } = useTranslation('imports');
  const { slug, id } = useParams({ from: '/s/$slug/imports/$id' });
  const { cohort } = useSearch({ from: '/s/$slug/imports/$id' });
  const query = useApiQuery(IntakeImportDocument, { id });
  const [remapping, setRemapping] = useState(false);
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={5} />;
  const one = query.data.intakeImport;
  const state = remapping && one.state === 'PREVIEWED' ? 'MAPPING' : one.state;
  return (
    <>
      <PageHeader
        title={t('pageTitle', { file: one.fileName })}
        lead={<ImportAbout one={one} />}
        above={
          cohort && (
            <Link className="t-link" to="/s/$slug/cohorts/$id/imports" params={{ slug, id: cohort }}>
              {t('toCohort')}
            </Link>
          )
        }
      />
      <Steps
        label={t('steps.label')}
        current={STEP[state]}
        steps={[t('steps.upload'), t('steps.map'), t('steps.preview'), t('steps.write')]}
      />
      <StepArea step={state === 'QUEUED' ? 'RUNNING' : state}>
        {state === 'MAPPING' && <MappingForm one={one} onMapped={() => setRemapping(false)} />}
        {state === 'PREVIEWED' && <PreviewForm one={one} onBack={() => setRemapping(true)} />}
        {(state === 'QUEUED' || state === 'RUNNING') && <Writing id={one.id} />}
        {state === 'DONE' && <ImportResult one={one} cohortId={cohort} />}
        {state === 'FAILED' && <Failed one={one} cohortId={cohort} />}
      </StepArea>
    </>
  );
}

function ImportAbout({ one }: { one: IntakeImportFieldsFragment }): ReactNode {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const names: Record<string, string> = {
    ',': t('delimiters.comma'),
    ';': t('delimiters.semicolon'),
    '\t': t('delimiters.tab'),
  };
  const delimiter = names[one.delimiter] ?? t('delimiters.other', { sign: one.delimiter });
  return t('about', {
    role: t(`roles.${one.role}`),
    rows: formats.number(one.rowCount),
    encoding: t(`encodings.${ENCODINGS.find((name) => name === one.encoding) ?? 'other'}`, { name: one.encoding }),
    delimiter,
  });
}

function Writing({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const client = useQueryClient();
  const progress = useApiQuery(IntakeImportProgressDocument, { id }, { refetchInterval: () => POLL_MS }).data
    ?.intakeImport;
  const over = progress?.state === 'DONE' || progress?.state === 'FAILED';
  useEffect(() => {
    if (over)
      void client.invalidateQueries({
        predicate: (query) => query.queryKey[1] !== 'intakeImportProgress' && query.queryKey[0] !== 'account',
      });
  }, [over, client]);
  const { progressDone: done, progressTotal: total } = progress ?? { progressDone: 0, progressTotal: 0 };
  return (
    <Panel title={t('progress.title')}>
      <div className="t-stack t-column">
        <p style={{ margin: 0 }} className="t-quiet">
          {t('progress.text')}
        </p>
        <ProgressLine
          label={progress?.state === 'RUNNING' ? t('progress.title') : t('progress.queued')}
          value={
            total > 0 ? t('progress.value', { done: formats.number(done), total: formats.number(total) }) : undefined
          }
          done={done}
          total={total}
        />
      </div>
    </Panel>
  );
}

function Failed({ one, cohortId }: { one: IntakeImportFieldsFragment; cohortId?: string }): ReactNode {
  const { t } = useTranslation('imports');
  const words = useErrorWords();
  const { slug } = useParams({ from: '/s/$slug/imports/$id' });
  return (
    <div className="t-stack">
      <Notice tone="danger" title={t('failed.title')} live>
        <p>{t('failed.text', { reason: words(new AppError(knownCode(one.problemCode))) })}</p>
      </Notice>
      {cohortId && (
        <div>
          <LinkButton to="/s/$slug/cohorts/$id/imports" params={{ slug, id: cohortId }}>
            {t('failed.again')}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
