/**
 * Schools, the tenants: opening one, its name, languages and time zone.
 * Called by: people who open a school; every module that needs the school's languages or zone.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { MembersModule } from '../members/index.js';
import { SchoolEntity } from './school.entity.js';
import { SchoolsRepository } from './schools.repository.js';
import { SchoolsResolver } from './schools.resolver.js';
import { SchoolsService } from './schools.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([SchoolEntity]), AccountsModule, MembersModule],
  providers: [SchoolsResolver, SchoolsService, SchoolsRepository],
  exports: [SchoolsService],
})
export class SchoolsModule {}
