const LONGEST_EMAIL = 254;
// Controls but tab and line feed, and halves of surrogate pairs: PostgreSQL or XML refuse many of them further on.
// eslint-disable-next-line no-control-regex -- they are the point
const UNSTORABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/gu;
// Embeddings, overrides and isolates: in one line they can only make what stands beside it read differently.
const REORDERING = /[\u202A-\u202E\u2066-\u2069]/gu;
// Letters and symbols that show nothing (Hangul fillers, a blank braille cell) are not seen either.
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/gu;

/**
 * Text as Trellis keeps it: NFC, line breaks as `\n`, no control characters, no white space at either end. Emoji,
 * right-to-left letters and their marks stay as written.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?|\u0085/g, '\n')
    .replace(UNSTORABLE, '')
    .normalize('NFC')
    .trim();
}

/** `normaliseText` on one line: every run of white space becomes one space, and nothing in it reorders what is read. */
export function normaliseLine(text: string): string {
  return normaliseText(text.replace(REORDERING, '')).replace(/\s+/gu, ' ');
}

/** Whether there are characters in it that Trellis strips from what people write: controls, and marks that reorder. */
export function hasForbiddenCharacters(text: string): boolean {
  const lines = text.replace(/\r\n?|\u0085/g, '\n');
  return lines.search(UNSTORABLE) >= 0 || lines.search(REORDERING) >= 0;
}

/** Whether there is anything to see in it: not so with white space, joiners and other invisible characters alone. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/**
 * Key under which two spellings of the same choice meet: case, Latin accents, punctuation and width are ignored. For
 * comparing only; never shown or stored in place of a person's own words.
 */
export function comparisonKey(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/gu, '')
    .toLowerCase();
  const words = folded.replace(/[^\p{L}\p{M}\p{N}+]+/gu, ' ').trim();
  return words === '' ? folded.trim() : words;
}

/** Length in characters as people count them closely enough: code points, so that an emoji is not two. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** The key by which a person is recognised across files: NFC, trimmed, lower case, invisible characters removed. */
export function emailKey(text: string): string {
  return normaliseText(text).replace(INVISIBLE, '').toLowerCase();
}

/**
 * Whether mail can be addressed to `email`: one `@`, a local part of at most 64, a domain of at least two labels, 254
 * in all, no white space (RFC 5321 limits; quoted local parts and address literals are refused on purpose).
 */
export function isEmail(email: string): boolean {
  if (email.length > LONGEST_EMAIL) return false;
  const match = /^([^\s@<>()",;:\\[\]]{1,64})@([^\s@]+)$/u.exec(email);
  if (!match || match[1]?.startsWith('.') || match[1]?.endsWith('.') || match[1]?.includes('..')) return false;
  const labels = (match[2] ?? '').split('.');
  return (
    labels.length >= 2 &&
    labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u.test(label))
  );
}

/** At most `length` characters of `text` on one line, with `…` where something was left out. */
export function shorten(text: string, length = 80): string {
  const line = normaliseLine(text.slice(0, length * 8));
  const characters = [...line];
  if (characters.length <= length && text.length <= length * 8) return line;
  return `${characters.slice(0, length - 1).join('')}…`;
}
