import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/tenancy/context.js';
import { MentorshipParties } from '../mentorships/index.js';
import type { Guide } from './guide.types.js';
import { ProgramGuidesService } from './program-guides.service.js';

/** The guides that somebody in a mentorship reads: their program's own first, then those that come with Trellis. */
@Injectable()
export class GuidesService {
  constructor(
    private readonly guides: ProgramGuidesService,
    private readonly parties: MentorshipParties,
  ) {}

  async list(actor: Actor, mentorshipId: string): Promise<Guide[]> {
    const { role, mentorship } = await this.parties.own(actor, mentorshipId);
    const all = await this.guides.of(mentorship.program_id);
    return all.filter(({ published, audience }) => published && (audience === null || audience === role));
  }
}
