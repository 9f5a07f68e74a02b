/** A school of its own with an open cohort of the studied program, made through the services as its administrator would. */
import { AccountsService } from '../../apps/api/dist/modules/accounts/index.js';
import { CohortsService } from '../../apps/api/dist/modules/cohorts/index.js';
import { MembersService } from '../../apps/api/dist/modules/members/index.js';
import { ChartersService, ProgramCreationService } from '../../apps/api/dist/modules/programs/index.js';
import { SchoolsService } from '../../apps/api/dist/modules/schools/index.js';
import { AccountDatabase } from '../../apps/api/dist/platform/database/account-database.js';
import { newId } from '../../apps/api/dist/platform/database/ids.js';
import { inContextOf } from '../../apps/api/dist/platform/tenancy/context.js';

const CHARTER = { purpose: 'p', evidence: 'e', consulted: 'c', legalBasis: 'l', reviewer: 'r', reviewOn: '2027-06-30' };
const DATES = { startsOn: '2026-09-01', endsOn: '2027-06-30' };

/** `get` finds a service of the running product. */
export async function openBenchCohort(get, slug) {
  const accountId = newId();
  const person = { email: `admin@${slug}.example`, displayName: 'Ada', locale: 'en', timeZone: 'UTC' };
  await inContextOf({ accountId }, () =>
    get(AccountDatabase).run(accountId, () =>
      get(AccountsService).adopt(accountId, person, 'a trellis holds up what grows'),
    ),
  );
  await get(SchoolsService).open({ accountId }, { name: 'S', slug, locales: ['en'], timeZone: 'UTC' });
  const actor = await get(MembersService).findActor(slug, accountId);
  return inContextOf({ schoolId: actor.schoolId, accountId, actor }, async () => {
    const program = await get(ProgramCreationService).create(actor, { templateKey: 'diversity-mentorship', name: 'P' });
    await get(ChartersService).save(actor, { ...CHARTER, programId: program.id, revision: 1 });
    const cohort = await get(CohortsService).open(actor, { programId: program.id, name: 'C', ...DATES });
    return { actor, cohort };
  });
}
