import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { type Enrolment, EnrolmentsService } from '../enrolments/index.js';
import { MatchPlacesRepository } from './match-places.repository.js';
import type { HeldPlaces, PairsBeyondPlaces } from './match-places.types.js';

/** What keeps mentors' places from a cohort, so that a run with nobody available says why and what to do. */
@Injectable()
export class MatchPlaces {
  constructor(
    private readonly places: MatchPlacesRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly cohorts: CohortsService,
  ) {}

  async heldOf(actor: Actor, cohortId: string): Promise<HeldPlaces[]> {
    await this.cohorts.authorised(actor, 'matching.run', cohortId);
    return this.places.listHeld(cohortId);
  }

  async beyondOf(actor: Actor, cohortId: string): Promise<PairsBeyondPlaces[]> {
    await this.cohorts.authorised(actor, 'matching.run', cohortId);
    const rows = await this.places.listBeyond(cohortId);
    const people = await this.enrolments.byIds(rows.flatMap((row) => [row.mentor_id, ...row.mentee_ids]));
    const person = (id: string): Enrolment => {
      const found = people.get(id);
      if (!found) throw new AppError('NOT_FOUND');
      return found;
    };
    return rows.map((row) => ({
      mentor: person(row.mentor_id),
      places: row.places,
      mentees: row.mentee_ids.map(person),
    }));
  }
}
