import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule as NestGraphQLModule } from '@nestjs/graphql';
import { LIMITS } from '@trellis/contracts';
import './enums.js';
import { formatGraphqlError } from './format-error.js';
import { boundedDocument } from './limits.rule.js';

/** Apollo behind Nest, code first. The SDL is written and compared by `schema.ts`. */
@Module({
  imports: [
    NestGraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      graphiql: false,
      playground: false,
      introspection: true,
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      // No guards, interceptors or filters per field: they would run for every value of every list.
      fieldResolverEnhancers: [],
      includeStacktraceInErrorResponses: false,
      formatError: formatGraphqlError,
      parseOptions: { maxTokens: LIMITS.queryTokens },
      validationRules: [boundedDocument],
    } as ApolloDriverConfig),
  ],
})
export class GraphqlModule {}
