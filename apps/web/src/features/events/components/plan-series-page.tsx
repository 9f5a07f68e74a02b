import { Button, NativeSelect, TextInput } from '@mantine/core';
import {
  EventSeriesListDocument,
  EventsDocument,
  PlanEventSeriesDocument,
  type PlanEventSeriesMutationVariables,
  SchoolProgramsDocument,
  type SchoolProgramsQuery,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { LoadingState, PageHeader, useAnnounce } from '@trellis/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { type AudienceLine, audienceInputOf, newLine } from '../hooks/audience-lines.js';
import { AudienceLines } from './event-form-audience.js';
import { BackToPlans } from './event-editor-page.js';
import { SeriesPreview } from './series-preview.js';

/** A whole series at once, as drafts: the one that Trellis comes with, or one that there was, on other days. */
export function PlanSeriesPage(): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const { program } = useSearch({ from: '/s/$slug/event-plans/series' });
  const programs = useApiQuery(SchoolProgramsDocument, {});
  const series = useApiQuery(EventSeriesListDocument, {});
  const error = programs.error ?? series.error;
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={t('planSeries.title')}
        lead={t('planSeries.lead')}
        above={<BackToPlans programId={program ?? null} />}
      />
      {error && <LoadFailure error={error} />}
      {!error && !(programs.data && series.data) && <LoadingState label={t('common:loading')} />}
      {programs.data && series.data && (
        <PlanForm
          programId={program ?? null}
          programs={programs.data.school.programs}
          series={series.data.eventSeries}
        />
      )}
    </div>
  );
}

type Programs = SchoolProgramsQuery['school']['programs'];
export type PlanInput = PlanEventSeriesMutationVariables['input'];

// An alias, not an interface: a form wants something that may be indexed.
type Values = {
  programId: string;
  seriesId: string;
  firstDay: string;
  time: string;
  place: string;
  room: string;
  audience: AudienceLine[];
};

interface PlanFormProps {
  programId: string | null;
  programs: Programs;
  series: readonly { id: string; title: { en: string | null; fr: string | null } }[];
}

/** Whose the series can be: the school’s where one may there, or a program’s. */
function useOwners(programs: Programs): { value: string; label: string }[] {
  const { t } = useTranslation('events');
  const { may } = useSchool();
  return [
    ...(may('event.manage') ? [{ value: '', label: t('plans.ofSchool') }] : []),
    ...programs.filter(({ id }) => may('event.manage', id)).map(({ id, name }) => ({ value: id, label: name })),
  ];
}

function PlanForm({ programId, programs, series }: PlanFormProps): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const slug = useSchoolSlug();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const owners = useOwners(programs);
  const owner = programId ?? owners[0]?.value ?? '';
  const form = useAppForm<Values>(
    {
      ...{ programId: owner, seriesId: '', firstDay: '', time: '17:30', place: '', room: '' },
      audience: [newLine(owner || null)],
    },
    { firstDay: useFilled()(t('planSeries.firstDay')) },
  );
  const plan = useApiMutation(PlanEventSeriesDocument, {
    touches: [EventsDocument, EventSeriesListDocument],
    onSuccess: async ({ planEventSeries }) => {
      announce(t('planSeries.done', { count: planEventSeries.length }));
      const id = form.values.programId;
      await (id
        ? navigate({ to: '/s/$slug/programs/$programId/events', params: { slug, programId: id } })
        : navigate({ to: '/s/$slug/event-plans', params: { slug } }));
    },
  });
  return (
    <form
      noValidate
      className="t-two"
      onSubmit={form.onSubmit((values) => plan.mutate({ input: planInputOf(values) }))}
    >
      <div className="t-stack">
        <FormProblems form={form} error={plan.error} />
        <SourceFields form={form} owners={owners} series={series} />
        <section className="t-panel t-stack" aria-label={t('audience.title')}>
          <div>
            <h2 className="t-h2">{t('audience.title')}</h2>
            <p className="t-quiet" style={{ margin: 0 }}>
              {t('planSeries.audienceHelp')}
            </p>
          </div>
          <AudienceLines
            lines={form.values.audience}
            programs={programs}
            programId={form.values.programId || null}
            onChange={(audience) => form.setFieldValue('audience', audience)}
          />
        </section>
        <div>
          <Button type="submit" loading={plan.isPending}>
            {t('planSeries.confirm')}
          </Button>
        </div>
      </div>
      <SeriesPreview input={form.values.firstDay === '' ? null : planInputOf({ ...form.values, audience: [] })} />
    </form>
  );
}

function planInputOf({ programId, seriesId, firstDay, time, place, room, audience }: Values): PlanInput {
  return {
    ...{ programId: programId || null, seriesId: seriesId || null, firstDay },
    time: seriesId ? null : time || null,
    ...{ place: place.trim() || null, room: room.trim() || null },
    audience: audienceInputOf(audience),
  };
}

function SourceFields({
  form,
  owners,
  series,
}: {
  form: ReturnType<typeof useAppForm<Values>>;
  owners: readonly { value: string; label: string }[];
  series: PlanFormProps['series'];
}): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  // The shipped series is in weeks, whatever the day: the first one is chosen once.
  const [isShipped, setShipped] = useState(true);
  return (
    <section className="t-panel t-stack" aria-label={t('planSeries.what')}>
      <NativeSelect
        label={t('planSeries.from')}
        value={form.values.seriesId}
        data={[
          { value: '', label: t('planSeries.shipped') },
          ...series.map(({ id, title }) => ({
            value: id,
            label: t('planSeries.copyOf', { title: localized(title, language) }),
          })),
        ]}
        onChange={(event) => {
          form.setFieldValue('seriesId', event.currentTarget.value);
          setShipped(event.currentTarget.value === '');
        }}
      />
      <NativeSelect label={t('planSeries.whose')} data={[...owners]} {...fieldProps(form, 'programId')} />
      <TextInput
        type="date"
        label={<FieldLabel>{t('planSeries.firstDay')}</FieldLabel>}
        description={t('planSeries.firstDayHelp')}
        {...fieldProps(form, 'firstDay')}
      />
      {isShipped && <TextInput type="time" label={t('planSeries.time')} {...fieldProps(form, 'time')} />}
      <TextInput
        dir="auto"
        maxLength={LIMITS.meetingPlaceCharacters}
        label={<FieldLabel optional>{t('form.place')}</FieldLabel>}
        description={t('planSeries.placeHelp')}
        {...fieldProps(form, 'place')}
      />
      <TextInput
        dir="auto"
        maxLength={LIMITS.shortTextCharacters}
        label={<FieldLabel optional>{t('form.room')}</FieldLabel>}
        {...fieldProps(form, 'room')}
      />
    </section>
  );
}
