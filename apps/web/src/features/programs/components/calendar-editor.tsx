import { Button, TextInput } from '@mantine/core';
import { PROGRAM_LIMITS } from '@trellis/contracts';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppForm } from '../../../lib/form.js';
import type { ProgramSettings } from '../../../lib/program-words.js';
import { Preview, SectionEditor } from './section-editor.js';
import type { EditorProps } from './section-editor.js';

const LISTS = ['terms', 'holidays', 'blackouts'] as const;
const ADD = { terms: 'spans.addTerm', holidays: 'spans.addHoliday', blackouts: 'spans.addBlackout' } as const;
type List = (typeof LISTS)[number];

interface Row {
  key: string;
  en: string;
  fr: string;
  from: string;
  to: string;
}
type Fields = Record<List, Row[]>;

let keys = 0;
const newRow = (row: Partial<Row> = {}): Row => ({
  en: '',
  fr: '',
  from: '',
  to: '',
  ...row,
  key: `row-${(keys += 1)}`,
});

const rowsOf = (spans: ProgramSettings[List]): Row[] =>
  spans.map(({ name, from, to }) => newRow({ en: name.en ?? '', fr: name.fr ?? '', from, to }));

const spanOf = ({ en, fr, from, to }: Row): ProgramSettings[List][number] => ({
  name: { en: en || null, fr: fr || null },
  from,
  to,
});

function draftOf(values: Fields, wanted: (row: Row) => boolean): Pick<ProgramSettings, List> {
  const spans = (rows: Row[]): ProgramSettings[List] => rows.filter(wanted).map(spanOf);
  return { terms: spans(values.terms), holidays: spans(values.holidays), blackouts: spans(values.blackouts) };
}

/** Terms, holidays and exam days, each a list of named days. */
export function CalendarEditor(editor: EditorProps): ReactNode {
  const { t } = useTranslation('program');
  const { settings } = editor.program;
  const rule = (rows: Row[]): string | null => {
    const bad = rows.find(({ en, fr, from, to }) => (en + fr).trim() === '' || from === '' || to === '' || to < from);
    if (!bad) return null;
    return bad.from !== '' && bad.to !== '' && bad.to < bad.from ? t('fields.wrong.dates') : t('fields.wrong.span');
  };
  const form = useAppForm<Fields>(
    { terms: rowsOf(settings.terms), holidays: rowsOf(settings.holidays), blackouts: rowsOf(settings.blackouts) },
    { terms: rule, holidays: rule, blackouts: rule },
  );
  const draft = draftOf(form.values, () => true);
  const shown = draftOf(form.values, ({ from, to }) => from !== '' && to !== '');
  return (
    <SectionEditor
      form={form}
      editor={editor}
      changeOf={() => draft}
      preview={<Preview settings={{ ...settings, ...shown }} items={['TERMS', 'HOLIDAYS', 'BLACKOUTS']} />}
    >
      {LISTS.map((list) => (
        <SpanList key={list} list={list} form={form} locales={editor.locales} />
      ))}
    </SectionEditor>
  );
}

function SpanList({
  list,
  form,
  locales,
}: {
  list: List;
  form: UseFormReturnType<Fields>;
  locales: EditorProps['locales'];
}): ReactNode {
  const { t } = useTranslation('program');
  const error = form.errors[list];
  return (
    <fieldset className="t-fieldset t-stack" id={`field-${list}`} tabIndex={-1} aria-describedby={`error-${list}`}>
      <legend className="t-h3">{t(`spans.${list}`)}</legend>
      {error && (
        <p id={`error-${list}`} style={{ margin: 0, color: 'var(--mantine-color-error)' }}>
          {error}
        </p>
      )}
      {form.values[list].map((row, index) => (
        <SpanRow key={row.key} form={form} list={list} index={index} row={row} locales={locales} />
      ))}
      <div>
        <Button
          variant="default"
          disabled={form.values[list].length >= PROGRAM_LIMITS.spans}
          onClick={() => form.insertListItem(list, newRow())}
        >
          {t(ADD[list])}
        </Button>
      </div>
    </fieldset>
  );
}

function SpanRow({
  form,
  list,
  index,
  row,
  locales,
}: {
  form: UseFormReturnType<Fields>;
  list: List;
  index: number;
  row: Row;
  locales: EditorProps['locales'];
}): ReactNode {
  const { t } = useTranslation('program');
  const at = (name: keyof Row): ReturnType<typeof form.getInputProps> => form.getInputProps(`${list}.${index}.${name}`);
  return (
    <div className="t-row" style={{ alignItems: 'end' }}>
      {locales.map((locale) => (
        <TextInput
          key={locale}
          lang={locale === 'FR' ? 'fr' : 'en'}
          maxLength={PROGRAM_LIMITS.spanNameLength}
          label={t('spans.name', { language: t(`common:languageNames.${locale}`) })}
          {...at(locale === 'FR' ? 'fr' : 'en')}
        />
      ))}
      <TextInput type="date" label={t('spans.from')} {...at('from')} />
      <TextInput type="date" label={t('spans.to')} {...at('to')} />
      <Button
        variant="default"
        aria-label={t('spans.removeOf', { name: row.en || row.fr || String(index + 1) })}
        onClick={() => form.removeListItem(list, index)}
      >
        {t('spans.remove')}
      </Button>
    </div>
  );
}
