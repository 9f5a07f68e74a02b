import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type { SaveWordingDraftInput, Wording } from './wording.types.js';
import { WordingDraftsRepository } from './wording-drafts.repository.js';
import { WordingsService } from './wordings.service.js';

/** Words kept to be looked at: nobody gets them until somebody uses them. */
@Injectable()
export class WordingDrafts {
  constructor(
    private readonly drafts: WordingDraftsRepository,
    private readonly wordings: WordingsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** As complete as words that are used: so that using them later cannot fail for what they say. */
  async save(actor: Actor, input: SaveWordingDraftInput): Promise<Wording> {
    const words = await this.wordings.checked(actor, input);
    const programId = input.programId ?? null;
    const draft = { kind: input.kind, program_id: programId, revision: input.draftRevision, words };
    return this.db.run(async () => {
      if (!(await this.drafts.save(draft, actor.memberId, this.clock.now()))) throw new AppError('EDIT_CONFLICT');
      return this.told('wording_draft.save', input.kind, programId, actor);
    });
  }

  async discard(actor: Actor, kind: string, programId: string | null, revision: number): Promise<Wording> {
    await this.wordings.requireEditable(actor, kind, programId);
    return this.db.run(async () => {
      if (!(await this.drafts.delete(kind, programId, revision))) throw new AppError('EDIT_CONFLICT');
      return this.told('wording_draft.discard', kind, programId, actor);
    });
  }

  private async told(action: string, kind: string, programId: string | null, actor: Actor): Promise<Wording> {
    recordEvent('wording.drafted', programId === null ? {} : { programId });
    await this.audit.record({
      action,
      subjectType: programId === null ? 'school' : 'program',
      subjectId: programId ?? actor.schoolId,
      details: { kind },
    });
    return this.wordings.describe(kind, programId);
  }
}
