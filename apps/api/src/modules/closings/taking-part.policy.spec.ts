import { expect, it } from '@jest/globals';
import { takingPartContent } from './taking-part.policy.js';

const facts = {
  school: 'Lakeview',
  name: 'Ana Ruiz',
  toTheEnd: true,
  from: '2026-10-03',
  to: '2027-02-01',
  madeOn: '2027-02-14',
};

it('says from when to when, and when it was issued', () => {
  const text = JSON.stringify(takingPartContent(facts, 'en').blocks);
  expect(text).toContain('Between October 3, 2026 and February 1, 2027.');
  expect(text).toContain('Issued on February 14, 2027.');
  expect(JSON.stringify(takingPartContent(facts, 'fr').blocks)).toContain('Délivrée le 14 février 2027.');
});

it('of a planned end only for whom it lasted until then', () => {
  const text = (toTheEnd: boolean, language: 'en' | 'fr') =>
    JSON.stringify(takingPartContent({ ...facts, toTheEnd }, language).blocks);
  expect([text(true, 'en'), text(true, 'fr')]).toEqual([
    expect.stringContaining('planned end'),
    expect.stringContaining('fin prévue'),
  ]);
  expect(text(false, 'en')).toContain('Ana Ruiz took part in a mentorship.');
  expect(text(false, 'fr')).not.toContain('fin prévue');
});
