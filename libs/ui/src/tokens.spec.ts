import { describe, expect, it } from '@jest/globals';
import { DARK, LIGHT, contrast } from './tokens.js';
import type { Tokens } from './tokens.js';

const TEXT: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink', 'primarySoft'],
  ['ink', 'attentionSoft'],
  ['ink', 'dangerSoft'],
  ['quiet', 'ground'],
  ['quiet', 'surface'],
  ['quiet', 'sunken'],
  ['primary', 'ground'],
  ['primary', 'surface'],
  ['primary', 'primarySoft'],
  ['onPrimary', 'primary'],
  ['link', 'ground'],
  ['link', 'surface'],
  ['attention', 'ground'],
  ['attention', 'attentionSoft'],
  ['danger', 'ground'],
  ['danger', 'surface'],
  ['danger', 'dangerSoft'],
  ['onDanger', 'danger'],
  ['onMarigold', 'marigold'],
];
const EDGES: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ['field', 'ground'],
  ['field', 'surface'],
  ['primary', 'ground'],
  ['danger', 'surface'],
];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('contrast in the %s scheme', (_name, tokens) => {
  it.each(TEXT)('%s on %s reads at 4.5 or more', (front, back) => {
    expect(contrast(tokens[front], tokens[back])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('%s is seen against %s at 3 or more', (front, back) => {
    expect(contrast(tokens[front], tokens[back])).toBeGreaterThanOrEqual(3);
  });
});

describe('contrast', () => {
  it('agrees with the figures of WCAG', () => {
    expect(contrast('#000000', '#FFFFFF')).toBe(21);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  });
});
