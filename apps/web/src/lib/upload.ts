import { LIMITS } from '@trellis/contracts';
import type { ErrorArguments } from '@trellis/contracts';
import { AppError, knownCode } from './app-error.js';

export interface UploadedFile {
  id: string;
  name: string;
  size: number;
}

/** Where a file goes, when not to one's own: from somebody who is no member yet, for one question behind a link; or along with an event. */
export type UploadPlace = { token: string; itemId: string } | { eventId: string };

/**
 * Sends one file to a school, telling bytes sent and bytes in total on the way. A file over the limit is refused before
 * anything is sent. XMLHttpRequest, because fetch does not tell the progress of an upload.
 */
export function uploadFile(
  school: string,
  file: File,
  onProgress: (sent: number, total: number) => void,
  place?: UploadPlace,
): Promise<UploadedFile> {
  const most = place && 'eventId' in place ? LIMITS.materialBytes : LIMITS.uploadBytes;
  if (file.size > most) return Promise.reject(tooLarge(most));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/s/${encodeURIComponent(school)}/files${place ? pathOf(place) : ''}`);
    request.setRequestHeader('x-trellis', '1');
    if (place && 'token' in place) request.setRequestHeader('x-registration', place.token);
    request.responseType = 'json';
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onerror = () => reject(new AppError('UNAVAILABLE'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as UploadedFile);
      else reject(uploadFailure(request.response, request.status, most));
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

const pathOf = (place: UploadPlace): string =>
  'eventId' in place
    ? `/events/${encodeURIComponent(place.eventId)}`
    : `/registration/${encodeURIComponent(place.itemId)}`;

const tooLarge = (most: number): AppError => new AppError('FILE_TOO_LARGE', { megabytes: most / 1024 / 1024 });

function uploadFailure(body: unknown, status: number, most: number): AppError {
  const error = (body as { error?: { code?: string; args?: ErrorArguments; requestId?: string } } | null)?.error;
  if (!error && status === 413) return tooLarge(most);
  return new AppError(knownCode(error?.code), error?.args ?? {}, error?.requestId);
}
