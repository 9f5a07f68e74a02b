import { Button, Select, Textarea } from '@mantine/core';
import { CloseConcernDocument, EntrustedConcernDocument, EntrustedConcernsDocument } from '@trellis/api-client';
import type { ConcernOutcome } from '@trellis/api-client';
import { ConcernOutcome as Outcomes, LIMITS } from '@trellis/contracts';
import { useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';

const OUTCOMES = Object.keys(Outcomes) as ConcernOutcome[];

/** What became of it: from a list, and in words; whoever raised it reads that it is closed. */
export function CloseConcern({ concernId }: { concernId: string }): ReactNode {
  const { t } = useTranslation('care');
  const announce = useAnnounce();
  const filled = useFilled();
  const form = useAppForm<{ outcome: string; became: string }>(
    { outcome: '', became: '' },
    { outcome: filled(t('entrusted.outcome')), became: filled(t('entrusted.outcomeWords')) },
  );
  const close = useApiMutation(CloseConcernDocument, {
    touches: [EntrustedConcernDocument, EntrustedConcernsDocument],
    onSuccess: () => announce(t('entrusted.closed')),
  });
  return (
    <details>
      <summary>{t('entrusted.close')}</summary>
      <form
        noValidate
        className="t-stack"
        onSubmit={form.onSubmit(({ outcome, became }) =>
          close.mutate({ input: { concernId, outcome: outcome as ConcernOutcome, said: became } }),
        )}
      >
        <FormProblems form={form} error={close.error} fieldOf={{ CARE_EMPTY: 'became' }} />
        <Select
          label={<FieldLabel>{t('entrusted.outcome')}</FieldLabel>}
          data={OUTCOMES.map((value) => ({ value, label: t(`entrusted.outcomes.${value}`) }))}
          {...fieldProps(form, 'outcome')}
        />
        <Textarea
          autosize
          minRows={3}
          maxLength={LIMITS.careCharacters}
          label={<FieldLabel>{t('entrusted.outcomeWords')}</FieldLabel>}
          description={t('entrusted.outcomeHelp')}
          {...fieldProps(form, 'became')}
        />
        <div>
          <Button type="submit" variant="default" loading={close.isPending}>
            {t('entrusted.close')}
          </Button>
        </div>
      </form>
    </details>
  );
}
