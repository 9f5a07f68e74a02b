import { Injectable } from '@nestjs/common';
import type { EnrolmentRole } from '@trellis/contracts';
import { type Answers, type Facts, type FormDefinition, type FormMapping, mapAnswers } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import type { FormAnswerCounts } from './form.types.js';
import { mappingOf } from './forms.policy.js';
import { FormsRepository } from './forms.repository.js';

/** One step from a version of a form to the next. */
export interface FormStep {
  before: FormDefinition;
  after: FormDefinition;
  mapping: FormMapping;
}

/** Whose answers move: everyone with that role in the cohort. */
export interface AnswerMove {
  cohortId: string;
  role: EnrolmentRole;
  steps: readonly FormStep[];
}

/** How many people's answers moved, and of how many something could not be carried over. */
export interface MovedAnswers {
  people: number;
  peopleWhoLostAnswers: number;
}

/** What moving would do, found out without changing anything and without opening the vault. */
export interface ForeseenMove extends MovedAnswers {
  /** Questions of the vault that the later version no longer has; how many answered them is not told. */
  identityQuestionsGone: number;
}

/** What a module that owns answers to forms does with them when a form changes; it registers with `FormAnswers`. */
export abstract class AnswerKeeper {
  /** Answers to any of the versions. Of questions of the vault nothing is counted one by one. */
  abstract count(versionIds: readonly string[]): Promise<FormAnswerCounts>;
  /** Carries answers over, inside the caller's transaction. */
  abstract move(move: AnswerMove): Promise<MovedAnswers>;
  /** Counts what `move` would do. */
  abstract foresee(move: AnswerMove): Promise<ForeseenMove>;
}

/** Answers to forms, wherever they are kept: counting them before a version goes out, moving them to one. */
@Injectable()
export class FormAnswers {
  private readonly keepers: AnswerKeeper[] = [];

  constructor(private readonly forms: FormsRepository) {}

  register(keeper: AnswerKeeper): void {
    this.keepers.push(keeper);
  }

  /** People who answered any version of the form. Callers have authorised. */
  async count(formId: string): Promise<FormAnswerCounts> {
    const versions = await this.forms.listVersions(formId);
    const counts = await Promise.all(this.keepers.map((keeper) => keeper.count(versions.map(({ id }) => id))));
    const items = new Map<string, number>();
    for (const { itemId, people } of counts.flatMap((one) => one.items))
      items.set(itemId, (items.get(itemId) ?? 0) + people);
    return {
      people: counts.reduce((sum, { people }) => sum + people, 0),
      items: [...items].map(([itemId, people]) => ({ itemId, people })),
    };
  }

  /**
   * Carries the answers of a cohort's mentees or mentors from one version of a form to a later one, through the mapping of
   * each version between. Inside the caller's transaction, which also sets the cohort's version; callers have authorised.
   */
  async move(cohortId: string, role: EnrolmentRole, fromVersionId: string, toVersionId: string): Promise<MovedAnswers> {
    const steps = await this.steps(fromVersionId, toVersionId);
    const moved = { people: 0, peopleWhoLostAnswers: 0 };
    if (steps.length === 0) return moved;
    for (const keeper of this.keepers) {
      const one = await keeper.move({ cohortId, role, steps });
      moved.people += one.people;
      moved.peopleWhoLostAnswers += one.peopleWhoLostAnswers;
    }
    return moved;
  }

  /** What `move` would do to the answers of a cohort. Callers have authorised. */
  async foresee(
    cohortId: string,
    role: EnrolmentRole,
    fromVersionId: string,
    toVersionId: string,
  ): Promise<ForeseenMove> {
    const steps = await this.steps(fromVersionId, toVersionId);
    const foreseen = { people: 0, peopleWhoLostAnswers: 0, identityQuestionsGone: 0 };
    if (steps.length === 0) return foreseen;
    for (const keeper of this.keepers) {
      const one = await keeper.foresee({ cohortId, role, steps });
      foreseen.people += one.people;
      foreseen.peopleWhoLostAnswers += one.peopleWhoLostAnswers;
      foreseen.identityQuestionsGone += one.identityQuestionsGone;
    }
    return foreseen;
  }

  private async steps(fromVersionId: string, toVersionId: string): Promise<FormStep[]> {
    const versions = await this.forms.listVersionsBetween(fromVersionId, toVersionId);
    // Of another form, or an older one: there is no mapping backwards.
    if (versions[0]?.id !== fromVersionId || versions.at(-1)?.id !== toVersionId) throw new AppError('NOT_FOUND');
    return versions.slice(1).map((after, index): FormStep => ({
      before: versions[index]?.definition ?? after.definition,
      after: after.definition,
      mapping: mappingOf(after),
    }));
  }
}

/** One person's answers through all steps; `lost` counts the answers that did not arrive whole. */
export function throughSteps(
  steps: readonly FormStep[],
  answers: Answers,
  facts: Facts,
): { answers: Answers; lost: number } {
  let lost = 0;
  let carried = answers;
  for (const { before, after, mapping } of steps) {
    const mapped = mapAnswers(before, after, mapping, carried, facts);
    lost += mapped.lost.length;
    carried = mapped.answers;
  }
  return { answers: carried, lost };
}
