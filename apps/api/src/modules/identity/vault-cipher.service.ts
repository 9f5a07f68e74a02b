import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';

export interface Sealed {
  nonce: Buffer;
  ciphertext: Buffer;
}

const CIPHER = 'aes-256-gcm';
const TAG = 16;
/** Plaintexts are padded to a multiple of this, so that a length does not tell "yes" from "no". */
const PAD = 256;

/**
 * AES-256-GCM for the identity vault: the master key wraps a school's key, which wraps a person's key, which seals what they
 * said. Everything is bound to its place (school, member, enrolment, item): a row put elsewhere does not open.
 */
@Injectable()
export class VaultCipher {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  newKey(): Buffer {
    return randomBytes(32);
  }

  wrapSchoolKey(key: Buffer, place: readonly string[]): Sealed {
    return seal(this.config.masterKey, ['school-key', ...place], key);
  }

  unwrapSchoolKey(sealed: Sealed, place: readonly string[]): Buffer {
    return open(this.config.masterKey, ['school-key', ...place], sealed);
  }

  wrapPersonKey(schoolKey: Buffer, key: Buffer, place: readonly string[]): Sealed {
    return seal(schoolKey, ['person-key', ...place], key);
  }

  unwrapPersonKey(schoolKey: Buffer, sealed: Sealed, place: readonly string[]): Buffer {
    return open(schoolKey, ['person-key', ...place], sealed);
  }

  /** Seals a JSON value. */
  sealValue(personKey: Buffer, place: readonly string[], value: unknown): Sealed {
    return this.sealText(personKey, place, JSON.stringify(value));
  }

  /** The same of what is JSON already. */
  sealText(personKey: Buffer, place: readonly string[], text: string): Sealed {
    const json = Buffer.from(text);
    const padded = Buffer.alloc(Math.ceil(json.length / PAD) * PAD, ' ');
    json.copy(padded);
    return seal(personKey, place, padded);
  }

  /** JSON, with the padding's spaces, which JSON ignores. */
  openText(personKey: Buffer, place: readonly string[], sealed: Sealed): string {
    return this.openBytes(personKey, place, sealed).toString();
  }

  openBytes(personKey: Buffer, place: readonly string[], sealed: Sealed): Buffer {
    return open(personKey, place, sealed);
  }

  openValue<T>(personKey: Buffer, place: readonly string[], sealed: Sealed): T {
    return JSON.parse(this.openText(personKey, place, sealed)) as T;
  }
}

const boundTo = (place: readonly string[]): Buffer => Buffer.from(JSON.stringify(place));

function seal(key: Buffer, place: readonly string[], plain: Buffer): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(boundTo(place));
  return { nonce, ciphertext: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

function open(key: Buffer, place: readonly string[], { nonce, ciphertext }: Sealed): Buffer {
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  decipher.setAAD(boundTo(place)).setAuthTag(ciphertext.subarray(-TAG));
  return Buffer.concat([decipher.update(ciphertext.subarray(0, -TAG)), decipher.final()]);
}
