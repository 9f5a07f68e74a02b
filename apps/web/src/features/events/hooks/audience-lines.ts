import { randomId } from '@mantine/hooks';
import type { EnrolmentRole, ManagedEventFieldsFragment, SaveEventMutationVariables } from '@trellis/api-client';

type Part = ManagedEventFieldsFragment['audience'][number];

/** One line of "for whom": where they are (`school`, `p:` a program, `c:` a cohort), as what, and whether they are expected to come. */
export interface AudienceLine {
  key: string;
  where: string;
  role: EnrolmentRole | '';
  required: boolean;
}

const SCHOOL = 'school';

export const newLine = (programId: string | null): AudienceLine => ({
  key: randomId('line'),
  where: programId ? `p:${programId}` : SCHOOL,
  ...{ role: '', required: false },
});

export const audienceLinesOf = (parts: readonly Part[]): AudienceLine[] =>
  parts.map(({ programId, cohortId, role, required }, index) => ({
    key: String(index),
    where: cohortId ? `c:${cohortId}` : programId ? `p:${programId}` : SCHOOL,
    role: role ?? '',
    required,
  }));

export const audienceInputOf = (lines: readonly AudienceLine[]): SaveEventMutationVariables['input']['audience'] =>
  lines.map(({ where, role, required }) => ({
    programId: where.startsWith('p:') ? where.slice(2) : null,
    cohortId: where.startsWith('c:') ? where.slice(2) : null,
    role: role || null,
    required,
  }));

interface Program {
  id: string;
  name: string;
  cohorts: readonly { id: string; name: string }[];
}

/** Where people can be: the school where one may there, each program where one may, and its cohorts. */
export function placesOf(
  programs: readonly Program[],
  may: (programId?: string) => boolean,
  everyone: string,
): { value: string; label: string }[] {
  return [
    ...(may() ? [{ value: SCHOOL, label: everyone }] : []),
    ...programs
      .filter(({ id }) => may(id))
      .flatMap(({ id, name, cohorts }) => [
        { value: `p:${id}`, label: name },
        ...cohorts.map((cohort) => ({ value: `c:${cohort.id}`, label: `${name}, ${cohort.name}` })),
      ]),
  ];
}
