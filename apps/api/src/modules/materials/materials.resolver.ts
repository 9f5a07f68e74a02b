import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { AddEventFileInput, AddEventLinkInput, ChangeEventMaterialInput, EventMaterial } from './material.types.js';
import { MaterialReaders } from './material-readers.service.js';
import { MaterialsService } from './materials.service.js';

@Resolver(() => EventMaterial)
export class MaterialsResolver {
  constructor(
    private readonly service: MaterialsService,
    private readonly readers: MaterialReaders,
  ) {}

  @Query(() => [EventMaterial], { description: 'What is there now for oneself.' })
  myEventMaterials(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<EventMaterial[]> {
    return this.readers.listMine(actor, id);
  }

  @Query(() => [EventMaterial])
  eventMaterials(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<EventMaterial[]> {
    return this.service.list(actor, id);
  }

  @Mutation(() => [EventMaterial])
  addEventFile(@CurrentActor() actor: Actor, @Args('input') input: AddEventFileInput): Promise<EventMaterial[]> {
    return this.service.addFile(actor, input);
  }

  @Mutation(() => [EventMaterial])
  addEventLink(@CurrentActor() actor: Actor, @Args('input') input: AddEventLinkInput): Promise<EventMaterial[]> {
    return this.service.addLink(actor, input);
  }

  @Mutation(() => [EventMaterial])
  changeEventMaterial(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangeEventMaterialInput,
  ): Promise<EventMaterial[]> {
    return this.service.change(actor, input);
  }

  @Mutation(() => [EventMaterial], { description: 'With its file, for good.' })
  removeEventMaterial(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<EventMaterial[]> {
    return this.service.remove(actor, id);
  }
}
