import { headerKeys, type RememberedMapping } from './suggest-mapping.js';
import { comparisonKey, normaliseLine } from './text.js';

/** What a column of an attendance report can say of somebody's stay. */
export const ATTENDANCE_FIELDS = ['name', 'first_name', 'last_name', 'email', 'join', 'leave', 'duration'] as const;
export type AttendanceField = (typeof ATTENDANCE_FIELDS)[number];

/** Columns, from 0, by what they say. */
export type AttendanceMapping = { readonly [Field in AttendanceField]?: number };

export interface AttendanceColumn {
  readonly column: number;
  readonly header: string;
  readonly field: AttendanceField | null;
  readonly how: 'remembered' | 'same_words' | 'none';
}

export interface AttendanceMappingSuggestion {
  readonly columns: readonly AttendanceColumn[];
  readonly mapping: AttendanceMapping;
  /** What would keep `readAttendance` from starting; empty when the suggestion can be used as it is. */
  readonly problems: readonly AttendanceMappingProblem[];
}

export interface AttendanceMappingProblem {
  readonly code: 'COLUMN_UNKNOWN' | 'COLUMN_MAPPED_TWICE' | 'PERSON_UNMAPPED';
  readonly field?: AttendanceField;
  readonly column?: number;
}

// Headers of Zoom, Teams and Meet in English and French, and what people call such columns, as comparison keys. Where two
// columns fit, the pattern further up wins: a mail address before the name that somebody signs in with.
const PATTERNS: readonly (readonly [AttendanceField, RegExp])[] = [
  ['first_name', /^(?:first|given) name$|^prenom(?: du participant)?$/],
  ['last_name', /^(?:last|family) name$|^surname$|^nom de famille$/],
  ['name', /^(?:full |display |participant |attendee |user )?name(?: original name)?$|^(?:participant|attendee)$/],
  [
    'name',
    /^nom(?: complet| du participant| affiche| d utilisateur| de l utilisateur)?(?: nom (?:d origine|original))?$/,
  ],
  ['email', /^(?:user |participant |attendee )?e ?mail(?: address)?$|^mail$|^courriel(?: de l utilisateur)?$/],
  ['email', /^adresse (?:de )?(?:courriel|messagerie|electronique|e ?mail)(?: de l utilisateur)?$/],
  ['email', /^(?:e ?mail|adresse e ?mail) de l utilisateur$/],
  ['email', /^participant id upn$|^id d[eu] (?:l )?participant upn$|^upn$/],
  ['join', /^(?:first )?join(?:ed)?(?: time| at)?$|^time joined$|^entered$/],
  [
    'join',
    /^heure (?:d arrivee|d entree|de connexion|de participation)$|^(?:premiere? )?(?:arrivee|entree|connexion|participation)$/,
  ],
  ['leave', /^(?:last )?leave(?: time)?$|^left(?: at)?$|^time (?:exited|left)$/],
  ['leave', /^heure (?:de depart|de sortie|de deconnexion)$|^(?:derniere? )?(?:depart|sortie|deconnexion)$/],
  [
    'duration',
    /^(?:total |in meeting |attendance |meeting )?duration(?: (?:in )?(?:minutes?|mins?|seconds?|secs?|hours?))?$/,
  ],
  ['duration', /^(?:minutes|time in (?:call|meeting|session)(?: minutes)?)$/],
  [
    'duration',
    /^duree(?: totale)?(?: (?:de|en|dans|pendant) (?:la )?(?:reunion|participation|presence))?(?: (?:en )?(?:minutes?|secondes?|heures?))?$/,
  ],
];

const fieldOf = (key: string): { field: AttendanceField; rank: number } | null => {
  const rank = PATTERNS.findIndex(([, pattern]) => pattern.test(key));
  return rank < 0 ? null : { field: (PATTERNS[rank] as (typeof PATTERNS)[number])[0], rank };
};

/**
 * Proposes what each column says: as remembered (see `rememberAttendanceMapping`), else by its header in English or French. Each
 * thing is said by one column at most. A proposal only: a person confirms it before anything is read.
 */
export function suggestAttendanceMapping(
  header: readonly string[],
  remembered: RememberedMapping = {},
): AttendanceMappingSuggestion {
  const keys = headerKeys(header);
  const chosen = new Map<number, { field: AttendanceField; how: AttendanceColumn['how'] }>();
  const taken = new Set<AttendanceField>();
  const choose = (column: number, field: AttendanceField, how: AttendanceColumn['how']): void => {
    if (taken.has(field)) return;
    taken.add(field);
    chosen.set(column, { field, how });
  };
  keys.forEach((key, column) => {
    const field = ATTENDANCE_FIELDS.find((one) => Object.hasOwn(remembered, key) && remembered[key] === one);
    if (field) choose(column, field, 'remembered');
  });
  const found = header
    .map((text, column) => ({ column, ...(fieldOf(comparisonKey(normaliseLine(text))) ?? { field: null, rank: 0 }) }))
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
  for (const { column, field } of found)
    if (field && !Object.hasOwn(remembered, keys[column] ?? '')) choose(column, field, 'same_words');
  // "Prénom, Nom": the name beside a first name is the last one.
  for (const [column, { field, how }] of chosen)
    if (field === 'name' && how !== 'remembered' && taken.has('first_name') && !taken.has('last_name'))
      chosen.set(column, { field: 'last_name', how });
  const columns = header.map((text, column): AttendanceColumn => {
    const { field = null, how = 'none' } = chosen.get(column) ?? {};
    return { column, header: normaliseLine(text), field, how };
  });
  const mapping = Object.fromEntries(columns.flatMap(({ column, field }) => (field ? [[field, column]] : [])));
  return { columns, mapping, problems: checkAttendanceMapping(mapping, header.length) };
}

/** What to keep of a mapping for the next report: by the header's words, `null` for columns left out. */
export function rememberAttendanceMapping(header: readonly string[], mapping: AttendanceMapping): RememberedMapping {
  const byColumn = new Map(ATTENDANCE_FIELDS.map((field) => [mapping[field], field]));
  return Object.fromEntries(headerKeys(header).map((key, column) => [key, byColumn.get(column) ?? null]));
}

/** Everything that makes a mapping unusable. Who it was has to be said, by a name or an address; times need not be. */
export function checkAttendanceMapping(
  mapping: AttendanceMapping,
  columnCount: number,
): readonly AttendanceMappingProblem[] {
  const problems: AttendanceMappingProblem[] = [];
  const columns = new Set<number>();
  for (const field of ATTENDANCE_FIELDS) {
    const column = mapping[field];
    if (column === undefined) continue;
    if (!Number.isInteger(column) || column < 0 || column >= columnCount)
      problems.push({ code: 'COLUMN_UNKNOWN', field, column });
    if (columns.has(column)) problems.push({ code: 'COLUMN_MAPPED_TWICE', field, column });
    columns.add(column);
  }
  const { name, first_name: first, last_name: last, email } = mapping;
  const isNamed = [name, first, last, email].some((column) => column !== undefined);
  return isNamed ? problems : [...problems, { code: 'PERSON_UNMAPPED' }];
}

/** How much a line looks like the head of the table of people: what it names, who it was twice. 0 where it does not. */
export function headerLikeness(cells: readonly string[], remembered: RememberedMapping): number {
  const { mapping } = suggestAttendanceMapping(cells, remembered);
  const fields = ATTENDANCE_FIELDS.filter((field) => mapping[field] !== undefined);
  const people = fields.filter((field) => field.endsWith('name'));
  const isHead = fields.length > 1 && (people.length > 0 || fields.includes('email'));
  return isHead ? fields.length + people.length : 0;
}
