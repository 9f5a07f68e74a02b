import type { ErrorArguments, ErrorCode } from '@trellis/contracts';
import { AppError } from '../errors/app-error.js';

/** An error as it crosses from one thread to another: of its class only the name is left. */
export interface CarriedError {
  name: string;
  message: string;
  stack: string | null;
  /** Of an AppError: what it is in the catalogue. */
  code: string | null;
  args: ErrorArguments;
}

/** What went wrong in a thread, for everything that is not in the catalogue of errors. */
export class ThreadFailure extends Error {
  constructor(readonly carried: CarriedError) {
    super(carried.message);
    this.name = carried.name;
    if (carried.stack) this.stack = carried.stack;
  }
}

export function carry(error: unknown): CarriedError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: null, code: null, args: {} };
  const own = error instanceof AppError ? { code: error.code, args: error.args } : { code: null, args: {} };
  return { name: error.name, message: error.message, stack: error.stack ?? null, ...own };
}

/** The error on this side: the same AppError, or a ThreadFailure of the same name. */
export function revive(carried: CarriedError): Error {
  return carried.name === 'AppError' && carried.code
    ? new AppError(carried.code as ErrorCode, carried.args)
    : new ThreadFailure(carried);
}
