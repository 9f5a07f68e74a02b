/** Prints the SDL that the resolvers make; `npm run codegen` keeps it in schema.gql. */
import 'reflect-metadata';
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

const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
const schema = await app.get(GraphQLSchemaFactory).create(resolverClasses() as never);
await app.close();
process.stdout.write(
  `# Generated from the resolvers. Do not edit: npm run codegen\n\n${printSchema(lexicographicSortSchema(schema))}\n`,
);
