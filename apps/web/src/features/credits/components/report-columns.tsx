import { NativeSelect } from '@mantine/core';
import { AttendanceColumnField } from '@trellis/contracts';
import { Notice, Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Columns, type Report, saidTwice } from '../hooks/report-choices.js';

type Field = NonNullable<Columns[number]>;

const FIELDS = Object.keys(AttendanceColumnField) as Field[];

/** What each column of the file says: remembered or suggested, and changed by a person. */
export function ReportColumns({
  report,
  columns,
  onChange,
}: {
  report: Report;
  columns: Columns;
  onChange: (columns: Columns) => void;
}): ReactNode {
  const { t } = useTranslation('attendanceReport');
  const twice = saidTwice(columns);
  const list = (
    <div className="t-stack">
      <p className="t-quiet" style={{ margin: 0 }}>
        {report.readable ? t('columns.lead') : t('columns.unreadable')}
      </p>
      {twice && (
        <Notice tone="attention" live>
          {t('columns.twice', { field: t(`columns.fields.${twice}`) })}
        </Notice>
      )}
      <div>
        {report.columns.map(({ header, samples }, at) => (
          <div key={header} className="t-map">
            <div>
              <div className="t-strong t-user" dir="auto">
                {header}
              </div>
              <ul className="t-samples">
                {samples.map((sample) => (
                  <li key={sample} dir="auto">
                    {sample}
                  </li>
                ))}
              </ul>
            </div>
            <NativeSelect
              aria-label={t('columns.of', { header })}
              value={columns[at] ?? ''}
              onChange={(event) => {
                const field = FIELDS.find((one) => one === event.currentTarget.value) ?? null;
                onChange(columns.map((old, column) => (column === at ? field : old)));
              }}
              data={[
                { value: '', label: t('columns.none') },
                ...FIELDS.map((field) => ({ value: field, label: t(`columns.fields.${field}`) })),
              ]}
            />
          </div>
        ))}
      </div>
    </div>
  );
  if (!report.readable) return <Panel title={t('columns.title')}>{list}</Panel>;
  return (
    <details>
      <summary className="t-strong">{t('columns.title')}</summary>
      <Panel flat>{list}</Panel>
    </details>
  );
}
