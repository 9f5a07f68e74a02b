import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { isId } from '../../platform/database/ids.js';
import { AppError } from '../../platform/errors/app-error.js';
import { type PeopleFilterInput, PeopleList } from '../enrolments/index.js';
import type { PeopleSelectionInput } from './people.types.js';

/** Who is meant: people named one by one, or everyone who matches. For use cases that have authorised. */
@Injectable()
export class PeopleSelection {
  constructor(private readonly people: PeopleList) {}

  /** Their ids; PEOPLE_TOO_MANY over the limit, PEOPLE_NONE_SELECTED for nobody. */
  async resolve(cohortId: string, { ids, filter, except }: PeopleSelectionInput): Promise<string[]> {
    const found = ids ? [...new Set(ids.filter(isId))] : await this.matching(cohortId, filter ?? null, except ?? []);
    if (found.length === 0) throw new AppError('PEOPLE_NONE_SELECTED');
    return found;
  }

  private async matching(
    cohortId: string,
    filter: PeopleFilterInput | null,
    except: readonly string[],
  ): Promise<string[]> {
    const matching = await this.people.idsOf(cohortId, filter, LIMITS.countedPeople + 1);
    if (matching.length > LIMITS.countedPeople)
      throw new AppError('PEOPLE_TOO_MANY', { allowed: LIMITS.countedPeople });
    const left = new Set(except);
    return matching.filter((id) => !left.has(id));
  }
}
