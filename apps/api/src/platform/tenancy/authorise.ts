import type { Permission } from '@trellis/contracts';
import { AppError } from '../errors/app-error.js';
import type { Actor } from './context.js';

/** Whether the actor's roles carry the permission: in the whole school, or in the program named. */
export function may(actor: Actor, permission: Permission, programId?: string): boolean {
  if (actor.permissions.includes(permission)) return true;
  return programId !== undefined && (actor.programPermissions.get(programId)?.includes(permission) ?? false);
}

/** First line of a service method: throws FORBIDDEN unless the actor may do this, in the program named or everywhere. */
export function authorise(actor: Actor, permission: Permission, programId?: string): void {
  if (!may(actor, permission, programId)) throw new AppError('FORBIDDEN', { permission });
}

/**
 * For lists across programs: `null` when the permission holds in the whole school, else the ids of the programs in which it
 * does; FORBIDDEN when that is none.
 */
export function authoriseSomewhere(actor: Actor, permission: Permission): string[] | null {
  if (actor.permissions.includes(permission)) return null;
  const programs = [...actor.programPermissions].filter(([, allowed]) => allowed.includes(permission));
  if (programs.length === 0) throw new AppError('FORBIDDEN', { permission });
  return programs.map(([programId]) => programId);
}
