import { LIMITS } from '@trellis/contracts';
import { useTranslation } from 'react-i18next';
import { looksLikeEmail, useFilled } from '../../../lib/form.js';

export interface AccountRules {
  email: (value: string) => string | null;
  password: (value: string) => string | null;
  newPassword: (value: string) => string | null;
  name: (value: string) => string | null;
}

/** What can be told before anything is sent; whether a password is common only the service knows. */
export function useAccountRules(): AccountRules {
  const { t } = useTranslation(['entry', 'errors']);
  const filled = useFilled();
  return {
    email: (value) => (looksLikeEmail(value) ? null : t('emailWrong')),
    password: filled(t('password')),
    newPassword: (value) => {
      if ([...value].length < LIMITS.passwordMinimum)
        return t('errors:PASSWORD_TOO_SHORT', { minimum: LIMITS.passwordMinimum });
      return [...value].length > LIMITS.passwordMaximum
        ? t('errors:PASSWORD_TOO_LONG', { maximum: LIMITS.passwordMaximum })
        : null;
    },
    name: filled(t('name')),
  };
}

/** The codes that belong to the field of a new password. */
export const PASSWORD_CODES = {
  PASSWORD_TOO_SHORT: 'password',
  PASSWORD_TOO_LONG: 'password',
  PASSWORD_TOO_COMMON: 'password',
} as const;
