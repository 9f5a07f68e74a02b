import { Injectable } from '@nestjs/common';
import { PeopleApartRepository } from './people-apart.repository.js';

/** For use cases that have authorised: who is not put together with whom at one table. What they do with it tells nobody why. */
@Injectable()
export class PeopleApart {
  constructor(private readonly pairs: PeopleApartRepository) {}

  /** Among these members, by whatever anybody said, and whoever was not to go on with whom. `day` is the day at the school. */
  among(memberIds: readonly string[], day: string): Promise<[string, string][]> {
    return this.pairs.listAmong(memberIds, day);
  }
}
