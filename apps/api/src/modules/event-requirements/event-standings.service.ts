import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { MatchHolds } from '../matching/index.js';
import { SchoolsService } from '../schools/index.js';
import type { EventStanding, PersonStandings } from './event-requirement.types.js';
import { asksOf, type OpenAttendance, openOf, standingOf } from './event-standings.policy.js';
import { type CountedRow, EventRequirementsRepository, type PersonRow } from './event-requirements.repository.js';

/** Who is how far with what they are asked to attend: counted anew at every look, so that a correction shows at once. */
@Injectable()
export class EventStandings implements OnModuleInit {
  constructor(
    private readonly requirements: EventRequirementsRepository,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly holds: MatchHolds,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.holds.add((cohortId, enrolmentIds) => this.listHeld(cohortId, enrolmentIds));
  }

  async mine(actor: Actor): Promise<EventStanding[]> {
    authorise(actor, 'own.read');
    if (!actor.memberId) throw new AppError('NOT_FOUND');
    const people = await this.requirements.listParts(actor.memberId);
    return [...(await this.ofPeople(people)).values()].flat();
  }

  /** By name; who is asked for nothing is not in the list. */
  async ofCohort(actor: Actor, cohortId: string): Promise<PersonStandings[]> {
    await this.cohorts.authorised(actor, 'event.manage', cohortId);
    const people = await this.requirements.listPeople(cohortId);
    const standings = await this.ofPeople(people);
    return people.flatMap((one) => {
      const own = standings.get(one.enrolment_id) ?? [];
      const { enrolment_id: enrolmentId, member_id: memberId, name, role } = one;
      return own.length === 0 ? [] : [{ enrolmentId, memberId, name, role, standings: own }];
    });
  }

  /** By enrolment; of nobody who is let off it. For use cases that have authorised, and jobs. */
  async listOpen(enrolmentIds: readonly string[]): Promise<Map<string, OpenAttendance[]>> {
    const people = await this.requirements.listByIds(enrolmentIds);
    const standings = await this.ofPeople(people);
    const rows = await this.requirements.listOfPrograms([...new Set(people.map((one) => one.program_id))]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const { timeZone } = await this.schools.settings();
    return new Map(
      people.map((person) => [
        person.enrolment_id,
        (standings.get(person.enrolment_id) ?? []).flatMap((one) => {
          const row = byId.get(one.requirement.id);
          return (row && openOf(one, row, person, timeZone)) ?? [];
        }),
      ]),
    );
  }

  /** Of those in a draft: whoever has not attended what comes before a match. In the publication's transaction. */
  private async listHeld(cohortId: string, enrolmentIds: readonly string[]): Promise<string[]> {
    const among = new Set(enrolmentIds);
    const people = (await this.requirements.listPeople(cohortId)).filter(({ enrolment_id: id }) => among.has(id));
    const standings = await this.ofPeople(people);
    const isHeld = ({ requirement, left }: EventStanding): boolean => requirement.beforeMatch && left > 0;
    return [...standings].flatMap(([id, own]) => (own.some(isHeld) ? [id] : []));
  }

  private async ofPeople(people: readonly PersonRow[]): Promise<Map<string, EventStanding[]>> {
    const asked = await this.requirements.listOfPrograms([...new Set(people.map((one) => one.program_id))]);
    if (asked.length === 0) return new Map();
    const { timeZone } = await this.schools.settings();
    const ids = people.map(({ enrolment_id: id }) => id);
    const counted = new Map<string, CountedRow[]>(ids.map((id) => [id, []]));
    for (const one of await this.requirements.listCounted(ids, timeZone)) counted.get(one.enrolment_id)?.push(one);
    const waivers = new Map((await this.requirements.listWaivers(ids)).map((one) => [keyOf(one), one]));
    const now = this.clock.now();
    return new Map(
      people.map((person) => [
        person.enrolment_id,
        asked
          .filter((row) => asksOf(row, person))
          .map((row) =>
            standingOf(row, person, {
              ...{ counted: counted.get(person.enrolment_id) ?? [], now, timeZone },
              waiver: waivers.get(keyOf({ requirement_id: row.id, enrolment_id: person.enrolment_id })),
            }),
          ),
      ]),
    );
  }
}

const keyOf = (one: { requirement_id: string; enrolment_id: string }): string =>
  `${one.requirement_id} ${one.enrolment_id}`;
