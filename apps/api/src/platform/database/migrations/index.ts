import { TellSpeakers1764232000000 } from './1764232000000-tell-speakers.js';
import { SealEventNeeds1764231000000 } from './1764231000000-seal-event-needs.js';
import { LeaveSharesOfSchoolsUncounted1764230000000 } from './1764230000000-leave-shares-of-schools-uncounted.js';
import { OpenSeries1764210002000 } from './1764210002000-open-series.js';
import { RemindersOfEvents1764231000000 } from './1764231000000-reminders-of-events.js';
import { CreateSpeakers1764210001000 } from './1764210001000-create-speakers.js';
import { CreateEventMaterials1764210000000 } from './1764210000000-create-event-materials.js';
import { CreateAccounts1763800000000 } from './1763800000000-create-accounts.js';
import { CreateSchools1763800001000 } from './1763800001000-create-schools.js';
import { CreateTrail1763800002000 } from './1763800002000-create-trail.js';
import { CreateMailAndDueWork1763800003000 } from './1763800003000-create-mail-and-due-work.js';
import { CreateFiles1763800004000 } from './1763800004000-create-files.js';
import { CreatePrograms1763800005000 } from './1763800005000-create-programs.js';
import { CreateEnrolments1763800006000 } from './1763800006000-create-enrolments.js';
import { CreateVault1763800007000 } from './1763800007000-create-vault.js';
import { CreateMatching1763800008000 } from './1763800008000-create-matching.js';
import { CreateMentorships1763800009000 } from './1763800009000-create-mentorships.js';
import { WidenPeople1763900000000 } from './1763900000000-widen-people.js';
import { ChooseNotifications1763900080000 } from './1763900080000-choose-notifications.js';
import { ListPeople1763900050000 } from './1763900050000-list-people.js';
import { CreateTasks1763900070000 } from './1763900070000-create-tasks.js';
import { WidenPrograms1763900020000 } from './1763900020000-widen-programs.js';
import { CreateRegistration1763900030000 } from './1763900030000-create-registration.js';
import { CreateAnnouncements1763900060000 } from './1763900060000-create-announcements.js';
import { CreateNextYears1763900071000 } from './1763900071000-create-next-years.js';
import { CreateFormDrafts1763900010000 } from './1763900010000-create-form-drafts.js';
import { CreatePeopleActions1763900051000 } from './1763900051000-create-people-actions.js';
import { SimplifyFormReviewers1763900011000 } from './1763900011000-simplify-form-reviewers.js';
import { WidenAccounts1763900081000 } from './1763900081000-widen-accounts.js';
import { ErasePeople1763900090000 } from './1763900090000-erase-people.js';
import { CreateChartersAndTemplates1763900021000 } from './1763900021000-create-charters-and-templates.js';
import { UndoOffers1763900022000 } from './1763900022000-undo-offers.js';
import { CreateWordings1763900061000 } from './1763900061000-create-wordings.js';
import { CreateAppointments1763900040000 } from './1763900040000-create-appointments.js';
import { CreateProfiles1763900091000 } from './1763900091000-create-profiles.js';
import { MergePeople1763900053000 } from './1763900053000-merge-people.js';
import { ListPeopleRowByRow1763900052000 } from './1763900052000-list-people-row-by-row.js';
import { CreateLibrary1763900062000 } from './1763900062000-create-library.js';
import { FilesBeforeMembership1763900023000 } from './1763900023000-files-before-membership.js';
import { CreateRecruitmentPages1763900041000 } from './1763900041000-create-recruitment-pages.js';
import { CreateWordingComments1763900063000 } from './1763900063000-create-wording-comments.js';
import { EndMentorshipsWithCohorts1763900071100 } from './1763900071100-end-mentorships-with-cohorts.js';
import { ExportAnswers1763900100000 } from './1763900100000-export-answers.js';
import { NameRecruitmentContacts1763900064000 } from './1763900064000-name-recruitment-contacts.js';
import { CreateDisclosure1764000040000 } from './1764000040000-create-disclosure.js';
import { CreateMatchAudits1764000041000 } from './1764000041000-create-match-audits.js';
import { CreateWordingDrafts1763900065000 } from './1763900065000-create-wording-drafts.js';
import { CreateTaxonomy1764000000000 } from './1764000000000-create-taxonomy.js';
import { ReferToOptionsBySchool1764000001000 } from './1764000001000-refer-to-options-by-school.js';
import { GroupsAndPods1764000060000 } from './1764000060000-groups-and-pods.js';
import { MatchMethods1764000020000 } from './1764000020000-match-methods.js';
import { CreateMatchRules1764000030000 } from './1764000030000-create-match-rules.js';
import { CreateIdentityProfiles1764000010000 } from './1764000010000-create-identity-profiles.js';
import { MatchRelaxations1764000021000 } from './1764000021000-match-relaxations.js';
import { NameReaders1764000080000 } from './1764000080000-name-readers.js';
import { CreateShortlists1764000050000 } from './1764000050000-create-shortlists.js';
import { CreateMatchEnds1764000070000 } from './1764000070000-create-match-ends.js';
import { CountFelt1764000081000 } from './1764000081000-count-felt.js';
import { KeepNamesOfReaders1764000090000 } from './1764000090000-keep-names-of-readers.js';
import { CreateMessages1764102000000 } from './1764102000000-create-messages.js';
import { CreateConcerns1764104001000 } from './1764104001000-create-concerns.js';
import { CreateSupport1764104000000 } from './1764104000000-create-support.js';
import { CreateMeetings1764100000000 } from './1764100000000-create-meetings.js';
import { CountFeltForWhom1764000092000 } from './1764000092000-count-felt-for-whom.js';
import { ListsMatchedOtherwise1764000093000 } from './1764000093000-lists-matched-otherwise.js';
import { CreateReminders1764103000000 } from './1764103000000-create-reminders.js';
import { IndexDueByOwner1764103001000 } from './1764103001000-index-due-by-owner.js';
import { CreateGoalsNotesAndCards1764102001000 } from './1764102001000-create-goals-notes-and-cards.js';
import { CreateGuides1764102002000 } from './1764102002000-create-guides.js';
import { ApproveIdentityReports1764106000000 } from './1764106000000-approve-identity-reports.js';
import { SeeOwnIdentity1764106001000 } from './1764106001000-see-own-identity.js';
import { KeepMatchTaxonomies1764106002000 } from './1764106002000-keep-match-taxonomies.js';
import { CreateAgreements1764101000000 } from './1764101000000-create-agreements.js';
import { CreateMentorshipPauses1764101001000 } from './1764101001000-create-mentorship-pauses.js';
import { CreateBusyCalendars1764100002000 } from './1764100002000-create-busy-calendars.js';
import { CreateCalendarFeeds1764100001000 } from './1764100001000-create-calendar-feeds.js';
import { CreateCheckIns1764107000000 } from './1764107000000-create-check-ins.js';
import { PauseForOneself1764106003000 } from './1764106003000-pause-for-oneself.js';
import { CreateClosings1764107001000 } from './1764107001000-create-closings.js';
import { CreatePacing1764108000000 } from './1764108000000-create-pacing.js';
import { RememberStewards1764106004000 } from './1764106004000-remember-stewards.js';
import { SkipUnwritten1764109000000 } from './1764109000000-skip-unwritten.js';
import { CreateExpenses1764109000000 } from './1764109000000-create-expenses.js';
import { RemindersCountDays1764110001000 } from './1764110001000-reminders-count-days.js';
import { MeetingsOfReminders1764110002000 } from './1764110002000-meetings-of-reminders.js';
import { PrivateNotices1764204000000 } from './1764204000000-private-notices.js';
import { ReturnedMail1764110003000 } from './1764110003000-returned-mail.js';
import { WhomRemindersReach1764110000000 } from './1764110000000-whom-reminders-reach.js';
import { TasksOfReminders1764109001000 } from './1764109001000-tasks-of-reminders.js';
import { CreateAttendance1764203000000 } from './1764203000000-create-attendance.js';
import { CreateEvents1764200000000 } from './1764200000000-create-events.js';
import { CloseGroups1764201000000 } from './1764201000000-close-groups.js';
import { SkipWhatIsOver1764204001000 } from './1764204001000-skip-what-is-over.js';
import { MeetForConversations1764202000000 } from './1764202000000-meet-for-conversations.js';
import { CreateCertificates1764205300000 } from './1764205300000-create-certificates.js';
import { RequireAttendance1764205200000 } from './1764205200000-require-attendance.js';
import { CreditEvents1764205100000 } from './1764205100000-credit-events.js';
import { CreateAffinityGroups1764222000000 } from './1764222000000-create-affinity-groups.js';
import { CreateEventNetworking1764221000000 } from './1764221000000-create-event-networking.js';
import { CreateEventFeedback1764220000000 } from './1764220000000-create-event-feedback.js';
import { CreateAssociations1764226000000 } from './1764226000000-create-associations.js';
import { HandOnGroups1764225000000 } from './1764225000000-hand-on-groups.js';
import { HoldGroupEvents1764224000000 } from './1764224000000-hold-group-events.js';

/** Every migration in the order in which they run. A new one goes at the end. */
export const migrations = [
  CreateAccounts1763800000000,
  CreateSchools1763800001000,
  CreateTrail1763800002000,
  CreateMailAndDueWork1763800003000,
  CreateFiles1763800004000,
  CreatePrograms1763800005000,
  CreateEnrolments1763800006000,
  CreateVault1763800007000,
  CreateMatching1763800008000,
  CreateMentorships1763800009000,
  WidenPeople1763900000000,
  ChooseNotifications1763900080000,
  ListPeople1763900050000,
  CreateTasks1763900070000,
  WidenPrograms1763900020000,
  CreateRegistration1763900030000,
  CreateAnnouncements1763900060000,
  CreateNextYears1763900071000,
  CreateFormDrafts1763900010000,
  CreatePeopleActions1763900051000,
  SimplifyFormReviewers1763900011000,
  WidenAccounts1763900081000,
  ErasePeople1763900090000,
  CreateChartersAndTemplates1763900021000,
  UndoOffers1763900022000,
  CreateWordings1763900061000,
  CreateAppointments1763900040000,
  CreateProfiles1763900091000,
  ListPeopleRowByRow1763900052000,
  CreateLibrary1763900062000,
  FilesBeforeMembership1763900023000,
  MergePeople1763900053000,
  CreateRecruitmentPages1763900041000,
  CreateWordingComments1763900063000,
  ExportAnswers1763900100000,
  NameRecruitmentContacts1763900064000,
  EndMentorshipsWithCohorts1763900071100,
  CreateWordingDrafts1763900065000,
  CreateTaxonomy1764000000000,
  MatchMethods1764000020000,
  CreateDisclosure1764000040000,
  CreateMatchRules1764000030000,
  ReferToOptionsBySchool1764000001000,
  CreateIdentityProfiles1764000010000,
  MatchRelaxations1764000021000,
  CreateMatchAudits1764000041000,
  NameReaders1764000080000,
  CreateShortlists1764000050000,
  CreateMatchEnds1764000070000,
  GroupsAndPods1764000060000,
  CountFelt1764000081000,
  KeepNamesOfReaders1764000090000,
  CreateMessages1764102000000,
  CreateSupport1764104000000,
  CreateMeetings1764100000000,
  CountFeltForWhom1764000092000,
  CreateConcerns1764104001000,
  ListsMatchedOtherwise1764000093000,
  CreateReminders1764103000000,
  IndexDueByOwner1764103001000,
  CreateGoalsNotesAndCards1764102001000,
  CreateGuides1764102002000,
  ApproveIdentityReports1764106000000,
  SeeOwnIdentity1764106001000,
  KeepMatchTaxonomies1764106002000,
  CreateAgreements1764101000000,
  CreateMentorshipPauses1764101001000,
  CreateCalendarFeeds1764100001000,
  CreateCheckIns1764107000000,
  CreateBusyCalendars1764100002000,
  PauseForOneself1764106003000,
  CreateClosings1764107001000,
  CreatePacing1764108000000,
  RememberStewards1764106004000,
  SkipUnwritten1764109000000,
  CreateExpenses1764109000000,
  TasksOfReminders1764109001000,
  WhomRemindersReach1764110000000,
  RemindersCountDays1764110001000,
  MeetingsOfReminders1764110002000,
  CreateEvents1764200000000,
  CloseGroups1764201000000,
  ReturnedMail1764110003000,
  CreateAttendance1764203000000,
  PrivateNotices1764204000000,
  SkipWhatIsOver1764204001000,
  MeetForConversations1764202000000,
  CreateEventMaterials1764210000000,
  CreditEvents1764205100000,
  CreateEventFeedback1764220000000,
  CreateSpeakers1764210001000,
  RequireAttendance1764205200000,
  CreateEventNetworking1764221000000,
  CreateAffinityGroups1764222000000,
  OpenSeries1764210002000,
  CreateCertificates1764205300000,
  LeaveSharesOfSchoolsUncounted1764230000000,
  HoldGroupEvents1764224000000,
  HandOnGroups1764225000000,
  RemindersOfEvents1764231000000,
  SealEventNeeds1764231000000,
  CreateAssociations1764226000000,
  TellSpeakers1764232000000,
];
