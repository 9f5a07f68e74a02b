/**
 * Closed lists shared by the database (text + CHECK), the API and the web client. The key is the GraphQL name, the value is
 * what the database holds.
 */
export const Locale = { EN: 'en', FR: 'fr' } as const;
export const Role = {
  ADMINISTRATOR: 'administrator',
  COORDINATOR: 'coordinator',
  STUDY_LEAD: 'study_lead',
  CODER: 'coder',
  MODERATOR: 'moderator',
  MENTOR: 'mentor',
  MENTEE: 'mentee',
} as const;
/** Whose words a mail or page uses in one language: the program's own, the school's, those that Trellis comes with. */
export const WordingSource = { OWN: 'own', SCHOOL: 'school', SHIPPED: 'shipped' } as const;
export const LibraryKind = { DOCUMENT: 'document', LETTER: 'letter' } as const;
export const EnrolmentRole = { MENTOR: 'mentor', MENTEE: 'mentee' } as const;
/** Only the enrolled are matched. `applied` waits for a decision by a named person; `paused` comes back by itself. */
export const EnrolmentState = {
  APPLIED: 'applied',
  ENROLLED: 'enrolled',
  PAUSED: 'paused',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
  COMPLETED: 'completed',
} as const;
/** How a person came into a cohort. */
export const EnrolmentSource = {
  IMPORT: 'import',
  REGISTRATION: 'registration',
  INVITATION: 'invitation',
  HAND: 'hand',
  NEXT_YEAR: 'next_year',
} as const;
/** How a mentor's application stands, as those who decide see it. */
export const MentorApplicationState = { APPLIED: 'applied', APPROVED: 'approved', DECLINED: 'declined' } as const;
/** What a named person says to an application. Either can be said later in place of the other. */
export const MentorDecision = { APPROVE: 'approve', DECLINE: 'decline' } as const;
/** Why an administrator takes out, or erases, what is kept about somebody else. */
export const MemberRequestReason = {
  PERSON_ASKED: 'person_asked',
  REPRESENTATIVE_ASKED: 'representative_asked',
  LAW: 'law',
} as const;
export const DataFormat = { HTML: 'html', JSON: 'json' } as const;
/** Why two members may be the same person, the surest first. */
export const DuplicateReason = {
  SAME_ADDRESS: 'same_address',
  SAME_NAME: 'same_name',
  CLOSE_NAME: 'close_name',
} as const;
/** Of two members who become one: the one that stays, or the other. */
export const MergeSide = { KEEP: 'keep', OTHER: 'other' } as const;
/** What goes from one member to the other. */
export const MergePart = {
  ENROLMENTS: 'enrolments',
  ANSWERS: 'answers',
  MENTORSHIPS: 'mentorships',
  TASKS: 'tasks',
  MAILS: 'mails',
  FILES: 'files',
  OTHER: 'other',
} as const;
/** What the list of a cohort's people is sorted by. */
export const PeopleOrder = { NAME: 'name', STATE: 'state', JOINED: 'joined', CHANGED: 'changed' } as const;
/** What a coordinator may do to many people at once. */
export const PeopleActionKind = {
  PAUSE: 'pause',
  RESUME: 'resume',
  WITHDRAW: 'withdraw',
  COMPLETE: 'complete',
  REENROL: 'reenrol',
  STOP_MAIL: 'stop_mail',
  RESTART_MAIL: 'restart_mail',
  SET_REQUIREMENT: 'set_requirement',
  CLEAR_REQUIREMENT: 'clear_requirement',
  BECOME_MENTOR: 'become_mentor',
} as const;
export const PeopleActionState = {
  QUEUED: 'queued',
  RUNNING: 'running',
  DONE: 'done',
  UNDOING: 'undoing',
  UNDONE: 'undone',
  FAILED: 'failed',
} as const;
/** Columns of the list, on the screen and in an export, in their first order. */
export const PeopleColumn = {
  NAME: 'name',
  PRONOUNS: 'pronouns',
  EMAIL: 'email',
  ROLE: 'role',
  STATE: 'state',
  SITE: 'site',
  YEAR: 'year',
  PLACES: 'places',
  MENTORSHIPS: 'mentorships',
  ACCOUNT: 'account',
  NOTICE: 'notice',
  MAIL: 'mail',
  PAUSE: 'pause',
  REQUIREMENT: 'requirement',
  SOURCE: 'source',
  JOINED: 'joined',
  CHANGED: 'changed',
} as const;
export const TableFormat = { CSV: 'csv', XLSX: 'xlsx' } as const;
export const PeopleExportState = { QUEUED: 'queued', RUNNING: 'running', DONE: 'done', FAILED: 'failed' } as const;
export const InstallationMode = { LOCAL: 'local', PRODUCTION: 'production', TEST: 'test' } as const;
export const DemoPersonKind = {
  ADMINISTRATOR: 'administrator',
  COORDINATOR: 'coordinator',
  MENTOR: 'mentor',
  MENTEE: 'mentee',
  WAITING_MENTEE: 'waiting_mentee',
} as const;
export const TokenKind = {
  CONFIRM_EMAIL: 'confirm_email',
  RESET_PASSWORD: 'reset_password',
  CHANGE_EMAIL: 'change_email',
  INVITATION: 'invitation',
  INTAKE_NOTICE: 'intake_notice',
} as const;
/** What a link asks of the person's password: nothing, the one they have, or a new one. */
export const PasswordUse = { NONE: 'none', ENTER: 'enter', CHOOSE: 'choose' } as const;
/** Why a study's role does not go with what else a person does in the program. */
export const SeparationProblem = { RUNS_PROGRAM: 'runs_program', MENTORS: 'mentors' } as const;
/** Mail that a person may do without. Everything else is needed to take part, and can't be switched off. */
export const NotificationKind = {
  ANNOUNCEMENT: 'announcement',
  REMINDER: 'reminder',
  MESSAGE: 'message',
  PACE: 'pace',
  EVENT: 'event',
} as const;
export const InvitationState = { OPEN: 'open', ACCEPTED: 'accepted', REVOKED: 'revoked', EXPIRED: 'expired' } as const;
/** Whether a registration link lets people in right now. */
export const RegistrationLinkState = {
  OPEN: 'open',
  EARLY: 'early',
  CLOSED: 'closed',
  FULL: 'full',
  REVOKED: 'revoked',
} as const;
/** How far somebody invited to register has come. Whether they opened the mail is nobody's business. */
export const RegistrationInvitationState = {
  SENT: 'sent',
  STARTED: 'started',
  REGISTERED: 'registered',
  REVOKED: 'revoked',
  EXPIRED: 'expired',
} as const;
/** What led to the registration form: a link that many may use, or a mail to one address. */
export const RegistrationDoor = { LINK: 'link', MAIL: 'mail' } as const;
/** What came of sending a registration. */
export const RegistrationOutcome = {
  REGISTERED: 'registered',
  APPLIED: 'applied',
  CORRECTED: 'corrected',
} as const;
/** A draft can be changed; what is planned can be taken back until it starts; what is sent is kept. */
export const AnnouncementState = { DRAFT: 'draft', PLANNED: 'planned', SENT: 'sent', CANCELLED: 'cancelled' } as const;
export const CohortState = { OPEN: 'open', PUBLISHED: 'published', CLOSED: 'closed' } as const;
export const ImportState = {
  MAPPING: 'mapping',
  PREVIEWED: 'previewed',
  QUEUED: 'queued',
  RUNNING: 'running',
  DONE: 'done',
  FAILED: 'failed',
} as const;
export const MatchRunState = {
  QUEUED: 'queued',
  RUNNING: 'running',
  DRAFT: 'draft',
  PUBLISHED: 'published',
  SUPERSEDED: 'superseded',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
} as const;
/**
 * How a run finds its pairs: the exact optimum, those furthest from their wishes first, stable for both sides' rankings,
 * nobody but who is set by hand, or, where the cohort is matched in groups or pods, mentees to those.
 */
export const MatchMethod = {
  OPTIMUM: 'optimum',
  FURTHEST_FIRST: 'furthest_first',
  STABLE: 'stable',
  BY_HAND: 'by_hand',
  GROUPS: 'groups',
} as const;
export const MatchBand = { STRONG: 'strong', GOOD: 'good', SOME: 'some', NOT_KNOWN: 'not_known' } as const;
export const HandRuleKind = { PIN: 'pin', FORBID: 'forbid' } as const;
/** Why two people may not be matched. `unstated`: care, or another reason that is not kept; `private`: for the person alone. */
export const ConflictKind = {
  GRADER: 'grader',
  COURSE_DIRECTOR: 'course_director',
  PROMOTIONS: 'promotions',
  FAMILY: 'family',
  UNSTATED: 'unstated',
  PRIVATE: 'private',
} as const;
/** With whom: one person, or every mentee of a cohort or of a program. */
export const ConflictScope = { PERSON: 'person', COHORT: 'cohort', PROGRAM: 'program' } as const;
export const ConversationState = {
  ASKED: 'asked',
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TAKEN_BACK: 'taken_back',
} as const;
/** `proposed`: times are offered; `held` and `not_held`: said afterwards by somebody who was to be there. */
export const MeetingState = {
  PROPOSED: 'proposed',
  BOOKED: 'booked',
  HELD: 'held',
  NOT_HELD: 'not_held',
  CANCELLED: 'cancelled',
} as const;
export const MeetingFormat = { IN_PERSON: 'in_person', PHONE: 'phone', VIDEO: 'video' } as const;
export const MeetingRepeat = { WEEKLY: 'weekly', BIWEEKLY: 'biweekly', MONTHLY: 'monthly' } as const;
/** Why a calendar that somebody named could not be read. */
export const BusyCalendarProblem = {
  REFUSED: 'refused',
  UNREACHABLE: 'unreachable',
  NOT_FOUND: 'not_found',
  TOO_SLOW: 'too_slow',
  TOO_LARGE: 'too_large',
  TOO_MANY_REDIRECTS: 'too_many_redirects',
  NOT_A_CALENDAR: 'not_a_calendar',
  TOO_MUCH: 'too_much',
} as const;
/** Days on which something else holds than the week says. */
export const AvailabilityExceptionKind = { OFF: 'off', EXTRA: 'extra' } as const;
/** `ready`: computed, for the coordinator to look at; nobody was told yet. */
export const ShortlistRoundState = {
  QUEUED: 'queued',
  RUNNING: 'running',
  READY: 'ready',
  OPEN: 'open',
  CLOSED: 'closed',
  CANCELLED: 'cancelled',
  FAILED: 'failed',
} as const;
/** Where a mentee's list stands. `left`: no longer taking part. */
export const ShortlistState = {
  NO_LIST: 'no_list',
  WAITING_FOR_MENTEE: 'waiting_for_mentee',
  WAITING_FOR_MENTOR: 'waiting_for_mentor',
  ACCEPTED: 'accepted',
  NONE_OF_THESE: 'none_of_these',
  RATHER_WAITS: 'rather_waits',
  NOT_ANSWERED: 'not_answered',
  NOBODY_LEFT: 'nobody_left',
  MATCHED_OTHERWISE: 'matched_otherwise',
  LEFT: 'left',
  CLOSED: 'closed',
} as const;
/** A mentor on a list, as the mentee reads it: one and the same word for whatever keeps a mentor from it. */
export const ShortlistedState = {
  LISTED: 'listed',
  CHOSEN: 'chosen',
  ACCEPTED: 'accepted',
  NOT_AVAILABLE: 'not_available',
} as const;
/** What somebody says who chooses nobody. */
export const ShortlistRefusal = { NONE_OF_THESE: 'none_of_these', RATHER_WAIT: 'rather_wait' } as const;
/** What somebody says to "Do you feel that you share what matters?". Saying nothing is an answer to being asked. */
export const FeltAnswer = { YES: 'yes', IN_PART: 'in_part', NO: 'no', SKIPPED: 'skipped' } as const;
/** How those in a mentorship got in touch: a message here, a meeting agreed, or one of them said that they have. */
export const ContactHow = { MESSAGE: 'message', MEETING: 'meeting', SAID: 'said' } as const;
/** Ways in which somebody likes to be reached. */
export const ReachWay = {
  MESSAGE: 'message',
  EMAIL: 'email',
  PHONE: 'phone',
  TEXT: 'text',
  VIDEO: 'video',
  IN_PERSON: 'in_person',
} as const;
/** At which meeting, or about what, a conversation guide helps. */
export const GuideTopic = {
  FIRST_MEETING: 'first_meeting',
  CAREER: 'career',
  BELONGING: 'belonging',
  DIFFICULT_MOMENTS: 'difficult_moments',
  MIDDLE: 'middle',
  CLOSE: 'close',
  OTHER: 'other',
} as const;
export const GoalState = { OPEN: 'open', REACHED: 'reached', LET_GO: 'let_go' } as const;
export const MentorshipState = { ACTIVE: 'active', PAUSED: 'paused', ENDED: 'ended' } as const;
export const TaskState = { OPEN: 'open', DONE: 'done' } as const;
/** Which tasks of a list: mine with those nobody has taken, all that are open, those past their day, those done. */
export const TaskScope = { MINE: 'mine', ALL: 'all', OVERDUE: 'overdue', DONE: 'done' } as const;
/** From which settings and forms the next year of a cohort starts. */
export const NextYearSettings = { COHORT: 'cohort', PROGRAM: 'program' } as const;
export const NextYearState = { ASKED: 'asked', COMING: 'coming', NOT_COMING: 'not_coming' } as const;
export const ConsentPurpose = {
  MATCHING: 'matching',
  SHOW_TO_MATCH: 'show_to_match',
  NAMED_STAFF: 'named_staff',
  AGGREGATE_REPORTING: 'aggregate_reporting',
  RESEARCH: 'research',
} as const;
/** Of a dimension of identity, or one of its options. Retired: no longer offered; what people said is kept, and counts. */
export const IdentityState = { PROPOSED: 'proposed', ACTIVE: 'active', RETIRED: 'retired' } as const;
/** What a spelling of people's own stands for: how they describe themselves, or what matters to them in a mentor. */
export const IdentityTextKind = { OPTION: 'option', WISH: 'wish' } as const;
/** Ordinary questions of matching that a wish may be about instead of a dimension of identity. */
export const WishQuestion = {
  SPECIALTY: 'specialty',
  GOALS: 'goals',
  LANGUAGES: 'languages',
  AVAILABILITY: 'availability',
  SITE: 'site',
  MODE: 'mode',
} as const;
/** How much something matters to a mentee. */
export const Importance = { NONE: 'none', NICE: 'nice', IMPORTANT: 'important', ESSENTIAL: 'essential' } as const;
/** Alike, either way, or a different perspective: the last is never essential. */
export const WishDirection = { SHARED: 'shared', OPEN: 'open', DIFFERENT: 'different' } as const;
/** A wish is about a dimension of identity, or about an ordinary question of matching. */
export const WishAbout = { DIMENSION: 'dimension', QUESTION: 'question' } as const;
export const ConsentState = { GIVEN: 'given', REFUSED: 'refused', REVOKED: 'revoked', NOT_ASKED: 'not_asked' } as const;
export const AnswerState = {
  ANSWERED: 'answered',
  PREFER_NOT_TO_SAY: 'prefer_not_to_say',
  NOT_ANSWERED: 'not_answered',
} as const;

/** `former`: as of an earlier release, since too little has changed; `hidden`: no cell of it is shown. */
export const FigureState = { CURRENT: 'current', FORMER: 'former', HIDDEN: 'hidden' } as const;
/** Why a figure is hidden; one and the same for what is small and for what would give it away. */
export const FigureHiddenReason = {
  FEW_PEOPLE: 'few_people',
  TOO_FEW_CHANGES: 'too_few_changes',
  WITHDRAWAL: 'withdrawal',
} as const;
/** Of figures that somebody had counted; `never`: nobody did. */
export const FeltFiguresState = { NEVER: 'never', QUEUED: 'queued', DONE: 'done', FAILED: 'failed' } as const;
export const MatchAuditState = { QUEUED: 'queued', DONE: 'done', FAILED: 'failed' } as const;
export const MatchAuditSectionKind = {
  MENTEES: 'mentees',
  MENTORS: 'mentors',
  UNMET: 'unmet',
  REACH: 'reach',
} as const;
export const FigureEntryKind = { CATEGORY: 'category', ROLL_UP: 'roll_up', TOTAL: 'total' } as const;

/** What one of a mentorship asks of those who run the program; the other is told nothing. Advice is the mentor's to ask. */
export const SupportKind = { SUPPORT: 'support', ADVICE: 'advice' } as const;
export const SupportState = { OPEN: 'open', ANSWERED: 'answered', CLOSED: 'closed' } as const;
/** The page on which something is read that a person was told of by a mail which says nothing. */
export const NoticePlace = {
  MATCHES: 'matches',
  SUPPORT: 'support',
  CHECK_INS: 'check_ins',
  EXPENSES: 'expenses',
  OWN_EXPENSES: 'own_expenses',
} as const;
/** What somebody asks of those who run the program to be given back, or paid. */
export const ExpenseKind = { EXPENSE: 'expense', HONORARIUM: 'honorarium' } as const;
export const ExpenseState = { OPEN: 'open', APPROVED: 'approved', DECLINED: 'declined', PAID: 'paid' } as const;
/** What an event is; a school adds kinds of its own, each of which is one of these to reminders and requirements. */
export const EventKind = {
  LECTURE: 'lecture',
  NETWORKING: 'networking',
  ORIENTATION: 'orientation',
  TRAINING: 'training',
  AFFINITY: 'affinity',
  OTHER: 'other',
} as const;
export const EventState = { DRAFT: 'draft', PUBLISHED: 'published', CANCELLED: 'cancelled' } as const;
/** What somebody said to an event. Offered: a place is kept for them until they answer. Lapsed: it went to the next. */
export const EventAnswerState = {
  COMING: 'coming',
  NOT_COMING: 'not_coming',
  WAITING: 'waiting',
  OFFERED: 'offered',
  LAPSED: 'lapsed',
} as const;
/** What a place provides, and what people may need there. */
export const EventProvision = {
  CAPTIONING: 'captioning',
  SIGN_LANGUAGE: 'sign_language',
  STEP_FREE: 'step_free',
  PRAYER_ROOM: 'prayer_room',
  CHILDCARE: 'childcare',
  QUIET_ROOM: 'quiet_room',
  GENDER_NEUTRAL_WASHROOM: 'gender_neutral_washroom',
} as const;
/** How it is known who was at an event: each says so themselves, with the code on the room's screen, or whoever looks after it does. */
export const EventCheckIn = { OPEN: 'open', CODE: 'code', LIST: 'list' } as const;
/** Where it is known from that somebody was there. */
export const AttendanceSource = { SELF: 'self', CODE: 'code', LIST: 'list', REPORT: 'report' } as const;
/** How far somebody is who is to speak at an event. */
export const SpeakerState = { LISTED: 'listed', ASKED: 'asked', CONFIRMED: 'confirmed', DECLINED: 'declined' } as const;
/** What goes with an event. */
export const EventMaterialKind = { FILE: 'file', LINK: 'link', RECORDING: 'recording' } as const;
/** From when on it is there: as soon as people know of the event, or once that is over. */
export const EventMaterialMoment = { BEFORE: 'before', AFTER: 'after' } as const;
/** For whom: all for whom the event is, or those alone who come, or were there. */
export const EventMaterialReach = { INVITED: 'invited', COMING: 'coming' } as const;
/** What a column of a video tool's report says. */
export const AttendanceColumnField = {
  NAME: 'name',
  FIRST_NAME: 'first_name',
  LAST_NAME: 'last_name',
  EMAIL: 'email',
  JOIN: 'join',
  LEAVE: 'leave',
  DURATION: 'duration',
} as const;
/** Whom a line of a report means: one person, perhaps somebody, or nobody whom the event knows. */
export const AttendeeMatchKind = { CERTAIN: 'certain', DOUBTFUL: 'doubtful', UNKNOWN: 'unknown' } as const;
/** With what an event falls together in one person's days. */
/** A group that people join by themselves: somebody proposes it, the school opens it. */
export const AffinityGroupState = { PROPOSED: 'proposed', OPEN: 'open', CLOSED: 'closed' } as const;
/** Conversations of two, of mentors with others, or small tables. */
export const SeatingKind = { PAIRS: 'pairs', ACROSS: 'across', TABLES: 'tables' } as const;
/** Whether those who were at an event are asked how it was, and what became of it. */
export const EventFeedbackState = {
  NOT_ASKED: 'not_asked',
  ASKED: 'asked',
  OPEN: 'open',
  SHOWN: 'shown',
  TOO_FEW: 'too_few',
} as const;
export const EventClashKind = { MEETING: 'meeting', EVENT: 'event' } as const;
/** Whom a school names to read concerns, beside those who run a program and those who administer the school. */
export const ConcernOfficeKind = { SECOND_CONTACT: 'second_contact', OMBUDS: 'ombuds', OFFICE: 'office' } as const;
/** As what somebody is offered, to tell or to name. */
export const ConcernPersonKind = {
  ...ConcernOfficeKind,
  COORDINATOR: 'coordinator',
  ADMINISTRATOR: 'administrator',
  MENTOR: 'mentor',
  MENTEE: 'mentee',
} as const;
export const ConcernState = { OPEN: 'open', CLOSED: 'closed' } as const;
/** What became of a concern, for those entrusted with it. */
export const ConcernOutcome = {
  SUPPORT_ARRANGED: 'support_arranged',
  MATCH_CHANGED: 'match_changed',
  CONDUCT_AGREED: 'conduct_agreed',
  PASSED_ON: 'passed_on',
  FORMAL_PROCESS: 'formal_process',
  NO_FURTHER_STEP: 'no_further_step',
} as const;
export const ConcernEntryKind = {
  SAID: 'said',
  ANSWER: 'answer',
  NOTE: 'note',
  OUTCOME: 'outcome',
  HOLD: 'hold',
} as const;

type ValueOf<T> = T[keyof T];
export type Locale = ValueOf<typeof Locale>;
export type Role = ValueOf<typeof Role>;
export type EnrolmentRole = ValueOf<typeof EnrolmentRole>;
export type EnrolmentState = ValueOf<typeof EnrolmentState>;
export type DuplicateReason = ValueOf<typeof DuplicateReason>;
export type MergeSide = ValueOf<typeof MergeSide>;
export type MergePart = ValueOf<typeof MergePart>;
export type EnrolmentSource = ValueOf<typeof EnrolmentSource>;
export type MentorApplicationState = ValueOf<typeof MentorApplicationState>;
export type MentorDecision = ValueOf<typeof MentorDecision>;
export type MemberRequestReason = ValueOf<typeof MemberRequestReason>;
export type DataFormat = ValueOf<typeof DataFormat>;
export type PeopleOrder = ValueOf<typeof PeopleOrder>;
export type PeopleActionKind = ValueOf<typeof PeopleActionKind>;
export type PeopleActionState = ValueOf<typeof PeopleActionState>;
export type PeopleColumn = ValueOf<typeof PeopleColumn>;
export type TableFormat = ValueOf<typeof TableFormat>;
export type PeopleExportState = ValueOf<typeof PeopleExportState>;
export type InstallationMode = ValueOf<typeof InstallationMode>;
export type DemoPersonKind = ValueOf<typeof DemoPersonKind>;
export type TokenKind = ValueOf<typeof TokenKind>;
export type PasswordUse = ValueOf<typeof PasswordUse>;
export type SeparationProblem = ValueOf<typeof SeparationProblem>;
export type NotificationKind = ValueOf<typeof NotificationKind>;
export type InvitationState = ValueOf<typeof InvitationState>;
export type RegistrationLinkState = ValueOf<typeof RegistrationLinkState>;
export type RegistrationInvitationState = ValueOf<typeof RegistrationInvitationState>;
export type RegistrationDoor = ValueOf<typeof RegistrationDoor>;
export type RegistrationOutcome = ValueOf<typeof RegistrationOutcome>;
export type LibraryKind = ValueOf<typeof LibraryKind>;
export type WordingSource = ValueOf<typeof WordingSource>;
export type AnnouncementState = ValueOf<typeof AnnouncementState>;
export type CohortState = ValueOf<typeof CohortState>;
export type ImportState = ValueOf<typeof ImportState>;
export type MatchRunState = ValueOf<typeof MatchRunState>;
export type MatchMethod = ValueOf<typeof MatchMethod>;
export type MatchBand = ValueOf<typeof MatchBand>;
export type HandRuleKind = ValueOf<typeof HandRuleKind>;
export type ConflictKind = ValueOf<typeof ConflictKind>;
export type ConflictScope = ValueOf<typeof ConflictScope>;
export type ConversationState = ValueOf<typeof ConversationState>;
export type MeetingState = ValueOf<typeof MeetingState>;
export type MeetingFormat = ValueOf<typeof MeetingFormat>;
export type MeetingRepeat = ValueOf<typeof MeetingRepeat>;
export type BusyCalendarProblem = ValueOf<typeof BusyCalendarProblem>;
export type AvailabilityExceptionKind = ValueOf<typeof AvailabilityExceptionKind>;
export type ShortlistRoundState = ValueOf<typeof ShortlistRoundState>;
export type ShortlistState = ValueOf<typeof ShortlistState>;
export type ShortlistedState = ValueOf<typeof ShortlistedState>;
export type ShortlistRefusal = ValueOf<typeof ShortlistRefusal>;
export type FeltAnswer = ValueOf<typeof FeltAnswer>;
export type ContactHow = ValueOf<typeof ContactHow>;
export type ReachWay = ValueOf<typeof ReachWay>;
export type GuideTopic = ValueOf<typeof GuideTopic>;
export type GoalState = ValueOf<typeof GoalState>;
export type MentorshipState = ValueOf<typeof MentorshipState>;
export type TaskState = ValueOf<typeof TaskState>;
export type TaskScope = ValueOf<typeof TaskScope>;
export type NextYearSettings = ValueOf<typeof NextYearSettings>;
export type NextYearState = ValueOf<typeof NextYearState>;
export type ConsentPurpose = ValueOf<typeof ConsentPurpose>;
export type IdentityState = ValueOf<typeof IdentityState>;
export type IdentityTextKind = ValueOf<typeof IdentityTextKind>;
export type WishQuestion = ValueOf<typeof WishQuestion>;
export type Importance = ValueOf<typeof Importance>;
export type WishDirection = ValueOf<typeof WishDirection>;
export type WishAbout = ValueOf<typeof WishAbout>;
export type ConsentState = ValueOf<typeof ConsentState>;
export type AnswerState = ValueOf<typeof AnswerState>;
export type FigureState = ValueOf<typeof FigureState>;
export type FigureHiddenReason = ValueOf<typeof FigureHiddenReason>;
export type FeltFiguresState = ValueOf<typeof FeltFiguresState>;
export type MatchAuditState = ValueOf<typeof MatchAuditState>;
export type MatchAuditSectionKind = ValueOf<typeof MatchAuditSectionKind>;
export type FigureEntryKind = ValueOf<typeof FigureEntryKind>;
export type ConcernOfficeKind = ValueOf<typeof ConcernOfficeKind>;
export type ConcernPersonKind = ValueOf<typeof ConcernPersonKind>;
export type ConcernState = ValueOf<typeof ConcernState>;
export type ConcernOutcome = ValueOf<typeof ConcernOutcome>;
export type ConcernEntryKind = ValueOf<typeof ConcernEntryKind>;
export type SupportKind = ValueOf<typeof SupportKind>;
export type SupportState = ValueOf<typeof SupportState>;
export type NoticePlace = ValueOf<typeof NoticePlace>;
export type ExpenseKind = ValueOf<typeof ExpenseKind>;
export type ExpenseState = ValueOf<typeof ExpenseState>;

/** Text written in several languages: jsonb by locale. One fallback rule reads it (`localize` in @trellis/forms). */
export type Localized = Partial<Record<Locale, string>>;
export type EventKind = ValueOf<typeof EventKind>;
export type EventState = ValueOf<typeof EventState>;
export type EventAnswerState = ValueOf<typeof EventAnswerState>;
export type EventProvision = ValueOf<typeof EventProvision>;
export type AffinityGroupState = ValueOf<typeof AffinityGroupState>;
export type SeatingKind = ValueOf<typeof SeatingKind>;
export type EventFeedbackState = ValueOf<typeof EventFeedbackState>;
export type EventClashKind = ValueOf<typeof EventClashKind>;
export type SpeakerState = ValueOf<typeof SpeakerState>;
export type EventMaterialKind = ValueOf<typeof EventMaterialKind>;
export type EventMaterialMoment = ValueOf<typeof EventMaterialMoment>;
export type EventMaterialReach = ValueOf<typeof EventMaterialReach>;
export type EventCheckIn = ValueOf<typeof EventCheckIn>;
export type AttendanceSource = ValueOf<typeof AttendanceSource>;
export type AttendanceColumnField = ValueOf<typeof AttendanceColumnField>;
export type AttendeeMatchKind = ValueOf<typeof AttendeeMatchKind>;
