import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DemoPersonKind } from '@trellis/contracts';
import { Viewer } from '../accounts/index.js';
import { DemoService } from './demo.service.js';
import { Installation } from './demo.types.js';

@Resolver()
export class DemoResolver {
  constructor(private readonly service: DemoService) {}

  @Query(() => Installation)
  installation(): Promise<Installation> {
    return this.service.installation();
  }

  @Mutation(() => Viewer, { description: 'Local installations only: be someone of the demo school.' })
  demoSignIn(@Args('kind', { type: () => DemoPersonKind }) kind: DemoPersonKind): Promise<Viewer> {
    return this.service.signIn(kind);
  }
}
