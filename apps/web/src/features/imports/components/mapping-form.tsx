import { Button, NativeSelect } from '@mantine/core';
import { IntakeImportDocument, MapIntakeImportDocument } from '@trellis/api-client';
import type { IntakeImportFieldsFragment } from '@trellis/api-client';
import { ErrorSummary, Panel } from '@trellis/ui';
import type { FieldProblem } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { useErrorWords } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';

type Column = IntakeImportFieldsFragment['columns'][number];
type Item = IntakeImportFieldsFragment['items'][number];
type Mapping = readonly string[];
const WITHHELD = ['vault', 'conflict', 'private'] as const;

/** Which column answers which question. What was remembered or suggested is chosen already. */
export function MappingForm({ one, onMapped }: { one: IntakeImportFieldsFragment; onMapped: () => void }): ReactNode {
  const { t } = useTranslation('imports');
  const [mapping, setMapping] = useState<Mapping>(() => one.columns.map((column) => column.itemId ?? ''));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const check = useMappingProblems(one);
  const words = useErrorWords();
  const map = useApiMutation(MapIntakeImportDocument, { touches: [IntakeImportDocument], onSuccess: onMapped });
  const send = (): void => {
    const found = check(mapping);
    setProblems(found);
    if (found.length > 0) return;
    map.mutate(
      {
        input: {
          importId: one.id,
          mapping: one.columns.map((column, index) => ({ header: column.header, itemId: mapping[index] || null })),
        },
      },
      { onError: (error) => setProblems([{ message: words(error) }]) },
    );
  };
  return (
    <Panel title={t('map.title')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('map.lead')}
        </p>
        <ErrorSummary title={t('common:problemsTitle', { count: problems.length })} problems={problems} />
        <div>
          {one.columns.map((column, index) => (
            <ColumnRow
              key={column.header}
              id={`column-${index}`}
              column={column}
              items={one.items}
              value={mapping[index] ?? ''}
              onChange={(value) => setMapping(mapping.map((old, at) => (at === index ? value : old)))}
            />
          ))}
        </div>
        <div>
          <Button type="submit" loading={map.isPending}>
            {t('map.submit')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function useMappingProblems(one: IntakeImportFieldsFragment): (mapping: Mapping) => FieldProblem[] {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  return (mapping) => {
    const label = (item: Item): string => localized(item.label, formats.language);
    const missing = one.items.filter((item) => item.required && !mapping.includes(item.id)).map(label);
    const problems: FieldProblem[] =
      missing.length > 0 ? [{ fieldId: 'column-0', message: t('map.missing', { items: formats.list(missing) }) }] : [];
    for (const item of one.items) {
      const second = mapping.indexOf(item.id, mapping.indexOf(item.id) + 1);
      if (mapping.includes(item.id) && second > 0)
        problems.push({ fieldId: `column-${second}`, message: t('map.twice', { item: label(item) }) });
    }
    return problems;
  };
}

/** A few cells to know the column by, or why none are shown: by what it is chosen to answer, or by its own words. */
function Samples({ column, item }: { column: Column; item: Item | undefined }): ReactNode {
  const { t } = useTranslation('imports');
  const withheld = WITHHELD.find((reason) => reason === (item?.withheld ?? column.withheld));
  if (withheld || column.samples.length === 0) {
    return (
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {withheld ? t(`map.withheld.${withheld}`) : t('map.noSamples')}
      </p>
    );
  }
  return (
    <ul className="t-samples">
      {column.samples.slice(0, 3).map((sample, index) => (
        <li key={index} dir="auto">
          {sample}
        </li>
      ))}
    </ul>
  );
}

function ColumnRow({
  id,
  column,
  items,
  value,
  onChange,
}: {
  id: string;
  column: Column;
  items: readonly Item[];
  value: string;
  onChange: (value: string) => void;
}): ReactNode {
  const { t } = useTranslation('imports');
  const { language } = useFormats();
  const item = items.find((one) => one.id === value);
  return (
    <div className="t-map">
      <div>
        <div className="t-strong t-user" dir="auto">
          {column.header}
        </div>
        <Samples column={column} item={item} />
      </div>
      <NativeSelect
        id={id}
        aria-label={t('map.item', { header: column.header })}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        description={
          item?.store === 'vault' ? t('map.vault') : item?.store === 'conflict' ? t('map.conflict') : undefined
        }
        data={[
          { value: '', label: t('map.leave') },
          ...items.map((one) => ({
            value: one.id,
            label: `${localized(one.label, language)}${one.required ? ` ${t('map.needed')}` : ''}`,
          })),
        ]}
      />
    </div>
  );
}
