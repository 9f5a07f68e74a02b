import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { SiblingCohortsDocument } from '@trellis/api-client';
import type { PeopleActionKind } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { FieldLabel } from '../../../lib/form.js';
import type { ActionFields } from '../hooks/actions.js';

/** What a kind of action asks for. A reason is never among it. */
export function ActionFieldset({
  kind,
  cohortId,
  fields,
  onChange,
}: {
  kind: PeopleActionKind;
  cohortId: string;
  fields: ActionFields;
  onChange: (fields: ActionFields) => void;
}): ReactNode {
  const { t } = useTranslation('people');
  if (kind === 'PAUSE') {
    return (
      <div className="t-columns-2">
        <TextInput
          type="date"
          label={<FieldLabel optional>{t('action.fromOn')}</FieldLabel>}
          description={t('action.fromOnHelp')}
          value={fields.fromOn}
          onChange={(event) => onChange({ ...fields, fromOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={<FieldLabel optional>{t('action.toOn')}</FieldLabel>}
          description={t('action.toOnHelp')}
          value={fields.toOn}
          onChange={(event) => onChange({ ...fields, toOn: event.currentTarget.value })}
        />
      </div>
    );
  }
  if (kind === 'SET_REQUIREMENT') {
    return (
      <NumberInput
        label={<FieldLabel optional>{t('action.amount')}</FieldLabel>}
        description={t('action.amountHelp')}
        min={0}
        max={LIMITS.requirementAmount}
        step={0.5}
        decimalScale={2}
        value={fields.amount}
        onChange={(value) => onChange({ ...fields, amount: typeof value === 'number' ? value : '' })}
      />
    );
  }
  return kind === 'BECOME_MENTOR' ? <CohortField cohortId={cohortId} fields={fields} onChange={onChange} /> : null;
}

function CohortField({
  cohortId,
  fields,
  onChange,
}: {
  cohortId: string;
  fields: ActionFields;
  onChange: (fields: ActionFields) => void;
}): ReactNode {
  const { t } = useTranslation('people');
  const query = useApiQuery(SiblingCohortsDocument, { id: cohortId });
  const cohorts = query.data?.cohort.program.cohorts.filter(({ state }) => state !== 'CLOSED') ?? [];
  return (
    <NativeSelect
      label={t('action.mentorCohort')}
      value={fields.mentorCohortId || cohortId}
      onChange={(event) => onChange({ ...fields, mentorCohortId: event.currentTarget.value })}
      data={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
