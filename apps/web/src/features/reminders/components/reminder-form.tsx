import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  type Locale,
  ReminderRulesDocument,
  type ReminderRuleWholeFragment,
  SaveReminderRuleDocument,
} from '@trellis/api-client';
import { EventKind, REMINDER_LIMITS } from '@trellis/contracts';
import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm } from '../../../lib/form.js';
import { useSchool } from '../../../lib/use-school.js';
import {
  countingOf,
  eventPeopleOf,
  inputOf,
  placeKey,
  fieldOfWords,
  placesOf,
  type ReminderValues,
  TRIGGERS,
  unitOf,
  valuesOf,
} from '../hooks/reminder-values.js';
import { ReminderPreviewPanel } from './reminder-preview.js';

const LANGUAGE = { EN: 'en', FR: 'fr' } as const;
const AUDIENCES = ['MENTORS', 'MENTEES', 'BOTH', 'COORDINATOR'] as const;
const UNITS = ['DAYS', 'HOURS'] as const;
const KINDS = Object.keys(EventKind) as (keyof typeof EventKind)[];
const REACHES = ['MATCHED', 'EVERYONE'] as const;
const CHANNELS = ['MAIL', 'IN_APP'] as const;

interface ReminderFormProps {
  programId: string;
  rule: ReminderRuleWholeFragment | null;
  onDone: () => void;
}

/** Writing a rule: from when it counts, to whom it speaks, what it says; then a look at who would get it. */
export function ReminderForm({ programId, rule, onDone }: ReminderFormProps): ReactNode {
  const { t } = useTranslation('reminders');
  const { school } = useSchool();
  const form = useAppForm<ReminderValues>(valuesOf(rule), {
    name: (value) => (value.trim() ? null : t('common:fillIn', { field: t('name') })),
    days: (value) => (/^\d{1,3}$/.test(value.trim()) ? null : t('common:fillIn', { field: t('days') })),
    at: (value) => (value ? null : t('common:fillIn', { field: t('at') })),
  });
  const save = useApiMutation(SaveReminderRuleDocument, { touches: [ReminderRulesDocument], onSuccess: onDone });
  if (!school) return null;
  const input = inputOf(programId, form.values, rule);
  return (
    <Panel title={t(rule ? 'editTitle' : 'writeTitle')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!form.validate().hasErrors) save.mutate({ input });
        }}
      >
        <FormProblems
          form={form}
          error={save.error}
          fieldOf={{
            ...{ REMINDER_AMOUNT: 'days', REMINDER_HOURS: 'quietTo' },
            REMINDER_RULE_INCOMPLETE: fieldOfWords(save.error?.field),
          }}
        />
        <TextInput
          required
          maxLength={REMINDER_LIMITS.nameLength}
          label={<FieldLabel>{t('name')}</FieldLabel>}
          description={t('nameHelp')}
          {...fieldProps(form, 'name')}
        />
        <WhenFields form={form} />
        <WhoFields form={form} />
        {school.locales.map((locale) => (
          <WordsFields key={locale} form={form} locale={locale} />
        ))}
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('places')}{' '}
          {placesOf(form.values.trigger, form.values.audience)
            .map((name) => t('placeIs', { place: `{{${name}}}`, meaning: t(`placeNames.${placeKey(name)}`) }))
            .join(' · ')}
        </p>
        <div className="t-row">
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
      <ReminderPreviewPanel input={input} locales={school.locales} />
    </Panel>
  );
}

type Form = ReturnType<typeof useAppForm<ReminderValues>>;

function WhenFields({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('reminders');
  const { before, onlyBefore, anyUnit } = countingOf(form.values.trigger);
  const inHours = unitOf(form.values) === 'HOURS';
  const amount = inHours ? (onlyBefore ? 'hoursBefore' : 'hours') : onlyBefore ? 'daysBefore' : 'days';
  return (
    <>
      <NativeSelect
        label={t('trigger')}
        data={TRIGGERS.map((value) => ({ value, label: t(`triggers.${value}`) }))}
        {...fieldProps(form, 'trigger')}
      />
      {anyUnit && (
        <NativeSelect
          label={t('unit')}
          data={UNITS.map((value) => ({ value, label: t(`units.${value}`) }))}
          {...fieldProps(form, 'unit')}
        />
      )}
      {before && !onlyBefore && (
        <NativeSelect
          label={t('side')}
          data={(['after', 'before'] as const).map((value) => ({ value, label: t(`sides.${value}`) }))}
          {...fieldProps(form, 'side')}
        />
      )}
      <TextInput
        required
        inputMode="numeric"
        maxLength={3}
        label={<FieldLabel>{t(amount)}</FieldLabel>}
        {...fieldProps(form, 'days')}
      />
      {!inHours && (
        <TextInput required type="time" label={<FieldLabel>{t('at')}</FieldLabel>} {...fieldProps(form, 'at')} />
      )}
    </>
  );
}

function WhoFields({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('reminders');
  const isTask = form.values.audience === 'COORDINATOR';
  const limits = Array.from({ length: REMINDER_LIMITS.perWeek }, (_, at) => String(at + 1));
  return (
    <>
      <NativeSelect
        label={t('audience')}
        data={AUDIENCES.map((value) => ({ value, label: t(`audiences.${value}`) }))}
        {...fieldProps(form, 'audience')}
      />
      <EventFields form={form} />
      {!isTask && (
        <>
          {countingOf(form.values.trigger).widens && (
            <NativeSelect
              label={t('reach')}
              data={REACHES.map((value) => ({ value, label: t(`reaches.${value}`) }))}
              {...fieldProps(form, 'reach')}
            />
          )}
          <NativeSelect
            label={t('channel')}
            data={CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))}
            {...fieldProps(form, 'channel')}
          />
          <fieldset className="t-row" style={{ border: 0, margin: 0, padding: 0 }}>
            <legend className="t-strong" style={{ padding: 0 }}>
              {t('quiet')}
            </legend>
            <TextInput type="time" label={t('quietFrom')} {...fieldProps(form, 'quietFrom')} />
            <TextInput type="time" label={t('quietTo')} {...fieldProps(form, 'quietTo')} />
          </fieldset>
          <NativeSelect
            label={t('perWeek')}
            description={t('perWeekHelp')}
            data={[{ value: '', label: t('anyNumber') }, ...limits.map((value) => ({ value, label: value }))]}
            {...fieldProps(form, 'perWeek')}
          />
          <Checkbox label={t('digest')} {...form.getInputProps('digest', { type: 'checkbox' })} />
        </>
      )}
    </>
  );
}

/** Of events: whom of those they are for, and which of them. */
function EventFields({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('reminders');
  const people = eventPeopleOf(form.values.trigger);
  if (people.length === 0) return null;
  return (
    <>
      {form.values.audience !== 'COORDINATOR' && (
        <NativeSelect
          label={t('eventPeople')}
          data={people.map((value) => ({ value, label: t(`eventPeopleAre.${value}`) }))}
          {...fieldProps(form, 'eventPeople')}
        />
      )}
      <Checkbox.Group label={t('eventKinds')} description={t('eventKindsHelp')} {...form.getInputProps('eventKinds')}>
        <div className="t-row">
          {KINDS.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`events:kinds.${kind}`)} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}

function WordsFields({ form, locale }: { form: Form; locale: Locale }): ReactNode {
  const { t } = useTranslation('reminders');
  const language = t(`common:languageNames.${locale}`);
  const isMail = form.values.audience !== 'COORDINATOR' && form.values.channel === 'MAIL';
  return (
    <>
      <TextInput
        lang={LANGUAGE[locale]}
        dir="auto"
        maxLength={REMINDER_LIMITS.subjectLength}
        label={<FieldLabel>{t('subjectIn', { language })}</FieldLabel>}
        description={isMail ? t('subjectHelp') : undefined}
        {...fieldProps(form, `subject${locale}`)}
      />
      <Textarea
        autosize
        minRows={5}
        lang={LANGUAGE[locale]}
        dir="auto"
        maxLength={REMINDER_LIMITS.textLength}
        label={<FieldLabel>{t('bodyIn', { language })}</FieldLabel>}
        {...fieldProps(form, `body${locale}`)}
      />
    </>
  );
}
