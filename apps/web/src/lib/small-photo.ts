import { AppError } from './app-error.js';

/** Wide enough for the largest place in which a photo is shown, on the sharpest screen. */
const SIDE = 1024;
const QUALITY = 0.86;

/** What some phones save; few browsers can draw it. */
const isHeic = ({ name, type }: File): boolean => /^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name);

/**
 * A photo as small as it is ever shown, turned the right way up: what comes out of a phone is larger than may be sent. The
 * service cleans whatever arrives; drawing it anew leaves where it was taken behind already here.
 */
export async function smallPhoto(file: File): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new AppError(isHeic(file) ? 'PHOTO_HEIC' : 'PHOTO_TYPE');
  });
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
  if (!blob) throw new AppError('PHOTO_UNREADABLE');
  return new File([blob], 'photo', { type: blob.type });
}
