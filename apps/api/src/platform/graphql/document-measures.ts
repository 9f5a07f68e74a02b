import { LIMITS } from '@trellis/contracts';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What is known of a document's size before it is run, with every fragment spread out. */
export interface Measure {
  /** Selections inside one another. */
  depth: number;
  aliases: number;
  fields: number;
  /** Objects that the answer may hold: sizes of lists multiplied along the path, summed. */
  objects: number;
  /** The part of a page's cost that comes once for every node; only what surrounds it knows how many there are. */
  objectsPerNode: number;
  /** `Type.field` of every list below. */
  lists: ReadonlySet<string>;
  /** A list inside itself. */
  nested: boolean;
}

/** What a plain list is taken to hold: it has no page size that would tell. */
const PLAIN_LIST_SIZE = 20;
const NOTHING: Measure = {
  depth: 0,
  aliases: 0,
  fields: 0,
  objects: 0,
  objectsPerNode: 0,
  lists: new Set(),
  nested: false,
};

/** Measures each fragment once, however often it is spread, so that the work grows with the length of the document only. */
export class DocumentMeasures {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly measured = new Map<string, Measure>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  ofOperation(operation: OperationDefinitionNode): Measure {
    return this.ofSelections(operation.selectionSet, this.schema.getRootType(operation.operation) ?? undefined);
  }

  private ofSelections(selections: SelectionSetNode, parent: GraphQLNamedType | undefined): Measure {
    const parts = selections.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return this.ofField(selection, parent);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
      return this.ofSelections(selection.selectionSet, this.typeNamed(selection.typeCondition?.name.value) ?? parent);
    });
    return together(parts);
  }

  private ofFragment(name: string): Measure {
    const known = this.measured.get(name);
    if (known) return known;
    const fragment = this.fragments.get(name);
    if (!fragment) return NOTHING;
    // Cycles are another rule's to report: inside itself a fragment counts nothing.
    this.measured.set(name, NOTHING);
    const measure = this.ofSelections(fragment.selectionSet, this.typeNamed(fragment.typeCondition.name.value));
    this.measured.set(name, measure);
    return measure;
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType | undefined): Measure {
    const field = fieldOf(parent, node.name.value);
    const below = node.selectionSet
      ? this.ofSelections(node.selectionSet, field ? getNamedType(field.type) : undefined)
      : NOTHING;
    const own = {
      ...below,
      fields: below.fields + 1,
      aliases: below.aliases + (node.alias ? 1 : 0),
      depth: below.depth + 1,
    };
    // Introspection nests by nature, within GraphQL's own bound, and is about the schema's size, not a school's.
    if (node.name.value.startsWith('__')) return { ...NOTHING, fields: own.fields, aliases: own.aliases };
    if (!field || !parent || !isCompositeType(getNamedType(field.type))) return own;
    return { ...own, ...sizeOf(node, field, parent, below) };
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }
}

type Size = Pick<Measure, 'objects' | 'objectsPerNode' | 'lists' | 'nested'>;

function sizeOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType,
  below: Measure,
): Size {
  const paged = field.args.some(({ name }) => name === 'first');
  const list = isListType(getNullableType(field.type));
  const each = 1 + below.objects + (paged ? pageSizeOf(node, field) * below.objectsPerNode : 0);
  // The nodes of a page: the list is counted where the page is asked for.
  if (list && node.name.value === 'nodes' && parent.name.endsWith('Connection')) {
    return { objects: 0, objectsPerNode: each, lists: below.lists, nested: below.nested };
  }
  if (!list && !paged) return { objects: each, objectsPerNode: 0, lists: below.lists, nested: below.nested };
  const key = `${parent.name}.${node.name.value}`;
  return {
    objects: each * (list ? PLAIN_LIST_SIZE : 1),
    objectsPerNode: 0,
    lists: new Set(below.lists).add(key),
    nested: below.nested || below.lists.has(key),
  };
}

/** The rows that a page may have; a variable may turn out to be anything up to the limit. */
function pageSizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (given?.kind === Kind.INT) return Math.min(Math.max(Number(given.value), 0), LIMITS.pageSize);
  const fallback = field.args.find(({ name }) => name === 'first')?.defaultValue;
  return given || typeof fallback !== 'number' ? LIMITS.pageSize : fallback;
}

function fieldOf(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function together(parts: readonly Measure[]): Measure {
  const sum = (of: 'aliases' | 'fields' | 'objects' | 'objectsPerNode'): number =>
    parts.reduce((total, part) => total + part[of], 0);
  return {
    depth: parts.reduce((deepest, part) => Math.max(deepest, part.depth), 0),
    aliases: sum('aliases'),
    fields: sum('fields'),
    objects: sum('objects'),
    objectsPerNode: sum('objectsPerNode'),
    lists: new Set(parts.flatMap((part) => [...part.lists])),
    nested: parts.some((part) => part.nested),
  };
}
