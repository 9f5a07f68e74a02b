import { LIMITS } from '@trellis/contracts';
import type { ErrorArguments } from '@trellis/contracts';
import { AppError, knownCode } from './app-error.js';

export interface UploadedFile {
  id: string;
  name: string;
  size: number;
}

/**
 * Sends one file to a school, telling bytes sent and bytes in total on the way. A file over the limit is refused before
 * anything is sent. `registration`: from somebody who is no member yet, for one question behind a link. XMLHttpRequest, because fetch does not tell the progress of an upload.
 */
export function uploadFile(
  school: string,
  file: File,
  onProgress: (sent: number, total: number) => void,
  registration?: { token: string; itemId: string },
): Promise<UploadedFile> {
  if (file.size > LIMITS.uploadBytes) {
    return Promise.reject(new AppError('FILE_TOO_LARGE', { megabytes: LIMITS.uploadBytes / 1024 / 1024 }));
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const place = registration ? `/registration/${encodeURIComponent(registration.itemId)}` : '';
    request.open('POST', `/s/${encodeURIComponent(school)}/files${place}`);
    request.setRequestHeader('x-trellis', '1');
    if (registration) request.setRequestHeader('x-registration', registration.token);
    request.responseType = 'json';
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onerror = () => reject(new AppError('UNAVAILABLE'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as UploadedFile);
      else reject(uploadFailure(request.response, request.status));
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function uploadFailure(body: unknown, status: number): AppError {
  const error = (body as { error?: { code?: string; args?: ErrorArguments; requestId?: string } } | null)?.error;
  if (!error && status === 413) return new AppError('FILE_TOO_LARGE', { megabytes: LIMITS.uploadBytes / 1024 / 1024 });
  return new AppError(knownCode(error?.code), error?.args ?? {}, error?.requestId);
}
