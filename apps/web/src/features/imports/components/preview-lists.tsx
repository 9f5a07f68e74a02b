import { Button } from '@mantine/core';
import type { IntakeImportFieldsFragment } from '@trellis/api-client';
import { DataTable, Notice, Panel, UserText } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';

type Preview = NonNullable<IntakeImportFieldsFragment['preview']>;
type Problem = Preview['rejected'][number];
type Conflict = Preview['conflicts'][number];

const FIRST = 25;

/** The first of a long list, and the way to the rest; the service lists at most 2,000 and counts all. */
function useFirst<Row>(rows: readonly Row[], total: number): { shown: readonly Row[]; more: ReactNode } {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const [all, setAll] = useState(rows.length <= FIRST);
  return {
    shown: all ? rows : rows.slice(0, FIRST),
    more: all ? (
      rows.length < total && (
        <p className="t-quiet">
          {t('preview.firstOf', { shown: formats.number(rows.length), total: formats.number(total) })}
        </p>
      )
    ) : (
      <Button variant="default" onClick={() => setAll(true)}>
        {t('preview.showAll', { total: formats.number(rows.length) })}
      </Button>
    ),
  };
}

function useProblemWords(): (problem: Pick<Problem, 'code' | 'args'>) => string {
  const { t, i18n } = useTranslation('imports');
  return (problem) => {
    const args = (problem.args ?? {}) as Record<string, unknown>;
    const known = i18n.exists(`imports:problems.${problem.code}`);
    return t(known ? `problems.${problem.code}` : 'problems.OTHER', { code: problem.code, ...args });
  };
}

/** Rows that cannot be taken, each by its line in the file. */
export function RejectedList({ rejected, total }: { rejected: readonly Problem[]; total: number }): ReactNode {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const words = useProblemWords();
  const { shown, more } = useFirst(rejected, total);
  return (
    <Panel title={t('preview.rejectedTitle', { count: total })}>
      <div className="t-stack">
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('preview.rejectedText')}
        </p>
        <DataTable<Problem>
          label={t('preview.rejectedTitle', { count: total })}
          rows={shown}
          rowKey={(problem) => `${problem.line}-${problem.code}-${problem.column}`}
          columns={[
            {
              key: 'line',
              label: t('preview.line'),
              render: (problem) => <span className="t-strong">{formats.number(problem.line)}</span>,
            },
            {
              key: 'problem',
              label: t('preview.problem'),
              render: (problem) => (
                <div>
                  {words(problem)}
                  {problem.more.map((other) => (
                    <div key={`${other.code}-${other.column}`}>{words(other)}</div>
                  ))}
                  {problem.column && (
                    <div className="t-quiet t-small">{t('problemColumn', { column: problem.column })}</div>
                  )}
                </div>
              ),
            },
            {
              key: 'value',
              label: t('preview.value'),
              render: (problem) => (problem.value ? <UserText block>{problem.value}</UserText> : '–'),
            },
          ]}
        />
        {more}
      </div>
    </Panel>
  );
}

/** Rows that a later answer of the same person replaces. */
export function SupersededList({ superseded, total }: { superseded: Preview['superseded']; total: number }): ReactNode {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const { shown, more } = useFirst(superseded, total);
  return (
    <Notice title={t('preview.supersededTitle', { count: total })}>
      <ul style={{ margin: '4px 0', paddingInlineStart: 20 }}>
        {shown.map((row) => (
          <li key={row.line}>
            {t('preview.superseded', {
              line: formats.number(row.line),
              byLine: formats.number(row.byLine),
              email: row.email,
            })}
          </li>
        ))}
      </ul>
      {more}
    </Notice>
  );
}

/** What the file would overwrite, and that stays: answers changed by hand since, and the number of a mentor who signs in. */
export function ConflictList({
  conflicts,
  total,
  items,
}: {
  conflicts: readonly Conflict[];
  total: number;
  items: IntakeImportFieldsFragment['items'];
}): ReactNode {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const { shown, more } = useFirst(conflicts, total);
  const question = (conflict: Conflict): string => {
    const item = items.find((one) => one.id === conflict.itemId);
    return item ? localized(item.label, formats.language) : conflict.itemId;
  };
  const words = (conflict: Conflict, text: string): ReactNode => {
    const isPrivate = items.find((one) => one.id === conflict.itemId)?.withheld === 'private';
    return isPrivate ? <span className="t-quiet">{t('map.withheld.private')}</span> : <UserText block>{text}</UserText>;
  };
  return (
    <Panel title={t('preview.conflictsTitle', { count: total })}>
      <DataTable<Conflict>
        label={t('preview.conflictsTitle', { count: total })}
        rows={shown}
        rowKey={(conflict) => `${conflict.line}-${conflict.itemId}`}
        columns={[
          { key: 'line', label: t('preview.line'), render: (conflict) => formats.number(conflict.line) },
          { key: 'email', label: t('preview.email'), render: (conflict) => conflict.email },
          { key: 'question', label: t('preview.question'), render: question },
          {
            key: 'kept',
            label: t('preview.kept'),
            render: (conflict) => (
              <div>
                {words(conflict, conflict.kept)}
                <div className="t-quiet t-small">{t(`preview.why.${conflict.why ?? 'BY_HAND'}`)}</div>
              </div>
            ),
          },
          {
            key: 'incoming',
            label: t('preview.incoming'),
            render: (conflict) => words(conflict, conflict.incoming),
          },
        ]}
      />
      {more}
    </Panel>
  );
}

/** What was read, but not quite as written: said, so that a person can look. */
export function NoticeList({ notices }: { notices: Preview['notices'] }): ReactNode {
  const { t, i18n } = useTranslation('imports');
  const formats = useFormats();
  const { shown, more } = useFirst(notices, notices.length);
  const words = (notice: Preview['notices'][number]): string => {
    const number = (line: number | null): string => (line === null ? '–' : formats.number(line));
    const known = i18n.exists(`imports:notices.${notice.code}`) ? notice.code : 'OTHER';
    return t(`notices.${known}`, {
      code: notice.code,
      line: number(notice.line),
      otherLine: number(notice.otherLine),
      column: notice.column ?? '–',
    });
  };
  return (
    <Notice tone="attention" title={t('notices.title')}>
      <ul style={{ margin: '4px 0', paddingInlineStart: 20 }}>
        {shown.map((notice, index) => (
          <li key={index}>{words(notice)}</li>
        ))}
      </ul>
      {more}
    </Notice>
  );
}
