import { Button } from '@mantine/core';
import { PeopleExportDocument } from '@trellis/api-client';
import type { PeopleExportFieldsFragment } from '@trellis/api-client';
import { Notice, ProgressLine } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from './api.js';
import { FailureNotice } from './failure.js';
import { useFormats } from './format.js';

const LOOK_EVERY_MS = 700;

/** A file of people that was ordered: how far it is, then the file. */
export function ExportState({ ordered }: { ordered: PeopleExportFieldsFragment }): ReactNode {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const isOver = ({ state }: PeopleExportFieldsFragment): boolean => state === 'DONE' || state === 'FAILED';
  const query = useApiQuery(
    PeopleExportDocument,
    { id: ordered.id },
    {
      enabled: !isOver(ordered),
      refetchInterval: (data) => (data && isOver(data.peopleExport) ? false : LOOK_EVERY_MS),
    },
  );
  const state = query.data?.peopleExport ?? ordered;
  if (query.error) return <FailureNotice error={query.error} />;
  if (state.state === 'FAILED') {
    return (
      <Notice tone="danger" live>
        {t('export.failed')}
      </Notice>
    );
  }
  if (!state.path) {
    const value = t('progress.done', { done: formats.number(state.done), total: formats.number(state.total) });
    return <ProgressLine label={t('export.making')} value={value} done={state.done} total={state.total} />;
  }
  return (
    <Notice tone="success" live>
      <p>{t('export.ready')}</p>
      <Button component="a" href={state.path} download>
        {t('export.download')}
      </Button>
    </Notice>
  );
}
