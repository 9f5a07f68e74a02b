import { useEffect, useState } from 'react';

const inAddress = (): string => new URLSearchParams(window.location.hash.slice(1)).get('t') ?? '';

/** The secret of the link, after the `#`, or typed from a poster; another link opened in the same window replaces it. */
export function useLinkSecret(): { secret: string; setSecret: (secret: string) => void } {
  const [secret, setSecret] = useState(inAddress);
  useEffect(() => {
    const follow = (): void => setSecret(inAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return { secret, setSecret };
}
