import { Button, Checkbox, NumberInput, Textarea } from '@mantine/core';
import {
  ChangeMyMentoringDocument,
  MyEnrolmentsDocument,
  MyIntakeDocument,
  MyMentoringDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Notice, Panel, Tag, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, FormProblems, useAppForm } from '../../../lib/form.js';
import type { OwnProgram } from './mentoring-page.js';

type Place = OwnProgram['places'][number];
// A type, not an interface: forms take records.
type Values = { capacity: number | string; takesNew: boolean; offers: string };

/** What a mentor offers in one cohort: their number, a pause for newcomers, and their own words. */
export function MentorPlaceForm({ place }: { place: Place }): ReactNode {
  const { t } = useTranslation('appointments');
  const announce = useAnnounce();
  const [saved, setSaved] = useState(false);
  const { enrolmentId, capacity, takesNew, offers, accompanying } = place;
  const form = useAppForm<Values>(
    { capacity, takesNew, offers: offers ?? '' },
    { capacity: (number) => (number === '' ? t('place.numberNeeded') : null) },
  );
  const change = useApiMutation(ChangeMyMentoringDocument, {
    touches: [MyMentoringDocument, MyEnrolmentsDocument, MyIntakeDocument],
    onSuccess: () => {
      setSaved(true);
      announce(t('place.saved'));
    },
  });
  const idOf = (name: string): string => `${name}-${enrolmentId}`;
  const send = (values: Values): void => {
    setSaved(false);
    const input = { enrolmentId, capacity: Number(values.capacity), takesNew: values.takesNew };
    change.mutate({ input: { ...input, offers: values.offers.trim() || null } });
  };
  return (
    <Panel
      title={place.cohortName}
      aside={
        place.state !== 'ENROLLED' && <Tag tone="plain">{t(`place.states.${place.state as 'APPLIED' | 'PAUSED'}`)}</Tag>
      }
    >
      <form noValidate className="t-stack t-column" onSubmit={form.onSubmit(send)}>
        <FormProblems form={form} error={change.error} />
        {saved && <Notice tone="success">{t('place.saved')}</Notice>}
        <NumberInput
          id={idOf('capacity')}
          min={0}
          max={LIMITS.capacity}
          allowDecimal={false}
          label={t('place.capacity')}
          description={t('place.capacityHelp', { count: accompanying })}
          {...form.getInputProps('capacity')}
        />
        <Checkbox
          id={idOf('takesNew')}
          label={t('place.takesNew')}
          description={t('place.takesNewHelp')}
          {...form.getInputProps('takesNew', { type: 'checkbox' })}
        />
        <Textarea
          id={idOf('offers')}
          autosize
          minRows={3}
          maxLength={LIMITS.offersCharacters}
          label={<FieldLabel optional>{t('place.offers')}</FieldLabel>}
          description={t('place.offersHelp')}
          {...form.getInputProps('offers')}
        />
        <div>
          <Button
            type="submit"
            variant="default"
            loading={change.isPending}
            aria-label={t('place.saveFor', { cohort: place.cohortName })}
          >
            {t('common:save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
