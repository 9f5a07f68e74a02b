import { UserText } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';

export interface Said {
  id: string;
  by: string | null;
  said: string;
  at: string;
  /** What it is, where it is not simply something said. */
  tag?: string;
}

/** What was said, the first on top. */
export function Entries({ entries }: { entries: readonly Said[] }): ReactNode {
  const { t } = useTranslation('care');
  const formats = useFormats();
  if (entries.length === 0) return <p className="t-quiet">{t('noWords')}</p>;
  return (
    <ol className="t-plain t-stack" style={{ '--gap': '16px' } as React.CSSProperties}>
      {entries.map(({ id, by, said, at, tag }) => (
        <li key={id}>
          <p className="t-quiet t-small" style={{ margin: 0 }} dir="auto">
            {[tag, by ?? t('somebodyGone'), formats.moment(at)].filter(Boolean).join(' · ')}
          </p>
          <UserText block>{said}</UserText>
        </li>
      ))}
    </ol>
  );
}
