import { hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { mapInSteps } from '../../platform/event-loop/in-steps.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { IdentityVault, type StoredIdentity } from '../identity/index.js';
import { IDENTITY_ITEMS, identityOf, Taxonomy } from '../taxonomy/index.js';
import { type MatchIdentity, toMatchIdentity } from './match-identity.policy.js';
import type { MatchRunRow } from './match-runs.repository.js';

/** Enrolments, by their part. */
export interface RunPeople {
  mentees: readonly string[];
  mentors: readonly string[];
}

/** Lists of people as text, of which each is written in a moment. */
const AT_ONCE = 250;

/** Reads identity for a run, where the cohort uses it for matching: as people consented, audited, visible to each of them. */
@Injectable()
export class MatchIdentityService {
  constructor(
    private readonly vault: IdentityVault,
    private readonly taxonomy: Taxonomy,
    private readonly cohorts: CohortsService,
    private readonly db: TenantDatabase,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Whether this cohort uses identity for matching, by the settings that it was opened with. */
  async isUsed(cohortId: string): Promise<boolean> {
    return (await this.cohorts.describe(cohortId)).settings.identity.matching.on;
  }

  /** What a run may use of each person, as JSON of lists; who said nothing that it may use is not in it. */
  async forRun(run: Pick<MatchRunRow, 'id' | 'cohort_id'>, { mentees, mentors }: RunPeople): Promise<string[]> {
    const [view, menteeForm, mentorForm] = await Promise.all([
      this.taxonomy.current(),
      this.cohorts.intakeForm(run.cohort_id, 'mentee'),
      this.cohorts.intakeForm(run.cohort_id, 'mentor'),
    ]);
    const use = { purpose: 'match_run', subjectType: 'match_run', subjectId: run.id } as const;
    const stored = await this.db.run(() => this.vault.readFor(use, [...mentees, ...mentors]));
    const isMentee = new Set(mentees);
    const people = await mapInSteps([...stored], ([id, own]) => {
      const identity = identityOf(own, view, isMentee.has(id) ? menteeForm : mentorForm);
      return toMatchIdentity(id, identity, relaxedOf(own));
    });
    const known = people.filter(({ dimensions, wishes }) => Object.keys(dimensions).length + wishes.length > 0);
    const parts: MatchIdentity[][] = [];
    for (let at = 0; at < known.length; at += AT_ONCE) parts.push(known.slice(at, at + AT_ONCE));
    return mapInSteps(parts, (part) => JSON.stringify(part));
  }

  /** Changes with anything that a run would read of these people's identity, and with the taxonomy; says nothing about what. */
  async version(enrolmentIds: readonly string[]): Promise<string> {
    const { revision } = await this.taxonomy.current();
    return `${await this.vault.version(enrolmentIds)}/${revision}`;
  }

  /** The school's own key for hashes of a run's inputs; it leaves this process nowhere. */
  hashKey(): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.config.masterKey, currentSchoolId(), 'match inputs', 32));
  }
}

/** What a person no longer calls essential; see `MatchRelaxations`. */
export function relaxedOf({ answers }: StoredIdentity): string[] {
  const own = answers.find(({ itemId }) => itemId === IDENTITY_ITEMS.relaxed)?.answer;
  return own?.state === 'answered' && Array.isArray(own.value)
    ? own.value.filter((id): id is string => typeof id === 'string')
    : [];
}
