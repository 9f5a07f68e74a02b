import type { Span } from './offsets.js';

/** The same time said once: in order, overlapping and touching stretches merged, empty ones left out. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (to <= from) continue;
    if (last && from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}

/** What is in both, in order. */
export function commonSpans(a: readonly Span[], b: readonly Span[]): Span[] {
  const left = joinSpans(a);
  const right = joinSpans(b);
  const common: Span[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [one, other] = [left[i] as Span, right[j] as Span];
    const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
    if (from < to) common.push({ from, to });
    if (one.to < other.to) i++;
    else j++;
  }
  return common;
}

/** What of `spans` is not in `taken`, in order. */
export function withoutSpans(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const holes = joinSpans(taken);
  return joinSpans(spans).flatMap((span) => {
    const left: Span[] = [];
    let at = span.from;
    for (const hole of holes) {
      if (hole.to <= at) continue;
      if (hole.from >= span.to) break;
      if (hole.from > at) left.push({ from: at, to: hole.from });
      at = hole.to;
    }
    if (at < span.to) left.push({ from: at, to: span.to });
    return left;
  });
}
