/** A school with a pair and what plans events for it: where the tests of lectures and gatherings begin. */
import { PublishEventsDocument, SaveEventDocument, type SaveEventInput } from '@trellis/api-client';
import type { TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import { ask } from './enrolled-people.js';
import { type OpenPair, openPair } from './open-pair.js';

export interface OpenEvents extends OpenPair {
  inputOf(more?: Partial<SaveEventInput>): SaveEventInput;
  /** A draft, of the coordinator. */
  save(more?: Partial<SaveEventInput>): Promise<{ id: string; revision: number }>;
  /** The same, published; its id. */
  published(more?: Partial<SaveEventInput>): Promise<string>;
}

/** Events are for the whole cohort, on the evening of 27 October 2026, unless they say otherwise. */
export async function openEvents(app: TestApp): Promise<OpenEvents> {
  const pair = await openPair(app);
  const { programId, cohortId, coordinator } = pair;
  const inputOf = (more: Partial<SaveEventInput> = {}): SaveEventInput => ({
    ...{ programId, kind: 'LECTURE', titleShown: false, topics: [], guests: 0, provisions: [] },
    ...{ title: { en: 'Faith on the wards', fr: 'La foi à l’hôpital' }, body: {}, accessWords: {} },
    ...{ starts: '2026-10-27T17:30', ends: '2026-10-27T18:30', timeZone: 'America/Toronto' },
    ...{ place: 'Medical Sciences 2158', audience: [{ cohortId, required: false }] },
    ...more,
  });
  const save = async (more: Partial<SaveEventInput> = {}) =>
    (await ask(coordinator, SaveEventDocument, { input: inputOf(more) })).saveEvent;
  const published = async (more: Partial<SaveEventInput> = {}): Promise<string> => {
    const { id } = await save(more);
    await ask(coordinator, PublishEventsDocument, { ids: [id] });
    return id;
  };
  return { ...pair, inputOf, save, published };
}

/** How many mails somebody has had, once everything owed so far has been sent. */
export async function mailsTo(app: TestApp, email: string): Promise<number> {
  await eventually('everything owed to be done', async () => {
    const rows = await app.sql(
      `select 1 from trellis.outbox where state in ('due', 'handing_over')
       union all select 1 from trellis.due_work where job = 'events.tell'`,
    );
    return rows.length === 0;
  });
  return app.mailbox.to(email).length;
}
