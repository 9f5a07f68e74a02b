/** Bounds on what a person or an integrator may send. Each is told in words where it is hit. */
export const LIMITS = {
  uploadBytes: 20 * 1024 * 1024,
  /** Files given for one cohort by people who have not sent their registration, nor saved it. */
  pendingRegistrationBytes: 500 * 1024 * 1024,
  requestBodyBytes: 1024 * 1024,
  /** Of a returned message that the mail system hands over. */
  bounceBytes: 256 * 1024,
  importRows: 100_000,
  importColumns: 200,
  cellCharacters: 10_000,
  emailCharacters: 254,
  nameCharacters: 200,
  shortTextCharacters: 500,
  longTextCharacters: 10_000,
  passwordMinimum: 12,
  passwordMaximum: 256,
  slugMinimum: 3,
  slugMaximum: 40,
  pageSize: 200,
  searchCharacters: 100,
  matchWeight: 10,
  mappingColumns: 200,
  queryDepth: 12,
  queryTokens: 2_000,
  queryAliases: 30,
  queryObjects: 20_000,
  capacity: 20,
  charterCharacters: 6_000,
  /** A program as a file; with the quotes that JSON adds it stays within a request. */
  templateCharacters: 400_000,
  templates: 100,
  /** A list of people is counted exactly up to here; beyond, it says that there are more. */
  countedPeople: 20_000,
  selectedPeople: 1_000,
  /** The most that any list in an input may hold; what it is for is bounded more narrowly, in words. */
  inputList: 1_000,
  filterValues: 50,
  peopleViews: 100,
  /** Above this, an action on many people is left to the worker. */
  actionAtOnce: 200,
  exportAtOnce: 1_000,
  requirementAmount: 1_000,
  registrationLinks: 100,
  registrationPlaces: 100_000,
  registrationInvites: 500,
  pastedCharacters: 200_000,
  announcementPeople: 20_000,
  announcements: 200,
  formComments: 1_000,
  formReviewers: 100,
  libraryItems: 500,
  libraryVersions: 100,
  wordingKindCharacters: 80,
  /** A subject, the words on a button. */
  wordingLineCharacters: 150,
  wordingFooterCharacters: 1_000,
  wordingVersions: 50,
  /** Applications decided together. */
  decisions: 200,
  /** Of how many mentors a list says at once that something is missing. */
  mentorsDue: 2_000,
  decisionReasonCharacters: 2_000,
  attestationCharacters: 6_000,
  trainings: 20,
  offersCharacters: 1_000,
  recruitmentCharacters: 2_000,
  urlCharacters: 500,
  profileEntries: 20,
  profileEntryCharacters: 120,
  /** What a person needs to take part, in their own words. */
  needsCharacters: 2_000,
  identityDimensions: 40,
  identityOptions: 200,
  identityRollUps: 40,
  /** Named in one cohort to read identity answers. */
  identityReaders: 3,
  identityAliases: 2_000,
  /** Options or dimensions that one spelling may stand for. */
  identityMeanings: 10,
  identityLabelCharacters: 120,
  identityHelpCharacters: 600,
  /** What somebody says of themselves in their own words: in a form and on their own page alike. */
  ownWordsCharacters: 2_000,
  /** A spelling of people's own. */
  identityTextCharacters: 300,
  /** Offered by one mentor, or wished for by one mentee. */
  experiences: 20,
  photoBytes: 2 * 1024 * 1024,
  photoPixels: 6_000,
  photoDescriptionCharacters: 300,
  /** A threshold above this would hide every figure of a school for good: it is never lowered. */
  privacyThreshold: 50,
  /** Statements of one person about whom they may not be matched with. */
  conflicts: 200,
  yearCharacters: 120,
  /** What somebody says about wanting a different match. */
  rematchCharacters: 2_000,
  /** What is said to those who help, and what they answer. */
  careCharacters: 5_000,
  /** Of one person, not closed yet. */
  careOpen: 20,
  /** What is said about an expense, and what is answered. */
  expenseCharacters: 1_000,
  /** In the smallest unit of its currency. */
  expenseAmount: 100_000_000,
  /** Of one person, not decided yet. */
  expensesOpen: 50,
  /** How long ago an expense may lie, in days. */
  expenseDays: 730,
  concernOffices: 20,
  crisisLines: 12,
  concernNamed: 50,
  concernWords: 2_000,
  /** Mentees who wait whom a mentor would meet once. */
  shortlistMentors: 5,
  shortlistAnswerDays: 30,
  /** Days ahead that mentees may be given to choose. */
  shortlistChooseDays: 90,
  /** A meeting, in minutes. */
  meetingShortest: 5,
  meetingLongest: 480,
  /** For how many days after a mentorship ended what became of its meetings can be said and corrected. */
  meetingSayDays: 14,
  meetingPlaceCharacters: 500,
  meetingReasonCharacters: 500,
  /** Times offered in one go. */
  meetingOffers: 5,
  /** Meetings of one series. */
  meetingRepeats: 26,
  /** Meetings to come of one mentorship. */
  meetingsToCome: 60,
  /** How far ahead a meeting may lie, in days. */
  meetingAheadDays: 400,
  availabilitySlots: 70,
  availabilityExceptions: 100,
  calendarAddressCharacters: 2_000,
  conversations: 20,
  conversationNoteCharacters: 500,
  messageCharacters: 4_000,
  /** In one mentorship. */
  goals: 50,
  goalSteps: 20,
  goalCharacters: 300,
  /** In one mentorship: shared, and again of each one's own. */
  notes: 200,
  cards: 30,
  cardCharacters: 1_000,
  guides: 50,
  attachmentBytes: 10 * 1024 * 1024,
  reachWays: 6,
  reachNoteCharacters: 300,
  /** Events of a program, or of the school itself, and series of them. */
  events: 1_000,
  eventSeries: 200,
  eventKinds: 30,
  eventTopics: 12,
  eventCapacity: 100_000,
  eventGuests: 10,
  eventAudience: 50,
  /** What somebody says of themself to the others at an event. */
  eventCardCharacters: 200,
  /** Groups of a school that people join by themselves; what stands in one. */
  affinityGroups: 100,
  groupEvents: 200,
  associations: 100,
  associationContacts: 10,
  eventCohosts: 10,
  affinityAskHours: 24,
  affinityPosts: 100,
  affinityPostCharacters: 4_000,
  seatingRounds: 12,
  seatingPeople: 300,
  seatingTable: 20,
  /** An event, in minutes. */
  eventShortest: 5,
  eventLongest: 7 * 24 * 60,
  /** How many years ahead an event may lie. */
  eventAheadYears: 3,
  /** Before an event begins and after it ends, in minutes: how long people can say that they are there. */
  checkInMinutes: 30,
  /** How long a code stands on the room's screen, in seconds; the one before it counts too. */
  roomCodeSeconds: 30,
  /** Of a school. */
  speakers: 1_000,
  /** Of one event. */
  eventSpeakers: 20,
  /** A file that goes with an event. */
  materialBytes: 50 * 1024 * 1024,
  /** Of all files that go with a school's events. */
  materialBytesInAll: 10 * 1024 * 1024 * 1024,
  /** Of one event. */
  eventMaterials: 30,
  /** Hours of continuing education of one event, and certificates of one person. */
  creditHours: 100,
  certificates: 200,
  /** What a program asks its people to attend: how many of these, and how many events each. */
  eventRequirements: 20,
  eventRequirementNeeded: 40,
  /** Of a video tool's report. */
  reportRows: 20_000,
  reportColumns: 60,
  /** Events made at once: a series that returns, or a copy of last year's. */
  eventsAtOnce: 60,
} as const;

/** How long links and sessions last. Days unless the name says otherwise. */
export const LIFETIMES = {
  sessionDays: 30,
  sessionIdleDays: 7,
  confirmEmailDays: 3,
  resetPasswordHours: 2,
  changeEmailHours: 24,
  invitationDays: 14,
  intakeNoticeDays: 60,
  nextYearDays: 90,
  importFileHours: 24,
  exportHours: 24,
  undoHours: 24,
  registrationDraftDays: 30,
  registrationInvitationDays: 30,
  attestationYears: 1,
  attestationReminderDays: 14,
  /** How long two people have been matched when they are asked whether they share what matters. */
  feltAfterDays: 42,
  /** How long a message may be found in Trellis itself before a mail says that there is one. */
  messageNoticeMinutes: 5,
  /** How long a place that became free is kept for the next in line; never beyond an hour before the event. */
  eventOfferHours: 24,
  /** After an event it helps nobody any more what people need in order to come. */
  eventNeedsHours: 24,
  /** How long the minutes of a video tool's report are kept, to answer questions about it. */
  attendanceMinutesDays: 14,
  /** How long people can say how an event was. */
  eventFeedbackDays: 7,
} as const;
