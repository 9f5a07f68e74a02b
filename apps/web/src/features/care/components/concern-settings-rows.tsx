import { Button, Select, TextInput } from '@mantine/core';
import type { ConcernOfficeKind } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface CrisisRow {
  en: string;
  fr: string;
  number: string;
}

export interface OfficeRow {
  kind: ConcernOfficeKind;
  en: string;
  fr: string;
  email: string;
  address: string;
}

const KINDS: readonly ConcernOfficeKind[] = ['SECOND_CONTACT', 'OMBUDS', 'OFFICE'];

/** Rows that one adds and takes away; each is a group with a name of its own. */
function Rows<Row>({
  rows,
  empty,
  most,
  name,
  add,
  remove,
  onChange,
  children,
}: {
  rows: readonly Row[];
  empty: Row;
  most: number;
  name: (at: number) => string;
  add: string;
  remove: (at: number) => string;
  onChange: (rows: Row[]) => void;
  children: (row: Row, set: (change: Partial<Row>) => void) => ReactNode;
}): ReactNode {
  const { t } = useTranslation('care');
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      {rows.map((row, at) => (
        <fieldset key={at} className="t-stack" style={{ border: 0, margin: 0, padding: 0 }}>
          <legend className="t-strong">{name(at + 1)}</legend>
          {children(row, (change) => onChange(rows.map((one, index) => (index === at ? { ...one, ...change } : one))))}
          <div>
            <Button
              variant="default"
              size="sm"
              aria-label={remove(at + 1)}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            >
              {t('settings.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      {rows.length < most && (
        <div>
          <Button variant="default" onClick={() => onChange([...rows, empty])}>
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Who reads, beside those who coordinate and administer: by the address with which they sign in, or how to reach them. */
export function OfficeRows({
  rows,
  onChange,
}: {
  rows: readonly OfficeRow[];
  onChange: (rows: OfficeRow[]) => void;
}): ReactNode {
  const { t } = useTranslation('care');
  return (
    <Rows
      rows={rows}
      empty={{ kind: 'SECOND_CONTACT', en: '', fr: '', email: '', address: '' }}
      most={LIMITS.concernOffices}
      name={(number) => t('settings.office', { number })}
      add={t('settings.addOffice')}
      remove={(number) => t('settings.removeOffice', { number })}
      onChange={onChange}
    >
      {(row, set) => (
        <>
          <Select
            label={t('settings.kind')}
            data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            allowDeselect={false}
            value={row.kind}
            onChange={(kind) => set({ kind: KINDS.find((one) => one === kind) ?? row.kind })}
          />
          <Labels row={row} set={set} />
          <TextInput
            type="email"
            label={t('settings.email')}
            description={t('settings.emailHelp')}
            maxLength={LIMITS.emailCharacters}
            value={row.email}
            onChange={(event) => set({ email: event.currentTarget.value })}
          />
          <TextInput
            label={t('settings.address')}
            description={t('settings.addressHelp')}
            maxLength={LIMITS.shortTextCharacters}
            value={row.address}
            onChange={(event) => set({ address: event.currentTarget.value })}
          />
        </>
      )}
    </Rows>
  );
}

export function CrisisRows({
  rows,
  onChange,
}: {
  rows: readonly CrisisRow[];
  onChange: (rows: CrisisRow[]) => void;
}): ReactNode {
  const { t } = useTranslation('care');
  return (
    <Rows
      rows={rows}
      empty={{ en: '', fr: '', number: '' }}
      most={LIMITS.crisisLines}
      name={(number) => t('settings.crisisLine', { number })}
      add={t('settings.addCrisis')}
      remove={(number) => t('settings.removeCrisis', { number })}
      onChange={onChange}
    >
      {(row, set) => (
        <>
          <Labels row={row} set={set} />
          <TextInput
            label={t('settings.number')}
            maxLength={LIMITS.shortTextCharacters}
            value={row.number}
            onChange={(event) => set({ number: event.currentTarget.value })}
          />
        </>
      )}
    </Rows>
  );
}

function Labels({
  row,
  set,
}: {
  row: { en: string; fr: string };
  set: (change: { en?: string; fr?: string }) => void;
}): ReactNode {
  const { t } = useTranslation('care');
  return (['en', 'fr'] as const).map((language) => (
    <TextInput
      key={language}
      lang={language}
      label={t('settings.label', { language: t(`common:languageNames.${language === 'en' ? 'EN' : 'FR'}`) })}
      maxLength={LIMITS.nameCharacters}
      value={row[language]}
      onChange={(event) => set({ [language]: event.currentTarget.value })}
    />
  ));
}
