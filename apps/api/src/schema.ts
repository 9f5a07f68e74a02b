/** Prints the SDL that the resolvers make; `npm run codegen` keeps it in schema.gql. */
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from './build-schema.js';

process.stdout.write(
  `# Generated from the resolvers. Do not edit: npm run codegen\n\n${printSchema(lexicographicSortSchema(await buildSchema()))}\n`,
);
