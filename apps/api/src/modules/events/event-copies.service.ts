import { Injectable } from '@nestjs/common';

/** An event, and what was made after its example. */
export interface EventCopy {
  from: string;
  to: string;
}

type Watcher = (copies: readonly EventCopy[]) => Promise<void>;

/** Tells modules that keep something with events which were copied, so that what they keep goes along. */
@Injectable()
export class EventCopies {
  private readonly watchers: Watcher[] = [];

  /** Called within the transaction of each copy. */
  watch(watcher: Watcher): void {
    this.watchers.push(watcher);
  }

  /** In the caller's transaction. */
  async copied(copies: readonly EventCopy[]): Promise<void> {
    if (copies.length === 0) return;
    for (const watcher of this.watchers) await watcher(copies);
  }
}
