import { Injectable } from '@nestjs/common';
import { localizedText } from '../../platform/graphql/scalars.js';
import { StaffGuard } from '../members/index.js';
import type { ConcernPerson, ConcernWays } from './concern.types.js';
import { ConcernSettingsRepository } from './concern-settings.repository.js';
import { type Candidate, recipientsOf } from './concerns.policy.js';
import { ConcernsRepository } from './concerns.repository.js';

/** Whom somebody can tell, and whom it may be about. */
@Injectable()
export class ConcernRecipients {
  constructor(
    private readonly settings: ConcernSettingsRepository,
    private readonly concerns: ConcernsRepository,
    private readonly staff: StaffGuard,
  ) {}

  /** Who coordinates where this person takes part, who is named for the school, and always who administers it. */
  candidatesFor(memberId: string): Promise<Candidate[]> {
    return this.staffFor(memberId, false);
  }

  /** `withPast`: also who coordinates where they took part in what is closed by now. */
  private async staffFor(memberId: string, withPast: boolean): Promise<Candidate[]> {
    const [colleagues, offices, programs] = await Promise.all([
      this.staff.colleagues(),
      this.settings.listOffices(),
      this.concerns.listProgramsOf(memberId, withPast),
    ]);
    const here = new Set(programs.map((one) => one.program_id));
    const coordinates = colleagues.filter(
      ({ roles, program_ids: ids }) =>
        here.size > 0 && (roles.includes('coordinator') || ids.some((id) => here.has(id))),
    );
    const of = (kind: Candidate['kind'], people: typeof colleagues): Candidate[] =>
      people.map(({ id, display_name: name }) => ({ memberId: id, name, kind, label: null }));
    return [
      ...of('coordinator', coordinates),
      ...offices.flatMap(({ kind, label, member_id: id, name }) =>
        id && name ? [{ memberId: id, name, kind, label }] : [],
      ),
      ...of(
        'administrator',
        colleagues.filter(({ roles }) => roles.includes('administrator')),
      ),
    ];
  }

  /** Everyone whom it may be about, now or in a year that is over: those in the person's mentorships, and each who could read it. */
  async peopleFor(memberId: string): Promise<Candidate[]> {
    const others = await this.concerns.listOthersOf(memberId);
    const near = others.map(({ member_id: id, name, role }): Candidate => ({
      memberId: id,
      name,
      kind: role,
      label: null,
    }));
    return recipientsOf([...near, ...(await this.staffFor(memberId, true))], [memberId]);
  }

  async waysFor(memberId: string): Promise<ConcernWays> {
    const [row, offices, candidates, people] = await Promise.all([
      this.settings.find(),
      this.settings.listOffices(),
      this.candidatesFor(memberId),
      this.peopleFor(memberId),
    ]);
    return {
      setUp: offices.length > 0,
      expect: row && localizedText(row.expect),
      mustPassOn: row && localizedText(row.must_pass_on),
      crisis: (row?.crisis ?? []).map(({ label, number }) => ({ label: localizedText(label), number })),
      recipients: recipientsOf(candidates, [memberId]).map(toPerson),
      people: people.map(toPerson),
      outside: offices.flatMap(({ label, address }) => (address ? [{ label: localizedText(label), address }] : [])),
    };
  }
}

const toPerson = ({ label, ...rest }: Candidate): ConcernPerson => ({ ...rest, label: label && localizedText(label) });
