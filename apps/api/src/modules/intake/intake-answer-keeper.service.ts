import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Answers, type FormDefinition, NOT_ANSWERED, questionsOf, targetOf, textAnswer } from '@trellis/forms';
import {
  AnswerFiles,
  type AnswerRecord,
  type CohortAnswers,
  IntakeRecords,
  type KeptAnswer,
  toAnswer,
} from '../enrolments/index.js';
import {
  AnswerKeeper,
  type AnswerMove,
  FormAnswers,
  type ForeseenMove,
  type MovedAnswers,
  throughSteps,
} from '../forms/index.js';
import { IdentityVault, type StoredIdentity } from '../identity/index.js';

/** People whose answers are in memory at a time. */
const BATCH = 500;

/**
 * Intake answers when their form changes. What follows from an answer (capacity, conflicts of interest) stays as the person
 * last said it, and so does every consent: each keeps the very words that it was given to. A file goes with the answer it was.
 */
@Injectable()
export class IntakeAnswerKeeper extends AnswerKeeper implements OnModuleInit {
  constructor(
    private readonly forms: FormAnswers,
    private readonly records: IntakeRecords,
    private readonly vault: IdentityVault,
    private readonly files: AnswerFiles,
  ) {
    super();
  }

  onModuleInit(): void {
    this.forms.register(this);
  }

  override count(versionIds: readonly string[]): ReturnType<AnswerKeeper['count']> {
    return this.records.countAnswers(versionIds);
  }

  override async move(move: AnswerMove): Promise<MovedAnswers> {
    const moved = { people: 0, peopleWhoLostAnswers: 0 };
    let after: string | null = null;
    for (;;) {
      const people: CohortAnswers[] = await this.records.listOfCohort(move.cohortId, move.role, after, BATCH);
      moved.people += people.length;
      moved.peopleWhoLostAnswers += await this.moveSome(move, people);
      after = people.at(-1)?.enrolment_id ?? null;
      if (people.length < BATCH) return moved;
    }
  }

  override async foresee(move: AnswerMove): Promise<ForeseenMove> {
    const first = move.steps[0]?.before;
    const foreseen = { people: 0, peopleWhoLostAnswers: 0, identityQuestionsGone: 0 };
    if (!first) return foreseen;
    foreseen.identityQuestionsGone = movedInVault(move, first).filter((id) => finalTarget(move, id) === null).length;
    let after: string | null = null;
    for (;;) {
      const people: CohortAnswers[] = await this.records.listOfCohort(move.cohortId, move.role, after, BATCH);
      const losing = people.filter((person) => carry(move, first, person, undefined, []).lost > 0);
      foreseen.people += people.length;
      foreseen.peopleWhoLostAnswers += losing.length;
      after = people.at(-1)?.enrolment_id ?? null;
      if (people.length < BATCH) return foreseen;
    }
  }

  /** Returns how many lost something. */
  private async moveSome(move: AnswerMove, people: readonly CohortAnswers[]): Promise<number> {
    const first = move.steps[0]?.before;
    if (!first || people.length === 0) return 0;
    const sealed = movedInVault(move, first);
    const ids = people.map((person) => person.enrolment_id);
    // What stays where it is in the vault is not opened.
    const identity = sealed.length === 0 ? new Map<string, StoredIdentity>() : await this.open(move, ids);
    const results = people.map((person) => carry(move, first, person, identity.get(person.enrolment_id), sealed));
    const known = questionsOf(first).map(({ id }) => id);
    await this.records.replaceAnswers(
      ids,
      known,
      results.flatMap((result) => result.ordinary),
    );
    await this.files.drop(filesGivenUp(first, people, results));
    if (sealed.length > 0) {
      await this.vault.remove(ids, sealed);
      for (const source of ['import', 'person'] as const) {
        const answers = results.flatMap((result) => result.sealed).filter((one) => one.source === source);
        await this.vault.store(answers, [], source);
      }
    }
    return results.filter(({ lost }) => lost > 0).length;
  }

  private open({ cohortId }: AnswerMove, ids: readonly string[]): Promise<Map<string, StoredIdentity>> {
    return this.vault.readFor({ purpose: 'form_change', subjectType: 'cohort', subjectId: cohortId }, ids);
  }
}

/** Files that answered questions of the form so far, and answer nothing in the later one. */
function filesGivenUp(first: FormDefinition, people: readonly CohortAnswers[], results: readonly Carried[]): string[] {
  const questions = questionsOf(first).filter(({ kind }) => kind === 'file');
  const kept = new Set(results.flatMap(({ ordinary }) => ordinary.map(({ value }) => value)));
  return people.flatMap(({ answers }) =>
    questions.flatMap(({ id }) => {
      const record = answers[id];
      const fileId = record ? textAnswer(toAnswer(record)) : null;
      return fileId === null || kept.has(fileId) ? [] : [fileId];
    }),
  );
}

/** The new id of an old question after all steps, or null. */
function finalTarget(move: AnswerMove, itemId: string): string | null {
  return move.steps.reduce<string | null>(
    (id, { after, mapping }) => (id === null ? null : targetOf(id, after, mapping)),
    itemId,
  );
}

/** The questions of the vault, consents excepted, whose answers do not simply stay under their id. */
function movedInVault(move: AnswerMove, first: FormDefinition): string[] {
  return questionsOf(first)
    .filter(({ id, store, kind }) => store === 'vault' && kind !== 'consent' && !staysAsItIs(move, id))
    .map(({ id }) => id);
}

/** Whether no step says anything about the question. */
const staysAsItIs = (move: AnswerMove, id: string): boolean =>
  finalTarget(move, id) === id &&
  move.steps.every(({ before, after }) => {
    const [old, now] = [before, after].map((form) => form.items.find((item) => item.id === id));
    return JSON.stringify(old) === JSON.stringify(now);
  });

interface Carried {
  ordinary: KeptAnswer[];
  sealed: (Parameters<IdentityVault['store']>[0][number] & { source: 'import' | 'person' })[];
  lost: number;
}

function carry(
  move: AnswerMove,
  first: FormDefinition,
  person: CohortAnswers,
  identity: StoredIdentity | undefined,
  sealed: readonly string[],
): Carried {
  const enrolmentId = person.enrolment_id;
  const opened = (identity?.answers ?? []).filter(({ itemId }) => sealed.includes(itemId));
  const given: Answers = {
    ...Object.fromEntries(Object.entries(person.answers).map(([id, record]) => [id, toAnswer(record)])),
    ...Object.fromEntries(opened.map(({ itemId, answer }) => [itemId, answer])),
  };
  const { answers, lost } = throughSteps(move.steps, given, { role: move.role });
  const ordinary = questionsOf(first).flatMap(({ id }): KeptAnswer[] => {
    const [record, to] = [person.answers[id], finalTarget(move, id)];
    const kept = record && to ? keptAnswer(record, answers[to] ?? NOT_ANSWERED) : null;
    return kept && to ? [{ enrolmentId, itemId: to, ...kept }] : [];
  });
  const moved = opened.flatMap(({ itemId, dimension, source }) => {
    const to = finalTarget(move, itemId);
    const answer = (to && answers[to]) || NOT_ANSWERED;
    if (!to || answer.state === 'not_answered') return [];
    return [{ memberId: person.member_id, enrolmentId, itemId: to, dimension, answer, source }];
  });
  return { ordinary, sealed: moved, lost };
}

/** An answer that was given up leaves nothing; one that a person took back stays taken back. */
function keptAnswer(
  record: AnswerRecord,
  answer: Answers[string],
): Pick<KeptAnswer, 'state' | 'value' | 'source'> | null {
  if (answer.state === 'not_answered' && record.state !== 'not_answered') return null;
  return { state: answer.state, value: answer.state === 'answered' ? answer.value : null, source: record.source };
}
