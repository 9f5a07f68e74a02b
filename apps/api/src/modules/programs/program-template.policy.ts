import type { Localized, ProgramDesignSettings } from '@trellis/contracts';
import { LIMITS, PROGRAM_LIMITS } from '@trellis/contracts';
import { type DefinitionProblem, type FormDefinition, JsonReader, parseFormDefinition } from '@trellis/forms';
import type { MentorDesign } from './mentor-designs.service.js';
import { readDesignSettings, readText } from './program-settings.policy.js';

/** The draft of a charter that a template brings; whom a school consulted and who reviews is each school's own. */
export interface CharterSkeleton {
  purpose: Localized;
  evidence: Localized;
  legalBasis: Localized;
}

/** A program as a file: no people, no ids of a school, nothing that was answered. */
export interface ProgramTemplateFile {
  trellis: 'program-template';
  version: 1;
  name: Localized;
  summary: Localized;
  settings: ProgramDesignSettings;
  forms: Record<string, FormDefinition>;
  charter: CharterSkeleton;
  /** What it asks of its mentors; without, the shipped rules hold. */
  mentors?: MentorDesign;
}

export type TemplateFileResult =
  { ok: true; file: ProgramTemplateFile } | { ok: false; problems: readonly DefinitionProblem[] };

const CHARTER_PARTS = ['purpose', 'evidence', 'legalBasis'] as const;
const NEEDED_FORMS = ['mentee', 'mentor'] as const;
const MOST_FORMS = 20;

/**
 * Reads a template file. Everything unknown, of the wrong type or over the limits is a problem with its path; text stays text,
 * whatever it holds.
 */
export function parseTemplateFile(text: string): TemplateFileResult {
  const reader = new JsonReader();
  const file = readFile(parseJson(text, reader), reader);
  return reader.problems.length > 0 || !file ? { ok: false, problems: reader.problems } : { ok: true, file };
}

function parseJson(text: string, reader: JsonReader): unknown {
  if (text.length > LIMITS.templateCharacters) {
    reader.report('', 'TOO_LONG', { max: LIMITS.templateCharacters, found: text.length });
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    reader.report('', 'NOT_JSON');
    return undefined;
  }
}

function readFile(json: unknown, reader: JsonReader): ProgramTemplateFile | undefined {
  if (reader.problems.length > 0) return undefined;
  const fields = ['trellis', 'version', 'name', 'summary', 'settings', 'forms', 'charter', 'mentors'];
  const raw = reader.object(json, '', fields);
  if (!raw) return undefined;
  if (raw['trellis'] !== 'program-template')
    reader.report('trellis', 'FORMAT_UNKNOWN', { expected: 'program-template' });
  if (raw['version'] !== 1) reader.report('version', 'FORMAT_UNKNOWN', { expected: 1 });
  const settings = readDesignSettings(raw['settings'], 'settings', reader);
  const file = {
    trellis: 'program-template' as const,
    version: 1 as const,
    name: readText(raw['name'], 'name', LIMITS.nameCharacters, reader),
    summary: readMaybe(raw['summary'], 'summary', PROGRAM_LIMITS.textLength, reader),
    forms: readForms(raw['forms'], reader),
    charter: readCharter(raw['charter'], reader),
  };
  const mentors = raw['mentors'] === undefined ? undefined : readMentors(raw['mentors'], reader);
  return settings && { ...file, settings, ...(mentors ? { mentors } : {}) };
}

function readForms(json: unknown, reader: JsonReader): Record<string, FormDefinition> {
  const raw = reader.object(json, 'forms') ?? {};
  const keys = Object.keys(raw);
  if (keys.length > MOST_FORMS) {
    reader.report('forms', 'TOO_MANY', { max: MOST_FORMS, found: keys.length });
    return {};
  }
  for (const key of NEEDED_FORMS) if (!keys.includes(key)) reader.report(`forms.${key}`, 'EMPTY');
  const forms: Record<string, FormDefinition> = {};
  for (const key of keys) {
    const path = `forms.${reader.id(key, `forms.${key.slice(0, 60)}`)}`;
    const read = parseFormDefinition(raw[key]);
    if (read.ok) forms[key] = read.form;
    else for (const problem of read.problems) reader.report(joined(path, problem.path), problem.code, problem.args);
    if (read.ok && isForOther(key, read.form)) {
      reader.report(`${path}.audience`, 'VALUE_UNKNOWN', { allowed: `${key}, everyone` });
    }
  }
  return forms;
}

/** The form that mentees fill in may not be one that was made for mentors. */
const isForOther = (key: string, form: FormDefinition): boolean =>
  (NEEDED_FORMS as readonly string[]).includes(key) && form.audience !== 'everyone' && form.audience !== key;

function readCharter(json: unknown, reader: JsonReader): CharterSkeleton {
  const raw = reader.object(json, 'charter', CHARTER_PARTS) ?? {};
  const part = (name: (typeof CHARTER_PARTS)[number]): Localized =>
    readMaybe(raw[name], `charter.${name}`, LIMITS.charterCharacters, reader);
  return { purpose: part('purpose'), evidence: part('evidence'), legalBasis: part('legalBasis') };
}

function readMentors(json: unknown, reader: JsonReader): MentorDesign {
  const fields = ['appointed', 'attested', 'holdsMatching', 'wording', 'trainings'];
  const raw = reader.object(json, 'mentors', fields) ?? {};
  const flag = (name: string): boolean => reader.flag(raw[name], `mentors.${name}`);
  const list = reader.list(raw['trainings'], 'mentors.trainings', { min: 0, max: LIMITS.trainings });
  return {
    appointed: flag('appointed'),
    attested: flag('attested'),
    holdsMatching: flag('holdsMatching'),
    wording: readText(raw['wording'], 'mentors.wording', LIMITS.attestationCharacters, reader),
    trainings: list.map((one, index) => readTraining(one, `mentors.trainings[${index}]`, reader)),
  };
}

function readTraining(json: unknown, path: string, reader: JsonReader): MentorDesign['trainings'][number] {
  const raw = reader.object(json, path, ['title', 'link']) ?? {};
  const title = readText(raw['title'], `${path}.title`, LIMITS.nameCharacters, reader);
  const link = raw['link'] ?? null;
  if (link === null) return { title, link };
  const address = reader.text(link, `${path}.link`, LIMITS.urlCharacters);
  // An address that a browser may open: never one that runs something.
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') {
    reader.report(`${path}.link`, 'VALUE_UNKNOWN', { allowed: 'https://…' });
    return { title, link: null };
  }
  return { title, link: new URL(address).href };
}

/** Text that may be missing altogether. */
function readMaybe(json: unknown, path: string, max: number, reader: JsonReader): Localized {
  const isEmpty = typeof json === 'object' && json !== null && Object.keys(json).length === 0;
  return json === undefined || isEmpty ? {} : readText(json, path, max, reader);
}

const joined = (path: string, inner: string): string => (inner === '' ? path : `${path}.${inner}`);
