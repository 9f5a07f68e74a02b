import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { FailureNotice } from './failure.js';
import type { Attachment } from './use-attachment.js';

/** Chooses a file to go with what is being written, and lets it be taken away again. */
export function AttachedFile({
  attachment: { file, busy, error, take, drop },
  accept,
  attach,
  detach,
}: {
  attachment: Attachment;
  /** Endings, for the chooser of the device. */
  accept: string;
  attach: string;
  detach: (name: string) => string;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <FailureNotice error={error} />
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={attach}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen) void take(chosen);
        }}
      />
      <div className="t-row">
        <Button variant="default" size="sm" loading={busy} onClick={() => input.current?.click()}>
          {attach}
        </Button>
        {file && (
          <>
            <span className="t-user" aria-live="polite">
              {file.name}
            </span>
            <Button variant="default" size="sm" onClick={drop}>
              {detach(file.name)}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
