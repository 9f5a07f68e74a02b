import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { MatchAudit, MatchWhatIf, TryMatchWeightsInput } from './match-audit.types.js';
import { MatchAudits } from './match-audits.service.js';
import { MatchRun } from './match-run.types.js';

@Resolver(() => MatchRun)
export class MatchAuditsResolver {
  constructor(private readonly service: MatchAudits) {}

  @ResolveField(() => MatchAudit, { nullable: true, description: 'The newest; null until somebody asked for one.' })
  audit(@CurrentActor() actor: Actor, @Parent() run: MatchRun): Promise<MatchAudit | null> {
    return this.service.auditOf(actor, run);
  }

  @ResolveField(() => MatchWhatIf, { nullable: true })
  whatIf(@CurrentActor() actor: Actor, @Parent() run: MatchRun): Promise<MatchWhatIf | null> {
    return this.service.whatIfOf(actor, run);
  }

  @Mutation(() => MatchAudit, { description: 'Has figures about a draft counted, by group where people agreed to it.' })
  auditMatchRun(@CurrentActor() actor: Actor, @Args('runId', { type: () => ID }) runId: string): Promise<MatchAudit> {
    return this.service.request(actor, runId);
  }

  @Mutation(() => MatchWhatIf, {
    description: 'Up to three sets of ordinary weights, in totals; the draft stays as it is.',
  })
  tryMatchWeights(@CurrentActor() actor: Actor, @Args('input') input: TryMatchWeightsInput): Promise<MatchWhatIf> {
    return this.service.tryWeights(actor, input);
  }
}
