import { hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { mapInSteps } from '../../platform/event-loop/in-steps.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { ExperienceOffers, experiencesWished } from '../experiences/index.js';
import { IdentityVault, type StoredIdentity } from '../identity/index.js';
import { IDENTITY_ITEMS, identityOf, type PersonIdentity, Taxonomy, type TaxonomyView } from '../taxonomy/index.js';
import { type MatchIdentity, toMatchIdentity } from './match-identity.policy.js';
import { MatchPeopleRepository, type PeopleVersion, vaultChangesOf } from './match-people.repository.js';
import { taxonomyOfCohort } from './match-taxonomy.policy.js';
import { MatchTaxonomiesRepository } from './match-taxonomies.repository.js';
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
    private readonly taxonomies: MatchTaxonomiesRepository,
    private readonly offers: ExperienceOffers,
    private readonly people: MatchPeopleRepository,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Whether this cohort uses identity for matching, by the settings that it was opened with. */
  async isUsed(cohortId: string): Promise<boolean> {
    return (await this.cohorts.describe(cohortId)).settings.identity.matching.on;
  }

  /**
   * What a run may use of each person, as JSON of lists; who said nothing that it may use is not in it. Only of those who have
   * signed in: what a file says of somebody they have not seen here yet, and whoever brings files in could make people up. Where
   * the cohort does not use identity, nothing is opened but what matters to mentees and what they would like to talk about.
   */
  async forRun(
    run: Pick<MatchRunRow, 'id' | 'cohort_id'>,
    { mentees, mentors }: RunPeople,
    as: 'match_run' | 'shortlist_round' = 'match_run',
  ): Promise<string[]> {
    const [view, menteeForm, mentorForm] = await Promise.all([
      this.taxonomyOf(run.cohort_id),
      this.cohorts.intakeForm(run.cohort_id, 'mentee'),
      this.cohorts.intakeForm(run.cohort_id, 'mentor'),
    ]);
    const isUsed = await this.isUsed(run.cohort_id);
    const use = { purpose: as, subjectType: as, subjectId: run.id } as const;
    const asked = await this.people.listSignedIn(isUsed ? [...mentees, ...mentors] : mentees);
    const stored = await this.db.run(() => this.vault.readFor(use, asked, isUsed ? null : WISHES_ALONE));
    const isMentee = new Set(mentees);
    const offered = await this.offers.keysOfCohort(run.cohort_id);
    const people = await mapInSteps([...stored], ([id, own]): MatchIdentity => {
      const identity = identityOf(own, view, isMentee.has(id) ? menteeForm : mentorForm);
      const experiences = isMentee.has(id) ? experiencesWished(own) : (offered.get(id) ?? []);
      const usable = toMatchIdentity(id, isUsed ? identity : wishesOnly(identity), relaxedOf(own));
      return { ...usable, experiences: keysNow(experiences, view) };
    });
    const others = mentors.filter((id) => offered.has(id) && !stored.has(id));
    people.push(...others.map((id) => offering(id, keysNow(offered.get(id) ?? [], view))));
    const known = people.filter(isOfUse);
    const parts: MatchIdentity[][] = [];
    for (let at = 0; at < known.length; at += AT_ONCE) parts.push(known.slice(at, at + AT_ONCE));
    return mapInSteps(parts, (part) => JSON.stringify(part));
  }

  private async taxonomyOf(cohortId: string): Promise<TaxonomyView> {
    const { revision, dimensions, aliases } = await this.taxonomy.current();
    const now = { revision, dimensions, aliases };
    return taxonomyOfCohort(await this.db.run(() => this.taxonomies.keep(cohortId, now, this.clock.now())), now);
  }

  /** The same; null where a run has nothing of identity, of wishes or of experiences to go by. */
  async usedIn(run: Pick<MatchRunRow, 'id' | 'cohort_id'>, people: RunPeople): Promise<string[] | null> {
    const told = await this.forRun(run, people);
    return told.length > 0 || (await this.isUsed(run.cohort_id)) ? told : null;
  }

  /** Changes with anything that a run would read of these people's identity, and with the taxonomy; says nothing about what. */
  async version(enrolmentIds: readonly string[]): Promise<string> {
    const { revision } = await this.taxonomy.current();
    return `${await this.vault.version(await this.people.listSignedIn(enrolmentIds))}/${revision}`;
  }

  /** Changes with whatever anybody keeps in the vault, and with the taxonomy, whether or not a run would read it. */
  async changes(version: PeopleVersion): Promise<string> {
    return `${vaultChangesOf(version)}/${(await this.taxonomy.current()).revision}`;
  }

  /**
   * A run's own key for the hash of its inputs; it leaves this process nowhere. Two runs never have the same: whoever changes one
   * thing and runs again must not read off equal hashes whether it made a difference to somebody.
   */
  hashKey(runId: string): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.config.masterKey, currentSchoolId(), `match inputs ${runId}`, 32));
  }
}

/** All that is read where a cohort does not use identity: nothing in it says who somebody is. */
const WISHES_ALONE: readonly string[] = [IDENTITY_ITEMS.wishes, IDENTITY_ITEMS.experiences];

/** Nothing is essential there: what could not be met would have to be asked about. */
const wishesOnly = ({ wishes }: PersonIdentity): Pick<PersonIdentity, 'dimensions' | 'wishes'> => ({
  dimensions: new Map(),
  wishes: wishes
    .filter(({ about }) => about === 'question')
    .map((wish) => (wish.importance === 'essential' ? { ...wish, importance: 'important' } : wish)),
});

const isOfUse = ({ dimensions, wishes, experiences = [] }: MatchIdentity): boolean =>
  Object.keys(dimensions).length + wishes.length + experiences.length > 0;

const offering = (id: string, experiences: readonly string[]): MatchIdentity => ({
  id,
  dimensions: {},
  shown: [],
  wishes: [],
  relaxed: [],
  experiences,
});

/** Options that were made one since are one here as well. */
function keysNow(keys: readonly string[], view: TaxonomyView): string[] {
  return [
    ...new Set(
      keys.map((key) => {
        const now = key.startsWith(OPTION) ? view.optionOf(key.slice(OPTION.length)) : undefined;
        return now ? `${OPTION}${now.optionId}` : key;
      }),
    ),
  ];
}

const OPTION = 'option:';

/** What a person no longer calls essential; see `MatchRelaxations`. */
export function relaxedOf({ answers }: StoredIdentity): string[] {
  const own = answers.find(({ itemId }) => itemId === IDENTITY_ITEMS.relaxed)?.answer;
  return own?.state === 'answered' && Array.isArray(own.value)
    ? own.value.filter((id): id is string => typeof id === 'string')
    : [];
}
