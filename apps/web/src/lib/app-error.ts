import { ERRORS } from '@trellis/contracts';
import type { ErrorArguments, ErrorCode } from '@trellis/contracts';

/** A failure as a screen can tell it: a code of the catalogue, its arguments, and the id to quote when asking for help. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly args: ErrorArguments = {},
    readonly requestId?: string,
    readonly field?: string,
  ) {
    super(code);
    this.name = 'AppError';
  }
}

/** The catalogue's code for what a server sent; anything it does not know is INTERNAL. */
export function knownCode(code: unknown): ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : 'INTERNAL';
}

/** Whatever was thrown, as an AppError: a network that did not answer is UNAVAILABLE. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError(thrown instanceof TypeError ? 'UNAVAILABLE' : 'INTERNAL');
}
