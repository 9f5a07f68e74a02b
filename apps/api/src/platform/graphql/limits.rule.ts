import { LIMITS } from '@trellis/contracts';
import { type ASTVisitor, GraphQLError, Kind, type OperationDefinitionNode, type ValidationContext } from 'graphql';
import { DocumentMeasures, type Measure } from './document-measures.js';

/** Refuses documents that nest deeper, rename more fields or may answer with more than any screen of ours needs. */
export function boundedDocument(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const measures = new DocumentMeasures(context.getSchema(), document);
      let objects = 0;
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        refuseUnknownKind(context, definition);
        const measure = measures.ofOperation(definition);
        refuseShape(context, measure);
        objects += measure.objects;
      }
      if (objects > LIMITS.queryObjects) refuse(context, 'objects', LIMITS.queryObjects);
    },
  };
}

function refuseShape(context: ValidationContext, measure: Measure): void {
  if (measure.depth > LIMITS.queryDepth) refuse(context, 'depth', LIMITS.queryDepth);
  if (measure.aliases > LIMITS.queryAliases) refuse(context, 'aliases', LIMITS.queryAliases);
  if (measure.fields > LIMITS.queryTokens) refuse(context, 'fields', LIMITS.queryTokens);
  if (measure.nested) refuse(context, 'nesting', 1);
}

/** GraphQL's own rules let an operation pass that the schema has no root for; it would only fail when it is run. */
function refuseUnknownKind(context: ValidationContext, { operation }: OperationDefinitionNode): void {
  if (context.getSchema().getRootType(operation)) return;
  context.reportError(new GraphQLError(`There is no ${operation} here.`));
}

function refuse(context: ValidationContext, limit: string, allowed: number): void {
  context.reportError(
    new GraphQLError(`The query is over the limit on ${limit}: at most ${allowed}.`, {
      extensions: { code: 'QUERY_TOO_COMPLEX', args: { limit, allowed } },
    }),
  );
}
