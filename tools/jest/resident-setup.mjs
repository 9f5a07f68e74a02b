import { ensureTestDatabase } from '../test-database.mjs';
import { compileSources } from './resident-sources.mjs';

// Jest takes the default export.
export default async function setUp({ watch, watchAll }) {
  // A process keeps what it has loaded: a file run again by the same one would not see an edit.
  if (watch || watchAll) throw new Error('These tests cannot be watched: run the file again.');
  await Promise.all([compileSources(), ensureTestDatabase()]);
}
