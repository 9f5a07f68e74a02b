/**
 * Bounces: mail that a server took and sent back later. The operator hands each returned message over; the mail it is about is
 * marked, and the address too where it is said not to work. Called by: the operator's mail system, with a secret of its own.
 */
import { Module } from '@nestjs/common';
import { MembersModule } from '../members/index.js';
import { BouncesController } from './bounces.controller.js';
import { BouncesRepository } from './bounces.repository.js';
import { Bounces } from './bounces.service.js';

@Module({
  imports: [MembersModule],
  controllers: [BouncesController],
  providers: [Bounces, BouncesRepository],
})
export class BouncesModule {}
