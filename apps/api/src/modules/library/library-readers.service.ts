import { Injectable } from '@nestjs/common';
import { dayIn, writtenDay } from '@trellis/calendar';
import { LIMITS, type Locale } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { FileStore } from '../../platform/files/file-store.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { authorise, authoriseSomewhere, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { EnrolmentsService } from '../enrolments/index.js';
import { MembersService } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';
import { cohortFilled, filledLetter, type LetterFacts } from './letter.policy.js';
import { toMine } from './library.policy.js';
import { LibraryRepository, type LibraryRow } from './library.repository.js';
import type { FilledLetter, LetterStart, MyDocument } from './library.types.js';

/** What comes out of the library: for those who take part, for one person on paper, as the start of an announcement. */
@Injectable()
export class LibraryReaders {
  constructor(
    private readonly library: LibraryRepository,
    private readonly files: FileStore,
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
    private readonly clock: Clock,
  ) {}

  /** What is meant for the actor, in the programs they take part in; letters filled in for them. */
  async listMine(actor: Actor): Promise<MyDocument[]> {
    authorise(actor, 'own.read');
    if (!actor.memberId) return [];
    const { slug } = await this.schools.settings();
    const { display_name: person } = await this.members.get(actor.memberId);
    const rows = await this.library.listReadable(actor.memberId, LIMITS.libraryItems);
    return Promise.all(
      rows.map(async (row) => {
        const factsIn = await this.facts(await this.cohorts.describe(row.cohort_id), person);
        const title = localizedText(filledLetter(row.title, factsIn));
        return { ...toMine(row, slug), title, body: localizedText(filledLetter(row.body ?? {}, factsIn)) };
      }),
    );
  }

  /** A document's bytes, for those it is meant for and those who look after it; to anyone else it does not exist. */
  async file(actor: Actor, id: string, version: number | null): Promise<{ name: string; type: string; bytes: Buffer }> {
    authorise(actor, 'own.read');
    const row = await this.library.get(id);
    const staff = may(actor, 'library.edit', row.program_id ?? undefined) || this.readsForSchool(actor, row);
    if (!staff && (version !== null || !(await this.library.isReadable(id, actor.memberId ?? ''))))
      throw new AppError('NOT_FOUND');
    const content = version === null ? row : await this.library.getVersion(id, version);
    const bytes = content.file_id === null ? null : await this.files.findBytes(content.file_id);
    if (!bytes || content.file_name === null || content.file_type === null) throw new AppError('NOT_FOUND');
    return { name: content.file_name, type: content.file_type, bytes };
  }

  /** For one person of a cohort, in each language: their own is told beside it. */
  async letterFor(actor: Actor, id: string, enrolmentId: string): Promise<FilledLetter> {
    authoriseSomewhere(actor, 'library.edit');
    const { cohortId, memberId } = await this.enrolments.get(enrolmentId);
    const cohort = await this.cohorts.authorised(actor, 'library.edit', cohortId);
    const row = await this.letter(actor, id, cohort);
    const { display_name: person, locale } = await this.members.get(memberId);
    const factsIn = await this.facts(cohort, person);
    return {
      person,
      locale,
      title: localizedText(filledLetter(row.title, factsIn)),
      body: localizedText(filledLetter(row.body ?? {}, factsIn)),
    };
  }

  async startOf(actor: Actor, id: string, cohortId: string): Promise<LetterStart> {
    const cohort = await this.cohorts.authorised(actor, 'announcement.send', cohortId);
    const row = await this.letter(actor, id, cohort);
    const factsIn = await this.facts(cohort, '');
    return {
      subject: localizedText(cohortFilled(row.title, factsIn)),
      body: localizedText(cohortFilled(row.body ?? {}, factsIn)),
    };
  }

  /** Of the school, or of the cohort's program. */
  private async letter(actor: Actor, id: string, cohort: CohortRow): Promise<LibraryRow> {
    const row = await this.library.get(id);
    if (row.kind !== 'letter' || row.removed_at !== null) throw new AppError('NOT_FOUND');
    if (row.program_id !== null && row.program_id !== cohort.program_id) throw new AppError('NOT_FOUND');
    authorise(actor, 'library.edit', cohort.program_id);
    return row;
  }

  /** Whoever looks after a program's library sees the school's as well. */
  private readsForSchool(actor: Actor, row: LibraryRow): boolean {
    const somewhere = [...actor.programPermissions.values()].some((held) => held.includes('library.edit'));
    return row.program_id === null && somewhere;
  }

  private async facts(cohort: CohortRow, person: string): Promise<(locale: Locale) => LetterFacts> {
    const school = await this.schools.settings();
    return (locale) => ({
      'person.name': person,
      'program.name': localize(cohort.settings.publicName, [locale], school.locales),
      'cohort.name': cohort.name,
      'school.name': school.name,
      'cohort.starts': writtenDay(locale, cohort.starts_on),
      'cohort.ends': writtenDay(locale, cohort.ends_on),
      today: writtenDay(locale, dayIn(this.clock.now(), school.timeZone)),
    });
  }
}
