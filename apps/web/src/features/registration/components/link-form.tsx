import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { ChangeRegistrationLinkDocument, CreateRegistrationLinkDocument, WaysInDocument } from '@trellis/api-client';
import type { EnrolmentRole } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Notice, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm, useFilled } from '../../../lib/form.js';
import { useAppointed } from '../../../lib/use-appointed.js';
import type { RegistrationLink } from './link-panel.js';

// A type, not an interface: forms take records.
type Values = {
  label: string;
  role: EnrolmentRole;
  opensAt: string;
  closesAt: string;
  capacity: number | string;
  needsApproval: boolean;
};

/** A moment as a date-time field holds it, in this device's zone. */
function toField(moment: string | null): string {
  if (!moment) return '';
  const date = new Date(moment);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const fromField = (value: string): string | null => (value === '' ? null : new Date(value).toISOString());

/** The terms of a link: new, or changed. */
export function LinkForm({
  cohortId,
  link,
  onDone,
}: {
  cohortId: string;
  link: RegistrationLink | null;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('registration');
  const filled = useFilled();
  const form = useAppForm<Values>(
    {
      label: link?.label ?? '',
      role: link?.role ?? 'MENTEE',
      opensAt: toField(link?.opensAt ?? null),
      closesAt: toField(link?.closesAt ?? null),
      capacity: link?.capacity ?? '',
      needsApproval: link?.needsApproval ?? false,
    },
    { label: filled(t('links.label')) },
  );
  const appointed = useAppointed(cohortId);
  const { send, busy, error } = useSend(cohortId, link, onDone);
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit(send)}>
      <FormProblems form={form} error={error} fieldOf={{ REGISTRATION_DATES_REVERSED: 'closesAt' }} />
      <TextInput
        required
        dir="auto"
        maxLength={LIMITS.nameCharacters}
        label={<FieldLabel>{t('links.label')}</FieldLabel>}
        description={t('links.labelHelp')}
        {...fieldProps(form, 'label')}
      />
      {!link && <RoleField form={form} />}
      <DateFields form={form} />
      <NumberInput
        min={1}
        max={LIMITS.registrationPlaces}
        allowDecimal={false}
        label={<FieldLabel optional>{t('links.capacity')}</FieldLabel>}
        description={t('links.capacityHelp')}
        {...fieldProps(form, 'capacity')}
      />
      {form.values.role === 'MENTOR' && appointed ? (
        <Notice>{t('links.mentorsDecided')}</Notice>
      ) : (
        <Checkbox
          label={t('links.needsApproval')}
          description={t('links.needsApprovalHelp')}
          {...form.getInputProps('needsApproval', { type: 'checkbox' })}
        />
      )}
      <div>
        <Button type="submit" loading={busy}>
          {link ? t('common:save') : t('links.create')}
        </Button>
      </div>
    </form>
  );
}

type Form = ReturnType<typeof useAppForm<Values>>;

function RoleField({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('registration');
  return (
    <NativeSelect
      label={t('links.role')}
      data={(['MENTEE', 'MENTOR'] as const).map((value) => ({ value, label: t(`roles.${value}`) }))}
      {...fieldProps(form, 'role')}
      onChange={(event) => {
        const role = event.currentTarget.value as EnrolmentRole;
        form.setFieldValue('role', role);
        // Mentors are appointed: a person decides, unless somebody here says otherwise.
        form.setFieldValue('needsApproval', role === 'MENTOR');
      }}
    />
  );
}

function DateFields({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('registration');
  return (
    <>
      <TextInput
        type="datetime-local"
        label={<FieldLabel optional>{t('links.opensAt')}</FieldLabel>}
        {...fieldProps(form, 'opensAt')}
      />
      <TextInput
        type="datetime-local"
        label={<FieldLabel optional>{t('links.closesAt')}</FieldLabel>}
        {...fieldProps(form, 'closesAt')}
      />
    </>
  );
}

function useSend(cohortId: string, link: RegistrationLink | null, onDone: () => void) {
  const { t } = useTranslation('registration');
  const announce = useAnnounce();
  const touches = [WaysInDocument];
  const told = (label: string): void => {
    announce(t('links.saved', { label }));
    onDone();
  };
  const create = useApiMutation(CreateRegistrationLinkDocument, {
    touches,
    onSuccess: (result) => told(result.createRegistrationLink.label),
  });
  const change = useApiMutation(ChangeRegistrationLinkDocument, {
    touches,
    onSuccess: (result) => told(result.changeRegistrationLink.label),
  });
  const send = ({ role, label, opensAt, closesAt, capacity, needsApproval }: Values): void => {
    const terms = {
      label,
      needsApproval,
      opensAt: fromField(opensAt),
      closesAt: fromField(closesAt),
      capacity: capacity === '' ? null : Number(capacity),
    };
    if (link) change.mutate({ input: { id: link.id, ...terms } });
    else create.mutate({ input: { cohortId, role, ...terms } });
  };
  return { send, busy: create.isPending || change.isPending, error: create.error ?? change.error };
}
