import { ERRORS, type ErrorArguments, type ErrorCode, type ErrorKind, formatError } from '@trellis/contracts';

/** A failure from the catalogue: what services throw, and the only kind of failure whose words leave the process. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly args: ErrorArguments = {},
    /** The input field or line that the failure is about, where there is one. */
    readonly field?: string,
  ) {
    super(formatError(code, args));
    this.name = 'AppError';
  }

  get kind(): ErrorKind {
    return ERRORS[this.code].kind;
  }
}

/** What was looked for, or null where it is not there any more. */
export async function unlessGone<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** For the end of an exhaustive `switch`: a new value of the union does not compile until it has its case. */
export function assertUnreachable(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}

/** HTTP status for a failure met outside GraphQL (uploads, files). */
export function httpStatusOf(kind: ErrorKind): number {
  switch (kind) {
    case 'not_found':
      return 404;
    case 'denied':
      return 403;
    case 'invalid':
      return 400;
    case 'conflict':
      return 409;
    case 'limited':
      return 413;
    case 'unavailable':
      return 503;
    case 'internal':
      return 500;
    default:
      return assertUnreachable(kind);
  }
}
