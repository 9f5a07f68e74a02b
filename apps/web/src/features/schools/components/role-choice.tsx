import { Checkbox } from '@mantine/core';
import type { Role } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel } from '../../../lib/form.js';

/** Roles that can be given in the whole school, and in one program. */
export const SCHOOL_ROLES = ['ADMINISTRATOR', 'COORDINATOR', 'STUDY_LEAD', 'CODER', 'MODERATOR'] as const;
export const PROGRAM_ROLES = ['COORDINATOR', 'STUDY_LEAD', 'CODER', 'MODERATOR'] as const;

/** Several roles at once, each with what it is for. */
export function RoleChoice({
  roles,
  required = false,
  ...field
}: {
  roles: readonly Role[];
  required?: boolean;
  id?: string;
  value?: Role[];
  onChange?: (roles: Role[]) => void;
  error?: ReactNode;
}): ReactNode {
  const { t } = useTranslation('schools');
  const label = t('people.inviteRoles');
  return (
    <Checkbox.Group
      label={required ? <FieldLabel>{label}</FieldLabel> : label}
      {...field}
      onChange={(chosen) => field.onChange?.(chosen as Role[])}
    >
      <div className="t-stack" style={{ '--gap': '10px', paddingBlock: 6 } as React.CSSProperties}>
        {roles.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t(`people.role.${role}`)}
            description={t(`people.roleFor.${role}`)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
