import { Injectable } from '@nestjs/common';
import { parseWeeklyTimes } from '@trellis/calendar';
import { type EnrolmentState, LIMITS, type Locale } from '@trellis/contracts';
import {
  type Answer,
  type ColumnMapping,
  type ExistingPerson,
  findItem,
  type FormDefinition,
  type FormItem,
  type IntakePlan,
  type IntakeResult,
  type IntakeRow,
  NOT_ANSWERED,
  numberAnswer,
  type ParseWeeklyTimes,
  planIntakeSteps,
  readIntakeSteps,
  readTableSteps,
  type RejectedRow,
  type Table,
  withheldReason,
} from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import { inSteps, mapInSteps } from '../../platform/event-loop/in-steps.js';
import { FileStore } from '../../platform/files/file-store.js';
import { existingPerson, type IntakePersonRow, IntakeRecords } from '../enrolments/index.js';
import { IdentityVault } from '../identity/index.js';
import type { IntakePreview } from './import.types.js';
import { answerText, requireIdentityApart, SAMPLE_ROWS, tableError } from './imports.policy.js';
import type { ImportRow } from './imports.repository.js';

/** What is known of a file once it is read: its rows themselves are let go, but for the first few. */
export interface FileFacts {
  rowCount: number;
  /** The table with the rows that samples are taken from. */
  top: Table;
}

export type ReadIntake = Extract<IntakeResult, { ok: true }> & { file: FileFacts };

export interface PlannedImport {
  plan: IntakePlan;
  /** Who of the file is in the cohort already, by email key. */
  existing: Map<string, IntakePersonRow>;
  /** People of the file who have left this cohort or were declined: their rows change nothing, and the preview says so. */
  left: number;
  leftNotices: IntakePreview['notices'];
}

const STILL_IN: readonly EnrolmentState[] = ['applied', 'enrolled', 'paused'];

const LEFT_CODES: Partial<Record<EnrolmentState, string>> = {
  declined: 'PERSON_DECLINED',
  completed: 'PERSON_COMPLETED',
};

/** Lists in a preview hold this many; what is beyond is counted. */
const LISTED = 2000;

/** From a file to a plan: what importing it would do, without doing it. */
@Injectable()
export class IntakePlanner {
  constructor(
    private readonly files: FileStore,
    private readonly records: IntakeRecords,
    private readonly vault: IdentityVault,
  ) {}

  /** The table of an uploaded file; FILE_… when it is none, IMPORT_FILE_GONE when its day is over. */
  async table(fileId: string | null): Promise<Table> {
    const bytes = fileId ? await this.files.findBytes(fileId) : null;
    if (!bytes) throw new AppError('IMPORT_FILE_GONE');
    const limits = {
      bytes: LIMITS.uploadBytes,
      rows: LIMITS.importRows,
      columns: LIMITS.importColumns,
      cellLength: LIMITS.cellCharacters,
    };
    const result = await inSteps(readTableSteps(bytes, { limits }));
    if (!result.ok) throw tableError(result.error);
    return result.table;
  }

  /** IMPORT_MAPPING_IDENTITY when the mapping would put identity where others read it. */
  async read(fileId: string | null, mapping: readonly ColumnMapping[], form: FormDefinition): Promise<ReadIntake> {
    const table = await this.table(fileId);
    requireIdentityApart(table.header, mapping, form);
    const result = await inSteps(readIntakeSteps({ table, mapping, form, parseWeeklyTimes: weeklyTimes }));
    if (!result.ok) throw new Error(`A mapping that was checked does not fit: ${JSON.stringify(result.problems)}`);
    const accepted = await mapInSteps(result.accepted, (row) => withPlainConsents(row, form));
    const file = { rowCount: table.rows.length, top: { ...table, rows: table.rows.slice(0, SAMPLE_ROWS) } };
    return { ...result, accepted, file };
  }

  /**
   * Compares with who is there already. Reads their identity answers for it, which the audit names; so only inside
   * `TenantDatabase.run`.
   */
  async plan(row: ImportRow, form: FormDefinition, intake: ReadIntake): Promise<PlannedImport> {
    const people = await this.records.listByEmail(
      row.cohort_id,
      row.role,
      intake.accepted.map(({ email }) => email),
    );
    // Whoever is in, or waits to be, has answers to compare with; nobody is brought back by a file.
    const enrolled = people.filter(({ state }) => STILL_IN.includes(state));
    const use = { purpose: 'import_comparison', subjectType: 'intake_import', subjectId: row.id } as const;
    const identity = await this.vault.readFor(
      use,
      enrolled.map((person) => person.enrolment_id),
    );
    const out = people.filter(({ state }) => !STILL_IN.includes(state));
    const left = new Map(out.map((person) => [person.email_key, person.state]));
    const incoming = intake.accepted.filter(({ email }) => !left.has(email));
    const existing = await mapInSteps(enrolled, (person) =>
      withOwnNumber(form, person, existingPerson(form, person, identity.get(person.enrolment_id))),
    );
    const plan = await inSteps(planIntakeSteps({ form, incoming, existing }));
    const leftNotices = intake.accepted.flatMap(({ email, line }) => {
      const state = left.get(email);
      return state ? [{ code: LEFT_CODES[state] ?? 'PERSON_LEFT', line, otherLine: null, column: null }] : [];
    });
    return {
      plan,
      existing: new Map(enrolled.map((person) => [person.email_key, person])),
      left: left.size,
      leftNotices,
    };
  }

  preview(form: FormDefinition, intake: ReadIntake, planned: PlannedImport, locale: Locale): IntakePreview {
    const { counts, people } = planned.plan;
    const capacities = capacitiesOf(form, planned);
    const conflicts = people.flatMap((person) => person.conflicts.map((conflict) => ({ person, conflict })));
    return {
      rows: intake.file.rowCount,
      create: counts.create,
      update: counts.update,
      unchanged: counts.unchanged + counts.conflict + counts.older + planned.left,
      places: capacities.reduce((sum, capacity) => sum + capacity, 0),
      notAvailable: capacities.filter((capacity) => capacity === 0).length,
      supersededCount: intake.superseded.length,
      rejectedCount: intake.rejected.length,
      conflictCount: conflicts.length,
      superseded: intake.superseded.slice(0, LISTED).map(({ line, byLine, email }) => ({ line, byLine, email })),
      rejected: intake.rejected.slice(0, LISTED).map(toProblem),
      conflicts: conflicts.slice(0, LISTED).map(({ person, conflict: { itemId, kept, file } }) => {
        const item = findItem(form, itemId);
        // What was told in confidence is not shown to whoever prepares the file: only that it stays.
        const isPrivate = item !== undefined && withheldReason(item) === 'private';
        const words = (answer: Answer): string => (isPrivate ? '' : answerText(form, itemId, answer, locale));
        const why = isOwnNumber(item, planned.existing.get(person.email)) ? 'OWN_NUMBER' : null;
        return { line: person.line, email: person.email, itemId, why, kept: words(kept), incoming: words(file) };
      }),
      notices: [...planned.leftNotices, ...noticesOf(intake)].slice(0, LISTED),
    };
  }
}

const weeklyTimes: ParseWeeklyTimes = (text) => {
  const result = parseWeeklyTimes(text);
  return result.ok ? result : { ok: false, part: result.problem.part };
};

/** What a person should look at; first that the encoding, and with it every accent, is an assumption. */
function noticesOf(intake: ReadIntake): IntakePreview['notices'] {
  const table = intake.file.top;
  const assumed = table.encoding === 'windows-1252';
  const whole = { line: null, otherLine: null, column: null };
  return [
    ...(assumed ? [{ code: table.encodingDoubtful ? 'ENCODING_DOUBTFUL' : 'ENCODING_ASSUMED', ...whole }] : []),
    ...intake.notices.map(({ code, line, otherLine, column }) => ({
      code,
      line: line ?? null,
      otherLine: otherLine ?? null,
      column: column === undefined ? null : (table.header[column] ?? null),
    })),
  ];
}

/** "Prefer not to say" under a consent is no consent, said. */
function withPlainConsents(row: IntakeRow, form: FormDefinition): IntakeRow {
  const unsaid = form.items.filter(
    (item) => item.kind === 'consent' && row.answers[item.id]?.state === 'prefer_not_to_say',
  );
  if (unsaid.length === 0) return row;
  const no: Answer = { state: 'answered', value: 'no' };
  return { ...row, answers: { ...row.answers, ...Object.fromEntries(unsaid.map((item) => [item.id, no])) } };
}

/** Whoever signs in says themself how many they take: a file neither raises nor lowers it. */
function isOwnNumber(item: FormItem | undefined, person: IntakePersonRow | undefined): boolean {
  return item?.store === 'capacity' && person?.signs_in === true && person.capacity !== null;
}

/** What a file is compared with: of who signs in the number that stands, as something that stays. */
function withOwnNumber(form: FormDefinition, person: IntakePersonRow, known: ExistingPerson): ExistingPerson {
  const item = form.items.find((one) => isOwnNumber(one, person));
  if (!item) return known;
  const said = known.answers[item.id]?.answer ?? NOT_ANSWERED;
  const number = person.capacity ?? 0;
  // Who left the question empty has none: an empty cell is no other number.
  const answer: Answer = (numberAnswer(said) ?? 0) === number ? said : { state: 'answered', value: number };
  return { ...known, answers: { ...known.answers, [item.id]: { answer, editedByHand: true } } };
}

/** Places of each mentor of the file, as they would stand afterwards. */
function capacitiesOf(form: FormDefinition, { plan, existing }: PlannedImport): number[] {
  const item = form.items.find((one) => one.store === 'capacity');
  if (!item) return [];
  return plan.people.map((person) => {
    const change = person.changes.find(({ itemId }) => itemId === item.id);
    const kept = existing.get(person.email)?.capacity ?? 0;
    return (change ? numberAnswer(change.after) : kept) ?? 0;
  });
}

function toProblem({ line, more, ...first }: RejectedRow): IntakePreview['rejected'][number] {
  const words = ({
    code,
    header,
    value,
    args,
  }: typeof first | (typeof more)[number]): IntakePreview['rejected'][number]['more'][number] => ({
    code,
    column: header ?? null,
    value: value ?? null,
    args,
  });
  return { line, ...words(first), more: more.map(words) };
}
