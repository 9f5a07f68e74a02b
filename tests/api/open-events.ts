/** A school with a pair and what plans events for it: where the tests of lectures and gatherings begin. */
import { PublishEventsDocument, SaveEventDocument, type SaveEventInput } from '@trellis/api-client';
import type { TestApp } from '../kit/app.js';
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
