import { NOT_ANSWERED, PREFER_NOT_TO_SAY, type Answer, type WeeklySlot } from './answer.js';
import type { FormItem, MeetingMode } from './form-definition.js';
import { comparisonKey, normaliseText, shorten } from './text.js';
import type { AnswerProblemCode } from './check-value.js';
import { validateAnswer } from './validate-answer.js';

/** Reads times such as `Tue 19:00-21:00; Wed 08:00-10:00`; on failure `part` is what could not be read. */
export type ParseWeeklyTimes = (
  text: string,
) => { readonly ok: true; readonly slots: readonly WeeklySlot[] } | { readonly ok: false; readonly part: string };

export const LIST_SEPARATORS = [';', ',', '|', '\n'] as const;
export type ListSeparator = (typeof LIST_SEPARATORS)[number];

export interface CellReader {
  readonly parseWeeklyTimes: ParseWeeklyTimes;
  readonly listSeparator: ListSeparator;
}

export type CellProblemCode = AnswerProblemCode | 'EMAIL_MISSING' | 'NUMBER_IS_A_RANGE' | 'AVAILABILITY_UNREADABLE';
/** Read, but not quite as written: said, so that a person can look. */
export type CellNoticeCode = 'CONSENT_UNCLEAR' | 'PREFER_NOT_TO_SAY_WITH_ANSWERS';

export type CellResult =
  | { readonly ok: true; readonly answer: Answer; readonly notice?: CellNoticeCode }
  | { readonly ok: false; readonly code: CellProblemCode; readonly args: Readonly<Record<string, string | number>> };

const keys = (...texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(comparisonKey));

const PREFER_NOT = keys(
  'Prefer not to say',
  'I prefer not to say',
  'I’d prefer not to say',
  'I would prefer not to say',
  'Rather not say',
  'I’d rather not say',
  'Prefer not to answer',
  'I prefer not to answer',
  'Prefer not to disclose',
  'Decline to answer',
  'Je préfère ne pas répondre',
  'Préfère ne pas répondre',
  'Je préfère ne pas le dire',
  'Préfère ne pas le dire',
  'Je préfère ne rien dire',
  'Je ne souhaite pas répondre',
  'Ne souhaite pas répondre',
  'Je préfère ne pas me prononcer',
);
const NO_PREFERENCE = keys(
  'No preference',
  'No preferences',
  'I have no preference',
  'None',
  'Doesn’t matter',
  'Aucune préférence',
  'Pas de préférence',
  'Sans préférence',
  'Je n’ai pas de préférence',
  'Peu importe',
);
const NOBODY = keys(
  'None',
  'No one',
  'Nobody',
  'No',
  'N/A',
  'NA',
  '-',
  '–',
  '—',
  'Aucun',
  'Aucune',
  'Non',
  'Personne',
  'S.O.',
  's/o',
);
const YES = keys(
  'Yes',
  'Y',
  'True',
  'I agree',
  'Agree',
  'I consent',
  'Oui',
  'O',
  'Vrai',
  'J’accepte',
  'Je consens',
  'D’accord',
);
const NO = keys(
  'No',
  'N',
  'False',
  'I do not agree',
  'Disagree',
  'I do not consent',
  'Non',
  'Faux',
  'Je refuse',
  'Je ne consens pas',
  'Je n’accepte pas',
);

const MODE_WORDS: readonly (readonly [MeetingMode, ReadonlySet<string>])[] = [
  [
    'in_person',
    keys(
      'in_person',
      'In person',
      'Face to face',
      'On site',
      'En personne',
      'En présence',
      'En présentiel',
      'Présentiel',
      'Sur place',
    ),
  ],
  [
    'virtual',
    keys(
      'virtual',
      'Virtually',
      'Online',
      'Remote',
      'Video',
      'Video call',
      'Zoom',
      'Phone',
      'By phone',
      'Virtuel',
      'Virtuellement',
      'En ligne',
      'À distance',
      'Par vidéo',
      'Visioconférence',
      'Téléphone',
      'Par téléphone',
    ),
  ],
  [
    'either',
    keys(
      'either',
      'Both',
      'Any',
      'Hybrid',
      'No preference',
      'Either is fine',
      'In person or virtual',
      'L’un ou l’autre',
      'Les deux',
      'Peu importe',
      'Hybride',
      'Aucune préférence',
      'Sans préférence',
      'En personne ou à distance',
    ),
  ],
];

/** One cell as the answer to `item`; timestamps excepted, which are read by column. */
export function readCell(item: FormItem, cell: string, reader: CellReader): CellResult {
  const text = normaliseText(cell);
  if (text === '') return checked(item, NOT_ANSWERED);
  if (item.kind !== 'email' && item.kind !== 'person_name' && PREFER_NOT.has(comparisonKey(text))) {
    return checked(item, PREFER_NOT_TO_SAY);
  }
  switch (item.kind) {
    case 'multiple_choice':
    case 'identity':
    case 'identity_wishes':
    case 'ranking':
      return readList(item, text, reader.listSeparator);
    case 'number':
      return readNumber(item, text);
    case 'availability':
      return readAvailability(item, text, reader.parseWeeklyTimes);
    case 'mode':
      return readMode(item, text);
    case 'consent':
      return readConsent(item, text);
    case 'conflict_emails':
      return checked(item, answered(NOBODY.has(comparisonKey(text)) ? [] : text.split(/[;,\s]+/u)));
    case 'short_text':
    case 'long_text':
    case 'email':
    case 'person_name':
    case 'single_choice':
    case 'site':
    case 'identity_own_words':
    case 'timestamp':
    case 'date':
      return checked(item, answered(text));
    // A cell cannot hold a file, and an id written there could be of somebody else's.
    case 'file':
      return { ok: false, code: 'FILE_MALFORMED', args: {} };
    case 'section':
    case 'statement':
      return { ok: false, code: 'ANSWER_MALFORMED', args: {} };
  }
}

const answered = (value: unknown): unknown => ({ state: 'answered', value });

function checked(item: FormItem, answer: unknown): CellResult {
  const result = validateAnswer(item, answer);
  if (result.ok) return result;
  const [problem] = result.problems;
  const code = problem?.code ?? 'ANSWER_MALFORMED';
  return {
    ok: false,
    code: item.kind === 'email' && code === 'ANSWER_MISSING' ? 'EMAIL_MISSING' : code,
    args: problem?.args ?? {},
  };
}

function readList(item: FormItem, text: string, separator: ListSeparator): CellResult {
  const entries = text.split(separator).map((entry) => entry.trim());
  if (entries.some((entry) => PREFER_NOT.has(comparisonKey(entry)))) {
    // Said together with something else, the wish not to say it is the one that can't do harm.
    const result = checked(item, PREFER_NOT_TO_SAY);
    const alone = entries.every((entry) => entry === '' || PREFER_NOT.has(comparisonKey(entry)));
    return result.ok && !alone ? { ...result, notice: 'PREFER_NOT_TO_SAY_WITH_ANSWERS' } : result;
  }
  if (item.kind !== 'identity_wishes') return checked(item, answered(entries));
  return checked(item, answered(entries.filter((entry) => !NO_PREFERENCE.has(comparisonKey(entry)))));
}

function readNumber(item: FormItem, text: string): CellResult {
  const plain = text.replace(/[−–—]/gu, '-').replace(/\s+/gu, ' ');
  // Spreadsheets write 3 as 3.0 (3,0 in French).
  if (/^[+-]?\d{1,15}(?:[.,]\d{1,6})?$/.test(plain)) return checked(item, answered(Number(plain.replace(',', '.'))));
  const range = /^\d+ ?(?:-|to|or|à|ou|\/) ?\d+$/iu.test(plain);
  return range
    ? { ok: false, code: 'NUMBER_IS_A_RANGE', args: rangeOf(item) }
    : { ok: false, code: 'NUMBER_MALFORMED', args: rangeOf(item) };
}

const rangeOf = (item: FormItem): Readonly<Record<string, number>> =>
  item.kind === 'number' ? { min: item.min, max: item.max } : {};

function readAvailability(item: FormItem, text: string, parse: ParseWeeklyTimes): CellResult {
  const parsed = parse(text);
  if (!parsed.ok) return { ok: false, code: 'AVAILABILITY_UNREADABLE', args: { part: shorten(parsed.part) } };
  return checked(item, answered(parsed.slots));
}

function readMode(item: FormItem, text: string): CellResult {
  const entries = text
    .split(/[;|\n]/u)
    .map(comparisonKey)
    .filter((entry) => entry !== '');
  const modes = new Set(entries.map((entry) => MODE_WORDS.find(([, words]) => words.has(entry))?.[0]));
  const [first] = modes;
  // In person; virtual (both boxes ticked) is either.
  return checked(
    item,
    answered(modes.size > 1 && !modes.has(undefined) ? 'either' : modes.has(undefined) ? text : first),
  );
}

function readConsent(item: FormItem, text: string): CellResult {
  const key = comparisonKey(text);
  if (YES.has(key)) return checked(item, answered('yes'));
  if (NO.has(key)) return checked(item, answered('no'));
  // "Yes, but…" is not for us to interpret: nothing was given, and the person is asked.
  return { ok: true, answer: NOT_ANSWERED, notice: 'CONSENT_UNCLEAR' };
}
