import type { Localized } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { SeenEvent } from '../events/index.js';
import type { EventMaterial, MaterialWordsInput } from './material.types.js';
import type { MaterialRow, MaterialWords } from './materials.repository.js';

export function wordsOf({ title, moment, reach }: MaterialWordsInput): MaterialWords {
  const words: Localized = {};
  for (const locale of ['en', 'fr'] as const) {
    const text = normaliseText(title[locale] ?? '');
    if (text !== '') words[locale] = text;
  }
  return { title: words, moment, reach };
}

/** An address that a browser may be sent to: nothing that carries a password along. */
export function requireHttps(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new AppError('LINK_UNFIT', {}, 'url');
  return url.href;
}

/** Whether it is there for somebody now: never of an event that is called off. */
export function isThere(
  { moment, reach }: Pick<MaterialRow, 'moment' | 'reach'>,
  { isPublished, endsAt, takesPart }: SeenEvent,
  now: Date,
): boolean {
  return isPublished && (moment === 'before' || endsAt <= now) && (reach === 'invited' || takesPart);
}

export const toMaterial = (row: MaterialRow, slug: string): EventMaterial => ({
  id: row.id,
  kind: row.kind,
  title: localizedText(row.title),
  url: row.url,
  file:
    row.file_name === null
      ? null
      : { name: row.file_name, size: row.file_size ?? 0, path: `/s/${slug}/files/events/${row.id}` },
  moment: row.moment,
  reach: row.reach,
});
