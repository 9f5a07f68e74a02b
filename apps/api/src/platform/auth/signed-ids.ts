import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { currentSchoolId } from '../tenancy/context.js';

const PROOF_BYTES = 16;

/**
 * Bytes with a proof that this installation made them for this school and purpose, for addresses in mails: nothing is stored, and nothing can
 * be guessed or used elsewhere. Whoever holds one may do what it is for; it never runs out by itself.
 */
export function signBytes(masterKey: Buffer, purpose: string, said: Buffer): Buffer {
  const key = hkdfSync('sha256', masterKey, currentSchoolId(), `trellis ${purpose}`, 32);
  const proof = createHmac('sha256', Buffer.from(key)).update(said).digest().subarray(0, PROOF_BYTES);
  return Buffer.concat([said, proof]);
}

/** What was signed, or null for what was not made here for this school and purpose. */
export function readSigned(masterKey: Buffer, purpose: string, token: string, length: number): Buffer | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== length + PROOF_BYTES) return null;
  const said = bytes.subarray(0, length);
  return timingSafeEqual(bytes, signBytes(masterKey, purpose, said)) ? said : null;
}

export const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

export const idOfBytes = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
