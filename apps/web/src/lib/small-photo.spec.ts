import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { smallPhoto } from './small-photo.js';

const draws = (drawing: () => Promise<ImageBitmap>): void => {
  Object.defineProperty(globalThis, 'createImageBitmap', { configurable: true, value: jest.fn(drawing) });
};
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'createImageBitmap');
});

describe('a photo that the browser cannot draw', () => {
  it.each([
    ['IMG_0001.HEIC', '', 'PHOTO_HEIC'],
    ['portrait', 'image/heif', 'PHOTO_HEIC'],
    ['notes.txt', 'text/plain', 'PHOTO_TYPE'],
  ])('is refused with what to do: %s %s', async (name, type, code) => {
    draws(() => Promise.reject(new Error('no')));
    await expect(smallPhoto(new File(['x'], name, { type }))).rejects.toMatchObject({ code });
  });
});
