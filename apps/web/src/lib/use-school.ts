import { SchoolDocument } from '@trellis/api-client';
import type { SchoolQuery } from '@trellis/api-client';
import type { Permission } from '@trellis/contracts';
import { useApiQuery } from './api.js';

export interface SchoolHere {
  school: SchoolQuery['school'] | undefined;
  /** In the whole school; with a program's id, there. */
  may: (permission: Permission, programId?: string) => boolean;
  /** In the whole school or in at least one of its programs: for places and lists. */
  mayAnywhere: (permission: Permission) => boolean;
}

/** The school in the address and what the viewer may do in it; the service asks again with every request. */
export function useSchool(): SchoolHere {
  const school = useApiQuery(SchoolDocument, {}).data?.school;
  const may = (permission: Permission, programId?: string): boolean =>
    (school?.permissions.includes(permission) ?? false) ||
    (school?.programPermissions.some(
      (program) => program.programId === programId && program.permissions.includes(permission),
    ) ??
      false);
  const mayAnywhere = (permission: Permission): boolean =>
    may(permission) ||
    (school?.programPermissions.some(({ permissions }) => permissions.includes(permission)) ?? false);
  return { school, may, mayAnywhere };
}
