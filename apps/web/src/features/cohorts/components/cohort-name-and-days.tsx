import { Button, Checkbox, TextInput } from '@mantine/core';
import { UpdateCohortDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { FormFoot, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import type { CohortWithSettings } from './cohort-settings.js';

/** The cohort's own name and days. That it ends earlier for people who are in it is said, and ticked, before it is saved. */
export function CohortNameAndDays({
  cohort,
  mayDecide,
}: {
  cohort: CohortWithSettings;
  mayDecide: boolean;
}): ReactNode {
  const { t } = useTranslation('offers');
  const formats = useFormats();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  return (
    <Panel
      title={t('days.title')}
      aside={
        mayDecide &&
        !editing && (
          <Button
            variant="default"
            aria-label={t('days.changeOf')}
            onClick={() => {
              setSaved(false);
              setEditing(true);
            }}
          >
            {t('days.change')}
          </Button>
        )
      }
    >
      {editing ? (
        <NameAndDaysForm
          cohort={cohort}
          onDone={(isSaved) => {
            setSaved(isSaved);
            setEditing(false);
          }}
        />
      ) : (
        <div className="t-stack">
          {saved && <Notice tone="success">{t('days.saved')}</Notice>}
          <p className="t-said" dir="auto">
            {t('days.says', { name: cohort.name, from: formats.day(cohort.startsOn), to: formats.day(cohort.endsOn) })}
          </p>
        </div>
      )}
    </Panel>
  );
}

function NameAndDaysForm({
  cohort,
  onDone,
}: {
  cohort: CohortWithSettings;
  onDone: (saved: boolean) => void;
}): ReactNode {
  const { t } = useTranslation(['offers', 'programs']);
  const filled = useFilled();
  const announce = useAnnounce();
  const { name, startsOn, endsOn } = cohort;
  const form = useAppForm(
    { name, startsOn, endsOn, confirmed: false },
    {
      name: filled(t('programs:cohortName')),
      startsOn: filled(t('programs:startsOn')),
      endsOn: (last, { startsOn: first }) =>
        filled(t('programs:endsOn'))(last) ?? (first !== '' && last < first ? t('programs:endsBefore') : null),
    },
  );
  const update = useApiMutation(UpdateCohortDocument, {
    onSuccess: () => {
      announce(t('days.saved'));
      onDone(true);
    },
  });
  const shortens = update.error?.code === 'COHORT_SHORTENED' || form.values.confirmed;
  return (
    <form
      noValidate
      className="t-stack t-column"
      onSubmit={form.onSubmit((values) => update.mutate({ input: { cohortId: cohort.id, ...values } }))}
    >
      <FormProblems form={form} error={update.error} fieldOf={{ COHORT_DATES_REVERSED: 'endsOn' }} />
      <TextInput
        required
        dir="auto"
        maxLength={LIMITS.nameCharacters}
        label={<FieldLabel>{t('programs:cohortName')}</FieldLabel>}
        {...fieldProps(form, 'name')}
      />
      <TextInput
        required
        type="date"
        label={<FieldLabel>{t('programs:startsOn')}</FieldLabel>}
        {...fieldProps(form, 'startsOn')}
      />
      <TextInput
        required
        type="date"
        label={<FieldLabel>{t('programs:endsOn')}</FieldLabel>}
        description={t('days.help')}
        {...fieldProps(form, 'endsOn')}
      />
      {shortens && <Checkbox label={t('days.confirm')} {...form.getInputProps('confirmed', { type: 'checkbox' })} />}
      <FormFoot
        submit={t('days.save')}
        busy={update.isPending}
        cancel={t('common:cancel')}
        onCancel={() => onDone(false)}
      />
    </form>
  );
}
