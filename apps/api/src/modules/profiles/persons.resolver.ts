import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { CorrectPersonInput, Person } from './person.types.js';
import { PersonsService } from './persons.service.js';

@Resolver(() => Person)
export class PersonsResolver {
  constructor(private readonly persons: PersonsService) {}

  @Query(() => Person, { description: 'One person who takes part in a program that the viewer runs.' })
  person(@CurrentActor() actor: Actor, @Args('memberId', { type: () => ID }) memberId: string): Promise<Person> {
    return this.persons.get(actor, memberId);
  }

  @Mutation(() => Person, { description: 'Name and address of somebody who does not sign in.' })
  correctPerson(@CurrentActor() actor: Actor, @Args('input') input: CorrectPersonInput): Promise<Person> {
    return this.persons.correct(actor, input);
  }
}
