import { TokenPreviewDocument } from '@trellis/api-client';
import type { TokenKind, TokenPreviewQuery } from '@trellis/api-client';
import { useState } from 'react';
import { useApiQuery } from '../../../lib/api.js';
import type { AppError } from '../../../lib/app-error.js';

export type LinkToken =
  | { state: 'missing' }
  | { state: 'checking' }
  | { state: 'failed'; error: AppError; retry: () => void }
  | { state: 'other' }
  | { state: 'usable'; token: string; preview: TokenPreviewQuery['tokenPreview'] };

/** The token of a link from a mail: after the `#`, so that it never reaches a server's log. Looking at it changes nothing. */
export function useLinkToken(kind: TokenKind): LinkToken {
  const [token] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get('t') ?? '');
  const preview = useApiQuery(TokenPreviewDocument, { token }, { enabled: token !== '' });
  if (token === '') return { state: 'missing' };
  if (preview.error) return { state: 'failed', error: preview.error, retry: () => void preview.refetch() };
  if (!preview.data) return { state: 'checking' };
  return preview.data.tokenPreview.kind === kind
    ? { state: 'usable', token, preview: preview.data.tokenPreview }
    : { state: 'other' };
}
