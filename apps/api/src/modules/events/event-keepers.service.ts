import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise, authoriseSomewhere, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { ProgramsService } from '../programs/index.js';
import type { EventAudienceInput, ManagedEvent } from './event.types.js';
import { type AudiencePart, EventAudiencesRepository } from './event-audiences.repository.js';
import { toManaged } from './events.policy.js';
import { type EventRow, EventsRepository } from './events.repository.js';

/** Who looks after events: those of a program whoever may in it, the school's own whoever may everywhere. */
@Injectable()
export class EventKeepers {
  constructor(
    private readonly events: EventsRepository,
    private readonly audiences: EventAudiencesRepository,
    private readonly programs: ProgramsService,
    private readonly cohorts: CohortsService,
    private readonly audit: Audit,
  ) {}

  /** First line of a use case on an event that there is. */
  async authorised(actor: Actor, id: string): Promise<EventRow> {
    authoriseSomewhere(actor, 'event.manage');
    const row = await this.events.get(id);
    // Of a group: there is none, for those who look after the school's.
    if (row.group_id) throw new AppError('NOT_FOUND');
    authorise(actor, 'event.manage', row.program_id ?? undefined);
    return row;
  }

  /** Until the caller's transaction ends nobody else changes what goes with it. */
  async hold(id: string): Promise<void> {
    await this.events.lock(id);
  }

  /** First line of a use case on what is to be: of a program, or the school's. */
  async authorisedFor(actor: Actor, programId: string | null | undefined): Promise<string | null> {
    if (!programId) {
      authorise(actor, 'event.manage');
      return null;
    }
    return (await this.programs.authorised(actor, 'event.manage', programId)).id;
  }

  /** For whom it may be: wherever the actor may hold events. Twice the same part is once. */
  async audienceOf(actor: Actor, parts: readonly EventAudienceInput[]): Promise<AudiencePart[]> {
    const read: AudiencePart[] = [];
    for (const part of parts) {
      const cohort = part.cohortId ? await this.cohorts.authorised(actor, 'event.manage', part.cohortId) : null;
      const programId = await this.authorisedFor(actor, cohort?.program_id ?? part.programId);
      if (part.programId && part.programId !== programId) throw new AppError('NOT_FOUND');
      const next = { program_id: programId, cohort_id: cohort?.id ?? null, role: part.role ?? null };
      if (!read.some((one) => sameKey(one) === sameKey(next))) read.push({ ...next, required: part.required });
    }
    return read;
  }

  async view(actor: Actor, row: EventRow): Promise<ManagedEvent> {
    const [first] = await this.views(actor, [row]);
    if (!first) throw new AppError('NOT_FOUND');
    return first;
  }

  async views(actor: Actor, rows: readonly EventRow[]): Promise<ManagedEvent[]> {
    const ids = rows.map(({ id }) => id);
    const audiences = await this.audiences.listOf(ids);
    const counts = await this.events.countAnswers(ids);
    return rows.map((row) =>
      toManaged(row, {
        audience: audiences.get(row.id) ?? [],
        counts: counts.get(row.id),
        mayEdit: may(actor, 'event.manage', row.program_id ?? undefined),
      }),
    );
  }

  /** In the caller's transaction. */
  async record(action: string, eventId: string, details: Record<string, unknown> = {}): Promise<void> {
    const { memberId } = details;
    recordEvent(action, { eventId, ...(typeof memberId === 'string' ? { memberId } : {}) });
    await this.audit.record({ action, subjectType: 'event', subjectId: eventId, details });
  }
}

const sameKey = ({ program_id: program, cohort_id: cohort, role }: Omit<AudiencePart, 'required'>): string =>
  [program, cohort, role].join(' ');
