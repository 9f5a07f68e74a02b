import type { CountTable, ReleaseRecord } from '@trellis/disclosure';
import { opaqueBy } from '../../platform/hashing/opaque.js';
import type { KeptRelease, NumberedRelease, Opaque } from './figures.policy.js';
import type { Withdrawal } from './withdrawals.policy.js';

/** The history as it is kept, opened but not read: of thousands of people that takes a while. */
export interface KeptHistory {
  /** Of the school's key: people are written down by what it makes of their ids. */
  secret: Uint8Array;
  /** Oldest first; texts as of `toText`, in bytes that another thread can take over. */
  releases: readonly { number: number; releasedAt: Date; text: Uint8Array<ArrayBuffer> }[];
  /** People of whom two rows became one. */
  merged: readonly { from: string; to: string }[];
  withdrawals: readonly { member_id: string; dimension: string; at: Date }[];
}

/** The history as one decision sees it. */
export interface OpenHistory {
  releases: NumberedRelease[];
  withdrawals: Withdrawal[];
  opaque: Opaque;
}

/** What is kept: maps and sets as lists. */
interface WrittenRelease {
  record: Omit<ReleaseRecord, 'populations'> & { populations: { id: string; people: [string, string][] }[] };
  known: readonly CountTable[];
  sharing: readonly string[];
  consents: readonly string[];
  /** Absent in what was kept before there was such a name. */
  beside?: string;
  questions: readonly string[];
  splits: [string, string][][];
}

export function openHistory({ secret, releases, merged, withdrawals }: KeptHistory): OpenHistory {
  const keyOf = opaqueBy(secret);
  const staying = stayingAs(merged);
  // One after the other, many requests name the same people and the same few answers.
  const opaque = remembered((text) => keyOf(staying.get(text) ?? text));
  const renamed = new Map([...staying].map(([from, to]) => [keyOf(from), keyOf(to)]));
  return {
    opaque,
    releases: releases.map(({ number, releasedAt, text }) => ({
      ...fromWritten(JSON.parse(Buffer.from(text.buffer).toString()) as WrittenRelease, renamed),
      number,
      releasedAt,
    })),
    withdrawals: withdrawals.map(({ member_id, dimension, at }) => ({ key: opaque(member_id), dimension, at })),
  };
}

function remembered(opaque: Opaque): Opaque {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const key = opaque(text);
    known.set(text, key);
    return key;
  };
}

export function toText({ record, splits, known, sharing, consents, beside, questions }: KeptRelease): string {
  const written: WrittenRelease = {
    ...{ known, sharing: [...sharing], consents, beside, questions },
    record: { ...record, populations: record.populations.map(({ id, people }) => ({ id, people: [...people] })) },
    splits: splits.map(({ terms }) => [...terms]),
  };
  return JSON.stringify(written);
}

/** Who somebody is by now, after however many merges. */
function stayingAs(merged: KeptHistory['merged']): Map<string, string> {
  const next = new Map(merged.map(({ from, to }) => [from, to]));
  const last = (id: string): string => {
    const to = next.get(id);
    return to === undefined ? id : last(to);
  };
  return new Map([...next.keys()].map((id) => [id, last(id)]));
}

/** With people who became one with somebody else under the key that they have now. */
function fromWritten(
  { record, splits, sharing, beside, ...rest }: WrittenRelease,
  renamed: ReadonlyMap<string, string>,
): KeptRelease {
  const now = (key: string): string => renamed.get(key) ?? key;
  return {
    ...rest,
    beside: beside ?? record.populations[0]?.id ?? '',
    sharing: new Set(sharing.map(now)),
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
