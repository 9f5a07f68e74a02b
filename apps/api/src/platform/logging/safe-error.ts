const EMAIL = /[^\s<>"'(=,;:]+@[^\s<>"'),;:]+/g;

/** What a log may say about a failure. */
export interface SafeError {
  type: string;
  message: string;
  code?: string;
  constraint?: string;
  table?: string;
  stack?: string;
}

/**
 * An error without the data it was about: PostgreSQL puts values into messages and details ("Key (email_key)=(…) already
 * exists", "invalid input syntax …"), mail servers put addresses there.
 */
export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutData(String(error)) };
  const source = driverError(error);
  const known = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const isDatabase = 'severity' in source;
  return {
    type: error.name,
    message: isDatabase ? 'The database refused a statement.' : withoutData(error.message),
    code: known(source.code),
    constraint: known(source.constraint),
    table: known(source.table),
    stack: frames(error.stack),
  };
}

export const withoutData = (text: string): string => text.replace(EMAIL, '[address]');

interface DriverError {
  code?: unknown;
  constraint?: unknown;
  table?: unknown;
}

function driverError(error: Error): DriverError {
  if ('driverError' in error && error.driverError instanceof Error) return error.driverError as DriverError;
  return error as DriverError;
}

/** Without the first lines, which repeat the message. */
function frames(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
