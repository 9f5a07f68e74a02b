import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { MatchTeamsRepository } from './match-teams.repository.js';
import type { DraftGroup } from './match-teams.types.js';
import type { MatchRun } from './match-run.types.js';
import { MatchViewsService } from './match-views.service.js';

/** The groups and pods of a run, as a coordinator sees them. */
@Injectable()
export class MatchTeams {
  constructor(
    private readonly teams: MatchTeamsRepository,
    private readonly views: MatchViewsService,
    private readonly cohorts: CohortsService,
  ) {}

  /** By the first mentor's name; those that do not take place as well. */
  async listOf(actor: Actor, run: MatchRun): Promise<DraftGroup[]> {
    await this.cohorts.authorised(actor, 'matching.run', run.cohortId);
    if (run.method !== 'groups') return [];
    const rows = await this.teams.listOfRun(run.id);
    const pairs = await this.views.listAllPairs(run);
    const person = await this.views.findPeople(rows.flatMap((row) => row.mentor_ids));
    const pairsOf = new Map(rows.map((row) => [row.lead_id, [] as DraftGroup['pairs']]));
    for (const pair of pairs) pairsOf.get(pair.mentor.id)?.push(pair);
    return rows.map((row) => ({
      id: row.lead_id,
      mentors: row.mentor_ids.map(person),
      pairs: pairsOf.get(row.lead_id) ?? [],
      fewest: row.fewest,
      most: row.most,
    }));
  }
}
