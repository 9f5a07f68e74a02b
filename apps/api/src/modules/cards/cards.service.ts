import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MentorshipParties, type Party } from '../mentorships/index.js';
import type { MentorshipCards, SaveCardInput, ShareCardInput } from './card.types.js';
import { type CardPlace, CardsRepository } from './cards.repository.js';

/** What a mentee would like help with: theirs alone, until they show it to their mentors, and again once they take it back. */
@Injectable()
export class CardsService {
  constructor(
    private readonly cards: CardsRepository,
    private readonly parties: MentorshipParties,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, mentorshipId: string): Promise<MentorshipCards> {
    return this.describe(await this.parties.own(actor, mentorshipId));
  }

  async save(actor: Actor, { mentorshipId, id, text }: SaveCardInput): Promise<MentorshipCards> {
    authorise(actor, 'own.read');
    const words = normaliseText(text);
    if (words === '') throw new AppError('CARD_EMPTY', {}, 'text');
    return this.change(actor, mentorshipId, async (place, party) => {
      const own = await this.cards.listOwn(place);
      const card = own.find((one) => one.id === id);
      if (id && !card) throw new AppError('NOT_FOUND');
      if (card?.shared_at) requireOpen(party);
      if (card) return this.cards.setText(place, card.id, words, this.clock.now());
      if (own.length >= LIMITS.cards) throw new AppError('CARDS_FULL', { most: LIMITS.cards });
      return this.cards.insert(place, words, this.clock.now());
    });
  }

  /** Shown to the mentors of the mentorship, or taken back: they see it no more, at once. */
  share(actor: Actor, { mentorshipId, id, shared }: ShareCardInput): Promise<MentorshipCards> {
    authorise(actor, 'own.read');
    return this.change(
      actor,
      mentorshipId,
      (place, party) => {
        if (shared) requireOpen(party);
        return this.cards.setShared(place, id, shared ? this.clock.now() : null);
      },
      !shared,
    );
  }

  remove(actor: Actor, mentorshipId: string, id: string): Promise<MentorshipCards> {
    authorise(actor, 'own.read');
    return this.change(actor, mentorshipId, (place) => this.cards.remove(place, id), true);
  }

  /** For the person themself. For use cases that have authorised. */
  async writtenBy(memberId: string): Promise<{ at: Date; text: string }[]> {
    return (await this.cards.listOfMember(memberId)).map(({ changed_at: at, text }) => ({ at, text }));
  }

  /** `evenOver`: what is one's own is taken back or away at any time. */
  private change(
    actor: Actor,
    mentorshipId: string,
    work: (place: CardPlace, party: Party) => Promise<void>,
    evenOver = false,
  ): Promise<MentorshipCards> {
    return this.db.run(async () => {
      const party = await (evenOver
        ? this.parties.own(actor, mentorshipId)
        : this.parties.ownLasting(actor, mentorshipId));
      if (party.role !== 'mentee') throw new AppError('NOT_FOUND');
      const { enrolmentId } = party;
      await work({ mentorshipId, enrolmentId }, party);
      // Of the mentee alone: the mentor does not learn that there is a card before it is shown.
      recordEvent('help_card.changed', { enrolmentId });
      await this.audit.record({ action: 'help_card.change', subjectType: 'enrolment', subjectId: enrolmentId });
      return this.describe(party);
    });
  }

  private async describe({ role, enrolmentId, mentorship: { id: mentorshipId } }: Party): Promise<MentorshipCards> {
    const own = role === 'mentee' ? await this.cards.listOwn({ mentorshipId, enrolmentId }) : [];
    const shown = role === 'mentor' ? await this.cards.listShown(mentorshipId) : [];
    return {
      mentorshipId,
      own: own.map(({ id, text, shared_at: at }) => ({ id, text, shared: at !== null })),
      shown: shown.map(({ id, author_name: name, text }) => ({ id, name, text })),
    };
  }
}

function requireOpen({ mentorship }: Party): void {
  if (mentorship.state === 'paused') throw new AppError('MENTORSHIP_PAUSED');
}
