import type { EventMaterialFieldsFragment } from '@trellis/api-client';
import { localized } from '../../../lib/format.js';

/** What goes with an event by its title, or by its file or its address. */
export function materialName({ title, file, url }: EventMaterialFieldsFragment, language: 'en' | 'fr'): string {
  const named = localized(title, language);
  if (named !== '') return named;
  if (file) return file.name;
  return url && URL.canParse(url) ? new URL(url).host : '';
}
