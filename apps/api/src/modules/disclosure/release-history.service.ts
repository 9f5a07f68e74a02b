import { Injectable } from '@nestjs/common';
import { mapInSteps } from '../../platform/event-loop/in-steps.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { IdentityVault, type RestrictedKey, RestrictedKeys } from '../identity/index.js';
import type { KeptHistory } from './release-texts.policy.js';
import { ReleasesRepository } from './releases.repository.js';

/** Keeps what was let out, under a key of the school's own, with people by keys that say nothing to whoever reads them. */
@Injectable()
export class ReleaseHistory {
  constructor(
    private readonly rows: ReleasesRepository,
    private readonly keys: RestrictedKeys,
    private readonly vault: IdentityVault,
  ) {}

  /** To decide: nobody else decides in this school until the transaction ends. Only inside `TenantDatabase.run`. */
  async lockAndOpen(): Promise<KeptHistory & { key: RestrictedKey }> {
    await this.rows.lock();
    return this.openWith(await this.keys.findOrMake('disclosure'));
  }

  /** To show these again; null when nothing was ever let out. */
  async open(numbers: readonly number[]): Promise<KeptHistory | null> {
    const key = await this.keys.find('disclosure');
    return key && this.openWith(key, numbers);
  }

  /** Appends what was let out. Only with the lock. */
  async add(key: RestrictedKey, { number, text }: { number: number; text: string }, releasedAt: Date): Promise<void> {
    const { nonce, ciphertext } = key.sealText(placeOf(number), text);
    await this.rows.insert(key.id, { number, nonce, ciphertext, released_at: releasedAt });
  }

  private async openWith(
    key: RestrictedKey,
    numbers: readonly number[] | null = null,
  ): Promise<KeptHistory & { key: RestrictedKey }> {
    const rows = await this.rows.list(numbers);
    return {
      key,
      secret: key.secret,
      merged: await this.rows.listMerged(),
      withdrawals: await this.vault.listReportingWithdrawals(),
      releases: await mapInSteps(rows, (row) => ({
        number: row.number,
        releasedAt: row.released_at,
        text: key.openBytes(placeOf(row.number), row),
      })),
    };
  }
}

const placeOf = (number: number): string[] => ['release', currentSchoolId(), String(number)];
