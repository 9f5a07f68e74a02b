import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import { ConfidentialTasks } from '../support/index.js';
import { CheckInAnswersRepository, type OwnCheckInRow, type Said } from './check-in-answers.repository.js';
import type { AnswerCheckInInput, MyCheckIn, MyDate } from './check-in.types.js';
import { CohortDatesRepository } from './cohort-dates.repository.js';
import { helpKey } from './help-key.policy.js';

/** What comes next for somebody in a mentorship, and the two questions that they are asked now and then. */
@Injectable()
export class OwnCheckIns {
  constructor(
    private readonly dates: CohortDatesRepository,
    private readonly answers: CheckInAnswersRepository,
    private readonly schools: SchoolsService,
    private readonly tasks: ConfidentialTasks,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async listDates(actor: Actor): Promise<MyDate[]> {
    authorise(actor, 'own.read');
    const rows = actor.memberId ? await this.dates.listOwn(actor.memberId, await this.today()) : [];
    return rows.map(({ id, enrolment_id: enrolmentId, name, text, on_day: onDay }) => ({
      ...{ id, enrolmentId, onDay },
      ...{ name: localizedText(name), text: localizedText(text) },
    }));
  }

  async list(actor: Actor): Promise<MyCheckIn[]> {
    authorise(actor, 'own.read');
    return (await this.listOpen(actor)).map(
      ({ id, enrolment_id: enrolmentId, name, role, state, closes_on: closesOn, cohort_name: cohortName }) => ({
        ...{ id, enrolmentId, role, state, closesOn, cohortName },
        name: localizedText(name),
      }),
    );
  }

  /** Said once more as long as it is open, the last word counts. */
  async answer(actor: Actor, { checkInId, enrolmentId, step, help, words }: AnswerCheckInInput): Promise<MyCheckIn[]> {
    const said = { step, help, words: normaliseText(words ?? '') || null };
    return this.settle(actor, { checkInId, enrolmentId }, said);
  }

  /** It asks for nothing more than this. */
  async pass(actor: Actor, checkInId: string, enrolmentId: string): Promise<MyCheckIn[]> {
    return this.settle(actor, { checkInId, enrolmentId }, null);
  }

  /** For the person themself. For use cases that have authorised. */
  async saidBy(memberId: string): Promise<{ at: Date; text: string }[]> {
    const rows = await this.answers.listSaidBy(memberId);
    return rows.map(({ said_at: at, said: { step, help, words } }) => ({
      at,
      text: [step, help, words].filter(Boolean).join(' · '),
    }));
  }

  private async settle(
    actor: Actor,
    { checkInId, enrolmentId }: { checkInId: string; enrolmentId: string },
    said: Said | null,
  ): Promise<MyCheckIn[]> {
    authorise(actor, 'own.read');
    const asked = (await this.listOpen(actor)).find((one) => one.id === checkInId && one.enrolment_id === enrolmentId);
    if (!asked) throw new AppError('CHECK_IN_OVER');
    await this.db.run(async () => {
      await this.answers.save(asked.id, asked.enrolment_id, said, this.clock.now());
      recordEvent('check_in.settled', { enrolmentId: asked.enrolment_id });
      const subject = { subjectType: 'enrolment', subjectId: asked.enrolment_id } as const;
      await this.audit.record({ action: said ? 'check_in.answer' : 'check_in.pass', ...subject });
      if (said && said.help !== 'nothing') await this.askForHelp(asked);
      else await this.tasks.settle(helpKey(asked.id, asked.enrolment_id));
    });
    return this.list(actor);
  }

  private async askForHelp(asked: OwnCheckInRow): Promise<void> {
    const { id, enrolment_id: enrolmentId, program_id: programId, cohort_id: cohortId, cohort_name: cohort } = asked;
    await this.tasks.add(
      { code: 'CHECK_IN_HELP', args: { cohort }, programId, cohortId, dedupeKey: helpKey(id, enrolmentId) },
      await this.answers.listParty(enrolmentId),
    );
  }

  private async listOpen({ memberId }: Actor): Promise<OwnCheckInRow[]> {
    return memberId ? this.answers.listOwn(memberId, await this.today()) : [];
  }

  private async today(): Promise<string> {
    return dayIn(this.clock.now(), (await this.schools.settings()).timeZone);
  }
}
