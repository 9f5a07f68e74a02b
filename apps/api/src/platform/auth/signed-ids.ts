import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { currentSchoolId } from '../tenancy/context.js';

const PROOF_BYTES = 16;

/**
 * Bytes with a proof that this installation made them for this school and purpose, for addresses in mails: nothing is stored, and nothing can
 * be guessed or used elsewhere. Whoever holds one may do what it is for; it never runs out by itself.
 */
export function signBytes(masterKey: Buffer, purpose: string, said: Buffer): Buffer {
  const key = keyOf(masterKey, currentSchoolId(), `trellis ${purpose}`);
  const proof = createHmac('sha256', key).update(said).digest().subarray(0, PROOF_BYTES);
  return Buffer.concat([said, proof]);
}

const MOST = 1000;
const keys = new WeakMap<Buffer, Map<string, Buffer>>();

/** Derived once for a school and purpose: a batch of mails signs with the same. */
function keyOf(masterKey: Buffer, schoolId: string, purpose: string): Buffer {
  const derived = keys.get(masterKey) ?? new Map<string, Buffer>();
  keys.set(masterKey, derived);
  const known = derived.get(`${schoolId} ${purpose}`);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', masterKey, schoolId, purpose, 32));
  if (derived.size >= MOST) derived.clear();
  derived.set(`${schoolId} ${purpose}`, key);
  return key;
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
