import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/** Every answer is as long as every other, so that nobody finds one again by its length. */
const LENGTH = 16_384;

/**
 * Seals what somebody says of an event under a key that the database and its backups do not hold: whoever has these alone joins no answer to a
 * person. The key is derived from the installation's master key for the school and the event.
 */
@Injectable()
export class FeedbackSeal {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  /** Null: more than fits. */
  seal(eventId: string, value: unknown): Buffer | null {
    const json = Buffer.from(JSON.stringify(value));
    if (json.length > LENGTH) return null;
    const padded = Buffer.alloc(LENGTH, ' ');
    json.copy(padded);
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.keyOf(eventId), nonce);
    return Buffer.concat([nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
  }

  open(eventId: string, sealed: Buffer): unknown {
    const decipher = createDecipheriv(CIPHER, this.keyOf(eventId), sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(sealed.subarray(-TAG));
    return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString());
  }

  private keyOf(eventId: string): Buffer {
    return Buffer.from(
      hkdfSync('sha256', this.config.masterKey, currentSchoolId(), `trellis event feedback ${eventId}`, 32),
    );
  }
}
