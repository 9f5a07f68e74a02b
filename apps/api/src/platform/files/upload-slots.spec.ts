import { describe, expect, it } from '@jest/globals';
import { UPLOAD_SLOTS, UploadSlots } from './upload-slots.js';

describe('places for uploads', () => {
  it('are bounded for a person, and for a school, without touching others', () => {
    const slots = new UploadSlots();
    const first = slots.take('lakeside', 'ada');
    slots.take('lakeside', 'ada');
    expect(() => slots.take('lakeside', 'ada')).toThrow('Too much is going on');
    expect(() => slots.take('hillside', 'ada')).toThrow('Too much is going on');
    slots.take('lakeside', 'eve');
    expect(() => slots.take('lakeside', 'zoe')).toThrow('Too much is going on');
    slots.take('hillside', 'zoe');
    first();
    slots.take('lakeside', 'zoe');
  });

  it('are bounded for the process, and come back', () => {
    const slots = new UploadSlots();
    const releases = Array.from({ length: UPLOAD_SLOTS.process }, (_, n) => slots.take(`school ${n}`, `person ${n}`));
    expect(() => slots.take('another', 'one')).toThrow('Too much is going on');
    for (const release of releases) release();
    for (let n = 0; n < UPLOAD_SLOTS.process; n += 1) slots.take(`school ${n}`, `person ${n}`);
  });
});
