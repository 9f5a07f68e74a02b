import { Injectable } from '@nestjs/common';
import { localize, normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { MentorshipParties, type Party } from '../mentorships/index.js';
import { AgreementReader } from './agreement-reader.service.js';
import type { AgreementToSign, MyAgreement, SignAgreementInput, WriteAgreementInput } from './agreement.types.js';
import { AgreementTelling } from './agreement-telling.service.js';
import { ownView, type WholeAgreement } from './agreement-views.policy.js';
import { missingParts, slotOf, slotsOf, textIn, writes } from './agreements.policy.js';
import { AgreementsRepository } from './agreements.repository.js';

/** What those in a mentorship do with their agreement: write as they go, sign, say who else may read it. */
@Injectable()
export class OwnAgreements {
  constructor(
    private readonly agreements: AgreementsRepository,
    private readonly reader: AgreementReader,
    private readonly parties: MentorshipParties,
    private readonly telling: AgreementTelling,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, mentorshipId: string): Promise<MyAgreement> {
    const party = await this.parties.own(actor, mentorshipId);
    return this.view(party);
  }

  /** What waits for the actor to read and sign, at once and whatever became of the mail. */
  async listToSign(actor: Actor): Promise<AgreementToSign[]> {
    authorise(actor, 'own.read');
    const rows = actor.memberId ? await this.agreements.listToSign(actor.memberId) : [];
    return rows.map(({ mentorship_id: mentorshipId, has_changed: hasChanged }) => ({ mentorshipId, hasChanged }));
  }

  /** One part; a version that was signed stays as it was, and everyone is asked anew. */
  write(actor: Actor, { mentorshipId, partId, revision, text }: WriteAgreementInput): Promise<MyAgreement> {
    return this.change(actor, mentorshipId, async (party) => {
      const whole = await this.reader.of(party.mentorship);
      const part = whole.design.parts.find(({ id }) => id === partId);
      if (!part) throw new AppError('NOT_FOUND');
      if (!writes(part, party.role)) throw new AppError('AGREEMENT_PART_OTHERS');
      const slot = slotOf(part, party.enrolmentId);
      const words = normaliseText(text);
      if (words === textIn(whole.texts, slot)) return;
      const now = this.clock.now();
      await this.agreements.begin(mentorshipId, whole.design, now);
      const kept = await this.agreements.write(
        mentorshipId,
        { ...slot, text: words },
        revision,
        party.enrolmentId,
        now,
      );
      if (!kept) throw new AppError('EDIT_CONFLICT');
      await this.agreements.markChanged(mentorshipId);
      await this.telling.changed(whole, party);
      await this.record('agreement.write', party);
    });
  }

  /** Typed name, moment and version: what is signed is what was read. */
  sign(actor: Actor, { mentorshipId, revision, name }: SignAgreementInput): Promise<MyAgreement> {
    return this.change(actor, mentorshipId, async (party) => {
      const whole = await this.reader.of(party.mentorship);
      if (whole.revision !== revision) throw new AppError('AGREEMENT_CHANGED');
      assertComplete(whole);
      const now = this.clock.now();
      const version = whole.version ?? (whole.versions[0]?.version ?? 0) + 1;
      if (whole.version === null)
        await this.agreements.keepVersion(mentorshipId, version, slotsOf(whole.design.parts, whole.people), now);
      const signed = await this.agreements.sign(mentorshipId, version, { enrolmentId: party.enrolmentId, name }, now);
      if (!signed) throw new AppError('AGREEMENT_SIGNED');
      await this.telling.signed(whole, version, party);
      await this.record('agreement.sign', party);
    });
  }

  share(actor: Actor, mentorshipId: string, shares: boolean): Promise<MyAgreement> {
    authorise(actor, 'own.read');
    return this.db.run(async () => {
      // Taken back at any time, also while the mentorship is paused or over.
      const party = await this.parties.own(actor, mentorshipId);
      await this.agreements.share(mentorshipId, party.enrolmentId, shares, this.clock.now());
      await this.record(shares ? 'agreement.share' : 'agreement.keep_private', party);
      return this.view(party);
    });
  }

  private async change(
    actor: Actor,
    mentorshipId: string,
    work: (party: Party) => Promise<void>,
  ): Promise<MyAgreement> {
    authorise(actor, 'own.read');
    return this.db.run(async () => {
      const party = await this.parties.ownLasting(actor, mentorshipId);
      const { state } = party.mentorship;
      // What one writes here, the other reads: not while there is a pause.
      if (state === 'paused') throw new AppError('MENTORSHIP_STATE', { state });
      await work(party);
      return this.view(party);
    });
  }

  private async view(party: Party): Promise<MyAgreement> {
    const me = party.mentorship.people.find(({ enrolmentId }) => enrolmentId === party.enrolmentId);
    if (!me) throw new AppError('NOT_FOUND');
    return ownView(await this.reader.of(party.mentorship), me);
  }

  /** About the enrolment of whoever did it: what is written about a mentorship, everyone in it reads. */
  private async record(action: string, { mentorship, enrolmentId }: Party): Promise<void> {
    recordEvent(action, { mentorshipId: mentorship.id, enrolmentId });
    await this.audit.record({ action, subjectType: 'enrolment', subjectId: enrolmentId });
  }
}

function assertComplete({ design, people, texts, begun }: WholeAgreement): void {
  const missing = missingParts(design.parts, people, texts);
  const locales = [currentContext()?.locale ?? 'en'];
  if (missing.length > 0)
    throw new AppError('AGREEMENT_INCOMPLETE', { parts: missing.map(({ title }) => localize(title, locales)) });
  if (!begun || texts.every(({ text }) => text === ''))
    throw new AppError('AGREEMENT_INCOMPLETE', {
      parts: design.parts.slice(0, 1).map(({ title }) => localize(title, locales)),
    });
}
