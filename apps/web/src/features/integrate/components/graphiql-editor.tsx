import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import type { ReactNode } from 'react';

/** The editor itself; on a chunk of its own, since it is many times the size of the rest. */
export function GraphiqlEditor({
  school,
  start,
  theme,
}: {
  school: string;
  start: string;
  theme: 'light' | 'dark' | null;
}): ReactNode {
  const fetcher = useMemo(
    () => async (parameters: { query: string; variables?: unknown; operationName?: string | null }) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'x-trellis': '1', ...(school ? { 'x-school': school } : {}) },
        body: JSON.stringify(parameters),
      });
      return (await response.json()) as { data: Record<string, unknown> };
    },
    [school],
  );
  return <GraphiQL fetcher={fetcher} defaultQuery={start} forcedTheme={theme ?? undefined} />;
}
