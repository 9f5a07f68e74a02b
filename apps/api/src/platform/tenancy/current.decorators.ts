import { createParamDecorator } from '@nestjs/common';
import { AppError } from '../errors/app-error.js';
import { type Actor, currentContext, type SignedIn } from './context.js';

/** The member acting in the school of this request. No school: SCHOOL_REQUIRED; not signed in: UNAUTHENTICATED. */
export const CurrentActor = createParamDecorator((): Actor => {
  const context = currentContext();
  if (!context?.signedIn) throw new AppError('UNAUTHENTICATED');
  if (!context.actor) throw new AppError('SCHOOL_REQUIRED');
  return context.actor;
});

/** The signed-in person; UNAUTHENTICATED when there is none. */
export const CurrentPerson = createParamDecorator((): SignedIn => {
  const signedIn = currentContext()?.signedIn;
  if (!signedIn) throw new AppError('UNAUTHENTICATED');
  return signedIn;
});
