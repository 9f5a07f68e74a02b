import type { IntakeImportFieldsFragment } from '@trellis/api-client';
import { Figures, Notice } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';

/** What an import did, and what comes next. */
export function ImportResult({ one, cohortId }: { one: IntakeImportFieldsFragment; cohortId?: string }): ReactNode {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const { slug } = useParams({ from: '/s/$slug/imports/$id' });
  const { result } = one;
  if (!result) return null;
  const shown = (['created', 'updated', 'unchanged', 'superseded', 'rejected', 'conflicts'] as const).filter(
    (name) => name === 'created' || name === 'unchanged' || result[name] > 0,
  );
  const changed = result.created + result.updated > 0;
  const asksIdentity = one.items.some(({ store }) => store === 'vault');
  const nothing = asksIdentity ? 'done.nothing' : 'done.nothingAtAll';
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <Notice tone="success" title={t('done.title')} live>
        <p>{t(changed ? 'done.next' : nothing)}</p>
      </Notice>
      <Figures items={shown.map((name) => ({ label: t(`done.${name}`), value: formats.number(result[name]) }))} />
      {cohortId && (
        <div className="t-row">
          <LinkButton to="/s/$slug/cohorts/$id" params={{ slug, id: cohortId }}>
            {t('toCohort')}
          </LinkButton>
          <LinkButton variant="default" to="/s/$slug/cohorts/$id/imports" params={{ slug, id: cohortId }}>
            {t('done.another')}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
