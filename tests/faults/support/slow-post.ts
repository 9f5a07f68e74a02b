import type { MailPeer } from '../../worker/support/mail-peer.js';

export interface SlowPost {
  /** Messages that were read to their end and wait for their answer. */
  held(): number;
  /** Answers them, and everything after them at once. */
  letGo(): void;
}

/** Has the mail server answer so many messages more; those after them are read to their end and wait. */
export function answerOnly(peer: MailPeer, count: number): SlowPost {
  let letGo: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (letGo = resolve));
  let seen = 0;
  peer.manners = {
    beforeAnswer: () => {
      seen += 1;
      return seen > count ? waiting : Promise.resolve();
    },
  };
  return {
    held: () => Math.max(0, seen - count),
    letGo: () => {
      peer.manners = {};
      letGo();
    },
  };
}
