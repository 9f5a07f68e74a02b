/** Tells whether an error is PostgreSQL refusing a duplicate, and of which constraint or unique index. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const source = driverError(error);
  return source?.code === '23505' && (constraint === undefined || source.constraint === constraint);
}

function driverError(error: unknown): { code?: string; constraint?: string } | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('driverError' in error) return driverError(error.driverError);
  return error as { code?: string; constraint?: string };
}
