/**
 * Writes apps/api/src/schema.gql from the resolvers, or with --check fails when the file is not what they say.
 * Builds the API first: the schema is read off the running code.
 */
import { join } from 'node:path';
import { buildTargets } from '../lib/build.mjs';
