import type { OwnDataQuery } from '@trellis/api-client';
import { DataTable, Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';

type Entry = OwnDataQuery['ownData']['trail'][number];

/** Who has looked, when and what for; and, apart from it, what was changed. */
export function Trail({ data: { trail } }: { data: OwnDataQuery['ownData'] }): ReactNode {
  const { t } = useTranslation('ownData');
  return (
    <>
      <Panel title={t('looked.title')}>
        <Entries label={t('looked.title')} entries={trail.filter(({ looked }) => looked)} none={t('looked.none')} />
        <p className="t-quiet t-prose" style={{ marginBlockEnd: 0 }}>
          {t('looked.text')}
        </p>
      </Panel>
      <Panel title={t('changed.title')}>
        <Entries label={t('changed.title')} entries={trail.filter(({ looked }) => !looked)} none={t('changed.none')} />
      </Panel>
    </>
  );
}

function Entries({ label, entries, none }: { label: string; entries: readonly Entry[]; none: string }): ReactNode {
  const { t } = useTranslation('ownData');
  const formats = useFormats();
  if (entries.length === 0) return <p style={{ margin: 0 }}>{none}</p>;
  const what = ({ action, purpose }: Entry): string => {
    const words = t(`actions.${action.replace('.', '_')}`, { defaultValue: t('actions.other') });
    return purpose
      ? t('forPurpose', { what: words, purpose: t(`purposes.${purpose}`, { defaultValue: purpose }) })
      : words;
  };
  return (
    <DataTable<Entry>
      label={label}
      rows={entries}
      rowKey={(entry) => entry.id}
      columns={[
        { key: 'what', label: t('what'), main: true, render: what },
        { key: 'when', label: t('when'), render: (entry) => formats.moment(entry.at) },
        { key: 'by', label: t('by'), render: (entry) => (entry.byMe ? t('you') : (entry.by ?? t('trellis'))) },
      ]}
    />
  );
}
