import { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trellis/contracts';
import { isId } from '../database/ids.js';
import { invalidInput } from '../errors/invalid-input.js';
import { isStorableText } from './storable-text.js';

@ObjectType()
export class PageInfo {
  @Field()
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** One page of a list, in a stated order, with the key to go on from. */
export interface Page<T> {
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The GraphQL type of a page of `Node`: subclass it to give it a name. */
export function connectionOf<T>(Node: Type<T>): Type<Page<T>> {
  @ObjectType({ isAbstract: true })
  class Connection implements Page<T> {
    @Field(() => [Node])
    nodes!: T[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }
  return Connection;
}

/** A cursor is the sort key of the last row, its id last, as opaque text; a forged or damaged one is INPUT_INVALID. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

export function decodeCursor(cursor: string | null | undefined, parts: number): string[] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === parts && key.every(isKeyPart) && isId(key.at(-1) ?? '')) return key;
  } catch {
    // Told below, together with keys of the wrong shape.
  }
  throw invalidInput({ path: 'after', problem: 'FOREIGN' });
}

const isKeyPart = (part: unknown): part is string => typeof part === 'string' && isStorableText(part);

/** How many rows a page may have: 1 to the limit. */
export function pageSize(first: number): number {
  if (first < 1 || first > LIMITS.pageSize) {
    throw invalidInput({ path: 'first', problem: 'OUTSIDE', bounds: { least: 1, most: LIMITS.pageSize } });
  }
  return first;
}

/** Cuts a page out of `size + 1` rows: the one too many only tells that there is more. */
export function pageOf<Row, Node>(
  rows: Row[],
  size: number,
  totalCount: number,
  toNode: (row: Row) => Node,
  keyOf: (row: Row) => readonly string[],
): Page<Node> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    nodes: shown.map(toNode),
    pageInfo: { hasNextPage: rows.length > size, endCursor: last ? encodeCursor(keyOf(last)) : null },
    totalCount,
  };
}
