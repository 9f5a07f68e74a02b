import { Button, NativeSelect, TextInput } from '@mantine/core';
import { MeetingTimesDocument, MyAvailabilityDocument, SaveMyAvailabilityDocument } from '@trellis/api-client';
import type { AvailabilityExceptionKind, MyAvailabilityFieldsFragment } from '@trellis/api-client';
import { LoadingState, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { FormSettingProvider } from '../../../lib/form-fields/form-setting.js';
import { WeekField } from '../../../lib/form-fields/week-field.js';
import type { Slot } from '../../../lib/weekly-times.js';
import { BusyCalendarPanel } from './busy-calendar-panel.js';
import { CalendarPanel } from './calendar-panel.js';

type Days = MyAvailabilityFieldsFragment['exceptions'][number];

/** When one can meet: said once, for all mentorships in this school. */
export function OwnTimesPage(): ReactNode {
  const { t } = useTranslation(['meetings', 'common']);
  const query = useApiQuery(MyAvailabilityDocument, {}, { once: true });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  return <OwnTimes said={query.data.myAvailability} />;
}

function OwnTimes({ said }: { said: MyAvailabilityFieldsFragment }): ReactNode {
  const { t } = useTranslation('meetings');
  const announce = useAnnounce();
  const { language } = useFormats();
  const [slots, setSlots] = useState<Slot[]>(() => said.slots.map(({ day, from, to }) => ({ day, from, to })));
  const [days, setDays] = useState<Days[]>([...said.exceptions]);
  const [timeZone, setTimeZone] = useState(said.timeZone);
  const [saved, setSaved] = useState(false);
  const save = useApiMutation(SaveMyAvailabilityDocument, {
    touches: [MyAvailabilityDocument, MeetingTimesDocument],
    onSuccess: () => {
      setSaved(true);
      announce(t('own.saved'));
    },
  });
  const send = (): void => {
    setSaved(false);
    save.mutate({
      input: {
        timeZone,
        slots: slots.map(({ day, from, to }) => ({ day, from, to })),
        exceptions: days.map(({ kind, fromOn, toOn, from, to }) => ({ kind, fromOn, toOn, from, to })),
      },
    });
  };
  const zones = [...new Set([timeZone, ...Intl.supportedValuesOf('timeZone')])];
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <p style={{ margin: 0 }}>{t('own.lead')}</p>
      {!said.said && said.slots.length > 0 && <Notice>{t('own.fromAnswers')}</Notice>}
      <Panel title={t('own.week')}>
        <div className="t-stack">
          <NativeSelect
            label={t('own.zone')}
            data={zones}
            value={timeZone}
            onChange={(event) => setTimeZone(event.currentTarget.value)}
          />
          <FormSettingProvider value={{ locale: language, mode: 'fill' }}>
            <WeekField label={t('own.week')} slots={slots} onChange={setSlots} />
          </FormSettingProvider>
        </div>
      </Panel>
      <DaysPanel days={days} onChange={setDays} />
      <FailureNotice error={save.error} />
      {saved && <Notice tone="success">{t('own.saved')}</Notice>}
      <div>
        <Button loading={save.isPending} onClick={send}>
          {t('own.save')}
        </Button>
      </div>
      <BusyCalendarPanel />
      <CalendarPanel />
    </div>
  );
}

const KINDS: readonly AvailabilityExceptionKind[] = ['OFF', 'EXTRA'];

/** Away, on rotation, or free when the week says otherwise. */
function DaysPanel({ days, onChange }: { days: readonly Days[]; onChange: (days: Days[]) => void }): ReactNode {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const [kind, setKind] = useState<AvailabilityExceptionKind>('OFF');
  const [fromOn, setFromOn] = useState('');
  const [toOn, setToOn] = useState('');
  const add = (): void => {
    onChange([...days, { kind, fromOn, toOn: toOn === '' ? fromOn : toOn, from: null, to: null }]);
    setFromOn('');
    setToOn('');
  };
  const span = ({ fromOn: from, toOn: to }: Days): string =>
    from === to ? formats.day(from) : t('own.span', { from: formats.day(from), to: formats.day(to) });
  return (
    <Panel title={t('own.days')}>
      <ul className="t-todo">
        {days.map((one, index) => (
          <li key={`${one.kind}:${one.fromOn}:${one.toOn}:${String(index)}`}>
            <span className="t-grow">{`${t(`own.kinds.${one.kind}`)}: ${span(one)}`}</span>
            <Button
              variant="default"
              size="sm"
              aria-label={t('own.removeOf', { days: span(one) })}
              onClick={() => onChange(days.filter((_, at) => at !== index))}
            >
              {t('own.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="t-row" style={{ alignItems: 'flex-end' }}>
        <NativeSelect
          label={t('own.kind')}
          data={KINDS.map((one) => ({ value: one, label: t(`own.kinds.${one}`) }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as AvailabilityExceptionKind)}
        />
        <TextInput
          type="date"
          label={t('own.from')}
          value={fromOn}
          onChange={(event) => setFromOn(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('own.until')}
          value={toOn}
          min={fromOn}
          onChange={(event) => setToOn(event.currentTarget.value)}
        />
        <Button variant="default" disabled={fromOn === '' || (toOn !== '' && toOn < fromOn)} onClick={add}>
          {t('own.add')}
        </Button>
      </div>
    </Panel>
  );
}
