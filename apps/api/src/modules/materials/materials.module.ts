/**
 * What goes with an event: slides and other files, links, recordings; before it, or once it is over.
 * Called by: those who look after events; everyone for whom an event is.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { EventsModule } from '../events/index.js';
import { SchoolsModule } from '../schools/index.js';
import { MaterialReaders } from './material-readers.service.js';
import { MaterialsController } from './materials.controller.js';
import { MaterialsRepository } from './materials.repository.js';
import { MaterialsResolver } from './materials.resolver.js';
import { MaterialsService } from './materials.service.js';

@Module({
  imports: [FilesModule, EventsModule, SchoolsModule],
  controllers: [MaterialsController],
  providers: [MaterialsResolver, MaterialsService, MaterialReaders, MaterialsRepository],
})
export class MaterialsModule {}
