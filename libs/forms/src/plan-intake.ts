import { NOT_ANSWERED, canonicalAnswer, textAnswer, type Answer } from './answer.js';
import { findItem, type FormDefinition } from './form-definition.js';
import type { IntakeRow } from './read-intake.js';
import { timestampOrder } from './read-timestamps.js';
import { drain, type Steps } from './steps.js';
import { emailKey } from './text.js';

export interface ExistingAnswer {
  readonly answer: Answer;
  /** Whether the person, or someone for them, has changed it in Trellis since the last import. It stays as it is. */
  readonly editedByHand: boolean;
}

export interface ExistingPerson {
  readonly email: string;
  /** By item id, vault items included; an item that is absent counts as never answered. */
  readonly answers: Readonly<Record<string, ExistingAnswer>>;
}

export interface FieldChange {
  readonly itemId: string;
  readonly before: Answer;
  readonly after: Answer;
}

/** A field edited by hand: `kept` stays, `file` is what the file says instead. */
export interface FieldConflict {
  readonly itemId: string;
  readonly kept: Answer;
  readonly file: Answer;
}

export interface PlannedPerson {
  readonly email: string;
  readonly line: number;
  /**
   * By ordinary answers alone, never by what is in the vault: whoever prepares a file could otherwise find out from the
   * action whose identity answer or consent has moved. So `unchanged` and `conflict` may have changes, of vault items and the time.
   * `conflict`: all that differs was edited by hand. `update` may list conflicts too.
   * `older`: the file's answer is older than the one imported before, so nothing is written.
   */
  readonly action: 'create' | 'update' | 'unchanged' | 'conflict' | 'older';
  readonly row: IntakeRow;
  /** To be written, whatever the action. For `create`: every answer of the file that says something. */
  readonly changes: readonly FieldChange[];
  /** Never of vault items. */
  readonly conflicts: readonly FieldConflict[];
}

export interface IntakePlan {
  readonly people: readonly PlannedPerson[];
  /** People by action; they add up to all in the file. */
  readonly counts: Readonly<Record<PlannedPerson['action'], number>>;
  readonly peopleWithConflicts: number;
  /** Imported before and not in this file; they stay as they are. */
  readonly notInFile: number;
  readonly changesNothing: boolean;
}

export interface PlanIntakeInput {
  readonly form: FormDefinition;
  readonly incoming: readonly IntakeRow[];
  readonly existing: readonly ExistingPerson[];
}

/**
 * What importing `incoming` would do to the people already there. Only items that the file has are touched; a field
 * edited by hand is never overwritten, and one in the vault is not even compared. Applying the plan and planning again gives a plan that changes nothing.
 */
export function planIntake(input: PlanIntakeInput): IntakePlan {
  return drain(planIntakeSteps(input));
}

/** `planIntake`, a person at a time. */
export function* planIntakeSteps({ form, incoming, existing }: PlanIntakeInput): Steps<IntakePlan> {
  const known = new Map<string, ExistingPerson>();
  for (const person of existing) {
    known.set(emailKey(person.email), person);
    yield 0;
  }
  const people: PlannedPerson[] = [];
  const inFile = new Set<string>();
  for (const row of incoming) {
    const email = emailKey(row.email);
    inFile.add(email);
    people.push(planPerson(form, row, known.get(email)));
    yield people.length;
  }
  const count = (action: PlannedPerson['action']): number => people.filter((person) => person.action === action).length;
  const counts = {
    create: count('create'),
    update: count('update'),
    unchanged: count('unchanged'),
    conflict: count('conflict'),
    older: count('older'),
  };
  return {
    people,
    counts,
    peopleWithConflicts: people.filter(({ conflicts }) => conflicts.length > 0).length,
    notInFile: [...known.keys()].filter((email) => !inFile.has(email)).length,
    changesNothing: counts.create === 0 && people.every(({ changes }) => changes.length === 0),
  };
}

function planPerson(form: FormDefinition, row: IntakeRow, person: ExistingPerson | undefined): PlannedPerson {
  const base = { email: row.email, line: row.line, row };
  if (person && isOlder(form, row, person)) return { ...base, action: 'older', changes: [], conflicts: [] };
  const changes: FieldChange[] = [];
  const conflicts: FieldConflict[] = [];
  for (const [itemId, after] of Object.entries(row.answers)) {
    const item = findItem(form, itemId);
    const present = person && Object.hasOwn(person.answers, itemId) ? person.answers[itemId] : undefined;
    const before = present?.answer ?? NOT_ANSWERED;
    if (item?.store === 'vault' && present?.editedByHand) continue;
    if (!item || canonicalAnswer(item, before) === canonicalAnswer(item, after)) continue;
    if (present?.editedByHand) conflicts.push({ itemId, kept: before, file: after });
    else changes.push({ itemId, before, after });
  }
  if (!person) return { ...base, action: 'create', changes, conflicts: [] };
  const isVault = ({ itemId }: FieldChange): boolean => findItem(form, itemId)?.store === 'vault';
  // Sending the same answers again at another time says nothing new.
  const ordinary = changes.filter((one) => !isVault(one) && findItem(form, one.itemId)?.kind !== 'timestamp');
  if (ordinary.length > 0) return { ...base, action: 'update', changes, conflicts };
  const action = conflicts.length > 0 ? 'conflict' : 'unchanged';
  // Its time goes with it: an older file must not take back what is in the vault.
  return { ...base, action, changes: changes.some(isVault) ? changes : [], conflicts };
}

function isOlder(form: FormDefinition, row: IntakeRow, person: ExistingPerson): boolean {
  const item = form.items.find(({ kind }) => kind === 'timestamp');
  if (!item) return false;
  const kept = textAnswer(person.answers[item.id]?.answer);
  const file = textAnswer(row.answers[item.id]);
  return kept !== null && file !== null && timestampOrder(file) < timestampOrder(kept);
}
