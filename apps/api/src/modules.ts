import { AccountsModule } from './modules/accounts/index.js';
import { CohortsModule } from './modules/cohorts/index.js';
import { EnrolmentsModule } from './modules/enrolments/index.js';
import { InvitationsModule } from './modules/invitations/index.js';
import { MembersModule } from './modules/members/index.js';
import { ProgramsModule } from './modules/programs/index.js';
import { SchoolsModule } from './modules/schools/index.js';
import type { JobTable } from './platform/jobs/job-map.js';

/** The one list of feature modules, used by both entries. */
export const featureModules = [
  AccountsModule,
  MembersModule,
  SchoolsModule,
  InvitationsModule,
  ProgramsModule,
  CohortsModule,
  EnrolmentsModule,
];

/** Every job with what its subject is; the worker refuses to start when one has no handler, or two. */
export const jobs: JobTable = {};
