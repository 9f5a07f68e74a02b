import type { MyDocument, LibraryFile, LibraryItem, LibraryVersion } from './library.types.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { LibraryRow, LibraryVersionRow } from './library.repository.js';

/** `version` for one that counts no longer. */
export function fileOf(slug: string, id: string, row: LibraryVersionRow, version?: number): LibraryFile | null {
  if (row.file_name === null || row.file_size === null) return null;
  const path = `/s/${slug}/files/library/${id}${version === undefined ? '' : `?version=${version}`}`;
  return { name: row.file_name, size: row.file_size, path, language: row.language };
}

export const toItem = (row: LibraryRow, slug: string, mayEdit: boolean): LibraryItem => ({
  id: row.id,
  kind: row.kind,
  programId: row.program_id,
  programName: row.program_name,
  audience: row.audience,
  version: row.version,
  title: localizedText(row.title),
  body: localizedText(row.body ?? {}),
  file: fileOf(slug, row.id, row),
  changedAt: row.created_at,
  changedBy: row.created_by_name,
  removedAt: row.removed_at,
  mayEdit,
});

export const toVersion = (id: string, row: LibraryVersionRow, slug: string): LibraryVersion => ({
  version: row.version,
  title: localizedText(row.title),
  body: localizedText(row.body ?? {}),
  file: fileOf(slug, id, row, row.version),
  createdAt: row.created_at,
  createdBy: row.created_by_name,
});

export const toMine = (row: LibraryRow, slug: string): Omit<MyDocument, 'body'> => ({
  id: row.id,
  kind: row.kind,
  title: localizedText(row.title),
  file: fileOf(slug, row.id, row),
  changedAt: row.created_at,
});
