import type { CellSystem } from './cell-system.js';
import { Evidence } from './evidence.js';
import { MoveSearch, type Push } from './move-search.js';
import { HIDDEN, OPEN } from './status.js';

/** Numbers of which some are hidden already, and how wide the interval of each must stay once it is. */
export interface Protection {
  readonly system: CellSystem;
  /** OPEN, HIDDEN or KNOWN; changed by `hideComplement`. */
  readonly status: Uint8Array;
  /** 0 for what nobody protects. */
  readonly demand: Float64Array;
}

const MOST_ATTEMPTS = 3;

/**
 * Hides open numbers until no hidden one can be derived to an interval narrower than demanded: complementary (secondary)
 * suppression with a sliding protection level, in the words of Fischetti and Salazar-González (2001). The least loss is
 * NP-hard to find; as Kelly, Golden and Assad (1992) do, each hidden number in turn takes its cheapest complement, counted
 * in people, and what turns out to be unnecessary in the end is shown again, the greatest first, until nothing hidden for
 * another's sake could be shown. Where a single number is to be protected and one way round suffices, that is the cheapest
 * of all. Ties go to what comes first. Returns false where no complement protects (too much is known already).
 */
export function hideComplement(protection: Protection): boolean {
  return new Complement(protection).choose();
}

class Complement {
  private readonly search: MoveSearch;
  private readonly added: number[] = [];
  private evidence: Evidence;

  constructor(private readonly given: Protection) {
    this.search = new MoveSearch(given.system, given.status);
    this.evidence = new Evidence(given.system);
  }

  choose(): boolean {
    for (let cell = this.firstUnsafe(); cell >= 0; cell = this.firstUnsafe()) {
      if (!this.widen(cell)) return false;
    }
    while (this.showUnnecessary());
    return true;
  }

  private firstUnsafe(evidence = this.evidence): number {
    const { status, demand } = this.given;
    return status.findIndex((is, cell) => is === HIDDEN && evidence.width(cell) < (demand[cell] as number));
  }

  private widen(cell: number): boolean {
    const wanted = this.given.demand[cell] as number;
    const isSafe = () => this.evidence.width(cell) >= wanted;
    // A whole move may fall short of the bound; what it hides is free for the next one.
    for (let attempt = 0; attempt < MOST_ATTEMPTS && !isSafe(); attempt++) {
      this.learn({ cell, direction: -1, limit: wanted, through: 'hidden' });
      if (isSafe()) break;
      this.learn({ cell, direction: 1, limit: wanted - this.evidence.depth(cell), through: 'open' });
      if (isSafe()) break;
      // Upwards is blocked by what is known already.
      this.learn({ cell, direction: -1, limit: wanted - this.evidence.height(cell), through: 'open' });
    }
    return isSafe();
  }

  private learn(push: Push, evidence = this.evidence): void {
    const found = this.search.findWhole(push);
    const move = typeof found === 'string' ? undefined : evidence.add(found);
    move?.forEach((change, cell) => {
      if (change === 0 || this.given.status[cell] !== OPEN) return;
      this.given.status[cell] = HIDDEN;
      this.added.push(cell);
    });
  }

  /** Whether anything was shown again: then something else may have become unnecessary with it. */
  private showUnnecessary(): boolean {
    const { system, status } = this.given;
    const candidates = this.added.filter((cell) => status[cell] === HIDDEN && system.roles[cell] === 'cell');
    candidates.sort((a, b) => (system.counts[b] as number) - (system.counts[a] as number) || a - b);
    let isChanged = false;
    for (const cell of candidates) {
      status[cell] = OPEN;
      const rest = this.evidence.without(cell);
      if (this.suffices(rest)) {
        this.evidence = rest;
        isChanged = true;
      } else status[cell] = HIDDEN;
    }
    return isChanged;
  }

  /** Whether every hidden number is safe without anything more hidden; looks for the evidence that lacks. */
  private suffices(evidence: Evidence): boolean {
    for (let cell = this.firstUnsafe(evidence); cell >= 0; cell = this.firstUnsafe(evidence)) {
      const wanted = this.given.demand[cell] as number;
      this.learn({ cell, direction: -1, limit: wanted, through: 'hidden' }, evidence);
      const more = wanted - evidence.depth(cell);
      if (more > 0) this.learn({ cell, direction: 1, limit: more, through: 'hidden' }, evidence);
      if (evidence.width(cell) < wanted) return false;
    }
    return true;
  }
}
