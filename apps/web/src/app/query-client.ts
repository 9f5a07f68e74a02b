import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { AppError } from '../lib/app-error.js';
import { viewerQuery } from '../lib/session.js';

const listeners = new Set<() => void>();

/** Calls back when an answer says that the session has ended, wherever that answer came from. */
export function onSessionEnd(listener: () => void): void {
  listeners.add(listener);
}

/** A session that ended elsewhere is noticed at the next answer: whoever it was is signed out here too. */
function noticeEndOfSession(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'UNAUTHENTICATED') return;
  queryClient.setQueryData(viewerQuery.queryKey, { viewer: null });
  for (const listener of listeners) listener();
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndOfSession }),
  mutationCache: new MutationCache({ onError: noticeEndOfSession }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => error instanceof AppError && error.code === 'UNAVAILABLE' && failures < 2,
    },
    mutations: { retry: false },
  },
});
