import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { addDays, dayIn } from '@trellis/calendar';
import type { EnrolmentRole, Role } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { AccountDatabase } from '../../platform/database/account-database.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { FileStore } from '../../platform/files/file-store.js';
import { type Actor, inContextOf, jobContext, runInContext } from '../../platform/tenancy/context.js';
import { AccountsService } from '../accounts/index.js';
import { CohortsService } from '../cohorts/index.js';
import { EventPublishing, EventSeriesService } from '../events/index.js';
import { ImportsService } from '../imports/index.js';
import { MatchPublicationService, MatchRunsService } from '../matching/index.js';
import { MembersService } from '../members/index.js';
import { ChartersService, ProgramCreationService } from '../programs/index.js';
import { SchoolsService } from '../schools/index.js';
import { DemoRepository } from './demo.repository.js';
import { DEMO_SLUG } from './demo.service.js';

const TIME_ZONE = 'America/Toronto';
/** What the template cannot know of a school. */
const DEMO_CHARTER = {
  consulted: 'The students’ association for equity, the office for faculty development, and last year’s mentors.',
  legalBasis: 'Each person’s consent, for each purpose on its own; the privacy law of the province.',
  reviewer: 'Jules Tremblay',
  reviewOn: '2027-06-30',
};
const POLL_MS = 200;

/**
 * Fills the demo school as a coordinator would: opens it, takes the template, imports two files, matches, publishes, plans the fall's lectures. The worker
 * does its part; this waits for it. A school that is there already is left alone.
 */
@Injectable()
export class DemoFill {
  constructor(
    private readonly demo: DemoRepository,
    private readonly accounts: AccountsService,
    private readonly schools: SchoolsService,
    private readonly members: MembersService,
    private readonly programs: ProgramCreationService,
    private readonly charters: ChartersService,
    private readonly cohorts: CohortsService,
    private readonly imports: ImportsService,
    private readonly runs: MatchRunsService,
    private readonly publication: MatchPublicationService,
    private readonly series: EventSeriesService,
    private readonly publishing: EventPublishing,
    private readonly files: FileStore,
    private readonly db: TenantDatabase,
    private readonly accountDb: AccountDatabase,
    private readonly clock: Clock,
  ) {}

  /** `folder` holds the two intake files. False: the school was there. */
  async fill(folder: URL): Promise<boolean> {
    return runInContext(jobContext({}, 'demo'), async () => {
      if (await this.demo.findSchoolId(DEMO_SLUG)) return false;
      const founder = await this.addAccount('amira.haddad@lakeside.example', 'Amira Haddad');
      await this.schools.open(
        { accountId: founder, sessionId: '', locale: 'en' },
        { name: 'Lakeside (demo)', slug: DEMO_SLUG, locales: ['en', 'fr'], timeZone: TIME_ZONE },
      );
      const administrator = await this.actorOf(founder);
      const coordinator = await this.addColleague(administrator, 'jules.tremblay@lakeside.example', 'Jules Tremblay', [
        'coordinator',
      ]);
      await this.as(coordinator, () => this.runCohort(coordinator, folder));
      return true;
    });
  }

  private async runCohort(actor: Actor, folder: URL): Promise<void> {
    const program = await this.programs.create(actor, {
      templateKey: 'diversity-mentorship',
      name: 'Diversity mentorship',
    });
    const charter = await this.charters.ofProgram(actor, program.id);
    await this.charters.save(actor, { ...charter, ...DEMO_CHARTER, programId: program.id });
    const cohort = await this.cohorts.open(actor, {
      programId: program.id,
      name: 'Fall 2026',
      startsOn: '2026-09-01',
      endsOn: '2027-06-30',
    });
    await this.importFile(actor, cohort.id, 'mentee', new URL('intake-mentees.csv', folder));
    await this.importFile(actor, cohort.id, 'mentor', new URL('intake-mentors.csv', folder));
    await this.match(actor, cohort.id);
    await this.planEvents(actor, program.id, cohort.id);
    for (const face of await this.demo.listFaces(cohort.id)) {
      const accountId = await this.addAccount(face.email, face.display_name);
      await this.db.run(() => this.members.join(face.member_id, [], accountId));
    }
    await this.db.run(() => this.demo.cancelMail(this.clock.now()));
  }

  /** Lectures and evenings on Tuesdays from next week on, of which everybody of the cohort knows. */
  private async planEvents(actor: Actor, programId: string, cohortId: string): Promise<void> {
    const events = await this.series.plan(actor, {
      programId,
      firstDay: nextTuesday(dayIn(this.clock.now(), TIME_ZONE)),
      place: 'Medical Sciences Building',
      room: '2158',
      audience: [{ programId: null, cohortId, role: null, required: false }],
    });
    await this.publishing.publish(
      actor,
      events.map(({ id }) => id),
    );
    await until(() => this.demo.isTold());
  }

  private async importFile(actor: Actor, cohortId: string, role: EnrolmentRole, source: URL): Promise<void> {
    const bytes = await readFile(source);
    const name = source.pathname.split('/').at(-1) ?? 'intake.csv';
    const file = await this.files.add({ name, bytes: oneChunk(bytes), createdBy: actor.memberId ?? '' });
    const created = await this.imports.create(actor, { cohortId, role, fileId: file.id });
    const mapping = created.columns.map(({ header, itemId }) => ({ header, ...(itemId ? { itemId } : {}) }));
    await this.imports.map(actor, { importId: created.id, mapping });
    await this.imports.commit(actor, { importId: created.id, keepGoodPart: true });
    await until(async () => stateReached((await this.imports.get(actor, created.id)).state, 'done'));
  }

  private async match(actor: Actor, cohortId: string): Promise<void> {
    const { id } = await this.runs.start(actor, { cohortId, method: 'optimum', weights: [] });
    await until(async () => stateReached((await this.runs.get(actor, id)).state, 'draft'));
    await this.publication.approveNotice(actor, {
      runId: id,
      text: {
        en: 'We could not offer you a mentor this round: there were fewer places than people, and this is no fault of yours. We are asking more mentors, and you are first in line. Until then, lectures and gatherings are open to you.',
        fr: 'Nous n’avons pas pu vous proposer de mentorat cette fois-ci : il y avait moins de places que de personnes, et vous n’y êtes pour rien. Nous sollicitons d’autres personnes mentores, et vous serez la première personne servie. D’ici là, les conférences et les rencontres vous sont ouvertes.',
      },
      contactName: 'Jules Tremblay',
      contactEmail: 'jules.tremblay@lakeside.example',
    });
    const { version } = await this.runs.get(actor, id);
    await this.publication.publish(actor, { runId: id, version });
  }

  private async addColleague(administrator: Actor, email: string, displayName: string, roles: Role[]): Promise<Actor> {
    const accountId = await this.addAccount(email, displayName);
    await this.as(administrator, () =>
      this.db.run(() => this.members.add({ accountId, email, displayName, locale: 'en', roles })),
    );
    return this.actorOf(accountId);
  }

  /** A confirmed account with a password that nobody knows: one steps in from the front page. */
  private async addAccount(email: string, displayName: string): Promise<string> {
    const existing = await this.accounts.findByEmail(email);
    if (existing) return existing.id;
    const id = newId();
    const person = { email, displayName, locale: 'en', timeZone: TIME_ZONE } as const;
    await inContextOf({ schoolId: null, accountId: id }, () =>
      this.accountDb.run(id, () => this.accounts.adopt(id, person, randomBytes(24).toString('base64'))),
    );
    return id;
  }

  private async actorOf(accountId: string): Promise<Actor> {
    const actor = await this.members.findActor(DEMO_SLUG, accountId);
    if (!actor) throw new Error('The demo school has lost a member.');
    return actor;
  }

  private as<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return inContextOf({ schoolId: actor.schoolId, accountId: actor.accountId, actor }, work);
  }
}

async function* oneChunk(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** At least a week ahead. */
function nextTuesday(today: string): string {
  const soon = addDays(today, 7);
  return addDays(soon, (9 - new Date(`${soon}T00:00:00Z`).getUTCDay()) % 7);
}

function stateReached(state: string, wanted: string): boolean {
  if (state === 'failed') throw new Error('The worker could not fill the demo school.');
  return state === wanted;
}

/** The worker tells by the row; nothing else is asked. */
async function until(reached: () => Promise<boolean>): Promise<void> {
  while (!(await reached())) await wait(POLL_MS);
}
