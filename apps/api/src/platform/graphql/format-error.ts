import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { ERRORS, type ErrorCode, LIMITS } from '@trellis/contracts';
import { type GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError } from '../errors/app-error.js';
import { currentContext } from '../tenancy/context.js';

const logger = new Logger('GraphQL');

/** The one place where a failure becomes an answer. Unexpected ones show nothing but a request id. */
export function formatGraphqlError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const requestId = currentContext()?.requestId;
  if (cause instanceof AppError) return answer(formatted, cause, requestId);
  const code = ownCode(error) ?? formatted.extensions?.code;
  if (typeof code === 'string' && code in ERRORS) {
    const { kind } = ERRORS[code as ErrorCode];
    return { ...formatted, extensions: { code, kind, args: formatted.extensions?.args, requestId } };
  }
  if (isTooLong(formatted))
    return answer(
      formatted,
      new AppError('QUERY_TOO_COMPLEX', { limit: 'tokens', allowed: LIMITS.queryTokens }),
      requestId,
    );
  if (isClientError(error, code)) {
    return answer(formatted, new AppError('QUERY_INVALID', { reason: formatted.message }), requestId);
  }
  logger.error({ requestId, err: cause instanceof Error ? cause : new Error(String(cause)) });
  return answer(
    { ...formatted, locations: undefined },
    new AppError('INTERNAL', { requestId: requestId ?? '' }),
    requestId,
  );
}

function answer(formatted: GraphQLFormattedError, error: AppError, requestId?: string): GraphQLFormattedError {
  return {
    message: error.message,
    path: formatted.path,
    locations: formatted.locations,
    extensions: { code: error.code, kind: error.kind, args: error.args, field: error.field, requestId },
  };
}

/** Apollo's own refusals: a document that does not parse or validate, variables that do not fit. */
function isClientError(error: unknown, code: unknown): boolean {
  const graphqlError = error as GraphQLError;
  const codes = [
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'BAD_USER_INPUT',
    'BAD_REQUEST',
    'OPERATION_RESOLUTION_FAILURE',
    // Only a hash was sent, of a document that is not kept here.
    'PERSISTED_QUERY_NOT_FOUND',
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ];
  return typeof code === 'string' && codes.includes(code) && !graphqlError.originalError?.stack?.includes('/modules/');
}

/** The parser stops at the limit, and says so in words alone. */
const isTooLong = ({ message, extensions }: GraphQLFormattedError): boolean =>
  extensions?.code === 'GRAPHQL_PARSE_FAILED' && /\d+ tokens\. Parsing aborted/.test(message);

/** Apollo replaces the code of what a validation rule reports; the original still has it. */
function ownCode(error: unknown): unknown {
  const { originalError } = error as GraphQLError;
  return originalError && 'extensions' in originalError ? (originalError as GraphQLError).extensions.code : undefined;
}
