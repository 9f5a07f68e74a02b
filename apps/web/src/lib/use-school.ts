import { SchoolDocument } from '@trellis/api-client';
import type { SchoolQuery } from '@trellis/api-client';
import type { Permission } from '@trellis/contracts';
import { useApiQuery } from './api.js';

export interface SchoolHere {
  school: SchoolQuery['school'] | undefined;
  may: (permission: Permission) => boolean;
}

/** The school in the address and what the viewer may do in it; the service asks again with every request. */
export function useSchool(): SchoolHere {
  const school = useApiQuery(SchoolDocument, {}).data?.school;
  return { school, may: (permission) => school?.permissions.includes(permission) ?? false };
}
