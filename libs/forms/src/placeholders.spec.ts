import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fillPlaceholders, paragraphsOf, placeholderProblems } from './placeholders.js';

const ALLOWED = ['person.name', 'school.name'];

describe('places in a text', () => {
  it('are filled with plain text, also with spaces inside the braces', () => {
    const values = { 'person.name': 'Zoë <b>', 'school.name': 'Lakeside' };
    expect(fillPlaceholders('Hello {{person.name}} of {{ school.name }}.', values)).toBe('Hello Zoë <b> of Lakeside.');
  });

  it('are filled once: a name that looks like a place stays a name', () => {
    expect(fillPlaceholders('{{person.name}}', { 'person.name': '{{school.name}}', 'school.name': 'x' })).toBe(
      '{{school.name}}',
    );
  });

  it('know no names but their own', () => {
    expect(fillPlaceholders('{{constructor}}{{__proto__}}', {})).toBe('');
  });

  it('say what is wrong, and where', () => {
    expect(placeholderProblems('Hi {{person.nam}}, {{school.name', ALLOWED, ['person.name'])).toEqual([
      { code: 'PLACEHOLDER_UNKNOWN', name: 'person.nam', at: 3 },
      { code: 'PLACEHOLDER_BROKEN', name: '', at: 19 },
      { code: 'PLACEHOLDER_MISSING', name: 'person.name', at: -1 },
    ]);
  });

  it('leave no braces behind in a text without problems', () => {
    const part = fc.oneof(
      fc.string().filter((text) => !/[{}]/.test(text)),
      fc.constantFrom('{{person.name}}', '{{school.name}}'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        expect(placeholderProblems(text, ALLOWED)).toEqual([]);
        expect(fillPlaceholders(text, { 'person.name': 'A', 'school.name': 'B' })).not.toMatch(/[{}]/);
      }),
    );
  });
});

describe('paragraphs', () => {
  it('are what stands between blank lines; a single line break stays inside', () => {
    expect(paragraphsOf('\n\nOne\ntwo\r\n \r\nThree\n\n\n')).toEqual(['One\ntwo', 'Three']);
  });
});
