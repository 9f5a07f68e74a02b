import type { NextFunction, Request, Response } from 'express';
import { invalidInput } from '../errors/invalid-input.js';

/** NUL and halves of surrogate pairs are no text: PostgreSQL stores neither. */
export const isStorableText = (text: string): boolean => !text.includes('\0') && !/\p{Cs}/u.test(text);

/** Refuses them wherever a GraphQL request can hold text, before anything reads it: INPUT_INVALID naming the place. */
export function refuseUnstorableText(request: Request, response: Response, next: NextFunction): void {
  const place = unstorablePlace(request);
  if (place === null) return next();
  const field = place.split('.').findLast((part) => !/^\d+$/.test(part));
  const { code, kind, message, args } = invalidInput({ path: place, problem: 'UNSTORABLE' });
  response.status(400).json({ errors: [{ message, extensions: { code, kind, args, field } }] });
}

function unstorablePlace(request: Request): string | null {
  const { query, variables } = partsOf(request);
  if (typeof query === 'string' && !isStorableDocument(query)) return 'query';
  return placeInValue(variables);
}

function partsOf(request: Request): { query?: unknown; variables?: unknown } {
  if (request.method !== 'GET') return (request.body as { query?: unknown; variables?: unknown } | undefined) ?? {};
  const { query, variables } = request.query;
  try {
    return { query, variables: typeof variables === 'string' ? (JSON.parse(variables) as unknown) : variables };
  } catch {
    // Text that is no JSON is Apollo's to report.
    return { query };
  }
}

/** Block strings and comments, which know no escapes, and strings, which do. */
const STRINGS = /"""(?:\\"""|[^])*?"""|#[^\n\r]*|"(?:\\.|[^"\\\n\r])*"/g;
const ESCAPES = /\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|.)/gi;

/** Looks at a document as it was sent and at what the escapes in its strings stand for. */
function isStorableDocument(document: string): boolean {
  if (!isStorableText(document)) return false;
  if (!document.includes('\\')) return true;
  return [...document.matchAll(STRINGS)].every(
    ([text]) => text.startsWith('"""') || text.startsWith('#') || isStorableText(unescaped(text)),
  );
}

function unescaped(text: string): string {
  return text.replace(ESCAPES, (_escape, braced: string | undefined, plain: string | undefined) => {
    const code = Number.parseInt(braced ?? plain ?? '20', 16);
    // No such character: a document that does not parse.
    return code > 0x10ffff ? ' ' : String.fromCodePoint(code);
  });
}

interface Place {
  value: unknown;
  name: string;
  within: Place | null;
}

/** Walks without recursion: a megabyte of brackets nests deeper than a stack. */
function placeInValue(variables: unknown): string | null {
  const open: Place[] = [{ value: variables, name: 'variables', within: null }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value } = place;
    if (typeof value === 'string' && !isStorableText(value)) return pathOf(place);
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (!isStorableText(name)) return pathOf(place);
      open.push({ value: inner, name, within: place });
    }
  }
  return null;
}

/** `variables.input.name`; of a place nested absurdly deep, the end. */
function pathOf(place: Place): string {
  const names: string[] = [];
  for (let at: Place | null = place; at && names.length < 12; at = at.within) names.unshift(at.name);
  return names.join('.');
}
