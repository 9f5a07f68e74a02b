import { Injectable } from '@nestjs/common';
import { normaliseLine, normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MembersService } from '../members/index.js';
import { missingParts } from './charter.policy.js';
import type { Charter, SaveCharterInput } from './charter.types.js';
import { type CharterRow, ProgramsRepository } from './programs.repository.js';

/** The charter of a program: read by those who run it, written by those who configure it. */
@Injectable()
export class ChartersService {
  constructor(
    private readonly programs: ProgramsRepository,
    private readonly members: MembersService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async ofProgram(actor: Actor, programId: string): Promise<Charter> {
    authorise(actor, 'program.read', programId);
    return this.describe(await this.programs.charterOf(programId));
  }

  /** Saved as one, by the revision that was looked at; incomplete is fine until a cohort is to open. */
  async save(actor: Actor, input: SaveCharterInput): Promise<Charter> {
    authoriseSomewhere(actor, 'program.configure');
    return this.db.run(async () => {
      // The program's row is the lock: the first writing of a charter has no row of its own to wait for.
      const program = await this.programs.lock(input.programId);
      authorise(actor, 'program.configure', program.id);
      const before = await this.programs.charterOf(program.id);
      if (before.revision !== input.revision) throw new AppError('EDIT_CONFLICT');
      const words = {
        purpose: normaliseText(input.purpose),
        evidence: normaliseText(input.evidence),
        consulted: normaliseText(input.consulted),
        legal_basis: normaliseText(input.legalBasis),
        reviewer: normaliseLine(input.reviewer),
        review_on: input.reviewOn,
      };
      await this.programs.saveCharter(program.id, words, actor.memberId, this.clock.now());
      recordEvent('program.charter_changed', { programId: program.id });
      await this.audit.record({
        action: 'program.charter',
        subjectType: 'program',
        subjectId: program.id,
        details: { revision: input.revision + 1, missing: missingParts(words) },
      });
      return this.describe(await this.programs.charterOf(program.id));
    });
  }

  private async describe(row: CharterRow): Promise<Charter> {
    const changedByName = row.changed_by ? (await this.members.get(row.changed_by)).display_name : null;
    return {
      purpose: row.purpose,
      evidence: row.evidence,
      consulted: row.consulted,
      legalBasis: row.legal_basis,
      reviewer: row.reviewer,
      reviewOn: row.review_on,
      missing: missingParts(row),
      revision: row.revision,
      changedByName,
      changedAt: row.changed_at,
    };
  }
}
