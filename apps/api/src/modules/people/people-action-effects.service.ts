import { Injectable } from '@nestjs/common';
import type { PeopleActionKind } from '@trellis/contracts';
import { EnrolmentsService } from '../enrolments/index.js';
import { MentorshipEndings } from '../mentorships/index.js';
import { ENDS_PAIRS } from './people-actions.policy.js';
import type { PeopleActionPreview } from './people.types.js';

type Effects = Pick<PeopleActionPreview, 'pairsEnding' | 'waitAgain' | 'partners'>;

const NAMED = 20;

/** What an action does to people who were not selected: pairs that end, and who stays behind. */
@Injectable()
export class PeopleActionEffects {
  constructor(
    private readonly mentorships: MentorshipEndings,
    private readonly enrolments: EnrolmentsService,
  ) {}

  async describe(kind: PeopleActionKind, enrolmentIds: readonly string[]): Promise<Effects> {
    if (!ENDS_PAIRS.includes(kind)) return { pairsEnding: 0, waitAgain: 0, partners: [] };
    const leaving = new Set(enrolmentIds);
    const pairs = await this.mentorships.partnersOf(enrolmentIds);
    const lost = new Map<string, number>();
    for (const { partnerId } of pairs) if (!leaving.has(partnerId)) lost.set(partnerId, (lost.get(partnerId) ?? 0) + 1);
    const people = await this.enrolments.byIds([...lost.keys()]);
    const partners = [...people.values()].map(({ id, displayName, role, state, mentorshipCount }) => ({
      enrolmentId: id,
      displayName,
      role,
      waitsAgain: role === 'mentee' && state === 'enrolled' && mentorshipCount <= (lost.get(id) ?? 0),
    }));
    partners.sort((a, b) => Number(b.waitsAgain) - Number(a.waitsAgain) || a.displayName.localeCompare(b.displayName));
    return {
      pairsEnding: new Set(pairs.map(({ id }) => id)).size,
      waitAgain: partners.filter(({ waitsAgain }) => waitsAgain).length,
      partners: partners.slice(0, NAMED),
    };
  }
}
