import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { OpenNextYearDocument, PlanNextYearDocument } from '@trellis/api-client';
import type { NextYearSettings, PlanNextYearQuery } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { ConfirmDialog, Figures, LoadingState, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm, useFilled } from '../../../lib/form.js';
import { localized, useFormats } from '../../../lib/format.js';

type Plan = PlanNextYearQuery['planNextYear'];
interface Choice {
  settings: NextYearSettings;
  asksMentees: boolean;
}

/** What opening the next year would do, in numbers, and the one button that does it. */
export function PlanNextYear({ cohortId }: { cohortId: string }): ReactNode {
  const { t } = useTranslation('nextYear');
  const [choice, setChoice] = useState<Choice>({ settings: 'COHORT', asksMentees: true });
  const query = useApiQuery(PlanNextYearDocument, { input: { cohortId, ...choice } }, { keepPrevious: true });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const plan = query.data.planNextYear;
  return (
    <>
      <Panel title={t('whoTitle')}>
        <div className="t-stack">
          <Checkbox
            label={t('asksMentees')}
            description={t('asksMenteesHelp')}
            checked={choice.asksMentees}
            onChange={(event) => setChoice({ ...choice, asksMentees: event.currentTarget.checked })}
          />
          <Counts plan={plan} asksMentees={choice.asksMentees} />
          <p className="t-quiet t-small t-prose" style={{ margin: 0 }}>
            {t('whoText')}
          </p>
        </div>
      </Panel>
      <Panel title={t('settingsTitle')}>
        <Radio.Group
          aria-label={t('settingsTitle')}
          value={choice.settings}
          onChange={(value) => setChoice({ ...choice, settings: value as NextYearSettings })}
        >
          <div className="t-stack">
            <Radio value="COHORT" label={t('settings.COHORT')} description={t('settings.COHORTHelp')} />
            <Radio
              value="PROGRAM"
              label={t('settings.PROGRAM')}
              description={plan.programIsNewer ? t('settings.PROGRAMHelp') : t('settings.PROGRAMSame')}
            />
          </div>
        </Radio.Group>
      </Panel>
      <DaysAndName key={choice.settings} cohortId={cohortId} choice={choice} plan={plan} />
    </>
  );
}

function Counts({ plan, asksMentees }: { plan: Plan; asksMentees: boolean }): ReactNode {
  const { t } = useTranslation('nextYear');
  const formats = useFormats();
  const shown = asksMentees
    ? (['mentors', 'mentees', 'pairs', 'completed', 'notAsked'] as const)
    : (['mentors', 'completed', 'notAsked'] as const);
  return <Figures items={shown.map((name) => ({ label: t(`counts.${name}`), value: formats.number(plan[name]) }))} />;
}

function DaysAndName({ cohortId, choice, plan }: { cohortId: string; choice: Choice; plan: Plan }): ReactNode {
  const { t } = useTranslation('nextYear');
  const { language } = useFormats();
  const filled = useFilled();
  const announce = useAnnounce();
  const days = plan.calendar.flatMap((span) => [
    [`${span.key}.from`, span.from],
    [`${span.key}.to`, span.to],
  ]);
  const form = useAppForm<Record<string, string>>(
    { name: plan.name, startsOn: plan.startsOn, endsOn: plan.endsOn, ...keyed(days) },
    {
      name: filled(t('name')),
      startsOn: filled(t('startsOn')),
      endsOn: (endsOn, { startsOn = '' }) =>
        filled(t('endsOn'))(endsOn) ?? (startsOn !== '' && endsOn < startsOn ? t('endsBefore') : null),
    },
  );
  const [asking, setAsking] = useState(false);
  const open = useApiMutation(OpenNextYearDocument, { onSuccess: () => announce(t('opened')) });
  const send = (values: Record<string, string>): void => {
    setAsking(false);
    const { name = '', startsOn = '', endsOn = '' } = values;
    const calendar = plan.calendar.map(({ key, from, to }) => ({
      key,
      from: values[fieldOf(`${key}.from`)] || from,
      to: values[fieldOf(`${key}.to`)] || to,
    }));
    open.mutate({ input: { cohortId, ...choice, name, startsOn, endsOn, calendar } });
  };
  const people = plan.mentors + (choice.asksMentees ? plan.mentees : 0);
  return (
    <Panel title={t('daysTitle')}>
      <form noValidate className="t-stack t-column" onSubmit={form.onSubmit(() => setAsking(true))}>
        <FormProblems form={form} error={open.error} fieldOf={{ COHORT_DATES_REVERSED: 'endsOn' }} />
        <TextInput
          required
          dir="auto"
          maxLength={LIMITS.nameCharacters}
          label={<FieldLabel>{t('name')}</FieldLabel>}
          {...fieldProps(form, 'name')}
        />
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('daysText')}
        </p>
        <TextInput
          required
          type="date"
          label={<FieldLabel>{t('startsOn')}</FieldLabel>}
          {...fieldProps(form, 'startsOn')}
        />
        <TextInput
          required
          type="date"
          label={<FieldLabel>{t('endsOn')}</FieldLabel>}
          {...fieldProps(form, 'endsOn')}
        />
        {plan.calendar.map((span) => {
          const name = localized(span.name, language) || span.key;
          return (
            <fieldset key={span.key} className="t-fieldset">
              <legend className="t-strong">
                <bdi>{name}</bdi>
              </legend>
              <div className="t-row">
                <TextInput type="date" label={t('from')} {...fieldProps(form, fieldOf(`${span.key}.from`))} />
                <TextInput type="date" label={t('to')} {...fieldProps(form, fieldOf(`${span.key}.to`))} />
              </div>
            </fieldset>
          );
        })}
        <p style={{ margin: 0 }}>{t('asks', { count: people })}</p>
        <div>
          <Button type="submit" loading={open.isPending}>
            {t('open')}
          </Button>
        </div>
      </form>
      <ConfirmDialog
        opened={asking}
        title={t('openConfirm', { name: form.values.name })}
        confirm={t('openAndMail', { count: people })}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={open.isPending}
        onConfirm={() => send(form.values)}
        onClose={() => setAsking(false)}
      >
        {t('asks', { count: people })}
      </ConfirmDialog>
    </Panel>
  );
}

/** Mantine reads a dot in a field's name as a way into an object: these are plain names. */
const fieldOf = (key: string): string => key.replaceAll('.', '-');
const keyed = (days: readonly (readonly string[])[]): Record<string, string> =>
  Object.fromEntries(days.map(([key = '', value = '']) => [fieldOf(key), value]));
