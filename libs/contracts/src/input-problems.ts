/**
 * What can be wrong with one thing that was entered. The words here are what an integrator reads, after the field's path; a
 * screen says each in its own, with the field's name and what to do.
 */
export const INPUT_PROBLEMS = {
  TOO_LONG: 'at most {most} characters',
  TOO_SHORT: 'at least {least} characters',
  EMPTY: 'something to read',
  NOT_VISIBLE: 'one line with something to see',
  NOT_EMAIL: 'not an address that mail can be sent to',
  NOT_TIME_ZONE: 'not a time zone such as America/Toronto',
  NOT_TIME: 'a time of day as HH:MM, 00:00 to 23:59',
  NOT_MOMENT: 'a day that there is, and a time of day, as YYYY-MM-DDTHH:MM',
  BACKWARDS: 'ends before it begins, or as it begins',
  NOT_SLUG: 'small letters, digits and single hyphens',
  NOT_WHOLE: 'a whole number',
  TOO_SMALL: 'at least {least}',
  TOO_LARGE: 'at most {most}',
  OUTSIDE: '{least} to {most}',
  TOO_MANY: 'at most {most} entries',
  NONE: 'at least one',
  REPEATED: 'each only once',
  NEEDED: 'needed',
  ONE_LANGUAGE: 'words in one language',
  FOREIGN: 'not one of those offered',
  UNSTORABLE: 'holds NUL or half a surrogate pair, which is no text',
  OTHER: 'not of the form that is stated',
} as const;

export type InputProblem = keyof typeof INPUT_PROBLEMS;

/** Of a problem with a length, a number or a list. */
export interface InputBounds {
  least?: number;
  most?: number;
}

/** `title.en: at most 200 characters`. */
export function inputProblemText(path: string, problem: InputProblem, bounds: InputBounds = {}): string {
  const said = INPUT_PROBLEMS[problem].replace(/\{(least|most)\}/g, (_, name: keyof InputBounds) =>
    String(bounds[name] ?? ''),
  );
  return `${path}: ${said}`;
}
