import type { ErrorArguments } from '@trellis/contracts';
import type { TypedDocumentString } from '@trellis/api-client';
import { AppError, knownCode } from './app-error.js';

interface GraphqlFailure {
  message: string;
  extensions?: { code?: string; args?: ErrorArguments; requestId?: string; field?: string };
}

/** The name of a document's operation; it names the request in logs and in the query cache. */
export function operationName(document: { toString(): string }): string {
  return /^\s*(?:query|mutation)\s+(\w+)/m.exec(document.toString())?.[1] ?? 'anonymous';
}

/** Turns the first error of a GraphQL answer into an AppError. */
export function failureOf(failures: readonly GraphqlFailure[]): AppError {
  const extensions = failures[0]?.extensions ?? {};
  return new AppError(knownCode(extensions.code), extensions.args ?? {}, extensions.requestId, extensions.field);
}

/**
 * Sends one operation. `school` is the slug whose data is meant; without it only account operations resolve.
 * Throws AppError, and nothing else.
 */
export async function execute<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  options: { school?: string; signal?: AbortSignal } = {},
): Promise<TResult> {
  const answer = await send(
    { operationName: operationName(document), query: document.toString(), variables },
    options.school,
    options.signal,
  );
  if (answer.errors && answer.errors.length > 0) throw failureOf(answer.errors);
  if (!answer.data) throw new AppError('INTERNAL');
  return answer.data as TResult;
}

async function send(
  body: unknown,
  school: string | undefined,
  signal: AbortSignal | undefined,
): Promise<{ data?: unknown; errors?: GraphqlFailure[] }> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-trellis': '1',
        ...(school ? { 'x-school': school } : {}),
      },
      body: JSON.stringify(body),
      signal,
    });
  } catch (thrown) {
    if (signal?.aborted) throw thrown;
    throw new AppError('UNAVAILABLE');
  }
  try {
    return (await response.json()) as { data?: unknown; errors?: GraphqlFailure[] };
  } catch {
    throw new AppError(response.status === 502 || response.status === 503 ? 'UNAVAILABLE' : 'INTERNAL');
  }
}
