import { webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { diversityMenteeIntake, nearPeerMentorIntake, parseFormDefinition } from '@trellis/forms';
import type { Condition, FormDefinition, FormItem } from '@trellis/forms';
import { isGroup, namable, readRule, writeRule } from './condition-rules.js';
import { duplicateItem, moveItem, removeItem, replaceItem, restoreItem, withCondition } from './draft-edits.js';
import { beginWith, chosen, edited, isChanged, meets, sees, wasKept } from './draft-state.js';
import { mergeDrafts, settle } from './merge-drafts.js';
import { canAdd, newItem, PALETTE } from './new-items.js';
import type { Seen } from './new-items.js';

beforeAll(() => {
  globalThis.crypto ??= webcrypto as Crypto;
});

const text = (id: string, showIf?: Condition): FormItem => ({
  kind: 'short_text',
  id,
  label: { en: id },
  required: false,
  store: 'answer',
  visibility: 'told_to_program',
  headerHints: [],
  maxLength: 20,
  ...(showIf ? { showIf } : {}),
});
const section = (id: string): FormItem => ({ ...text(id), kind: 'section', store: 'none' }) as FormItem;
const formOf = (...items: FormItem[]): FormDefinition => ({
  format: 1,
  key: 'trial',
  audience: 'everyone',
  title: { en: 'Trial' },
  items,
});
const order = (form: FormDefinition): string => form.items.map(({ id }) => id).join(' ');

describe('a new item', () => {
  it('of every kind can be kept at once, in any form', () => {
    for (const form of [diversityMenteeIntake, nearPeerMentorIntake]) {
      for (const kind of PALETTE.flatMap(({ kinds }) => [...kinds]).filter((one) => canAdd(form, one))) {
        const item = newItem(form, kind, 'fr', (what) => `nouveau ${what}`);
        const parsed = parseFormDefinition({ ...form, items: [...form.items, JSON.parse(JSON.stringify(item))] });
        expect({ kind, problems: parsed.ok ? [] : parsed.problems }).toEqual({ kind, problems: [] });
      }
    }
  });

  it('of the year or the site is for the match to read only where the program’s settings show it to them', () => {
    const read = (audience: FormDefinition['audience'], kind: 'year' | 'site', shown: Seen | undefined): string =>
      newItem({ ...formOf(), audience }, kind, 'en', (what) => what, shown).visibility;
    const settings: Seen = { mentorSees: ['YEAR'], menteeSees: ['SITE'] };
    expect(read('mentee', 'year', settings)).toBe('shown_to_match');
    expect(read('mentee', 'site', settings)).toBe('told_to_program');
    expect(read('mentor', 'year', settings)).toBe('told_to_program');
    expect(read('mentor', 'site', settings)).toBe('shown_to_match');
    expect(read('mentee', 'year', { mentorSees: ['SITE'], menteeSees: [] })).toBe('told_to_program');
    expect(read('mentee', 'year', undefined)).toBe('told_to_program');
  });

  it('is not offered where a second one could only contradict the first', () => {
    expect(canAdd(diversityMenteeIntake, 'email')).toBe(false);
    expect(canAdd(formOf(text('a')), 'email')).toBe(true);
  });
});

describe('moving', () => {
  const form = formOf(text('a'), section('S'), text('s1'), text('s2'), section('T'), text('t1'));

  it('takes one question along the list', () => {
    expect(order(moveItem(form, 2, 5))).toBe('a S s2 T t1 s1');
    expect(order(moveItem(form, 5, 0))).toBe('t1 a S s1 s2 T');
  });

  it('takes a section with all that is in it, past another as a whole', () => {
    expect(order(moveItem(form, 1, 2))).toBe('a T t1 S s1 s2');
    expect(order(moveItem(form, 4, 3))).toBe('a T t1 S s1 s2');
    expect(order(moveItem(form, 4, 0))).toBe('T t1 a S s1 s2');
  });
});

describe('taking out', () => {
  const form = formOf(
    text('a'),
    text('b'),
    text('c', {
      all: [
        { item: 'a', is: 'answered' },
        { item: 'b', is: 'answered' },
      ],
    }),
    text('d', { not: { item: 'a', is: 'answered' } }),
  );

  it('frees the conditions that named it, and gives all back', () => {
    const removal = removeItem(form, 'a');
    expect(removal?.freed.map(({ id }) => id)).toEqual(['c', 'd']);
    expect(removal?.form.items.map(({ showIf }) => showIf)).toEqual([
      undefined,
      { all: [{ item: 'b', is: 'answered' }] },
      undefined,
    ]);
    expect(removal && restoreItem(removal.form, removal)).toEqual(form);
  });

  it('gives back into a form that has gone on', () => {
    const removal = removeItem(form, 'a');
    const later = removal && replaceItem(removal.form, { ...text('b'), label: { en: 'Better' } });
    expect(later && removal && restoreItem(later, removal).items[1]?.label).toEqual({ en: 'Better' });
  });
});

describe('sentences', () => {
  const choice: FormItem = {
    ...text('year'),
    kind: 'single_choice',
    options: [
      { id: 'first', label: { en: 'First' } },
      { id: 'second', label: { en: 'Second' } },
    ],
    other: false,
  } as FormItem;
  const items = [choice, text('hope'), text('last')];
  const itemOf = (id: string): FormItem | undefined => items.find((item) => item.id === id);
  const conditions: Condition[] = [
    { item: 'year', equals: 'first' },
    {
      any: [
        { item: 'year', equals: 'first' },
        { item: 'year', equals: 'second' },
      ],
    },
    { not: { item: 'hope', is: 'answered' } },
    {
      all: [
        { fact: 'role', equals: 'mentee' },
        {
          not: {
            any: [
              { item: 'year', equals: 'first' },
              { item: 'hope', is: 'answered' },
            ],
          },
        },
      ],
    },
    { not: { not: { item: 'hope', is: 'not_answered' } } },
  ];

  it.each(conditions.map((condition) => ({ condition })))('keep what $condition says', ({ condition }) => {
    const again = writeRule(readRule(condition), itemOf);
    // A second reading is the same: what was folded once stays folded.
    expect(again && writeRule(readRule(again), itemOf)).toEqual(again);
    if (!JSON.stringify(condition).includes('"not":{"not"')) expect(again).toEqual(condition);
  });

  it('say any of in one', () => {
    const rule = readRule(conditions[1] as Condition);
    expect(isGroup(rule) ? null : rule.values).toEqual(['first', 'second']);
  });

  it('are nothing while a word is missing', () => {
    expect(writeRule({ item: 'year', test: 'in', values: [], negated: false }, itemOf)).toBeNull();
  });

  it('name earlier questions, and the vault only from the vault', () => {
    const vault = {
      ...text('words'),
      kind: 'identity_own_words',
      store: 'vault',
      visibility: 'as_consented',
    } as FormItem;
    expect(namable([choice, vault, text('hope'), text('last')], text('hope')).map(({ id }) => id)).toEqual(['year']);
    expect(namable([choice, vault, { ...vault, id: 'more' }], { ...vault, id: 'more' }).map(({ id }) => id)).toEqual([
      'year',
      'words',
    ]);
  });
});

describe('two people at one form', () => {
  const base = formOf(text('a'), text('b'), text('c'));
  const says = (form: FormDefinition, id: string, en: string): FormDefinition =>
    replaceItem(form, { ...(form.items.find((item) => item.id === id) ?? text(id)), label: { en } });

  it('who change different questions lose nothing', () => {
    const mine = says(moveItem(base, 2, 0), 'a', 'mine');
    const theirs = says(duplicateItem(base, 'b', 'b2'), 'b', 'theirs');
    const merge = mergeDrafts(base, mine, theirs);
    expect(merge.clashes).toEqual([]);
    expect(merge.taken).toEqual(['b', 'b2']);
    const settled = settle(base, mine, theirs, {});
    expect(order(settled)).toBe('c a b b2');
    expect(settled.items.map(({ label }) => label['en'])).toEqual(['c', 'mine', 'theirs', 'b']);
  });

  it('who change the same one choose, or keep both', () => {
    const [mine, theirs] = [says(base, 'b', 'mine'), says(base, 'b', 'theirs')];
    expect(mergeDrafts(base, mine, theirs).clashes.map(({ itemId }) => itemId)).toEqual(['b']);
    const label = (choice: 'mine' | 'theirs' | 'both'): unknown[] =>
      settle(base, mine, theirs, { b: choice }).items.map((item) => item.label['en']);
    expect(label('mine')).toEqual(['a', 'mine', 'c']);
    expect(label('theirs')).toEqual(['a', 'theirs', 'c']);
    expect(label('both')).toEqual(['a', 'theirs', 'mine', 'c']);
  });

  it('keep a question that one took out and the other bettered, if that is chosen', () => {
    const mine = removeItem(base, 'b')?.form ?? base;
    const theirs = says(base, 'b', 'theirs');
    expect(order(settle(base, mine, theirs, { b: 'theirs' }))).toBe('a b c');
    expect(order(settle(base, mine, theirs, { b: 'mine' }))).toBe('a c');
  });

  it('are asked before anything is sent, and go on from what they chose', () => {
    const begun = beginWith({ revision: 1, definition: base });
    const typed = edited(begun, (form) => says(form, 'b', 'mine'));
    const met = meets(typed, { revision: 2, definition: says(base, 'b', 'theirs') }, 'Kim');
    expect(met.conflict?.merge.clashes).toHaveLength(1);
    expect(met.mine).toBe(typed.mine);
    const settled = chosen(met, { b: 'mine' });
    expect(settled).toMatchObject({ conflict: null, kept: { revision: 2 } });
    expect(isChanged(settled)).toBe(true);
  });

  it('keep typing while a draft is on its way: what came after it is still to be sent', () => {
    const typed = edited(beginWith({ revision: 1, definition: base }), (form) => says(form, 'a', 'first'));
    const more = edited(typed, (form) => says(form, 'a', 'second'));
    expect(isChanged(wasKept(typed, typed.mine, 2))).toBe(false);
    expect(isChanged(wasKept(more, typed.mine, 2))).toBe(true);
  });

  it('see the other’s draft while nothing of their own is unsaved', () => {
    const begun = beginWith({ revision: 1, definition: base });
    const theirs = { revision: 2, definition: says(base, 'b', 'theirs') };
    expect(sees(begun, 2, () => theirs).mine).toBe(theirs.definition);
    expect(sees(begun, 1, () => theirs)).toBe(begun);
    const typed = edited(begun, (form) => says(form, 'a', 'mine'));
    expect(sees(typed, 2, () => theirs)).toBe(typed);
  });

  it('do not mind the order of fields', () => {
    const theirs = {
      ...base,
      items: base.items.map((item) => withCondition(JSON.parse(JSON.stringify(item)) as FormItem, undefined)),
    };
    expect(mergeDrafts(base, base, theirs)).toEqual({ taken: [], clashes: [], titles: null });
  });
});
