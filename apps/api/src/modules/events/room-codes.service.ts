import { hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { generateSync } from 'otplib';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

const PERIOD = LIMITS.roomCodeSeconds;

/**
 * The code on a room's screen (RFC 6238): six digits, another every half minute. Its secret is made from the installation's key, the school and the
 * event, and stored nowhere.
 */
@Injectable()
export class RoomCodes {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  /** The code of a moment, and until when it stands there. */
  at(eventId: string, now: Date): { code: string; until: Date } {
    const second = Math.floor(now.getTime() / 1000);
    return { code: this.of(eventId, second), until: new Date((Math.floor(second / PERIOD) + 1) * PERIOD * 1000) };
  }

  /** The one on the screen and the one before it: somebody may still be typing. */
  counts(eventId: string, code: string, now: Date): boolean {
    const second = Math.floor(now.getTime() / 1000);
    return [second, second - PERIOD].some((at) => this.of(eventId, at) === code.replace(/\s/g, ''));
  }

  private of(eventId: string, second: number): string {
    const secret = hkdfSync('sha256', this.config.masterKey, currentSchoolId(), `trellis room code ${eventId}`, 32);
    return generateSync({ secret: new Uint8Array(secret), epoch: second, period: PERIOD, digits: 6 });
  }
}
