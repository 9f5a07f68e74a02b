import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { mapInSteps } from '../../platform/event-loop/in-steps.js';
import { CohortsService } from '../cohorts/index.js';
import { IdentityVault } from '../identity/index.js';
import { identityOf, type PersonIdentity, reportable, TaxonomyReports, type TaxonomyView } from '../taxonomy/index.js';
import type { AuditedDraft, AuditedMentee, AuditedPerson } from './match-audit.policy.js';
import {
  type DraftText,
  identityText,
  type MenteeText,
  type MentorText,
  type PersonText,
} from './match-audit-figures.policy.js';
import type { AuditingInput, Reach } from './match-audit-solving.policy.js';
import { MatchAuditsRepository } from './match-audits.repository.js';
import { toMatchIdentity } from './match-identity.policy.js';
import type { RunPeople } from './match-identity.service.js';
import { MatchPairsRepository, type MentorLoadRow } from './match-pairs.repository.js';
import { MatchPeopleRepository } from './match-people.repository.js';
import { itemIdsOf } from './match-questions.policy.js';
import { MatchQuestionsService } from './match-questions.service.js';
import type { MatchRunRow } from './match-runs.repository.js';

/** Everyone in a draft, with what they agreed to be counted by. */
export interface AuditedPeople {
  inputs: Omit<AuditingInput, 'weights' | 'pairs'>;
  menteeIds: string[];
  /** Who would be in a run now. */
  matchable: RunPeople;
  /** Of mentee and mentor, by enrolment. */
  pairs: [string, string][];
  loads: MentorLoadRow[];
  members: ReadonlyMap<string, string>;
  identities: ReadonlyMap<string, PersonIdentity>;
  taxonomy: TaxonomyView;
  /** Whether the cohort uses identity for figures, and for matching. */
  reporting: boolean;
  matching: boolean;
  isWhole: boolean;
  readAt: Date;
}

/** Reads a draft for counting. Of identity, only what people agreed to be counted by is opened, and each of them can see that. */
@Injectable()
export class MatchAuditPeople {
  constructor(
    private readonly audits: MatchAuditsRepository,
    private readonly rows: MatchPairsRepository,
    private readonly people: MatchPeopleRepository,
    private readonly questions: MatchQuestionsService,
    private readonly cohorts: CohortsService,
    private readonly vault: IdentityVault,
    private readonly reports: TaxonomyReports,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async ofRun(run: MatchRunRow): Promise<AuditedPeople> {
    const { settings } = await this.cohorts.describe(run.cohort_id);
    const [reporting, matching] = [settings.identity.reporting.on, settings.identity.matching.on];
    const questions = await this.questions.ofCohort(run.cohort_id);
    const loaded = await this.people.loadText(run.cohort_id, itemIdsOf(questions));
    const places = await this.rows.listPlaces(run.id);
    const loads = await this.rows.listMentorLoads(run.cohort_id, run.id, this.clock.now());
    const menteeIds = places.map(({ menteeId }) => menteeId);
    const pairs = places.flatMap(({ menteeId, mentorId }): [string, string][] =>
      mentorId ? [[menteeId, mentorId]] : [],
    );
    const mentorIds = loads.map((row) => row.mentor_id);
    const { view: taxonomy, withheld } = await this.reports.of(run.cohort_id);
    const readAt = this.clock.now();
    const identities = reporting ? await this.identitiesOf(run, taxonomy, { menteeIds, mentorIds }) : new Map();
    return {
      matchable: { mentees: loaded.menteeIds, mentors: loaded.mentorIds },
      inputs: {
        people: loaded.people,
        conflicts: loaded.conflicts,
        questions,
        identity: matching && reporting ? await toText(identities) : null,
      },
      ...{ menteeIds, pairs, loads, identities, taxonomy, reporting, matching, isWhole: withheld.length === 0, readAt },
      members: await this.audits.listMembers([...menteeIds, ...mentorIds, ...pairs.map(([, mentorId]) => mentorId)]),
    };
  }

  /** The draft on its way to where figures are made of it. */
  async textOf(
    run: MatchRunRow,
    { menteeIds, pairs, loads, members, identities, taxonomy, matching, isWhole, readAt }: AuditedPeople,
    { reach, threshold }: { reach: readonly [string, Reach][]; threshold: number },
  ): Promise<DraftText> {
    const [mentorOf, reached] = [new Map(pairs), new Map(reach)];
    const people = await mapInSteps([...members], ([id, memberId]) => {
      const identity = identities.get(id);
      return JSON.stringify([id, memberId, identity ? identityText(identity) : null] satisfies PersonText);
    });
    const mentees = menteeIds.map((id): MenteeText => [id, mentorOf.get(id) ?? null, reached.get(id) ?? null]);
    const mentors = loads.map((row): MentorText => [row.mentor_id, row.capacity, row.assigned]);
    return {
      ...{ runId: run.id, cohortId: run.cohort_id, threshold, matching, isWhole, readAt },
      dimensions: taxonomy.dimensions,
      people: `[${people.join(',')}]`,
      mentees: JSON.stringify(mentees),
      mentors: JSON.stringify(mentors),
    };
  }

  /** The draft in the words of the gate's requests. */
  draftOf(
    run: MatchRunRow,
    people: AuditedPeople,
    { reach, threshold }: { reach: readonly [string, Reach][]; threshold: number },
  ): AuditedDraft {
    const { members, identities, taxonomy, matching, isWhole, readAt } = people;
    const person = (id: string): AuditedPerson => ({
      memberId: members.get(id) ?? id,
      identity: identities.get(id) ?? null,
    });
    const mentorOf = new Map(people.pairs);
    const reached = new Map(reach);
    return {
      runId: run.id,
      cohortId: run.cohort_id,
      taxonomy,
      threshold,
      matching,
      isWhole,
      readAt,
      mentees: people.menteeIds.map((id): AuditedMentee => {
        const mentorId = mentorOf.get(id);
        return { ...person(id), mentor: mentorId ? person(mentorId) : null, reach: reached.get(id) ?? null };
      }),
      mentors: people.loads.map((row) => ({ ...person(row.mentor_id), places: row.capacity, taken: row.assigned })),
    };
  }

  private async identitiesOf(
    run: MatchRunRow,
    taxonomy: TaxonomyView,
    ids: { menteeIds: readonly string[]; mentorIds: readonly string[] },
  ): Promise<Map<string, PersonIdentity>> {
    const use = { purpose: 'matching_audit', subjectType: 'match_run', subjectId: run.id } as const;
    const [menteeForm, mentorForm] = await Promise.all([
      this.cohorts.intakeForm(run.cohort_id, 'mentee'),
      this.cohorts.intakeForm(run.cohort_id, 'mentor'),
    ]);
    const mentors = new Set(ids.mentorIds);
    const stored = await this.db.run(() =>
      this.vault.readConsented(use, 'aggregate_reporting', [...ids.menteeIds, ...ids.mentorIds]),
    );
    const read = await mapInSteps([...stored], ([id, one]) => {
      const form = mentors.has(id) ? mentorForm : menteeForm;
      return [id, reportable(identityOf(one, taxonomy, form))] as const;
    });
    return new Map(read);
  }
}

async function toText(identities: ReadonlyMap<string, PersonIdentity>): Promise<string> {
  const people = await mapInSteps([...identities], ([id, known]) => JSON.stringify(toMatchIdentity(id, known, [])));
  return `[${people.join(',')}]`;
}
