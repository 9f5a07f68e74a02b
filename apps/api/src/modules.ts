import { BouncesModule } from './modules/bounces/index.js';
import { PacingModule } from './modules/pacing/index.js';
import { CertificatesModule } from './modules/certificates/index.js';
import { EventRequirementsModule } from './modules/event-requirements/index.js';
import { RequirementsModule } from './modules/requirements/index.js';
import { AgreementsModule } from './modules/agreements/index.js';
import { AccountsModule } from './modules/accounts/index.js';
import { AppointmentsModule } from './modules/appointments/index.js';
import { AnnouncementsModule } from './modules/announcements/index.js';
import { CheckInsModule } from './modules/check-ins/index.js';
import { CalendarsModule } from './modules/calendars/index.js';
import { SpeakersModule } from './modules/speakers/index.js';
import { MaterialsModule } from './modules/materials/index.js';
import { AttendanceReportsModule } from './modules/attendance-reports/index.js';
import { CreditsModule } from './modules/credits/index.js';
import { EventFeedbackModule } from './modules/event-feedback/index.js';
import { AssociationsModule } from './modules/associations/index.js';
import { AffinityModule } from './modules/affinity/index.js';
import { EventNetworkingModule } from './modules/event-networking/index.js';
import { EventsModule } from './modules/events/index.js';
import { ExpensesModule } from './modules/expenses/index.js';
import { ClosingsModule } from './modules/closings/index.js';
import { CohortsModule } from './modules/cohorts/index.js';
import { ConversationsModule } from './modules/conversations/index.js';
import { FeltSharingModule } from './modules/felt-sharing/index.js';
import { ConflictsModule } from './modules/conflicts/index.js';
import { RematchesModule } from './modules/rematches/index.js';
import { DeputiesModule } from './modules/deputies/index.js';
import { HandoverModule } from './modules/handover/index.js';
import { NextYearModule } from './modules/next-year/index.js';
import { TasksModule } from './modules/tasks/index.js';
import { DemoModule } from './modules/demo/index.js';
import { DisclosureModule } from './modules/disclosure/index.js';
import { DuplicatesModule } from './modules/duplicates/index.js';
import { EnrolmentsModule } from './modules/enrolments/index.js';
import { FormsModule } from './modules/forms/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { ExperiencesModule } from './modules/experiences/index.js';
import { IdentityProfilesModule } from './modules/identity-profiles/index.js';
import { ImportsModule } from './modules/imports/index.js';
import { IntakeModule } from './modules/intake/index.js';
import { InvitationsModule } from './modules/invitations/index.js';
import { MatchingModule } from './modules/matching/index.js';
import { MeetingsModule } from './modules/meetings/index.js';
import { MembersModule } from './modules/members/index.js';
import { CardsModule } from './modules/cards/index.js';
import { GuidesModule } from './modules/guides/index.js';
import { GoalsModule } from './modules/goals/index.js';
import { NotesModule } from './modules/notes/index.js';
import { MessagesModule } from './modules/messages/index.js';
import { NamedReadersModule } from './modules/named-readers/index.js';
import { MentorshipsModule } from './modules/mentorships/index.js';
import { OffersModule } from './modules/offers/index.js';
import { OwnDataModule } from './modules/own-data/index.js';
import { OverviewsModule } from './modules/overviews/index.js';
import { PeopleModule } from './modules/people/index.js';
import { ProgramsModule } from './modules/programs/index.js';
import { ProfilesModule } from './modules/profiles/index.js';
import { RolesModule } from './modules/roles/index.js';
import { RecruitmentModule } from './modules/recruitment/index.js';
import { RemindersModule } from './modules/reminders/index.js';
import { RegistrationModule } from './modules/registration/index.js';
import { ShortlistsModule } from './modules/shortlists/index.js';
import { SchoolsModule } from './modules/schools/index.js';
import { ConcernsModule } from './modules/concerns/index.js';
import { SupportModule } from './modules/support/index.js';
import { TaxonomyModule } from './modules/taxonomy/index.js';
import { LibraryModule } from './modules/library/index.js';
import { WordingModule } from './modules/wording/index.js';
import type { JobTable } from './platform/jobs/job-map.js';

/** The one list of feature modules, used by both entries. */
export const featureModules = [
  AccountsModule,
  MembersModule,
  SchoolsModule,
  InvitationsModule,
  FormsModule,
  ProgramsModule,
  RolesModule,
  CohortsModule,
  EnrolmentsModule,
  OffersModule,
  IdentityModule,
  TaxonomyModule,
  DisclosureModule,
  ImportsModule,
  IntakeModule,
  AppointmentsModule,
  RegistrationModule,
  RecruitmentModule,
  MentorshipsModule,
  MessagesModule,
  GoalsModule,
  GuidesModule,
  NotesModule,
  CardsModule,
  ConflictsModule,
  MatchingModule,
  ShortlistsModule,
  AgreementsModule,
  RequirementsModule,
  EventRequirementsModule,
  CertificatesModule,
  BouncesModule,
  PacingModule,
  RematchesModule,
  MeetingsModule,
  ConversationsModule,
  SupportModule,
  CheckInsModule,
  ClosingsModule,
  ExpensesModule,
  EventsModule,
  MaterialsModule,
  AttendanceReportsModule,
  CreditsModule,
  EventFeedbackModule,
  SpeakersModule,
  EventNetworkingModule,
  AffinityModule,
  AssociationsModule,
  CalendarsModule,
  ConcernsModule,
  FeltSharingModule,
  ExperiencesModule,
  MatchingModule,
  NamedReadersModule,
  IdentityProfilesModule,
  OverviewsModule,
  DeputiesModule,
  TasksModule,
  HandoverModule,
  AnnouncementsModule,
  RemindersModule,
  NextYearModule,
  PeopleModule,
  DuplicatesModule,
  ProfilesModule,
  OwnDataModule,
  WordingModule,
  LibraryModule,
  DemoModule,
];

/** Every job with what its subject is; the worker refuses to start when one has no handler, or two. */
export const jobs: JobTable = {
  'announcements.send': 'announcement',
  'appointments.remindAttestation': 'mentor_attestation',
  'attendanceReports.forgetMinutes': 'event',
  'concerns.erase': 'concern',
  'concerns.passOn': 'concern',
  'conflicts.watchCohort': 'cohort',
  'duplicates.look': 'school',
  'events.lapseOffers': 'event',
  'events.forgetNeeds': 'event',
  'events.giveUpLeft': 'enrolment',
  'events.tell': 'notice',
  'eventFeedback.look': 'event',
  'feltSharing.askPairs': 'match_run',
  'feltSharing.count': 'felt_count',
  'files.expire': 'file',
  'handover.checkStaff': 'school',
  'imports.commit': 'import',
  'imports.expireFile': 'import',
  'matching.auditRun': 'match_audit',
  'matching.computeRun': 'match_run',
  'meetings.readCalendar': 'member',
  'pacing.look': 'cohort, mentorship or enrolment',
  'reminders.plan': 'cohort, mentorship, enrolment, member, event or program',
  'reminders.raiseTask': 'reminder',
  'shortlists.computeRound': 'shortlist_round',
  'shortlists.settleCohort': 'cohort',
  'tasks.remind': 'task',
  'registration.expireDraft': 'registration_draft',
  'namedReaders.endRenamed': 'member',
  'people.beginPauses': 'people_action',
  'people.endPauses': 'people_action',
  'people.runAction': 'people_action',
  'people.writeExport': 'people_export',
};
