import type { TypedDocumentString } from '@trellis/api-client';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  InfiniteData,
  QueryKey,
  UseInfiniteQueryResult,
  UseMutationResult,
  UseQueryResult,
} from '@tanstack/react-query';
import { useContext } from 'react';
import type { AppError } from './app-error.js';
import { execute, operationName } from './graphql-client.js';
import { SchoolSlug } from './school.js';

/** The cache key of an operation: whose data, which operation, with what. */
export function apiKey(school: string | undefined, document: { toString(): string }, variables?: unknown): QueryKey {
  const key = [school ?? 'account', operationName(document)];
  return variables === undefined ? key : [...key, variables];
}

interface QueryOptions<TResult> {
  enabled?: boolean;
  /** Milliseconds until the next look, or false to stop, decided on what is known. */
  refetchInterval?: (data: TResult | undefined) => number | false;
  keepPrevious?: boolean;
  /** Asked once when the screen opens, and not again by itself: for what is written down each time it is read. */
  once?: boolean;
}

/** Reads one operation, for the school in the address when there is one. */
export function useApiQuery<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  options: QueryOptions<TResult> = {},
): UseQueryResult<TResult, AppError> {
  const school = useContext(SchoolSlug);
  const every = options.refetchInterval;
  return useQuery<TResult, AppError>({
    queryKey: apiKey(school, document, variables),
    queryFn: ({ signal }) => execute(document, variables, { school, signal }),
    enabled: options.enabled,
    refetchInterval: every ? (query) => every(query.state.data) : undefined,
    placeholderData: options.keepPrevious ? (previous) => previous : undefined,
    ...(options.once ? { staleTime: 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false } : {}),
  });
}

export interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Reads a connection page by page; `pageOf` picks the connection out of the answer. */
export function useApiPages<TResult, TVariables extends { after?: string | null }>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  pageOf: (result: TResult) => Page,
): UseInfiniteQueryResult<InfiniteData<TResult>, AppError> {
  const school = useContext(SchoolSlug);
  return useInfiniteQuery<TResult, AppError, InfiniteData<TResult>, QueryKey, string | null>({
    queryKey: apiKey(school, document, { pages: variables }),
    queryFn: ({ signal, pageParam }) => execute(document, { ...variables, after: pageParam }, { school, signal }),
    initialPageParam: null,
    getNextPageParam: (last) => {
      const { hasNextPage, endCursor } = pageOf(last).pageInfo;
      return hasNextPage ? endCursor : undefined;
    },
    placeholderData: (previous) => previous,
  });
}

interface MutationOptions<TResult> {
  onSuccess?: (result: TResult) => void | Promise<void>;
  /** Looked at again afterwards; everything of this school when absent. */
  touches?: readonly { toString(): string }[];
}

/** Sends one change; what it touches is read again before the promise settles. */
export function useApiMutation<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  options: MutationOptions<TResult> = {},
): UseMutationResult<TResult, AppError, TVariables> {
  const school = useContext(SchoolSlug);
  const client = useQueryClient();
  return useMutation<TResult, AppError, TVariables>({
    mutationFn: (variables) => execute(document, variables, { school }),
    onSuccess: async (result) => {
      const touched = options.touches?.map((one) => apiKey(school, one)) ?? [[school ?? 'account']];
      await Promise.all(touched.map((queryKey) => client.invalidateQueries({ queryKey })));
      await options.onSuccess?.(result);
    },
  });
}
