import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Components of one kind, under its name. */
export function Section({ name, children }: { name: string; children: ReactNode }): ReactNode {
  const { t } = useTranslation('gallery');
  return (
    <div className="t-stack">
      <h3 className="t-h3">{t(`sections.${name}`)}</h3>
      {children}
    </div>
  );
}
