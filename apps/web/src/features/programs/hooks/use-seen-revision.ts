import { useState } from 'react';

export interface SeenRevision {
  /** What a change is sent with: the revision that was looked at. */
  seen: number;
  /** Somebody else has changed it since. */
  behind: boolean;
  /** One's own change went through. */
  saved: (revision: number) => void;
  /** Look at the newer state: `turn` is a key that makes forms start over from it. */
  reload: () => void;
  turn: number;
}

/**
 * Keeps the revision that a person looked at while newer ones arrive in the background: their words are never sent over words
 * that they have not seen.
 */
export function useSeenRevision(latest: number, busy: boolean): SeenRevision {
  const [seen, setSeen] = useState(latest);
  const [turn, setTurn] = useState(0);
  return {
    seen,
    behind: !busy && latest > seen,
    saved: (revision) => setSeen(revision),
    reload: () => {
      setSeen(latest);
      setTurn(turn + 1);
    },
    turn,
  };
}
