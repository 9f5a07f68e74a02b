import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import type { EventCheckIn } from '@trellis/api-client';
import { EventCheckIn as CHECK_IN, LIMITS } from '@trellis/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel, fieldProps } from '../../../lib/form.js';
import { timeZones } from '../../../lib/format.js';
import type { EventFormShape } from './event-form.js';

const CHECK_INS = Object.keys(CHECK_IN) as EventCheckIn[];

/** On which day, from when to when, and by whose clocks. */
export function WhenFields({ form }: { form: EventFormShape }): ReactNode {
  const { t } = useTranslation('events');
  const zones = timeZones();
  const { timeZone, longer } = form.values;
  return (
    <section className="t-panel t-stack" aria-labelledby="part-when">
      <h2 className="t-h2" id="part-when" tabIndex={-1}>
        {t('form.when')}
      </h2>
      <TextInput type="date" label={<FieldLabel>{t('form.day')}</FieldLabel>} {...fieldProps(form, 'day')} />
      <div className="t-row" style={{ alignItems: 'flex-start' }}>
        <TextInput type="time" label={<FieldLabel>{t('form.from')}</FieldLabel>} {...fieldProps(form, 'from')} />
        <TextInput type="time" label={<FieldLabel>{t('form.to')}</FieldLabel>} {...fieldProps(form, 'to')} />
      </div>
      <Checkbox label={t('form.longer')} {...form.getInputProps('longer', { type: 'checkbox' })} />
      {longer && (
        <TextInput type="date" label={<FieldLabel>{t('form.endDay')}</FieldLabel>} {...fieldProps(form, 'endDay')} />
      )}
      <NativeSelect
        label={t('form.timeZone')}
        description={t('form.timeZoneHelp')}
        data={zones.includes(timeZone) ? zones : [timeZone, ...zones]}
        {...fieldProps(form, 'timeZone')}
      />
    </section>
  );
}

/** Where it is: one of these is enough. */
export function PlaceFields({ form }: { form: EventFormShape }): ReactNode {
  const { t } = useTranslation('events');
  return (
    <section className="t-panel t-stack" aria-labelledby="part-place">
      <div>
        <h2 className="t-h2" id="part-place" tabIndex={-1}>
          {t('form.where')}
        </h2>
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('form.whereHelp')}
        </p>
      </div>
      <TextInput
        dir="auto"
        maxLength={LIMITS.meetingPlaceCharacters}
        label={t('form.place')}
        {...fieldProps(form, 'place')}
      />
      <TextInput
        dir="auto"
        maxLength={LIMITS.shortTextCharacters}
        label={<FieldLabel optional>{t('form.room')}</FieldLabel>}
        {...fieldProps(form, 'room')}
      />
      <TextInput
        type="url"
        autoComplete="off"
        maxLength={LIMITS.urlCharacters}
        label={<FieldLabel optional>{t('form.videoUrl')}</FieldLabel>}
        description={t('form.videoHelp')}
        {...fieldProps(form, 'videoUrl')}
      />
    </section>
  );
}

/** How many can come, and with whom. */
export function ComingFields({ form }: { form: EventFormShape }): ReactNode {
  const { t } = useTranslation('events');
  return (
    <section className="t-panel t-stack" aria-labelledby="part-coming">
      <h2 className="t-h2" id="part-coming" tabIndex={-1}>
        {t('form.coming')}
      </h2>
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        label={<FieldLabel optional>{t('form.capacity')}</FieldLabel>}
        description={t('form.capacityHelp')}
        {...fieldProps(form, 'capacity')}
      />
      <NativeSelect
        label={t('form.guests')}
        description={t('form.guestsHelp')}
        data={Array.from({ length: LIMITS.eventGuests + 1 }, (_, count) => ({
          value: String(count),
          label: count === 0 ? t('form.noGuests') : String(count),
        }))}
        {...fieldProps(form, 'guests')}
      />
      <Radio.Group label={t('form.checkIn')} description={t('form.checkInHelp')} {...fieldProps(form, 'checkIn')}>
        <div className="t-stack" style={{ '--gap': '8px', marginTop: 8 } as React.CSSProperties}>
          {CHECK_INS.map((value) => (
            <Radio key={value} value={value} label={t(`form.checkIns.${value}`)} />
          ))}
        </div>
      </Radio.Group>
    </section>
  );
}
