import { offsetAt } from './wall-clock.js';

/** A stretch of time in milliseconds since 1970, the end not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A stretch in which the clocks of a zone do not change; they are `offset` milliseconds ahead of UTC. */
export interface OffsetSpan extends Span {
  readonly offset: number;
}

const STEP = 24 * 60 * 60 * 1000;
const MINUTE = 60_000;

/** The window cut where the clocks of a zone change, in order and without gaps. Changes are found to the minute. */
export function offsetSpans(timeZone: string, { from, to }: Span): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let begin = from;
  let offset = offsetAt(from, timeZone);
  for (let at = from; at < to; at += STEP) {
    const next = Math.min(at + STEP, to);
    const after = offsetAt(next, timeZone);
    if (after === offset) continue;
    const change = changeBetween(at, next, offset, timeZone);
    spans.push({ from: begin, to: change, offset });
    begin = change;
    offset = after;
  }
  if (begin < to) spans.push({ from: begin, to, offset });
  return spans.filter((span) => span.from < span.to);
}

/** The first minute whose offset is another; clocks change on whole minutes. */
function changeBetween(low: number, high: number, before: number, timeZone: string): number {
  let same = Math.floor(low / MINUTE);
  let other = Math.ceil(high / MINUTE);
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(middle * MINUTE, timeZone) === before) same = middle;
    else other = middle;
  }
  return other * MINUTE;
}
