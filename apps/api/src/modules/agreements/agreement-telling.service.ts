import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Outbox } from '../../platform/mail/outbox.js';
import type { Party } from '../mentorships/index.js';
import { signatureOf, type WholeAgreement } from './agreement-views.policy.js';

/** Whoever goes on writing is not written about at every word. */
const QUIET_MS = 30 * 60 * 1000;

/** Who learns of what became of an agreement: one neutral mail a version, never what it says. In the caller's transaction. */
@Injectable()
export class AgreementTelling {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Somebody signed: the others, who have not, may look at it. */
  async signed({ mentorshipId, people, signatures }: WholeAgreement, version: number, by: Party): Promise<void> {
    const waiting = people.filter(
      ({ enrolmentId }) => enrolmentId !== by.enrolmentId && !signatureOf(signatures, version, enrolmentId),
    );
    await this.tell('agreement_to_sign', mentorshipId, version, waiting, this.clock.now());
  }

  /** What was signed reads differently now: those who signed it are asked again. */
  async changed({ mentorshipId, people, signatures, version }: WholeAgreement, by: Party): Promise<void> {
    if (version === null) return;
    const signers = people.filter(
      ({ enrolmentId }) => enrolmentId !== by.enrolmentId && signatureOf(signatures, version, enrolmentId),
    );
    await this.tell(
      'agreement_changed',
      mentorshipId,
      version,
      signers,
      new Date(this.clock.now().getTime() + QUIET_MS),
    );
  }

  private async tell(
    kind: string,
    mentorshipId: string,
    version: number,
    people: WholeAgreement['people'],
    dueAt: Date,
  ): Promise<void> {
    await this.outbox.addMany(
      people.map(({ enrolmentId, memberId }) => ({
        kind,
        toMemberId: memberId,
        subject: { mentorshipId, enrolmentId },
        dueAt,
        dedupeKey: `${kind}:${mentorshipId}:${version}:${enrolmentId}`,
      })),
    );
  }
}
