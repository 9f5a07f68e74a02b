import { comparisonKey } from './text.js';

/** The words of a name in their order; case, accents and punctuation aside. */
export function nameWords(name: string): readonly string[] {
  return comparisonKey(name).split(' ').filter(Boolean);
}

/** The words of a name, sorted: "Li, Jordan" is "Jordan Li". */
export function sortedNameWords(name: string): readonly string[] {
  return [...nameWords(name)].sort();
}

/** Sorted words of names that share one: the rest of the shorter is in the rest of the longer, or a letter away from it. */
export function areCloseNames(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return false;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...longer];
  const without = shorter.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (without.length === 0) return true;
  const [one, ...more] = without;
  return more.length === 0 && one !== undefined && left.some((word) => isOneLetterAway(one, word));
}

/** Words of four letters and more that differ by one letter put in, left out, changed, or two beside each other swapped. */
export function isOneLetterAway(a: string, b: string): boolean {
  const [short, long] = [[...a], [...b]].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (short.length < 4 || long.length - short.length > 1) return false;
  const differs = short.findIndex((letter, at) => letter !== long[at]);
  if (differs < 0) return true;
  const rest = (word: readonly string[], from: number): string => word.slice(from).join('');
  if (short.length < long.length) return rest(short, differs) === rest(long, differs + 1);
  if (rest(short, differs + 1) === rest(long, differs + 1)) return true;
  return (
    short[differs] === long[differs + 1] &&
    short[differs + 1] === long[differs] &&
    rest(short, differs + 2) === rest(long, differs + 2)
  );
}
