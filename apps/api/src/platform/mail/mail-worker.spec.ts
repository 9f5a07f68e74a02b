import { expect, it } from '@jest/globals';
import { toBatches } from './mail-worker.js';

const rows = (school: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    school_id: school,
    account_id: '',
    id: `${school}${index}`,
    claim_number: 1,
    turn: index + 1,
  }));

it('makes batches of one school each, every school’s first before anyone’s second', () => {
  const batches = toBatches('outbox', 'school_id', [...rows('large', 45), ...rows('small', 3)]);
  expect(batches.map(({ data }) => [data.owner, data.mails.length])).toEqual([
    ['large', 20],
    ['small', 3],
    ['large', 20],
    ['large', 5],
  ]);
  expect(batches.map(({ id }) => id)).toEqual(['large0-1', 'small0-1', 'large20-1', 'large40-1']);
});
