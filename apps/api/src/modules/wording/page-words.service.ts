import { Injectable } from '@nestjs/common';
import { fillPlaceholders } from '@trellis/forms';
import { localizedText, type LocalizedText } from '../../platform/graphql/scalars.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { MembersService } from '../members/index.js';
import type { MyEnrolment } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { PAGE_WORDS } from './page-words.policy.js';
import type { PageWords } from './wording.types.js';
import { LOCALES, ownWordsIn } from './wordings.policy.js';
import { type WordingRow, WordingsRepository } from './wordings.repository.js';

/** What the pages of those who take part say: their program's words, filled in for them. */
@Injectable()
export class PageWordsService {
  constructor(
    private readonly wordings: WordingsRepository,
    private readonly cohorts: CohortsService,
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
  ) {}

  async of(actor: Actor, enrolment: MyEnrolment): Promise<PageWords> {
    authorise(actor, 'own.read');
    const { program_id: programId } = await this.cohorts.describe(enrolment.cohortId);
    const rows = await this.wordings.listCurrent(programId, Object.keys(PAGE_WORDS));
    const facts = {
      'person.name': actor.memberId ? (await this.members.get(actor.memberId)).display_name : '',
      'program.name': enrolment.programName,
      'cohort.name': enrolment.cohortName,
      'school.name': (await this.schools.settings()).name,
    };
    return {
      welcome: filledIn(rows, `page_welcome_${enrolment.role}`, programId, facts),
      beforeMatch: filledIn(rows, `page_before_match_${enrolment.role}`, programId, facts),
    };
  }
}

function filledIn(
  rows: readonly WordingRow[],
  kind: string,
  programId: string,
  facts: Readonly<Record<string, string>>,
): LocalizedText {
  const words = LOCALES.map((locale) => {
    const body = ownWordsIn(rows, kind, programId, locale)?.body ?? PAGE_WORDS[kind]?.words[locale].body ?? '';
    return [locale, fillPlaceholders(body, facts)] as const;
  });
  return localizedText(Object.fromEntries(words));
}
