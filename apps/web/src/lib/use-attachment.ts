import { useState } from 'react';
import { type AppError, toAppError } from './app-error.js';
import { useSchoolSlug } from './school.js';
import { type UploadedFile, uploadFile } from './upload.js';

export interface Attachment {
  file: UploadedFile | null;
  busy: boolean;
  error: AppError | null;
  take: (chosen: File) => Promise<void>;
  drop: () => void;
}

/** The file that goes with what is being written: sent at once, and part of it when that is sent. */
export function useAttachment(): Attachment {
  const slug = useSchoolSlug();
  const [file, setFile] = useState<UploadedFile | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const take = async (chosen: File): Promise<void> => {
    setError(null);
    setBusy(true);
    try {
      setFile(await uploadFile(slug, chosen, () => undefined));
    } catch (problem) {
      setError(toAppError(problem));
    } finally {
      setBusy(false);
    }
  };
  return { file, busy, error, take, drop: () => setFile(null) };
}
