import { Injectable } from '@nestjs/common';
import { MessageThreads, ReachService } from '../messages/index.js';
import type { OwnRecord } from './own-data.types.js';

/** Of each kind; more than anybody writes in years. */
const MOST = 5_000;

/** What somebody wrote within their mentorships: opened for the person alone, and in no file that somebody else makes. */
@Injectable()
export class OwnWords {
  constructor(
    private readonly messages: MessageThreads,
    private readonly reach: ReachService,
  ) {}

  async of(memberId: string): Promise<OwnRecord[]> {
    const [messages, reach] = await Promise.all([this.messages.writtenBy(memberId, MOST), this.reach.findOf(memberId)]);
    return [
      ...messages.map(({ at, text }) => ({ kind: 'message', at, text })),
      ...(reach ? [{ kind: 'reach', at: reach.changed_at, text: [...reach.ways, reach.note ?? ''].join(' ') }] : []),
    ];
  }
}
