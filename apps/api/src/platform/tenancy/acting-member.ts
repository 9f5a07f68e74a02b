import { AppError } from '../errors/app-error.js';
import { type Actor, currentContext } from './context.js';

/** Who asks for a file of the school in the address: somebody signed in who belongs to it. */
export function actingMember(): Actor {
  const context = currentContext();
  if (!context?.signedIn) throw new AppError('UNAUTHENTICATED');
  if (!context.actor) throw new AppError('NOT_FOUND');
  return context.actor;
}
