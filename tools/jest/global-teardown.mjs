import { releaseTestDatabase } from '../test-database.mjs';

// Jest takes the default export.
export default releaseTestDatabase;
