/** Writes the SDL beside this file's source, or with --check compares: `node apps/api/dist/schema.js [--check] <file>`. */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { featureModules } from './modules.js';
import './platform/graphql/enums.js';

const RESOLVER_TYPE = 'graphql:resolver_type';

/** Resolvers of the feature modules, found by their decorator; no database is needed to know the schema. */
function resolverClasses(): (new (...args: never[]) => object)[] {
  return featureModules.flatMap((module) => {
    const providers = (Reflect.getMetadata('providers', module) ?? []) as unknown[];
    return providers.filter(
      (provider): provider is new (...args: never[]) => object =>
        typeof provider === 'function' && Reflect.hasMetadata(RESOLVER_TYPE, provider),
    );
  });
}

const check = process.argv.includes('--check');
const file = process.argv.filter((argument) => !argument.startsWith('--'))[2];
if (!file) throw new Error('Name the file of the SDL.');
const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
const schema = await app.get(GraphQLSchemaFactory).create(resolverClasses() as never);
const sdl = `# Generated from the resolvers. Do not edit: npm run codegen\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
await app.close();
if (!check) {
  await writeFile(file, sdl);
} else if ((await readFile(file, 'utf8')) !== sdl) {
  process.stderr.write('The GraphQL schema in the repository is not what the resolvers say. Run: npm run codegen\n');
  process.exit(1);
}
