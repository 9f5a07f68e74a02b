import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, Locale } from '@trellis/contracts';
import { type CsvCell, type FormItem, localize } from '@trellis/forms';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { CohortsService } from '../cohorts/index.js';
import { type EnrolmentRow, IntakeRecords, readableQuestions } from '../enrolments/index.js';
import { answerCell, roleWord } from './exported-answers.policy.js';
import type { ExportRow } from './people-exports.repository.js';
import type { AnswerQuestion } from './people.types.js';

type Question = ExportRow['questions'][number];

/** What is added to each line of a list. */
export interface AnswerColumns {
  header: string[];
  /** The cells of each of these people, in their order. */
  cellsOf: (people: readonly EnrolmentRow[]) => Promise<CsvCell[][]>;
}

const ROLES: readonly EnrolmentRole[] = ['mentee', 'mentor'];

/** Answers to the forms of a cohort as columns of its list, the vault excepted. For use cases that have authorised. */
@Injectable()
export class ExportedAnswers {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly records: IntakeRecords,
  ) {}

  async questions(cohortId: string): Promise<AnswerQuestion[]> {
    const items = await this.items(cohortId);
    return items.map(({ role, item }) => ({ role, itemId: item.id, label: localizedText(item.label) }));
  }

  /** Those asked for, each once, in the order of the forms; INPUT_INVALID for one whose answers no file may hold. */
  async chosen(cohortId: string, asked: readonly Question[]): Promise<Question[]> {
    if (asked.length === 0) return [];
    const questions = await this.items(cohortId);
    const isAsked = (role: EnrolmentRole, itemId: string): boolean =>
      asked.some((one) => one.role === role && one.itemId === itemId);
    const unknown = asked.find(
      (one) => !questions.some(({ role, item }) => role === one.role && item.id === one.itemId),
    );
    if (unknown) throw invalidInput({ path: 'questions', problem: 'FOREIGN' });
    return questions
      .filter(({ role, item }) => isAsked(role, item.id))
      .map(({ role, item }) => ({ role, itemId: item.id }));
  }

  /** A question that the form no longer has when the file is written has no column. */
  async columns(row: ExportRow): Promise<AnswerColumns> {
    if (row.questions.length === 0) return { header: [], cellsOf: async (people) => people.map(() => []) };
    const questions = (await this.items(row.cohort_id)).filter(({ role, item }) =>
      row.questions.some((one) => one.role === role && one.itemId === item.id),
    );
    const ofBoth = new Set(questions.map(({ role }) => role)).size > 1;
    const header = questions.map(({ role, item }) => {
      const label = localize(item.label, [row.locale]);
      return ofBoth ? `${label} (${roleWord(role, row.locale)})` : label;
    });
    return { header, cellsOf: (people) => this.cellsOf(people, questions, row.locale) };
  }

  private async cellsOf(
    people: readonly EnrolmentRow[],
    questions: readonly { role: EnrolmentRole; item: FormItem }[],
    locale: Locale,
  ): Promise<CsvCell[][]> {
    const records = await this.records.answersOfMany(people.map(({ id }) => id));
    return people.map((person) =>
      questions.map(({ role, item }) => {
        const record = role === person.role ? records.get(person.id)?.[item.id] : undefined;
        return record ? answerCell(item, record, locale) : null;
      }),
    );
  }

  private async items(cohortId: string): Promise<{ role: EnrolmentRole; item: FormItem }[]> {
    const forms = await Promise.all(ROLES.map((role) => this.cohorts.intakeForm(cohortId, role)));
    return forms.flatMap((form, at) => readableQuestions(form).map((item) => ({ role: ROLES[at] ?? 'mentee', item })));
  }
}
