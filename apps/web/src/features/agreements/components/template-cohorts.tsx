import { Button } from '@mantine/core';
import { AgreementTemplateDocument, UseAgreementTemplateDocument } from '@trellis/api-client';
import type { AgreementTemplateFieldsFragment } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';

/** Which cohorts start with the newest version, and a way to give it to the others. */
export function TemplateCohorts({
  template,
  mayGive,
}: {
  template: AgreementTemplateFieldsFragment;
  mayGive: boolean;
}): ReactNode {
  const { t } = useTranslation('agreements');
  const announce = useAnnounce();
  const give = useApiMutation(UseAgreementTemplateDocument, { touches: [AgreementTemplateDocument] });
  const giveTo = (cohortId: string, cohort: string): void =>
    give.mutate({ cohortId }, { onSuccess: () => announce(t('template.given', { cohort })) });
  return (
    <Panel title={t('template.cohorts')}>
      <FailureNotice error={give.error} />
      {template.cohorts.length === 0 && (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('template.none')}
        </p>
      )}
      <ul className="t-todo">
        {template.cohorts.map(({ id, name, isNewest }) => (
          <li key={id}>
            <div>
              <div className="t-strong" dir="auto">
                {name}
              </div>
              <div className="t-quiet t-small">{t(isNewest ? 'template.newest' : 'template.older')}</div>
            </div>
            {mayGive && !isNewest && (
              <Button
                variant="default"
                size="sm"
                disabled={give.isPending}
                aria-label={t('template.giveTo', { cohort: name })}
                onClick={() => giveTo(id, name)}
              >
                {t('template.give')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
