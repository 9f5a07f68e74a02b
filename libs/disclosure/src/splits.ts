/**
 * One number that was let out, as a sum over people whom the reader knows by name: "of those who wait, how many are …". A term
 * stands for what the reader does not know of one person; it is the person's key, or that and what it depends on (with whom
 * they were paired), since another partner may change it.
 */
export interface Split {
  /** Term → key of the person it is about. */
  readonly terms: ReadonlyMap<string, string>;
}

/** How many hyperplanes are tried; where there are more, nobody has shown that it is safe. */
const MOST_TRIED = 300_000;
const NOTHING = 1e-9;

/**
 * Whether sums like these, added and subtracted with any factors, come to a sum about fewer people than the threshold: who
 * decides who waits and looks at the figures each time would find these few out, however many changed from one time to the next.
 * This is the audit of sums by linear algebra of F. Y. Chin and G. Özsoyoğlu, "Auditing and inference control in statistical
 * databases", IEEE Transactions on Software Engineering 8 (1982), 574–582, with a threshold in the place of one person. Exact;
 * where looking would take too long the answer is yes.
 */
export function splitsTooFine(splits: readonly Split[], threshold: number): boolean {
  const atoms = atomsOf(splits);
  const rows = independentRows(atoms.map(({ column }) => column));
  const columns = atoms.map(({ column }) => rows.map((row) => column[row] as number));
  const rank = rows.length;
  if (rank === 0) return false;
  if (combinations(columns.length, rank - 1) > MOST_TRIED) return true;
  // A combination is the smaller, the more atoms it leaves at nothing: those of a hyperplane, which rank - 1 atoms span.
  return chooseEach(columns.length, rank - 1, (chosen) => {
    const factors = normalTo(
      chosen.map((at) => columns[at] as number[]),
      rank,
    );
    return factors !== undefined && peopleIn(atoms, columns, factors) < threshold;
  });
}

/** Terms that stand in the same sums, of which no combination can tell one from another. */
interface Atom {
  readonly column: readonly number[];
  readonly people: Set<string>;
}

function atomsOf(splits: readonly Split[]): Atom[] {
  const columns = new Map<string, { person: string; column: number[] }>();
  splits.forEach(({ terms }, row) => {
    for (const [term, person] of terms) {
      const known = columns.get(term) ?? { person, column: splits.map(() => 0) };
      known.column[row] = 1;
      columns.set(term, known);
    }
  });
  const atoms = new Map<string, Atom>();
  for (const { person, column } of columns.values()) {
    const atom = atoms.get(column.join()) ?? { column, people: new Set<string>() };
    atom.people.add(person);
    atoms.set(column.join(), atom);
  }
  return [...atoms.values()];
}

/** Rows that say all that there is: the others are sums of them. */
function independentRows(columns: readonly (readonly number[])[]): number[] {
  const reduced: number[][] = [];
  const kept: number[] = [];
  const height = columns[0]?.length ?? 0;
  for (let row = 0; row < height; row++) {
    const rest = columns.map((column) => column[row] as number);
    reduce(rest, reduced);
    if (!rest.some((value) => Math.abs(value) > NOTHING)) continue;
    reduced.push(rest);
    kept.push(row);
  }
  return kept;
}

/** Takes from a row what the others have in the place where each of them begins. */
function reduce(row: number[], others: readonly number[][]): void {
  for (const other of others) {
    const lead = other.findIndex((value) => Math.abs(value) > NOTHING);
    const factor = (row[lead] as number) / (other[lead] as number);
    if (factor === 0) continue;
    for (let at = 0; at < row.length; at++) {
      const value = (row[at] as number) - factor * (other[at] as number);
      row[at] = Math.abs(value) > NOTHING ? value : 0;
    }
  }
}

/** Factors under which all of these vectors come to nothing; undefined when they span less than a hyperplane. */
function normalTo(vectors: readonly (readonly number[])[], size: number): number[] | undefined {
  const rows = vectors.map((vector) => [...vector]);
  const leads: number[] = [];
  rows.forEach((row, at) => {
    reduce(row, rows.slice(0, at));
    leads.push(row.findIndex((value) => Math.abs(value) > NOTHING));
  });
  if (leads.includes(-1)) return undefined;
  const free = Array.from({ length: size }, (_, at) => at).find((at) => !leads.includes(at)) as number;
  const factors = new Array<number>(size).fill(0);
  factors[free] = 1;
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] as number[];
    const lead = leads[at] as number;
    const sum = row.reduce(
      (total, value, column) => total + (column === lead ? 0 : value * (factors[column] as number)),
      0,
    );
    factors[lead] = -sum / (row[lead] as number);
  }
  return factors;
}

/** Of how many people a combination speaks. */
function peopleIn(atoms: readonly Atom[], columns: readonly number[][], factors: readonly number[]): number {
  const people = new Set<string>();
  columns.forEach((column, at) => {
    const value = column.reduce((sum, entry, row) => sum + entry * (factors[row] as number), 0);
    if (Math.abs(value) > NOTHING) for (const person of (atoms[at] as Atom).people) people.add(person);
  });
  return people.size;
}

function combinations(of: number, size: number): number {
  let count = 1;
  for (let at = 0; at < size; at++) count = (count * (of - at)) / (at + 1);
  return count;
}

/** Whether any choice of `size` out of `of` passes. */
function chooseEach(of: number, size: number, passes: (chosen: readonly number[]) => boolean): boolean {
  const chosen = Array.from({ length: size }, (_, at) => at);
  if (size > of) return false;
  for (;;) {
    if (passes(chosen)) return true;
    let at = size - 1;
    while (at >= 0 && chosen[at] === of - size + at) at--;
    if (at < 0) return false;
    chosen[at] = (chosen[at] as number) + 1;
    for (let next = at + 1; next < size; next++) chosen[next] = (chosen[next - 1] as number) + 1;
  }
}
