import type { Permission } from '@trellis/contracts';
import { AppError } from '../errors/app-error.js';
import type { Actor } from './context.js';

/** First line of a service method: throws FORBIDDEN unless the actor's roles carry the permission. */
export function authorise(actor: Actor, permission: Permission): void {
  if (!actor.permissions.includes(permission)) throw new AppError('FORBIDDEN', { permission });
}
