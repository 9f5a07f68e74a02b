import { NativeSelect, TextInput } from '@mantine/core';
import type { MeetingFormat } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel } from '../../../lib/form.js';

export interface MeetingDetails {
  minutes: number;
  format: MeetingFormat;
  place: string;
}

const LENGTHS = [15, 30, 45, 60, 75, 90, 120, 180];
const FORMATS: readonly MeetingFormat[] = ['VIDEO', 'PHONE', 'IN_PERSON'];

/** How long, how and where. Where is asked only of a meeting to come. */
export function MeetingDetailFields({
  details,
  withPlace = true,
  onChange,
}: {
  details: MeetingDetails;
  withPlace?: boolean;
  onChange: (details: MeetingDetails) => void;
}): ReactNode {
  const { t } = useTranslation('meetings');
  const lengths = [...new Set([...LENGTHS, details.minutes])].sort((a, b) => a - b);
  return (
    <>
      <NativeSelect
        label={t('fields.minutes')}
        data={lengths.map((minutes) => ({ value: String(minutes), label: t('minutes', { count: minutes }) }))}
        value={String(details.minutes)}
        onChange={(event) => onChange({ ...details, minutes: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('fields.format')}
        data={FORMATS.map((format) => ({ value: format, label: t(`formats.${format}`) }))}
        value={details.format}
        onChange={(event) => onChange({ ...details, format: event.currentTarget.value as MeetingFormat })}
      />
      {withPlace && (
        <TextInput
          label={<FieldLabel optional>{t(`fields.places.${details.format}`)}</FieldLabel>}
          description={t('fields.placeHelp')}
          maxLength={LIMITS.meetingPlaceCharacters}
          value={details.place}
          onChange={(event) => onChange({ ...details, place: event.currentTarget.value })}
        />
      )}
    </>
  );
}
