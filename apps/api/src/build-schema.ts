import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
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

/** The schema that the resolvers make. */
export async function buildSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create(resolverClasses() as never);
  await app.close();
  return schema;
}
