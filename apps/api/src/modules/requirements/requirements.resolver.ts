import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Mentorship } from '../mentorships/index.js';
import { RequirementProgress } from './requirement.types.js';
import { RequirementsLoader } from './requirements.loader.js';

@Resolver(() => Mentorship)
export class RequirementsResolver {
  constructor(private readonly loader: RequirementsLoader) {}

  @ResolveField(() => RequirementProgress, { nullable: true, description: 'Null where nothing is asked.' })
  requirement(@Parent() mentorship: Mentorship): Promise<RequirementProgress | null> {
    return this.loader.of(mentorship.id);
  }
}
