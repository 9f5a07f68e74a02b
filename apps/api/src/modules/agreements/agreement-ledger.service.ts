import { Injectable } from '@nestjs/common';
import type { AgreementState } from '@trellis/contracts';
import type { Actor } from '../../platform/tenancy/context.js';
import { MentorshipParties } from '../mentorships/index.js';
import { AgreementReader } from './agreement-reader.service.js';
import type { AgreementStanding, StaffAgreement } from './agreement.types.js';
import { sharedView, signatureOf, standingOf } from './agreement-views.policy.js';
import { stateOf } from './agreements.policy.js';
import { AgreementsRepository } from './agreements.repository.js';

/** What is known of an agreement without opening it: what staff and reminders go by. */
export interface AgreementFact {
  state: AgreementState;
  signed: number;
  people: number;
  publishedAt: Date;
  begunAt: Date | null;
  lastSignedAt: Date | null;
}

/** How far agreements are: the facts alone, for those who run the program and for other modules. */
@Injectable()
export class AgreementLedger {
  constructor(
    private readonly agreements: AgreementsRepository,
    private readonly reader: AgreementReader,
    private readonly parties: MentorshipParties,
  ) {}

  /** Who has signed and when; what is not confidential only where everyone in it said that it may be read. */
  async ofStaff(actor: Actor, mentorshipId: string): Promise<StaffAgreement> {
    const mentorship = await this.parties.ofStaff(actor, 'mentorship.list', mentorshipId);
    const whole = await this.reader.of(mentorship);
    return {
      mentorshipId,
      state: standingOf(whole),
      signers: whole.people.map(({ enrolmentId, role, name }) => ({
        displayName: name,
        role,
        signedAt: signatureOf(whole.signatures, whole.version, enrolmentId)?.signed_at ?? null,
      })),
      shared: sharedView(whole),
    };
  }

  // For other modules' use cases, which have authorised already.

  /** By mentorship, those in which nobody has written included; in one statement. */
  async statesOf(mentorshipIds: readonly string[]): Promise<Map<string, AgreementFact>> {
    if (mentorshipIds.length === 0) return new Map();
    const rows = await this.agreements.listFacts(mentorshipIds);
    return new Map(
      rows.map(({ mentorship_id: id, begun_at: begunAt, version, newest, people, signed, ...row }) => [
        id,
        {
          state: stateOf({ version, newest, begun: begunAt !== null, people, signed }),
          ...{ signed, people, begunAt, publishedAt: row.published_at, lastSignedAt: row.last_signed_at },
        },
      ]),
    );
  }

  /** The same in the order asked for, as a loader wants it. */
  async standingsOf(mentorshipIds: readonly string[]): Promise<AgreementStanding[]> {
    const facts = await this.statesOf(mentorshipIds);
    return mentorshipIds.map((id) => {
      const { state, signed, people } = facts.get(id) ?? { state: 'not_begun' as const, signed: 0, people: 0 };
      return { state, signed, people };
    });
  }
}
