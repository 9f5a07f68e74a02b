/** One stay: from when to when, in milliseconds, where that is known, and for how many seconds, where that is said. */
export interface Stay {
  readonly from: number | null;
  readonly to: number | null;
  readonly seconds: number | null;
}

/**
 * Seconds of several stays of one person, the same second never twice: two devices at once are one presence. Where times are known
 * their union counts, and no more than the durations that the tool says (it takes absences between a first and a last time off);
 * stays of which only the duration is known are added. `null` where nothing is known.
 */
export function secondsOf(stays: readonly Stay[]): number | null {
  const spans = stays.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
  const loose = stays.filter(({ from, to }) => from === null || to === null);
  const known = loose.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]));
  if (spans.length === 0 && known.length === 0) return null;
  const said = stays.reduce((sum, stay) => sum + within(stay), 0);
  return Math.min(unionOf(spans), said) + known.reduce((sum, seconds) => sum + seconds, 0);
}

/** What a stay with times can last at most. */
function within({ from, to, seconds }: Stay): number {
  if (from === null || to === null) return 0;
  const length = (to - from) / 1000;
  return seconds === null ? length : Math.min(length, seconds);
}

function unionOf(spans: readonly { readonly from: number; readonly to: number }[]): number {
  let total = 0;
  let end = -Infinity;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (to > end) total += to - Math.max(from, end);
    end = Math.max(end, to);
  }
  return total / 1000;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:h|hr|hrs|hour|hours|heure|heures)$/, 3600],
  [/^(?:m|mn|min|mins|minute|minutes)$/, 60],
  [/^(?:s|sec|secs|second|seconds|seconde|secondes)$/, 1],
];
const PIECE = /(\d+(?:[.,]\d+)?)\s*([a-z]+)\.?/g;

/**
 * Whether `12:30` in a column of durations is minutes and seconds: so where one of them has too many of the first for hours. Else
 * nobody knows.
 */
export function areMinutesFirst(texts: readonly string[]): boolean {
  return texts.some((text) => Number(/^(\d+):\d{2}$/.exec(text.trim())?.[1] ?? 0) >= 24);
}

/**
 * A duration in seconds: `1h 5m 3s`, `1 hr 2 min`, `1 heure 5 minutes`, `1 h 05`, `01:05:03`, `PT1H5M`, or a number of what the
 * header says (`unit` seconds, 60 unless said). `null` for what is no duration, `'unclear'` for `12:30` unless minutes are first.
 */
export function readDuration(text: string, minutesFirst: boolean, unit = 60): number | null | 'unclear' {
  const plain = text.trim().toLowerCase();
  if (/^\d+(?:[.,]\d+)?$/.test(plain)) return Number(plain.replace(',', '.')) * unit;
  const clock = /^(\d+):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?$/.exec(plain);
  if (!clock) return readPieces(plain.replace(/^pt(?=\d)/, '').replace(/^(\d+\s*h\s*\d{1,2})$/, '$1 min'));
  const [, first = '', second = '', third] = clock;
  if (third !== undefined) return Number(first) * 3600 + Number(second) * 60 + Number(third);
  return minutesFirst ? Number(first) * 60 + Number(second) : 'unclear';
}

function readPieces(text: string): number | null {
  let seconds = 0;
  let last = Infinity;
  for (const [, figure = '', word = ''] of text.matchAll(PIECE)) {
    const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1];
    // Hours before minutes before seconds, each once.
    if (unit === undefined || unit >= last) return null;
    seconds += Number(figure.replace(',', '.')) * unit;
    last = unit;
  }
  const rest = text.replace(PIECE, '').replace(/[\s,]|\band\b|\bet\b/g, '');
  return rest === '' && last !== Infinity ? seconds : null;
}
