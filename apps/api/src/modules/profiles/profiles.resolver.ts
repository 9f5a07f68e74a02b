import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { PhotosService } from './photos.service.js';
import { DescribeMyPhotoInput, MyProfile, SetMyPhotoInput, UpdateMyProfileInput } from './profile.types.js';
import { ProfilesService } from './profiles.service.js';

@Resolver(() => MyProfile)
export class ProfilesResolver {
  constructor(
    private readonly profiles: ProfilesService,
    private readonly photos: PhotosService,
  ) {}

  @Query(() => MyProfile, { description: 'What one says of oneself in this school, and who is shown it.' })
  myProfile(@CurrentActor() actor: Actor): Promise<MyProfile> {
    return this.profiles.mine(actor);
  }

  @Mutation(() => MyProfile)
  updateMyProfile(@CurrentActor() actor: Actor, @Args('input') input: UpdateMyProfileInput): Promise<MyProfile> {
    return this.profiles.update(actor, input);
  }

  @Mutation(() => MyProfile)
  setMyPhoto(@CurrentActor() actor: Actor, @Args('input') input: SetMyPhotoInput): Promise<MyProfile> {
    return this.photos.set(actor, input).then(() => this.profiles.mine(actor));
  }

  @Mutation(() => MyProfile, { description: 'Other words for the photo that is there.' })
  describeMyPhoto(@CurrentActor() actor: Actor, @Args('input') input: DescribeMyPhotoInput): Promise<MyProfile> {
    return this.photos.describe(actor, input.alt).then(() => this.profiles.mine(actor));
  }

  @Mutation(() => MyProfile)
  removeMyPhoto(@CurrentActor() actor: Actor): Promise<MyProfile> {
    return this.photos.remove(actor).then(() => this.profiles.mine(actor));
  }
}
