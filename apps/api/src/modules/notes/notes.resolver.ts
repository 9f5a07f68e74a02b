import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { MentorshipNotes, RemoveNoteInput, SaveNoteInput } from './note.types.js';
import { NotesService } from './notes.service.js';

@Resolver(() => MentorshipNotes)
export class NotesResolver {
  constructor(private readonly service: NotesService) {}

  @Query(() => MentorshipNotes)
  mentorshipNotes(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
  ): Promise<MentorshipNotes> {
    return this.service.list(actor, mentorshipId);
  }

  @Mutation(() => MentorshipNotes)
  saveNote(@CurrentActor() actor: Actor, @Args('input') input: SaveNoteInput): Promise<MentorshipNotes> {
    return this.service.save(actor, input);
  }

  @Mutation(() => MentorshipNotes)
  removeNote(@CurrentActor() actor: Actor, @Args('input') input: RemoveNoteInput): Promise<MentorshipNotes> {
    return this.service.remove(actor, input);
  }
}
