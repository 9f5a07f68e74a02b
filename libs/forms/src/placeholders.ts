/**
 * Words with places to fill, `{{person.name}}`: letters, announcements and mails that a school words itself. A closed list of
 * names, filled with plain text; nothing is ever computed or read as markup.
 */

const PLACE = /\{\{([^{}]*)\}\}/g;

export type PlaceholderProblem =
  /** No such name in `allowed`. */
  | { readonly code: 'PLACEHOLDER_UNKNOWN'; readonly name: string; readonly at: number }
  /** Braces that open or close nothing. */
  | { readonly code: 'PLACEHOLDER_BROKEN'; readonly name: ''; readonly at: number }
  /** A name in `needed` that the text does not use. */
  | { readonly code: 'PLACEHOLDER_MISSING'; readonly name: string; readonly at: -1 };

/**
 * What is wrong with the places of `text`: unknown names and broken braces with the character (UTF-16, from 0) at which they
 * stand, and names that must occur and do not. Empty when it can be filled.
 */
export function placeholderProblems(
  text: string,
  allowed: readonly string[],
  needed: readonly string[] = [],
): readonly PlaceholderProblem[] {
  const found = [...text.matchAll(PLACE)].map((match) => ({ name: match[1]?.trim() ?? '', at: match.index }));
  const rest = text.replace(PLACE, (whole) => ' '.repeat(whole.length));
  const broken = [...rest.matchAll(/\{\{|\}\}/g)].map(({ index }) => index);
  return [
    ...found
      .filter(({ name }) => !allowed.includes(name))
      .map(({ name, at }) => ({ code: 'PLACEHOLDER_UNKNOWN', name, at }) as const),
    ...broken.map((at) => ({ code: 'PLACEHOLDER_BROKEN', name: '', at }) as const),
    ...needed
      .filter((name) => !found.some((place) => place.name === name))
      .map((name) => ({ code: 'PLACEHOLDER_MISSING', name, at: -1 }) as const),
  ];
}

/** The names of the places in `text`, each once, whether anything can fill them or not. */
export function placeholderNames(text: string): string[] {
  return [...new Set([...text.matchAll(PLACE)].map((match) => match[1]?.trim() ?? ''))];
}

/**
 * `text` with its places filled. A name without a value leaves nothing behind; a value is put in as it is and not looked
 * at again, so that a person called `{{school.name}}` stays that.
 */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACE, (_, name: string) => {
    const key = name.trim();
    return Object.hasOwn(values, key) ? (values[key] ?? '') : '';
  });
}

/** The paragraphs of a text: what stands between blank lines, without those that say nothing. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
