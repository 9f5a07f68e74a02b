import type { Localized } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { localizedText, type LocalizedTextInput } from '../../platform/graphql/scalars.js';
import type { EventFactsRow } from '../events/index.js';
import type { EventSpeaker, ManagedSpeaker, Speaker, SpokenEvent } from './speaker.types.js';
import type { EventSpeakerRow } from './event-speakers.repository.js';
import type { SpeakerRow } from './speakers.repository.js';

export const writtenIn = (text: LocalizedTextInput): Localized =>
  Object.fromEntries(
    (['en', 'fr'] as const)
      .map((locale) => [locale, normaliseText(text[locale] ?? '')] as const)
      .filter(([, words]) => words !== ''),
  );

export const toSpeaker = (row: SpeakerRow, slug: string): Speaker => ({
  id: row.id,
  name: row.name,
  role: localizedText(row.role),
  body: localizedText(row.body),
  photoPath: row.photo_id && `/s/${slug}/files/speakers/${row.photo_id}`,
});

/** Whoever may not change it learns whether there is an address, and not which. */
export const toManaged = (row: SpeakerRow, slug: string, mayEdit: boolean): ManagedSpeaker => ({
  ...toSpeaker(row, slug),
  programId: row.program_id,
  email: mayEdit ? row.email : null,
  locale: mayEdit ? row.locale : null,
  reachable: row.email !== null,
  events: row.events,
  revision: row.revision,
  mayEdit,
});

export const toEventSpeaker = (row: EventSpeakerRow, slug: string, mayEdit: boolean): EventSpeaker => ({
  speaker: toManaged(row, slug, mayEdit),
  state: row.state,
  bySelf: row.by_self,
  askedAt: row.asked_at,
  answeredAt: row.answered_at,
});

export const toSpoken = (row: EventFactsRow): SpokenEvent => ({
  id: row.id,
  kind: row.kind,
  title: localizedText(row.title),
  startsAt: row.starts_at,
  endsAt: row.ends_at,
});
