import { Injectable } from '@nestjs/common';
import type { CountTable, ReleaseRecord } from '@trellis/disclosure';
import { Clock } from '../../platform/clock/clock.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { IdentityVault, type RestrictedKey, RestrictedKeys } from '../identity/index.js';
import type { KeptRelease, NumberedRelease, Opaque, Withdrawal } from './figures.policy.js';
import { ReleasesRepository } from './releases.repository.js';

/** The history as one decision sees it. */
export interface OpenHistory {
  releases: NumberedRelease[];
  withdrawals: Withdrawal[];
  opaque: Opaque;
  key: RestrictedKey;
}

/** What is sealed: maps and sets as lists. */
interface SealedRelease {
  record: Omit<ReleaseRecord, 'populations'> & { populations: { id: string; people: [string, string][] }[] };
  known: readonly CountTable[];
  sharing: readonly string[];
  consents: readonly string[];
  questions: readonly string[];
  splits: [string, string][][];
}

/** Keeps what was let out, under a key of the school's own, with people by keys that say nothing to whoever reads them. */
@Injectable()
export class ReleaseHistory {
  constructor(
    private readonly rows: ReleasesRepository,
    private readonly keys: RestrictedKeys,
    private readonly vault: IdentityVault,
    private readonly clock: Clock,
  ) {}

  /** To decide: nobody else decides in this school until the transaction ends. Only inside `TenantDatabase.run`. */
  async lockAndOpen(): Promise<OpenHistory> {
    await this.rows.lock();
    return this.openWith(await this.keys.findOrMake('disclosure'));
  }

  /** To show these again; null when nothing was ever let out. */
  async open(numbers: readonly number[]): Promise<OpenHistory | null> {
    const key = await this.keys.find('disclosure');
    return key && this.openWith(key, numbers);
  }

  /** Appends what was let out, and numbers it. Only with the lock. */
  async add({ releases, key }: OpenHistory, kept: KeptRelease): Promise<NumberedRelease> {
    const number = (releases.at(-1)?.number ?? 0) + 1;
    const releasedAt = this.clock.now();
    const { nonce, ciphertext } = key.seal(placeOf(number), toSealed(kept));
    await this.rows.insert(key.id, { number, nonce, ciphertext, released_at: releasedAt });
    return { ...kept, number, releasedAt };
  }

  private async openWith(key: RestrictedKey, numbers: readonly number[] | null = null): Promise<OpenHistory> {
    const staying = stayingAs(await this.rows.listMerged());
    const opaque: Opaque = (text) => key.opaque(staying.get(text) ?? text);
    const renamed = new Map([...staying].map(([from, to]) => [key.opaque(from), key.opaque(to)]));
    const rows = await this.rows.list(numbers);
    const withdrawals = await this.vault.listReportingWithdrawals();
    return {
      key,
      opaque,
      releases: rows.map((row) => ({
        ...fromSealed(key.open<SealedRelease>(placeOf(row.number), row), renamed),
        number: row.number,
        releasedAt: row.released_at,
      })),
      withdrawals: withdrawals.map(({ member_id, dimension, at }) => ({ key: opaque(member_id), dimension, at })),
    };
  }
}

const placeOf = (number: number): string[] => ['release', currentSchoolId(), String(number)];

/** Who somebody is by now, after however many merges. */
function stayingAs(merged: readonly { from: string; to: string }[]): Map<string, string> {
  const next = new Map(merged.map(({ from, to }) => [from, to]));
  const last = (id: string): string => {
    const to = next.get(id);
    return to === undefined ? id : last(to);
  };
  return new Map([...next.keys()].map((id) => [id, last(id)]));
}

function toSealed({ record, splits, ...rest }: KeptRelease): SealedRelease {
  return {
    ...rest,
    record: { ...record, populations: record.populations.map(({ id, people }) => ({ id, people: [...people] })) },
    splits: splits.map(({ terms }) => [...terms]),
  };
}

/** With people who became one with somebody else under the key that they have now. */
function fromSealed(
  { record, splits, sharing, ...rest }: SealedRelease,
  renamed: ReadonlyMap<string, string>,
): KeptRelease {
  const now = (key: string): string => renamed.get(key) ?? key;
  return {
    ...rest,
    sharing: sharing.map(now),
    record: {
      ...record,
      populations: record.populations.map(({ id, people }) => ({
        id,
        people: new Map(people.map(([person, answers]) => [now(person), answers])),
      })),
    },
    splits: splits.map((terms) => ({
      terms: new Map(terms.map(([term, person]) => [term.split(' ').map(now).join(' '), now(person)])),
    })),
  };
}
