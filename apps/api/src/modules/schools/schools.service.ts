import { Injectable } from '@nestjs/common';
import { permissionsOf, Role } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { isUniqueViolation } from '../../platform/database/postgres-error.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext, inContextOf, type SignedIn } from '../../platform/tenancy/context.js';
import { AccountsService } from '../accounts/index.js';
import { MembersService } from '../members/index.js';
import type { OpenSchoolInput, School } from './school.types.js';
import { SchoolsRepository } from './schools.repository.js';

/** Opening a school and reading its settings. */
@Injectable()
export class SchoolsService {
  constructor(
    private readonly schools: SchoolsRepository,
    private readonly members: MembersService,
    private readonly accounts: AccountsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async current(actor: Actor): Promise<School> {
    authorise(actor, 'school.read');
    return this.describe(actor);
  }

  /** Anyone with a confirmed account may open a school, and becomes its first administrator. */
  async open(person: SignedIn, input: OpenSchoolInput): Promise<School> {
    const schoolId = newId();
    const founder = await this.accounts.viewer(person.accountId);
    const roles: Role[] = ['administrator'];
    const actor: Actor = {
      schoolId,
      accountId: person.accountId,
      memberId: null,
      roles,
      permissions: permissionsOf(roles),
      programPermissions: new Map(),
    };
    try {
      // The new school becomes the school of the rest of this request.
      return await inContextOf({ schoolId, actor }, () =>
        this.db.run(async () => {
          await this.schools.insert(input, this.clock.now());
          const memberId = await this.members.add({ ...founder, accountId: person.accountId, roles });
          recordEvent('school.opened', { schoolId });
          await this.audit.record({ action: 'school.open', subjectType: 'school', subjectId: schoolId });
          return this.describe({ ...actor, memberId });
        }),
      );
    } catch (error) {
      if (isUniqueViolation(error, 'school_directory_slug_key'))
        throw new AppError('SLUG_TAKEN', { slug: input.slug }, 'slug');
      throw error;
    }
  }

  /** Name, languages and zone of the school in the context, for other modules' use cases and mails. */
  async settings(): Promise<{ slug: string; name: string; locales: School['locales']; timeZone: string }> {
    const row = await this.schools.get();
    return { slug: row.slug, name: row.name, locales: row.locales, timeZone: row.time_zone };
  }

  /** What the school at this address is called, for mail to somebody who belongs to it no longer; null when it is gone. */
  nameAt(slug: string): Promise<string | null> {
    return this.schools.findNameBySlug(slug);
  }

  /**
   * Runs `work` in the school that the request named, for pages that people without a place in it may see. Such a page is
   * reached with a secret of its own, which `work` asks for. A member acts as themself; nobody else has an actor.
   */
  async visit<T>(work: () => Promise<T>): Promise<T> {
    const context = currentContext();
    if (context?.schoolId) return work();
    if (!context?.schoolSlug) throw new AppError('SCHOOL_REQUIRED');
    const schoolId = await this.schools.findIdBySlug(context.schoolSlug);
    if (!schoolId) throw new AppError('NOT_FOUND');
    return inContextOf({ schoolId, actor: null }, work);
  }

  private async describe(actor: Actor): Promise<School> {
    return {
      id: actor.schoolId,
      ...(await this.settings()),
      permissions: [...actor.permissions],
      programPermissions: [...actor.programPermissions].map(([programId, permissions]) => ({
        programId,
        permissions: [...permissions],
      })),
    };
  }
}
