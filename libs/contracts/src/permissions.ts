import { Role } from './enums.js';

/** What a member may do in a school. A role carries a set of these; services ask for one by name. */
export const PERMISSIONS = [
  'school.read',
  'school.configure',
  'member.list',
  'member.invite',
  'member.roles',
  'member.export',
  'member.erase',
  'program.read',
  'program.configure',
  'program.roles',
  'form.edit',
  'cohort.read',
  'cohort.open',
  'people.manage',
  'people.export',
  'mentor.appoint',
  'registration.manage',
  'announcement.send',
  'library.edit',
  'event.manage',
  'task.manage',
  'file.upload',
  'intake.import',
  'matching.run',
  'matching.publish',
  'mentorship.list',
  'figures.read',
  'own.read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** What every member may do, those included whose only role is in one program. */
export const EVERY_MEMBER: readonly Permission[] = ['school.read', 'file.upload', 'own.read'];
const coordination: readonly Permission[] = [
  ...EVERY_MEMBER,
  'member.list',
  'program.read',
  'program.configure',
  'program.roles',
  'form.edit',
  'cohort.read',
  'cohort.open',
  'people.manage',
  'people.export',
  'mentor.appoint',
  'registration.manage',
  'announcement.send',
  'library.edit',
  'event.manage',
  'task.manage',
  'intake.import',
  'matching.run',
  'matching.publish',
  'mentorship.list',
  'figures.read',
];

/** Roles of those who run a program or study it; mentor and mentee come with taking part. */
export const STAFF_ROLES = [Role.ADMINISTRATOR, Role.COORDINATOR, Role.STUDY_LEAD, Role.CODER, Role.MODERATOR] as const;

/** Roles of a study: never together with coordinating, grading or mentoring the people studied. */
export const EVALUATOR_ROLES = [Role.STUDY_LEAD, Role.CODER, Role.MODERATOR] as const;

/** Roles that a person may hold in one program only; the others hold in the whole school. */
export const PROGRAM_ROLES = [Role.COORDINATOR, Role.STUDY_LEAD, Role.CODER, Role.MODERATOR] as const;

/** The one table of who may do what; the guide for administrators is generated from it. */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  administrator: [
    ...coordination,
    'school.configure',
    'member.invite',
    'member.roles',
    'member.export',
    'member.erase',
  ],
  coordinator: coordination,
  study_lead: [...EVERY_MEMBER, 'figures.read'],
  coder: EVERY_MEMBER,
  moderator: EVERY_MEMBER,
  mentor: EVERY_MEMBER,
  mentee: EVERY_MEMBER,
};

/** All permissions that a set of roles carries, each once, in the order of `PERMISSIONS`. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return PERMISSIONS.filter((permission) => roles.some((role) => ROLE_PERMISSIONS[role].includes(permission)));
}

/** What a member with these roles may do in the whole school: what every member may, and what the roles carry. */
export function memberPermissions(roles: readonly Role[]): Permission[] {
  const carried = permissionsOf(roles);
  return PERMISSIONS.filter((permission) => EVERY_MEMBER.includes(permission) || carried.includes(permission));
}
