import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  clockOf,
  coverOf,
  dayName,
  minutesOf,
  slotWords,
  WEEK_DAYS,
  withoutStretch,
  withStretch,
} from '../weekly-times.js';
import type { Cover, Slot } from '../weekly-times.js';
import { useFormSetting } from './form-setting.js';
// Also used by itself, without the form around it.
import './form-fields.css';

const HOUR = 60;
/** The end of a day, which a time field writes 00:00. */
const DAY = 24 * HOUR;
const FIRST = 7;
const LAST = 22;

interface WeekFieldProps {
  id?: string;
  /** Names the field where it has no label of its own around it. */
  label?: string;
  describedBy?: string;
  slots: readonly Slot[];
  disabled?: boolean;
  onChange: (slots: Slot[]) => void;
}

/** Times in an ordinary week: a grid of hours to press or paint, and under it each time to the minute. */
export function WeekField({ id, label, describedBy, slots, disabled = false, onChange }: WeekFieldProps): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  return (
    <div className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
      <p className="t-quiet t-small" style={{ margin: 0 }} id={id && `${id}-how`}>
        {t('week.how')}
      </p>
      <WeekGrid
        id={id}
        label={label ?? t('week.grid')}
        describedBy={[id && `${id}-how`, describedBy].filter(Boolean).join(' ') || undefined}
        slots={slots}
        disabled={disabled}
        onChange={onChange}
      />
      <SlotList slots={slots} disabled={disabled} onChange={onChange} />
    </div>
  );
}

/** The hours shown: the usual ones, and any other that a time falls into. */
function hoursOf(slots: readonly Slot[]): number[] {
  const first = Math.min(FIRST, ...slots.map(({ from }) => Math.floor(from / HOUR)));
  const last = Math.max(LAST, ...slots.map(({ to }) => Math.ceil(to / HOUR)));
  return Array.from({ length: last - first }, (_, index) => first + index);
}

const stretchOf = (day: number, hour: number): Slot => ({ day, from: hour * HOUR, to: (hour + 1) * HOUR });

const STEPS: Partial<Record<string, readonly [day: number, hour: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What painting does: decided by the first hour pressed. The mouse paints; a finger scrolls, and presses one by one. */
function usePainting(slots: readonly Slot[], onChange: (slots: Slot[]) => void) {
  const painting = useRef<{ adds: boolean; slots: readonly Slot[] } | null>(null);
  const byMouse = useRef(false);
  const put = (stretch: Slot, adds: boolean, from: readonly Slot[]): Slot[] => {
    const next = adds ? withStretch(from, stretch) : withoutStretch(from, stretch);
    onChange(next);
    return next;
  };
  return {
    // The mouse has painted already when it comes to the click; keys, fingers and assistive technology only click.
    click: (event: MouseEvent, stretch: Slot): void => {
      if (!byMouse.current || event.detail === 0) put(stretch, coverOf(slots, stretch) !== 'whole', slots);
    },
    begin: (event: PointerEvent, stretch: Slot): void => {
      byMouse.current = event.pointerType === 'mouse';
      if (!byMouse.current || event.button !== 0) return;
      const adds = coverOf(slots, stretch) !== 'whole';
      painting.current = { adds, slots: put(stretch, adds, slots) };
      window.addEventListener('pointerup', () => (painting.current = null), { once: true });
    },
    enter: (stretch: Slot): void => {
      if (!painting.current) return;
      const { adds, slots: from } = painting.current;
      painting.current = { adds, slots: put(stretch, adds, from) };
    },
  };
}

function WeekGrid(
  props: Required<Pick<WeekFieldProps, 'slots' | 'onChange' | 'disabled'>> & WeekFieldProps,
): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const { slots, disabled } = props;
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ day: 1, hour: 17 });
  const painting = usePainting(slots, props.onChange);
  const hours = hoursOf(slots);
  const go = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const day = Math.min(7, Math.max(1, at.day + step[0]));
    const hour = Math.min(hours.at(-1) ?? LAST, Math.max(hours[0] ?? FIRST, at.hour + step[1]));
    setAt({ day, hour });
    grid.current?.querySelector<HTMLButtonElement>(`[data-at="${day}-${hour}"]`)?.focus();
  };
  return (
    <table ref={grid} className="t-week" role="grid" aria-label={props.label} aria-describedby={props.describedBy}>
      <WeekHead locale={locale} corner={t('week.hour')} />
      <tbody>
        {hours.map((hour) => (
          <tr key={hour}>
            <th scope="row">{clockOf(hour * HOUR)}</th>
            {WEEK_DAYS.map((day) => {
              const here = day === at.day && hour === at.hour;
              return (
                <HourCell
                  key={day}
                  id={here ? props.id : undefined}
                  stretch={stretchOf(day, hour)}
                  here={here}
                  cover={coverOf(slots, stretchOf(day, hour))}
                  disabled={disabled}
                  painting={painting}
                  onFocus={() => setAt({ day, hour })}
                  onKeyDown={go}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HourCellProps {
  id: string | undefined;
  stretch: Slot;
  /** The one hour of the grid that the Tab key comes to. */
  here: boolean;
  cover: Cover;
  disabled: boolean;
  painting: ReturnType<typeof usePainting>;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function HourCell({ id, stretch, here, cover, disabled, painting, onFocus, onKeyDown }: HourCellProps): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  return (
    <td role="gridcell">
      <button
        type="button"
        id={id}
        data-at={`${stretch.day}-${stretch.from / HOUR}`}
        data-cover={cover}
        tabIndex={here ? 0 : -1}
        disabled={disabled}
        aria-pressed={cover === 'part' ? 'mixed' : cover === 'whole'}
        aria-label={t(`week.cell.${cover}`, { time: slotWords(t, locale, stretch) })}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => painting.begin(event, stretch)}
        onPointerEnter={() => painting.enter(stretch)}
        onClick={(event) => painting.click(event, stretch)}
      >
        {cover === 'whole' && <IconCheck size={16} aria-hidden />}
      </button>
    </td>
  );
}

function WeekHead({ locale, corner }: { locale: string; corner: string }): ReactNode {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="t-unseen">{corner}</span>
        </th>
        {WEEK_DAYS.map((day) => (
          <th key={day} scope="col" abbr={dayName(day, locale)}>
            {dayName(day, locale, 'short').replace('.', '')}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Each time to the minute: to put right, take away, add. */
function SlotList({
  slots,
  disabled,
  onChange,
}: Required<Pick<WeekFieldProps, 'slots' | 'disabled' | 'onChange'>>): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const change = (at: number, patch: Partial<Slot>): void =>
    onChange(slots.map((slot, index) => (index === at ? { ...slot, ...patch } : slot)));
  return (
    <details className="t-details">
      <summary>{t('week.exact', { count: slots.length })}</summary>
      <div className="t-stack">
        {slots.map((slot, index) => (
          <SlotRow
            key={index}
            slot={slot}
            disabled={disabled}
            onChange={(patch) => change(index, patch)}
            onRemove={() => onChange(slots.filter((_, at) => at !== index))}
          />
        ))}
        <div>
          <Button
            size="sm"
            variant="default"
            disabled={disabled}
            onClick={() => onChange([...slots, { day: 1, from: 17 * HOUR, to: 19 * HOUR }])}
          >
            {t('week.add')}
          </Button>
        </div>
      </div>
    </details>
  );
}

interface SlotRowProps {
  slot: Slot;
  disabled: boolean;
  onChange: (patch: Partial<Slot>) => void;
  onRemove: () => void;
}

function SlotRow({ slot, disabled, onChange, onRemove }: SlotRowProps): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const days = WEEK_DAYS.map((day) => ({ value: String(day), label: dayName(day, locale) }));
  const words = slotWords(t, locale, slot);
  const clock = (end: 'from' | 'to'): ReactNode => (
    <TextInput
      type="time"
      label={t(`week.${end}`)}
      disabled={disabled}
      error={end === 'to' && slot.to <= slot.from ? t('week.wrong') : undefined}
      value={clockOf(slot[end] % DAY)}
      onChange={(event) => onChange({ [end]: minutesOf(event.currentTarget.value) || (end === 'to' ? DAY : 0) })}
    />
  );
  return (
    <fieldset className="t-row t-bare" style={{ alignItems: 'end' }}>
      <legend className="t-unseen">{words}</legend>
      <NativeSelect
        label={t('week.day')}
        data={days}
        disabled={disabled}
        value={String(slot.day)}
        onChange={(event) => onChange({ day: Number(event.currentTarget.value) })}
      />
      {clock('from')}
      {clock('to')}
      <ActionIcon
        variant="subtle"
        size="lg"
        disabled={disabled}
        aria-label={t('week.remove', { time: words })}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </fieldset>
  );
}
