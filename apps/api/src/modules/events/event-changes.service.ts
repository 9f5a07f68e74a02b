import { Injectable } from '@nestjs/common';
import type { EventFactsRow } from './event-readers.service.js';

/** That an event, draft or published, is at another time or place (then as it is now), or is called off or taken out (as it was). */
export interface EventChange {
  what: 'moved' | 'called_off';
  event: EventFactsRow;
}

type Watcher = (change: EventChange) => Promise<void>;

/** For modules with people of their own to tell: those for whom an event is hear of it from here already. */
@Injectable()
export class EventChanges {
  private readonly watchers: Watcher[] = [];

  /** Called within the transaction of each change, which holds the event. */
  watch(watcher: Watcher): void {
    this.watchers.push(watcher);
  }

  async happened(change: EventChange): Promise<void> {
    for (const watcher of this.watchers) await watcher(change);
  }
}
