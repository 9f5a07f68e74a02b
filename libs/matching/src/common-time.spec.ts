import { describe, expect, it } from '@jest/globals';
import { tooLittleTime } from './similarity.js';

const monday = (from: number, to: number) => ({ day: 1, from, to });

describe('too little time in common', () => {
  it('is less than the minutes asked for, each minute counted once; exactly enough is enough', () => {
    const mentees = [[monday(540, 600), monday(570, 630)], [{ day: 2, from: 540, to: 600 }]];
    const mentors = [[monday(540, 600)], [monday(600, 660)]];
    expect([...tooLittleTime(mentees, mentors, 60)]).toEqual([0, 1, 1, 1]);
    expect([...tooLittleTime(mentees, mentors, 30)]).toEqual([0, 0, 1, 1]);
  });

  it('is nobody’s who said no times', () => {
    expect([...tooLittleTime([undefined, []], [[monday(540, 600)], undefined], 60)]).toEqual([0, 0, 0, 0]);
  });
});
