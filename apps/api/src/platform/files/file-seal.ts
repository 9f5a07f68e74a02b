import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../config/app-config.js';
import { currentSchoolId } from '../tenancy/context.js';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/**
 * Seals what is kept for a short while and may hold anything, identity included: uploaded files and samples of them. A key per
 * owner (a file, an import), derived from the master key, so that neither the database nor its backups can be read alone.
 */
@Injectable()
export class FileSeal {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  /** `part` names the place inside the owner; sealed parts can't be swapped. Returns nonce, ciphertext and tag in one. */
  seal(ownerId: string, part: string, plain: Buffer): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.keyOf(ownerId), nonce).setAAD(Buffer.from(part));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws when the bytes were not sealed for this owner and part in this school, or were changed. */
  open(ownerId: string, part: string, sealed: Buffer): Buffer {
    const decipher = createDecipheriv(CIPHER, this.keyOf(ownerId), sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(part)).setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  }

  private keyOf(ownerId: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.config.masterKey, ownerId, `trellis file ${currentSchoolId()}`, 32));
  }
}
