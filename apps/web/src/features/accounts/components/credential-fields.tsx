import { NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { LIMITS } from '@trellis/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel, fieldProps } from '../../../lib/form.js';
import { timeZones } from '../../../lib/format.js';

interface FieldOf<Values extends Record<string, unknown>> {
  form: UseFormReturnType<Values>;
  name: keyof Values & string;
}

/** The email of an account. */
export function EmailField<Values extends Record<string, unknown>>({
  form,
  name,
  help,
}: FieldOf<Values> & { help?: string }): ReactNode {
  const { t } = useTranslation('entry');
  return (
    <TextInput
      type="email"
      inputMode="email"
      autoComplete="username"
      required
      maxLength={LIMITS.emailCharacters}
      label={<FieldLabel>{t('email')}</FieldLabel>}
      description={help}
      {...fieldProps(form, name)}
    />
  );
}

/** A password, typed or new. A new one says what is asked of it. */
export function PasswordField<Values extends Record<string, unknown>>({
  form,
  name,
  fresh = false,
}: FieldOf<Values> & { fresh?: boolean }): ReactNode {
  const { t } = useTranslation('entry');
  return (
    <PasswordInput
      autoComplete={fresh ? 'new-password' : 'current-password'}
      required
      label={<FieldLabel>{fresh ? t('passwordNew') : t('password')}</FieldLabel>}
      description={fresh ? t('passwordHelp', { minimum: LIMITS.passwordMinimum }) : undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('passwordShow'), tabIndex: 0 }}
      {...fieldProps(form, name)}
    />
  );
}

/** The name that others see. */
export function NameField<Values extends Record<string, unknown>>({ form, name }: FieldOf<Values>): ReactNode {
  const { t } = useTranslation('entry');
  return (
    <TextInput
      autoComplete="name"
      required
      dir="auto"
      maxLength={LIMITS.nameCharacters}
      label={<FieldLabel>{t('name')}</FieldLabel>}
      description={t('nameHelp')}
      {...fieldProps(form, name)}
    />
  );
}

/** The language of pages and mails. */
export function LocaleField<Values extends Record<string, unknown>>({ form, name }: FieldOf<Values>): ReactNode {
  const { t } = useTranslation('entry');
  return (
    <NativeSelect
      label={t('language')}
      data={[
        { value: 'EN', label: t('common:languages.EN') },
        { value: 'FR', label: t('common:languages.FR') },
      ]}
      {...fieldProps(form, name)}
    />
  );
}

/** A time zone among those that the browser knows. */
export function TimeZoneField<Values extends Record<string, unknown>>({ form, name }: FieldOf<Values>): ReactNode {
  const { t } = useTranslation('entry');
  const known = timeZones();
  const value = String(form.values[name]);
  return (
    <NativeSelect
      label={t('timeZone')}
      description={t('timeZoneHelp')}
      data={known.includes(value) ? known : [value, ...known]}
      {...fieldProps(form, name)}
    />
  );
}
