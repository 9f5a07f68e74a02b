import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { choiceLabel, findItem, findOption, type FormItem, optionsOf } from '@trellis/forms';
import { currentContext } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import type { EnrolmentRow } from './enrolments.repository.js';

const LISTED = ['site', 'year'] as const;
type Listed = (typeof LISTED)[number];
type ListedRow = Pick<EnrolmentRow, 'cohort_id' | 'role' | Listed>;

/**
 * Site and year are listed with every person as they were answered: where the form has options, by an option's id. Whoever
 * reads or filters a list does it in the words of the form.
 */
@Injectable()
export class ListedAnswers {
  constructor(private readonly cohorts: CohortsService) {}

  /** The rows, of any cohorts, with the words of each one's own form in the reader's language. */
  async inWords<Row extends ListedRow>(
    rows: readonly Row[],
    locale: Locale = currentContext()?.locale ?? 'en',
  ): Promise<Row[]> {
    const itemsOf = await this.items(rows);
    const words = (row: Row, listed: Listed): string | null => {
      const item = itemsOf(row, listed);
      const said = row[listed];
      return item && said !== null ? choiceLabel(item, said, [locale]) : said;
    };
    return rows.map((row) => ({ ...row, site: words(row, 'site'), year: words(row, 'year') }));
  }

  /** What a cohort's list can be narrowed to, each said once, in order. */
  async choicesInWords(cohortId: string, listed: Listed, said: readonly string[]): Promise<string[]> {
    const locale = currentContext()?.locale ?? 'en';
    const items = await this.itemsOfCohort(cohortId, listed);
    const words = said.map((one) => {
      const item = items.find((candidate) => optionsOf(candidate).some(({ id }) => id === one));
      return item ? choiceLabel(item, one, [locale]) : one;
    });
    return [...new Set(words)].sort((one, other) => one.localeCompare(other, locale));
  }

  /** What the words of a filter stand for in a cohort's forms: also an option's label in another language, or its id. */
  async asAnswered(cohortId: string, listed: Listed, words: readonly string[]): Promise<string[]> {
    if (words.length === 0) return [];
    const items = await this.itemsOfCohort(cohortId, listed);
    const meant = words.flatMap((one) => [one, ...items.flatMap((item) => findOption(optionsOf(item), one)?.id ?? [])]);
    return [...new Set(meant)];
  }

  private async itemsOfCohort(cohortId: string, listed: Listed): Promise<FormItem[]> {
    const forms = await Promise.all(
      (['mentee', 'mentor'] as const).map((role) => this.cohorts.intakeForm(cohortId, role)),
    );
    return forms.flatMap((form) => findItem(form, listed) ?? []);
  }

  private async items(rows: readonly ListedRow[]): Promise<(row: ListedRow, listed: Listed) => FormItem | undefined> {
    const keyOf = ({ cohort_id: cohortId, role }: ListedRow): string => `${cohortId} ${role}`;
    const answered = rows.filter((row) => LISTED.some((listed) => row[listed] !== null));
    const oneOfEach = new Map(answered.map((row) => [keyOf(row), row]));
    const forms = await Promise.all(
      [...oneOfEach].map(async ([key, { cohort_id: cohortId, role }]) => {
        return [key, await this.cohorts.intakeForm(cohortId, role)] as const;
      }),
    );
    const formOf = new Map(forms);
    return (row, listed) => {
      const form = formOf.get(keyOf(row));
      return form && findItem(form, listed);
    };
  }
}
