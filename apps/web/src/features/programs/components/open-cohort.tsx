import { TextInput } from '@mantine/core';
import { OpenCohortDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { FormFoot } from '@trellis/ui';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm, useFilled } from '../../../lib/form.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { CohortCalendar } from './cohort-calendar.js';

/** Open one run of a program. */
export function OpenCohort({ programId, onDone }: { programId: string; onDone: () => void }): ReactNode {
  const { t } = useTranslation('programs');
  const filled = useFilled();
  const slug = useSchoolSlug();
  const navigate = useNavigate();
  const form = useAppForm(
    { name: '', startsOn: '', endsOn: '' },
    {
      name: filled(t('cohortName')),
      startsOn: filled(t('startsOn')),
      endsOn: (endsOn, { startsOn }) =>
        filled(t('endsOn'))(endsOn) ?? (startsOn !== '' && endsOn < startsOn ? t('endsBefore') : null),
    },
  );
  const open = useApiMutation(OpenCohortDocument, {
    onSuccess: (result) => navigate({ to: '/s/$slug/cohorts/$id', params: { slug, id: result.openCohort.id } }),
  });
  return (
    <form
      noValidate
      className="t-stack t-column"
      onSubmit={form.onSubmit((values) => open.mutate({ input: { programId, ...values } }))}
    >
      <FormProblems form={form} error={open.error} fieldOf={{ COHORT_DATES_REVERSED: 'endsOn' }} />
      <TextInput
        required
        dir="auto"
        maxLength={LIMITS.nameCharacters}
        label={<FieldLabel>{t('cohortName')}</FieldLabel>}
        description={t('cohortNameHelp')}
        {...fieldProps(form, 'name')}
      />
      <TextInput
        required
        type="date"
        label={<FieldLabel>{t('startsOn')}</FieldLabel>}
        {...fieldProps(form, 'startsOn')}
      />
      <TextInput required type="date" label={<FieldLabel>{t('endsOn')}</FieldLabel>} {...fieldProps(form, 'endsOn')} />
      <CohortCalendar programId={programId} startsOn={form.values.startsOn} endsOn={form.values.endsOn} />
      <FormFoot submit={t('openCohort')} busy={open.isPending} cancel={t('common:cancel')} onCancel={onDone} />
    </form>
  );
}
