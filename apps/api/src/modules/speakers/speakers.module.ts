/**
 * Who speaks at events: a page of each, whom an event lists in which order, and asking them by a mail whose link opens a page to answer on. They
 * need no account. Others see those who said yes. Nobody is found here by what they are: there is no such filter.
 * Called by: those who look after events; everyone for whom an event is; the holder of a mail's link.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { EventsModule } from '../events/index.js';
import { SchoolsModule } from '../schools/index.js';
import { EventSpeakersRepository } from './event-speakers.repository.js';
import { EventSpeakersService } from './event-speakers.service.js';
import { SpeakerLinks } from './speaker-links.service.js';
import { SpeakerReaders } from './speaker-readers.service.js';
import { SpeakerTelling } from './speaker-telling.service.js';
import { SpeakerNewsMails } from './speaker-news.mails.js';
import { SpeakersController } from './speakers.controller.js';
import { SpeakersMails } from './speakers.mails.js';
import { SpeakersRepository } from './speakers.repository.js';
import { EventSpeakersResolver, SpeakersResolver } from './speakers.resolver.js';
import { SpeakersService } from './speakers.service.js';

@Module({
  imports: [FilesModule, EventsModule, SchoolsModule],
  controllers: [SpeakersController],
  providers: [
    ...[SpeakersResolver, SpeakersService, SpeakersRepository],
    ...[EventSpeakersResolver, EventSpeakersService, EventSpeakersRepository],
    ...[SpeakerReaders, SpeakerLinks, SpeakersMails, SpeakerTelling, SpeakerNewsMails],
  ],
  exports: [SpeakerReaders],
})
export class SpeakersModule {}
