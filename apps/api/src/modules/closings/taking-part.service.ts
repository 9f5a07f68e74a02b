import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { AppError } from '../../platform/errors/app-error.js';
import { writePdf } from '../../platform/pdf/write-pdf.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import { ClosingsRepository } from './closings.repository.js';
import { takingPartContent } from './taking-part.policy.js';

/** A mentee's certificate, for whomever they want to show it to. */
@Injectable()
export class TakingPart {
  constructor(
    private readonly closings: ClosingsRepository,
    private readonly schools: SchoolsService,
    private readonly clock: Clock,
  ) {}

  /** NOT_FOUND until a mentorship ended as planned. */
  async certificate(actor: Actor, enrolmentId: string): Promise<{ name: string; type: string; bytes: Buffer }> {
    authorise(actor, 'own.read');
    const { memberId } = actor;
    const part = memberId && isId(enrolmentId) ? await this.closings.findTakenPart(memberId, enrolmentId) : null;
    if (!part) throw new AppError('NOT_FOUND');
    const school = await this.schools.settings();
    const dayOf = (moment: Date): string => dayIn(moment, school.timeZone);
    const days = { from: dayOf(part.published_at), to: dayOf(part.ended_at), madeOn: dayOf(this.clock.now()) };
    const facts = { school: school.name, name: part.display_name, toTheEnd: part.to_the_end, ...days };
    const bytes = await writePdf(takingPartContent(facts, currentContext()?.locale ?? 'en'));
    return { name: 'certificate.pdf', type: 'application/pdf', bytes };
  }
}
