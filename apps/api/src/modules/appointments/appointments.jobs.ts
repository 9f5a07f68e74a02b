import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { Attestations } from './attestations.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'appointments.remindAttestation': 'mentor_attestation';
  }
}

@Injectable()
export class AppointmentsJobs {
  constructor(private readonly attestations: Attestations) {}

  @OnJob('appointments.remindAttestation')
  remindAttestation(job: DueJob): Promise<void> {
    return this.attestations.remind(job);
  }
}
