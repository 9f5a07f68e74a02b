import type { Permission } from './permissions.js';

/**
 * What an operation asks of whoever sends it. `anyone`: nothing, or the secret of a link. `account`: being signed in.
 * `member`: belonging to the school; it is about oneself. Else a permission: in the whole school, in the program that the
 * operation is about, or (lists, and things that are one's own) in at least one program.
 */
export type OperationRule =
  'anyone' | 'account' | 'member' | { permission: Permission; where: 'school' | 'program' | 'somewhere' };

const inSchool = (permission: Permission): OperationRule => ({ permission, where: 'school' });
const inProgram = (permission: Permission): OperationRule => ({ permission, where: 'program' });
const somewhere = (permission: Permission): OperationRule => ({ permission, where: 'somewhere' });

/**
 * The one table of who may send which operation: every field of Query and Mutation, and of School where it leads to more.
 * `tests/api/permissions.e2e-spec.ts` sends each as each role, and fails when a field is missing here; the guide in
 * `docs/permissions.md` is written from it.
 */
export const OPERATIONS: Readonly<Record<string, OperationRule>> = {
  // Accounts
  installation: 'anyone',
  viewer: 'anyone',
  tokenPreview: 'anyone',
  signUp: 'anyone',
  confirmEmail: 'anyone',
  signIn: 'anyone',
  demoSignIn: 'anyone',
  requestPasswordReset: 'anyone',
  resetPassword: 'anyone',
  confirmEmailChange: 'anyone',
  acceptInvitation: 'anyone',
  signOut: 'account',
  signOutEverywhere: 'account',
  endSession: 'account',
  endOtherSessions: 'account',
  updateAccount: 'account',
  changePassword: 'account',
  requestEmailChange: 'account',
  deleteAccount: 'account',
  openSchool: 'account',

  // The school and its people
  school: 'member',
  'School.me': 'member',
  'School.myNotifications': 'member',
  'School.programPermissions': 'member',
  chooseNotification: 'member',
  leaveSchool: 'member',
  'School.privacyThresholds': 'member',
  raisePrivacyThresholds: inSchool('school.configure'),
  'School.members': inSchool('member.list'),
  'School.staff': somewhere('member.list'),
  'School.invitations': inSchool('member.invite'),
  inviteMember: inSchool('member.invite'),
  revokeInvitation: inProgram('program.roles'),
  setMemberRoles: inSchool('member.roles'),
  removeStaffMember: inSchool('member.roles'),
  setProgramRoles: inProgram('program.roles'),

  // Programs
  programTemplates: somewhere('program.read'),
  'School.programs': somewhere('program.read'),
  program: inProgram('program.read'),
  createProgram: inSchool('program.configure'),
  updateProgram: inProgram('program.configure'),
  saveCharter: inProgram('program.configure'),
  saveProgramAsTemplate: inProgram('program.configure'),
  importTemplate: inSchool('program.configure'),
  deleteTemplate: inSchool('program.configure'),

  // Forms
  form: inProgram('form.edit'),
  exportForm: inProgram('form.edit'),
  importForm: inProgram('form.edit'),
  saveFormDraft: inProgram('form.edit'),
  publishFormVersion: inProgram('form.edit'),
  inviteFormReviewers: inProgram('form.edit'),
  removeFormReviewer: inProgram('form.edit'),
  resolveFormComment: inProgram('form.edit'),
  formReview: 'member',
  commentOnForm: 'member',

  // Cohorts and the year
  cohort: inProgram('cohort.read'),
  openCohort: inProgram('cohort.open'),
  updateCohort: inProgram('cohort.open'),
  previewProgramChange: inProgram('program.configure'),
  acceptCohortOffers: inProgram('cohort.open'),
  leaveCohortOffers: inProgram('cohort.open'),
  undoCohortOffers: inProgram('cohort.open'),
  closeCohort: inProgram('cohort.open'),
  planNextYear: inProgram('cohort.open'),
  openNextYear: inProgram('cohort.open'),
  remindNextYear: inProgram('cohort.open'),
  nextYearInvitation: 'anyone',
  answerNextYear: 'anyone',
  myNextYear: 'member',
  answerMyNextYear: 'member',

  // Ways in
  createIntakeImport: inProgram('intake.import'),
  mapIntakeImport: inProgram('intake.import'),
  commitIntakeImport: inProgram('intake.import'),
  intakeImport: inProgram('intake.import'),
  sendIntakeNotices: inProgram('intake.import'),
  resendIntakeNotice: inProgram('people.manage'),
  createRegistrationLink: inProgram('registration.manage'),
  changeRegistrationLink: inProgram('registration.manage'),
  revokeRegistrationLink: inProgram('registration.manage'),
  inviteToRegister: inProgram('registration.manage'),
  remindToRegister: inProgram('registration.manage'),
  revokeRegistrationInvitation: inProgram('registration.manage'),
  addPerson: inProgram('registration.manage'),
  registrationEntry: 'anyone',
  openRegistrationDraft: 'anyone',
  saveRegistration: 'anyone',
  submitRegistration: 'anyone',
  discardRegistrationDraft: 'anyone',

  // Those who are in the school twice
  duplicates: inSchool('people.manage'),
  previewMerge: inSchool('people.manage'),
  mergeMembers: inSchool('people.manage'),
  keepApart: inSchool('people.manage'),
  reconsiderDuplicate: inSchool('people.manage'),

  // The people of a cohort
  peopleViews: somewhere('cohort.read'),
  savePeopleView: somewhere('cohort.read'),
  deletePeopleView: somewhere('cohort.read'),
  previewPeopleAction: inProgram('people.manage'),
  startPeopleAction: inProgram('people.manage'),
  undoPeopleAction: inProgram('people.manage'),
  peopleAction: inProgram('people.manage'),
  exportPeople: inProgram('people.export'),
  peopleExport: somewhere('people.export'),

  // Mentors are appointed
  decideMentors: inProgram('mentor.appoint'),
  decideMentees: inProgram('people.manage'),
  recordMentorTraining: inProgram('mentor.appoint'),
  saveRecruitmentPage: inProgram('registration.manage'),
  recruitmentPage: 'anyone',
  saveMentorRules: inProgram('program.configure'),
  person: somewhere('people.manage'),
  correctPerson: somewhere('people.manage'),

  // Matching
  matchRun: inProgram('matching.run'),
  startMatchRun: inProgram('matching.run'),
  cancelMatchRun: inProgram('matching.run'),
  pinPair: inProgram('matching.run'),
  unpinPair: inProgram('matching.run'),
  forbidPair: inProgram('matching.run'),
  allowPair: inProgram('matching.run'),
  moveMentee: inProgram('matching.run'),
  approveWaitingNotice: inProgram('matching.publish'),
  publishMatchRun: inProgram('matching.publish'),

  // Who may not be matched, and other matches
  declareConflict: inProgram('matching.run'),
  withdrawConflict: inProgram('matching.run'),
  endMentorship: inProgram('matching.run'),
  keepMentorship: inProgram('matching.run'),

  // Announcements
  announcementPreview: inProgram('announcement.send'),
  saveAnnouncement: inProgram('announcement.send'),
  planAnnouncement: inProgram('announcement.send'),
  takeBackAnnouncement: inProgram('announcement.send'),
  discardAnnouncement: inProgram('announcement.send'),

  // Documents and letters; without a program they are the school's
  library: somewhere('library.edit'),
  starterLetters: somewhere('library.edit'),
  libraryVersions: inProgram('library.edit'),
  saveLetter: inProgram('library.edit'),
  saveDocument: inProgram('library.edit'),
  useLibraryVersion: inProgram('library.edit'),
  removeLibraryItem: inProgram('library.edit'),
  bringBackLibraryItem: inProgram('library.edit'),
  deleteLibraryItem: inProgram('library.edit'),
  letterFor: inProgram('library.edit'),
  letterStart: inProgram('announcement.send'),
  myDocuments: 'member',

  // What mails and pages say; without a program it is for the whole school
  wordings: inProgram('library.edit'),
  wordingVersions: inProgram('library.edit'),
  wordingPreview: inProgram('library.edit'),
  saveWordingDraft: inProgram('library.edit'),
  discardWordingDraft: inProgram('library.edit'),
  saveWording: inProgram('library.edit'),
  resetWording: inProgram('library.edit'),
  // To whom nobody gave it to look at, it does not exist
  wordingReview: 'member',
  commentOnWording: 'member',
  wordingReviewers: inProgram('library.edit'),
  inviteWordingReviewers: inProgram('library.edit'),
  removeWordingReviewer: inProgram('library.edit'),
  wordingComments: inProgram('library.edit'),
  resolveWordingComment: inProgram('library.edit'),

  // Tasks, deputies, handing over
  'School.tasks': somewhere('task.manage'),
  'School.staffing': somewhere('task.manage'),
  'School.colleagues': somewhere('task.manage'),
  'School.deputies': somewhere('task.manage'),
  createTask: inProgram('task.manage'),
  changeTask: somewhere('task.manage'),
  completeTask: somewhere('task.manage'),
  reopenTask: somewhere('task.manage'),
  nameDeputy: somewhere('task.manage'),
  endDeputy: somewhere('task.manage'),
  handover: inProgram('task.manage'),
  handOverProgram: inProgram('program.roles'),

  // How people may describe themselves
  identityTaxonomy: somewhere('form.edit'),
  myIdentityDimensions: 'member',
  approveIdentityWords: 'member',
  declineIdentityWords: 'member',
  addIdentityDimension: inSchool('school.configure'),
  changeIdentityDimension: inSchool('school.configure'),
  retireIdentityDimension: inSchool('school.configure'),
  orderIdentityDimensions: inSchool('school.configure'),
  addIdentityRollUp: inSchool('school.configure'),
  changeIdentityRollUp: inSchool('school.configure'),
  removeIdentityRollUp: inSchool('school.configure'),
  addIdentityOption: inSchool('school.configure'),
  changeIdentityOption: inSchool('school.configure'),
  retireIdentityOption: inSchool('school.configure'),
  mergeIdentityOption: inSchool('school.configure'),
  unmergeIdentityOption: inSchool('school.configure'),
  orderIdentityOptions: inSchool('school.configure'),
  nameIdentitySteward: inSchool('school.configure'),
  lookAtIdentityTexts: inSchool('school.configure'),
  mapIdentityText: inSchool('school.configure'),

  // One's own part in a cohort
  myEnrolments: 'member',
  myIntake: 'member',
  correctMyAnswer: 'member',
  withdrawMyConsent: 'member',
  leaveCohort: 'member',
  myConflicts: 'member',
  declareMyConflict: 'member',
  withdrawMyConflict: 'member',
  myRematchRequests: 'member',
  askForDifferentMatch: 'member',
  takeBackMyRequest: 'member',
  pauseMyMatch: 'member',
  resumeMyMatch: 'member',
  myConversations: 'member',
  offerConversations: 'member',
  askForConversation: 'member',
  takeBackConversation: 'member',
  answerConversation: 'member',
  myFeltQuestions: 'member',
  answerFeltQuestion: 'member',
  myProfile: 'member',
  updateMyProfile: 'member',
  setMyPhoto: 'member',
  describeMyPhoto: 'member',
  removeMyPhoto: 'member',
  myMentoring: 'member',
  attestAsMentor: 'member',
  markMyTrainingDone: 'member',
  changeMyMentoring: 'member',
  ownData: 'member',
  eraseMe: 'member',
  exportMember: inSchool('member.export'),
  eraseMember: inSchool('member.erase'),
};
