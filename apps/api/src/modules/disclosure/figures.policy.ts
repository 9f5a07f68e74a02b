import {
  type Audience,
  countPeople,
  type CountTable,
  type Dimension,
  entriesOf,
  type Population,
  type ReleaseRecord,
  type Split,
  TOTAL,
} from '@trellis/disclosure';

/** Tables to be let out together: of the same people, at one moment. */
export interface FiguresRequest {
  /** What they are about, for the audit. */
  subject: { type: string; id: string };
  /** Tables that count the same people, at whatever time, name the same population. Ids and codes only. */
  population: string;
  /** Each person's entries in each dimension of the tables, by member. */
  people: ReadonlyMap<string, Answers>;
  tables: readonly TableSpec[];
  /** Members whom the tables count by something that they consented to. */
  sharing: ReadonlySet<string>;
  /** Dimensions of consent by which they did: whoever takes one of these back hides the tables. */
  consents: readonly string[];
  /**
   * Tables with the same name here are read beside one another: who takes back a consent by which one of them counted them hides all
   * of them, so that none tells which consent it was. Without it, a population is by itself.
   */
  beside?: string;
  /**
   * When the consents were read, where everybody stays in the population by whatever they did not take back: with some shared, one
   * person fewer would be that person. Whoever takes one back later is not counted; without it, nobody is who ever did since the last
   * release.
   */
  readAt?: Date;
  /** Where fewer share, nothing is counted. */
  fewest?: number;
  /**
   * What readers see counted plainly beside: dimensions of the tables, or coarser ones of the same id whose categories are entries
   * of it. Tables that share a dimension of which everything is seen tell nothing more together than each does.
   */
  plain?: readonly Dimension[];
  /** Of dimensions, entries of which readers know each person by name: who waits, say. */
  named?: Readonly<Record<string, readonly string[]>>;
  /** Dimensions that depend on whom somebody is paired with, and with whom they are. */
  paired?: { dimensions: readonly string[]; with: ReadonlyMap<string, string> };
}

export type Answers = Readonly<Record<string, readonly string[]>>;
export type TableSpec = Pick<CountTable, 'id' | 'dimensions'>;

/** A release as it is kept, before it is sealed. */
export interface KeptRelease {
  record: ReleaseRecord;
  /** What was counted plainly beside it. */
  known: readonly CountTable[];
  /** Keys of those whom it counts by something that they consented to, and the dimensions of these consents. */
  sharing: ReadonlySet<string>;
  consents: readonly string[];
  beside: string;
  /** What readers did not know of the people counted: nothing else can be found out by comparing. */
  questions: readonly string[];
  splits: readonly Split[];
}

export type NumberedRelease = KeptRelease & { number: number; releasedAt: Date };

/** How a member's id and answers are written down where nobody may read them. */
export type Opaque = (text: string) => string;

/** The request as the gate decides on it: opaque keys, counts. */
export interface CountedRequest {
  population: Population;
  tables: CountTable[];
  known: CountTable[];
}

/** Counts people; whoever is in `withdrawn` is not counted. */
export function count(request: FiguresRequest, withdrawn: ReadonlySet<string>, opaque: Opaque): CountedRequest {
  const people = [...request.people].filter(([memberId]) => !withdrawn.has(opaque(memberId)));
  const counted = people.map(([, answers]) => answers);
  const id = request.population;
  const dimensions = new Map(request.tables.flatMap((table) => table.dimensions.map((one) => [one.id, one] as const)));
  const hashed = (answers: Answers): string =>
    opaque(JSON.stringify([...dimensions.keys()].sort().map((key) => [key, [...(answers[key] ?? [])].sort()])));
  return {
    population: { id, people: new Map(people.map(([memberId, answers]) => [opaque(memberId), hashed(answers)])) },
    tables: request.tables.map((table) => countTable(table, id, counted)),
    known: (request.plain ?? []).flatMap((seen) => {
      const dimension = dimensions.get(seen.id);
      if (!dimension) return [];
      const spec = { id: `plain:${seen.id}`, dimensions: [seen] };
      return [
        countTable(
          spec,
          id,
          counted.map((answers) => plainly(seen, dimension, answers)),
        ),
      ];
    }),
  };
}

function countTable(table: TableSpec, population: string, people: readonly Answers[]): CountTable {
  return countPeople(
    { ...table, population },
    people.map((answers) => table.dimensions.map(({ id }) => answers[id] ?? [])),
  );
}

/** An answer in a coarser dimension. */
const plainly = (seen: Dimension, { id, ...dimension }: Dimension, answers: Answers): Answers => ({
  [id]: seen.categories.filter((entry) => isIn({ id, ...dimension }, entry, answers[id] ?? [])),
});

function isIn({ rollUps = [] }: Dimension, entry: string, chosen: readonly string[]): boolean {
  const categories = rollUps.find(({ id }) => id === entry)?.of ?? [entry];
  return categories.some((category) => chosen.includes(category));
}

/** What readers do not know before: every dimension but those of which they see the whole margin. */
export function questionsOf({ tables, plain = [] }: FiguresRequest): string[] {
  const dimensions = tables.flatMap((table) => table.dimensions);
  const isSeen = ({ id, categories }: Dimension): boolean =>
    plain.some((seen) => seen.id === id && categories.every((category) => seen.categories.includes(category)));
  return [...new Set(dimensions.filter((dimension) => !isSeen(dimension)).map(({ id }) => id))];
}

/** Former releases that could be compared with this one: of the same question about some of the same people, however far back. */
export function comparable(
  history: readonly NumberedRelease[],
  { people }: Population,
  questions: readonly string[],
): NumberedRelease[] {
  const reached = new Set<NumberedRelease>();
  const keys = new Set(people.keys());
  for (let again = true; again;) {
    again = false;
    for (const release of history) {
      if (reached.has(release) || !release.questions.some((question) => questions.includes(question))) continue;
      const counted = release.record.populations.flatMap((population) => [...population.people.keys()]);
      if (!counted.some((key) => keys.has(key))) continue;
      reached.add(release);
      for (const key of counted) keys.add(key);
      again = true;
    }
  }
  return history.filter((release) => reached.has(release));
}

/** As the readers know them: what stood plainly beside a release was known with it. */
export function recordsOf(history: readonly KeptRelease[]): ReleaseRecord[] {
  return history.flatMap(({ record, known }) => [...plainRecord(record, known), record]);
}

/** What is counted plainly, as a release that hides nothing. Only those inside see it. */
export function plainRecord(
  of: Pick<ReleaseRecord, 'threshold' | 'populations'>,
  known: readonly CountTable[],
): ReleaseRecord[] {
  if (known.length === 0) return [];
  const tables = known.map((table) => ({ table, hidden: table.counts.map(() => false) }));
  return [{ audience: 'inside', threshold: of.threshold, populations: of.populations, tables }];
}

/** Which sums over people known by name a release lets out. */
export function splitsOf(record: ReleaseRecord, request: FiguresRequest, opaque: Opaque): Split[] {
  const counted = record.populations.flatMap(({ people }) => [...people.keys()]);
  const present = new Set(counted);
  const people = [...request.people].filter(([memberId]) => present.has(opaque(memberId)));
  const { named = {}, paired } = request;
  const among = (is: (answers: Answers) => boolean): Split => ({
    terms: new Map(
      people.filter(([, answers]) => is(answers)).map(([memberId]) => [opaque(memberId), opaque(memberId)]),
    ),
  });
  const pairs: Split = {
    terms: new Map(
      people.flatMap(([memberId]) => {
        const partner = paired?.with.get(memberId);
        return partner ? [[`${opaque(memberId)} ${opaque(partner)}`, opaque(memberId)] as const] : [];
      }),
    ),
  };
  const found = new Map<string, Split>();
  for (const { table, hidden } of record.tables) {
    const outcome = table.dimensions.find(({ id }) => id in named || paired?.dimensions.includes(id));
    const entries = named[outcome?.id ?? ''] ?? [];
    const shown = shownEntries(table, hidden, outcome);
    const ofPairs = [...shown].some((entry) => entry !== TOTAL && !entries.includes(entry));
    if (ofPairs && outcome) found.set('pairs', pairs);
    if (!outcome || (shown.has(TOTAL) && table.dimensions.length > 1))
      found.set(
        'everyone',
        among(() => true),
      );
    for (const entry of entries) {
      if (!ofPairs && !shown.has(entry)) continue;
      found.set(
        `${outcome?.id} ${entry}`,
        among((answers) => isIn(outcome as Dimension, entry, answers[outcome?.id ?? ''] ?? [])),
      );
    }
  }
  return [...found.values()].filter(({ terms }) => terms.size > 0);
}

/** Entries of the outcome of which something is shown beyond the total of all. */
function shownEntries(
  { dimensions, counts }: CountTable,
  hidden: readonly boolean[],
  outcome?: Dimension,
): Set<string> {
  const at = outcome ? dimensions.indexOf(outcome) : 0;
  const own = entriesOf(dimensions[at] as Dimension);
  const other = dimensions[1 - at];
  const others = other ? entriesOf(other) : [];
  const shown = new Set<string>();
  counts.forEach((_, place) => {
    if (hidden[place]) return;
    const [first, second] = others.length
      ? [
          Math.floor(place / entriesOf(dimensions[1] as Dimension).length),
          place % entriesOf(dimensions[1] as Dimension).length,
        ]
      : [place, 0];
    const [entry, beside] = at === 0 ? [own[first], others[second]] : [own[second], others[first]];
    if (entry !== undefined && beside !== TOTAL) shown.add(entry);
  });
  return shown;
}

/** Where a table that was decided on is to be found again; no figure is in it. */
export interface TableReference {
  table: TableSpec;
  state: 'current' | 'former' | 'hidden';
  /** Null: nothing of it was let out. */
  release: number | null;
  reason: 'few_people' | 'too_few_changes' | 'withdrawal';
}

/** The release in which a table was let out last. */
export function lastOf(
  history: readonly NumberedRelease[],
  audience: Audience,
  population: string,
  tableId?: string,
): NumberedRelease | undefined {
  return history.findLast(
    ({ record }) =>
      record.audience === audience &&
      record.tables.some(({ table }) => table.population === population && (!tableId || table.id === tableId)),
  );
}
