import { ViewerDocument } from '@trellis/api-client';
import type { ViewerFieldsFragment } from '@trellis/api-client';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { apiKey } from './api.js';
import { execute } from './graphql-client.js';

export type Viewer = ViewerFieldsFragment;

/** Who is signed in: null when nobody is. */
export const viewerQuery = queryOptions({
  queryKey: apiKey(undefined, ViewerDocument, {}),
  queryFn: async ({ signal }) => execute(ViewerDocument, {}, { signal }),
  staleTime: 60_000,
});

/** Who is signed in; the routes that use it have made sure that it is known. */
export function useViewer(): Viewer | null {
  return useSuspenseQuery(viewerQuery).data.viewer;
}

/** Takes over what a sign-in answered: nothing of the one before stays in memory. */
export function useSignedIn(): (viewer: Viewer | null) => void {
  const client = useQueryClient();
  return (viewer) => {
    client.removeQueries({
      predicate: (query) => query.queryKey[1] !== 'installation' && query.queryKey[1] !== 'viewer',
    });
    client.setQueryData(viewerQuery.queryKey, { viewer });
  };
}

/** Where a signed-in person starts: their only school, or the list of their schools. */
export function startOf(viewer: Viewer): { to: '/s/$slug'; params: { slug: string } } | { to: '/schools' } {
  const only = viewer.memberships.length === 1 ? viewer.memberships[0] : undefined;
  return only ? { to: '/s/$slug', params: { slug: only.schoolSlug } } : { to: '/schools' };
}

/** A path inside this client, or undefined: a `next` that leads elsewhere is ignored. */
export function safeNext(next: string | undefined): string | undefined {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : undefined;
}
