import { ensureTestDatabase } from '../test-database.mjs';
import { compileSources } from './resident-sources.mjs';

// Jest takes the default export.
export default async function setUp() {
  await Promise.all([compileSources(), ensureTestDatabase()]);
}
