import { createContext, useCallback, useContext, useState } from 'react';
import type { ReactNode } from 'react';

const Announce = createContext<(message: string) => void>(() => undefined);

/** One polite live region for the whole client: what happened after an action, for those who cannot see it happen. */
export function AnnouncerProvider({ children }: { children: ReactNode }): ReactNode {
  const [message, setMessage] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setMessage(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <Announce value={announce}>
      {children}
      <div
        role="status"
        aria-live="polite"
        data-testid="announcer"
        style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        <span key={message.turn}>{message.text}</span>
      </div>
    </Announce>
  );
}

/** Returns the function that says a sentence through the live region. */
export function useAnnounce(): (message: string) => void {
  return useContext(Announce);
}
