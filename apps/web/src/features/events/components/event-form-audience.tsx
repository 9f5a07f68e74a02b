import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { EnrolmentRole, SchoolProgramsQuery } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchool } from '../../../lib/use-school.js';
import { type AudienceLine, newLine, placesOf } from '../hooks/audience-lines.js';
import type { EventFormProps, EventFormShape } from './event-form.js';

/** For whom an event is, as a part of its form. */
export function AudienceFields({ form, programs, programId }: EventFormProps & { form: EventFormShape }): ReactNode {
  const { t } = useTranslation('events');
  return (
    <section className="t-panel t-stack" aria-labelledby="part-audience" id="field-audience" tabIndex={-1}>
      <div>
        <h2 className="t-h2" id="part-audience" tabIndex={-1}>
          {t('audience.title')}
        </h2>
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('audience.help')}
        </p>
      </div>
      <AudienceLines
        lines={form.values.audience}
        programs={programs}
        programId={programId}
        onChange={(lines) => form.setFieldValue('audience', lines)}
      />
    </section>
  );
}

/** Line by line: where people are, as what, and whether they are expected to come. */
export function AudienceLines({
  lines,
  programs,
  programId,
  onChange,
}: {
  lines: readonly AudienceLine[];
  programs: SchoolProgramsQuery['school']['programs'];
  programId: string | null;
  onChange: (lines: AudienceLine[]) => void;
}): ReactNode {
  const { t } = useTranslation('events');
  const { may } = useSchool();
  const places = placesOf(programs, (id) => may('event.manage', id), t('audience.school'));
  const change = (key: string, next: Partial<AudienceLine>): void =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...next } : line)));
  const remove = (key: string): void => onChange(lines.filter((line) => line.key !== key));
  return (
    <>
      {lines.length === 0 && <p style={{ margin: 0 }}>{t('audience.none')}</p>}
      {lines.map((line, index) => (
        <Line
          key={line.key}
          line={line}
          number={index + 1}
          places={places}
          onChange={(next) => change(line.key, next)}
          onRemove={() => remove(line.key)}
        />
      ))}
      {lines.length < LIMITS.eventAudience && (
        <div>
          <Button
            size="sm"
            variant="default"
            onClick={() => onChange([...lines, { ...newLine(programId), where: places[0]?.value ?? 'school' }])}
          >
            {t('audience.add')}
          </Button>
        </div>
      )}
    </>
  );
}

const ROLES = ['', 'MENTEE', 'MENTOR'] as const;

function Line({
  line,
  number,
  places,
  onChange,
  onRemove,
}: {
  line: AudienceLine;
  number: number;
  places: readonly { value: string; label: string }[];
  onChange: (next: Partial<AudienceLine>) => void;
  onRemove: () => void;
}): ReactNode {
  const { t } = useTranslation('events');
  const known = places.some(({ value }) => value === line.where);
  return (
    <fieldset className="t-fieldset t-audience-line">
      <legend className="t-unseen">{t('audience.line', { number })}</legend>
      <NativeSelect
        label={t('audience.where')}
        value={line.where}
        data={[...(known ? [] : [{ value: line.where, label: t('audience.elsewhere') }]), ...places]}
        onChange={(event) => onChange({ where: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('audience.role')}
        value={line.role}
        data={ROLES.map((value) => ({ value, label: t(`audience.roles.${value || 'ALL'}`) }))}
        onChange={(event) => onChange({ role: event.currentTarget.value as EnrolmentRole | '' })}
      />
      <Checkbox
        label={t('audience.required')}
        checked={line.required}
        onChange={(event) => onChange({ required: event.currentTarget.checked })}
      />
      <Button size="sm" variant="subtle" aria-label={t('audience.removeOf', { number })} onClick={onRemove}>
        {t('audience.remove')}
      </Button>
    </fieldset>
  );
}
