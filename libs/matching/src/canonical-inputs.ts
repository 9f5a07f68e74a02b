import { MatchingInputError } from './problem.js';

/**
 * The inputs of a run as one text, for the caller to hash and keep: JSON without white space, object keys in the order
 * of their code units, as in RFC 8785. The order of keys and properties that are undefined make no difference; the
 * order of arrays does, as it does to the run. Typed arrays are written as arrays.
 * @throws MatchingInputError for what JSON would lose: NaN, infinities, functions, maps, dates, cycles, big integers.
 */
export function canonicalInputs(inputs: unknown): string {
  return write(inputs, []);
}

/** `inside` holds what is being written, outermost first. */
function write(value: unknown, inside: object[]): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object' || inside.includes(value))
    throw new MatchingInputError('input_not_canonical', { type: typeof value });
  // Of numbers, a list's own text is that of JSON.
  if (isNumberArray(value) && value.every(Number.isFinite)) return `[${value.join(',')}]`;
  inside.push(value);
  const text = Array.isArray(value)
    ? `[${value.map((item) => write(item, inside)).join(',')}]`
    : writeObject(value, inside);
  inside.pop();
  return text;
}

function writeObject(value: object, inside: object[]): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new MatchingInputError('input_not_canonical', { type: 'object' });
  const properties = Object.entries(value).filter(([, item]) => item !== undefined);
  properties.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${properties.map(([key, item]) => `${JSON.stringify(key)}:${write(item, inside)}`).join(',')}}`;
}

function isNumberArray(value: object): value is Float64Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}
