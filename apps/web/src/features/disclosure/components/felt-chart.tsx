import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type FigureTable, figureAt } from '../../../lib/figure-table.js';
import { useFormats } from '../../../lib/format.js';

const PARTS = ['yes', 'in_part', 'no'] as const;
/** Told apart by their pattern, whatever the colours: full, striped, dotted. */
const PATTERNS: Record<(typeof PARTS)[number], CSSProperties> = {
  yes: { background: 'var(--t-primary)' },
  in_part: {
    background: 'repeating-linear-gradient(45deg, var(--t-primary) 0 3px, var(--t-surface) 3px 9px)',
  },
  no: {
    background: 'radial-gradient(circle, var(--t-primary) 1.5px, transparent 1.6px) 0 0 / 8px 8px, var(--t-surface)',
  },
};

/** A bar for each line of which every part may be shown, with its numbers written beside. The table below says the same, and more. */
export function FeltChart({ table }: { table: FigureTable }): ReactNode {
  const { t } = useTranslation('disclosure');
  const formats = useFormats();
  const lines = table.rows.entries.flatMap(({ id }) => {
    const counts = PARTS.flatMap((part) => figureAt(table, id, part) ?? []);
    return counts.length === PARTS.length ? [{ id, counts, sum: counts.reduce((one, other) => one + other, 0) }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <div aria-hidden className="t-stack" style={{ '--gap': '12px', maxInlineSize: 560 } as CSSProperties}>
      {lines.map(({ id, counts, sum }) => (
        <div key={id}>
          <span className="t-small">{id === '*' ? t('table.all') : t(`felt.entries.${id}`)}</span>
          <div style={{ display: 'flex', blockSize: 18, border: '1px solid var(--t-primary)', borderRadius: 4 }}>
            {PARTS.map((part, at) => (
              <span
                key={part}
                style={{ ...PATTERNS[part], inlineSize: `${((counts[at] ?? 0) / sum) * 100}%`, overflow: 'hidden' }}
              />
            ))}
          </div>
          <span className="t-row t-small t-quiet" style={{ '--gap': '12px' } as CSSProperties}>
            {PARTS.map((part, at) => (
              <span key={part} style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
                <span
                  style={{
                    ...PATTERNS[part],
                    inlineSize: 12,
                    blockSize: 12,
                    border: '1px solid var(--t-primary)',
                    borderRadius: 2,
                  }}
                />
                {t(`felt.columns.${part}`)}: {formats.number(counts[at] ?? 0)}
              </span>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
