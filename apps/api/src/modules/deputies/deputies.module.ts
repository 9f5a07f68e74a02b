/**
 * Deputies: who stands in for a colleague who is away, from one day to another.
 * Called by: those who run a school; tasks and every mail that asks staff to act (`withDeputies`). What a deputy may do is
 * decided in members, where the actor is loaded.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembersModule } from '../members/index.js';
import { SchoolsModule } from '../schools/index.js';
import { DeputiesMails } from './deputies.mails.js';
import { DeputiesRepository } from './deputies.repository.js';
import { DeputiesResolver } from './deputies.resolver.js';
import { DeputiesService } from './deputies.service.js';
import { DeputyEntity } from './deputy.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([DeputyEntity]), MembersModule, SchoolsModule],
  providers: [DeputiesResolver, DeputiesService, DeputiesRepository, DeputiesMails],
  exports: [DeputiesService],
})
export class DeputiesModule {}
