import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { LibraryReaders } from './library-readers.service.js';
import { LibraryService } from './library.service.js';
import {
  FilledLetter,
  LetterStart,
  LibraryItem,
  LibraryVersion,
  MyDocument,
  SaveDocumentInput,
  SaveLetterInput,
  StarterLetterView,
} from './library.types.js';

const ID_ARGUMENT = { type: () => ID };

@Resolver(() => LibraryItem)
export class LibraryResolver {
  constructor(
    private readonly service: LibraryService,
    private readonly readers: LibraryReaders,
  ) {}

  @Query(() => [LibraryItem], { description: 'Documents and letters, newest first; also what was taken out.' })
  library(@CurrentActor() actor: Actor): Promise<LibraryItem[]> {
    return this.service.list(actor);
  }

  @Query(() => [StarterLetterView], { description: 'Letters to begin with.' })
  starterLetters(@CurrentActor() actor: Actor): StarterLetterView[] {
    return this.service.starters(actor);
  }

  @Query(() => [LibraryVersion], { description: 'Newest first.' })
  libraryVersions(@CurrentActor() actor: Actor, @Args('id', ID_ARGUMENT) id: string): Promise<LibraryVersion[]> {
    return this.service.versions(actor, id);
  }

  @Query(() => [MyDocument], { description: 'What is meant for oneself, in the programs one takes part in.' })
  myDocuments(@CurrentActor() actor: Actor): Promise<MyDocument[]> {
    return this.readers.listMine(actor);
  }

  @Query(() => FilledLetter, { description: 'A letter for one person of a cohort.' })
  letterFor(
    @CurrentActor() actor: Actor,
    @Args('id', ID_ARGUMENT) id: string,
    @Args('enrolmentId', ID_ARGUMENT) enrolmentId: string,
  ): Promise<FilledLetter> {
    return this.readers.letterFor(actor, id, enrolmentId);
  }

  @Query(() => LetterStart, { description: 'A letter as the start of an announcement to a cohort.' })
  letterStart(
    @CurrentActor() actor: Actor,
    @Args('id', ID_ARGUMENT) id: string,
    @Args('cohortId', ID_ARGUMENT) cohortId: string,
  ): Promise<LetterStart> {
    return this.readers.startOf(actor, id, cohortId);
  }

  @Mutation(() => LibraryItem)
  saveLetter(@CurrentActor() actor: Actor, @Args('input') input: SaveLetterInput): Promise<LibraryItem> {
    return this.service.saveLetter(actor, input);
  }

  @Mutation(() => LibraryItem)
  saveDocument(@CurrentActor() actor: Actor, @Args('input') input: SaveDocumentInput): Promise<LibraryItem> {
    return this.service.saveDocument(actor, input);
  }

  @Mutation(() => LibraryItem, { description: 'An older version counts again, as a new one.' })
  useLibraryVersion(
    @CurrentActor() actor: Actor,
    @Args('id', ID_ARGUMENT) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('current', { type: () => Int }) current: number,
  ): Promise<LibraryItem> {
    return this.service.useVersion(actor, id, version, current);
  }

  @Mutation(() => LibraryItem, { description: 'Out of sight; it can be brought back.' })
  removeLibraryItem(@CurrentActor() actor: Actor, @Args('id', ID_ARGUMENT) id: string): Promise<LibraryItem> {
    return this.service.remove(actor, id);
  }

  @Mutation(() => LibraryItem)
  bringBackLibraryItem(@CurrentActor() actor: Actor, @Args('id', ID_ARGUMENT) id: string): Promise<LibraryItem> {
    return this.service.bringBack(actor, id);
  }

  @Mutation(() => Boolean, { description: 'For good, with every version; only what was taken out before.' })
  deleteLibraryItem(@CurrentActor() actor: Actor, @Args('id', ID_ARGUMENT) id: string): Promise<boolean> {
    return this.service.delete(actor, id);
  }
}
