import { Button, Modal, Radio } from '@mantine/core';
import { ExportPeopleDocument, PeopleExportDocument } from '@trellis/api-client';
import type { ExportPeopleInput, PeopleExportFieldsFragment, TableFormat } from '@trellis/api-client';
import { Notice, ProgressLine } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';

const LOOK_EVERY_MS = 700;

/** The list as a file: who is in it, in which columns, and that it is kept in mind who took it. */
export function ExportDialog({
  order,
  count,
  onClose,
}: {
  order: Omit<ExportPeopleInput, 'format'>;
  count: number;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const [format, setFormat] = useState<TableFormat>('XLSX');
  const ordering = useApiMutation(ExportPeopleDocument, { touches: [PeopleExportDocument] });
  const ordered = ordering.data?.exportPeople;
  const columns = formats.list(order.columns.map((column) => t(`columns.${column}`)));
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={<span className="t-h2">{t('export.title')}</span>}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className="t-stack">
        <p style={{ margin: 0 }}>{t('export.what', { count, columns })}</p>
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('export.care')}
        </p>
        {ordered ? (
          <ExportState ordered={ordered} />
        ) : (
          <>
            <Radio.Group
              label={t('export.format')}
              value={format}
              onChange={(value) => setFormat(value as TableFormat)}
            >
              <div className="t-stack" style={{ '--gap': '10px', marginBlockStart: 8 } as React.CSSProperties}>
                <Radio value="XLSX" label={t('export.XLSX')} />
                <Radio value="CSV" label={t('export.CSV')} />
              </div>
            </Radio.Group>
            <FailureNotice error={ordering.error} />
            <div>
              <Button loading={ordering.isPending} onClick={() => ordering.mutate({ input: { ...order, format } })}>
                {t('export.make')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}

function ExportState({ ordered }: { ordered: PeopleExportFieldsFragment }): ReactNode {
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
