import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { MyIdentity, ReuseMyIdentityInput } from './identity-profile.types.js';
import { OfferMyExperiencesInput, SetMyWishInput, WishMyExperiencesInput } from './identity-wishes.types.js';
import { AnswerMyDimensionInput, RevokeMyConsentsInput, SayMyConsentInput } from './my-dimension.types.js';
import { IdentityProfiles } from './identity-profiles.service.js';
import { IdentityWishes } from './identity-wishes.service.js';
import { MatchExplanation } from './match-explanation.types.js';
import { MatchExplanations } from './match-explanations.service.js';

@Resolver(() => MyIdentity)
export class IdentityProfilesResolver {
  constructor(
    private readonly profiles: IdentityProfiles,
    private readonly wishes: IdentityWishes,
    private readonly explanations: MatchExplanations,
  ) {}

  @Query(() => MyIdentity, { description: 'What one says of oneself for one of one’s own enrolments.' })
  myIdentity(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
  ): Promise<MyIdentity> {
    return this.profiles.get(actor, enrolmentId);
  }

  @Query(() => MatchExplanation, {
    description: 'Why the two of a mentorship, as the one of them who asks may read it.',
  })
  matchExplanation(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
  ): Promise<MatchExplanation> {
    return this.explanations.get(actor, mentorshipId);
  }

  @Mutation(() => MyIdentity, { description: 'Says, prefers not to say, or empties what is said of one dimension.' })
  answerMyDimension(@CurrentActor() actor: Actor, @Args('input') input: AnswerMyDimensionInput): Promise<MyIdentity> {
    return this.profiles.answer(actor, input);
  }

  @Mutation(() => MyIdentity, {
    description: 'Says yes or no to one purpose, for these dimensions; a yes before is taken back.',
  })
  sayMyConsent(@CurrentActor() actor: Actor, @Args('input') input: SayMyConsentInput): Promise<MyIdentity> {
    return this.profiles.sayConsent(actor, input);
  }

  @Mutation(() => MyIdentity, { description: 'Takes back every consent, or every one for a purpose, at once.' })
  revokeMyConsents(@CurrentActor() actor: Actor, @Args('input') input: RevokeMyConsentsInput): Promise<MyIdentity> {
    return this.profiles.revoke(actor, input);
  }

  @Mutation(() => MyIdentity, { description: 'How much one thing matters to a mentee.' })
  setMyWish(@CurrentActor() actor: Actor, @Args('input') input: SetMyWishInput): Promise<MyIdentity> {
    return this.wishes.set(actor, input).then(() => this.profiles.get(actor, input.enrolmentId));
  }

  @Mutation(() => MyIdentity, { description: 'What a mentor is glad to talk about.' })
  offerMyExperiences(@CurrentActor() actor: Actor, @Args('input') input: OfferMyExperiencesInput): Promise<MyIdentity> {
    return this.wishes.offer(actor, input).then(() => this.profiles.get(actor, input.enrolmentId));
  }

  @Mutation(() => MyIdentity, {
    description: 'Which of the experiences that mentors offer a mentee would like to talk about.',
  })
  wishMyExperiences(@CurrentActor() actor: Actor, @Args('input') input: WishMyExperiencesInput): Promise<MyIdentity> {
    return this.wishes.wishFor(actor, input).then(() => this.profiles.get(actor, input.enrolmentId));
  }

  @Mutation(() => MyIdentity, {
    description: 'Takes over what was said in another enrolment of one’s own; no consent.',
  })
  reuseMyIdentity(@CurrentActor() actor: Actor, @Args('input') input: ReuseMyIdentityInput): Promise<MyIdentity> {
    return this.profiles.reuse(actor, input);
  }
}
