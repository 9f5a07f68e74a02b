import { useState } from 'react';
import { type AppError, toAppError } from './app-error.js';
import { useSchoolSlug } from './school.js';
import { type UploadedFile, uploadFile } from './upload.js';

/** What may be handed out, for the file chooser; the service looks for itself. */
export const DOCUMENT_ENDINGS = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.png,.jpg,.jpeg,.webp';

/** A file that is sent as soon as it is chosen: how far it is, what went wrong, and sending one (null where that failed). */
export function useSentFile(options?: Parameters<typeof uploadFile>[3]): {
  sent: { done: number; total: number } | null;
  error: AppError | null;
  send: (chosen: File) => Promise<UploadedFile | null>;
} {
  const slug = useSchoolSlug();
  const [sent, setSent] = useState<{ done: number; total: number } | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const send = async (chosen: File): Promise<UploadedFile | null> => {
    setError(null);
    setSent({ done: 0, total: chosen.size });
    try {
      return await uploadFile(slug, chosen, (done, total) => setSent({ done, total }), options);
    } catch (failure) {
      setError(toAppError(failure));
      return null;
    } finally {
      setSent(null);
    }
  };
  return { sent, error, send };
}
