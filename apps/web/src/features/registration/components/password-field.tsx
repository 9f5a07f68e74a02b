import { PasswordInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { LIMITS } from '@trellis/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel, fieldProps } from '../../../lib/form.js';

/** The codes that belong to the field of a new password. */
export const PASSWORD_CODES = {
  PASSWORD_TOO_SHORT: 'password',
  PASSWORD_TOO_LONG: 'password',
  PASSWORD_TOO_COMMON: 'password',
} as const;

/** What can be told of a new password before anything is sent. */
export function useNewPasswordRule(): (value: string) => string | null {
  const { t } = useTranslation(['entry', 'errors']);
  return (value) => {
    const length = [...value].length;
    if (length < LIMITS.passwordMinimum) return t('errors:PASSWORD_TOO_SHORT', { minimum: LIMITS.passwordMinimum });
    return length > LIMITS.passwordMaximum ? t('errors:PASSWORD_TOO_LONG', { maximum: LIMITS.passwordMaximum }) : null;
  };
}

/** A password, typed or new; a new one says what is asked of it. */
export function PasswordField<Values extends Record<string, unknown>>({
  form,
  name,
  label,
  fresh = false,
}: {
  form: UseFormReturnType<Values>;
  name: keyof Values & string;
  label: string;
  fresh?: boolean;
}): ReactNode {
  const { t } = useTranslation('entry');
  return (
    <PasswordInput
      required
      autoComplete={fresh ? 'new-password' : 'current-password'}
      label={<FieldLabel>{label}</FieldLabel>}
      description={fresh ? t('passwordHelp', { minimum: LIMITS.passwordMinimum }) : undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('passwordShow'), tabIndex: 0 }}
      {...fieldProps(form, name)}
    />
  );
}
