import { normaliseLine } from '@trellis/forms';
import { Transform } from 'class-transformer';

const MARK = Symbol('OneLine');

/**
 * A title, a subject, an entry of a list: one line, whatever was pasted into it. Line breaks become spaces before anything is
 * checked or kept, in each language of a text and in each entry of a list. Names refuse them instead: see `IsVisibleText`.
 */
export function OneLine(): PropertyDecorator {
  const normalise = Transform(({ value }: { value: unknown }) => onOneLine(value), { toClassOnly: true });
  return (target, key) => {
    normalise(target, key);
    Reflect.defineMetadata(MARK, true, target, key);
  };
}

/** Whether a property of an input is kept on one line. */
export const isOneLine = (target: object, key: string): boolean => Reflect.hasMetadata(MARK, target, key);

function onOneLine(value: unknown): unknown {
  if (typeof value === 'string') return normaliseLine(value);
  if (Array.isArray(value)) return value.map(onOneLine);
  if (typeof value !== 'object' || value === null) return value;
  for (const [locale, text] of Object.entries(value)) Reflect.set(value, locale, onOneLine(text));
  return value;
}
