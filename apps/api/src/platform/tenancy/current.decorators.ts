import { createParamDecorator } from '@nestjs/common';
import { AppError } from '../errors/app-error.js';
import { type Actor, currentContext, type SignedIn } from './context.js';

/**
 * The member acting in the school of this request. Not signed in: UNAUTHENTICATED; no school named: SCHOOL_REQUIRED; a school
 * that does not exist or that the account is no member of: NOT_FOUND.
 */
export const CurrentActor = createParamDecorator((): Actor => {
  const context = currentContext();
  if (!context?.signedIn) throw new AppError('UNAUTHENTICATED');
  if (!context.actor) throw new AppError(context.schoolSlug ? 'NOT_FOUND' : 'SCHOOL_REQUIRED');
  return context.actor;
});

/** The signed-in person; UNAUTHENTICATED when there is none. */
export const CurrentPerson = createParamDecorator((): SignedIn => {
  const signedIn = currentContext()?.signedIn;
  if (!signedIn) throw new AppError('UNAUTHENTICATED');
  return signedIn;
});
