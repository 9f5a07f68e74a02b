import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type MentorDesign, MentorDesignKeeper, MentorDesigns } from '../programs/index.js';
import { MentorRulesRepository } from './mentor-rules.repository.js';
import { MentorRulesService } from './mentor-rules.service.js';

/** What a program asks of its mentors, as templates carry it. */
@Injectable()
export class AppointmentDesigns extends MentorDesignKeeper implements OnModuleInit {
  constructor(
    private readonly designs: MentorDesigns,
    private readonly service: MentorRulesService,
    private readonly rules: MentorRulesRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  onModuleInit(): void {
    this.designs.register(this);
  }

  override async designOf(programId: string): Promise<MentorDesign | null> {
    const rules = await this.rules.find(programId);
    if (!rules) return null;
    const { appointed, attested, holdsMatching } = rules;
    const trainings = await this.rules.listTrainings([programId]);
    return {
      appointed,
      attested,
      holdsMatching,
      wording: (await this.service.wordingOf(programId)).text,
      trainings: trainings.map(({ title, link }) => ({ title, link })),
    };
  }

  override async startFrom(programId: string, { wording, trainings, ...rules }: MentorDesign): Promise<void> {
    const now = this.clock.now();
    await this.rules.save(programId, { revision: 0, ...rules }, now);
    await this.rules.insertWording(programId, { version: 1, text: wording }, null, now);
    await this.rules.replaceTrainings(
      programId,
      trainings.map((training) => ({ id: null, ...training })),
      now,
    );
  }
}
