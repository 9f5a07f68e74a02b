import { Injectable } from '@nestjs/common';
import { LIFETIMES } from '@trellis/contracts';
import { localize, normaliseText, validateAnswer } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { EnrolmentChanges, IntakeRecords } from '../enrolments/index.js';
import type { Standing } from './appointments.policy.js';
import { Attestations } from './attestations.service.js';
import type { TrainingRow } from './mentor-rules.repository.js';
import { MentorRulesService } from './mentor-rules.service.js';
import { type MentorPlaceRow, MentorStandingRepository } from './mentor-standing.repository.js';
import type { ChangeMyMentoringInput, MyMentoring, MyMentorPlace, MyMentorProgram } from './own-mentoring.types.js';

const REMINDED = LIFETIMES.attestationReminderDays * 24 * 60 * 60 * 1000;

/** A mentor's own page: what they carry and offer in every program of the school, and what each asks of them. */
@Injectable()
export class OwnMentoring {
  constructor(
    private readonly standings: MentorStandingRepository,
    private readonly attestations: Attestations,
    private readonly rules: MentorRulesService,
    private readonly cohorts: CohortsService,
    private readonly changes: EnrolmentChanges,
    private readonly records: IntakeRecords,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor): Promise<MyMentoring> {
    authorise(actor, 'own.read');
    const memberId = actor.memberId;
    if (!memberId) return { accompanying: 0, programs: [] };
    const places = await this.standings.listPlaces(memberId);
    const programIds = [...new Set(places.map((place) => place.program_id))];
    const [trainings, done] = await Promise.all([
      this.rules.trainingsOf(programIds),
      this.standings.listTrainings(memberId),
    ]);
    const programs = programIds.map((programId) =>
      this.describe(
        memberId,
        places.filter((place) => place.program_id === programId),
        trainings,
        done,
      ),
    );
    const accompanying = places.reduce((sum, place) => sum + place.accompanying, 0);
    return { accompanying, programs: await Promise.all(programs) };
  }

  /** Their own number is theirs to say, and so is it on the form where they first said it. */
  async change(actor: Actor, input: ChangeMyMentoringInput): Promise<MyMentoring> {
    authorise(actor, 'own.read');
    const { enrolmentId, capacity, takesNew } = input;
    const place = await this.standings.getPlace(actor.memberId ?? '', enrolmentId);
    const offers = normaliseText(input.offers ?? '') || null;
    await this.db.run(async () => {
      await this.changes.setOffer(enrolmentId, { capacity, takesNew, offers });
      await this.answerCapacity(place, capacity);
      await this.audit.record({
        action: 'mentor.change_offer',
        subjectType: 'enrolment',
        subjectId: enrolmentId,
        details: { capacity, takesNew },
      });
    });
    return this.get(actor);
  }

  private async answerCapacity(
    { enrolment_id: enrolmentId, cohort_id: cohortId }: MentorPlaceRow,
    value: number,
  ): Promise<void> {
    const form = await this.cohorts.intakeForm(cohortId, 'mentor');
    const item = form.items.find(({ store }) => store === 'capacity');
    if (!item) return;
    if (!validateAnswer(item, { state: 'answered', value }).ok)
      throw new AppError('ANSWER_INVALID', { reason: 'OUT_OF_RANGE' }, 'capacity');
    await this.records.apply(
      {
        cohortId,
        answers: [{ enrolmentId, itemId: item.id, state: 'answered', value }],
        capacities: [],
        conflicts: [],
        touched: [],
      },
      'person',
    );
  }

  private async describe(
    memberId: string,
    places: readonly MentorPlaceRow[],
    trainings: readonly TrainingRow[],
    done: ReadonlyMap<string, Date>,
  ): Promise<MyMentorProgram> {
    const [first] = places;
    if (!first) throw new Error('A program of a mentor has no place.');
    const programId = first.program_id;
    const [rules, wording, standings] = await Promise.all([
      this.rules.of(programId),
      this.rules.wordingOf(programId),
      this.attestations.standingsOf(programId, [memberId]),
    ]);
    const standing = standings.get(memberId);
    if (!standing) throw new Error('A mentor has no standing.');
    return {
      programId,
      programName: localize(first.program_name, [currentContext()?.locale ?? 'en']),
      attested: rules.attested,
      wording: localizedText(wording.text),
      wordingVersion: wording.version,
      standing,
      mayRenew: rules.attested && this.mayRenew(standing),
      trainings: trainings
        .filter((training) => training.program_id === programId)
        .map(({ id, title, link }) => ({ id, title: localizedText(title), link, doneAt: done.get(id) ?? null })),
      places: places.map(toPlace),
    };
  }

  private mayRenew({ attestationDue, validUntil }: Standing): boolean {
    return attestationDue || (validUntil !== null && validUntil.getTime() - this.clock.now().getTime() <= REMINDED);
  }
}

function toPlace(row: MentorPlaceRow): MyMentorPlace {
  return {
    enrolmentId: row.enrolment_id,
    cohortName: row.cohort_name,
    state: row.state,
    capacity: row.capacity,
    accompanying: row.accompanying,
    takesNew: row.takes_new,
    offers: row.offers,
  };
}
