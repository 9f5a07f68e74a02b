import {
  EVALUATOR_ROLES,
  type Permission,
  permissionsOf,
  Role,
  type SeparationProblem,
  STAFF_ROLES,
} from '@trellis/contracts';

/** Everything that a person is: in the school, in programs, and where they mentor. */
export interface RoleFacts {
  roles: readonly Role[];
  programRoles: readonly { programId: string; roles: readonly Role[] }[];
  /** Programs in which they mentor, or have applied to. */
  mentorsIn: readonly string[];
}

export const isStaffRole = (role: Role): boolean => (STAFF_ROLES as readonly Role[]).includes(role);
const isEvaluator = (role: Role): boolean => (EVALUATOR_ROLES as readonly Role[]).includes(role);
/** An administrator may all that a coordinator may, in every program. */
const runs = (role: Role): boolean => role === Role.COORDINATOR || role === Role.ADMINISTRATOR;

/**
 * A study's roles work with what people said in confidence: nobody holds one in a program that they run or mentor in. A role
 * in the whole school counts in every program.
 */
export function separationProblem({ roles, programRoles, mentorsIn }: RoleFacts): SeparationProblem | null {
  const everywhere = roles.some(isEvaluator);
  const studied = (programId: string): boolean =>
    everywhere || programRoles.some((held) => held.programId === programId && held.roles.some(isEvaluator));
  const studiesAny = everywhere || programRoles.some((held) => held.roles.some(isEvaluator));
  const runsStudied =
    (roles.some(runs) && studiesAny) || programRoles.some((held) => held.roles.some(runs) && studied(held.programId));
  if (runsStudied) return 'runs_program';
  return mentorsIn.some(studied) ? 'mentors' : null;
}

/** Whether roles carry only what the giver may do as well: nobody gives more than they have. */
export function isWithin(roles: readonly Role[], permissions: readonly Permission[]): boolean {
  return permissionsOf(roles).every((permission) => permissions.includes(permission));
}
