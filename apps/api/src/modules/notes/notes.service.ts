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
import type { MentorshipNotes, Note, RemoveNoteInput, SaveNoteInput } from './note.types.js';
import { PrivateNotesRepository } from './private-notes.repository.js';
import { type NoteRow, SharedNotesRepository } from './shared-notes.repository.js';

/** Notes that everyone in a mentorship writes, and those that somebody keeps for themself. */
@Injectable()
export class NotesService {
  constructor(
    private readonly shared: SharedNotesRepository,
    private readonly own: PrivateNotesRepository,
    private readonly parties: MentorshipParties,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, mentorshipId: string): Promise<MentorshipNotes> {
    return this.describe(await this.parties.own(actor, mentorshipId));
  }

  async save(actor: Actor, input: SaveNoteInput): Promise<MentorshipNotes> {
    authorise(actor, 'own.read');
    const text = normaliseText(input.text);
    if (text === '') throw new AppError('NOTE_EMPTY', {}, 'text');
    return this.change(actor, input, (party) => {
      // Those of one's own are kept whatever became of the mentorship, and taken away at any time; new ones end with it.
      if (party.mentorship.state === 'ended') throw new AppError('MENTORSHIP_OVER');
      return input.isPrivate ? this.saveOwn(party, input, text) : this.saveShared(party, input, text);
    });
  }

  async remove(actor: Actor, input: RemoveNoteInput): Promise<MentorshipNotes> {
    authorise(actor, 'own.read');
    return this.change(actor, input, ({ memberId, mentorship: { id: mentorshipId } }) =>
      input.isPrivate
        ? this.own.remove({ memberId, mentorshipId }, input.id)
        : this.shared.remove(mentorshipId, input.id),
    );
  }

  /** What somebody wrote, for themself. For use cases that have authorised, and are the person's own. */
  async writtenBy(memberId: string): Promise<{ kind: string; at: Date; text: string }[]> {
    const [shared, own] = await Promise.all([this.shared.listMadeBy(memberId), this.own.list(memberId, null)]);
    return [
      ...shared.map(({ changed_at: at, text }) => ({ kind: 'shared_note', at, text })),
      ...own.map(({ changed_at: at, text }) => ({ kind: 'private_note', at, text })),
    ];
  }

  private async saveOwn({ memberId, mentorship }: Party, input: SaveNoteInput, text: string): Promise<void> {
    const place = { memberId, mentorshipId: mentorship.id };
    const now = this.clock.now();
    if (input.id) return this.own.update(place, { id: input.id, revision: input.revision ?? 0, text }, now);
    requireRoom(await this.own.list(memberId, mentorship.id));
    return this.own.insert(place, text, now);
  }

  private async saveShared({ enrolmentId: by, mentorship }: Party, input: SaveNoteInput, text: string): Promise<void> {
    const now = this.clock.now();
    if (input.id)
      return this.shared.update(mentorship.id, { id: input.id, revision: input.revision ?? 0, text, by }, now);
    requireRoom(await this.shared.list(mentorship.id));
    return this.shared.insert(mentorship.id, by, text, now);
  }

  /** A pause is no matter for one's own: others' eyes fall on the shared ones alone. */
  private change(
    actor: Actor,
    { mentorshipId, isPrivate }: { mentorshipId: string; isPrivate: boolean },
    work: (party: Party) => Promise<void>,
  ): Promise<MentorshipNotes> {
    return this.db.run(async () => {
      const party = isPrivate
        ? await this.parties.own(actor, mentorshipId)
        : await this.parties.ownOpen(actor, mentorshipId);
      await work(party);
      const { enrolmentId } = party;
      // That there is a private note is as private as what it says: the other one reads what is written about the mentorship.
      recordEvent('note.changed', isPrivate ? { enrolmentId } : { enrolmentId, mentorshipId });
      await this.audit.record({ action: 'note.change', subjectType: 'enrolment', subjectId: enrolmentId });
      return this.describe(party);
    });
  }

  private async describe({ memberId, mentorship: { id: mentorshipId } }: Party): Promise<MentorshipNotes> {
    const [shared, own] = [await this.shared.list(mentorshipId), await this.own.list(memberId, mentorshipId)];
    return { mentorshipId, shared: shared.map(toNote), own: own.map(toNote) };
  }
}

function requireRoom(notes: readonly NoteRow[]): void {
  if (notes.length >= LIMITS.notes) throw new AppError('NOTES_FULL', { most: LIMITS.notes });
}

function toNote({ id, text, revision, changed_at: changedAt, changed_by: changedBy }: NoteRow): Note {
  return { id, text, revision, changedAt, changedBy };
}
