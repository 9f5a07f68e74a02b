import { createHmac } from 'node:crypto';

/** The same text always gives the same key; without `secret` nobody gets from one to the other. */
export const opaqueBy =
  (secret: Uint8Array) =>
  (text: string): string =>
    createHmac('sha256', secret).update(text).digest().subarray(0, 18).toString('base64url');
