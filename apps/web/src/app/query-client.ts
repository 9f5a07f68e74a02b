import { QueryCache, QueryClient } from '@tanstack/react-query';
import { AppError } from '../lib/app-error.js';
import { viewerQuery } from '../lib/session.js';

/** A session that ended elsewhere is noticed at the next answer: whoever it was is signed out here too. */
function noticeEndOfSession(error: unknown): void {
  if (error instanceof AppError && error.code === 'UNAUTHENTICATED') {
    queryClient.setQueryData(viewerQuery.queryKey, { viewer: null });
  }
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndOfSession }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => error instanceof AppError && error.code === 'UNAVAILABLE' && failures < 2,
    },
    mutations: { retry: false },
  },
});
