import { createHash, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** Without letters that are taken for digits, or for each other. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/**
 * The code on a certificate: sixteen letters of thirty-two, made from the installation's key, the school and the certificate. It stands on the
 * paper alone; what is kept is its hash.
 */
@Injectable()
export class CertificateCodes {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  /** In fours, as people read it. */
  of(id: string): string {
    const bytes = hkdfSync('sha256', this.config.masterKey, currentSchoolId(), `trellis certificate ${id}`, LENGTH);
    const letters = [...new Uint8Array(bytes)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
    return (letters.match(/.{4}/g) ?? []).join('-');
  }

  /** However it was typed: small, with or without dashes, O for 0 and I or L for 1. */
  hash(code: string): Buffer {
    const plain = code
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1');
    return createHash('sha256').update(plain).digest();
  }
}
