import type { useFormats } from '../../../lib/format.js';

/** Days from one to another; one day by itself. */
export function spanWords(
  formats: Pick<ReturnType<typeof useFormats>, 'day'>,
  { from, to }: { from: string; to: string },
): string {
  return from === to ? formats.day(from) : `${formats.day(from)} – ${formats.day(to)}`;
}
