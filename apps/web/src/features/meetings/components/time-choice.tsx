import { Button, TextInput } from '@mantine/core';
import { instantAt } from '@trellis/calendar';
import { LoadingState, Notice } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import type { FoundTimes } from '../hooks/use-meet.js';

const SHOWN_DAYS = 5;

/** Times by day, in one's own zone; what suits everyone can be booked, any other offered. */
export function TimeChoice({
  found,
  chosen,
  most,
  onlyCommon,
  onChange,
}: {
  found: FoundTimes | undefined;
  chosen: readonly string[];
  most: number;
  onlyCommon: boolean;
  onChange: (chosen: string[]) => void;
}): ReactNode {
  const { t } = useTranslation(['meetings', 'common']);
  const formats = useFormats();
  const [days, setDays] = useState(SHOWN_DAYS);
  if (!found) return <LoadingState label={t('common:loading')} rows={3} />;
  const own = chosen.filter((time) => !found.times.includes(time));
  const byDay = groupedByDay([...found.times, ...own].sort(), formats.timeZone);
  const toggle = (time: string): void => {
    if (chosen.includes(time)) onChange(chosen.filter((one) => one !== time));
    else onChange(most === 1 ? [time] : [...chosen, time].slice(-most));
  };
  return (
    <div className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
      {found.withoutTimes.length > 0 && (
        <Notice>{t('times.without', { names: formats.list(found.withoutTimes) })}</Notice>
      )}
      {found.withoutTimes.length === 0 && found.times.length === 0 && <Notice>{t('times.none')}</Notice>}
      {byDay.slice(0, days).map(([day, times]) => (
        <fieldset key={day} style={{ border: 0, margin: 0, padding: 0 }}>
          <legend className="t-strong" style={{ marginBlockEnd: 6 }}>
            {formats.dueDay(day)}
          </legend>
          <div className="t-row" style={{ '--gap': '8px' } as React.CSSProperties}>
            {times.map((time) => (
              <Button
                key={time}
                size="sm"
                variant={chosen.includes(time) ? 'filled' : 'default'}
                aria-pressed={chosen.includes(time)}
                onClick={() => toggle(time)}
              >
                {clockIn(time, formats.timeZone)}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
      {byDay.length > days && (
        <div>
          <Button variant="subtle" size="sm" onClick={() => setDays(days + SHOWN_DAYS)}>
            {t('times.more')}
          </Button>
        </div>
      )}
      {!onlyCommon && <OwnTime onAdd={(time) => !chosen.includes(time) && toggle(time)} />}
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('times.until', { day: formats.day(found.lastDay) })}
      </p>
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('times.zone', { zone: formats.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone })}
      </p>
    </div>
  );
}

/** Any other time, to offer. */
function OwnTime({ onAdd }: { onAdd: (time: string) => void }): ReactNode {
  const { t } = useTranslation('meetings');
  const { timeZone } = useFormats();
  const [value, setValue] = useState('');
  const add = (): void => {
    // Read by the clocks by which all times here are shown, whatever this device's are.
    onAdd(instantAt(`${value}:00`, timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone).toISOString());
    setValue('');
  };
  return (
    <div className="t-row" style={{ alignItems: 'flex-end' }}>
      <TextInput
        type="datetime-local"
        label={t('times.own')}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Button variant="default" disabled={value === ''} onClick={add}>
        {t('times.add')}
      </Button>
    </div>
  );
}

function groupedByDay(times: readonly string[], timeZone: string | undefined): [string, string[]][] {
  const format = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });
  const days = new Map<string, string[]>();
  for (const time of times) {
    const day = format.format(new Date(time));
    days.set(day, [...(days.get(day) ?? []), time]);
  }
  return [...days];
}

const clockIn = (time: string, timeZone: string | undefined): string =>
  new Intl.DateTimeFormat('en-CA', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    new Date(time),
  );
