import { LIMITS } from '@trellis/contracts';
import { type ASTVisitor, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';

/** Refuses documents that nest deeper, or rename more fields, than any screen of ours needs. */
export function boundedDocument(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const fragments = new Map<string, FragmentDefinitionNode>();
      for (const definition of document.definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
      }
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const measure = measureSelections(definition.selectionSet, fragments, new Set(), 1, { depth: 0, aliases: 0, fields: 0 });
        if (measure.depth > LIMITS.queryDepth) refuse(context, 'depth', LIMITS.queryDepth);
        if (measure.aliases > LIMITS.queryAliases) refuse(context, 'aliases', LIMITS.queryAliases);
        if (measure.fields > LIMITS.queryTokens) refuse(context, 'fields', LIMITS.queryTokens);
      }
    },
  };
}

interface Measure {
  depth: number;
  aliases: number;
  /** Fields with every fragment spread out; counting stops above the limit, so that spreads can't explode. */
  fields: number;
}

function measureSelections(
  selections: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
  open: Set<string>,
  depth: number,
  measure: Measure,
): Measure {
  measure.depth = Math.max(measure.depth, depth);
  for (const selection of selections.selections) {
    if (measure.fields > LIMITS.queryTokens || measure.depth > LIMITS.queryDepth) return measure;
    if (selection.kind === Kind.FIELD) {
      // Introspection nests deep by nature, is bounded by the schema and reveals what the repository publishes anyway.
      if (selection.name.value.startsWith('__')) continue;
      measure.fields += 1;
      if (selection.alias) measure.aliases += 1;
      if (selection.selectionSet) measureSelections(selection.selectionSet, fragments, open, depth + 1, measure);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      measureSelections(selection.selectionSet, fragments, open, depth, measure);
    } else {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      // Cycles are another rule's to report.
      if (!fragment || open.has(name)) continue;
      measureSelections(fragment.selectionSet, fragments, new Set([...open, name]), depth, measure);
    }
  }
  return measure;
}

function refuse(context: ValidationContext, limit: string, allowed: number): void {
  context.reportError(
    new GraphQLError(`The query is over the limit on ${limit}: at most ${allowed}.`, {
      extensions: { code: 'QUERY_TOO_COMPLEX', args: { limit, allowed } },
    }),
  );
}
