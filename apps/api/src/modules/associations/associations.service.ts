import { Injectable } from '@nestjs/common';
import { LIMITS, type Localized } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { EventKeepers, EventReaders } from '../events/index.js';
import type { Association, EventCohost, SaveAssociationInput, SetEventCohostsInput } from './association.types.js';
import { AssociationsRepository } from './associations.repository.js';

/** Associations of the school, who acts for them, and at which events they are hosts beside it. */
@Injectable()
export class Associations {
  constructor(
    private readonly rows: AssociationsRepository,
    private readonly keepers: EventKeepers,
    private readonly readers: EventReaders,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** With who acts for each: for those who look after events. */
  async list(actor: Actor): Promise<Association[]> {
    authoriseSomewhere(actor, 'event.manage');
    const contacts = await this.rows.listContacts();
    return (await this.rows.list()).map(({ id, name, revision }) => ({
      ...{ id, name: localizedText(name), revision },
      contacts: contacts
        .filter((one) => one.association_id === id)
        .map((one) => ({ memberId: one.id, name: one.name, email: one.email })),
    }));
  }

  async save(actor: Actor, input: SaveAssociationInput): Promise<Association[]> {
    authorise(actor, 'event.manage');
    const name = writtenIn(input.name as Localized);
    if (Object.keys(name).length === 0) throw new AppError('AFFINITY_UNNAMED', {}, 'name');
    const members = await this.membersOf(input.contacts);
    await this.db.run(async () => {
      if (!input.id && (await this.rows.list()).length >= LIMITS.associations)
        throw new AppError('EVENTS_FULL', { most: LIMITS.associations });
      const id = input.id ? (await this.rows.get(input.id)).id : await this.rows.insert(name, this.clock.now());
      if (input.id) await this.rows.update(id, input.revision ?? 0, name);
      await this.rows.setContacts(id, members);
      await this.record('association.save', id);
    });
    return this.list(actor);
  }

  async remove(actor: Actor, id: string): Promise<Association[]> {
    authorise(actor, 'event.manage');
    await this.db.run(async () => {
      await this.rows.remove((await this.rows.get(id)).id);
      await this.record('association.remove', id);
    });
    return this.list(actor);
  }

  async cohosts(actor: Actor, eventId: string): Promise<EventCohost[]> {
    await this.keepers.authorised(actor, eventId);
    return (await this.rows.listOfEvents([eventId])).map((row) => ({
      associationId: row.association_id,
      name: localizedText(row.name),
      suggestion: row.suggestion,
      suggestedAt: row.suggested_at,
    }));
  }

  async setCohosts(actor: Actor, { eventId, associationIds }: SetEventCohostsInput): Promise<EventCohost[]> {
    await this.keepers.authorised(actor, eventId);
    const ids = [...new Set(associationIds)];
    for (const id of ids) await this.rows.get(id);
    await this.db.run(async () => {
      await this.keepers.hold(eventId);
      await this.rows.replace(eventId, ids);
      await this.keepers.record('event.set_cohosts', eventId, { associationIds: ids });
    });
    return this.cohosts(actor, eventId);
  }

  /** For somebody who may know of the event. */
  async hostsOf(actor: Actor, eventId: string): Promise<EventCohost['name'][]> {
    authorise(actor, 'own.read');
    const { id } = await this.readers.seen(actor.memberId, eventId);
    return (await this.rows.listOfEvents([id])).map(({ name }) => localizedText(name));
  }

  /** For a page that everyone may read: the caller has found out which events stand there. */
  async namesAt(eventIds: readonly string[]): Promise<Map<string, EventCohost['name'][]>> {
    const names = new Map<string, EventCohost['name'][]>();
    for (const { event_id: id, name } of await this.rows.listOfEvents(eventIds))
      names.set(id, [...(names.get(id) ?? []), localizedText(name)]);
    return names;
  }

  /** ASSOCIATION_CONTACT names who is no member of the school. */
  private async membersOf(emails: readonly string[]): Promise<string[]> {
    const found = await Promise.all(emails.map((email) => this.rows.findMember(email)));
    const missing = emails.find((_, index) => found[index] === null);
    if (missing !== undefined) throw new AppError('ASSOCIATION_CONTACT', { email: missing }, 'contacts');
    return found.flatMap((id) => id ?? []);
  }

  private async record(action: string, id: string): Promise<void> {
    recordEvent(action, { associationId: id });
    await this.audit.record({ action, subjectType: 'association', subjectId: id });
  }
}

const writtenIn = (text: Localized): Localized =>
  Object.fromEntries(
    Object.entries(text)
      .map(([locale, value]) => [locale, normaliseText((value as string | null) ?? '')] as const)
      .filter(([, value]) => value !== ''),
  );
