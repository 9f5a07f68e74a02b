import { Notice, Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type FigureColumn, type FigureTable, FigureTableView, whyHidden } from '../../../lib/figure-table.js';
import { localized, useFormats } from '../../../lib/format.js';
import type { Audit } from './audit-page.js';

type Kind = Audit['sections'][number]['kind'];

/** What went through the gate: whole tables of which nothing may be shown are named, with why. */
export function AuditSections({ audit }: { audit: Audit }): ReactNode {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { language } = formats;
  if (!audit.identity) {
    return (
      <Notice title={t('off')}>
        <p>{t('offText')}</p>
      </Notice>
    );
  }
  const of = (kind: Kind): FigureTable[] => audit.sections.filter((one) => one.kind === kind).map(({ table }) => table);
  return (
    <>
      <Notice title={t('how.title')}>
        <p>{t('how.text', { threshold: audit.threshold })}</p>
        <p>{t('how.small')}</p>
      </Notice>
      {audit.withheld.length > 0 && (
        <Notice title={t('withheld.title')}>
          <p>
            {t('withheld.text', { names: formats.list(audit.withheld.map((label) => localized(label, language))) })}
          </p>
        </Notice>
      )}
      <Section kind="REACH" tables={of('REACH')} />
      {of('UNMET').length > 0 && <Section kind="UNMET" tables={of('UNMET')} />}
      <Section kind="MENTEES" tables={of('MENTEES')} />
      <Section kind="MENTORS" tables={of('MENTORS')} />
    </>
  );
}

function Section({ kind, tables }: { kind: Kind; tables: readonly FigureTable[] }): ReactNode {
  const { t } = useTranslation('audit');
  const { language } = useFormats();
  const shown = tables.filter((table) => whyHidden(table) === null);
  const byGroup = kind === 'MENTEES' || kind === 'MENTORS';
  return (
    <Panel title={t(`sections.${kind}.title`)}>
      <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
        <p className="t-prose" style={{ margin: 0 }}>
          {t(`sections.${kind}.text`)}
        </p>
        {shown.map((table) => (
          <section key={table.id} className="t-stack">
            {byGroup && <h3 className="t-h3">{nameOf(table, language)}</h3>}
            <FormerNote table={table} />
            <GateTable table={table} label={byGroup ? nameOf(table, language) : t(`sections.${kind}.title`)} />
          </section>
        ))}
        <HiddenTables tables={tables.filter((table) => whyHidden(table) !== null)} byGroup={byGroup} />
      </div>
    </Panel>
  );
}

const nameOf = (table: FigureTable, language: 'en' | 'fr'): string => {
  const { label } = table.rows;
  return label ? localized(label, language) : '';
};

/** One of the gate's tables, with columns as they are read: everyone first, shares beside what they are a part of. */
export function GateTable({ table, label }: { table: FigureTable; label: string }): ReactNode {
  const { t } = useTranslation('audit');
  const second = table.columns;
  const columns =
    second &&
    columnsOf(
      second.id,
      second.entries.map(({ id }) => id),
      t,
    );
  return (
    <FigureTableView
      label={label}
      table={table}
      columns={columns ?? undefined}
      rowsLabel={ROWS.includes(table.rows.id) ? t(`rows.${table.rows.id}`) : undefined}
      wordOf={(entry) => t(`entries.${entry.id}`)}
    />
  );
}

const ALL = '*';
/** Rows that are no groups of people by who they are. */
const ROWS: readonly string[] = ['reach', 'unmet'];

function columnsOf(dimension: string, entries: readonly string[], t: (key: string) => string): FigureColumn[] {
  const everyone: FigureColumn = { entry: ALL, label: t('columns.everyone') };
  if (dimension === 'outcome' || dimension === 'places') {
    const most = { entry: 'most', label: t('columns.most'), of: 'matched' };
    return [
      everyone,
      { entry: 'matched', label: t('columns.matched'), of: ALL },
      { entry: 'waiting', label: t('columns.waiting'), of: ALL },
      ...(dimension === 'outcome' ? [most] : []),
    ];
  }
  const parts = entries.filter((entry) => entry !== ALL);
  return [everyone, ...parts.map((entry) => ({ entry, label: t(`columns.${entry}`), of: ALL }))];
}

function FormerNote({ table }: { table: FigureTable }): ReactNode {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  if (table.state !== 'FORMER' || !table.asOf) return null;
  return (
    <p className="t-quiet t-small" style={{ margin: 0 }}>
      {t('former', { when: formats.moment(table.asOf) })}
    </p>
  );
}

const REASONS = ['FEW_PEOPLE', 'TOO_FEW_CHANGES', 'WITHDRAWAL'] as const;

/** Tables of which nothing is shown, by why; without a name where there is one alone. */
function HiddenTables({ tables, byGroup }: { tables: readonly FigureTable[]; byGroup: boolean }): ReactNode {
  const { t } = useTranslation('audit');
  const { language } = useFormats();
  const groups = REASONS.map((reason) => ({ reason, tables: tables.filter((table) => whyHidden(table) === reason) }));
  return groups
    .filter((group) => group.tables.length > 0)
    .map((group) => (
      <p key={group.reason} className="t-quiet t-prose" style={{ margin: 0 }}>
        {byGroup && (
          <span className="t-strong" dir="auto">
            {t('hidden.of', { groups: group.tables.map((table) => nameOf(table, language)).join(', ') })}{' '}
          </span>
        )}
        {t(`hidden.${group.reason}`)}
      </p>
    ));
}
