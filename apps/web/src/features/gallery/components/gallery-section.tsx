import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Components of one kind, under its name. */
export function Section({ name, children }: { name: string; children: ReactNode }): ReactNode {
  const { t } = useTranslation('gallery');
  return (
    <div className="t-stack">
      <h2 className="t-h2">{t(`sections.${name}`)}</h2>
      {children}
    </div>
  );
}
