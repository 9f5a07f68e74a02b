import { Button } from '@mantine/core';
import {
  EventDocument,
  type EventKindsQuery,
  type EventSeriesFieldsFragment,
  EventsDocument,
  SaveEventDocument,
  type SchoolProgramsQuery,
  type SchoolQuery,
} from '@trellis/api-client';
import { useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import {
  type EventInput,
  type EventValues,
  inputOf,
  isMoved,
  type ManagedEvent,
  valuesOf,
} from '../hooks/event-values.js';
import { usePartWords } from '../hooks/use-part-words.js';
import { AudienceFields } from './event-form-audience.js';
import { ComingFields, PlaceFields, WhenFields } from './event-form-where.js';
import { AccessFields, AboutFields } from './event-form-words.js';
import { MoveDialog } from './move-dialog.js';

export type EventFormShape = ReturnType<typeof useAppForm<EventValues>>;

export interface EventFormProps {
  event: ManagedEvent | null;
  programId: string | null;
  school: SchoolQuery['school'];
  kinds: EventKindsQuery['eventKinds'];
  series: readonly EventSeriesFieldsFragment[];
  programs: SchoolProgramsQuery['school']['programs'];
  onDone: () => void;
}

/** Writing an event. What people know of already says before it is moved how many of them will be told. */
export function EventForm(props: EventFormProps): ReactNode {
  const { event, programId, school, kinds, onDone } = props;
  const { t } = useTranslation(['events', 'common']);
  const announce = useAnnounce();
  const rules = useRules(props);
  const fresh = { timeZone: school.timeZone, programId, seriesId: null };
  const form = useAppForm<EventValues>(valuesOf(event, fresh), rules);
  const partWords = usePartWords();
  const [moving, setMoving] = useState<EventInput | null>(null);
  const save = useApiMutation(SaveEventDocument, {
    touches: [EventsDocument, EventDocument],
    onSuccess: () => {
      announce(t('common:saved'));
      onDone();
    },
  });
  const keep = (input: EventInput): void => save.mutate({ input }, { onSettled: () => setMoving(null) });
  const send = (values: EventValues): void => {
    const input = inputOf(values, event, { programId, kinds });
    if (event && isMoved(event, input)) setMoving(input);
    else keep(input);
  };
  return (
    <form noValidate className="t-stack t-column t-event-form" onSubmit={form.onSubmit(send)}>
      <FormProblems
        form={form}
        error={save.error}
        fieldOf={FIELD_OF}
        wordsOf={save.error?.code === 'EVENT_INCOMPLETE' ? { EVENT_INCOMPLETE: partWords(save.error) } : {}}
      />
      <AboutFields form={form} {...props} />
      <WhenFields form={form} />
      <PlaceFields form={form} />
      <AudienceFields form={form} {...props} />
      <ComingFields form={form} />
      <AccessFields form={form} locales={school.locales} />
      <div className="t-row">
        <Button type="submit" loading={save.isPending}>
          {t(event ? 'common:save' : 'form.keep')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </div>
      {moving && event && (
        <MoveDialog
          event={event}
          busy={save.isPending}
          onConfirm={() => keep(moving)}
          onClose={() => setMoving(null)}
        />
      )}
    </form>
  );
}

/** Where the form says what the service found. */
const FIELD_OF: Partial<Record<string, keyof EventValues>> = {
  ...{ EVENT_ZONE: 'timeZone', EVENT_CAPACITY: 'capacity', EVENT_PEOPLE_NONE: 'audience', EVENT_TIMES: 'to' },
  ...{ EVENT_CLOCK: 'from', EVENT_OVER: 'day' },
};

function useRules({ school }: EventFormProps): Parameters<typeof useAppForm<EventValues>>[1] {
  const { t } = useTranslation('events');
  const filled = useFilled();
  const [first = 'EN'] = school.locales;
  const isWhole = (value: string): boolean => /^\d+$/.test(value.trim());
  return {
    [`title${first}`]: (value: string, { titleEN, titleFR }: EventValues) =>
      titleEN.trim() || titleFR.trim() ? null : filled(t('form.title'))(value),
    day: filled(t('form.day')),
    from: filled(t('form.from')),
    to: filled(t('form.to')),
    endDay: (value, { longer }) => (longer ? filled(t('form.endDay'))(value) : null),
    capacity: (value) =>
      value.trim() === '' || (isWhole(value) && Number(value) > 0) ? null : t('form.capacityWrong'),
  };
}
