/* Written by tools/codegen/generate.mjs. Do not edit. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcceptInvitationInput = {
  readonly displayName?: string | null | undefined;
  /** A new account's language: the one that the page was read in. Without it, the invitation's. */
  readonly locale?: Locale | null | undefined;
  readonly password?: string | null | undefined;
  readonly token: string;
};

export type AcceptMeetingInput = {
  readonly id: string | number;
  readonly startsAt: string;
};

export type AcceptOffersInput = {
  readonly cohortId: string | number;
  readonly items: ReadonlyArray<OfferAcceptance>;
  readonly programRevision: number;
};

export type AddEventFileInput = {
  readonly eventId: string | number;
  /** As the upload answered. */
  readonly fileId: string | number;
  readonly moment: EventMaterialMoment;
  readonly reach: EventMaterialReach;
  readonly title: LocalizedTextInput;
};

export type AddEventLinkInput = {
  readonly eventId: string | number;
  readonly moment: EventMaterialMoment;
  readonly reach: EventMaterialReach;
  /** Of a recording: there once the event is over. */
  readonly recording: boolean;
  readonly title: LocalizedTextInput;
  readonly url: string;
};

export type AddIdentityDimensionInput = {
  readonly help?: LocalizedTextInput | null | undefined;
  readonly label: LocalizedTextInput;
};

export type AddIdentityOptionInput = {
  readonly dimensionId: string | number;
  readonly label: LocalizedTextInput;
  /** The group in which it is counted; none, if left out. */
  readonly rollUpId?: string | number | null | undefined;
};

export type AddIdentityRollUpInput = {
  readonly dimensionId: string | number;
  readonly label: LocalizedTextInput;
};

export type AddPersonInput = {
  /** By item id. Never identity or consent: of these only the person speaks. */
  readonly answers?: unknown;
  /** For a mentor: whether you have approved them, under your name. Left out: yes, if you may. */
  readonly approved?: boolean | null | undefined;
  /** A mentor's own number of places. */
  readonly capacity?: number | null | undefined;
  readonly cohortId: string | number;
  /** As they write it. */
  readonly displayName: string;
  readonly email: string;
  readonly locale: Locale;
  readonly role: EnrolmentRole;
};

export type AffinityGroupState =
  | 'CLOSED'
  | 'OPEN'
  | 'PROPOSED';

export type AgreementAuthor =
  | 'EACH'
  | 'MENTEES'
  | 'MENTORS'
  | 'TOGETHER';

export type AgreementPartInput = {
  readonly author: AgreementAuthor;
  readonly confidential: boolean;
  readonly guidance: LocalizedTextInput;
  /** Left out for a new part. */
  readonly partId?: string | null | undefined;
  readonly required: boolean;
  readonly title: LocalizedTextInput;
};

export type AgreementState =
  | 'BEING_WRITTEN'
  | 'CHANGED'
  | 'NOT_BEGUN'
  | 'PARTLY_SIGNED'
  | 'SIGNED';

export type AnnouncementState =
  | 'CANCELLED'
  | 'DRAFT'
  | 'PLANNED'
  | 'SENT';

export type AnswerCheckInInput = {
  readonly checkInId: string | number;
  readonly enrolmentId: string | number;
  readonly help: CheckInHelp;
  readonly step: CheckInStep;
  /** For those who run the program alone. */
  readonly words?: string | null | undefined;
};

export type AnswerConversationInput = {
  readonly accept: boolean;
  readonly id: string | number;
};

export type AnswerEventByLinkInput = {
  readonly coming: boolean;
  readonly eventId: string | number;
  readonly token: string;
};

export type AnswerEventInput = {
  readonly coming: boolean;
  readonly eventId: string | number;
  readonly guests?: number;
  /** Left as they are without. */
  readonly needs?: EventNeedsInput | null | undefined;
};

export type AnswerFeltInput = {
  readonly answer: FeltAnswer;
  readonly mentorshipId: string | number;
};

export type AnswerMyDimensionInput = {
  readonly dimensionId: string | number;
  readonly enrolmentId: string | number;
  readonly optionIds: ReadonlyArray<string | number>;
  readonly ownWords?: string | null | undefined;
  readonly state: AnswerState;
  readonly wordsAsIds: ReadonlyArray<string | number>;
};

export type AnswerMyNextYearInput = {
  /** A mentor’s own number of places. */
  readonly capacity?: number | null | undefined;
  /** Last year’s answers come along, identity and consents excepted. */
  readonly carriesAnswers: boolean;
  readonly coming: boolean;
  readonly enrolmentId: string | number;
  readonly pairs?: ReadonlyArray<NextYearPairAnswer>;
};

export type AnswerNextYearInput = {
  /** A mentor’s own number of places. */
  readonly capacity?: number | null | undefined;
  /** Last year’s answers come along, identity and consents excepted. */
  readonly carriesAnswers: boolean;
  readonly coming: boolean;
  readonly pairs?: ReadonlyArray<NextYearPairAnswer>;
  readonly school: string;
  readonly token: string;
};

export type AnswerQuestionInput = {
  readonly itemId: string;
  readonly role: EnrolmentRole;
};

export type AnswerShortlistRequestInput = {
  readonly accept: boolean;
  /** One’s own enrolment. */
  readonly enrolmentId: string | number;
  readonly listId: string | number;
};

export type AnswerState =
  | 'ANSWERED'
  | 'NOT_ANSWERED'
  | 'PREFER_NOT_TO_SAY';

export type AnswerWishQuestionInput = {
  readonly enrolmentId: string | number;
  /** True: important, but not essential, this time. False: I would rather wait. */
  readonly letGo: boolean;
};

export type ApproveWaitingNoticeInput = {
  readonly contactEmail: string;
  readonly contactName: string;
  readonly runId: string | number;
  readonly text: LocalizedTextInput;
};

export type AskEventFeedbackInput = {
  /** False: not to be asked after all, while nobody was. */
  readonly asked: boolean;
  readonly eventIds: ReadonlyArray<string | number>;
};

export type AskForConversationInput = {
  /** One’s own enrolment. */
  readonly enrolmentId: string | number;
  readonly mentorId: string | number;
  readonly note?: string | null | undefined;
};

export type AskForDifferentMatchInput = {
  readonly mentorshipId: string | number;
  /** Whatever the person would like to say; no reason is needed. */
  readonly said?: string | null | undefined;
};

export type AskForSupportInput = {
  readonly kind: SupportKind;
  readonly mentorshipId: string | number;
  /** Nothing has to be said. */
  readonly said?: string | null | undefined;
};

export type AttendanceColumnField =
  | 'DURATION'
  | 'EMAIL'
  | 'FIRST_NAME'
  | 'JOIN'
  | 'LAST_NAME'
  | 'LEAVE'
  | 'NAME';

export type AttendanceColumnInput = {
  /** From 0. */
  readonly column: number;
  readonly field: AttendanceColumnField;
};

export type AttendanceSource =
  | 'CODE'
  | 'LIST'
  | 'REPORT'
  | 'SELF';

export type AttendeeMatchKind =
  | 'CERTAIN'
  | 'DOUBTFUL'
  | 'UNKNOWN';

export type AttestInput = {
  readonly programId: string | number;
  /** The version that the person has read. */
  readonly version: number;
};

export type AvailabilityDaysInput = {
  /** Minutes since midnight; the whole day where it is left out. */
  readonly from?: number | null | undefined;
  readonly fromOn: string;
  readonly kind: AvailabilityExceptionKind;
  readonly to?: number | null | undefined;
  readonly toOn: string;
};

export type AvailabilityExceptionKind =
  | 'EXTRA'
  | 'OFF';

export type BookMeetingInput = {
  /** With `repeat`: how many there are, the first included. */
  readonly count?: number | null | undefined;
  readonly format: MeetingFormat;
  readonly mentorshipId: string | number;
  readonly minutes: number;
  readonly place?: string | null | undefined;
  readonly repeat?: MeetingRepeat | null | undefined;
  readonly startsAt: string;
};

export type BusyCalendarProblem =
  | 'NOT_A_CALENDAR'
  | 'NOT_FOUND'
  | 'REFUSED'
  | 'TOO_LARGE'
  | 'TOO_MANY_REDIRECTS'
  | 'TOO_MUCH'
  | 'TOO_SLOW'
  | 'UNREACHABLE';

export type CalendarSpanInput = {
  readonly from: string;
  readonly name: LocalizedTextInput;
  readonly to: string;
};

export type CancelEventInput = {
  readonly id: string | number;
  /** Told to those concerned. */
  readonly reason?: string | null | undefined;
};

export type CancelMeetingInput = {
  /** Those of the series that come after it as well. */
  readonly following?: boolean;
  readonly id: string | number;
  readonly reason?: string | null | undefined;
};

export type ChangeEmailInput = {
  readonly email: string;
  readonly password: string;
};

export type ChangeEventMaterialInput = {
  readonly id: string | number;
  readonly moment: EventMaterialMoment;
  readonly reach: EventMaterialReach;
  readonly title: LocalizedTextInput;
};

export type ChangeIdentityDimensionInput = {
  readonly help?: LocalizedTextInput | null | undefined;
  readonly id: string | number;
  readonly label: LocalizedTextInput;
};

export type ChangeIdentityOptionInput = {
  readonly id: string | number;
  readonly label: LocalizedTextInput;
  /** The group in which it is counted; none, if left out. */
  readonly rollUpId?: string | number | null | undefined;
};

export type ChangeIdentityRollUpInput = {
  readonly id: string | number;
  readonly label: LocalizedTextInput;
};

export type ChangeMyMentoringInput = {
  readonly capacity: number;
  readonly enrolmentId: string | number;
  readonly offers?: string | null | undefined;
  readonly takesNew: boolean;
};

export type ChangePasswordInput = {
  /** The present one. */
  readonly current: string;
  readonly password: string;
};

export type ChangeRegistrationLinkInput = {
  readonly capacity?: number | null | undefined;
  readonly closesAt?: string | null | undefined;
  readonly id: string | number;
  readonly label: string;
  /** A named person decides before they are in. */
  readonly needsApproval: boolean;
  readonly opensAt?: string | null | undefined;
};

/** What is left out stays; null empties. */
export type ChangeTaskInput = {
  readonly dueOn?: string | null | undefined;
  readonly id: string | number;
  readonly note?: string | null | undefined;
  readonly ownerId?: string | number | null | undefined;
  /** Of a task that a person made. */
  readonly title?: string | null | undefined;
};

export type CharterPart =
  | 'CONSULTED'
  | 'EVIDENCE'
  | 'LEGAL_BASIS'
  | 'PURPOSE'
  | 'REVIEWER'
  | 'REVIEW_ON';

export type CheckInHelp =
  | 'IDEAS'
  | 'NOTHING'
  | 'OTHER'
  | 'TALK'
  | 'TIME';

export type CheckInInput = {
  /** From the room’s screen, where the event asks for one. */
  readonly code?: string | null | undefined;
  readonly eventId: string | number;
};

export type CheckInState =
  | 'ANSWERED'
  | 'OPEN'
  | 'PASSED';

export type CheckInStep =
  | 'HARD'
  | 'IN_BETWEEN'
  | 'SLOWLY'
  | 'VERY_WELL'
  | 'WELL';

export type ChooseFromShortlistInput = {
  readonly id: string | number;
  /** Whom one would like, the most wanted first; whoever is left out is not asked. */
  readonly mentorIds: ReadonlyArray<string | number>;
};

export type CloseConcernInput = {
  readonly concernId: string | number;
  readonly outcome: ConcernOutcome;
  /** For those entrusted with it. */
  readonly said: string;
};

export type ClosingState =
  | 'AGREED'
  | 'ASKED'
  | 'COMPLETED'
  | 'ENDED'
  | 'LASTING'
  | 'WAITING';

export type CohortState =
  | 'CLOSED'
  | 'OPEN'
  | 'PUBLISHED';

export type ColumnMappingInput = {
  readonly header: string;
  readonly itemId?: string | null | undefined;
};

export type CommentOnFormInput = {
  readonly formId: string | number;
  readonly itemId?: string | number | null | undefined;
  readonly text: string;
};

export type CommentOnWordingInput = {
  readonly kind: string;
  readonly programId: string | number;
  readonly text: string;
};

export type CommitIntakeImportInput = {
  /** For mentors who are new: whether you have approved them, under your name. Left out: yes, if you may. */
  readonly approveMentors?: boolean | null | undefined;
  readonly importId: string | number;
  /** Import the rows that can be taken although others cannot. */
  readonly keepGoodPart: boolean;
};

export type ConcernEntryKind =
  | 'ANSWER'
  | 'HOLD'
  | 'NOTE'
  | 'OUTCOME'
  | 'SAID';

export type ConcernOfficeInput = {
  readonly address?: string | null | undefined;
  /** Of somebody who signs in to this school. */
  readonly email?: string | null | undefined;
  readonly kind: ConcernOfficeKind;
  readonly label: LocalizedTextInput;
};

export type ConcernOfficeKind =
  | 'OFFICE'
  | 'OMBUDS'
  | 'SECOND_CONTACT';

export type ConcernOutcome =
  | 'CONDUCT_AGREED'
  | 'FORMAL_PROCESS'
  | 'MATCH_CHANGED'
  | 'NO_FURTHER_STEP'
  | 'PASSED_ON'
  | 'SUPPORT_ARRANGED';

export type ConcernPersonKind =
  | 'ADMINISTRATOR'
  | 'COORDINATOR'
  | 'MENTEE'
  | 'MENTOR'
  | 'OFFICE'
  | 'OMBUDS'
  | 'SECOND_CONTACT';

export type ConcernState =
  | 'CLOSED'
  | 'OPEN';

export type ConcernWordsInput = {
  readonly concernId: string | number;
  readonly said: string;
};

export type ConfirmEmailChangeInput = {
  /** Not needed where one is signed in with the account. */
  readonly password?: string | null | undefined;
  readonly token: string;
};

export type ConflictKind =
  | 'COURSE_DIRECTOR'
  | 'FAMILY'
  | 'GRADER'
  | 'PRIVATE'
  | 'PROMOTIONS'
  | 'UNSTATED';

export type ConflictScope =
  | 'COHORT'
  | 'PERSON'
  | 'PROGRAM';

export type ConsentPurpose =
  | 'AGGREGATE_REPORTING'
  | 'MATCHING'
  | 'NAMED_STAFF'
  | 'RESEARCH'
  | 'SHOW_TO_MATCH';

export type ConsentState =
  | 'GIVEN'
  | 'NOT_ASKED'
  | 'REFUSED'
  | 'REVOKED';

export type ContactHow =
  | 'MEETING'
  | 'MESSAGE'
  | 'SAID';

export type ContactPersonInput = {
  readonly email: string;
  readonly name: string;
};

export type ConversationState =
  | 'ACCEPTED'
  | 'ASKED'
  | 'DECLINED'
  | 'TAKEN_BACK';

export type CorrectMyAnswerInput = {
  readonly enrolmentId: string | number;
  readonly itemId: string;
  /** The value; null for no answer; {"state": "PREFER_NOT_TO_SAY"} for that. */
  readonly value?: unknown;
};

export type CorrectPersonInput = {
  readonly displayName: string;
  readonly email: string;
  readonly memberId: string | number;
};

export type CreateIntakeImportInput = {
  readonly cohortId: string | number;
  readonly fileId: string | number;
  readonly role: EnrolmentRole;
};

export type CreateProgramInput = {
  readonly name: string;
  readonly templateKey: string;
};

export type CreateRegistrationLinkInput = {
  readonly capacity?: number | null | undefined;
  readonly closesAt?: string | null | undefined;
  readonly cohortId: string | number;
  readonly label: string;
  /** A named person decides before they are in. */
  readonly needsApproval: boolean;
  readonly opensAt?: string | null | undefined;
  readonly role: EnrolmentRole;
};

export type CreateTaskInput = {
  /** Names the program as well. */
  readonly cohortId?: string | number | null | undefined;
  readonly dueOn?: string | null | undefined;
  /** Whom it is about; names cohort and program as well. */
  readonly enrolmentId?: string | number | null | undefined;
  readonly note?: string | null | undefined;
  /** Nobody yet, if left out. */
  readonly ownerId?: string | number | null | undefined;
  readonly programId?: string | number | null | undefined;
  readonly title: string;
};

export type CrisisLineInput = {
  readonly label: LocalizedTextInput;
  readonly number: string;
};

export type DataFormat =
  | 'HTML'
  | 'JSON';

export type DecideApplicationsInput = {
  readonly cohortId: string | number;
  readonly decision: MentorDecision;
  readonly enrolmentIds: ReadonlyArray<string | number>;
  /** Kept for those who decide; in no mail. */
  readonly reason?: string | null | undefined;
};

export type DecideExpenseInput = {
  /** Otherwise it is declined, which needs words. */
  readonly approve: boolean;
  readonly expenseId: string | number;
  readonly words?: string | null | undefined;
};

export type DeclareConflictInput = {
  readonly cohortId: string | number;
  /** With one person: their address. */
  readonly email?: string | null | undefined;
  readonly fromOn?: string | null | undefined;
  readonly kind: ConflictKind;
  /** The address of a mentor of this cohort. */
  readonly mentorEmail: string;
  readonly scope: ConflictScope;
  readonly toOn?: string | null | undefined;
  /** Of everybody that it is about, those in this year. */
  readonly year?: string | null | undefined;
};

export type DeclareMyConflictInput = {
  /** With every mentee of a cohort that one is a mentor in. */
  readonly cohortId?: string | number | null | undefined;
  /** With one person: their address. */
  readonly email?: string | null | undefined;
  readonly fromOn?: string | null | undefined;
  readonly kind: ConflictKind;
  readonly toOn?: string | null | undefined;
  /** Of everybody that it is about, those in this year. */
  readonly year?: string | null | undefined;
};

export type DeleteAccountInput = {
  readonly password: string;
};

export type DemoPersonKind =
  | 'ADMINISTRATOR'
  | 'COORDINATOR'
  | 'MENTEE'
  | 'MENTOR'
  | 'WAITING_MENTEE';

export type DescribeMyPhotoInput = {
  readonly alt: string;
};

export type DuplicateReason =
  | 'CLOSE_NAME'
  | 'SAME_ADDRESS'
  | 'SAME_NAME';

export type EligibilityInput = {
  readonly kind: EligibilityKind;
  readonly sites?: ReadonlyArray<string> | null | undefined;
  readonly statement?: LocalizedTextInput | null | undefined;
  readonly years?: ReadonlyArray<string> | null | undefined;
};

export type EligibilityKind =
  | 'OPEN'
  | 'SELF_ATTESTATION'
  | 'SITES'
  | 'YEARS';

export type EndEventWaiverInput = {
  readonly enrolmentId: string | number;
  readonly requirementId: string | number;
};

export type EndMentorshipEarlyInput = {
  readonly mentorshipId: string | number;
  /** For those who run the program; no reason is needed. */
  readonly said?: string | null | undefined;
};

export type EnrolmentRole =
  | 'MENTEE'
  | 'MENTOR';

export type EnrolmentSource =
  | 'HAND'
  | 'IMPORT'
  | 'INVITATION'
  | 'NEXT_YEAR'
  | 'REGISTRATION';

export type EnrolmentState =
  | 'APPLIED'
  | 'COMPLETED'
  | 'DECLINED'
  | 'ENROLLED'
  | 'PAUSED'
  | 'WITHDRAWN';

export type EraseMeInput = {
  readonly password: string;
};

export type EventAnswerState =
  | 'COMING'
  | 'LAPSED'
  | 'NOT_COMING'
  | 'OFFERED'
  | 'WAITING';

export type EventAudienceInput = {
  readonly cohortId?: string | number | null | undefined;
  readonly programId?: string | number | null | undefined;
  readonly required: boolean;
  readonly role?: EnrolmentRole | null | undefined;
};

export type EventCheckIn =
  | 'CODE'
  | 'LIST'
  | 'OPEN';

export type EventClashKind =
  | 'EVENT'
  | 'MEETING';

export type EventFeedbackState =
  | 'ASKED'
  | 'NOT_ASKED'
  | 'OPEN'
  | 'SHOWN'
  | 'TOO_FEW';

export type EventKind =
  | 'AFFINITY'
  | 'LECTURE'
  | 'NETWORKING'
  | 'ORIENTATION'
  | 'OTHER'
  | 'TRAINING';

export type EventMaterialKind =
  | 'FILE'
  | 'LINK'
  | 'RECORDING';

export type EventMaterialMoment =
  | 'AFTER'
  | 'BEFORE';

export type EventMaterialReach =
  | 'COMING'
  | 'INVITED';

export type EventNeedsInput = {
  readonly provisions: ReadonlyArray<EventProvision>;
  readonly words?: string | null | undefined;
};

export type EventProvision =
  | 'CAPTIONING'
  | 'CHILDCARE'
  | 'GENDER_NEUTRAL_WASHROOM'
  | 'PRAYER_ROOM'
  | 'QUIET_ROOM'
  | 'SIGN_LANGUAGE'
  | 'STEP_FREE';

export type EventSpeakerInput = {
  readonly eventId: string | number;
  readonly speakerId: string | number;
};

export type EventState =
  | 'CANCELLED'
  | 'DRAFT'
  | 'PUBLISHED';

export type ExpenseKind =
  | 'EXPENSE'
  | 'HONORARIUM';

export type ExpenseState =
  | 'APPROVED'
  | 'DECLINED'
  | 'OPEN'
  | 'PAID';

export type ExportMemberInput = {
  /** The person's address, typed from their request: so that it is nobody else. */
  readonly email: string;
  readonly format: DataFormat;
  readonly memberId: string | number;
  readonly reason: MemberRequestReason;
};

export type ExportPeopleInput = {
  readonly cohortId: string | number;
  readonly columns: ReadonlyArray<PeopleColumn>;
  readonly format: TableFormat;
  /** Questions whose answers are columns too, after the others. Never of identity. */
  readonly questions?: ReadonlyArray<AnswerQuestionInput> | null | undefined;
  readonly selection: PeopleSelectionInput;
  readonly sort?: PeopleSortInput | null | undefined;
};

export type FeltAnswer =
  | 'IN_PART'
  | 'NO'
  | 'SKIPPED'
  | 'YES';

export type FeltFiguresState =
  | 'DONE'
  | 'FAILED'
  | 'NEVER'
  | 'QUEUED';

export type FigureEntryKind =
  | 'CATEGORY'
  | 'ROLL_UP'
  | 'TOTAL';

export type FigureHiddenReason =
  | 'FEW_PEOPLE'
  | 'TOO_FEW_CHANGES'
  | 'WITHDRAWAL';

export type FigureState =
  | 'CURRENT'
  | 'FORMER'
  | 'HIDDEN';

export type GoalState =
  | 'LET_GO'
  | 'OPEN'
  | 'REACHED';

export type GoalStepInput = {
  readonly done: boolean;
  readonly what: string;
};

export type GuideTopic =
  | 'BELONGING'
  | 'CAREER'
  | 'CLOSE'
  | 'DIFFICULT_MOMENTS'
  | 'FIRST_MEETING'
  | 'MIDDLE'
  | 'OTHER';

export type HandOverInput = {
  /** Wherever people are told to write to the former person, they read the new one from now on. */
  readonly contact?: boolean;
  /** They stop coordinating this program; roles in the whole school stay. */
  readonly endsRole: boolean;
  /** Their open tasks of other programs and of the school as well. */
  readonly everyTask: boolean;
  readonly fromId: string | number;
  readonly programId: string | number;
  readonly toId: string | number;
  /** Open tasks of the program that nobody has become theirs. */
  readonly unownedTasks?: boolean;
};

export type HandRuleKind =
  | 'FORBID'
  | 'PIN';

export type IdentityState =
  | 'ACTIVE'
  | 'PROPOSED'
  | 'RETIRED';

/** Changing whether identity may be used asks why: the reason stands in the charter. */
export type IdentitySwitchInput = {
  readonly on: boolean;
  readonly use: IdentitySwitchUse;
  readonly why: string;
};

export type IdentitySwitchUse =
  | 'MATCHING'
  | 'REPORTING';

export type IdentityTextKind =
  | 'OPTION'
  | 'WISH';

export type ImportAttendanceReportInput = {
  readonly eventId: string | number;
  readonly fileId: string | number;
  readonly mapping: ReadonlyArray<AttendanceColumnInput>;
  /** Null: whoever was there at all. */
  readonly minutesNeeded?: number | null | undefined;
  /** The others are whom the report certainly means, or nobody. */
  readonly settled: ReadonlyArray<SettledAttendeeInput>;
};

export type ImportState =
  | 'DONE'
  | 'FAILED'
  | 'MAPPING'
  | 'PREVIEWED'
  | 'QUEUED'
  | 'RUNNING';

export type ImportTemplateInput = {
  /** The file as it was exported: JSON. */
  readonly json: string;
};

export type Importance =
  | 'ESSENTIAL'
  | 'IMPORTANT'
  | 'NICE'
  | 'NONE';

export type InstallationMode =
  | 'LOCAL'
  | 'PRODUCTION'
  | 'TEST';

export type InvitationState =
  | 'ACCEPTED'
  | 'EXPIRED'
  | 'OPEN'
  | 'REVOKED';

export type InviteFormReviewersInput = {
  readonly emails?: ReadonlyArray<string>;
  readonly formId: string | number;
  readonly memberIds?: ReadonlyArray<string | number>;
};

export type InviteMemberInput = {
  readonly email: string;
  readonly locale: Locale;
  /** For roles in one program only. */
  readonly programId?: string | number | null | undefined;
  readonly roles: ReadonlyArray<Role>;
};

export type InviteToRegisterInput = {
  /** As pasted: an address a line. */
  readonly addresses: string;
  readonly cohortId: string | number;
  /** Write to the good addresses although there are others. */
  readonly keepGoodPart: boolean;
  readonly locale: Locale;
  readonly needsApproval: boolean;
  readonly role: EnrolmentRole;
};

export type InviteWordingReviewersInput = {
  readonly emails: ReadonlyArray<string>;
  readonly programId: string | number;
};

export type IssueCertificateInput = {
  readonly from: string;
  readonly to: string;
};

export type LeaveOffersInput = {
  readonly cohortId: string | number;
  readonly items: ReadonlyArray<OfferItem>;
  readonly programRevision: number;
};

export type LibraryKind =
  | 'DOCUMENT'
  | 'LETTER';

export type Locale =
  | 'EN'
  | 'FR';

export type LocalizedTextInput = {
  readonly en?: string | null | undefined;
  readonly fr?: string | null | undefined;
};

export type LogMeetingInput = {
  /** It is another one, though one lies at that time already. */
  readonly another?: boolean;
  readonly format: MeetingFormat;
  readonly mentorshipId: string | number;
  readonly minutes: number;
  readonly place?: string | null | undefined;
  readonly startsAt: string;
};

/** What a spelling stands for from now on; nothing chosen: it is people’s own words again. */
export type MapIdentityTextInput = {
  /** Of a wish: dimensions. */
  readonly dimensionIds?: ReadonlyArray<string | number> | null | undefined;
  readonly kind: IdentityTextKind;
  /** Of an identity: options. */
  readonly optionIds?: ReadonlyArray<string | number> | null | undefined;
  /** Of a wish: an ordinary question of matching. */
  readonly question?: WishQuestion | null | undefined;
  readonly text: string;
};

export type MapIntakeImportInput = {
  readonly importId: string | number;
  readonly mapping: ReadonlyArray<ColumnMappingInput>;
};

export type MarkAttendanceInput = {
  readonly attended: boolean;
  readonly eventId: string | number;
  readonly memberId: string | number;
};

export type MarkNeedsMetInput = {
  readonly eventId: string | number;
  readonly memberId: string | number;
  readonly met: boolean;
};

export type MatchAuditSectionKind =
  | 'MENTEES'
  | 'MENTORS'
  | 'REACH'
  | 'UNMET';

export type MatchAuditState =
  | 'DONE'
  | 'FAILED'
  | 'QUEUED';

export type MatchBand =
  | 'GOOD'
  | 'NOT_KNOWN'
  | 'SOME'
  | 'STRONG';

export type MatchMethod =
  | 'BY_HAND'
  | 'FURTHEST_FIRST'
  | 'GROUPS'
  | 'OPTIMUM'
  | 'STABLE';

export type MatchRunState =
  | 'CANCELLED'
  | 'DRAFT'
  | 'FAILED'
  | 'PUBLISHED'
  | 'QUEUED'
  | 'RUNNING'
  | 'SUPERSEDED';

export type MatchWeightInput = {
  readonly questionId: string | number;
  readonly weight: number;
};

export type MeetingFormat =
  | 'IN_PERSON'
  | 'PHONE'
  | 'VIDEO';

export type MeetingRepeat =
  | 'BIWEEKLY'
  | 'MONTHLY'
  | 'WEEKLY';

export type MeetingState =
  | 'BOOKED'
  | 'CANCELLED'
  | 'HELD'
  | 'NOT_HELD'
  | 'PROPOSED';

export type MeetingTimesInput = {
  readonly mentorshipId: string | number;
  readonly minutes: number;
};

export type MemberRequestInput = {
  /** The person's address, typed from their request: so that it is nobody else. */
  readonly email: string;
  readonly memberId: string | number;
  readonly reason: MemberRequestReason;
};

export type MemberRequestReason =
  | 'LAW'
  | 'PERSON_ASKED'
  | 'REPRESENTATIVE_ASKED';

export type MentorApplicationState =
  | 'APPLIED'
  | 'APPROVED'
  | 'DECLINED';

export type MentorDecision =
  | 'APPROVE'
  | 'DECLINE';

export type MentorshipState =
  | 'ACTIVE'
  | 'ENDED'
  | 'PAUSED';

export type MergeMembersInput = {
  /** In a cohort where both are in the same role: whose answers, consents and places stay. */
  readonly answers: MergeSide;
  readonly email: MergeSide;
  /** The member that stays: the one with an account, if one has. */
  readonly keepId: string | number;
  readonly locale: MergeSide;
  readonly name: MergeSide;
  readonly otherId: string | number;
  readonly pronouns: MergeSide;
};

export type MergePart =
  | 'ANSWERS'
  | 'ENROLMENTS'
  | 'FILES'
  | 'MAILS'
  | 'MENTORSHIPS'
  | 'OTHER'
  | 'TASKS';

export type MergeSide =
  | 'KEEP'
  | 'OTHER';

export type MilestoneAudience =
  | 'BOTH'
  | 'MENTEES'
  | 'MENTORS';

export type MoveMeetingInput = {
  readonly format: MeetingFormat;
  readonly id: string | number;
  readonly minutes: number;
  readonly place?: string | null | undefined;
  readonly startsAt: string;
};

export type MoveMenteeInput = {
  readonly menteeId: string | number;
  /** Null: the mentee waits. */
  readonly mentorId?: string | number | null | undefined;
  readonly runId: string | number;
};

export type NameDeputyInput = {
  /** Who is away: oneself, or, for those who give roles, someone else. */
  readonly absentId: string | number;
  readonly deputyId: string | number;
  readonly fromOn: string;
  readonly toOn: string;
};

export type NameIdentityReaderInput = {
  readonly cohortId: string | number;
  readonly memberId: string | number;
};

export type NameInConcernInput = {
  readonly concernId: string | number;
  readonly namedIds: ReadonlyArray<string | number>;
};

export type NextYearPairAnswer = {
  readonly continues: boolean;
  readonly id: string | number;
};

export type NextYearSettings =
  | 'COHORT'
  | 'PROGRAM';

export type NextYearSpanInput = {
  readonly from: string;
  readonly key: string;
  readonly to: string;
};

export type NextYearState =
  | 'ASKED'
  | 'COMING'
  | 'NOT_COMING';

export type NoteExpenseInput = {
  /** In the smallest unit of the currency. */
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly day: string;
  /** One’s own place in the cohort. */
  readonly enrolmentId: string | number;
  /** An upload of one’s own: PDF, JPEG or PNG. */
  readonly fileId?: string | number | null | undefined;
  /** Honoraria are for mentors. */
  readonly kind: ExpenseKind;
  readonly said: string;
};

export type NoteSpeakerAnswerInput = {
  readonly eventId: string | number;
  readonly speakerId: string | number;
  /** Told otherwise than by the mail: CONFIRMED, DECLINED, or LISTED. */
  readonly state: SpeakerState;
};

export type NoticePlace =
  | 'CHECK_INS'
  | 'EXPENSES'
  | 'MATCHES'
  | 'OWN_EXPENSES'
  | 'SUPPORT';

export type NotificationKind =
  | 'ANNOUNCEMENT'
  | 'EVENT'
  | 'MESSAGE'
  | 'PACE'
  | 'REMINDER';

export type OfferAcceptance = {
  /** The impacts were seen; needed where one of them is breaking. */
  readonly confirmed?: boolean;
  readonly item: OfferItem;
};

export type OfferConversationsInput = {
  readonly enrolmentId: string | number;
  /** In all, in this cohort; 0: none. */
  readonly most: number;
};

export type OfferImpactCode =
  | 'ANSWERS_LOST'
  | 'ANSWERS_MOVE'
  | 'ASKED_MORE'
  | 'ASKED_SOONER'
  | 'IDENTITY_QUESTIONS_GONE'
  | 'IDENTITY_USED'
  | 'NO_LONGER_ELIGIBLE'
  | 'OWN_ARRANGEMENT'
  | 'SEEN_MORE';

export type OfferItem =
  | 'BLACKOUTS'
  | 'ELIGIBILITY'
  | 'EXPECTATIONS'
  | 'FIRST_CONTACT_DAYS'
  | 'FOCUS'
  | 'FORM_MENTEE'
  | 'FORM_MENTOR'
  | 'HOLIDAYS'
  | 'IDENTITY_MATCHING'
  | 'IDENTITY_REPORTING'
  | 'MINIMUM_COMMON_MINUTES'
  | 'MODEL'
  | 'PUBLIC_NAME'
  | 'REQUIREMENT'
  | 'TERMS'
  | 'VISIBILITY';

export type OfferMyExperiencesInput = {
  readonly enrolmentId: string | number;
  readonly optionIds: ReadonlyArray<string | number>;
  /** Of the words that were shown. */
  readonly version: number;
  readonly words: ReadonlyArray<string>;
};

export type OpenCohortInput = {
  readonly endsOn: string;
  readonly name: string;
  readonly programId: string | number;
  readonly startsOn: string;
};

export type OpenNextYearInput = {
  /** Mentees who stay are asked as well. */
  readonly asksMentees: boolean;
  readonly calendar?: ReadonlyArray<NextYearSpanInput>;
  readonly cohortId: string | number;
  readonly endsOn: string;
  readonly name: string;
  readonly settings: NextYearSettings;
  readonly startsOn: string;
};

export type OpenRegistrationDraftInput = {
  readonly password?: string | null | undefined;
  readonly token: string;
};

export type OpenSchoolInput = {
  readonly locales: ReadonlyArray<Locale>;
  readonly name: string;
  /** The last part of the school’s address: small letters, digits, single hyphens. */
  readonly slug: string;
  readonly timeZone: string;
};

export type OpenSeriesPageInput = {
  readonly indexed: boolean;
  readonly placesShown: boolean;
  readonly seriesId: string | number;
  /** Its name in the address: lower-case letters, digits and hyphens. */
  readonly slug: string;
};

/** Ids of enrolments. */
export type PairInput = {
  readonly menteeId: string | number;
  readonly mentorId: string | number;
  readonly runId: string | number;
};

export type PassConcernOnInput = {
  readonly concernId: string | number;
  readonly recipientId: string | number;
};

export type PasswordUse =
  | 'CHOOSE'
  | 'ENTER'
  | 'NONE';

export type PeopleActionInput = {
  /** SET_REQUIREMENT: left out: adjusted, without a number. */
  readonly amount?: number | null | undefined;
  readonly cohortId: string | number;
  /** PAUSE: its first day. */
  readonly fromOn?: string | null | undefined;
  readonly kind: PeopleActionKind;
  /** BECOME_MENTOR: where; left out: in the same cohort. */
  readonly mentorCohortId?: string | number | null | undefined;
  readonly selection: PeopleSelectionInput;
  /** PAUSE: its last day; left out: until somebody ends it. */
  readonly toOn?: string | null | undefined;
};

export type PeopleActionKind =
  | 'BECOME_MENTOR'
  | 'CLEAR_REQUIREMENT'
  | 'COMPLETE'
  | 'PAUSE'
  | 'REENROL'
  | 'RESTART_MAIL'
  | 'RESUME'
  | 'SET_REQUIREMENT'
  | 'STOP_MAIL'
  | 'WITHDRAW';

export type PeopleActionState =
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING'
  | 'UNDOING'
  | 'UNDONE';

export type PeopleColumn =
  | 'ACCOUNT'
  | 'CHANGED'
  | 'EMAIL'
  | 'JOINED'
  | 'MAIL'
  | 'MENTORSHIPS'
  | 'NAME'
  | 'NOTICE'
  | 'PAUSE'
  | 'PLACES'
  | 'PRONOUNS'
  | 'REQUIREMENT'
  | 'ROLE'
  | 'SITE'
  | 'SOURCE'
  | 'STATE'
  | 'YEAR';

export type PeopleExportState =
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type PeopleFilterInput = {
  readonly accountConfirmed?: boolean | null | undefined;
  /** Whether the address was marked as not working. */
  readonly mailStopped?: boolean | null | undefined;
  /** Whether they have a mentorship; of a closed cohort, one that lasted until its end. */
  readonly matched?: boolean | null | undefined;
  readonly noticeSent?: boolean | null | undefined;
  readonly roles?: ReadonlyArray<EnrolmentRole> | null | undefined;
  /** Beginnings of words of the name or the address, in any order; all of them. */
  readonly search?: string | null | undefined;
  readonly sites?: ReadonlyArray<string> | null | undefined;
  readonly sources?: ReadonlyArray<EnrolmentSource> | null | undefined;
  readonly states?: ReadonlyArray<EnrolmentState> | null | undefined;
  readonly years?: ReadonlyArray<string> | null | undefined;
};

export type PeopleOrder =
  | 'CHANGED'
  | 'JOINED'
  | 'NAME'
  | 'STATE';

export type PeopleSelectionInput = {
  /** Of those who match the filter, not these. */
  readonly except?: ReadonlyArray<string | number> | null | undefined;
  readonly filter?: PeopleFilterInput | null | undefined;
  /** Enrolments; left out: everyone who matches the filter. */
  readonly ids?: ReadonlyArray<string | number> | null | undefined;
};

export type PeopleSortInput = {
  readonly by: PeopleOrder;
  readonly descending: boolean;
};

export type PlanEventSeatingInput = {
  readonly eventId: string | number;
  /** At a table sit so many at least. Of pairs there are two. */
  readonly fewest: number;
  /** So many rounds took place, and stay as they were. */
  readonly keepRounds: number;
  readonly kind: SeatingKind;
  readonly most: number;
  /** Of those who are there alone; otherwise of all who come. */
  readonly presentOnly: boolean;
  /** As it was read: EDIT_CONFLICT when somebody planned since. */
  readonly revision?: number | null | undefined;
  readonly rounds: number;
};

export type PlanNextYearInput = {
  /** Mentees who stay are asked as well. */
  readonly asksMentees: boolean;
  readonly cohortId: string | number;
  readonly settings: NextYearSettings;
};

/** A whole series as drafts: from what Trellis comes with, or from one there was. */
export type PlanSeriesInput = {
  /** For whom they are. */
  readonly audience: ReadonlyArray<EventAudienceInput>;
  /** The day of its first event; the others keep their distance in weeks and days. */
  readonly firstDay: string;
  /** Where those are that say nothing of it yet. */
  readonly place?: string | null | undefined;
  /** Whose it is to be; without one the school’s. */
  readonly programId?: string | number | null | undefined;
  readonly room?: string | null | undefined;
  /** The series to copy; without one the series that Trellis comes with. */
  readonly seriesId?: string | number | null | undefined;
  /** Of what Trellis comes with: when each begins, 17:30. */
  readonly time?: string | null | undefined;
};

export type PostToAffinityGroupInput = {
  readonly groupId: string | number;
  readonly words: string;
};

export type PrepareShortlistsInput = {
  /** Days that a mentor has to answer. */
  readonly answerDays?: number;
  /** The last day on which mentees choose, at the school. */
  readonly chooseBy: string;
  readonly cohortId: string | number;
  /** Mentors on a list, at most. */
  readonly mentors?: number;
};

export type ProgramModelInput = {
  /** With fewer mentees it does not take place; two unless said. */
  readonly fewestMentees?: number | null | undefined;
  readonly kind: ProgramModelKind;
  readonly mentees?: number;
  readonly mentors?: number;
};

export type ProgramModelKind =
  | 'GROUP'
  | 'PAIR'
  | 'POD';

export type ProposeMeetingInput = {
  readonly format: MeetingFormat;
  /** Instead of the times that were offered for this one. */
  readonly meetingId?: string | number | null | undefined;
  readonly mentorshipId: string | number;
  readonly minutes: number;
  readonly place?: string | null | undefined;
  readonly times: ReadonlyArray<string>;
};

export type PublishFormInput = {
  readonly formId: string | number;
  /** `{items: {old: new or null}, options: {newItem: {old: new or null}}}`, where answers exist. */
  readonly mapping?: unknown;
  readonly revision: number;
};

export type PublishMatchRunInput = {
  readonly runId: string | number;
  readonly version: number;
};

/** Ids of enrolments: of mentors who are in no pod yet, or in this one. */
export type PutPodInput = {
  readonly cohortId: string | number;
  readonly mentorIds: ReadonlyArray<string | number>;
  /** The pod that is changed; a new one without it. */
  readonly podId?: string | number | null | undefined;
};

export type RaiseConcernInput = {
  readonly namedIds: ReadonlyArray<string | number>;
  readonly recipientId: string | number;
  readonly said: string;
};

export type RaisePrivacyThresholdsInput = {
  readonly inside: number;
  readonly published: number;
};

export type ReachWay =
  | 'EMAIL'
  | 'IN_PERSON'
  | 'MESSAGE'
  | 'PHONE'
  | 'TEXT'
  | 'VIDEO';

export type ReadAttendanceReportInput = {
  readonly eventId: string | number;
  readonly fileId: string | number;
  /** Null: as remembered, or as it seems. */
  readonly mapping?: ReadonlyArray<AttendanceColumnInput> | null | undefined;
};

export type RecordTrainingInput = {
  readonly cohortId: string | number;
  readonly enrolmentIds: ReadonlyArray<string | number>;
  readonly trainingId: string | number;
};

export type RecruitmentWordsInput = {
  readonly contact: LocalizedTextInput;
  readonly gets: LocalizedTextInput;
  readonly gives: LocalizedTextInput;
  readonly lead: LocalizedTextInput;
  readonly time: LocalizedTextInput;
};

export type RefuseShortlistInput = {
  /** None of these: further runs and lists count on one. I would rather wait: they don’t, until one says so. */
  readonly answer: ShortlistRefusal;
  readonly id: string | number;
};

export type RegistrationDoor =
  | 'LINK'
  | 'MAIL';

export type RegistrationInvitationState =
  | 'EXPIRED'
  | 'REGISTERED'
  | 'REVOKED'
  | 'SENT'
  | 'STARTED';

export type RegistrationLinkState =
  | 'CLOSED'
  | 'EARLY'
  | 'FULL'
  | 'OPEN'
  | 'REVOKED';

export type RegistrationOutcome =
  | 'APPLIED'
  | 'CORRECTED'
  | 'REGISTERED';

export type ReminderAudience =
  | 'BOTH'
  | 'COORDINATOR'
  | 'MENTEES'
  | 'MENTORS';

export type ReminderChannel =
  | 'IN_APP'
  | 'MAIL';

export type ReminderEventPeople =
  | 'ABSENT'
  | 'ASKED'
  | 'ATTENDED'
  | 'COMING'
  | 'UNANSWERED';

export type ReminderReach =
  | 'EVERYONE'
  | 'MATCHED';

export type ReminderRuleState =
  | 'DRAFT'
  | 'OFF'
  | 'ON'
  | 'WAITING';

export type ReminderSkip =
  | 'ALREADY_OVER'
  | 'ENOUGH_THIS_WEEK'
  | 'NEVER_WRITTEN_TO'
  | 'NOT_TAKING_PART'
  | 'NO_LONGER_SO'
  | 'SWITCHED_OFF';

export type ReminderTrigger =
  | 'AGREEMENT_UNSIGNED'
  | 'ATTENDANCE_DUE'
  | 'ATTENDANCE_OPEN'
  | 'CHECK_IN_OPEN'
  | 'COHORT_END'
  | 'COHORT_START'
  | 'EVENT_OVER'
  | 'EVENT_SOON'
  | 'FELT_QUESTION_OPEN'
  | 'FIRST_CONTACT_DUE'
  | 'MEETING_SOON'
  | 'MEETING_UNSAID'
  | 'MILESTONE'
  | 'NO_MEETING_BOOKED'
  | 'PUBLISHED'
  | 'REQUIREMENT_DUE'
  | 'TERM_END'
  | 'TERM_START';

export type ReminderUnit =
  | 'DAYS'
  | 'HOURS';

export type RemoveNoteInput = {
  readonly id: string | number;
  readonly isPrivate: boolean;
  readonly mentorshipId: string | number;
};

/** The same event again, as drafts. */
export type RepeatEventInput = {
  /** How many more. */
  readonly count: number;
  readonly id: string | number;
  readonly repeat: MeetingRepeat;
};

export type RequiredTrainingInput = {
  /** Null for a new one. */
  readonly id?: string | number | null | undefined;
  readonly link?: string | null | undefined;
  readonly title: LocalizedTextInput;
};

export type RequirementInput = {
  readonly amount: number;
  readonly inPersonMinimum?: number;
  readonly per: RequirementPeriod;
  readonly unit: RequirementUnit;
};

export type RequirementPeriod =
  | 'COHORT'
  | 'TERM'
  | 'YEAR';

export type RequirementUnit =
  | 'COUNT'
  | 'HOURS';

export type ResetPasswordInput = {
  readonly password: string;
  readonly token: string;
};

export type ReuseMyIdentityInput = {
  readonly enrolmentId: string | number;
  readonly fromEnrolmentId: string | number;
};

export type RevokeMyConsentsInput = {
  readonly enrolmentId: string | number;
  /** Null: for every purpose. */
  readonly purpose?: ConsentPurpose | null | undefined;
};

export type Role =
  | 'ADMINISTRATOR'
  | 'CODER'
  | 'COORDINATOR'
  | 'MENTEE'
  | 'MENTOR'
  | 'MODERATOR'
  | 'STUDY_LEAD';

export type SaveAffinityGroupInput = {
  readonly body: LocalizedTextInput;
  /** One that one looks after; a new one without. */
  readonly id?: string | number | null | undefined;
  readonly name: LocalizedTextInput;
  /** As it was read: EDIT_CONFLICT when somebody changed it since. */
  readonly revision?: number | null | undefined;
};

export type SaveAgreementTemplateInput = {
  readonly intro: LocalizedTextInput;
  readonly parts: ReadonlyArray<AgreementPartInput>;
  readonly programId: string | number;
  readonly version: number;
};

export type SaveAnnouncementInput = {
  readonly body: LocalizedTextInput;
  readonly cohortId: string | number;
  readonly filter: PeopleFilterInput;
  /** Left out for a new one. */
  readonly id?: string | number | null | undefined;
  readonly replyTo: string;
  /** Of the words that were changed; left out for a new one. */
  readonly revision?: number | null | undefined;
  readonly subject: LocalizedTextInput;
};

export type SaveAssociationInput = {
  /** Addresses of its contact persons, who are members of the school. */
  readonly contacts: ReadonlyArray<string>;
  readonly id?: string | number | null | undefined;
  readonly name: LocalizedTextInput;
  /** As it was read: EDIT_CONFLICT when somebody changed it since. */
  readonly revision?: number | null | undefined;
};

export type SaveCardInput = {
  /** Without one it is a new card, which nobody else sees. */
  readonly id?: string | number | null | undefined;
  readonly mentorshipId: string | number;
  readonly text: string;
};

export type SaveCharterInput = {
  readonly consulted: string;
  readonly evidence: string;
  readonly legalBasis: string;
  readonly programId: string | number;
  readonly purpose: string;
  readonly reviewOn?: string | null | undefined;
  readonly reviewer: string;
  /** The one that was looked at. */
  readonly revision: number;
};

export type SaveCheckInInput = {
  readonly cohortId: string | number;
  /** Left out for a new one. */
  readonly id?: string | number | null | undefined;
  readonly name: LocalizedTextInput;
  readonly opensOn: string;
};

export type SaveConcernSettingsInput = {
  readonly crisis: ReadonlyArray<CrisisLineInput>;
  readonly expect: LocalizedTextInput;
  readonly mustPassOn: LocalizedTextInput;
  readonly offices: ReadonlyArray<ConcernOfficeInput>;
  readonly retentionMonths: number;
};

export type SaveDocumentInput = {
  readonly audience: ReadonlyArray<EnrolmentRole>;
  /** Left out: the file that is there stays. */
  readonly fileId?: string | number | null | undefined;
  /** Left out for a new one. */
  readonly id?: string | number | null | undefined;
  readonly language?: Locale | null | undefined;
  /** Left out: for the whole school. It stays where it was made. */
  readonly programId?: string | number | null | undefined;
  readonly title: LocalizedTextInput;
  /** Of what was changed; left out for a new one. */
  readonly version?: number | null | undefined;
};

export type SaveEventCardInput = {
  readonly eventId: string | number;
  readonly showPronouns: boolean;
  readonly showRole: boolean;
  readonly topics: ReadonlyArray<string>;
  readonly words?: string | null | undefined;
};

export type SaveEventCreditInput = {
  readonly credit?: string | null | undefined;
  readonly eventId: string | number;
  /** Null: none. */
  readonly hours?: number | null | undefined;
};

export type SaveEventInput = {
  readonly accessWords: LocalizedTextInput;
  readonly audience: ReadonlyArray<EventAudienceInput>;
  readonly body: LocalizedTextInput;
  /** Null: as many as like. */
  readonly capacity?: number | null | undefined;
  readonly checkIn?: EventCheckIn;
  readonly ends: string;
  readonly guests: number;
  /** One there is; a new one without. */
  readonly id?: string | number | null | undefined;
  readonly kind: EventKind;
  /** A kind of the school’s own, which says what it is otherwise. */
  readonly kindId?: string | number | null | undefined;
  readonly place?: string | null | undefined;
  /** Whose it is; without one the school’s. Stays as it is. */
  readonly programId?: string | number | null | undefined;
  readonly provisions: ReadonlyArray<EventProvision>;
  /** As it was read: EDIT_CONFLICT when somebody changed it since. */
  readonly revision?: number | null | undefined;
  readonly room?: string | null | undefined;
  readonly seriesId?: string | number | null | undefined;
  /** By the clocks of the zone: 2026-10-27T17:30. */
  readonly starts: string;
  /** IANA */
  readonly timeZone: string;
  readonly title: LocalizedTextInput;
  readonly titleShown: boolean;
  readonly topics: ReadonlyArray<string>;
  readonly videoUrl?: string | null | undefined;
};

export type SaveEventKindInput = {
  /** Stays as it is. */
  readonly base: EventKind;
  readonly id?: string | number | null | undefined;
  readonly name: LocalizedTextInput;
};

export type SaveEventRequirementInput = {
  readonly beforeMatch: boolean;
  readonly cohortId?: string | number | null | undefined;
  /** Null: a new one. */
  readonly id?: string | number | null | undefined;
  readonly kind: EventKind;
  readonly kindId?: string | number | null | undefined;
  readonly needed: number;
  readonly per: RequirementPeriod;
  /** Stays as it is. */
  readonly programId: string | number;
  readonly role?: EnrolmentRole | null | undefined;
};

export type SaveEventSeriesInput = {
  readonly body: LocalizedTextInput;
  readonly id?: string | number | null | undefined;
  /** Whose it is; without one the school’s. Stays as it is. */
  readonly programId?: string | number | null | undefined;
  readonly revision?: number | null | undefined;
  readonly title: LocalizedTextInput;
};

export type SaveFormDraftInput = {
  /** The whole form, as JSON or as the text of a file. Key and audience stay. */
  readonly definition: unknown;
  readonly formId: string | number;
  readonly revision: number;
};

export type SaveGoalInput = {
  readonly dueOn?: string | null | undefined;
  /** Without one it is a new goal. */
  readonly id?: string | number | null | undefined;
  readonly mentorshipId: string | number;
  readonly revision?: number | null | undefined;
  readonly state: GoalState;
  readonly steps: ReadonlyArray<GoalStepInput>;
  readonly title: string;
};

export type SaveGroupEventInput = {
  readonly body: LocalizedTextInput;
  /** Null: as many as like. */
  readonly capacity?: number | null | undefined;
  readonly ends: string;
  readonly groupId: string | number;
  /** One there is; a new one without. */
  readonly id?: string | number | null | undefined;
  readonly place?: string | null | undefined;
  /** As it was read: EDIT_CONFLICT when somebody changed it since. */
  readonly revision?: number | null | undefined;
  /** By the clocks of the zone: 2026-10-27T17:30. */
  readonly starts: string;
  /** IANA */
  readonly timeZone: string;
  readonly title: LocalizedTextInput;
  readonly videoUrl?: string | null | undefined;
};

export type SaveGuideInput = {
  readonly audience?: EnrolmentRole | null | undefined;
  /** One a line. */
  readonly helps: LocalizedTextInput;
  /** Without one it is a new guide. */
  readonly id?: string | number | null | undefined;
  readonly lead: LocalizedTextInput;
  readonly programId: string | number;
  /** A draft is read by those alone who write guides. What is published has words in each of the school’s languages. */
  readonly published: boolean;
  /** One a line. */
  readonly questions: LocalizedTextInput;
  readonly revision?: number | null | undefined;
  readonly title: LocalizedTextInput;
  readonly topic: GuideTopic;
};

export type SaveLetterInput = {
  readonly audience: ReadonlyArray<EnrolmentRole>;
  readonly body: LocalizedTextInput;
  /** Left out for a new one. */
  readonly id?: string | number | null | undefined;
  /** Left out: for the whole school. It stays where it was made. */
  readonly programId?: string | number | null | undefined;
  readonly title: LocalizedTextInput;
  /** Of what was changed; left out for a new one. */
  readonly version?: number | null | undefined;
};

export type SaveLookBackInput = {
  readonly mentorshipId: string | number;
  readonly shared: boolean;
  readonly takeAlong: string;
  readonly thanks: string;
};

export type SaveMentorRulesInput = {
  readonly appointed: boolean;
  readonly attested: boolean;
  readonly holdsMatching: boolean;
  readonly programId: string | number;
  readonly revision: number;
  readonly trainings: ReadonlyArray<RequiredTrainingInput>;
  /** A change makes a new version; who agreed to an earlier one did. */
  readonly wording: LocalizedTextInput;
};

export type SaveMilestoneInput = {
  readonly audience: MilestoneAudience;
  readonly cohortId: string | number;
  /** Left out for a new one. */
  readonly id?: string | number | null | undefined;
  readonly name: LocalizedTextInput;
  readonly onDay: string;
  readonly text?: LocalizedTextInput | null | undefined;
};

export type SaveMyAvailabilityInput = {
  readonly exceptions: ReadonlyArray<AvailabilityDaysInput>;
  readonly slots: ReadonlyArray<WeeklyTimeInput>;
  readonly timeZone: string;
};

export type SaveMyBusyCalendarInput = {
  /** https, in iCalendar format. webcal:// is read as https://. */
  readonly address: string;
};

export type SaveNoteInput = {
  /** Without one it is a new note. */
  readonly id?: string | number | null | undefined;
  /** For oneself alone. A note does not change from one to the other. */
  readonly isPrivate: boolean;
  readonly mentorshipId: string | number;
  readonly revision?: number | null | undefined;
  readonly text: string;
};

export type SavePeopleViewInput = {
  readonly columns: ReadonlyArray<PeopleColumn>;
  readonly filter: PeopleFilterInput;
  /** Left out: a new view. */
  readonly id?: string | number | null | undefined;
  readonly name: string;
  readonly shared: boolean;
  readonly sort: PeopleSortInput;
};

export type SaveRecruitmentPageInput = {
  /** Whom to ask; left out: who saves it. */
  readonly contact?: ContactPersonInput | null | undefined;
  /** Null: the page is not public. */
  readonly linkId?: string | number | null | undefined;
  readonly programId: string | number;
  readonly revision: number;
  readonly words: RecruitmentWordsInput;
};

export type SaveRegistrationInput = {
  readonly answers: unknown;
  readonly browserToken?: string | null | undefined;
  /** Where the link to come back is sent; not for who is signed in. */
  readonly email?: string | null | undefined;
  /** Everything is filled in: check it whole, and send the mail that confirms the address. */
  readonly finish: boolean;
  readonly locale: Locale;
  readonly password?: string | null | undefined;
  readonly token: string;
};

export type SaveReminderRuleInput = {
  readonly amount: number;
  readonly at: string;
  readonly audience: ReminderAudience;
  readonly body: LocalizedTextInput;
  readonly channel: ReminderChannel;
  readonly digest: boolean;
  /** Where it counts from events: of which kinds. Left out, or empty: all. */
  readonly eventKinds?: ReadonlyArray<EventKind> | null | undefined;
  /** Where it counts from events: for whom of those they are for. Left out: the first that fits. */
  readonly eventPeople?: ReminderEventPeople | null | undefined;
  /** Left out for a new one. */
  readonly id?: string | number | null | undefined;
  readonly name: string;
  readonly perWeek?: number | null | undefined;
  readonly programId: string | number;
  readonly quietFrom?: string | null | undefined;
  readonly quietTo?: string | null | undefined;
  /** Where it counts from a date of the cohort or its terms. Left out: those with a match. */
  readonly reach?: ReminderReach | null | undefined;
  readonly revision?: number | null | undefined;
  readonly subject: LocalizedTextInput;
  readonly trigger: ReminderTrigger;
  readonly unit: ReminderUnit;
};

export type SaveSpeakerInput = {
  readonly body: LocalizedTextInput;
  readonly email?: string | null | undefined;
  /** One there is; a new one without. */
  readonly id?: string | number | null | undefined;
  readonly locale?: Locale;
  readonly name: string;
  /** Whose it is; without one the school’s. Stays as it is. */
  readonly programId?: string | number | null | undefined;
  readonly revision?: number | null | undefined;
  readonly role: LocalizedTextInput;
};

export type SaveTemplateInput = {
  readonly name: LocalizedTextInput;
  readonly programId: string | number;
  readonly summary: LocalizedTextInput;
};

export type SaveWordingDraftInput = {
  readonly action?: LocalizedTextInput | null | undefined;
  readonly body: LocalizedTextInput;
  /** Of the draft that was changed; 0 where there was none. */
  readonly draftRevision: number;
  /** Left out: the shipped one stands. */
  readonly footer?: LocalizedTextInput | null | undefined;
  readonly kind: string;
  /** Left out: for the whole school. */
  readonly programId?: string | number | null | undefined;
  readonly subject?: LocalizedTextInput | null | undefined;
};

export type SaveWordingInput = {
  readonly action?: LocalizedTextInput | null | undefined;
  readonly body: LocalizedTextInput;
  /** Of the draft that is used with it, and gone then; left out, it stays. */
  readonly draftRevision?: number | null | undefined;
  /** Left out: the shipped one stands. */
  readonly footer?: LocalizedTextInput | null | undefined;
  readonly kind: string;
  /** Left out: for the whole school. */
  readonly programId?: string | number | null | undefined;
  readonly subject?: LocalizedTextInput | null | undefined;
  /** Of the words that were changed. */
  readonly version: number;
};

export type SayMeetingInput = {
  readonly format?: MeetingFormat | null | undefined;
  readonly id: string | number;
  /** How long; as it was planned where it is left out. */
  readonly minutes?: number | null | undefined;
  readonly tookPlace: boolean;
};

export type SayMyConsentInput = {
  /** For each of these dimensions. */
  readonly dimensionIds: ReadonlyArray<string | number>;
  readonly enrolmentId: string | number;
  readonly given: boolean;
  readonly purpose: ConsentPurpose;
  /** For NAMED_STAFF: who was named in the words that were shown. */
  readonly readerIds?: ReadonlyArray<string | number> | null | undefined;
  /** Of the words that were shown. */
  readonly version: number;
};

export type SeatingKind =
  | 'ACROSS'
  | 'PAIRS'
  | 'TABLES';

export type SendEventFeedbackInput = {
  /** By id of the question, each with its state. Null: one would rather not answer. */
  readonly answers?: unknown;
  readonly eventId: string | number;
};

export type SendMessageInput = {
  /** An upload of one’s own. */
  readonly fileId?: string | number | null | undefined;
  readonly mentorshipId: string | number;
  readonly text: string;
};

export type SeparationProblem =
  | 'MENTORS'
  | 'RUNS_PROGRAM';

export type SetEventCohostsInput = {
  readonly associationIds: ReadonlyArray<string | number>;
  readonly eventId: string | number;
};

export type SetEventSpeakersInput = {
  readonly eventId: string | number;
  /** All of them, in their order. */
  readonly speakerIds: ReadonlyArray<string | number>;
};

export type SetMemberRolesInput = {
  readonly memberId: string | number;
  /** All that they are to be in the whole school; none takes all away. */
  readonly roles: ReadonlyArray<Role>;
};

export type SetMyPhotoInput = {
  /** What is to be seen, for those who do not see it; may be empty. */
  readonly alt: string;
  /** An upload of one’s own: JPEG, PNG or WebP. It is taken over without its metadata. */
  readonly fileId: string | number;
};

export type SetMyReachInput = {
  readonly note?: string | null | undefined;
  /** In the order they like; none: nothing is shown. */
  readonly ways: ReadonlyArray<ReachWay>;
};

export type SetMyWishInput = {
  readonly about: WishAbout;
  readonly direction: WishDirection;
  readonly enrolmentId: string | number;
  readonly id: string | number;
  readonly importance: Importance;
};

export type SetProgramRolesInput = {
  readonly memberId: string | number;
  readonly programId: string | number;
  /** All that they are to be in the whole school; none takes all away. */
  readonly roles: ReadonlyArray<Role>;
};

export type SetSpeakerPhotoInput = {
  /** An upload of one’s own: JPEG, PNG or WebP. It is taken over without its metadata. */
  readonly fileId: string | number;
  readonly id: string | number;
};

/** Whom a line means, as a person found. */
export type SettledAttendeeInput = {
  readonly line: number;
  /** Null: nobody whom the event knows. */
  readonly memberId?: string | number | null | undefined;
};

export type ShareCardInput = {
  readonly id: string | number;
  readonly mentorshipId: string | number;
  readonly shared: boolean;
};

export type ShortlistRefusal =
  | 'NONE_OF_THESE'
  | 'RATHER_WAIT';

export type ShortlistRoundState =
  | 'CANCELLED'
  | 'CLOSED'
  | 'FAILED'
  | 'OPEN'
  | 'QUEUED'
  | 'READY'
  | 'RUNNING';

export type ShortlistState =
  | 'ACCEPTED'
  | 'CLOSED'
  | 'LEFT'
  | 'MATCHED_OTHERWISE'
  | 'NOBODY_LEFT'
  | 'NONE_OF_THESE'
  | 'NOT_ANSWERED'
  | 'NO_LIST'
  | 'RATHER_WAITS'
  | 'WAITING_FOR_MENTEE'
  | 'WAITING_FOR_MENTOR';

export type ShortlistedState =
  | 'ACCEPTED'
  | 'CHOSEN'
  | 'LISTED'
  | 'NOT_AVAILABLE';

export type ShowShippedGuideInput = {
  readonly key: string;
  readonly programId: string | number;
  readonly shown: boolean;
};

export type SignAgreementInput = {
  readonly mentorshipId: string | number;
  readonly name: string;
  readonly revision: number;
};

export type SignInInput = {
  readonly email: string;
  readonly password: string;
};

export type SignUpInput = {
  readonly displayName: string;
  readonly email: string;
  readonly locale: Locale;
  readonly password: string;
  readonly timeZone: string;
};

export type SpeakerState =
  | 'ASKED'
  | 'CONFIRMED'
  | 'DECLINED'
  | 'LISTED';

export type StartMatchRunInput = {
  readonly cohortId: string | number;
  readonly method?: MatchMethod;
  /** A question that is not named keeps its default weight; 0 leaves it out. */
  readonly weights: ReadonlyArray<MatchWeightInput>;
};

export type SubmitRegistrationInput = {
  /** Of the account that the address has already, where the draft has another password. */
  readonly accountPassword?: string | null | undefined;
  readonly answers: unknown;
  /** They see themself in the statement on who the program is for, or are unsure. */
  readonly attested: boolean;
  readonly locale: Locale;
  readonly password?: string | null | undefined;
  /** Who was named in the form that the person read; a yes to be read counts for these alone. */
  readonly readerIds?: ReadonlyArray<string | number> | null | undefined;
  readonly token: string;
};

export type SuggestForEventInput = {
  readonly associationId: string | number;
  readonly eventId: string | number;
  readonly words: string;
};

export type SupportKind =
  | 'ADVICE'
  | 'SUPPORT';

export type SupportState =
  | 'ANSWERED'
  | 'CLOSED'
  | 'OPEN';

export type SupportWordsInput = {
  readonly requestId: string | number;
  readonly said: string;
};

export type TableFormat =
  | 'CSV'
  | 'XLSX';

export type TaskFilter = {
  readonly cohortId?: string | number | null | undefined;
  readonly programId?: string | number | null | undefined;
  readonly scope: TaskScope;
};

export type TaskScope =
  | 'ALL'
  | 'DONE'
  | 'MINE'
  | 'OVERDUE';

export type TaskState =
  | 'DONE'
  | 'OPEN';

export type TokenKind =
  | 'CHANGE_EMAIL'
  | 'CONFIRM_EMAIL'
  | 'INTAKE_NOTICE'
  | 'INVITATION'
  | 'RESET_PASSWORD';

export type TryMatchWeightsInput = {
  readonly runId: string | number;
  readonly sets: ReadonlyArray<WeightSetInput>;
};

export type TwoMembersInput = {
  readonly firstId: string | number;
  readonly secondId: string | number;
};

export type UpdateAccountInput = {
  readonly displayName?: string | null | undefined;
  readonly locale?: Locale | null | undefined;
  readonly timeZone?: string | null | undefined;
};

export type UpdateCohortInput = {
  readonly cohortId: string | number;
  /** That it ends earlier for people who are in it was seen. */
  readonly confirmed?: boolean;
  readonly endsOn: string;
  readonly name: string;
  readonly startsOn: string;
};

/** The whole profile as it is from now on. */
export type UpdateMyProfileInput = {
  readonly displayName: string;
  readonly languages: ReadonlyArray<string>;
  readonly needs?: string | null | undefined;
  readonly needsShared: boolean;
  readonly pronouns?: string | null | undefined;
  readonly site?: string | null | undefined;
  readonly specialties: ReadonlyArray<string>;
};

/** What is named is changed, what is absent stays. `revision` is the one that was looked at. */
export type UpdateProgramInput = {
  readonly blackouts?: ReadonlyArray<CalendarSpanInput> | null | undefined;
  readonly eligibility?: EligibilityInput | null | undefined;
  readonly expectations?: LocalizedTextInput | null | undefined;
  readonly firstContactDays?: number | null | undefined;
  readonly focus?: LocalizedTextInput | null | undefined;
  readonly holidays?: ReadonlyArray<CalendarSpanInput> | null | undefined;
  readonly identity?: IdentitySwitchInput | null | undefined;
  readonly minimumCommonMinutes?: number | null | undefined;
  readonly model?: ProgramModelInput | null | undefined;
  readonly name?: string | null | undefined;
  readonly programId: string | number;
  readonly publicName?: LocalizedTextInput | null | undefined;
  readonly requirement?: RequirementInput | null | undefined;
  readonly revision: number;
  readonly terms?: ReadonlyArray<CalendarSpanInput> | null | undefined;
  readonly visibility?: VisibilityInput | null | undefined;
};

export type VisibilityInput = {
  readonly menteeSees: ReadonlyArray<VisiblePart>;
  readonly mentorSees: ReadonlyArray<VisiblePart>;
};

export type VisiblePart =
  | 'EMAIL'
  | 'GOALS'
  | 'LANGUAGES'
  | 'PRONOUNS'
  | 'SITE'
  | 'SPECIALTIES'
  | 'YEAR';

export type WaiveEventRequirementInput = {
  readonly enrolmentIds: ReadonlyArray<string | number>;
  /** Read by each of them. */
  readonly reason: string;
  readonly requirementId: string | number;
};

export type WeeklyTimeInput = {
  /** Monday is 1. */
  readonly day: number;
  /** Minutes since midnight. */
  readonly from: number;
  readonly to: number;
};

export type WeightSetInput = {
  /** A question that is not named keeps its default weight. */
  readonly weights: ReadonlyArray<MatchWeightInput>;
};

export type WishAbout =
  | 'DIMENSION'
  | 'QUESTION';

export type WishDirection =
  | 'DIFFERENT'
  | 'OPEN'
  | 'SHARED';

export type WishMyExperiencesInput = {
  readonly enrolmentId: string | number;
  readonly importance: Importance;
  readonly keys: ReadonlyArray<string | number>;
};

export type WishQuestion =
  | 'AVAILABILITY'
  | 'GOALS'
  | 'LANGUAGES'
  | 'MODE'
  | 'SITE'
  | 'SPECIALTY';

export type WithdrawMyConsentInput = {
  readonly enrolmentId: string | number;
  readonly purpose: ConsentPurpose;
};

export type WordingInput = {
  readonly action?: LocalizedTextInput | null | undefined;
  readonly body: LocalizedTextInput;
  /** Left out: the shipped one stands. */
  readonly footer?: LocalizedTextInput | null | undefined;
  readonly kind: string;
  /** Left out: for the whole school. */
  readonly programId?: string | number | null | undefined;
  readonly subject?: LocalizedTextInput | null | undefined;
};

export type WordingSource =
  | 'OWN'
  | 'SCHOOL'
  | 'SHIPPED';

export type WriteAgreementInput = {
  readonly mentorshipId: string | number;
  readonly partId: string;
  readonly revision: number;
  readonly text: string;
};

export type ViewerFieldsFragment = { readonly id: string, readonly email: string, readonly displayName: string, readonly locale: Locale, readonly timeZone: string, readonly emailConfirmed: boolean, readonly memberships: ReadonlyArray<{ readonly memberId: string, readonly schoolSlug: string, readonly schoolName: string, readonly roles: ReadonlyArray<Role> }> };

export type InstallationQueryVariables = Exact<{ [key: string]: never; }>;


export type InstallationQuery = { readonly installation: { readonly mode: InstallationMode, readonly mailCatcherUrl: string | null, readonly demoReady: boolean, readonly demo: ReadonlyArray<{ readonly kind: DemoPersonKind, readonly schoolSlug: string, readonly displayName: string }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly id: string, readonly email: string, readonly displayName: string, readonly locale: Locale, readonly timeZone: string, readonly emailConfirmed: boolean, readonly memberships: ReadonlyArray<{ readonly memberId: string, readonly schoolSlug: string, readonly schoolName: string, readonly roles: ReadonlyArray<Role> }> } | null };

export type TokenPreviewQueryVariables = Exact<{
  token: string;
}>;


export type TokenPreviewQuery = { readonly tokenPreview: { readonly kind: TokenKind, readonly email: string | null, readonly schoolName: string | null, readonly schoolSlug: string | null, readonly roles: ReadonlyArray<Role> | null, readonly programName: string | null, readonly password: PasswordUse, readonly displayName: string | null, readonly locale: Locale | null, readonly isMatched: boolean } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { readonly signUp: { readonly ok: boolean } };

export type ConfirmEmailMutationVariables = Exact<{
  token: string;
  password: string;
}>;


export type ConfirmEmailMutation = { readonly confirmEmail: { readonly id: string, readonly email: string, readonly displayName: string, readonly locale: Locale, readonly timeZone: string, readonly emailConfirmed: boolean, readonly memberships: ReadonlyArray<{ readonly memberId: string, readonly schoolSlug: string, readonly schoolName: string, readonly roles: ReadonlyArray<Role> }> } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { readonly signIn: { readonly id: string, readonly email: string, readonly displayName: string, readonly locale: Locale, readonly timeZone: string, readonly emailConfirmed: boolean, readonly memberships: ReadonlyArray<{ readonly memberId: string, readonly schoolSlug: string, readonly schoolName: string, readonly roles: ReadonlyArray<Role> }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: { readonly ok: boolean } };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { readonly signOutEverywhere: { readonly ok: boolean } };

export type RequestPasswordResetMutationVariables = Exact<{
  email: string;
}>;


export type RequestPasswordResetMutation = { readonly requestPasswordReset: { readonly ok: boolean } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { readonly resetPassword: { readonly id: string, readonly email: string, readonly displayName: string, readonly locale: Locale, readonly timeZone: string, readonly emailConfirmed: boolean, readonly memberships: ReadonlyArray<{ readonly memberId: string, readonly schoolSlug: string, readonly schoolName: string, readonly roles: ReadonlyArray<Role> }> } };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { readonly acceptInvitation: { readonly id: string, readonly email: string, readonly displayName: string, readonly locale: Locale, readonly timeZone: string, readonly emailConfirmed: boolean, readonly memberships: ReadonlyArray<{ readonly memberId: string, readonly schoolSlug: string, readonly schoolName: string, readonly roles: ReadonlyArray<Role> }> } };

export type UpdateAccountMutationVariables = Exact<{
  input: UpdateAccountInput;
}>;


export type UpdateAccountMutation = { readonly updateAccount: { readonly id: string, readonly email: string, readonly displayName: string, readonly locale: Locale, readonly timeZone: string, readonly emailConfirmed: boolean, readonly memberships: ReadonlyArray<{ readonly memberId: string, readonly schoolSlug: string, readonly schoolName: string, readonly roles: ReadonlyArray<Role> }> } };

export type DemoSignInMutationVariables = Exact<{
  kind: DemoPersonKind;
}>;


export type DemoSignInMutation = { readonly demoSignIn: { readonly id: string, readonly email: string, readonly displayName: string, readonly locale: Locale, readonly timeZone: string, readonly emailConfirmed: boolean, readonly memberships: ReadonlyArray<{ readonly memberId: string, readonly schoolSlug: string, readonly schoolName: string, readonly roles: ReadonlyArray<Role> }> } };

export type OwnSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSessionsQuery = { readonly viewer: { readonly id: string, readonly sessions: ReadonlyArray<{ readonly id: string, readonly device: string | null, readonly createdAt: string, readonly lastSeenAt: string, readonly current: boolean }> } | null };

export type EndSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type EndSessionMutation = { readonly endSession: { readonly id: string } };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { readonly endOtherSessions: { readonly id: string } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { readonly changePassword: { readonly id: string } };

export type RequestEmailChangeMutationVariables = Exact<{
  input: ChangeEmailInput;
}>;


export type RequestEmailChangeMutation = { readonly requestEmailChange: { readonly ok: boolean } };

export type ConfirmEmailChangeMutationVariables = Exact<{
  input: ConfirmEmailChangeInput;
}>;


export type ConfirmEmailChangeMutation = { readonly confirmEmailChange: { readonly id: string, readonly email: string, readonly displayName: string, readonly locale: Locale, readonly timeZone: string, readonly emailConfirmed: boolean, readonly memberships: ReadonlyArray<{ readonly memberId: string, readonly schoolSlug: string, readonly schoolName: string, readonly roles: ReadonlyArray<Role> }> } };

export type AffinityGroupFieldsFragment = { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } };

export type AffinityBoardFieldsFragment = { readonly offeredToMe: boolean, readonly offeredTo: string | null, readonly group: { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }, readonly posts: ReadonlyArray<{ readonly id: string, readonly words: string, readonly writtenAt: string }>, readonly members: ReadonlyArray<{ readonly memberId: string, readonly name: string }> | null };

export type AffinityFiguresFieldsFragment = { readonly groupId: string, readonly table: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null };

export type AffinityGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type AffinityGroupsQuery = { readonly affinityGroups: ReadonlyArray<{ readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }> };

export type SaveAffinityGroupMutationVariables = Exact<{
  input: SaveAffinityGroupInput;
}>;


export type SaveAffinityGroupMutation = { readonly saveAffinityGroup: { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type SettleAffinityGroupMutationVariables = Exact<{
  groupId: string | number;
  open: boolean;
}>;


export type SettleAffinityGroupMutation = { readonly settleAffinityGroup: { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type JoinAffinityGroupMutationVariables = Exact<{
  groupId: string | number;
}>;


export type JoinAffinityGroupMutation = { readonly joinAffinityGroup: { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type LeaveAffinityGroupMutationVariables = Exact<{
  groupId: string | number;
}>;


export type LeaveAffinityGroupMutation = { readonly leaveAffinityGroup: boolean };

export type AffinityBoardQueryVariables = Exact<{
  groupId: string | number;
}>;


export type AffinityBoardQuery = { readonly affinityBoard: { readonly offeredToMe: boolean, readonly offeredTo: string | null, readonly group: { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }, readonly posts: ReadonlyArray<{ readonly id: string, readonly words: string, readonly writtenAt: string }>, readonly members: ReadonlyArray<{ readonly memberId: string, readonly name: string }> | null } };

export type PostToAffinityGroupMutationVariables = Exact<{
  input: PostToAffinityGroupInput;
}>;


export type PostToAffinityGroupMutation = { readonly postToAffinityGroup: { readonly offeredToMe: boolean, readonly offeredTo: string | null, readonly group: { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }, readonly posts: ReadonlyArray<{ readonly id: string, readonly words: string, readonly writtenAt: string }>, readonly members: ReadonlyArray<{ readonly memberId: string, readonly name: string }> | null } };

export type RemoveAffinityPostMutationVariables = Exact<{
  groupId: string | number;
  postId: string | number;
}>;


export type RemoveAffinityPostMutation = { readonly removeAffinityPost: { readonly offeredToMe: boolean, readonly offeredTo: string | null, readonly group: { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }, readonly posts: ReadonlyArray<{ readonly id: string, readonly words: string, readonly writtenAt: string }>, readonly members: ReadonlyArray<{ readonly memberId: string, readonly name: string }> | null } };

export type AffinityFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type AffinityFiguresQuery = { readonly affinityFigures: ReadonlyArray<{ readonly groupId: string, readonly table: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null }> };

export type CountAffinityGroupsMutationVariables = Exact<{ [key: string]: never; }>;


export type CountAffinityGroupsMutation = { readonly countAffinityGroups: ReadonlyArray<{ readonly groupId: string, readonly table: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null }> };

export type OfferAffinityGroupMutationVariables = Exact<{
  groupId: string | number;
  memberId: string | number;
}>;


export type OfferAffinityGroupMutation = { readonly offerAffinityGroup: { readonly offeredToMe: boolean, readonly offeredTo: string | null, readonly group: { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }, readonly posts: ReadonlyArray<{ readonly id: string, readonly words: string, readonly writtenAt: string }>, readonly members: ReadonlyArray<{ readonly memberId: string, readonly name: string }> | null } };

export type TakeBackAffinityOfferMutationVariables = Exact<{
  groupId: string | number;
}>;


export type TakeBackAffinityOfferMutation = { readonly takeBackAffinityOffer: { readonly offeredToMe: boolean, readonly offeredTo: string | null, readonly group: { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }, readonly posts: ReadonlyArray<{ readonly id: string, readonly words: string, readonly writtenAt: string }>, readonly members: ReadonlyArray<{ readonly memberId: string, readonly name: string }> | null } };

export type AnswerAffinityOfferMutationVariables = Exact<{
  groupId: string | number;
  accept: boolean;
}>;


export type AnswerAffinityOfferMutation = { readonly answerAffinityOffer: { readonly offeredToMe: boolean, readonly offeredTo: string | null, readonly group: { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }, readonly posts: ReadonlyArray<{ readonly id: string, readonly words: string, readonly writtenAt: string }>, readonly members: ReadonlyArray<{ readonly memberId: string, readonly name: string }> | null } };

export type LayDownAffinityGroupMutationVariables = Exact<{
  groupId: string | number;
}>;


export type LayDownAffinityGroupMutation = { readonly layDownAffinityGroup: { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type TakeAffinityGroupMutationVariables = Exact<{
  groupId: string | number;
}>;


export type TakeAffinityGroupMutation = { readonly takeAffinityGroup: { readonly offeredToMe: boolean, readonly offeredTo: string | null, readonly group: { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }, readonly posts: ReadonlyArray<{ readonly id: string, readonly words: string, readonly writtenAt: string }>, readonly members: ReadonlyArray<{ readonly memberId: string, readonly name: string }> | null } };

export type AskForAffinityStewardMutationVariables = Exact<{
  groupId: string | number;
}>;


export type AskForAffinityStewardMutation = { readonly askForAffinitySteward: { readonly id: string, readonly state: AffinityGroupState, readonly steward: string | null, readonly revision: number, readonly joined: boolean, readonly mine: boolean, readonly maySettle: boolean, readonly isVacant: boolean, readonly askedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type AgreementPartFieldsFragment = { readonly id: string, readonly author: AgreementAuthor, readonly required: boolean, readonly confidential: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly guidance: { readonly en: string | null, readonly fr: string | null } };

export type AgreementTemplateFieldsFragment = { readonly programId: string, readonly version: number, readonly changedAt: string | null, readonly changedBy: string | null, readonly intro: { readonly en: string | null, readonly fr: string | null }, readonly parts: ReadonlyArray<{ readonly id: string, readonly author: AgreementAuthor, readonly required: boolean, readonly confidential: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly guidance: { readonly en: string | null, readonly fr: string | null } }>, readonly cohorts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly isNewest: boolean }> };

export type AgreementTemplateQueryVariables = Exact<{
  programId: string | number;
}>;


export type AgreementTemplateQuery = { readonly agreementTemplate: { readonly programId: string, readonly version: number, readonly changedAt: string | null, readonly changedBy: string | null, readonly intro: { readonly en: string | null, readonly fr: string | null }, readonly parts: ReadonlyArray<{ readonly id: string, readonly author: AgreementAuthor, readonly required: boolean, readonly confidential: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly guidance: { readonly en: string | null, readonly fr: string | null } }>, readonly cohorts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly isNewest: boolean }> } };

export type SaveAgreementTemplateMutationVariables = Exact<{
  input: SaveAgreementTemplateInput;
}>;


export type SaveAgreementTemplateMutation = { readonly saveAgreementTemplate: { readonly programId: string, readonly version: number, readonly changedAt: string | null, readonly changedBy: string | null, readonly intro: { readonly en: string | null, readonly fr: string | null }, readonly parts: ReadonlyArray<{ readonly id: string, readonly author: AgreementAuthor, readonly required: boolean, readonly confidential: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly guidance: { readonly en: string | null, readonly fr: string | null } }>, readonly cohorts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly isNewest: boolean }> } };

export type UseAgreementTemplateMutationVariables = Exact<{
  cohortId: string | number;
}>;


export type UseAgreementTemplateMutation = { readonly useAgreementTemplate: { readonly programId: string, readonly version: number, readonly changedAt: string | null, readonly changedBy: string | null, readonly intro: { readonly en: string | null, readonly fr: string | null }, readonly parts: ReadonlyArray<{ readonly id: string, readonly author: AgreementAuthor, readonly required: boolean, readonly confidential: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly guidance: { readonly en: string | null, readonly fr: string | null } }>, readonly cohorts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly isNewest: boolean }> } };

export type AgreementTextFieldsFragment = { readonly partId: string, readonly enrolmentId: string | null, readonly text: string, readonly revision: number, readonly mine: boolean };

export type AgreementPersonFieldsFragment = { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly isMe: boolean, readonly signedAt: string | null, readonly signedAs: string | null, readonly shares: boolean };

export type AgreementVersionFieldsFragment = { readonly version: number, readonly madeAt: string, readonly signatures: ReadonlyArray<{ readonly name: string | null, readonly signedAt: string }>, readonly texts: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly text: string, readonly revision: number, readonly mine: boolean }> };

export type MyAgreementFieldsFragment = { readonly mentorshipId: string, readonly state: AgreementState, readonly revision: number, readonly isOpen: boolean, readonly missing: ReadonlyArray<string>, readonly intro: { readonly en: string | null, readonly fr: string | null }, readonly parts: ReadonlyArray<{ readonly id: string, readonly author: AgreementAuthor, readonly required: boolean, readonly confidential: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly guidance: { readonly en: string | null, readonly fr: string | null } }>, readonly texts: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly text: string, readonly revision: number, readonly mine: boolean }>, readonly people: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly isMe: boolean, readonly signedAt: string | null, readonly signedAs: string | null, readonly shares: boolean }>, readonly changes: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly before: string, readonly after: string }>, readonly versions: ReadonlyArray<{ readonly version: number, readonly madeAt: string, readonly signatures: ReadonlyArray<{ readonly name: string | null, readonly signedAt: string }>, readonly texts: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly text: string, readonly revision: number, readonly mine: boolean }> }> };

export type MyAgreementQueryVariables = Exact<{
  mentorshipId: string | number;
}>;


export type MyAgreementQuery = { readonly myAgreement: { readonly mentorshipId: string, readonly state: AgreementState, readonly revision: number, readonly isOpen: boolean, readonly missing: ReadonlyArray<string>, readonly intro: { readonly en: string | null, readonly fr: string | null }, readonly parts: ReadonlyArray<{ readonly id: string, readonly author: AgreementAuthor, readonly required: boolean, readonly confidential: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly guidance: { readonly en: string | null, readonly fr: string | null } }>, readonly texts: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly text: string, readonly revision: number, readonly mine: boolean }>, readonly people: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly isMe: boolean, readonly signedAt: string | null, readonly signedAs: string | null, readonly shares: boolean }>, readonly changes: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly before: string, readonly after: string }>, readonly versions: ReadonlyArray<{ readonly version: number, readonly madeAt: string, readonly signatures: ReadonlyArray<{ readonly name: string | null, readonly signedAt: string }>, readonly texts: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly text: string, readonly revision: number, readonly mine: boolean }> }> } };

export type MyAgreementsToSignQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAgreementsToSignQuery = { readonly myAgreementsToSign: ReadonlyArray<{ readonly mentorshipId: string, readonly hasChanged: boolean }> };

export type WriteAgreementMutationVariables = Exact<{
  input: WriteAgreementInput;
}>;


export type WriteAgreementMutation = { readonly writeAgreement: { readonly mentorshipId: string, readonly state: AgreementState, readonly revision: number, readonly isOpen: boolean, readonly missing: ReadonlyArray<string>, readonly intro: { readonly en: string | null, readonly fr: string | null }, readonly parts: ReadonlyArray<{ readonly id: string, readonly author: AgreementAuthor, readonly required: boolean, readonly confidential: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly guidance: { readonly en: string | null, readonly fr: string | null } }>, readonly texts: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly text: string, readonly revision: number, readonly mine: boolean }>, readonly people: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly isMe: boolean, readonly signedAt: string | null, readonly signedAs: string | null, readonly shares: boolean }>, readonly changes: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly before: string, readonly after: string }>, readonly versions: ReadonlyArray<{ readonly version: number, readonly madeAt: string, readonly signatures: ReadonlyArray<{ readonly name: string | null, readonly signedAt: string }>, readonly texts: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly text: string, readonly revision: number, readonly mine: boolean }> }> } };

export type SignAgreementMutationVariables = Exact<{
  input: SignAgreementInput;
}>;


export type SignAgreementMutation = { readonly signAgreement: { readonly mentorshipId: string, readonly state: AgreementState, readonly revision: number, readonly isOpen: boolean, readonly missing: ReadonlyArray<string>, readonly intro: { readonly en: string | null, readonly fr: string | null }, readonly parts: ReadonlyArray<{ readonly id: string, readonly author: AgreementAuthor, readonly required: boolean, readonly confidential: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly guidance: { readonly en: string | null, readonly fr: string | null } }>, readonly texts: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly text: string, readonly revision: number, readonly mine: boolean }>, readonly people: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly isMe: boolean, readonly signedAt: string | null, readonly signedAs: string | null, readonly shares: boolean }>, readonly changes: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly before: string, readonly after: string }>, readonly versions: ReadonlyArray<{ readonly version: number, readonly madeAt: string, readonly signatures: ReadonlyArray<{ readonly name: string | null, readonly signedAt: string }>, readonly texts: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly text: string, readonly revision: number, readonly mine: boolean }> }> } };

export type ShareAgreementMutationVariables = Exact<{
  mentorshipId: string | number;
  shares: boolean;
}>;


export type ShareAgreementMutation = { readonly shareAgreement: { readonly mentorshipId: string, readonly state: AgreementState, readonly revision: number, readonly isOpen: boolean, readonly missing: ReadonlyArray<string>, readonly intro: { readonly en: string | null, readonly fr: string | null }, readonly parts: ReadonlyArray<{ readonly id: string, readonly author: AgreementAuthor, readonly required: boolean, readonly confidential: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly guidance: { readonly en: string | null, readonly fr: string | null } }>, readonly texts: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly text: string, readonly revision: number, readonly mine: boolean }>, readonly people: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly isMe: boolean, readonly signedAt: string | null, readonly signedAs: string | null, readonly shares: boolean }>, readonly changes: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly before: string, readonly after: string }>, readonly versions: ReadonlyArray<{ readonly version: number, readonly madeAt: string, readonly signatures: ReadonlyArray<{ readonly name: string | null, readonly signedAt: string }>, readonly texts: ReadonlyArray<{ readonly partId: string, readonly enrolmentId: string | null, readonly text: string, readonly revision: number, readonly mine: boolean }> }> } };

export type MentorshipAgreementQueryVariables = Exact<{
  mentorshipId: string | number;
}>;


export type MentorshipAgreementQuery = { readonly mentorshipAgreement: { readonly mentorshipId: string, readonly state: AgreementState, readonly signers: ReadonlyArray<{ readonly displayName: string, readonly role: EnrolmentRole, readonly signedAt: string | null }>, readonly shared: ReadonlyArray<{ readonly displayName: string | null, readonly text: string, readonly title: { readonly en: string | null, readonly fr: string | null } }> | null } };

export type AnnouncementWholeFragment = { readonly id: string, readonly state: AnnouncementState, readonly filter: unknown, readonly replyTo: string, readonly revision: number, readonly dueAt: string | null, readonly sentAt: string | null, readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly delivery: { readonly people: number, readonly sent: number, readonly waiting: number, readonly failed: number } };

export type CohortAnnouncementsQueryVariables = Exact<{
  id: string | number;
}>;


export type CohortAnnouncementsQuery = { readonly cohort: { readonly id: string, readonly name: string, readonly peopleChoices: { readonly everyone: number, readonly sites: ReadonlyArray<string>, readonly years: ReadonlyArray<string> }, readonly announcements: ReadonlyArray<{ readonly id: string, readonly state: AnnouncementState, readonly filter: unknown, readonly replyTo: string, readonly revision: number, readonly dueAt: string | null, readonly sentAt: string | null, readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly delivery: { readonly people: number, readonly sent: number, readonly waiting: number, readonly failed: number } }> } };

export type AnnouncementPreviewQueryVariables = Exact<{
  input: SaveAnnouncementInput;
}>;


export type AnnouncementPreviewQuery = { readonly announcementPreview: { readonly people: number, readonly leftOut: number, readonly reader: string | null, readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type SaveAnnouncementMutationVariables = Exact<{
  input: SaveAnnouncementInput;
}>;


export type SaveAnnouncementMutation = { readonly saveAnnouncement: { readonly id: string, readonly state: AnnouncementState, readonly filter: unknown, readonly replyTo: string, readonly revision: number, readonly dueAt: string | null, readonly sentAt: string | null, readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly delivery: { readonly people: number, readonly sent: number, readonly waiting: number, readonly failed: number } } };

export type PlanAnnouncementMutationVariables = Exact<{
  id: string | number;
  revision: number;
  at?: string | null | undefined;
}>;


export type PlanAnnouncementMutation = { readonly planAnnouncement: { readonly id: string, readonly state: AnnouncementState, readonly filter: unknown, readonly replyTo: string, readonly revision: number, readonly dueAt: string | null, readonly sentAt: string | null, readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly delivery: { readonly people: number, readonly sent: number, readonly waiting: number, readonly failed: number } } };

export type TakeBackAnnouncementMutationVariables = Exact<{
  id: string | number;
}>;


export type TakeBackAnnouncementMutation = { readonly takeBackAnnouncement: { readonly id: string, readonly state: AnnouncementState, readonly filter: unknown, readonly replyTo: string, readonly revision: number, readonly dueAt: string | null, readonly sentAt: string | null, readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly delivery: { readonly people: number, readonly sent: number, readonly waiting: number, readonly failed: number } } };

export type DiscardAnnouncementMutationVariables = Exact<{
  id: string | number;
}>;


export type DiscardAnnouncementMutation = { readonly discardAnnouncement: { readonly id: string, readonly state: AnnouncementState, readonly filter: unknown, readonly replyTo: string, readonly revision: number, readonly dueAt: string | null, readonly sentAt: string | null, readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly delivery: { readonly people: number, readonly sent: number, readonly waiting: number, readonly failed: number } } };

export type MentorRulesFieldsFragment = { readonly revision: number, readonly appointed: boolean, readonly attested: boolean, readonly holdsMatching: boolean, readonly wordingVersion: number, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly trainings: ReadonlyArray<{ readonly id: string, readonly link: string | null, readonly title: { readonly en: string | null, readonly fr: string | null } }> };

export type ApplicantFieldsFragment = { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly capacity: number | null, readonly state: EnrolmentState, readonly source: EnrolmentSource, readonly mentorshipCount: number, readonly joinedAt: string };

export type ApplicantAnswerFieldsFragment = { readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly label: { readonly en: string | null, readonly fr: string | null } };

export type ApplicationDecisionFieldsFragment = { readonly decision: MentorDecision, readonly at: string, readonly byName: string | null, readonly reason: string | null };

export type MentorApplicationsQueryVariables = Exact<{
  cohortId: string | number;
  state: MentorApplicationState;
  first: number;
  after?: string | null | undefined;
}>;


export type MentorApplicationsQuery = { readonly cohort: { readonly id: string, readonly state: CohortState, readonly program: { readonly id: string, readonly name: string, readonly mentorRules: { readonly trainings: ReadonlyArray<{ readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }> } }, readonly mentorApplicationCounts: { readonly applied: number, readonly approved: number, readonly declined: number }, readonly mentorApplications: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: MentorApplicationState, readonly offers: string | null, readonly standing: { readonly attestedAt: string | null, readonly validUntil: string | null, readonly attestationDue: boolean, readonly trainingsMissing: number, readonly held: boolean }, readonly enrolment: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly capacity: number | null, readonly state: EnrolmentState, readonly source: EnrolmentSource, readonly mentorshipCount: number, readonly joinedAt: string }, readonly answers: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly decided: { readonly decision: MentorDecision, readonly at: string, readonly byName: string | null, readonly reason: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type MenteeApplicationsQueryVariables = Exact<{
  cohortId: string | number;
  state: MentorApplicationState;
  first: number;
  after?: string | null | undefined;
}>;


export type MenteeApplicationsQuery = { readonly cohort: { readonly id: string, readonly state: CohortState, readonly menteeApplicationCounts: { readonly applied: number, readonly approved: number, readonly declined: number }, readonly menteeApplications: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: MentorApplicationState, readonly enrolment: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly capacity: number | null, readonly state: EnrolmentState, readonly source: EnrolmentSource, readonly mentorshipCount: number, readonly joinedAt: string }, readonly answers: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly decided: { readonly decision: MentorDecision, readonly at: string, readonly byName: string | null, readonly reason: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type MenteesWaitingQueryVariables = Exact<{
  cohortId: string | number;
}>;


export type MenteesWaitingQuery = { readonly cohort: { readonly id: string, readonly menteeApplicationCounts: { readonly applied: number, readonly approved: number, readonly declined: number } } };

export type DecideMenteesMutationVariables = Exact<{
  input: DecideApplicationsInput;
}>;


export type DecideMenteesMutation = { readonly decideMentees: { readonly changed: number, readonly skipped: ReadonlyArray<{ readonly reason: string, readonly count: number }> } };

export type DecideMentorsMutationVariables = Exact<{
  input: DecideApplicationsInput;
}>;


export type DecideMentorsMutation = { readonly decideMentors: { readonly changed: number, readonly skipped: ReadonlyArray<{ readonly reason: string, readonly count: number }> } };

export type MentorRulesQueryVariables = Exact<{
  programId: string | number;
}>;


export type MentorRulesQuery = { readonly program: { readonly id: string, readonly mentorRules: { readonly revision: number, readonly appointed: boolean, readonly attested: boolean, readonly holdsMatching: boolean, readonly wordingVersion: number, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly trainings: ReadonlyArray<{ readonly id: string, readonly link: string | null, readonly title: { readonly en: string | null, readonly fr: string | null } }> } } };

export type SaveMentorRulesMutationVariables = Exact<{
  input: SaveMentorRulesInput;
}>;


export type SaveMentorRulesMutation = { readonly saveMentorRules: { readonly revision: number, readonly appointed: boolean, readonly attested: boolean, readonly holdsMatching: boolean, readonly wordingVersion: number, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly trainings: ReadonlyArray<{ readonly id: string, readonly link: string | null, readonly title: { readonly en: string | null, readonly fr: string | null } }> } };

export type CohortAppointsQueryVariables = Exact<{
  cohortId: string | number;
}>;


export type CohortAppointsQuery = { readonly cohort: { readonly id: string, readonly program: { readonly id: string, readonly mentorRules: { readonly appointed: boolean } } } };

export type MyMentoringFieldsFragment = { readonly accompanying: number, readonly programs: ReadonlyArray<{ readonly programId: string, readonly programName: string, readonly attested: boolean, readonly wordingVersion: number, readonly mayRenew: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly standing: { readonly attestedAt: string | null, readonly validUntil: string | null, readonly attestationDue: boolean, readonly trainingsMissing: number, readonly held: boolean }, readonly trainings: ReadonlyArray<{ readonly id: string, readonly link: string | null, readonly doneAt: string | null, readonly title: { readonly en: string | null, readonly fr: string | null } }>, readonly places: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string, readonly state: EnrolmentState, readonly capacity: number, readonly accompanying: number, readonly takesNew: boolean, readonly offers: string | null }> }> };

export type MyMentoringQueryVariables = Exact<{ [key: string]: never; }>;


export type MyMentoringQuery = { readonly myMentoring: { readonly accompanying: number, readonly programs: ReadonlyArray<{ readonly programId: string, readonly programName: string, readonly attested: boolean, readonly wordingVersion: number, readonly mayRenew: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly standing: { readonly attestedAt: string | null, readonly validUntil: string | null, readonly attestationDue: boolean, readonly trainingsMissing: number, readonly held: boolean }, readonly trainings: ReadonlyArray<{ readonly id: string, readonly link: string | null, readonly doneAt: string | null, readonly title: { readonly en: string | null, readonly fr: string | null } }>, readonly places: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string, readonly state: EnrolmentState, readonly capacity: number, readonly accompanying: number, readonly takesNew: boolean, readonly offers: string | null }> }> } };

export type AttestAsMentorMutationVariables = Exact<{
  input: AttestInput;
}>;


export type AttestAsMentorMutation = { readonly attestAsMentor: { readonly accompanying: number, readonly programs: ReadonlyArray<{ readonly programId: string, readonly programName: string, readonly attested: boolean, readonly wordingVersion: number, readonly mayRenew: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly standing: { readonly attestedAt: string | null, readonly validUntil: string | null, readonly attestationDue: boolean, readonly trainingsMissing: number, readonly held: boolean }, readonly trainings: ReadonlyArray<{ readonly id: string, readonly link: string | null, readonly doneAt: string | null, readonly title: { readonly en: string | null, readonly fr: string | null } }>, readonly places: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string, readonly state: EnrolmentState, readonly capacity: number, readonly accompanying: number, readonly takesNew: boolean, readonly offers: string | null }> }> } };

export type MarkMyTrainingDoneMutationVariables = Exact<{
  trainingId: string | number;
}>;


export type MarkMyTrainingDoneMutation = { readonly markMyTrainingDone: { readonly accompanying: number, readonly programs: ReadonlyArray<{ readonly programId: string, readonly programName: string, readonly attested: boolean, readonly wordingVersion: number, readonly mayRenew: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly standing: { readonly attestedAt: string | null, readonly validUntil: string | null, readonly attestationDue: boolean, readonly trainingsMissing: number, readonly held: boolean }, readonly trainings: ReadonlyArray<{ readonly id: string, readonly link: string | null, readonly doneAt: string | null, readonly title: { readonly en: string | null, readonly fr: string | null } }>, readonly places: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string, readonly state: EnrolmentState, readonly capacity: number, readonly accompanying: number, readonly takesNew: boolean, readonly offers: string | null }> }> } };

export type ChangeMyMentoringMutationVariables = Exact<{
  input: ChangeMyMentoringInput;
}>;


export type ChangeMyMentoringMutation = { readonly changeMyMentoring: { readonly accompanying: number, readonly programs: ReadonlyArray<{ readonly programId: string, readonly programName: string, readonly attested: boolean, readonly wordingVersion: number, readonly mayRenew: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly standing: { readonly attestedAt: string | null, readonly validUntil: string | null, readonly attestationDue: boolean, readonly trainingsMissing: number, readonly held: boolean }, readonly trainings: ReadonlyArray<{ readonly id: string, readonly link: string | null, readonly doneAt: string | null, readonly title: { readonly en: string | null, readonly fr: string | null } }>, readonly places: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string, readonly state: EnrolmentState, readonly capacity: number, readonly accompanying: number, readonly takesNew: boolean, readonly offers: string | null }> }> } };

export type RecordMentorTrainingMutationVariables = Exact<{
  input: RecordTrainingInput;
}>;


export type RecordMentorTrainingMutation = { readonly recordMentorTraining: number };

export type RecruitmentWordsFragment = { readonly lead: { readonly en: string | null, readonly fr: string | null }, readonly gives: { readonly en: string | null, readonly fr: string | null }, readonly time: { readonly en: string | null, readonly fr: string | null }, readonly gets: { readonly en: string | null, readonly fr: string | null }, readonly contact: { readonly en: string | null, readonly fr: string | null } };

export type RecruitmentFieldsFragment = { readonly revision: number, readonly linkId: string | null, readonly isOpen: boolean, readonly url: string, readonly contact: { readonly name: string, readonly email: string }, readonly words: { readonly lead: { readonly en: string | null, readonly fr: string | null }, readonly gives: { readonly en: string | null, readonly fr: string | null }, readonly time: { readonly en: string | null, readonly fr: string | null }, readonly gets: { readonly en: string | null, readonly fr: string | null }, readonly contact: { readonly en: string | null, readonly fr: string | null } }, readonly links: ReadonlyArray<{ readonly cohortName: string, readonly link: { readonly id: string, readonly label: string, readonly state: RegistrationLinkState } }> };

export type RecruitmentQueryVariables = Exact<{
  programId: string | number;
}>;


export type RecruitmentQuery = { readonly program: { readonly id: string, readonly recruitment: { readonly revision: number, readonly linkId: string | null, readonly isOpen: boolean, readonly url: string, readonly contact: { readonly name: string, readonly email: string }, readonly words: { readonly lead: { readonly en: string | null, readonly fr: string | null }, readonly gives: { readonly en: string | null, readonly fr: string | null }, readonly time: { readonly en: string | null, readonly fr: string | null }, readonly gets: { readonly en: string | null, readonly fr: string | null }, readonly contact: { readonly en: string | null, readonly fr: string | null } }, readonly links: ReadonlyArray<{ readonly cohortName: string, readonly link: { readonly id: string, readonly label: string, readonly state: RegistrationLinkState } }> } } };

export type SaveRecruitmentPageMutationVariables = Exact<{
  input: SaveRecruitmentPageInput;
}>;


export type SaveRecruitmentPageMutation = { readonly saveRecruitmentPage: { readonly revision: number, readonly linkId: string | null, readonly isOpen: boolean, readonly url: string, readonly contact: { readonly name: string, readonly email: string }, readonly words: { readonly lead: { readonly en: string | null, readonly fr: string | null }, readonly gives: { readonly en: string | null, readonly fr: string | null }, readonly time: { readonly en: string | null, readonly fr: string | null }, readonly gets: { readonly en: string | null, readonly fr: string | null }, readonly contact: { readonly en: string | null, readonly fr: string | null } }, readonly links: ReadonlyArray<{ readonly cohortName: string, readonly link: { readonly id: string, readonly label: string, readonly state: RegistrationLinkState } }> } };

export type RecruitmentPageQueryVariables = Exact<{
  programId: string | number;
}>;


export type RecruitmentPageQuery = { readonly recruitmentPage: { readonly schoolName: string, readonly locales: ReadonlyArray<Locale>, readonly applyUrl: string, readonly publicName: { readonly en: string | null, readonly fr: string | null }, readonly words: { readonly lead: { readonly en: string | null, readonly fr: string | null }, readonly gives: { readonly en: string | null, readonly fr: string | null }, readonly time: { readonly en: string | null, readonly fr: string | null }, readonly gets: { readonly en: string | null, readonly fr: string | null }, readonly contact: { readonly en: string | null, readonly fr: string | null } }, readonly contact: { readonly name: string, readonly email: string } | null } };

export type MentorsDueQueryVariables = Exact<{
  cohortId: string | number;
}>;


export type MentorsDueQuery = { readonly cohort: { readonly id: string, readonly mentorsDue: ReadonlyArray<string> } };

export type AssociationFieldsFragment = { readonly id: string, readonly revision: number, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly contacts: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly email: string }> };

export type EventCohostFieldsFragment = { readonly associationId: string, readonly suggestion: string | null, readonly suggestedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null } };

export type CohostedEventFieldsFragment = { readonly eventId: string, readonly associationId: string, readonly state: EventState, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly suggestion: string | null, readonly association: { readonly en: string | null, readonly fr: string | null }, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly answers: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null, readonly attendance: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null };

export type AssociationsQueryVariables = Exact<{ [key: string]: never; }>;


export type AssociationsQuery = { readonly associations: ReadonlyArray<{ readonly id: string, readonly revision: number, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly contacts: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly email: string }> }> };

export type SaveAssociationMutationVariables = Exact<{
  input: SaveAssociationInput;
}>;


export type SaveAssociationMutation = { readonly saveAssociation: ReadonlyArray<{ readonly id: string, readonly revision: number, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly contacts: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly email: string }> }> };

export type RemoveAssociationMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveAssociationMutation = { readonly removeAssociation: ReadonlyArray<{ readonly id: string, readonly revision: number, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly contacts: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly email: string }> }> };

export type EventCohostsQueryVariables = Exact<{
  id: string | number;
}>;


export type EventCohostsQuery = { readonly eventCohosts: ReadonlyArray<{ readonly associationId: string, readonly suggestion: string | null, readonly suggestedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null } }> };

export type SetEventCohostsMutationVariables = Exact<{
  input: SetEventCohostsInput;
}>;


export type SetEventCohostsMutation = { readonly setEventCohosts: ReadonlyArray<{ readonly associationId: string, readonly suggestion: string | null, readonly suggestedAt: string | null, readonly name: { readonly en: string | null, readonly fr: string | null } }> };

export type EventHostsQueryVariables = Exact<{
  id: string | number;
}>;


export type EventHostsQuery = { readonly eventHosts: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }> };

export type CohostedEventsQueryVariables = Exact<{ [key: string]: never; }>;


export type CohostedEventsQuery = { readonly cohostedEvents: ReadonlyArray<{ readonly eventId: string, readonly associationId: string, readonly state: EventState, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly suggestion: string | null, readonly association: { readonly en: string | null, readonly fr: string | null }, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly answers: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null, readonly attendance: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null }> };

export type CountCohostedEventMutationVariables = Exact<{
  eventId: string | number;
  associationId: string | number;
}>;


export type CountCohostedEventMutation = { readonly countCohostedEvent: ReadonlyArray<{ readonly eventId: string, readonly associationId: string, readonly state: EventState, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly suggestion: string | null, readonly association: { readonly en: string | null, readonly fr: string | null }, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly answers: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null, readonly attendance: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null }> };

export type SuggestForEventMutationVariables = Exact<{
  input: SuggestForEventInput;
}>;


export type SuggestForEventMutation = { readonly suggestForEvent: ReadonlyArray<{ readonly eventId: string, readonly associationId: string, readonly state: EventState, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly suggestion: string | null, readonly association: { readonly en: string | null, readonly fr: string | null }, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly answers: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null, readonly attendance: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null }> };

export type AttendanceReportFieldsFragment = { readonly fileName: string, readonly readable: boolean, readonly unreadCount: number, readonly notices: ReadonlyArray<string>, readonly minutesNeeded: number | null, readonly columns: ReadonlyArray<{ readonly header: string, readonly samples: ReadonlyArray<string>, readonly field: AttendanceColumnField | null }>, readonly people: ReadonlyArray<{ readonly line: number, readonly lines: ReadonlyArray<number>, readonly name: string, readonly email: string | null, readonly minutes: number | null, readonly match: AttendeeMatchKind, readonly known: boolean, readonly candidates: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly reason: string }> }>, readonly unread: ReadonlyArray<{ readonly line: number, readonly code: string, readonly value: string | null, readonly args: unknown }> };

export type ReadAttendanceReportQueryVariables = Exact<{
  input: ReadAttendanceReportInput;
}>;


export type ReadAttendanceReportQuery = { readonly readAttendanceReport: { readonly fileName: string, readonly readable: boolean, readonly unreadCount: number, readonly notices: ReadonlyArray<string>, readonly minutesNeeded: number | null, readonly columns: ReadonlyArray<{ readonly header: string, readonly samples: ReadonlyArray<string>, readonly field: AttendanceColumnField | null }>, readonly people: ReadonlyArray<{ readonly line: number, readonly lines: ReadonlyArray<number>, readonly name: string, readonly email: string | null, readonly minutes: number | null, readonly match: AttendeeMatchKind, readonly known: boolean, readonly candidates: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly reason: string }> }>, readonly unread: ReadonlyArray<{ readonly line: number, readonly code: string, readonly value: string | null, readonly args: unknown }> } };

export type ImportAttendanceReportMutationVariables = Exact<{
  input: ImportAttendanceReportInput;
}>;


export type ImportAttendanceReportMutation = { readonly importAttendanceReport: { readonly noted: number, readonly known: number, readonly short: number, readonly left: number } };

export type EventFeedQueryVariables = Exact<{
  programId?: string | number | null | undefined;
}>;


export type EventFeedQuery = { readonly eventFeed: { readonly since: string | null, readonly address: string | null } };

export type RenewEventFeedMutationVariables = Exact<{
  programId?: string | number | null | undefined;
}>;


export type RenewEventFeedMutation = { readonly renewEventFeed: { readonly since: string | null, readonly address: string | null } };

export type CloseEventFeedMutationVariables = Exact<{
  programId?: string | number | null | undefined;
}>;


export type CloseEventFeedMutation = { readonly closeEventFeed: { readonly since: string | null, readonly address: string | null } };

export type SeriesPageFieldsFragment = { readonly seriesId: string, readonly slug: string | null, readonly address: string | null, readonly placesShown: boolean, readonly indexed: boolean };

export type SeriesPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SeriesPageQuery = { readonly seriesPage: { readonly seriesId: string, readonly slug: string | null, readonly address: string | null, readonly placesShown: boolean, readonly indexed: boolean } };

export type OpenSeriesPageMutationVariables = Exact<{
  input: OpenSeriesPageInput;
}>;


export type OpenSeriesPageMutation = { readonly openSeriesPage: { readonly seriesId: string, readonly slug: string | null, readonly address: string | null, readonly placesShown: boolean, readonly indexed: boolean } };

export type CloseSeriesPageMutationVariables = Exact<{
  id: string | number;
}>;


export type CloseSeriesPageMutation = { readonly closeSeriesPage: { readonly seriesId: string, readonly slug: string | null, readonly address: string | null, readonly placesShown: boolean, readonly indexed: boolean } };

export type PublicSeriesFieldsFragment = { readonly schoolName: string, readonly indexed: boolean, readonly feedPath: string | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly events: ReadonlyArray<{ readonly id: string, readonly kind: EventKind, readonly cancelled: boolean, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly hosts: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }>, readonly speakers: ReadonlyArray<{ readonly name: string, readonly role: { readonly en: string | null, readonly fr: string | null } }> }> };

export type PublicSeriesQueryVariables = Exact<{
  slug: string;
}>;


export type PublicSeriesQuery = { readonly publicSeries: { readonly schoolName: string, readonly indexed: boolean, readonly feedPath: string | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly events: ReadonlyArray<{ readonly id: string, readonly kind: EventKind, readonly cancelled: boolean, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly hosts: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }>, readonly speakers: ReadonlyArray<{ readonly name: string, readonly role: { readonly en: string | null, readonly fr: string | null } }> }> } };

export type SeriesProgramQueryVariables = Exact<{
  id: string | number;
}>;


export type SeriesProgramQuery = { readonly seriesProgram: { readonly schoolName: string, readonly indexed: boolean, readonly feedPath: string | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly events: ReadonlyArray<{ readonly id: string, readonly kind: EventKind, readonly cancelled: boolean, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly hosts: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }>, readonly speakers: ReadonlyArray<{ readonly name: string, readonly role: { readonly en: string | null, readonly fr: string | null } }> }> } };

export type CertificateFieldsFragment = { readonly id: string, readonly code: string, readonly from: string, readonly to: string, readonly events: number, readonly issuedAt: string, readonly revokedAt: string | null, readonly corrected: boolean };

export type MyAttendanceQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAttendanceQuery = { readonly myAttendance: { readonly events: ReadonlyArray<{ readonly eventId: string, readonly kind: EventKind, readonly startsAt: string, readonly hours: number | null, readonly credit: string | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null } }>, readonly periods: ReadonlyArray<{ readonly from: string, readonly to: string, readonly events: number, readonly hours: number, readonly name: { readonly en: string | null, readonly fr: string | null } | null }>, readonly certificates: ReadonlyArray<{ readonly id: string, readonly code: string, readonly from: string, readonly to: string, readonly events: number, readonly issuedAt: string, readonly revokedAt: string | null, readonly corrected: boolean }> } };

export type IssueCertificateMutationVariables = Exact<{
  input: IssueCertificateInput;
}>;


export type IssueCertificateMutation = { readonly issueCertificate: { readonly id: string, readonly code: string, readonly from: string, readonly to: string, readonly events: number, readonly issuedAt: string, readonly revokedAt: string | null, readonly corrected: boolean } };

export type TakeBackCertificateMutationVariables = Exact<{
  id: string | number;
}>;


export type TakeBackCertificateMutation = { readonly takeBackCertificate: { readonly id: string, readonly code: string, readonly from: string, readonly to: string, readonly events: number, readonly issuedAt: string, readonly revokedAt: string | null, readonly corrected: boolean } };

export type CertificateByCodeQueryVariables = Exact<{
  code: string;
}>;


export type CertificateByCodeQuery = { readonly certificateByCode: { readonly valid: boolean, readonly school: string, readonly name: string | null, readonly from: string | null, readonly to: string | null, readonly issuedOn: string | null, readonly lines: ReadonlyArray<{ readonly on: string, readonly hours: number | null, readonly credit: string | null, readonly title: { readonly en: string | null, readonly fr: string | null } }> } };

export type EventCreditFieldsFragment = { readonly hours: number | null, readonly credit: string | null, readonly names: ReadonlyArray<string> };

export type EventCreditQueryVariables = Exact<{
  id: string | number;
}>;


export type EventCreditQuery = { readonly eventCredit: { readonly hours: number | null, readonly credit: string | null, readonly names: ReadonlyArray<string> } };

export type SaveEventCreditMutationVariables = Exact<{
  input: SaveEventCreditInput;
}>;


export type SaveEventCreditMutation = { readonly saveEventCredit: { readonly hours: number | null, readonly credit: string | null, readonly names: ReadonlyArray<string> } };

export type CohortDatesFieldsFragment = { readonly cohortId: string, readonly milestones: ReadonlyArray<{ readonly id: string, readonly onDay: string, readonly audience: MilestoneAudience, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly text: { readonly en: string | null, readonly fr: string | null } }>, readonly checkIns: ReadonlyArray<{ readonly id: string, readonly opensOn: string, readonly closesOn: string, readonly asked: number, readonly settled: number, readonly help: number, readonly name: { readonly en: string | null, readonly fr: string | null } }> };

export type MyCheckInFieldsFragment = { readonly id: string, readonly enrolmentId: string, readonly role: EnrolmentRole, readonly state: CheckInState, readonly closesOn: string, readonly cohortName: string, readonly name: { readonly en: string | null, readonly fr: string | null } };

export type CheckInPersonFieldsFragment = { readonly enrolmentId: string, readonly name: string, readonly role: EnrolmentRole, readonly state: CheckInState, readonly wantsHelp: boolean, readonly helpedAt: string | null };

export type CohortDatesQueryVariables = Exact<{
  cohortId: string | number;
}>;


export type CohortDatesQuery = { readonly cohortDates: { readonly cohortId: string, readonly milestones: ReadonlyArray<{ readonly id: string, readonly onDay: string, readonly audience: MilestoneAudience, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly text: { readonly en: string | null, readonly fr: string | null } }>, readonly checkIns: ReadonlyArray<{ readonly id: string, readonly opensOn: string, readonly closesOn: string, readonly asked: number, readonly settled: number, readonly help: number, readonly name: { readonly en: string | null, readonly fr: string | null } }> } };

export type AddUsualDatesMutationVariables = Exact<{
  cohortId: string | number;
}>;


export type AddUsualDatesMutation = { readonly addUsualDates: { readonly cohortId: string, readonly milestones: ReadonlyArray<{ readonly id: string, readonly onDay: string, readonly audience: MilestoneAudience, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly text: { readonly en: string | null, readonly fr: string | null } }>, readonly checkIns: ReadonlyArray<{ readonly id: string, readonly opensOn: string, readonly closesOn: string, readonly asked: number, readonly settled: number, readonly help: number, readonly name: { readonly en: string | null, readonly fr: string | null } }> } };

export type SaveMilestoneMutationVariables = Exact<{
  input: SaveMilestoneInput;
}>;


export type SaveMilestoneMutation = { readonly saveMilestone: { readonly cohortId: string, readonly milestones: ReadonlyArray<{ readonly id: string, readonly onDay: string, readonly audience: MilestoneAudience, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly text: { readonly en: string | null, readonly fr: string | null } }>, readonly checkIns: ReadonlyArray<{ readonly id: string, readonly opensOn: string, readonly closesOn: string, readonly asked: number, readonly settled: number, readonly help: number, readonly name: { readonly en: string | null, readonly fr: string | null } }> } };

export type RemoveMilestoneMutationVariables = Exact<{
  cohortId: string | number;
  id: string | number;
}>;


export type RemoveMilestoneMutation = { readonly removeMilestone: { readonly cohortId: string, readonly milestones: ReadonlyArray<{ readonly id: string, readonly onDay: string, readonly audience: MilestoneAudience, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly text: { readonly en: string | null, readonly fr: string | null } }>, readonly checkIns: ReadonlyArray<{ readonly id: string, readonly opensOn: string, readonly closesOn: string, readonly asked: number, readonly settled: number, readonly help: number, readonly name: { readonly en: string | null, readonly fr: string | null } }> } };

export type SaveCheckInMutationVariables = Exact<{
  input: SaveCheckInInput;
}>;


export type SaveCheckInMutation = { readonly saveCheckIn: { readonly cohortId: string, readonly milestones: ReadonlyArray<{ readonly id: string, readonly onDay: string, readonly audience: MilestoneAudience, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly text: { readonly en: string | null, readonly fr: string | null } }>, readonly checkIns: ReadonlyArray<{ readonly id: string, readonly opensOn: string, readonly closesOn: string, readonly asked: number, readonly settled: number, readonly help: number, readonly name: { readonly en: string | null, readonly fr: string | null } }> } };

export type RemoveCheckInMutationVariables = Exact<{
  cohortId: string | number;
  id: string | number;
}>;


export type RemoveCheckInMutation = { readonly removeCheckIn: { readonly cohortId: string, readonly milestones: ReadonlyArray<{ readonly id: string, readonly onDay: string, readonly audience: MilestoneAudience, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly text: { readonly en: string | null, readonly fr: string | null } }>, readonly checkIns: ReadonlyArray<{ readonly id: string, readonly opensOn: string, readonly closesOn: string, readonly asked: number, readonly settled: number, readonly help: number, readonly name: { readonly en: string | null, readonly fr: string | null } }> } };

export type MyDatesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDatesQuery = { readonly myDates: ReadonlyArray<{ readonly id: string, readonly enrolmentId: string, readonly onDay: string, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly text: { readonly en: string | null, readonly fr: string | null } }> };

export type MyCheckInsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCheckInsQuery = { readonly myCheckIns: ReadonlyArray<{ readonly id: string, readonly enrolmentId: string, readonly role: EnrolmentRole, readonly state: CheckInState, readonly closesOn: string, readonly cohortName: string, readonly name: { readonly en: string | null, readonly fr: string | null } }> };

export type AnswerCheckInMutationVariables = Exact<{
  input: AnswerCheckInInput;
}>;


export type AnswerCheckInMutation = { readonly answerCheckIn: ReadonlyArray<{ readonly id: string, readonly enrolmentId: string, readonly role: EnrolmentRole, readonly state: CheckInState, readonly closesOn: string, readonly cohortName: string, readonly name: { readonly en: string | null, readonly fr: string | null } }> };

export type PassCheckInMutationVariables = Exact<{
  checkInId: string | number;
  enrolmentId: string | number;
}>;


export type PassCheckInMutation = { readonly passCheckIn: ReadonlyArray<{ readonly id: string, readonly enrolmentId: string, readonly role: EnrolmentRole, readonly state: CheckInState, readonly closesOn: string, readonly cohortName: string, readonly name: { readonly en: string | null, readonly fr: string | null } }> };

export type CheckInPeopleQueryVariables = Exact<{
  checkInId: string | number;
  helpOnly: boolean;
  after?: string | null | undefined;
}>;


export type CheckInPeopleQuery = { readonly checkInPeople: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly enrolmentId: string, readonly name: string, readonly role: EnrolmentRole, readonly state: CheckInState, readonly wantsHelp: boolean, readonly helpedAt: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CheckInAnswerQueryVariables = Exact<{
  checkInId: string | number;
  enrolmentId: string | number;
}>;


export type CheckInAnswerQuery = { readonly checkInAnswer: { readonly saidAt: string, readonly step: CheckInStep, readonly help: CheckInHelp, readonly words: string | null, readonly person: { readonly enrolmentId: string, readonly name: string, readonly role: EnrolmentRole, readonly state: CheckInState, readonly wantsHelp: boolean, readonly helpedAt: string | null } } };

export type SettleCheckInMutationVariables = Exact<{
  checkInId: string | number;
  enrolmentId: string | number;
}>;


export type SettleCheckInMutation = { readonly settleCheckIn: { readonly enrolmentId: string, readonly name: string, readonly role: EnrolmentRole, readonly state: CheckInState, readonly wantsHelp: boolean, readonly helpedAt: string | null } };

export type MyClosingFieldsFragment = { readonly mentorshipId: string, readonly enrolmentId: string, readonly role: EnrolmentRole, readonly state: ClosingState, readonly isNear: boolean, readonly hasPapers: boolean, readonly canAsk: boolean, readonly canEnd: boolean, readonly isGroup: boolean, readonly agreed: number, readonly people: number, readonly since: string, readonly until: string | null, readonly meetings: number, readonly minutes: number, readonly goalsReached: ReadonlyArray<string>, readonly own: { readonly takeAlong: string, readonly thanks: string, readonly shared: boolean }, readonly others: ReadonlyArray<{ readonly name: string, readonly takeAlong: string, readonly thanks: string }> };

export type MyClosingQueryVariables = Exact<{
  mentorshipId: string | number;
}>;


export type MyClosingQuery = { readonly myClosing: { readonly mentorshipId: string, readonly enrolmentId: string, readonly role: EnrolmentRole, readonly state: ClosingState, readonly isNear: boolean, readonly hasPapers: boolean, readonly canAsk: boolean, readonly canEnd: boolean, readonly isGroup: boolean, readonly agreed: number, readonly people: number, readonly since: string, readonly until: string | null, readonly meetings: number, readonly minutes: number, readonly goalsReached: ReadonlyArray<string>, readonly own: { readonly takeAlong: string, readonly thanks: string, readonly shared: boolean }, readonly others: ReadonlyArray<{ readonly name: string, readonly takeAlong: string, readonly thanks: string }> } };

export type SaveLookBackMutationVariables = Exact<{
  input: SaveLookBackInput;
}>;


export type SaveLookBackMutation = { readonly saveLookBack: { readonly mentorshipId: string, readonly enrolmentId: string, readonly role: EnrolmentRole, readonly state: ClosingState, readonly isNear: boolean, readonly hasPapers: boolean, readonly canAsk: boolean, readonly canEnd: boolean, readonly isGroup: boolean, readonly agreed: number, readonly people: number, readonly since: string, readonly until: string | null, readonly meetings: number, readonly minutes: number, readonly goalsReached: ReadonlyArray<string>, readonly own: { readonly takeAlong: string, readonly thanks: string, readonly shared: boolean }, readonly others: ReadonlyArray<{ readonly name: string, readonly takeAlong: string, readonly thanks: string }> } };

export type AskToCloseMutationVariables = Exact<{
  mentorshipId: string | number;
}>;


export type AskToCloseMutation = { readonly askToClose: { readonly mentorshipId: string, readonly enrolmentId: string, readonly role: EnrolmentRole, readonly state: ClosingState, readonly isNear: boolean, readonly hasPapers: boolean, readonly canAsk: boolean, readonly canEnd: boolean, readonly isGroup: boolean, readonly agreed: number, readonly people: number, readonly since: string, readonly until: string | null, readonly meetings: number, readonly minutes: number, readonly goalsReached: ReadonlyArray<string>, readonly own: { readonly takeAlong: string, readonly thanks: string, readonly shared: boolean }, readonly others: ReadonlyArray<{ readonly name: string, readonly takeAlong: string, readonly thanks: string }> } };

export type TakeBackClosingMutationVariables = Exact<{
  mentorshipId: string | number;
}>;


export type TakeBackClosingMutation = { readonly takeBackClosing: { readonly mentorshipId: string, readonly enrolmentId: string, readonly role: EnrolmentRole, readonly state: ClosingState, readonly isNear: boolean, readonly hasPapers: boolean, readonly canAsk: boolean, readonly canEnd: boolean, readonly isGroup: boolean, readonly agreed: number, readonly people: number, readonly since: string, readonly until: string | null, readonly meetings: number, readonly minutes: number, readonly goalsReached: ReadonlyArray<string>, readonly own: { readonly takeAlong: string, readonly thanks: string, readonly shared: boolean }, readonly others: ReadonlyArray<{ readonly name: string, readonly takeAlong: string, readonly thanks: string }> } };

export type AgreeToCloseMutationVariables = Exact<{
  mentorshipId: string | number;
}>;


export type AgreeToCloseMutation = { readonly agreeToClose: { readonly mentorshipId: string, readonly enrolmentId: string, readonly role: EnrolmentRole, readonly state: ClosingState, readonly isNear: boolean, readonly hasPapers: boolean, readonly canAsk: boolean, readonly canEnd: boolean, readonly isGroup: boolean, readonly agreed: number, readonly people: number, readonly since: string, readonly until: string | null, readonly meetings: number, readonly minutes: number, readonly goalsReached: ReadonlyArray<string>, readonly own: { readonly takeAlong: string, readonly thanks: string, readonly shared: boolean }, readonly others: ReadonlyArray<{ readonly name: string, readonly takeAlong: string, readonly thanks: string }> } };

export type EndMentorshipEarlyMutationVariables = Exact<{
  input: EndMentorshipEarlyInput;
}>;


export type EndMentorshipEarlyMutation = { readonly endMentorshipEarly: { readonly mentorshipId: string, readonly enrolmentId: string, readonly role: EnrolmentRole, readonly state: ClosingState, readonly isNear: boolean, readonly hasPapers: boolean, readonly canAsk: boolean, readonly canEnd: boolean, readonly isGroup: boolean, readonly agreed: number, readonly people: number, readonly since: string, readonly until: string | null, readonly meetings: number, readonly minutes: number, readonly goalsReached: ReadonlyArray<string>, readonly own: { readonly takeAlong: string, readonly thanks: string, readonly shared: boolean }, readonly others: ReadonlyArray<{ readonly name: string, readonly takeAlong: string, readonly thanks: string }> } };

export type GroupClosingFieldsFragment = { readonly mentorshipId: string, readonly asked: boolean, readonly agreed: number, readonly people: number };

export type GroupClosingQueryVariables = Exact<{
  mentorshipId: string | number;
}>;


export type GroupClosingQuery = { readonly groupClosing: { readonly mentorshipId: string, readonly asked: boolean, readonly agreed: number, readonly people: number } };

export type CompleteGroupMutationVariables = Exact<{
  mentorshipId: string | number;
}>;


export type CompleteGroupMutation = { readonly completeGroup: { readonly mentorshipId: string, readonly asked: boolean, readonly agreed: number, readonly people: number } };

export type EnrolmentFieldsFragment = { readonly id: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly site: string | null, readonly year: string | null, readonly capacity: number | null, readonly accountConfirmed: boolean, readonly noticeSentAt: string | null, readonly mentorshipCount: number };

export type ParticipantFieldsFragment = { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null };

export type MentorshipFieldsFragment = { readonly id: string, readonly model: ProgramModelKind, readonly state: MentorshipState, readonly publishedAt: string, readonly endedAt: string | null, readonly endedEarly: boolean, readonly pausedByMe: boolean, readonly menteeGoals: ReadonlyArray<string>, readonly mentee: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }, readonly mentor: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }, readonly people: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }>, readonly nextStep: { readonly code: string, readonly dueOn: string | null } | null, readonly agreement: { readonly state: AgreementState, readonly signed: number, readonly people: number }, readonly requirement: { readonly unit: RequirementUnit, readonly per: RequirementPeriod, readonly from: string, readonly to: string, readonly asked: number, readonly done: number, readonly left: number, readonly inPersonAsked: number, readonly inPersonLeft: number, readonly pausedDays: number, readonly periodName: { readonly en: string | null, readonly fr: string | null } | null } | null };

export type RequirementFieldsFragment = { readonly unit: RequirementUnit, readonly per: RequirementPeriod, readonly from: string, readonly to: string, readonly asked: number, readonly done: number, readonly left: number, readonly inPersonAsked: number, readonly inPersonLeft: number, readonly pausedDays: number, readonly periodName: { readonly en: string | null, readonly fr: string | null } | null };

export type CohortQueryVariables = Exact<{
  id: string | number;
}>;


export type CohortQuery = { readonly cohort: { readonly noticesWaiting: number, readonly id: string, readonly name: string, readonly startsOn: string, readonly endsOn: string, readonly state: CohortState, readonly program: { readonly id: string, readonly name: string, readonly publicName: string }, readonly latestRun: { readonly id: string, readonly number: number, readonly state: MatchRunState } | null, readonly counts: { readonly mentees: number, readonly mentors: number, readonly mentorsNotAvailable: number, readonly places: number, readonly matched: number, readonly waiting: number }, readonly attention: ReadonlyArray<{ readonly code: string, readonly count: number }> } };

export type CohortEnrolmentsQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  role?: EnrolmentRole | null | undefined;
  search?: string | null | undefined;
}>;


export type CohortEnrolmentsQuery = { readonly cohort: { readonly id: string, readonly enrolments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly site: string | null, readonly year: string | null, readonly capacity: number | null, readonly accountConfirmed: boolean, readonly noticeSentAt: string | null, readonly mentorshipCount: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type CohortWaitingQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CohortWaitingQuery = { readonly cohort: { readonly id: string, readonly state: CohortState, readonly hasWaitingWords: boolean, readonly people: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly site: string | null, readonly year: string | null, readonly capacity: number | null, readonly accountConfirmed: boolean, readonly noticeSentAt: string | null, readonly mentorshipCount: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type CohortMentorshipsQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type CohortMentorshipsQuery = { readonly cohort: { readonly id: string, readonly state: CohortState, readonly mentorships: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly model: ProgramModelKind, readonly state: MentorshipState, readonly publishedAt: string, readonly endedAt: string | null, readonly endedEarly: boolean, readonly pausedByMe: boolean, readonly menteeGoals: ReadonlyArray<string>, readonly mentee: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }, readonly mentor: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }, readonly people: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }>, readonly nextStep: { readonly code: string, readonly dueOn: string | null } | null, readonly agreement: { readonly state: AgreementState, readonly signed: number, readonly people: number }, readonly requirement: { readonly unit: RequirementUnit, readonly per: RequirementPeriod, readonly from: string, readonly to: string, readonly asked: number, readonly done: number, readonly left: number, readonly inPersonAsked: number, readonly inPersonLeft: number, readonly pausedDays: number, readonly periodName: { readonly en: string | null, readonly fr: string | null } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type SendIntakeNoticesMutationVariables = Exact<{
  cohortId: string | number;
}>;


export type SendIntakeNoticesMutation = { readonly sendIntakeNotices: { readonly id: string, readonly noticesWaiting: number } };

export type ResendIntakeNoticeMutationVariables = Exact<{
  enrolmentId: string | number;
}>;


export type ResendIntakeNoticeMutation = { readonly resendIntakeNotice: { readonly id: string, readonly accountConfirmed: boolean, readonly noticeSentAt: string | null } };

export type CohortOffersWaitingQueryVariables = Exact<{
  id: string | number;
}>;


export type CohortOffersWaitingQuery = { readonly cohort: { readonly id: string, readonly offers: { readonly items: ReadonlyArray<{ readonly item: OfferItem, readonly left: boolean }> } } };

export type CohortSettingsQueryVariables = Exact<{
  id: string | number;
}>;


export type CohortSettingsQuery = { readonly cohort: { readonly id: string, readonly name: string, readonly startsOn: string, readonly endsOn: string, readonly state: CohortState, readonly program: { readonly id: string, readonly name: string }, readonly settings: { readonly firstContactDays: number, readonly minimumCommonMinutes: number, readonly identityMatching: boolean, readonly identityReporting: boolean, readonly publicName: { readonly en: string | null, readonly fr: string | null }, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly expectations: { readonly en: string | null, readonly fr: string | null }, readonly model: { readonly kind: ProgramModelKind, readonly mentors: number, readonly mentees: number, readonly fewestMentees: number }, readonly requirement: { readonly unit: RequirementUnit, readonly amount: number, readonly per: RequirementPeriod, readonly inPersonMinimum: number }, readonly terms: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly holidays: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly blackouts: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly eligibility: { readonly kind: EligibilityKind, readonly years: ReadonlyArray<string>, readonly sites: ReadonlyArray<string>, readonly statement: { readonly en: string | null, readonly fr: string | null } | null }, readonly visibility: { readonly mentorSees: ReadonlyArray<VisiblePart>, readonly menteeSees: ReadonlyArray<VisiblePart> } }, readonly offers: { readonly programRevision: number, readonly undoable: ReadonlyArray<OfferItem>, readonly settings: { readonly firstContactDays: number, readonly minimumCommonMinutes: number, readonly identityMatching: boolean, readonly identityReporting: boolean, readonly publicName: { readonly en: string | null, readonly fr: string | null }, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly expectations: { readonly en: string | null, readonly fr: string | null }, readonly model: { readonly kind: ProgramModelKind, readonly mentors: number, readonly mentees: number, readonly fewestMentees: number }, readonly requirement: { readonly unit: RequirementUnit, readonly amount: number, readonly per: RequirementPeriod, readonly inPersonMinimum: number }, readonly terms: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly holidays: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly blackouts: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly eligibility: { readonly kind: EligibilityKind, readonly years: ReadonlyArray<string>, readonly sites: ReadonlyArray<string>, readonly statement: { readonly en: string | null, readonly fr: string | null } | null }, readonly visibility: { readonly mentorSees: ReadonlyArray<VisiblePart>, readonly menteeSees: ReadonlyArray<VisiblePart> } }, readonly items: ReadonlyArray<{ readonly item: OfferItem, readonly left: boolean, readonly fromVersion: number | null, readonly toVersion: number | null, readonly forms: ReadonlyArray<unknown>, readonly impacts: ReadonlyArray<{ readonly code: OfferImpactCode, readonly count: number, readonly names: ReadonlyArray<string>, readonly breaking: boolean }> }> } } };

export type OfferImpactFieldsFragment = { readonly code: OfferImpactCode, readonly count: number, readonly names: ReadonlyArray<string>, readonly breaking: boolean };

export type ProgramOffersQueryVariables = Exact<{
  id: string | number;
}>;


export type ProgramOffersQuery = { readonly program: { readonly id: string, readonly revision: number, readonly cohorts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly state: CohortState, readonly offers: { readonly items: ReadonlyArray<{ readonly item: OfferItem, readonly left: boolean, readonly impacts: ReadonlyArray<{ readonly code: OfferImpactCode, readonly count: number, readonly names: ReadonlyArray<string>, readonly breaking: boolean }> }> } }> } };

export type PreviewProgramChangeQueryVariables = Exact<{
  input: UpdateProgramInput;
}>;


export type PreviewProgramChangeQuery = { readonly previewProgramChange: ReadonlyArray<{ readonly cohortId: string, readonly cohortName: string, readonly impacts: ReadonlyArray<{ readonly code: OfferImpactCode, readonly count: number, readonly names: ReadonlyArray<string>, readonly breaking: boolean }> }> };

export type AcceptCohortOffersMutationVariables = Exact<{
  input: AcceptOffersInput;
}>;


export type AcceptCohortOffersMutation = { readonly acceptCohortOffers: { readonly id: string } };

export type LeaveCohortOffersMutationVariables = Exact<{
  input: LeaveOffersInput;
}>;


export type LeaveCohortOffersMutation = { readonly leaveCohortOffers: { readonly id: string } };

export type UndoCohortOffersMutationVariables = Exact<{
  cohortId: string | number;
}>;


export type UndoCohortOffersMutation = { readonly undoCohortOffers: { readonly id: string } };

export type UpdateCohortMutationVariables = Exact<{
  input: UpdateCohortInput;
}>;


export type UpdateCohortMutation = { readonly updateCohort: { readonly id: string } };

export type ConcernPersonFieldsFragment = { readonly memberId: string, readonly name: string, readonly kind: ConcernPersonKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null };

export type ConcernEntryFieldsFragment = { readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string };

export type MyConcernFieldsFragment = { readonly id: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly nobodyReads: boolean, readonly held: boolean, readonly eraseOn: string | null };

export type MyConcernThreadFieldsFragment = { readonly named: ReadonlyArray<string>, readonly concern: { readonly id: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly nobodyReads: boolean, readonly held: boolean, readonly eraseOn: string | null }, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string }>, readonly readers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly since: string, readonly openedAt: string | null }> };

export type EntrustedConcernFieldsFragment = { readonly id: string, readonly from: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly outcome: ConcernOutcome | null, readonly held: boolean, readonly eraseOn: string | null };

export type EntrustedConcernThreadFieldsFragment = { readonly named: ReadonlyArray<string>, readonly concern: { readonly id: string, readonly from: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly outcome: ConcernOutcome | null, readonly held: boolean, readonly eraseOn: string | null }, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string }>, readonly readers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly since: string, readonly openedAt: string | null }>, readonly looks: ReadonlyArray<{ readonly name: string, readonly at: string }> };

export type ConcernSettingsFieldsFragment = { readonly retentionMonths: number, readonly expect: { readonly en: string | null, readonly fr: string | null } | null, readonly mustPassOn: { readonly en: string | null, readonly fr: string | null } | null, readonly crisis: ReadonlyArray<{ readonly number: string, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly offices: ReadonlyArray<{ readonly id: string, readonly kind: ConcernOfficeKind, readonly name: string | null, readonly email: string | null, readonly address: string | null, readonly label: { readonly en: string | null, readonly fr: string | null } }> };

export type ConcernWaysQueryVariables = Exact<{ [key: string]: never; }>;


export type ConcernWaysQuery = { readonly concernWays: { readonly setUp: boolean, readonly expect: { readonly en: string | null, readonly fr: string | null } | null, readonly mustPassOn: { readonly en: string | null, readonly fr: string | null } | null, readonly crisis: ReadonlyArray<{ readonly number: string, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly recipients: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly kind: ConcernPersonKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }>, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly kind: ConcernPersonKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }>, readonly outside: ReadonlyArray<{ readonly address: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> } };

export type MyConcernsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyConcernsQuery = { readonly myConcerns: ReadonlyArray<{ readonly id: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly nobodyReads: boolean, readonly held: boolean, readonly eraseOn: string | null }> };

export type MyConcernThreadQueryVariables = Exact<{
  concernId: string | number;
}>;


export type MyConcernThreadQuery = { readonly myConcernThread: { readonly named: ReadonlyArray<string>, readonly concern: { readonly id: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly nobodyReads: boolean, readonly held: boolean, readonly eraseOn: string | null }, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string }>, readonly readers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly since: string, readonly openedAt: string | null }> } };

export type RaiseConcernMutationVariables = Exact<{
  input: RaiseConcernInput;
}>;


export type RaiseConcernMutation = { readonly raiseConcern: { readonly named: ReadonlyArray<string>, readonly concern: { readonly id: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly nobodyReads: boolean, readonly held: boolean, readonly eraseOn: string | null }, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string }>, readonly readers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly since: string, readonly openedAt: string | null }> } };

export type WriteAboutMyConcernMutationVariables = Exact<{
  input: ConcernWordsInput;
}>;


export type WriteAboutMyConcernMutation = { readonly writeAboutMyConcern: { readonly named: ReadonlyArray<string>, readonly concern: { readonly id: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly nobodyReads: boolean, readonly held: boolean, readonly eraseOn: string | null }, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string }>, readonly readers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly since: string, readonly openedAt: string | null }> } };

export type NameInMyConcernMutationVariables = Exact<{
  input: NameInConcernInput;
}>;


export type NameInMyConcernMutation = { readonly nameInMyConcern: { readonly named: ReadonlyArray<string>, readonly concern: { readonly id: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly nobodyReads: boolean, readonly held: boolean, readonly eraseOn: string | null }, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string }>, readonly readers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly since: string, readonly openedAt: string | null }> } };

export type PassMyConcernOnMutationVariables = Exact<{
  input: PassConcernOnInput;
}>;


export type PassMyConcernOnMutation = { readonly passMyConcernOn: { readonly named: ReadonlyArray<string>, readonly concern: { readonly id: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly nobodyReads: boolean, readonly held: boolean, readonly eraseOn: string | null }, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string }>, readonly readers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly since: string, readonly openedAt: string | null }> } };

export type EntrustedConcernsQueryVariables = Exact<{ [key: string]: never; }>;


export type EntrustedConcernsQuery = { readonly entrustedConcerns: ReadonlyArray<{ readonly id: string, readonly from: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly outcome: ConcernOutcome | null, readonly held: boolean, readonly eraseOn: string | null }> };

export type EntrustedConcernQueryVariables = Exact<{
  concernId: string | number;
}>;


export type EntrustedConcernQuery = { readonly entrustedConcern: { readonly named: ReadonlyArray<string>, readonly concern: { readonly id: string, readonly from: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly outcome: ConcernOutcome | null, readonly held: boolean, readonly eraseOn: string | null }, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string }>, readonly readers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly since: string, readonly openedAt: string | null }>, readonly looks: ReadonlyArray<{ readonly name: string, readonly at: string }> } };

export type AnswerConcernMutationVariables = Exact<{
  input: ConcernWordsInput;
}>;


export type AnswerConcernMutation = { readonly answerConcern: { readonly named: ReadonlyArray<string>, readonly concern: { readonly id: string, readonly from: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly outcome: ConcernOutcome | null, readonly held: boolean, readonly eraseOn: string | null }, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string }>, readonly readers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly since: string, readonly openedAt: string | null }>, readonly looks: ReadonlyArray<{ readonly name: string, readonly at: string }> } };

export type NoteOnConcernMutationVariables = Exact<{
  input: ConcernWordsInput;
}>;


export type NoteOnConcernMutation = { readonly noteOnConcern: { readonly named: ReadonlyArray<string>, readonly concern: { readonly id: string, readonly from: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly outcome: ConcernOutcome | null, readonly held: boolean, readonly eraseOn: string | null }, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string }>, readonly readers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly since: string, readonly openedAt: string | null }>, readonly looks: ReadonlyArray<{ readonly name: string, readonly at: string }> } };

export type CloseConcernMutationVariables = Exact<{
  input: CloseConcernInput;
}>;


export type CloseConcernMutation = { readonly closeConcern: { readonly named: ReadonlyArray<string>, readonly concern: { readonly id: string, readonly from: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly outcome: ConcernOutcome | null, readonly held: boolean, readonly eraseOn: string | null }, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string }>, readonly readers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly since: string, readonly openedAt: string | null }>, readonly looks: ReadonlyArray<{ readonly name: string, readonly at: string }> } };

export type HoldConcernMutationVariables = Exact<{
  input: ConcernWordsInput;
}>;


export type HoldConcernMutation = { readonly holdConcern: { readonly named: ReadonlyArray<string>, readonly concern: { readonly id: string, readonly from: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly outcome: ConcernOutcome | null, readonly held: boolean, readonly eraseOn: string | null }, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string }>, readonly readers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly since: string, readonly openedAt: string | null }>, readonly looks: ReadonlyArray<{ readonly name: string, readonly at: string }> } };

export type ReleaseConcernMutationVariables = Exact<{
  concernId: string | number;
}>;


export type ReleaseConcernMutation = { readonly releaseConcern: { readonly named: ReadonlyArray<string>, readonly concern: { readonly id: string, readonly from: string, readonly raisedAt: string, readonly state: ConcernState, readonly unread: boolean, readonly outcome: ConcernOutcome | null, readonly held: boolean, readonly eraseOn: string | null }, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: ConcernEntryKind, readonly said: string, readonly by: string | null, readonly at: string }>, readonly readers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly since: string, readonly openedAt: string | null }>, readonly looks: ReadonlyArray<{ readonly name: string, readonly at: string }> } };

export type ConcernSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConcernSettingsQuery = { readonly concernSettings: { readonly retentionMonths: number, readonly expect: { readonly en: string | null, readonly fr: string | null } | null, readonly mustPassOn: { readonly en: string | null, readonly fr: string | null } | null, readonly crisis: ReadonlyArray<{ readonly number: string, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly offices: ReadonlyArray<{ readonly id: string, readonly kind: ConcernOfficeKind, readonly name: string | null, readonly email: string | null, readonly address: string | null, readonly label: { readonly en: string | null, readonly fr: string | null } }> } };

export type SaveConcernSettingsMutationVariables = Exact<{
  input: SaveConcernSettingsInput;
}>;


export type SaveConcernSettingsMutation = { readonly saveConcernSettings: { readonly retentionMonths: number, readonly expect: { readonly en: string | null, readonly fr: string | null } | null, readonly mustPassOn: { readonly en: string | null, readonly fr: string | null } | null, readonly crisis: ReadonlyArray<{ readonly number: string, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly offices: ReadonlyArray<{ readonly id: string, readonly kind: ConcernOfficeKind, readonly name: string | null, readonly email: string | null, readonly address: string | null, readonly label: { readonly en: string | null, readonly fr: string | null } }> } };

export type PrivacyThresholdsPartsFragment = { readonly inside: number, readonly published: number, readonly leastInside: number, readonly leastPublished: number, readonly raisedAt: string | null, readonly raisedBy: string | null };

export type PrivacyThresholdsQueryVariables = Exact<{ [key: string]: never; }>;


export type PrivacyThresholdsQuery = { readonly school: { readonly id: string, readonly privacyThresholds: { readonly inside: number, readonly published: number, readonly leastInside: number, readonly leastPublished: number, readonly raisedAt: string | null, readonly raisedBy: string | null } } };

export type RaisePrivacyThresholdsMutationVariables = Exact<{
  input: RaisePrivacyThresholdsInput;
}>;


export type RaisePrivacyThresholdsMutation = { readonly raisePrivacyThresholds: { readonly inside: number, readonly published: number, readonly leastInside: number, readonly leastPublished: number, readonly raisedAt: string | null, readonly raisedBy: string | null } };

export type FeltFiguresPartsFragment = { readonly cohortId: string, readonly reporting: boolean, readonly state: FeltFiguresState, readonly requestedAt: string | null, readonly threshold: number, readonly withheld: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }>, readonly tables: ReadonlyArray<{ readonly side: EnrolmentRole, readonly table: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } }> };

export type FeltFiguresQueryVariables = Exact<{
  cohortId: string | number;
}>;


export type FeltFiguresQuery = { readonly feltFigures: { readonly cohortId: string, readonly reporting: boolean, readonly state: FeltFiguresState, readonly requestedAt: string | null, readonly threshold: number, readonly withheld: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }>, readonly tables: ReadonlyArray<{ readonly side: EnrolmentRole, readonly table: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } }> } };

export type CountFeltMutationVariables = Exact<{
  cohortId: string | number;
}>;


export type CountFeltMutation = { readonly countFelt: { readonly cohortId: string, readonly reporting: boolean, readonly state: FeltFiguresState, readonly requestedAt: string | null, readonly threshold: number, readonly withheld: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }>, readonly tables: ReadonlyArray<{ readonly side: EnrolmentRole, readonly table: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } }> } };

export type DuplicatePersonFieldsFragment = { readonly id: string, readonly displayName: string, readonly email: string, readonly pronouns: string | null, readonly locale: Locale, readonly roles: ReadonlyArray<Role>, readonly hasAccount: boolean, readonly since: string, readonly enrolments: ReadonlyArray<{ readonly id: string, readonly cohortId: string, readonly cohortName: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly mentorships: number }> };

export type DuplicateFieldsFragment = { readonly total: number, readonly pairs: ReadonlyArray<{ readonly reason: DuplicateReason, readonly people: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly email: string, readonly pronouns: string | null, readonly locale: Locale, readonly roles: ReadonlyArray<Role>, readonly hasAccount: boolean, readonly since: string, readonly enrolments: ReadonlyArray<{ readonly id: string, readonly cohortId: string, readonly cohortName: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly mentorships: number }> }> }> };

export type DuplicatesQueryVariables = Exact<{ [key: string]: never; }>;


export type DuplicatesQuery = { readonly duplicates: { readonly total: number, readonly pairs: ReadonlyArray<{ readonly reason: DuplicateReason, readonly people: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly email: string, readonly pronouns: string | null, readonly locale: Locale, readonly roles: ReadonlyArray<Role>, readonly hasAccount: boolean, readonly since: string, readonly enrolments: ReadonlyArray<{ readonly id: string, readonly cohortId: string, readonly cohortName: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly mentorships: number }> }> }> } };

export type PreviewMergeQueryVariables = Exact<{
  input: MergeMembersInput;
}>;


export type PreviewMergeQuery = { readonly previewMerge: { readonly refusal: string | null, readonly twiceIn: ReadonlyArray<string>, readonly moves: ReadonlyArray<{ readonly part: MergePart, readonly count: number }> } };

export type MergeMembersMutationVariables = Exact<{
  input: MergeMembersInput;
}>;


export type MergeMembersMutation = { readonly mergeMembers: { readonly id: string, readonly displayName: string, readonly email: string, readonly pronouns: string | null, readonly locale: Locale, readonly roles: ReadonlyArray<Role>, readonly hasAccount: boolean, readonly since: string, readonly enrolments: ReadonlyArray<{ readonly id: string, readonly cohortId: string, readonly cohortName: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly mentorships: number }> } };

export type KeepApartMutationVariables = Exact<{
  input: TwoMembersInput;
}>;


export type KeepApartMutation = { readonly keepApart: { readonly total: number, readonly pairs: ReadonlyArray<{ readonly reason: DuplicateReason, readonly people: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly email: string, readonly pronouns: string | null, readonly locale: Locale, readonly roles: ReadonlyArray<Role>, readonly hasAccount: boolean, readonly since: string, readonly enrolments: ReadonlyArray<{ readonly id: string, readonly cohortId: string, readonly cohortName: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly mentorships: number }> }> }> } };

export type ReconsiderDuplicateMutationVariables = Exact<{
  input: TwoMembersInput;
}>;


export type ReconsiderDuplicateMutation = { readonly reconsiderDuplicate: { readonly total: number, readonly pairs: ReadonlyArray<{ readonly reason: DuplicateReason, readonly people: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly email: string, readonly pronouns: string | null, readonly locale: Locale, readonly roles: ReadonlyArray<Role>, readonly hasAccount: boolean, readonly since: string, readonly enrolments: ReadonlyArray<{ readonly id: string, readonly cohortId: string, readonly cohortName: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly mentorships: number }> }> }> } };

export type EventFeedbackFieldsFragment = { readonly eventId: string, readonly state: EventFeedbackState, readonly closesAt: string | null, readonly threshold: number, readonly definition: unknown, readonly ownQuestions: boolean, readonly figures: ReadonlyArray<{ readonly itemId: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly table: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } }>, readonly texts: ReadonlyArray<{ readonly itemId: string, readonly texts: ReadonlyArray<string>, readonly label: { readonly en: string | null, readonly fr: string | null } }> };

export type MyEventFeedbackFieldsFragment = { readonly eventId: string, readonly closesAt: string, readonly done: boolean, readonly threshold: number, readonly definition: unknown, readonly title: { readonly en: string | null, readonly fr: string | null } };

export type EventFeedbackQueryVariables = Exact<{
  id: string | number;
}>;


export type EventFeedbackQuery = { readonly eventFeedback: { readonly eventId: string, readonly state: EventFeedbackState, readonly closesAt: string | null, readonly threshold: number, readonly definition: unknown, readonly ownQuestions: boolean, readonly figures: ReadonlyArray<{ readonly itemId: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly table: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } }>, readonly texts: ReadonlyArray<{ readonly itemId: string, readonly texts: ReadonlyArray<string>, readonly label: { readonly en: string | null, readonly fr: string | null } }> } };

export type AskEventFeedbackMutationVariables = Exact<{
  input: AskEventFeedbackInput;
}>;


export type AskEventFeedbackMutation = { readonly askEventFeedback: ReadonlyArray<string> };

export type StartEventFeedbackFormMutationVariables = Exact<{
  programId: string | number;
}>;


export type StartEventFeedbackFormMutation = { readonly startEventFeedbackForm: { readonly id: string } };

export type MyEventFeedbackQueryVariables = Exact<{
  eventId: string | number;
}>;


export type MyEventFeedbackQuery = { readonly myEventFeedback: { readonly eventId: string, readonly closesAt: string, readonly done: boolean, readonly threshold: number, readonly definition: unknown, readonly title: { readonly en: string | null, readonly fr: string | null } } | null };

export type SendEventFeedbackMutationVariables = Exact<{
  input: SendEventFeedbackInput;
}>;


export type SendEventFeedbackMutation = { readonly sendEventFeedback: { readonly eventId: string, readonly closesAt: string, readonly done: boolean, readonly threshold: number, readonly definition: unknown, readonly title: { readonly en: string | null, readonly fr: string | null } } };

export type EventNetworkingFieldsFragment = { readonly eventId: string, readonly mayJoin: boolean, readonly topics: ReadonlyArray<string>, readonly mine: { readonly showRole: boolean, readonly showPronouns: boolean, readonly topics: ReadonlyArray<string>, readonly words: string | null } | null, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly pronouns: string | null, readonly roles: ReadonlyArray<EnrolmentRole>, readonly topics: ReadonlyArray<string>, readonly words: string | null, readonly shared: ReadonlyArray<string> }> };

export type EventSeatingFieldsFragment = { readonly eventId: string, readonly coming: number, readonly present: number, readonly seating: { readonly kind: SeatingKind, readonly fewest: number, readonly most: number, readonly shown: boolean, readonly revision: number, readonly plannedAt: string, readonly rounds: ReadonlyArray<{ readonly round: number, readonly tables: ReadonlyArray<{ readonly place: number, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string }> }>, readonly pausing: ReadonlyArray<{ readonly memberId: string, readonly name: string }> }> } | null };

export type EventNetworkingQueryVariables = Exact<{
  eventId: string | number;
}>;


export type EventNetworkingQuery = { readonly eventNetworking: { readonly eventId: string, readonly mayJoin: boolean, readonly topics: ReadonlyArray<string>, readonly mine: { readonly showRole: boolean, readonly showPronouns: boolean, readonly topics: ReadonlyArray<string>, readonly words: string | null } | null, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly pronouns: string | null, readonly roles: ReadonlyArray<EnrolmentRole>, readonly topics: ReadonlyArray<string>, readonly words: string | null, readonly shared: ReadonlyArray<string> }> } };

export type SaveEventCardMutationVariables = Exact<{
  input: SaveEventCardInput;
}>;


export type SaveEventCardMutation = { readonly saveEventCard: { readonly eventId: string, readonly mayJoin: boolean, readonly topics: ReadonlyArray<string>, readonly mine: { readonly showRole: boolean, readonly showPronouns: boolean, readonly topics: ReadonlyArray<string>, readonly words: string | null } | null, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly pronouns: string | null, readonly roles: ReadonlyArray<EnrolmentRole>, readonly topics: ReadonlyArray<string>, readonly words: string | null, readonly shared: ReadonlyArray<string> }> } };

export type WithdrawEventCardMutationVariables = Exact<{
  eventId: string | number;
}>;


export type WithdrawEventCardMutation = { readonly withdrawEventCard: { readonly eventId: string, readonly mayJoin: boolean, readonly topics: ReadonlyArray<string>, readonly mine: { readonly showRole: boolean, readonly showPronouns: boolean, readonly topics: ReadonlyArray<string>, readonly words: string | null } | null, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly pronouns: string | null, readonly roles: ReadonlyArray<EnrolmentRole>, readonly topics: ReadonlyArray<string>, readonly words: string | null, readonly shared: ReadonlyArray<string> }> } };

export type EventSeatingQueryVariables = Exact<{
  eventId: string | number;
}>;


export type EventSeatingQuery = { readonly eventSeating: { readonly eventId: string, readonly coming: number, readonly present: number, readonly seating: { readonly kind: SeatingKind, readonly fewest: number, readonly most: number, readonly shown: boolean, readonly revision: number, readonly plannedAt: string, readonly rounds: ReadonlyArray<{ readonly round: number, readonly tables: ReadonlyArray<{ readonly place: number, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string }> }>, readonly pausing: ReadonlyArray<{ readonly memberId: string, readonly name: string }> }> } | null } };

export type PlanEventSeatingMutationVariables = Exact<{
  input: PlanEventSeatingInput;
}>;


export type PlanEventSeatingMutation = { readonly planEventSeating: { readonly eventId: string, readonly coming: number, readonly present: number, readonly seating: { readonly kind: SeatingKind, readonly fewest: number, readonly most: number, readonly shown: boolean, readonly revision: number, readonly plannedAt: string, readonly rounds: ReadonlyArray<{ readonly round: number, readonly tables: ReadonlyArray<{ readonly place: number, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string }> }>, readonly pausing: ReadonlyArray<{ readonly memberId: string, readonly name: string }> }> } | null } };

export type ShowEventSeatingMutationVariables = Exact<{
  eventId: string | number;
  shown: boolean;
}>;


export type ShowEventSeatingMutation = { readonly showEventSeating: { readonly eventId: string, readonly coming: number, readonly present: number, readonly seating: { readonly kind: SeatingKind, readonly fewest: number, readonly most: number, readonly shown: boolean, readonly revision: number, readonly plannedAt: string, readonly rounds: ReadonlyArray<{ readonly round: number, readonly tables: ReadonlyArray<{ readonly place: number, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string }> }>, readonly pausing: ReadonlyArray<{ readonly memberId: string, readonly name: string }> }> } | null } };

export type RemoveEventSeatingMutationVariables = Exact<{
  eventId: string | number;
}>;


export type RemoveEventSeatingMutation = { readonly removeEventSeating: { readonly eventId: string, readonly coming: number, readonly present: number, readonly seating: { readonly kind: SeatingKind, readonly fewest: number, readonly most: number, readonly shown: boolean, readonly revision: number, readonly plannedAt: string, readonly rounds: ReadonlyArray<{ readonly round: number, readonly tables: ReadonlyArray<{ readonly place: number, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string }> }>, readonly pausing: ReadonlyArray<{ readonly memberId: string, readonly name: string }> }> } | null } };

export type MySeatsQueryVariables = Exact<{
  eventId: string | number;
}>;


export type MySeatsQuery = { readonly mySeats: ReadonlyArray<{ readonly round: number, readonly place: number | null, readonly names: ReadonlyArray<string> }> };

export type EventRequirementFieldsFragment = { readonly id: string, readonly programId: string, readonly cohortId: string | null, readonly cohortName: string | null, readonly role: EnrolmentRole | null, readonly kind: EventKind, readonly kindId: string | null, readonly needed: number, readonly per: RequirementPeriod, readonly beforeMatch: boolean, readonly waivers: number, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null };

export type EventStandingFieldsFragment = { readonly enrolmentId: string, readonly cohortName: string, readonly attended: number, readonly left: number, readonly from: string, readonly to: string, readonly requirement: { readonly id: string, readonly programId: string, readonly cohortId: string | null, readonly cohortName: string | null, readonly role: EnrolmentRole | null, readonly kind: EventKind, readonly kindId: string | null, readonly needed: number, readonly per: RequirementPeriod, readonly beforeMatch: boolean, readonly waivers: number, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null }, readonly periodName: { readonly en: string | null, readonly fr: string | null } | null, readonly waiver: { readonly reason: string, readonly givenBy: string | null, readonly givenAt: string } | null };

export type EventRequirementsQueryVariables = Exact<{
  programId: string | number;
}>;


export type EventRequirementsQuery = { readonly eventRequirements: ReadonlyArray<{ readonly id: string, readonly programId: string, readonly cohortId: string | null, readonly cohortName: string | null, readonly role: EnrolmentRole | null, readonly kind: EventKind, readonly kindId: string | null, readonly needed: number, readonly per: RequirementPeriod, readonly beforeMatch: boolean, readonly waivers: number, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null }> };

export type EventStandingsQueryVariables = Exact<{
  cohortId: string | number;
}>;


export type EventStandingsQuery = { readonly eventStandings: ReadonlyArray<{ readonly enrolmentId: string, readonly memberId: string, readonly name: string, readonly role: EnrolmentRole, readonly standings: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string, readonly attended: number, readonly left: number, readonly from: string, readonly to: string, readonly requirement: { readonly id: string, readonly programId: string, readonly cohortId: string | null, readonly cohortName: string | null, readonly role: EnrolmentRole | null, readonly kind: EventKind, readonly kindId: string | null, readonly needed: number, readonly per: RequirementPeriod, readonly beforeMatch: boolean, readonly waivers: number, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null }, readonly periodName: { readonly en: string | null, readonly fr: string | null } | null, readonly waiver: { readonly reason: string, readonly givenBy: string | null, readonly givenAt: string } | null }> }> };

export type MyEventStandingsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyEventStandingsQuery = { readonly myEventStandings: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string, readonly attended: number, readonly left: number, readonly from: string, readonly to: string, readonly requirement: { readonly id: string, readonly programId: string, readonly cohortId: string | null, readonly cohortName: string | null, readonly role: EnrolmentRole | null, readonly kind: EventKind, readonly kindId: string | null, readonly needed: number, readonly per: RequirementPeriod, readonly beforeMatch: boolean, readonly waivers: number, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null }, readonly periodName: { readonly en: string | null, readonly fr: string | null } | null, readonly waiver: { readonly reason: string, readonly givenBy: string | null, readonly givenAt: string } | null }> };

export type SaveEventRequirementMutationVariables = Exact<{
  input: SaveEventRequirementInput;
}>;


export type SaveEventRequirementMutation = { readonly saveEventRequirement: ReadonlyArray<{ readonly id: string, readonly programId: string, readonly cohortId: string | null, readonly cohortName: string | null, readonly role: EnrolmentRole | null, readonly kind: EventKind, readonly kindId: string | null, readonly needed: number, readonly per: RequirementPeriod, readonly beforeMatch: boolean, readonly waivers: number, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null }> };

export type RemoveEventRequirementMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveEventRequirementMutation = { readonly removeEventRequirement: ReadonlyArray<{ readonly id: string, readonly programId: string, readonly cohortId: string | null, readonly cohortName: string | null, readonly role: EnrolmentRole | null, readonly kind: EventKind, readonly kindId: string | null, readonly needed: number, readonly per: RequirementPeriod, readonly beforeMatch: boolean, readonly waivers: number, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null }> };

export type WaiveEventRequirementMutationVariables = Exact<{
  input: WaiveEventRequirementInput;
}>;


export type WaiveEventRequirementMutation = { readonly waiveEventRequirement: number };

export type EndEventWaiverMutationVariables = Exact<{
  input: EndEventWaiverInput;
}>;


export type EndEventWaiverMutation = { readonly endEventWaiver: boolean };

export type EventFactFieldsFragment = { readonly id: string, readonly groupId: string | null, readonly state: EventState, readonly kind: EventKind, readonly seriesId: string | null, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly byVideo: boolean, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly attended: boolean, readonly canCheckIn: boolean, readonly required: boolean, readonly placesLeft: number | null, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly myAnswer: { readonly state: EventAnswerState, readonly guests: number, readonly answerBy: string | null, readonly placeInLine: number | null } | null, readonly myNeeds: { readonly provisions: ReadonlyArray<EventProvision>, readonly words: string | null } | null, readonly clashes: ReadonlyArray<{ readonly kind: EventClashKind, readonly id: string, readonly startsAt: string, readonly endsAt: string }> };

export type MyEventsQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type MyEventsQuery = { readonly myEvents: ReadonlyArray<{ readonly id: string, readonly groupId: string | null, readonly state: EventState, readonly kind: EventKind, readonly seriesId: string | null, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly byVideo: boolean, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly attended: boolean, readonly canCheckIn: boolean, readonly required: boolean, readonly placesLeft: number | null, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly myAnswer: { readonly state: EventAnswerState, readonly guests: number, readonly answerBy: string | null, readonly placeInLine: number | null } | null, readonly myNeeds: { readonly provisions: ReadonlyArray<EventProvision>, readonly words: string | null } | null, readonly clashes: ReadonlyArray<{ readonly kind: EventClashKind, readonly id: string, readonly startsAt: string, readonly endsAt: string }> }> };

export type MyEventQueryVariables = Exact<{
  id: string | number;
}>;


export type MyEventQuery = { readonly myEvent: { readonly id: string, readonly groupId: string | null, readonly state: EventState, readonly kind: EventKind, readonly seriesId: string | null, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly byVideo: boolean, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly attended: boolean, readonly canCheckIn: boolean, readonly required: boolean, readonly placesLeft: number | null, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly myAnswer: { readonly state: EventAnswerState, readonly guests: number, readonly answerBy: string | null, readonly placeInLine: number | null } | null, readonly myNeeds: { readonly provisions: ReadonlyArray<EventProvision>, readonly words: string | null } | null, readonly clashes: ReadonlyArray<{ readonly kind: EventClashKind, readonly id: string, readonly startsAt: string, readonly endsAt: string }> } };

export type AnswerEventMutationVariables = Exact<{
  input: AnswerEventInput;
}>;


export type AnswerEventMutation = { readonly answerEvent: { readonly id: string, readonly groupId: string | null, readonly state: EventState, readonly kind: EventKind, readonly seriesId: string | null, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly byVideo: boolean, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly attended: boolean, readonly canCheckIn: boolean, readonly required: boolean, readonly placesLeft: number | null, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly myAnswer: { readonly state: EventAnswerState, readonly guests: number, readonly answerBy: string | null, readonly placeInLine: number | null } | null, readonly myNeeds: { readonly provisions: ReadonlyArray<EventProvision>, readonly words: string | null } | null, readonly clashes: ReadonlyArray<{ readonly kind: EventClashKind, readonly id: string, readonly startsAt: string, readonly endsAt: string }> } };

export type EventByLinkFieldsFragment = { readonly id: string, readonly state: EventState, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly answer: EventAnswerState | null, readonly answerBy: string | null, readonly isFull: boolean, readonly title: { readonly en: string | null, readonly fr: string | null } };

export type EventsByLinkQueryVariables = Exact<{
  token: string;
}>;


export type EventsByLinkQuery = { readonly eventsByLink: ReadonlyArray<{ readonly id: string, readonly state: EventState, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly answer: EventAnswerState | null, readonly answerBy: string | null, readonly isFull: boolean, readonly title: { readonly en: string | null, readonly fr: string | null } }> };

export type AnswerEventByLinkMutationVariables = Exact<{
  input: AnswerEventByLinkInput;
}>;


export type AnswerEventByLinkMutation = { readonly answerEventByLink: ReadonlyArray<{ readonly id: string, readonly state: EventState, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly answer: EventAnswerState | null, readonly answerBy: string | null, readonly isFull: boolean, readonly title: { readonly en: string | null, readonly fr: string | null } }> };

export type ManagedEventFieldsFragment = { readonly id: string, readonly programId: string | null, readonly state: EventState, readonly kind: EventKind, readonly kindId: string | null, readonly seriesId: string | null, readonly titleShown: boolean, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly starts: string, readonly ends: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly revision: number, readonly archived: boolean, readonly mayEdit: boolean, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly audience: ReadonlyArray<{ readonly programId: string | null, readonly cohortId: string | null, readonly role: EnrolmentRole | null, readonly required: boolean }>, readonly counts: { readonly coming: number, readonly guests: number, readonly offered: number, readonly waiting: number, readonly notComing: number, readonly attended: number } };

export type EventsQueryVariables = Exact<{
  archived?: boolean | null | undefined;
}>;


export type EventsQuery = { readonly events: ReadonlyArray<{ readonly id: string, readonly programId: string | null, readonly state: EventState, readonly kind: EventKind, readonly kindId: string | null, readonly seriesId: string | null, readonly titleShown: boolean, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly starts: string, readonly ends: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly revision: number, readonly archived: boolean, readonly mayEdit: boolean, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly audience: ReadonlyArray<{ readonly programId: string | null, readonly cohortId: string | null, readonly role: EnrolmentRole | null, readonly required: boolean }>, readonly counts: { readonly coming: number, readonly guests: number, readonly offered: number, readonly waiting: number, readonly notComing: number, readonly attended: number } }> };

export type EventQueryVariables = Exact<{
  id: string | number;
}>;


export type EventQuery = { readonly event: { readonly id: string, readonly programId: string | null, readonly state: EventState, readonly kind: EventKind, readonly kindId: string | null, readonly seriesId: string | null, readonly titleShown: boolean, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly starts: string, readonly ends: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly revision: number, readonly archived: boolean, readonly mayEdit: boolean, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly audience: ReadonlyArray<{ readonly programId: string | null, readonly cohortId: string | null, readonly role: EnrolmentRole | null, readonly required: boolean }>, readonly counts: { readonly coming: number, readonly guests: number, readonly offered: number, readonly waiting: number, readonly notComing: number, readonly attended: number } } };

export type EventClashesQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type EventClashesQuery = { readonly eventClashes: ReadonlyArray<{ readonly eventId: string, readonly table: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null }> };

export type EventsReachQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type EventsReachQuery = { readonly eventsReach: number };

export type EventAnswerFieldsFragment = { readonly memberId: string, readonly name: string, readonly state: EventAnswerState, readonly guests: number, readonly saidAt: string, readonly answerBy: string | null, readonly needsMet: boolean, readonly needs: { readonly provisions: ReadonlyArray<EventProvision>, readonly words: string | null } | null };

export type EventAnswersQueryVariables = Exact<{
  id: string | number;
}>;


export type EventAnswersQuery = { readonly eventAnswers: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly state: EventAnswerState, readonly guests: number, readonly saidAt: string, readonly answerBy: string | null, readonly needsMet: boolean, readonly needs: { readonly provisions: ReadonlyArray<EventProvision>, readonly words: string | null } | null }> };

export type MarkEventNeedsMetMutationVariables = Exact<{
  input: MarkNeedsMetInput;
}>;


export type MarkEventNeedsMetMutation = { readonly markEventNeedsMet: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly state: EventAnswerState, readonly guests: number, readonly saidAt: string, readonly answerBy: string | null, readonly needsMet: boolean, readonly needs: { readonly provisions: ReadonlyArray<EventProvision>, readonly words: string | null } | null }> };

export type SaveEventMutationVariables = Exact<{
  input: SaveEventInput;
}>;


export type SaveEventMutation = { readonly saveEvent: { readonly id: string, readonly programId: string | null, readonly state: EventState, readonly kind: EventKind, readonly kindId: string | null, readonly seriesId: string | null, readonly titleShown: boolean, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly starts: string, readonly ends: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly revision: number, readonly archived: boolean, readonly mayEdit: boolean, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly audience: ReadonlyArray<{ readonly programId: string | null, readonly cohortId: string | null, readonly role: EnrolmentRole | null, readonly required: boolean }>, readonly counts: { readonly coming: number, readonly guests: number, readonly offered: number, readonly waiting: number, readonly notComing: number, readonly attended: number } } };

export type RemoveEventMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveEventMutation = { readonly removeEvent: boolean };

export type ArchiveEventMutationVariables = Exact<{
  id: string | number;
  archived: boolean;
}>;


export type ArchiveEventMutation = { readonly archiveEvent: { readonly id: string, readonly programId: string | null, readonly state: EventState, readonly kind: EventKind, readonly kindId: string | null, readonly seriesId: string | null, readonly titleShown: boolean, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly starts: string, readonly ends: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly revision: number, readonly archived: boolean, readonly mayEdit: boolean, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly audience: ReadonlyArray<{ readonly programId: string | null, readonly cohortId: string | null, readonly role: EnrolmentRole | null, readonly required: boolean }>, readonly counts: { readonly coming: number, readonly guests: number, readonly offered: number, readonly waiting: number, readonly notComing: number, readonly attended: number } } };

export type PublishEventsMutationVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type PublishEventsMutation = { readonly publishEvents: ReadonlyArray<{ readonly id: string, readonly programId: string | null, readonly state: EventState, readonly kind: EventKind, readonly kindId: string | null, readonly seriesId: string | null, readonly titleShown: boolean, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly starts: string, readonly ends: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly revision: number, readonly archived: boolean, readonly mayEdit: boolean, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly audience: ReadonlyArray<{ readonly programId: string | null, readonly cohortId: string | null, readonly role: EnrolmentRole | null, readonly required: boolean }>, readonly counts: { readonly coming: number, readonly guests: number, readonly offered: number, readonly waiting: number, readonly notComing: number, readonly attended: number } }> };

export type CancelEventMutationVariables = Exact<{
  input: CancelEventInput;
}>;


export type CancelEventMutation = { readonly cancelEvent: { readonly id: string, readonly programId: string | null, readonly state: EventState, readonly kind: EventKind, readonly kindId: string | null, readonly seriesId: string | null, readonly titleShown: boolean, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly starts: string, readonly ends: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly revision: number, readonly archived: boolean, readonly mayEdit: boolean, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly audience: ReadonlyArray<{ readonly programId: string | null, readonly cohortId: string | null, readonly role: EnrolmentRole | null, readonly required: boolean }>, readonly counts: { readonly coming: number, readonly guests: number, readonly offered: number, readonly waiting: number, readonly notComing: number, readonly attended: number } } };

export type EventSeriesFieldsFragment = { readonly id: string, readonly programId: string | null, readonly revision: number, readonly mayEdit: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } };

export type EventSeriesListQueryVariables = Exact<{ [key: string]: never; }>;


export type EventSeriesListQuery = { readonly eventSeries: ReadonlyArray<{ readonly id: string, readonly programId: string | null, readonly revision: number, readonly mayEdit: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }> };

export type SaveEventSeriesMutationVariables = Exact<{
  input: SaveEventSeriesInput;
}>;


export type SaveEventSeriesMutation = { readonly saveEventSeries: { readonly id: string, readonly programId: string | null, readonly revision: number, readonly mayEdit: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type EventSeriesPreviewQueryVariables = Exact<{
  input: PlanSeriesInput;
}>;


export type EventSeriesPreviewQuery = { readonly eventSeriesPreview: ReadonlyArray<{ readonly kind: EventKind, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly title: { readonly en: string | null, readonly fr: string | null } }> };

export type PlanEventSeriesMutationVariables = Exact<{
  input: PlanSeriesInput;
}>;


export type PlanEventSeriesMutation = { readonly planEventSeries: ReadonlyArray<{ readonly id: string, readonly programId: string | null, readonly state: EventState, readonly kind: EventKind, readonly kindId: string | null, readonly seriesId: string | null, readonly titleShown: boolean, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly starts: string, readonly ends: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly revision: number, readonly archived: boolean, readonly mayEdit: boolean, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly audience: ReadonlyArray<{ readonly programId: string | null, readonly cohortId: string | null, readonly role: EnrolmentRole | null, readonly required: boolean }>, readonly counts: { readonly coming: number, readonly guests: number, readonly offered: number, readonly waiting: number, readonly notComing: number, readonly attended: number } }> };

export type RepeatEventMutationVariables = Exact<{
  input: RepeatEventInput;
}>;


export type RepeatEventMutation = { readonly repeatEvent: ReadonlyArray<{ readonly id: string, readonly programId: string | null, readonly state: EventState, readonly kind: EventKind, readonly kindId: string | null, readonly seriesId: string | null, readonly titleShown: boolean, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly starts: string, readonly ends: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly revision: number, readonly archived: boolean, readonly mayEdit: boolean, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly audience: ReadonlyArray<{ readonly programId: string | null, readonly cohortId: string | null, readonly role: EnrolmentRole | null, readonly required: boolean }>, readonly counts: { readonly coming: number, readonly guests: number, readonly offered: number, readonly waiting: number, readonly notComing: number, readonly attended: number } }> };

export type EventKindsQueryVariables = Exact<{ [key: string]: never; }>;


export type EventKindsQuery = { readonly eventKinds: ReadonlyArray<{ readonly id: string, readonly base: EventKind, readonly name: { readonly en: string | null, readonly fr: string | null } }> };

export type SaveEventKindMutationVariables = Exact<{
  input: SaveEventKindInput;
}>;


export type SaveEventKindMutation = { readonly saveEventKind: ReadonlyArray<{ readonly id: string, readonly base: EventKind, readonly name: { readonly en: string | null, readonly fr: string | null } }> };

export type RemoveEventKindMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveEventKindMutation = { readonly removeEventKind: ReadonlyArray<{ readonly id: string, readonly base: EventKind, readonly name: { readonly en: string | null, readonly fr: string | null } }> };

export type CheckInMutationVariables = Exact<{
  input: CheckInInput;
}>;


export type CheckInMutation = { readonly checkIn: { readonly id: string, readonly groupId: string | null, readonly state: EventState, readonly kind: EventKind, readonly seriesId: string | null, readonly topics: ReadonlyArray<string>, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly videoUrl: string | null, readonly byVideo: boolean, readonly capacity: number | null, readonly guests: number, readonly provisions: ReadonlyArray<EventProvision>, readonly cancelReason: string | null, readonly checkIn: EventCheckIn, readonly attended: boolean, readonly canCheckIn: boolean, readonly required: boolean, readonly placesLeft: number | null, readonly outsideTitle: { readonly en: string | null, readonly fr: string | null }, readonly kindName: { readonly en: string | null, readonly fr: string | null } | null, readonly seriesTitle: { readonly en: string | null, readonly fr: string | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly accessWords: { readonly en: string | null, readonly fr: string | null }, readonly myAnswer: { readonly state: EventAnswerState, readonly guests: number, readonly answerBy: string | null, readonly placeInLine: number | null } | null, readonly myNeeds: { readonly provisions: ReadonlyArray<EventProvision>, readonly words: string | null } | null, readonly clashes: ReadonlyArray<{ readonly kind: EventClashKind, readonly id: string, readonly startsAt: string, readonly endsAt: string }> } };

export type RoomCodeQueryVariables = Exact<{
  id: string | number;
}>;


export type RoomCodeQuery = { readonly roomCode: { readonly code: string, readonly until: string, readonly now: string, readonly attended: number } };

export type EventAttendeeFieldsFragment = { readonly memberId: string, readonly name: string, readonly answer: EventAnswerState | null, readonly guests: number, readonly source: AttendanceSource | null, readonly minutes: number | null, readonly notedAt: string | null, readonly notedBy: string | null };

export type EventAttendanceQueryVariables = Exact<{
  id: string | number;
}>;


export type EventAttendanceQuery = { readonly eventAttendance: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly answer: EventAnswerState | null, readonly guests: number, readonly source: AttendanceSource | null, readonly minutes: number | null, readonly notedAt: string | null, readonly notedBy: string | null }> };

export type EventPeopleQueryVariables = Exact<{
  id: string | number;
  search: string;
}>;


export type EventPeopleQuery = { readonly eventPeople: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type MarkAttendanceMutationVariables = Exact<{
  input: MarkAttendanceInput;
}>;


export type MarkAttendanceMutation = { readonly markAttendance: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly answer: EventAnswerState | null, readonly guests: number, readonly source: AttendanceSource | null, readonly minutes: number | null, readonly notedAt: string | null, readonly notedBy: string | null }> };

export type ExpenseFieldsFragment = { readonly id: string, readonly name: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly kind: ExpenseKind, readonly state: ExpenseState, readonly amountMinor: number, readonly currency: string, readonly day: string, readonly said: string, readonly notedAt: string, readonly answer: string | null, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly paidOn: string | null, readonly receipt: { readonly name: string, readonly size: number, readonly path: string } | null };

export type MyExpensesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MyExpensesQuery = { readonly myExpenses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly kind: ExpenseKind, readonly state: ExpenseState, readonly amountMinor: number, readonly currency: string, readonly day: string, readonly said: string, readonly notedAt: string, readonly answer: string | null, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly paidOn: string | null, readonly receipt: { readonly name: string, readonly size: number, readonly path: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type NoteExpenseMutationVariables = Exact<{
  input: NoteExpenseInput;
}>;


export type NoteExpenseMutation = { readonly noteExpense: { readonly id: string, readonly name: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly kind: ExpenseKind, readonly state: ExpenseState, readonly amountMinor: number, readonly currency: string, readonly day: string, readonly said: string, readonly notedAt: string, readonly answer: string | null, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly paidOn: string | null, readonly receipt: { readonly name: string, readonly size: number, readonly path: string } | null } };

export type TakeBackExpenseMutationVariables = Exact<{
  expenseId: string | number;
}>;


export type TakeBackExpenseMutation = { readonly takeBackExpense: boolean };

export type ExpensesQueryVariables = Exact<{
  cohortId: string | number;
  state?: ExpenseState | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ExpensesQuery = { readonly expenses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly kind: ExpenseKind, readonly state: ExpenseState, readonly amountMinor: number, readonly currency: string, readonly day: string, readonly said: string, readonly notedAt: string, readonly answer: string | null, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly paidOn: string | null, readonly receipt: { readonly name: string, readonly size: number, readonly path: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DecideExpenseMutationVariables = Exact<{
  input: DecideExpenseInput;
}>;


export type DecideExpenseMutation = { readonly decideExpense: { readonly id: string, readonly name: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly kind: ExpenseKind, readonly state: ExpenseState, readonly amountMinor: number, readonly currency: string, readonly day: string, readonly said: string, readonly notedAt: string, readonly answer: string | null, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly paidOn: string | null, readonly receipt: { readonly name: string, readonly size: number, readonly path: string } | null } };

export type MarkExpensePaidMutationVariables = Exact<{
  expenseId: string | number;
  paidOn: string;
}>;


export type MarkExpensePaidMutation = { readonly markExpensePaid: { readonly id: string, readonly name: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly kind: ExpenseKind, readonly state: ExpenseState, readonly amountMinor: number, readonly currency: string, readonly day: string, readonly said: string, readonly notedAt: string, readonly answer: string | null, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly paidOn: string | null, readonly receipt: { readonly name: string, readonly size: number, readonly path: string } | null } };

export type FormDraftFieldsFragment = { readonly revision: number, readonly definition: unknown, readonly changedBy: string | null, readonly changedAt: string | null, readonly differs: boolean };

export type FormFieldsFragment = { readonly id: string, readonly programId: string, readonly key: string, readonly audience: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly newestVersion: { readonly id: string, readonly number: number, readonly definition: unknown, readonly publishedAt: string, readonly publishedBy: string | null }, readonly draft: { readonly revision: number, readonly definition: unknown, readonly changedBy: string | null, readonly changedAt: string | null, readonly differs: boolean }, readonly changes: ReadonlyArray<{ readonly code: string, readonly itemId: string, readonly optionId: string | null, readonly compatible: boolean, readonly refused: boolean, readonly args: unknown }>, readonly completeness: ReadonlyArray<{ readonly locale: string, readonly have: number, readonly of: number }> };

export type FormChangeFieldsFragment = { readonly code: string, readonly itemId: string, readonly optionId: string | null, readonly compatible: boolean, readonly refused: boolean, readonly args: unknown };

export type FormAnswersFieldsFragment = { readonly people: number, readonly items: ReadonlyArray<{ readonly itemId: string, readonly people: number }> };

export type FormCommentFieldsFragment = { readonly id: string, readonly itemId: string | null, readonly text: string, readonly author: string | null, readonly at: string, readonly resolvedAt: string | null, readonly resolvedBy: string | null };

export type FormReviewerFieldsFragment = { readonly memberId: string, readonly displayName: string, readonly email: string, readonly invitedAt: string };

export type FormDraftConflictFieldsFragment = { readonly changedItems: ReadonlyArray<string>, readonly current: { readonly revision: number, readonly definition: unknown, readonly changedBy: string | null, readonly changedAt: string | null, readonly differs: boolean } };

export type ProgramFormsQueryVariables = Exact<{
  programId: string | number;
}>;


export type ProgramFormsQuery = { readonly program: { readonly id: string, readonly name: string, readonly settings: { readonly visibility: { readonly mentorSees: ReadonlyArray<VisiblePart>, readonly menteeSees: ReadonlyArray<VisiblePart> } }, readonly forms: ReadonlyArray<{ readonly id: string, readonly key: string, readonly audience: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly newestVersion: { readonly id: string, readonly number: number, readonly publishedAt: string, readonly publishedBy: string | null }, readonly draft: { readonly revision: number, readonly changedBy: string | null, readonly changedAt: string | null, readonly differs: boolean }, readonly answers: { readonly people: number }, readonly completeness: ReadonlyArray<{ readonly locale: string, readonly have: number, readonly of: number }> }> } };

export type FormQueryVariables = Exact<{
  id: string | number;
}>;


export type FormQuery = { readonly form: { readonly id: string, readonly programId: string, readonly key: string, readonly audience: string, readonly answers: { readonly people: number, readonly items: ReadonlyArray<{ readonly itemId: string, readonly people: number }> }, readonly comments: ReadonlyArray<{ readonly id: string, readonly itemId: string | null, readonly text: string, readonly author: string | null, readonly at: string, readonly resolvedAt: string | null, readonly resolvedBy: string | null }>, readonly reviewers: ReadonlyArray<{ readonly memberId: string, readonly displayName: string, readonly email: string, readonly invitedAt: string }>, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly newestVersion: { readonly id: string, readonly number: number, readonly definition: unknown, readonly publishedAt: string, readonly publishedBy: string | null }, readonly draft: { readonly revision: number, readonly definition: unknown, readonly changedBy: string | null, readonly changedAt: string | null, readonly differs: boolean }, readonly changes: ReadonlyArray<{ readonly code: string, readonly itemId: string, readonly optionId: string | null, readonly compatible: boolean, readonly refused: boolean, readonly args: unknown }>, readonly completeness: ReadonlyArray<{ readonly locale: string, readonly have: number, readonly of: number }> } };

export type FormVersionsQueryVariables = Exact<{
  id: string | number;
}>;


export type FormVersionsQuery = { readonly form: { readonly id: string, readonly versions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly publishedAt: string, readonly publishedBy: string | null }> } };

export type ExportFormQueryVariables = Exact<{
  formId: string | number;
}>;


export type ExportFormQuery = { readonly exportForm: { readonly name: string, readonly content: string } };

export type FormReviewQueryVariables = Exact<{
  formId: string | number;
}>;


export type FormReviewQuery = { readonly formReview: { readonly formId: string, readonly programId: string, readonly definition: unknown, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly comments: ReadonlyArray<{ readonly id: string, readonly itemId: string | null, readonly text: string, readonly author: string | null, readonly at: string, readonly resolvedAt: string | null, readonly resolvedBy: string | null }> } };

export type SaveFormDraftMutationVariables = Exact<{
  input: SaveFormDraftInput;
}>;


export type SaveFormDraftMutation = { readonly saveFormDraft:
    | { readonly __typename: 'FormDefinitionRefused', readonly problems: ReadonlyArray<{ readonly path: string, readonly code: string, readonly args: unknown }> }
    | { readonly __typename: 'FormDraftConflict', readonly changedItems: ReadonlyArray<string>, readonly current: { readonly revision: number, readonly definition: unknown, readonly changedBy: string | null, readonly changedAt: string | null, readonly differs: boolean } }
    | { readonly __typename: 'FormDraftSaved', readonly form: { readonly id: string, readonly programId: string, readonly key: string, readonly audience: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly newestVersion: { readonly id: string, readonly number: number, readonly definition: unknown, readonly publishedAt: string, readonly publishedBy: string | null }, readonly draft: { readonly revision: number, readonly definition: unknown, readonly changedBy: string | null, readonly changedAt: string | null, readonly differs: boolean }, readonly changes: ReadonlyArray<{ readonly code: string, readonly itemId: string, readonly optionId: string | null, readonly compatible: boolean, readonly refused: boolean, readonly args: unknown }>, readonly completeness: ReadonlyArray<{ readonly locale: string, readonly have: number, readonly of: number }> } }
   };

export type ImportFormMutationVariables = Exact<{
  input: SaveFormDraftInput;
}>;


export type ImportFormMutation = { readonly importForm:
    | { readonly __typename: 'FormDefinitionRefused', readonly problems: ReadonlyArray<{ readonly path: string, readonly code: string, readonly args: unknown }> }
    | { readonly __typename: 'FormDraftConflict', readonly changedItems: ReadonlyArray<string>, readonly current: { readonly revision: number, readonly definition: unknown, readonly changedBy: string | null, readonly changedAt: string | null, readonly differs: boolean } }
    | { readonly __typename: 'FormDraftSaved', readonly form: { readonly id: string, readonly programId: string, readonly key: string, readonly audience: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly newestVersion: { readonly id: string, readonly number: number, readonly definition: unknown, readonly publishedAt: string, readonly publishedBy: string | null }, readonly draft: { readonly revision: number, readonly definition: unknown, readonly changedBy: string | null, readonly changedAt: string | null, readonly differs: boolean }, readonly changes: ReadonlyArray<{ readonly code: string, readonly itemId: string, readonly optionId: string | null, readonly compatible: boolean, readonly refused: boolean, readonly args: unknown }>, readonly completeness: ReadonlyArray<{ readonly locale: string, readonly have: number, readonly of: number }> } }
   };

export type PublishFormVersionMutationVariables = Exact<{
  input: PublishFormInput;
}>;


export type PublishFormVersionMutation = { readonly publishFormVersion:
    | { readonly __typename: 'FormDefinitionRefused', readonly problems: ReadonlyArray<{ readonly path: string, readonly code: string, readonly args: unknown }> }
    | { readonly __typename: 'FormDraftConflict', readonly changedItems: ReadonlyArray<string>, readonly current: { readonly revision: number, readonly definition: unknown, readonly changedBy: string | null, readonly changedAt: string | null, readonly differs: boolean } }
    | { readonly __typename: 'FormMappingNeeded', readonly suggested: unknown, readonly changes: ReadonlyArray<{ readonly code: string, readonly itemId: string, readonly optionId: string | null, readonly compatible: boolean, readonly refused: boolean, readonly args: unknown }>, readonly answers: { readonly people: number, readonly items: ReadonlyArray<{ readonly itemId: string, readonly people: number }> }, readonly problems: ReadonlyArray<{ readonly path: string, readonly code: string, readonly args: unknown }> }
    | { readonly __typename: 'FormPublished', readonly form: { readonly id: string, readonly programId: string, readonly key: string, readonly audience: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly newestVersion: { readonly id: string, readonly number: number, readonly definition: unknown, readonly publishedAt: string, readonly publishedBy: string | null }, readonly draft: { readonly revision: number, readonly definition: unknown, readonly changedBy: string | null, readonly changedAt: string | null, readonly differs: boolean }, readonly changes: ReadonlyArray<{ readonly code: string, readonly itemId: string, readonly optionId: string | null, readonly compatible: boolean, readonly refused: boolean, readonly args: unknown }>, readonly completeness: ReadonlyArray<{ readonly locale: string, readonly have: number, readonly of: number }> } }
   };

export type CommentOnFormMutationVariables = Exact<{
  input: CommentOnFormInput;
}>;


export type CommentOnFormMutation = { readonly commentOnForm: { readonly id: string, readonly itemId: string | null, readonly text: string, readonly author: string | null, readonly at: string, readonly resolvedAt: string | null, readonly resolvedBy: string | null } };

export type ResolveFormCommentMutationVariables = Exact<{
  id: string | number;
  resolved: boolean;
}>;


export type ResolveFormCommentMutation = { readonly resolveFormComment: { readonly id: string, readonly itemId: string | null, readonly text: string, readonly author: string | null, readonly at: string, readonly resolvedAt: string | null, readonly resolvedBy: string | null } };

export type InviteFormReviewersMutationVariables = Exact<{
  input: InviteFormReviewersInput;
}>;


export type InviteFormReviewersMutation = { readonly inviteFormReviewers: { readonly notMembers: ReadonlyArray<string>, readonly reviewers: ReadonlyArray<{ readonly memberId: string, readonly displayName: string, readonly email: string, readonly invitedAt: string }> } };

export type RemoveFormReviewerMutationVariables = Exact<{
  formId: string | number;
  memberId: string | number;
}>;


export type RemoveFormReviewerMutation = { readonly removeFormReviewer: ReadonlyArray<{ readonly memberId: string, readonly displayName: string, readonly email: string, readonly invitedAt: string }> };

export type GroupEventFieldsFragment = { readonly id: string, readonly groupId: string | null, readonly state: EventState, readonly kind: EventKind, readonly starts: string, readonly ends: string, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly videoUrl: string | null, readonly capacity: number | null, readonly revision: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly state: EventAnswerState | null, readonly attended: boolean, readonly provisions: ReadonlyArray<EventProvision>, readonly words: string | null }> };

export type GroupEventsQueryVariables = Exact<{
  groupId: string | number;
}>;


export type GroupEventsQuery = { readonly groupEvents: ReadonlyArray<{ readonly id: string, readonly groupId: string | null, readonly state: EventState, readonly kind: EventKind, readonly starts: string, readonly ends: string, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly videoUrl: string | null, readonly capacity: number | null, readonly revision: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly state: EventAnswerState | null, readonly attended: boolean, readonly provisions: ReadonlyArray<EventProvision>, readonly words: string | null }> }> };

export type SaveGroupEventMutationVariables = Exact<{
  input: SaveGroupEventInput;
}>;


export type SaveGroupEventMutation = { readonly saveGroupEvent: { readonly id: string, readonly groupId: string | null, readonly state: EventState, readonly kind: EventKind, readonly starts: string, readonly ends: string, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly videoUrl: string | null, readonly capacity: number | null, readonly revision: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly state: EventAnswerState | null, readonly attended: boolean, readonly provisions: ReadonlyArray<EventProvision>, readonly words: string | null }> } };

export type CancelGroupEventMutationVariables = Exact<{
  groupId: string | number;
  eventId: string | number;
}>;


export type CancelGroupEventMutation = { readonly cancelGroupEvent: { readonly id: string, readonly groupId: string | null, readonly state: EventState, readonly kind: EventKind, readonly starts: string, readonly ends: string, readonly startsAt: string, readonly endsAt: string, readonly timeZone: string, readonly place: string | null, readonly videoUrl: string | null, readonly capacity: number | null, readonly revision: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly people: ReadonlyArray<{ readonly memberId: string, readonly name: string, readonly state: EventAnswerState | null, readonly attended: boolean, readonly provisions: ReadonlyArray<EventProvision>, readonly words: string | null }> } };

export type GuideFieldsFragment = { readonly id: string, readonly topic: GuideTopic, readonly audience: EnrolmentRole | null, readonly shipped: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly lead: { readonly en: string | null, readonly fr: string | null }, readonly questions: { readonly en: string | null, readonly fr: string | null }, readonly helps: { readonly en: string | null, readonly fr: string | null } };

export type ProgramGuideFieldsFragment = { readonly id: string, readonly topic: GuideTopic, readonly audience: EnrolmentRole | null, readonly shipped: boolean, readonly published: boolean, readonly revision: number | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly lead: { readonly en: string | null, readonly fr: string | null }, readonly questions: { readonly en: string | null, readonly fr: string | null }, readonly helps: { readonly en: string | null, readonly fr: string | null } };

export type MentorshipGuidesQueryVariables = Exact<{
  mentorshipId: string | number;
}>;


export type MentorshipGuidesQuery = { readonly mentorshipGuides: ReadonlyArray<{ readonly id: string, readonly topic: GuideTopic, readonly audience: EnrolmentRole | null, readonly shipped: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly lead: { readonly en: string | null, readonly fr: string | null }, readonly questions: { readonly en: string | null, readonly fr: string | null }, readonly helps: { readonly en: string | null, readonly fr: string | null } }> };

export type ProgramGuidesQueryVariables = Exact<{
  programId: string | number;
}>;


export type ProgramGuidesQuery = { readonly programGuides: ReadonlyArray<{ readonly id: string, readonly topic: GuideTopic, readonly audience: EnrolmentRole | null, readonly shipped: boolean, readonly published: boolean, readonly revision: number | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly lead: { readonly en: string | null, readonly fr: string | null }, readonly questions: { readonly en: string | null, readonly fr: string | null }, readonly helps: { readonly en: string | null, readonly fr: string | null } }> };

export type SaveGuideMutationVariables = Exact<{
  input: SaveGuideInput;
}>;


export type SaveGuideMutation = { readonly saveGuide: ReadonlyArray<{ readonly id: string, readonly topic: GuideTopic, readonly audience: EnrolmentRole | null, readonly shipped: boolean, readonly published: boolean, readonly revision: number | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly lead: { readonly en: string | null, readonly fr: string | null }, readonly questions: { readonly en: string | null, readonly fr: string | null }, readonly helps: { readonly en: string | null, readonly fr: string | null } }> };

export type ShowShippedGuideMutationVariables = Exact<{
  input: ShowShippedGuideInput;
}>;


export type ShowShippedGuideMutation = { readonly showShippedGuide: ReadonlyArray<{ readonly id: string, readonly topic: GuideTopic, readonly audience: EnrolmentRole | null, readonly shipped: boolean, readonly published: boolean, readonly revision: number | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly lead: { readonly en: string | null, readonly fr: string | null }, readonly questions: { readonly en: string | null, readonly fr: string | null }, readonly helps: { readonly en: string | null, readonly fr: string | null } }> };

export type RemoveGuideMutationVariables = Exact<{
  programId: string | number;
  id: string | number;
}>;


export type RemoveGuideMutation = { readonly removeGuide: ReadonlyArray<{ readonly id: string, readonly topic: GuideTopic, readonly audience: EnrolmentRole | null, readonly shipped: boolean, readonly published: boolean, readonly revision: number | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly lead: { readonly en: string | null, readonly fr: string | null }, readonly questions: { readonly en: string | null, readonly fr: string | null }, readonly helps: { readonly en: string | null, readonly fr: string | null } }> };

export type OrderGuidesMutationVariables = Exact<{
  programId: string | number;
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type OrderGuidesMutation = { readonly orderGuides: ReadonlyArray<{ readonly id: string, readonly topic: GuideTopic, readonly audience: EnrolmentRole | null, readonly shipped: boolean, readonly published: boolean, readonly revision: number | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly lead: { readonly en: string | null, readonly fr: string | null }, readonly questions: { readonly en: string | null, readonly fr: string | null }, readonly helps: { readonly en: string | null, readonly fr: string | null } }> };

export type HandoverQueryVariables = Exact<{
  programId: string | number;
}>;


export type HandoverQuery = { readonly handover: { readonly programId: string, readonly unownedTasks: number, readonly people: ReadonlyArray<{ readonly memberId: string, readonly displayName: string, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly coordinatesHere: boolean, readonly openTasks: number, readonly awayUntil: string | null, readonly deputyName: string | null }>, readonly due: ReadonlyArray<{ readonly code: string, readonly on: string, readonly name: string | null, readonly taskCode: string | null, readonly count: number }>, readonly paused: ReadonlyArray<{ readonly enrolmentId: string, readonly displayName: string, readonly role: EnrolmentRole, readonly cohortId: string, readonly cohortName: string, readonly until: string | null }>, readonly contacts: ReadonlyArray<{ readonly code: string, readonly cohortName: string | null, readonly name: string | null, readonly email: string }> }, readonly program: { readonly id: string, readonly name: string, readonly publicName: string, readonly cohorts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly startsOn: string, readonly endsOn: string, readonly state: CohortState, readonly counts: { readonly mentees: number, readonly mentors: number, readonly mentorsNotAvailable: number, readonly places: number, readonly matched: number, readonly waiting: number }, readonly attention: ReadonlyArray<{ readonly code: string, readonly count: number }> }> } };

export type HandOverProgramMutationVariables = Exact<{
  input: HandOverInput;
}>;


export type HandOverProgramMutation = { readonly handOverProgram: { readonly tasks: number, readonly deputies: number, readonly roleGiven: boolean, readonly roleEnded: boolean, readonly contacts: number } };

export type IdentityWordsFragment = { readonly en: string | null, readonly fr: string | null };

export type MyIdentityFieldsFragment = { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly usedInMatching: boolean, readonly usedInReports: boolean, readonly unmapped: ReadonlyArray<string>, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly state: AnswerState, readonly options: ReadonlyArray<string>, readonly ownWords: string | null, readonly wordsAs: ReadonlyArray<string>, readonly fromForm: boolean, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly choices: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly readers: ReadonlyArray<string> }> }>, readonly asked: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly version: number, readonly asked: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly readers: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly wishes: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly importance: Importance | null, readonly direction: WishDirection, readonly takesDifferent: boolean, readonly takesEssential: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly offers: { readonly options: ReadonlyArray<string>, readonly words: ReadonlyArray<string>, readonly version: number, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly groups: ReadonlyArray<{ readonly label: { readonly en: string | null, readonly fr: string | null }, readonly options: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> }> } | null, readonly experiences: { readonly chosen: ReadonlyArray<string>, readonly importance: Importance, readonly offered: ReadonlyArray<{ readonly key: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> } | null, readonly earlier: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }>, readonly uses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> };

export type MyIdentityQueryVariables = Exact<{
  enrolmentId: string | number;
}>;


export type MyIdentityQuery = { readonly myIdentity: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly usedInMatching: boolean, readonly usedInReports: boolean, readonly unmapped: ReadonlyArray<string>, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly state: AnswerState, readonly options: ReadonlyArray<string>, readonly ownWords: string | null, readonly wordsAs: ReadonlyArray<string>, readonly fromForm: boolean, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly choices: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly readers: ReadonlyArray<string> }> }>, readonly asked: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly version: number, readonly asked: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly readers: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly wishes: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly importance: Importance | null, readonly direction: WishDirection, readonly takesDifferent: boolean, readonly takesEssential: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly offers: { readonly options: ReadonlyArray<string>, readonly words: ReadonlyArray<string>, readonly version: number, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly groups: ReadonlyArray<{ readonly label: { readonly en: string | null, readonly fr: string | null }, readonly options: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> }> } | null, readonly experiences: { readonly chosen: ReadonlyArray<string>, readonly importance: Importance, readonly offered: ReadonlyArray<{ readonly key: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> } | null, readonly earlier: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }>, readonly uses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> } };

export type AnswerMyDimensionMutationVariables = Exact<{
  input: AnswerMyDimensionInput;
}>;


export type AnswerMyDimensionMutation = { readonly answerMyDimension: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly usedInMatching: boolean, readonly usedInReports: boolean, readonly unmapped: ReadonlyArray<string>, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly state: AnswerState, readonly options: ReadonlyArray<string>, readonly ownWords: string | null, readonly wordsAs: ReadonlyArray<string>, readonly fromForm: boolean, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly choices: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly readers: ReadonlyArray<string> }> }>, readonly asked: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly version: number, readonly asked: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly readers: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly wishes: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly importance: Importance | null, readonly direction: WishDirection, readonly takesDifferent: boolean, readonly takesEssential: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly offers: { readonly options: ReadonlyArray<string>, readonly words: ReadonlyArray<string>, readonly version: number, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly groups: ReadonlyArray<{ readonly label: { readonly en: string | null, readonly fr: string | null }, readonly options: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> }> } | null, readonly experiences: { readonly chosen: ReadonlyArray<string>, readonly importance: Importance, readonly offered: ReadonlyArray<{ readonly key: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> } | null, readonly earlier: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }>, readonly uses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> } };

export type SayMyConsentMutationVariables = Exact<{
  input: SayMyConsentInput;
}>;


export type SayMyConsentMutation = { readonly sayMyConsent: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly usedInMatching: boolean, readonly usedInReports: boolean, readonly unmapped: ReadonlyArray<string>, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly state: AnswerState, readonly options: ReadonlyArray<string>, readonly ownWords: string | null, readonly wordsAs: ReadonlyArray<string>, readonly fromForm: boolean, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly choices: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly readers: ReadonlyArray<string> }> }>, readonly asked: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly version: number, readonly asked: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly readers: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly wishes: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly importance: Importance | null, readonly direction: WishDirection, readonly takesDifferent: boolean, readonly takesEssential: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly offers: { readonly options: ReadonlyArray<string>, readonly words: ReadonlyArray<string>, readonly version: number, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly groups: ReadonlyArray<{ readonly label: { readonly en: string | null, readonly fr: string | null }, readonly options: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> }> } | null, readonly experiences: { readonly chosen: ReadonlyArray<string>, readonly importance: Importance, readonly offered: ReadonlyArray<{ readonly key: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> } | null, readonly earlier: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }>, readonly uses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> } };

export type RevokeMyConsentsMutationVariables = Exact<{
  input: RevokeMyConsentsInput;
}>;


export type RevokeMyConsentsMutation = { readonly revokeMyConsents: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly usedInMatching: boolean, readonly usedInReports: boolean, readonly unmapped: ReadonlyArray<string>, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly state: AnswerState, readonly options: ReadonlyArray<string>, readonly ownWords: string | null, readonly wordsAs: ReadonlyArray<string>, readonly fromForm: boolean, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly choices: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly readers: ReadonlyArray<string> }> }>, readonly asked: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly version: number, readonly asked: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly readers: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly wishes: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly importance: Importance | null, readonly direction: WishDirection, readonly takesDifferent: boolean, readonly takesEssential: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly offers: { readonly options: ReadonlyArray<string>, readonly words: ReadonlyArray<string>, readonly version: number, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly groups: ReadonlyArray<{ readonly label: { readonly en: string | null, readonly fr: string | null }, readonly options: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> }> } | null, readonly experiences: { readonly chosen: ReadonlyArray<string>, readonly importance: Importance, readonly offered: ReadonlyArray<{ readonly key: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> } | null, readonly earlier: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }>, readonly uses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> } };

export type SetMyWishMutationVariables = Exact<{
  input: SetMyWishInput;
}>;


export type SetMyWishMutation = { readonly setMyWish: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly usedInMatching: boolean, readonly usedInReports: boolean, readonly unmapped: ReadonlyArray<string>, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly state: AnswerState, readonly options: ReadonlyArray<string>, readonly ownWords: string | null, readonly wordsAs: ReadonlyArray<string>, readonly fromForm: boolean, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly choices: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly readers: ReadonlyArray<string> }> }>, readonly asked: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly version: number, readonly asked: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly readers: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly wishes: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly importance: Importance | null, readonly direction: WishDirection, readonly takesDifferent: boolean, readonly takesEssential: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly offers: { readonly options: ReadonlyArray<string>, readonly words: ReadonlyArray<string>, readonly version: number, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly groups: ReadonlyArray<{ readonly label: { readonly en: string | null, readonly fr: string | null }, readonly options: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> }> } | null, readonly experiences: { readonly chosen: ReadonlyArray<string>, readonly importance: Importance, readonly offered: ReadonlyArray<{ readonly key: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> } | null, readonly earlier: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }>, readonly uses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> } };

export type OfferMyExperiencesMutationVariables = Exact<{
  input: OfferMyExperiencesInput;
}>;


export type OfferMyExperiencesMutation = { readonly offerMyExperiences: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly usedInMatching: boolean, readonly usedInReports: boolean, readonly unmapped: ReadonlyArray<string>, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly state: AnswerState, readonly options: ReadonlyArray<string>, readonly ownWords: string | null, readonly wordsAs: ReadonlyArray<string>, readonly fromForm: boolean, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly choices: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly readers: ReadonlyArray<string> }> }>, readonly asked: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly version: number, readonly asked: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly readers: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly wishes: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly importance: Importance | null, readonly direction: WishDirection, readonly takesDifferent: boolean, readonly takesEssential: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly offers: { readonly options: ReadonlyArray<string>, readonly words: ReadonlyArray<string>, readonly version: number, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly groups: ReadonlyArray<{ readonly label: { readonly en: string | null, readonly fr: string | null }, readonly options: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> }> } | null, readonly experiences: { readonly chosen: ReadonlyArray<string>, readonly importance: Importance, readonly offered: ReadonlyArray<{ readonly key: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> } | null, readonly earlier: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }>, readonly uses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> } };

export type WishMyExperiencesMutationVariables = Exact<{
  input: WishMyExperiencesInput;
}>;


export type WishMyExperiencesMutation = { readonly wishMyExperiences: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly usedInMatching: boolean, readonly usedInReports: boolean, readonly unmapped: ReadonlyArray<string>, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly state: AnswerState, readonly options: ReadonlyArray<string>, readonly ownWords: string | null, readonly wordsAs: ReadonlyArray<string>, readonly fromForm: boolean, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly choices: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly readers: ReadonlyArray<string> }> }>, readonly asked: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly version: number, readonly asked: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly readers: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly wishes: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly importance: Importance | null, readonly direction: WishDirection, readonly takesDifferent: boolean, readonly takesEssential: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly offers: { readonly options: ReadonlyArray<string>, readonly words: ReadonlyArray<string>, readonly version: number, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly groups: ReadonlyArray<{ readonly label: { readonly en: string | null, readonly fr: string | null }, readonly options: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> }> } | null, readonly experiences: { readonly chosen: ReadonlyArray<string>, readonly importance: Importance, readonly offered: ReadonlyArray<{ readonly key: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> } | null, readonly earlier: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }>, readonly uses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> } };

export type ReuseMyIdentityMutationVariables = Exact<{
  input: ReuseMyIdentityInput;
}>;


export type ReuseMyIdentityMutation = { readonly reuseMyIdentity: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly usedInMatching: boolean, readonly usedInReports: boolean, readonly unmapped: ReadonlyArray<string>, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly state: AnswerState, readonly options: ReadonlyArray<string>, readonly ownWords: string | null, readonly wordsAs: ReadonlyArray<string>, readonly fromForm: boolean, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly choices: ReadonlyArray<{ readonly id: string, readonly retired: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly readers: ReadonlyArray<string> }> }>, readonly asked: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly version: number, readonly asked: boolean, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly readers: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly wishes: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly importance: Importance | null, readonly direction: WishDirection, readonly takesDifferent: boolean, readonly takesEssential: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly offers: { readonly options: ReadonlyArray<string>, readonly words: ReadonlyArray<string>, readonly version: number, readonly wording: { readonly en: string | null, readonly fr: string | null }, readonly groups: ReadonlyArray<{ readonly label: { readonly en: string | null, readonly fr: string | null }, readonly options: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> }> } | null, readonly experiences: { readonly chosen: ReadonlyArray<string>, readonly importance: Importance, readonly offered: ReadonlyArray<{ readonly key: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> } | null, readonly earlier: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }>, readonly uses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> } };

export type MatchExplanationQueryVariables = Exact<{
  mentorshipId: string | number;
}>;


export type MatchExplanationQuery = { readonly matchExplanation: { readonly mentorshipId: string, readonly role: EnrolmentRole, readonly wishes: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly code: string, readonly values: ReadonlyArray<string>, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly times: { readonly count: number, readonly first: ReadonlyArray<{ readonly day: number, readonly from: number, readonly to: number }> } | null }>, readonly offers: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }> } };

export type IdentityReaderFieldsFragment = { readonly id: string, readonly memberId: string, readonly name: string, readonly namedAt: string, readonly matches: boolean };

export type IdentityReadersQueryVariables = Exact<{
  cohortId: string | number;
}>;


export type IdentityReadersQuery = { readonly cohort: { readonly id: string, readonly identityReaders: ReadonlyArray<{ readonly id: string, readonly memberId: string, readonly name: string, readonly namedAt: string, readonly matches: boolean }> } };

export type IdentityReaderOfQueryVariables = Exact<{ [key: string]: never; }>;


export type IdentityReaderOfQuery = { readonly identityReaderOf: ReadonlyArray<string> };

export type NameIdentityReaderMutationVariables = Exact<{
  input: NameIdentityReaderInput;
}>;


export type NameIdentityReaderMutation = { readonly nameIdentityReader: ReadonlyArray<{ readonly id: string, readonly memberId: string, readonly name: string, readonly namedAt: string, readonly matches: boolean }> };

export type EndIdentityReaderMutationVariables = Exact<{
  readerId: string | number;
}>;


export type EndIdentityReaderMutation = { readonly endIdentityReader: ReadonlyArray<{ readonly id: string, readonly memberId: string, readonly name: string, readonly namedAt: string, readonly matches: boolean }> };

export type IdentityReadingQueryVariables = Exact<{
  enrolmentId: string | number;
}>;


export type IdentityReadingQuery = { readonly identityReading: { readonly enrolmentId: string, readonly displayName: string, readonly cohortName: string } };

export type ReadIdentityMutationVariables = Exact<{
  enrolmentId: string | number;
}>;


export type ReadIdentityMutation = { readonly readIdentity: ReadonlyArray<{ readonly id: string, readonly ownWords: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly options: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }> }> };

export type IntakeImportFieldsFragment = { readonly id: string, readonly role: EnrolmentRole, readonly appoints: boolean, readonly state: ImportState, readonly fileName: string, readonly rowCount: number, readonly encoding: string, readonly delimiter: string, readonly createdAt: string, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly columns: ReadonlyArray<{ readonly header: string, readonly samples: ReadonlyArray<string>, readonly withheld: string | null, readonly itemId: string | null }>, readonly items: ReadonlyArray<{ readonly id: string, readonly required: boolean, readonly store: string, readonly withheld: string | null, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly preview: { readonly rows: number, readonly create: number, readonly update: number, readonly unchanged: number, readonly places: number, readonly notAvailable: number, readonly rejectedCount: number, readonly supersededCount: number, readonly conflictCount: number, readonly notices: ReadonlyArray<{ readonly code: string, readonly line: number | null, readonly otherLine: number | null, readonly column: string | null }>, readonly superseded: ReadonlyArray<{ readonly line: number, readonly byLine: number, readonly email: string }>, readonly rejected: ReadonlyArray<{ readonly line: number, readonly code: string, readonly column: string | null, readonly value: string | null, readonly args: unknown, readonly more: ReadonlyArray<{ readonly code: string, readonly column: string | null, readonly value: string | null, readonly args: unknown }> }>, readonly conflicts: ReadonlyArray<{ readonly line: number, readonly email: string, readonly itemId: string, readonly why: string | null, readonly kept: string, readonly incoming: string }> } | null, readonly result: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly superseded: number, readonly rejected: number, readonly conflicts: number } | null };

export type CohortImportsQueryVariables = Exact<{
  id: string | number;
}>;


export type CohortImportsQuery = { readonly cohort: { readonly id: string, readonly imports: ReadonlyArray<{ readonly id: string, readonly role: EnrolmentRole, readonly state: ImportState, readonly fileName: string, readonly rowCount: number, readonly createdAt: string, readonly result: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number } | null }> } };

export type IntakeImportQueryVariables = Exact<{
  id: string | number;
}>;


export type IntakeImportQuery = { readonly intakeImport: { readonly id: string, readonly role: EnrolmentRole, readonly appoints: boolean, readonly state: ImportState, readonly fileName: string, readonly rowCount: number, readonly encoding: string, readonly delimiter: string, readonly createdAt: string, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly columns: ReadonlyArray<{ readonly header: string, readonly samples: ReadonlyArray<string>, readonly withheld: string | null, readonly itemId: string | null }>, readonly items: ReadonlyArray<{ readonly id: string, readonly required: boolean, readonly store: string, readonly withheld: string | null, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly preview: { readonly rows: number, readonly create: number, readonly update: number, readonly unchanged: number, readonly places: number, readonly notAvailable: number, readonly rejectedCount: number, readonly supersededCount: number, readonly conflictCount: number, readonly notices: ReadonlyArray<{ readonly code: string, readonly line: number | null, readonly otherLine: number | null, readonly column: string | null }>, readonly superseded: ReadonlyArray<{ readonly line: number, readonly byLine: number, readonly email: string }>, readonly rejected: ReadonlyArray<{ readonly line: number, readonly code: string, readonly column: string | null, readonly value: string | null, readonly args: unknown, readonly more: ReadonlyArray<{ readonly code: string, readonly column: string | null, readonly value: string | null, readonly args: unknown }> }>, readonly conflicts: ReadonlyArray<{ readonly line: number, readonly email: string, readonly itemId: string, readonly why: string | null, readonly kept: string, readonly incoming: string }> } | null, readonly result: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly superseded: number, readonly rejected: number, readonly conflicts: number } | null } };

export type IntakeImportProgressQueryVariables = Exact<{
  id: string | number;
}>;


export type IntakeImportProgressQuery = { readonly intakeImport: { readonly id: string, readonly state: ImportState, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null } };

export type CreateIntakeImportMutationVariables = Exact<{
  input: CreateIntakeImportInput;
}>;


export type CreateIntakeImportMutation = { readonly createIntakeImport: { readonly id: string, readonly role: EnrolmentRole, readonly appoints: boolean, readonly state: ImportState, readonly fileName: string, readonly rowCount: number, readonly encoding: string, readonly delimiter: string, readonly createdAt: string, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly columns: ReadonlyArray<{ readonly header: string, readonly samples: ReadonlyArray<string>, readonly withheld: string | null, readonly itemId: string | null }>, readonly items: ReadonlyArray<{ readonly id: string, readonly required: boolean, readonly store: string, readonly withheld: string | null, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly preview: { readonly rows: number, readonly create: number, readonly update: number, readonly unchanged: number, readonly places: number, readonly notAvailable: number, readonly rejectedCount: number, readonly supersededCount: number, readonly conflictCount: number, readonly notices: ReadonlyArray<{ readonly code: string, readonly line: number | null, readonly otherLine: number | null, readonly column: string | null }>, readonly superseded: ReadonlyArray<{ readonly line: number, readonly byLine: number, readonly email: string }>, readonly rejected: ReadonlyArray<{ readonly line: number, readonly code: string, readonly column: string | null, readonly value: string | null, readonly args: unknown, readonly more: ReadonlyArray<{ readonly code: string, readonly column: string | null, readonly value: string | null, readonly args: unknown }> }>, readonly conflicts: ReadonlyArray<{ readonly line: number, readonly email: string, readonly itemId: string, readonly why: string | null, readonly kept: string, readonly incoming: string }> } | null, readonly result: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly superseded: number, readonly rejected: number, readonly conflicts: number } | null } };

export type MapIntakeImportMutationVariables = Exact<{
  input: MapIntakeImportInput;
}>;


export type MapIntakeImportMutation = { readonly mapIntakeImport: { readonly id: string, readonly role: EnrolmentRole, readonly appoints: boolean, readonly state: ImportState, readonly fileName: string, readonly rowCount: number, readonly encoding: string, readonly delimiter: string, readonly createdAt: string, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly columns: ReadonlyArray<{ readonly header: string, readonly samples: ReadonlyArray<string>, readonly withheld: string | null, readonly itemId: string | null }>, readonly items: ReadonlyArray<{ readonly id: string, readonly required: boolean, readonly store: string, readonly withheld: string | null, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly preview: { readonly rows: number, readonly create: number, readonly update: number, readonly unchanged: number, readonly places: number, readonly notAvailable: number, readonly rejectedCount: number, readonly supersededCount: number, readonly conflictCount: number, readonly notices: ReadonlyArray<{ readonly code: string, readonly line: number | null, readonly otherLine: number | null, readonly column: string | null }>, readonly superseded: ReadonlyArray<{ readonly line: number, readonly byLine: number, readonly email: string }>, readonly rejected: ReadonlyArray<{ readonly line: number, readonly code: string, readonly column: string | null, readonly value: string | null, readonly args: unknown, readonly more: ReadonlyArray<{ readonly code: string, readonly column: string | null, readonly value: string | null, readonly args: unknown }> }>, readonly conflicts: ReadonlyArray<{ readonly line: number, readonly email: string, readonly itemId: string, readonly why: string | null, readonly kept: string, readonly incoming: string }> } | null, readonly result: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly superseded: number, readonly rejected: number, readonly conflicts: number } | null } };

export type CommitIntakeImportMutationVariables = Exact<{
  input: CommitIntakeImportInput;
}>;


export type CommitIntakeImportMutation = { readonly commitIntakeImport: { readonly id: string, readonly role: EnrolmentRole, readonly appoints: boolean, readonly state: ImportState, readonly fileName: string, readonly rowCount: number, readonly encoding: string, readonly delimiter: string, readonly createdAt: string, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly columns: ReadonlyArray<{ readonly header: string, readonly samples: ReadonlyArray<string>, readonly withheld: string | null, readonly itemId: string | null }>, readonly items: ReadonlyArray<{ readonly id: string, readonly required: boolean, readonly store: string, readonly withheld: string | null, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly preview: { readonly rows: number, readonly create: number, readonly update: number, readonly unchanged: number, readonly places: number, readonly notAvailable: number, readonly rejectedCount: number, readonly supersededCount: number, readonly conflictCount: number, readonly notices: ReadonlyArray<{ readonly code: string, readonly line: number | null, readonly otherLine: number | null, readonly column: string | null }>, readonly superseded: ReadonlyArray<{ readonly line: number, readonly byLine: number, readonly email: string }>, readonly rejected: ReadonlyArray<{ readonly line: number, readonly code: string, readonly column: string | null, readonly value: string | null, readonly args: unknown, readonly more: ReadonlyArray<{ readonly code: string, readonly column: string | null, readonly value: string | null, readonly args: unknown }> }>, readonly conflicts: ReadonlyArray<{ readonly line: number, readonly email: string, readonly itemId: string, readonly why: string | null, readonly kept: string, readonly incoming: string }> } | null, readonly result: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly superseded: number, readonly rejected: number, readonly conflicts: number } | null } };

export type FileFieldsFragment = { readonly name: string, readonly size: number, readonly path: string, readonly language: Locale | null };

export type LibraryWholeFragment = { readonly id: string, readonly kind: LibraryKind, readonly programId: string | null, readonly programName: string | null, readonly audience: ReadonlyArray<EnrolmentRole>, readonly version: number, readonly changedAt: string, readonly changedBy: string | null, readonly removedAt: string | null, readonly mayEdit: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string, readonly language: Locale | null } | null };

export type LibraryQueryVariables = Exact<{ [key: string]: never; }>;


export type LibraryQuery = { readonly library: ReadonlyArray<{ readonly id: string, readonly kind: LibraryKind, readonly programId: string | null, readonly programName: string | null, readonly audience: ReadonlyArray<EnrolmentRole>, readonly version: number, readonly changedAt: string, readonly changedBy: string | null, readonly removedAt: string | null, readonly mayEdit: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string, readonly language: Locale | null } | null }> };

export type StarterLettersQueryVariables = Exact<{ [key: string]: never; }>;


export type StarterLettersQuery = { readonly starterLetters: ReadonlyArray<{ readonly key: string, readonly audience: ReadonlyArray<EnrolmentRole>, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }> };

export type LibraryVersionsQueryVariables = Exact<{
  id: string | number;
}>;


export type LibraryVersionsQuery = { readonly libraryVersions: ReadonlyArray<{ readonly version: number, readonly createdAt: string, readonly createdBy: string | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string, readonly language: Locale | null } | null }> };

export type MyDocumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDocumentsQuery = { readonly myDocuments: ReadonlyArray<{ readonly id: string, readonly kind: LibraryKind, readonly changedAt: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string, readonly language: Locale | null } | null }> };

export type LetterForQueryVariables = Exact<{
  id: string | number;
  enrolmentId: string | number;
}>;


export type LetterForQuery = { readonly letterFor: { readonly person: string, readonly locale: Locale, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type LetterStartQueryVariables = Exact<{
  id: string | number;
  cohortId: string | number;
}>;


export type LetterStartQuery = { readonly letterStart: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type SaveLetterMutationVariables = Exact<{
  input: SaveLetterInput;
}>;


export type SaveLetterMutation = { readonly saveLetter: { readonly id: string, readonly kind: LibraryKind, readonly programId: string | null, readonly programName: string | null, readonly audience: ReadonlyArray<EnrolmentRole>, readonly version: number, readonly changedAt: string, readonly changedBy: string | null, readonly removedAt: string | null, readonly mayEdit: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string, readonly language: Locale | null } | null } };

export type SaveDocumentMutationVariables = Exact<{
  input: SaveDocumentInput;
}>;


export type SaveDocumentMutation = { readonly saveDocument: { readonly id: string, readonly kind: LibraryKind, readonly programId: string | null, readonly programName: string | null, readonly audience: ReadonlyArray<EnrolmentRole>, readonly version: number, readonly changedAt: string, readonly changedBy: string | null, readonly removedAt: string | null, readonly mayEdit: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string, readonly language: Locale | null } | null } };

export type UseLibraryVersionMutationVariables = Exact<{
  id: string | number;
  version: number;
  current: number;
}>;


export type UseLibraryVersionMutation = { readonly useLibraryVersion: { readonly id: string, readonly kind: LibraryKind, readonly programId: string | null, readonly programName: string | null, readonly audience: ReadonlyArray<EnrolmentRole>, readonly version: number, readonly changedAt: string, readonly changedBy: string | null, readonly removedAt: string | null, readonly mayEdit: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string, readonly language: Locale | null } | null } };

export type RemoveLibraryItemMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveLibraryItemMutation = { readonly removeLibraryItem: { readonly id: string, readonly kind: LibraryKind, readonly programId: string | null, readonly programName: string | null, readonly audience: ReadonlyArray<EnrolmentRole>, readonly version: number, readonly changedAt: string, readonly changedBy: string | null, readonly removedAt: string | null, readonly mayEdit: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string, readonly language: Locale | null } | null } };

export type BringBackLibraryItemMutationVariables = Exact<{
  id: string | number;
}>;


export type BringBackLibraryItemMutation = { readonly bringBackLibraryItem: { readonly id: string, readonly kind: LibraryKind, readonly programId: string | null, readonly programName: string | null, readonly audience: ReadonlyArray<EnrolmentRole>, readonly version: number, readonly changedAt: string, readonly changedBy: string | null, readonly removedAt: string | null, readonly mayEdit: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string, readonly language: Locale | null } | null } };

export type DeleteLibraryItemMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteLibraryItemMutation = { readonly deleteLibraryItem: boolean };

export type FigureDimensionPartsFragment = { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> };

export type FigureTablePartsFragment = { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> };

export type MatchAuditPartsFragment = { readonly id: string, readonly state: MatchAuditState, readonly requestedAt: string, readonly upToDate: boolean, readonly identity: boolean, readonly threshold: number, readonly withheld: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }>, readonly counts: { readonly mentees: number, readonly matched: number, readonly waiting: number, readonly mentors: number, readonly mentorsWithout: number, readonly places: number, readonly blockingPairs: number | null } | null, readonly sections: ReadonlyArray<{ readonly kind: MatchAuditSectionKind, readonly table: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } }> };

export type MatchWhatIfPartsFragment = { readonly id: string, readonly state: MatchAuditState, readonly requestedAt: string, readonly sets: ReadonlyArray<{ readonly matched: number | null, readonly waiting: number | null, readonly weights: ReadonlyArray<{ readonly questionId: string, readonly weight: number }>, readonly reach: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null }> };

export type MatchRunAuditQueryVariables = Exact<{
  id: string | number;
}>;


export type MatchRunAuditQuery = { readonly matchRun: { readonly id: string, readonly number: number, readonly state: MatchRunState, readonly weights: ReadonlyArray<{ readonly questionId: string, readonly weight: number }>, readonly audit: { readonly id: string, readonly state: MatchAuditState, readonly requestedAt: string, readonly upToDate: boolean, readonly identity: boolean, readonly threshold: number, readonly withheld: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }>, readonly counts: { readonly mentees: number, readonly matched: number, readonly waiting: number, readonly mentors: number, readonly mentorsWithout: number, readonly places: number, readonly blockingPairs: number | null } | null, readonly sections: ReadonlyArray<{ readonly kind: MatchAuditSectionKind, readonly table: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } }> } | null, readonly whatIf: { readonly id: string, readonly state: MatchAuditState, readonly requestedAt: string, readonly sets: ReadonlyArray<{ readonly matched: number | null, readonly waiting: number | null, readonly weights: ReadonlyArray<{ readonly questionId: string, readonly weight: number }>, readonly reach: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null }> } | null } };

export type AuditMatchRunMutationVariables = Exact<{
  runId: string | number;
}>;


export type AuditMatchRunMutation = { readonly auditMatchRun: { readonly id: string, readonly state: MatchAuditState, readonly requestedAt: string, readonly upToDate: boolean, readonly identity: boolean, readonly threshold: number, readonly withheld: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }>, readonly counts: { readonly mentees: number, readonly matched: number, readonly waiting: number, readonly mentors: number, readonly mentorsWithout: number, readonly places: number, readonly blockingPairs: number | null } | null, readonly sections: ReadonlyArray<{ readonly kind: MatchAuditSectionKind, readonly table: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } }> } };

export type TryMatchWeightsMutationVariables = Exact<{
  input: TryMatchWeightsInput;
}>;


export type TryMatchWeightsMutation = { readonly tryMatchWeights: { readonly id: string, readonly state: MatchAuditState, readonly requestedAt: string, readonly sets: ReadonlyArray<{ readonly matched: number | null, readonly waiting: number | null, readonly weights: ReadonlyArray<{ readonly questionId: string, readonly weight: number }>, readonly reach: { readonly id: string, readonly state: FigureState, readonly asOf: string | null, readonly hidden: FigureHiddenReason | null, readonly rows: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> }, readonly columns: { readonly id: string, readonly addsUp: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } | null, readonly entries: ReadonlyArray<{ readonly id: string, readonly kind: FigureEntryKind, readonly label: { readonly en: string | null, readonly fr: string | null } | null }> } | null, readonly cells: ReadonlyArray<{ readonly row: string, readonly column: string | null, readonly count: number | null }> } | null }> } };

export type MatchRunHeadFragment = { readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean };

export type PlacesShortFragment = { readonly placesHeld: ReadonlyArray<{ readonly cohortId: string, readonly cohortName: string, readonly places: number }>, readonly pairsBeyondPlaces: ReadonlyArray<{ readonly places: number, readonly mentor: { readonly id: string, readonly displayName: string }, readonly mentees: ReadonlyArray<{ readonly id: string, readonly displayName: string }> }> };

export type PlacesShortOfRunFragment = { readonly placesHeld: ReadonlyArray<{ readonly cohortId: string, readonly cohortName: string, readonly places: number }>, readonly pairsBeyondPlaces: ReadonlyArray<{ readonly places: number, readonly mentor: { readonly id: string, readonly displayName: string }, readonly mentees: ReadonlyArray<{ readonly id: string, readonly displayName: string }> }> };

export type PersonRefFragment = { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null };

export type CohortMatchingQueryVariables = Exact<{
  id: string | number;
}>;


export type CohortMatchingQuery = { readonly cohort: { readonly id: string, readonly name: string, readonly state: CohortState, readonly settings: { readonly identityMatching: boolean, readonly model: { readonly kind: ProgramModelKind, readonly mentors: number, readonly mentees: number, readonly fewestMentees: number } }, readonly matchQuestions: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly defaultWeight: number, readonly mentorsAnswered: number, readonly leftOut: boolean, readonly onlyFullAnswered: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly latestRun: { readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean, readonly weights: ReadonlyArray<{ readonly questionId: string, readonly weight: number, readonly leftOut: boolean }> } | null, readonly runs: ReadonlyArray<{ readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean }>, readonly placesHeld: ReadonlyArray<{ readonly cohortId: string, readonly cohortName: string, readonly places: number }>, readonly pairsBeyondPlaces: ReadonlyArray<{ readonly places: number, readonly mentor: { readonly id: string, readonly displayName: string }, readonly mentees: ReadonlyArray<{ readonly id: string, readonly displayName: string }> }> } };

export type MatchRunHeadQueryVariables = Exact<{
  id: string | number;
}>;


export type MatchRunHeadQuery = { readonly matchRun: { readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean } };

export type MatchRunQueryVariables = Exact<{
  id: string | number;
}>;


export type MatchRunQuery = { readonly matchRun: { readonly noticesWaiting: number, readonly wishesAskedAt: string | null, readonly inputsHash: string | null, readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean, readonly weights: ReadonlyArray<{ readonly questionId: string, readonly weight: number, readonly leftOut: boolean }>, readonly proof: { readonly verified: boolean, readonly matched: number, readonly upperBoundMatched: number, readonly fingerprint: string | null, readonly checks: ReadonlyArray<{ readonly code: string, readonly pairs: number }>, readonly groups: { readonly isOptimal: boolean, readonly gap: number | null } | null } | null, readonly mentorLoads: ReadonlyArray<{ readonly capacity: number, readonly assigned: number, readonly mentor: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null } }>, readonly handRules: ReadonlyArray<{ readonly id: string, readonly kind: HandRuleKind, readonly inRun: boolean, readonly mentee: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }, readonly mentor: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null } }>, readonly comparison: { readonly previousNumber: number, readonly peopleChanged: boolean, readonly same: number, readonly moved: ReadonlyArray<{ readonly mentee: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }, readonly before: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null } | null, readonly after: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null } | null }>, readonly newlyMatched: ReadonlyArray<{ readonly mentee: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }, readonly before: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null } | null, readonly after: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null } | null }>, readonly nowWaiting: ReadonlyArray<{ readonly mentee: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }, readonly before: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null } | null, readonly after: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null } | null }> } | null, readonly waitingNotice: { readonly contactName: string, readonly contactEmail: string, readonly approvedAt: string | null, readonly text: { readonly en: string | null, readonly fr: string | null } } | null, readonly placesHeld: ReadonlyArray<{ readonly cohortId: string, readonly cohortName: string, readonly places: number }>, readonly pairsBeyondPlaces: ReadonlyArray<{ readonly places: number, readonly mentor: { readonly id: string, readonly displayName: string }, readonly mentees: ReadonlyArray<{ readonly id: string, readonly displayName: string }> }> } };

export type DraftPairFieldsFragment = { readonly id: string, readonly band: MatchBand, readonly pinned: boolean, readonly fromList: boolean, readonly byHand: boolean, readonly mentee: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }, readonly mentor: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly questionId: string, readonly values: ReadonlyArray<string>, readonly minutes: number | null, readonly label: { readonly en: string | null, readonly fr: string | null } }> };

export type MatchRunPairsQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type MatchRunPairsQuery = { readonly matchRun: { readonly id: string, readonly pairs: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly band: MatchBand, readonly pinned: boolean, readonly fromList: boolean, readonly byHand: boolean, readonly mentee: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }, readonly mentor: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly questionId: string, readonly values: ReadonlyArray<string>, readonly minutes: number | null, readonly label: { readonly en: string | null, readonly fr: string | null } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type MatchRunGroupsQueryVariables = Exact<{
  id: string | number;
}>;


export type MatchRunGroupsQuery = { readonly matchRun: { readonly id: string, readonly groups: ReadonlyArray<{ readonly id: string, readonly fewest: number, readonly most: number, readonly mentors: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }>, readonly pairs: ReadonlyArray<{ readonly id: string, readonly band: MatchBand, readonly pinned: boolean, readonly fromList: boolean, readonly byHand: boolean, readonly mentee: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }, readonly mentor: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly questionId: string, readonly values: ReadonlyArray<string>, readonly minutes: number | null, readonly label: { readonly en: string | null, readonly fr: string | null } }> }> }> } };

export type PodBoardFieldsFragment = { readonly id: string, readonly podBoard: { readonly pods: ReadonlyArray<{ readonly id: string, readonly places: number, readonly mentors: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }> }>, readonly others: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }> } };

export type CohortPodsQueryVariables = Exact<{
  id: string | number;
}>;


export type CohortPodsQuery = { readonly cohort: { readonly id: string, readonly podBoard: { readonly pods: ReadonlyArray<{ readonly id: string, readonly places: number, readonly mentors: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }> }>, readonly others: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }> } } };

export type PutPodMutationVariables = Exact<{
  input: PutPodInput;
}>;


export type PutPodMutation = { readonly putPod: { readonly id: string, readonly podBoard: { readonly pods: ReadonlyArray<{ readonly id: string, readonly places: number, readonly mentors: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }> }>, readonly others: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }> } } };

export type DissolvePodMutationVariables = Exact<{
  podId: string | number;
}>;


export type DissolvePodMutation = { readonly dissolvePod: { readonly id: string, readonly podBoard: { readonly pods: ReadonlyArray<{ readonly id: string, readonly places: number, readonly mentors: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }> }>, readonly others: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null }> } } };

export type MatchRunWaitingQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MatchRunWaitingQuery = { readonly matchRun: { readonly id: string, readonly waiting: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reasonCode: string, readonly mentee: { readonly id: string, readonly displayName: string, readonly pronouns: string | null, readonly site: string | null, readonly year: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type StartMatchRunMutationVariables = Exact<{
  input: StartMatchRunInput;
}>;


export type StartMatchRunMutation = { readonly startMatchRun: { readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean } };

export type CancelMatchRunMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelMatchRunMutation = { readonly cancelMatchRun: { readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean } };

export type PinPairMutationVariables = Exact<{
  input: PairInput;
}>;


export type PinPairMutation = { readonly pinPair: { readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean } };

export type UnpinPairMutationVariables = Exact<{
  input: PairInput;
}>;


export type UnpinPairMutation = { readonly unpinPair: { readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean } };

export type ForbidPairMutationVariables = Exact<{
  input: PairInput;
}>;


export type ForbidPairMutation = { readonly forbidPair: { readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean } };

export type AllowPairMutationVariables = Exact<{
  input: PairInput;
}>;


export type AllowPairMutation = { readonly allowPair: { readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean } };

export type MoveMenteeMutationVariables = Exact<{
  input: MoveMenteeInput;
}>;


export type MoveMenteeMutation = { readonly moveMentee: { readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean } };

export type ApproveWaitingNoticeMutationVariables = Exact<{
  input: ApproveWaitingNoticeInput;
}>;


export type ApproveWaitingNoticeMutation = { readonly approveWaitingNotice: { readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean } };

export type PublishMatchRunMutationVariables = Exact<{
  input: PublishMatchRunInput;
}>;


export type PublishMatchRunMutation = { readonly publishMatchRun: { readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean } };

export type AskAboutWishesMutationVariables = Exact<{
  runId: string | number;
}>;


export type AskAboutWishesMutation = { readonly askAboutWishes: { readonly wishesAskedAt: string | null, readonly id: string, readonly number: number, readonly state: MatchRunState, readonly version: number, readonly method: MatchMethod, readonly createdAt: string, readonly publishedAt: string | null, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly mentees: number, readonly places: number, readonly matched: number, readonly waitingCount: number, readonly stale: boolean } };

export type SignedInPeopleQueryVariables = Exact<{
  cohortId: string | number;
}>;


export type SignedInPeopleQuery = { readonly cohort: { readonly id: string, readonly everyone: { readonly totalCount: number }, readonly signedIn: { readonly totalCount: number } } };

export type EventMaterialFieldsFragment = { readonly id: string, readonly kind: EventMaterialKind, readonly url: string | null, readonly moment: EventMaterialMoment, readonly reach: EventMaterialReach, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string } | null };

export type MyEventMaterialsQueryVariables = Exact<{
  id: string | number;
}>;


export type MyEventMaterialsQuery = { readonly myEventMaterials: ReadonlyArray<{ readonly id: string, readonly kind: EventMaterialKind, readonly url: string | null, readonly moment: EventMaterialMoment, readonly reach: EventMaterialReach, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string } | null }> };

export type EventMaterialsQueryVariables = Exact<{
  id: string | number;
}>;


export type EventMaterialsQuery = { readonly eventMaterials: ReadonlyArray<{ readonly id: string, readonly kind: EventMaterialKind, readonly url: string | null, readonly moment: EventMaterialMoment, readonly reach: EventMaterialReach, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string } | null }> };

export type AddEventFileMutationVariables = Exact<{
  input: AddEventFileInput;
}>;


export type AddEventFileMutation = { readonly addEventFile: ReadonlyArray<{ readonly id: string, readonly kind: EventMaterialKind, readonly url: string | null, readonly moment: EventMaterialMoment, readonly reach: EventMaterialReach, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string } | null }> };

export type AddEventLinkMutationVariables = Exact<{
  input: AddEventLinkInput;
}>;


export type AddEventLinkMutation = { readonly addEventLink: ReadonlyArray<{ readonly id: string, readonly kind: EventMaterialKind, readonly url: string | null, readonly moment: EventMaterialMoment, readonly reach: EventMaterialReach, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string } | null }> };

export type ChangeEventMaterialMutationVariables = Exact<{
  input: ChangeEventMaterialInput;
}>;


export type ChangeEventMaterialMutation = { readonly changeEventMaterial: ReadonlyArray<{ readonly id: string, readonly kind: EventMaterialKind, readonly url: string | null, readonly moment: EventMaterialMoment, readonly reach: EventMaterialReach, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string } | null }> };

export type RemoveEventMaterialMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveEventMaterialMutation = { readonly removeEventMaterial: ReadonlyArray<{ readonly id: string, readonly kind: EventMaterialKind, readonly url: string | null, readonly moment: EventMaterialMoment, readonly reach: EventMaterialReach, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly file: { readonly name: string, readonly size: number, readonly path: string } | null }> };

export type MeetingFieldsFragment = { readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null };

export type MyMeetingsFieldsFragment = { readonly id: string, readonly names: ReadonlyArray<string>, readonly open: boolean, readonly proposed: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly toCome: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly unsaid: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly past: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }> };

export type MyMeetingsQueryVariables = Exact<{
  mentorshipId: string | number;
}>;


export type MyMeetingsQuery = { readonly myMeetings: { readonly id: string, readonly names: ReadonlyArray<string>, readonly open: boolean, readonly proposed: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly toCome: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly unsaid: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly past: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }> } };

export type MeetingTimesQueryVariables = Exact<{
  input: MeetingTimesInput;
}>;


export type MeetingTimesQuery = { readonly meetingTimes: { readonly times: ReadonlyArray<string>, readonly withoutTimes: ReadonlyArray<string>, readonly mineSaid: boolean, readonly lastDay: string } };

export type BookMeetingMutationVariables = Exact<{
  input: BookMeetingInput;
}>;


export type BookMeetingMutation = { readonly bookMeeting: { readonly id: string, readonly names: ReadonlyArray<string>, readonly open: boolean, readonly proposed: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly toCome: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly unsaid: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly past: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }> } };

export type ProposeMeetingMutationVariables = Exact<{
  input: ProposeMeetingInput;
}>;


export type ProposeMeetingMutation = { readonly proposeMeeting: { readonly id: string, readonly names: ReadonlyArray<string>, readonly open: boolean, readonly proposed: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly toCome: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly unsaid: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly past: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }> } };

export type AcceptMeetingMutationVariables = Exact<{
  input: AcceptMeetingInput;
}>;


export type AcceptMeetingMutation = { readonly acceptMeeting: { readonly id: string, readonly names: ReadonlyArray<string>, readonly open: boolean, readonly proposed: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly toCome: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly unsaid: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly past: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }> } };

export type MoveMeetingMutationVariables = Exact<{
  input: MoveMeetingInput;
}>;


export type MoveMeetingMutation = { readonly moveMeeting: { readonly id: string, readonly names: ReadonlyArray<string>, readonly open: boolean, readonly proposed: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly toCome: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly unsaid: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly past: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }> } };

export type CancelMeetingMutationVariables = Exact<{
  input: CancelMeetingInput;
}>;


export type CancelMeetingMutation = { readonly cancelMeeting: { readonly id: string, readonly names: ReadonlyArray<string>, readonly open: boolean, readonly proposed: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly toCome: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly unsaid: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly past: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }> } };

export type SayMeetingMutationVariables = Exact<{
  input: SayMeetingInput;
}>;


export type SayMeetingMutation = { readonly sayMeeting: { readonly id: string, readonly names: ReadonlyArray<string>, readonly open: boolean, readonly proposed: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly toCome: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly unsaid: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly past: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }> } };

export type LogMeetingMutationVariables = Exact<{
  input: LogMeetingInput;
}>;


export type LogMeetingMutation = { readonly logMeeting: { readonly id: string, readonly names: ReadonlyArray<string>, readonly open: boolean, readonly proposed: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly toCome: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly unsaid: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }>, readonly past: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat, readonly place: string | null, readonly offers: ReadonlyArray<string>, readonly proposedByMe: boolean, readonly seriesId: string | null, readonly repeat: MeetingRepeat | null, readonly logged: boolean, readonly cancelReason: string | null }> } };

export type MyAvailabilityFieldsFragment = { readonly said: boolean, readonly timeZone: string, readonly slots: ReadonlyArray<{ readonly day: number, readonly from: number, readonly to: number }>, readonly exceptions: ReadonlyArray<{ readonly kind: AvailabilityExceptionKind, readonly fromOn: string, readonly toOn: string, readonly from: number | null, readonly to: number | null }> };

export type MyAvailabilityQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAvailabilityQuery = { readonly myAvailability: { readonly said: boolean, readonly timeZone: string, readonly slots: ReadonlyArray<{ readonly day: number, readonly from: number, readonly to: number }>, readonly exceptions: ReadonlyArray<{ readonly kind: AvailabilityExceptionKind, readonly fromOn: string, readonly toOn: string, readonly from: number | null, readonly to: number | null }> } };

export type SaveMyAvailabilityMutationVariables = Exact<{
  input: SaveMyAvailabilityInput;
}>;


export type SaveMyAvailabilityMutation = { readonly saveMyAvailability: { readonly said: boolean, readonly timeZone: string, readonly slots: ReadonlyArray<{ readonly day: number, readonly from: number, readonly to: number }>, readonly exceptions: ReadonlyArray<{ readonly kind: AvailabilityExceptionKind, readonly fromOn: string, readonly toOn: string, readonly from: number | null, readonly to: number | null }> } };

export type MeetingFactsQueryVariables = Exact<{
  id: string | number;
}>;


export type MeetingFactsQuery = { readonly mentorship: { readonly id: string, readonly meetingFacts: ReadonlyArray<{ readonly id: string, readonly state: MeetingState, readonly startsAt: string | null, readonly minutes: number, readonly format: MeetingFormat }> } };

export type MyCalendarQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCalendarQuery = { readonly myCalendar: { readonly since: string | null } };

export type RenewMyCalendarMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewMyCalendarMutation = { readonly renewMyCalendar: { readonly since: string | null, readonly address: string | null } };

export type CloseMyCalendarMutationVariables = Exact<{ [key: string]: never; }>;


export type CloseMyCalendarMutation = { readonly closeMyCalendar: { readonly since: string | null } };

export type MyBusyCalendarFieldsFragment = { readonly host: string, readonly addedAt: string, readonly readAt: string | null, readonly triedAt: string | null, readonly problem: BusyCalendarProblem | null };

export type MyBusyCalendarQueryVariables = Exact<{ [key: string]: never; }>;


export type MyBusyCalendarQuery = { readonly myBusyCalendar: { readonly host: string, readonly addedAt: string, readonly readAt: string | null, readonly triedAt: string | null, readonly problem: BusyCalendarProblem | null } | null };

export type SaveMyBusyCalendarMutationVariables = Exact<{
  input: SaveMyBusyCalendarInput;
}>;


export type SaveMyBusyCalendarMutation = { readonly saveMyBusyCalendar: { readonly host: string, readonly addedAt: string, readonly readAt: string | null, readonly triedAt: string | null, readonly problem: BusyCalendarProblem | null } };

export type RemoveMyBusyCalendarMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveMyBusyCalendarMutation = { readonly removeMyBusyCalendar: boolean };

export type MessageFieldsFragment = { readonly id: string, readonly authorName: string, readonly mine: boolean, readonly isNew: boolean, readonly text: string, readonly sentAt: string, readonly file: { readonly name: string, readonly size: number, readonly path: string } | null };

export type MessageThreadQueryVariables = Exact<{
  mentorshipId: string | number;
  first?: number;
  after?: string | null | undefined;
}>;


export type MessageThreadQuery = { readonly messageThread: { readonly mentorshipId: string, readonly state: MentorshipState, readonly newCount: number, readonly messages: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly authorName: string, readonly mine: boolean, readonly isNew: boolean, readonly text: string, readonly sentAt: string, readonly file: { readonly name: string, readonly size: number, readonly path: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly contact: { readonly at: string, readonly how: ContactHow } | null, readonly reach: ReadonlyArray<{ readonly enrolmentId: string, readonly name: string, readonly ways: ReadonlyArray<ReachWay>, readonly note: string | null }> } };

export type MyNewMessagesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyNewMessagesQuery = { readonly myNewMessages: ReadonlyArray<{ readonly mentorshipId: string, readonly count: number }> };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { readonly sendMessage: { readonly id: string, readonly authorName: string, readonly mine: boolean, readonly isNew: boolean, readonly text: string, readonly sentAt: string, readonly file: { readonly name: string, readonly size: number, readonly path: string } | null } };

export type MarkMessagesReadMutationVariables = Exact<{
  mentorshipId: string | number;
  messageId: string | number;
}>;


export type MarkMessagesReadMutation = { readonly markMessagesRead: { readonly mentorshipId: string, readonly count: number } };

export type SayInTouchMutationVariables = Exact<{
  mentorshipId: string | number;
}>;


export type SayInTouchMutation = { readonly sayInTouch: { readonly mentorshipId: string, readonly contact: { readonly at: string, readonly how: ContactHow } | null } };

export type MyReachQueryVariables = Exact<{ [key: string]: never; }>;


export type MyReachQuery = { readonly myReach: { readonly ways: ReadonlyArray<ReachWay>, readonly note: string | null } };

export type SetMyReachMutationVariables = Exact<{
  input: SetMyReachInput;
}>;


export type SetMyReachMutation = { readonly setMyReach: { readonly ways: ReadonlyArray<ReachWay>, readonly note: string | null } };

export type NextYearFieldsFragment = { readonly id: string, readonly openedAt: string, readonly asked: number, readonly coming: number, readonly notComing: number, readonly continuing: number, readonly from: { readonly id: string, readonly name: string, readonly state: CohortState }, readonly to: { readonly id: string, readonly name: string, readonly state: CohortState, readonly startsOn: string, readonly endsOn: string } };

export type NextYearInvitationFieldsFragment = { readonly displayName: string, readonly schoolName: string, readonly programName: string, readonly startsOn: string, readonly endsOn: string, readonly role: EnrolmentRole, readonly state: NextYearState, readonly lastCapacity: number | null, readonly enrolmentId: string, readonly mayAnswer: boolean, readonly standing: EnrolmentState, readonly capacity: number | null, readonly contactName: string | null, readonly contactEmail: string | null, readonly partners: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly continues: boolean | null }> };

export type CohortYearsQueryVariables = Exact<{
  id: string | number;
}>;


export type CohortYearsQuery = { readonly cohort: { readonly id: string, readonly name: string, readonly state: CohortState, readonly startsOn: string, readonly endsOn: string, readonly nextYear: { readonly id: string, readonly openedAt: string, readonly asked: number, readonly coming: number, readonly notComing: number, readonly continuing: number, readonly from: { readonly id: string, readonly name: string, readonly state: CohortState }, readonly to: { readonly id: string, readonly name: string, readonly state: CohortState, readonly startsOn: string, readonly endsOn: string } } | null, readonly lastYear: { readonly id: string, readonly openedAt: string, readonly asked: number, readonly coming: number, readonly notComing: number, readonly continuing: number, readonly from: { readonly id: string, readonly name: string, readonly state: CohortState }, readonly to: { readonly id: string, readonly name: string, readonly state: CohortState, readonly startsOn: string, readonly endsOn: string } } | null } };

export type PlanNextYearQueryVariables = Exact<{
  input: PlanNextYearInput;
}>;


export type PlanNextYearQuery = { readonly planNextYear: { readonly name: string, readonly startsOn: string, readonly endsOn: string, readonly mentors: number, readonly mentees: number, readonly pairs: number, readonly completed: number, readonly notAsked: number, readonly programIsNewer: boolean, readonly calendar: ReadonlyArray<{ readonly key: string, readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }> } };

export type NextYearInvitationQueryVariables = Exact<{
  school: string;
  token: string;
}>;


export type NextYearInvitationQuery = { readonly nextYearInvitation: { readonly displayName: string, readonly schoolName: string, readonly programName: string, readonly startsOn: string, readonly endsOn: string, readonly role: EnrolmentRole, readonly state: NextYearState, readonly lastCapacity: number | null, readonly enrolmentId: string, readonly mayAnswer: boolean, readonly standing: EnrolmentState, readonly capacity: number | null, readonly contactName: string | null, readonly contactEmail: string | null, readonly partners: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly continues: boolean | null }> } };

export type OpenNextYearMutationVariables = Exact<{
  input: OpenNextYearInput;
}>;


export type OpenNextYearMutation = { readonly openNextYear: { readonly id: string, readonly openedAt: string, readonly asked: number, readonly coming: number, readonly notComing: number, readonly continuing: number, readonly from: { readonly id: string, readonly name: string, readonly state: CohortState }, readonly to: { readonly id: string, readonly name: string, readonly state: CohortState, readonly startsOn: string, readonly endsOn: string } } };

export type RemindNextYearMutationVariables = Exact<{
  cohortId: string | number;
}>;


export type RemindNextYearMutation = { readonly remindNextYear: { readonly id: string, readonly openedAt: string, readonly asked: number, readonly coming: number, readonly notComing: number, readonly continuing: number, readonly from: { readonly id: string, readonly name: string, readonly state: CohortState }, readonly to: { readonly id: string, readonly name: string, readonly state: CohortState, readonly startsOn: string, readonly endsOn: string } } };

export type CloseCohortMutationVariables = Exact<{
  id: string | number;
}>;


export type CloseCohortMutation = { readonly closeCohort: { readonly id: string, readonly state: CohortState } };

export type AnswerNextYearMutationVariables = Exact<{
  input: AnswerNextYearInput;
}>;


export type AnswerNextYearMutation = { readonly answerNextYear: { readonly displayName: string, readonly schoolName: string, readonly programName: string, readonly startsOn: string, readonly endsOn: string, readonly role: EnrolmentRole, readonly state: NextYearState, readonly lastCapacity: number | null, readonly enrolmentId: string, readonly mayAnswer: boolean, readonly standing: EnrolmentState, readonly capacity: number | null, readonly contactName: string | null, readonly contactEmail: string | null, readonly partners: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly continues: boolean | null }> } };

export type MyNextYearQueryVariables = Exact<{
  enrolmentId: string | number;
}>;


export type MyNextYearQuery = { readonly myNextYear: { readonly displayName: string, readonly schoolName: string, readonly programName: string, readonly startsOn: string, readonly endsOn: string, readonly role: EnrolmentRole, readonly state: NextYearState, readonly lastCapacity: number | null, readonly enrolmentId: string, readonly mayAnswer: boolean, readonly standing: EnrolmentState, readonly capacity: number | null, readonly contactName: string | null, readonly contactEmail: string | null, readonly partners: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly continues: boolean | null }> } };

export type AnswerMyNextYearMutationVariables = Exact<{
  input: AnswerMyNextYearInput;
}>;


export type AnswerMyNextYearMutation = { readonly answerMyNextYear: { readonly displayName: string, readonly schoolName: string, readonly programName: string, readonly startsOn: string, readonly endsOn: string, readonly role: EnrolmentRole, readonly state: NextYearState, readonly lastCapacity: number | null, readonly enrolmentId: string, readonly mayAnswer: boolean, readonly standing: EnrolmentState, readonly capacity: number | null, readonly contactName: string | null, readonly contactEmail: string | null, readonly partners: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly continues: boolean | null }> } };

export type OwnDataQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnDataQuery = { readonly ownData: { readonly memberId: string, readonly account: { readonly email: string, readonly displayName: string, readonly locale: Locale, readonly timeZone: string } | null, readonly member: { readonly displayName: string, readonly email: string, readonly pronouns: string | null, readonly locale: Locale, readonly roles: ReadonlyArray<Role>, readonly since: string, readonly mailStopped: boolean }, readonly profile: { readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly site: string | null, readonly needs: string | null, readonly needsShared: boolean, readonly photo: { readonly path: string, readonly alt: string } | null }, readonly enrolments: ReadonlyArray<{ readonly id: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly source: EnrolmentSource, readonly cohortName: string, readonly programName: string, readonly joinedAt: string, readonly capacity: number | null, readonly offers: string | null, readonly requirementAdjusted: boolean, readonly intake: { readonly enrolmentId: string, readonly answers: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly editable: boolean, readonly editedByMe: boolean, readonly fromFileAt: string | null, readonly store: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly takes: { readonly maxBytes: number, readonly types: ReadonlyArray<string> } | null }>, readonly identity: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly where: string | null }>, readonly identityUses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> } }>, readonly mentorships: ReadonlyArray<{ readonly id: string, readonly cohortName: string, readonly role: EnrolmentRole, readonly state: MentorshipState, readonly with: ReadonlyArray<string>, readonly publishedAt: string, readonly endedAt: string | null }>, readonly mails: ReadonlyArray<{ readonly kind: string, readonly state: string, readonly at: string }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly size: number, readonly at: string }>, readonly records: ReadonlyArray<{ readonly kind: string, readonly at: string, readonly text: string }>, readonly trail: ReadonlyArray<{ readonly id: string, readonly action: string, readonly looked: boolean, readonly purpose: string | null, readonly at: string, readonly by: string | null, readonly byMe: boolean }> } };

export type EraseMeMutationVariables = Exact<{
  input: EraseMeInput;
}>;


export type EraseMeMutation = { readonly eraseMe: { readonly ok: boolean } };

export type EraseMemberMutationVariables = Exact<{
  input: MemberRequestInput;
}>;


export type EraseMemberMutation = { readonly eraseMember: { readonly told: boolean } };

export type ExportMemberMutationVariables = Exact<{
  input: ExportMemberInput;
}>;


export type ExportMemberMutation = { readonly exportMember: { readonly name: string, readonly type: string, readonly content: string } };

export type DeleteAccountMutationVariables = Exact<{
  input: DeleteAccountInput;
}>;


export type DeleteAccountMutation = { readonly deleteAccount: { readonly ok: boolean } };

export type MyConflictFieldsFragment = { readonly id: string, readonly kind: ConflictKind, readonly scope: ConflictScope, readonly email: string | null, readonly cohortName: string | null, readonly year: string | null, readonly fromOn: string | null, readonly toOn: string | null, readonly saidAt: string };

export type MyConflictsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyConflictsQuery = { readonly myConflicts: ReadonlyArray<{ readonly id: string, readonly kind: ConflictKind, readonly scope: ConflictScope, readonly email: string | null, readonly cohortName: string | null, readonly year: string | null, readonly fromOn: string | null, readonly toOn: string | null, readonly saidAt: string }> };

export type DeclareMyConflictMutationVariables = Exact<{
  input: DeclareMyConflictInput;
}>;


export type DeclareMyConflictMutation = { readonly declareMyConflict: ReadonlyArray<{ readonly id: string, readonly kind: ConflictKind, readonly scope: ConflictScope, readonly email: string | null, readonly cohortName: string | null, readonly year: string | null, readonly fromOn: string | null, readonly toOn: string | null, readonly saidAt: string }> };

export type WithdrawMyConflictMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawMyConflictMutation = { readonly withdrawMyConflict: ReadonlyArray<{ readonly id: string, readonly kind: ConflictKind, readonly scope: ConflictScope, readonly email: string | null, readonly cohortName: string | null, readonly year: string | null, readonly fromOn: string | null, readonly toOn: string | null, readonly saidAt: string }> };

export type CohortConflictsFieldsFragment = { readonly mentorsWhoNamed: number, readonly mentorships: ReadonlyArray<string>, readonly said: ReadonlyArray<{ readonly id: string, readonly kind: ConflictKind, readonly scope: ConflictScope, readonly email: string | null, readonly year: string | null, readonly fromOn: string | null, readonly toOn: string | null, readonly saidAt: string, readonly mentorName: string }> };

export type CohortConflictsQueryVariables = Exact<{
  id: string | number;
}>;


export type CohortConflictsQuery = { readonly cohort: { readonly id: string, readonly conflicts: { readonly mentorsWhoNamed: number, readonly mentorships: ReadonlyArray<string>, readonly said: ReadonlyArray<{ readonly id: string, readonly kind: ConflictKind, readonly scope: ConflictScope, readonly email: string | null, readonly year: string | null, readonly fromOn: string | null, readonly toOn: string | null, readonly saidAt: string, readonly mentorName: string }> } } };

export type DeclareConflictMutationVariables = Exact<{
  input: DeclareConflictInput;
}>;


export type DeclareConflictMutation = { readonly declareConflict: { readonly mentorsWhoNamed: number, readonly mentorships: ReadonlyArray<string>, readonly said: ReadonlyArray<{ readonly id: string, readonly kind: ConflictKind, readonly scope: ConflictScope, readonly email: string | null, readonly year: string | null, readonly fromOn: string | null, readonly toOn: string | null, readonly saidAt: string, readonly mentorName: string }> } };

export type WithdrawConflictMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawConflictMutation = { readonly withdrawConflict: boolean };

export type CohortRematchesQueryVariables = Exact<{
  id: string | number;
}>;


export type CohortRematchesQuery = { readonly cohort: { readonly id: string, readonly rematchRequests: ReadonlyArray<{ readonly id: string, readonly mentorshipId: string, readonly enrolmentId: string, readonly model: ProgramModelKind, readonly askedBy: EnrolmentRole, readonly menteeName: string, readonly mentorName: string, readonly askedAt: string, readonly said: string | null }> } };

export type EndMentorshipMutationVariables = Exact<{
  mentorshipId: string | number;
  enrolmentId?: string | number | null | undefined;
}>;


export type EndMentorshipMutation = { readonly endMentorship: { readonly id: string } };

export type KeepMentorshipMutationVariables = Exact<{
  requestId: string | number;
}>;


export type KeepMentorshipMutation = { readonly keepMentorship: { readonly id: string } };

export type MyRematchRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyRematchRequestsQuery = { readonly myRematchRequests: ReadonlyArray<{ readonly mentorshipId: string, readonly askedAt: string, readonly said: string | null }> };

export type AskForDifferentMatchMutationVariables = Exact<{
  input: AskForDifferentMatchInput;
}>;


export type AskForDifferentMatchMutation = { readonly askForDifferentMatch: { readonly id: string } };

export type TakeBackMyRequestMutationVariables = Exact<{
  mentorshipId: string | number;
}>;


export type TakeBackMyRequestMutation = { readonly takeBackMyRequest: { readonly id: string } };

export type PauseMyMatchMutationVariables = Exact<{
  mentorshipId: string | number;
}>;


export type PauseMyMatchMutation = { readonly pauseMyMatch: { readonly id: string } };

export type ResumeMyMatchMutationVariables = Exact<{
  mentorshipId: string | number;
}>;


export type ResumeMyMatchMutation = { readonly resumeMyMatch: { readonly id: string, readonly mentorships: ReadonlyArray<{ readonly id: string, readonly state: MentorshipState }> } };

export type MyConversationsFieldsFragment = { readonly enrolmentId: string, readonly offered: number, readonly mayAsk: boolean, readonly volunteers: ReadonlyArray<{ readonly enrolmentId: string, readonly displayName: string, readonly pronouns: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly offers: string | null }>, readonly conversations: ReadonlyArray<{ readonly id: string, readonly state: ConversationState, readonly askedAt: string, readonly note: string | null, readonly otherName: string, readonly otherEmail: string | null }> };

export type MyConversationsQueryVariables = Exact<{
  enrolmentId: string | number;
}>;


export type MyConversationsQuery = { readonly myConversations: { readonly enrolmentId: string, readonly offered: number, readonly mayAsk: boolean, readonly volunteers: ReadonlyArray<{ readonly enrolmentId: string, readonly displayName: string, readonly pronouns: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly offers: string | null }>, readonly conversations: ReadonlyArray<{ readonly id: string, readonly state: ConversationState, readonly askedAt: string, readonly note: string | null, readonly otherName: string, readonly otherEmail: string | null }> } };

export type OfferConversationsMutationVariables = Exact<{
  input: OfferConversationsInput;
}>;


export type OfferConversationsMutation = { readonly offerConversations: { readonly enrolmentId: string, readonly offered: number, readonly mayAsk: boolean, readonly volunteers: ReadonlyArray<{ readonly enrolmentId: string, readonly displayName: string, readonly pronouns: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly offers: string | null }>, readonly conversations: ReadonlyArray<{ readonly id: string, readonly state: ConversationState, readonly askedAt: string, readonly note: string | null, readonly otherName: string, readonly otherEmail: string | null }> } };

export type AskForConversationMutationVariables = Exact<{
  input: AskForConversationInput;
}>;


export type AskForConversationMutation = { readonly askForConversation: { readonly enrolmentId: string, readonly offered: number, readonly mayAsk: boolean, readonly volunteers: ReadonlyArray<{ readonly enrolmentId: string, readonly displayName: string, readonly pronouns: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly offers: string | null }>, readonly conversations: ReadonlyArray<{ readonly id: string, readonly state: ConversationState, readonly askedAt: string, readonly note: string | null, readonly otherName: string, readonly otherEmail: string | null }> } };

export type TakeBackConversationMutationVariables = Exact<{
  id: string | number;
}>;


export type TakeBackConversationMutation = { readonly takeBackConversation: { readonly enrolmentId: string, readonly offered: number, readonly mayAsk: boolean, readonly volunteers: ReadonlyArray<{ readonly enrolmentId: string, readonly displayName: string, readonly pronouns: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly offers: string | null }>, readonly conversations: ReadonlyArray<{ readonly id: string, readonly state: ConversationState, readonly askedAt: string, readonly note: string | null, readonly otherName: string, readonly otherEmail: string | null }> } };

export type AnswerConversationMutationVariables = Exact<{
  input: AnswerConversationInput;
}>;


export type AnswerConversationMutation = { readonly answerConversation: { readonly enrolmentId: string, readonly offered: number, readonly mayAsk: boolean, readonly volunteers: ReadonlyArray<{ readonly enrolmentId: string, readonly displayName: string, readonly pronouns: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly offers: string | null }>, readonly conversations: ReadonlyArray<{ readonly id: string, readonly state: ConversationState, readonly askedAt: string, readonly note: string | null, readonly otherName: string, readonly otherEmail: string | null }> } };

export type FeltQuestionFieldsFragment = { readonly mentorshipId: string, readonly otherName: string, readonly askedAt: string, readonly settled: boolean, readonly answer: FeltAnswer | null };

export type MyFeltQuestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyFeltQuestionsQuery = { readonly myFeltQuestions: ReadonlyArray<{ readonly mentorshipId: string, readonly otherName: string, readonly askedAt: string, readonly settled: boolean, readonly answer: FeltAnswer | null }> };

export type AnswerFeltQuestionMutationVariables = Exact<{
  input: AnswerFeltInput;
}>;


export type AnswerFeltQuestionMutation = { readonly answerFeltQuestion: ReadonlyArray<{ readonly mentorshipId: string, readonly otherName: string, readonly askedAt: string, readonly settled: boolean, readonly answer: FeltAnswer | null }> };

export type MyPaceQueryVariables = Exact<{
  mentorshipId: string | number;
}>;


export type MyPaceQuery = { readonly myPace: { readonly quietSince: string | null } };

export type PacingWantedQueryVariables = Exact<{
  programId: string | number;
}>;


export type PacingWantedQuery = { readonly pacingWanted: boolean };

export type WantPacingMutationVariables = Exact<{
  programId: string | number;
  wanted: boolean;
}>;


export type WantPacingMutation = { readonly wantPacing: boolean };

export type MyEnrolmentFieldsFragment = { readonly id: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly awaitsAnswer: boolean, readonly isOver: boolean, readonly cohortId: string, readonly cohortName: string, readonly programName: string, readonly capacity: number | null, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly expectations: { readonly en: string | null, readonly fr: string | null }, readonly pageWords: { readonly welcome: { readonly en: string | null, readonly fr: string | null }, readonly beforeMatch: { readonly en: string | null, readonly fr: string | null } }, readonly waiting: { readonly contactName: string, readonly contactEmail: string, readonly text: { readonly en: string | null, readonly fr: string | null } } | null, readonly declinedBy: { readonly name: string, readonly email: string } | null };

export type MyEnrolmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyEnrolmentsQuery = { readonly myEnrolments: ReadonlyArray<{ readonly id: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly awaitsAnswer: boolean, readonly isOver: boolean, readonly cohortId: string, readonly cohortName: string, readonly programName: string, readonly capacity: number | null, readonly mentorships: ReadonlyArray<{ readonly id: string, readonly model: ProgramModelKind, readonly state: MentorshipState, readonly publishedAt: string, readonly endedAt: string | null, readonly endedEarly: boolean, readonly pausedByMe: boolean, readonly menteeGoals: ReadonlyArray<string>, readonly mentee: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }, readonly mentor: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }, readonly people: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }>, readonly nextStep: { readonly code: string, readonly dueOn: string | null } | null, readonly agreement: { readonly state: AgreementState, readonly signed: number, readonly people: number }, readonly requirement: { readonly unit: RequirementUnit, readonly per: RequirementPeriod, readonly from: string, readonly to: string, readonly asked: number, readonly done: number, readonly left: number, readonly inPersonAsked: number, readonly inPersonLeft: number, readonly pausedDays: number, readonly periodName: { readonly en: string | null, readonly fr: string | null } | null } | null }>, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly expectations: { readonly en: string | null, readonly fr: string | null }, readonly pageWords: { readonly welcome: { readonly en: string | null, readonly fr: string | null }, readonly beforeMatch: { readonly en: string | null, readonly fr: string | null } }, readonly waiting: { readonly contactName: string, readonly contactEmail: string, readonly text: { readonly en: string | null, readonly fr: string | null } } | null, readonly declinedBy: { readonly name: string, readonly email: string } | null }> };

export type MyMentorshipQueryVariables = Exact<{
  id: string | number;
}>;


export type MyMentorshipQuery = { readonly myMentorship: { readonly id: string, readonly enrolment: { readonly id: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly awaitsAnswer: boolean, readonly isOver: boolean, readonly cohortId: string, readonly cohortName: string, readonly programName: string, readonly capacity: number | null, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly expectations: { readonly en: string | null, readonly fr: string | null }, readonly pageWords: { readonly welcome: { readonly en: string | null, readonly fr: string | null }, readonly beforeMatch: { readonly en: string | null, readonly fr: string | null } }, readonly waiting: { readonly contactName: string, readonly contactEmail: string, readonly text: { readonly en: string | null, readonly fr: string | null } } | null, readonly declinedBy: { readonly name: string, readonly email: string } | null }, readonly mentorship: { readonly id: string, readonly model: ProgramModelKind, readonly state: MentorshipState, readonly publishedAt: string, readonly endedAt: string | null, readonly endedEarly: boolean, readonly pausedByMe: boolean, readonly menteeGoals: ReadonlyArray<string>, readonly mentee: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }, readonly mentor: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }, readonly people: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }>, readonly nextStep: { readonly code: string, readonly dueOn: string | null } | null, readonly agreement: { readonly state: AgreementState, readonly signed: number, readonly people: number }, readonly requirement: { readonly unit: RequirementUnit, readonly per: RequirementPeriod, readonly from: string, readonly to: string, readonly asked: number, readonly done: number, readonly left: number, readonly inPersonAsked: number, readonly inPersonLeft: number, readonly pausedDays: number, readonly periodName: { readonly en: string | null, readonly fr: string | null } | null } | null } } };

export type MyPastMentorshipsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPastMentorshipsQuery = { readonly myPastMentorships: ReadonlyArray<{ readonly id: string, readonly enrolmentId: string, readonly endedAt: string | null, readonly names: ReadonlyArray<string> }> };

export type MentorshipQueryVariables = Exact<{
  id: string | number;
}>;


export type MentorshipQuery = { readonly mentorship: { readonly id: string, readonly model: ProgramModelKind, readonly state: MentorshipState, readonly publishedAt: string, readonly endedAt: string | null, readonly endedEarly: boolean, readonly pausedByMe: boolean, readonly menteeGoals: ReadonlyArray<string>, readonly mentee: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }, readonly mentor: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }, readonly people: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null }>, readonly nextStep: { readonly code: string, readonly dueOn: string | null } | null, readonly agreement: { readonly state: AgreementState, readonly signed: number, readonly people: number }, readonly requirement: { readonly unit: RequirementUnit, readonly per: RequirementPeriod, readonly from: string, readonly to: string, readonly asked: number, readonly done: number, readonly left: number, readonly inPersonAsked: number, readonly inPersonLeft: number, readonly pausedDays: number, readonly periodName: { readonly en: string | null, readonly fr: string | null } | null } | null } };

export type MyIntakeFieldsFragment = { readonly enrolmentId: string, readonly answers: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly editable: boolean, readonly editedByMe: boolean, readonly fromFileAt: string | null, readonly store: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly takes: { readonly maxBytes: number, readonly types: ReadonlyArray<string> } | null }>, readonly identity: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly where: string | null }>, readonly identityUses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> };

export type MyIntakeQueryVariables = Exact<{
  enrolmentId: string | number;
}>;


export type MyIntakeQuery = { readonly myIntake: { readonly enrolmentId: string, readonly answers: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly editable: boolean, readonly editedByMe: boolean, readonly fromFileAt: string | null, readonly store: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly takes: { readonly maxBytes: number, readonly types: ReadonlyArray<string> } | null }>, readonly identity: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly where: string | null }>, readonly identityUses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> } };

export type CorrectMyAnswerMutationVariables = Exact<{
  input: CorrectMyAnswerInput;
}>;


export type CorrectMyAnswerMutation = { readonly correctMyAnswer: { readonly enrolmentId: string, readonly answers: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly editable: boolean, readonly editedByMe: boolean, readonly fromFileAt: string | null, readonly store: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly takes: { readonly maxBytes: number, readonly types: ReadonlyArray<string> } | null }>, readonly identity: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly where: string | null }>, readonly identityUses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> } };

export type WithdrawMyConsentMutationVariables = Exact<{
  input: WithdrawMyConsentInput;
}>;


export type WithdrawMyConsentMutation = { readonly withdrawMyConsent: { readonly enrolmentId: string, readonly answers: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly editable: boolean, readonly editedByMe: boolean, readonly fromFileAt: string | null, readonly store: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly takes: { readonly maxBytes: number, readonly types: ReadonlyArray<string> } | null }>, readonly identity: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly state: ConsentState, readonly wording: string, readonly at: string | null, readonly where: string | null }>, readonly identityUses: ReadonlyArray<{ readonly purpose: string, readonly at: string, readonly by: string }> } };

export type LeaveCohortMutationVariables = Exact<{
  enrolmentId: string | number;
}>;


export type LeaveCohortMutation = { readonly leaveCohort: { readonly enrolmentId: string } };

export type MyWishQuestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyWishQuestionsQuery = { readonly myWishQuestions: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string, readonly askedAt: string, readonly wishes: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }> }> };

export type AnswerWishQuestionMutationVariables = Exact<{
  input: AnswerWishQuestionInput;
}>;


export type AnswerWishQuestionMutation = { readonly answerWishQuestion: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string, readonly askedAt: string, readonly wishes: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }> }> };

export type PersonFieldsFragment = { readonly id: string, readonly memberId: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly source: EnrolmentSource, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly site: string | null, readonly year: string | null, readonly capacity: number | null, readonly accountConfirmed: boolean, readonly noticeSentAt: string | null, readonly mentorshipCount: number, readonly mailStopped: boolean, readonly joinedAt: string, readonly changedAt: string, readonly awaitsAnswer: boolean, readonly requirement: { readonly amount: number | null } | null, readonly pause: { readonly fromOn: string, readonly toOn: string | null } | null };

export type PeopleActionFieldsFragment = { readonly id: string, readonly kind: PeopleActionKind, readonly state: PeopleActionState, readonly total: number, readonly done: number, readonly changed: number, readonly undoable: boolean, readonly createdAt: string, readonly skipped: ReadonlyArray<{ readonly reason: string, readonly count: number }> };

export type PeopleViewFieldsFragment = { readonly id: string, readonly name: string, readonly shared: boolean, readonly mine: boolean, readonly filter: unknown, readonly sortBy: PeopleOrder, readonly descending: boolean, readonly columns: ReadonlyArray<PeopleColumn> };

export type PeopleExportFieldsFragment = { readonly id: string, readonly format: TableFormat, readonly state: PeopleExportState, readonly total: number, readonly done: number, readonly path: string | null };

export type CohortPeopleQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: PeopleFilterInput | null | undefined;
  sort?: PeopleSortInput | null | undefined;
}>;


export type CohortPeopleQuery = { readonly cohort: { readonly id: string, readonly people: { readonly totalCount: number, readonly countIsBounded: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly memberId: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly source: EnrolmentSource, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly site: string | null, readonly year: string | null, readonly capacity: number | null, readonly accountConfirmed: boolean, readonly noticeSentAt: string | null, readonly mentorshipCount: number, readonly mailStopped: boolean, readonly joinedAt: string, readonly changedAt: string, readonly awaitsAnswer: boolean, readonly requirement: { readonly amount: number | null } | null, readonly pause: { readonly fromOn: string, readonly toOn: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type CohortPeopleChoicesQueryVariables = Exact<{
  id: string | number;
}>;


export type CohortPeopleChoicesQuery = { readonly cohort: { readonly id: string, readonly state: CohortState, readonly peopleChoices: { readonly sites: ReadonlyArray<string>, readonly years: ReadonlyArray<string>, readonly everyone: number } } };

export type CohortPeopleActionsQueryVariables = Exact<{
  id: string | number;
}>;


export type CohortPeopleActionsQuery = { readonly cohort: { readonly id: string, readonly peopleActions: ReadonlyArray<{ readonly id: string, readonly kind: PeopleActionKind, readonly state: PeopleActionState, readonly total: number, readonly done: number, readonly changed: number, readonly undoable: boolean, readonly createdAt: string, readonly skipped: ReadonlyArray<{ readonly reason: string, readonly count: number }> }> } };

export type SiblingCohortsQueryVariables = Exact<{
  id: string | number;
}>;


export type SiblingCohortsQuery = { readonly cohort: { readonly id: string, readonly program: { readonly id: string, readonly cohorts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly state: CohortState }> } } };

export type PeopleViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type PeopleViewsQuery = { readonly peopleViews: ReadonlyArray<{ readonly id: string, readonly name: string, readonly shared: boolean, readonly mine: boolean, readonly filter: unknown, readonly sortBy: PeopleOrder, readonly descending: boolean, readonly columns: ReadonlyArray<PeopleColumn> }> };

export type PreviewPeopleActionQueryVariables = Exact<{
  input: PeopleActionInput;
}>;


export type PreviewPeopleActionQuery = { readonly previewPeopleAction: { readonly selected: number, readonly applies: number, readonly undoable: boolean, readonly pairsEnding: number, readonly waitAgain: number, readonly skipped: ReadonlyArray<{ readonly reason: string, readonly count: number }>, readonly partners: ReadonlyArray<{ readonly enrolmentId: string, readonly displayName: string, readonly role: EnrolmentRole, readonly waitsAgain: boolean }> } };

export type PeopleActionQueryVariables = Exact<{
  id: string | number;
}>;


export type PeopleActionQuery = { readonly peopleAction: { readonly id: string, readonly kind: PeopleActionKind, readonly state: PeopleActionState, readonly total: number, readonly done: number, readonly changed: number, readonly undoable: boolean, readonly createdAt: string, readonly skipped: ReadonlyArray<{ readonly reason: string, readonly count: number }> } };

export type StartPeopleActionMutationVariables = Exact<{
  input: PeopleActionInput;
  expected: number;
}>;


export type StartPeopleActionMutation = { readonly startPeopleAction: { readonly id: string, readonly kind: PeopleActionKind, readonly state: PeopleActionState, readonly total: number, readonly done: number, readonly changed: number, readonly undoable: boolean, readonly createdAt: string, readonly skipped: ReadonlyArray<{ readonly reason: string, readonly count: number }> } };

export type UndoPeopleActionMutationVariables = Exact<{
  id: string | number;
}>;


export type UndoPeopleActionMutation = { readonly undoPeopleAction: { readonly id: string, readonly kind: PeopleActionKind, readonly state: PeopleActionState, readonly total: number, readonly done: number, readonly changed: number, readonly undoable: boolean, readonly createdAt: string, readonly skipped: ReadonlyArray<{ readonly reason: string, readonly count: number }> } };

export type SavePeopleViewMutationVariables = Exact<{
  input: SavePeopleViewInput;
}>;


export type SavePeopleViewMutation = { readonly savePeopleView: { readonly id: string, readonly name: string, readonly shared: boolean, readonly mine: boolean, readonly filter: unknown, readonly sortBy: PeopleOrder, readonly descending: boolean, readonly columns: ReadonlyArray<PeopleColumn> } };

export type DeletePeopleViewMutationVariables = Exact<{
  id: string | number;
}>;


export type DeletePeopleViewMutation = { readonly deletePeopleView: boolean };

export type AnswerQuestionsQueryVariables = Exact<{
  cohortId: string | number;
}>;


export type AnswerQuestionsQuery = { readonly cohort: { readonly id: string, readonly answerQuestions: ReadonlyArray<{ readonly role: EnrolmentRole, readonly itemId: string, readonly label: { readonly en: string | null, readonly fr: string | null } }> } };

export type ExportPeopleMutationVariables = Exact<{
  input: ExportPeopleInput;
}>;


export type ExportPeopleMutation = { readonly exportPeople: { readonly id: string, readonly format: TableFormat, readonly state: PeopleExportState, readonly total: number, readonly done: number, readonly path: string | null } };

export type PeopleExportQueryVariables = Exact<{
  id: string | number;
}>;


export type PeopleExportQuery = { readonly peopleExport: { readonly id: string, readonly format: TableFormat, readonly state: PeopleExportState, readonly total: number, readonly done: number, readonly path: string | null } };

export type PrivateNoticeFieldsFragment = { readonly place: NoticePlace, readonly cohortId: string | null, readonly cohort: string | null };

export type MyPrivateNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPrivateNoticesQuery = { readonly myPrivateNotices: ReadonlyArray<{ readonly place: NoticePlace, readonly cohortId: string | null, readonly cohort: string | null }> };

export type SeePrivateNoticesMutationVariables = Exact<{
  place: NoticePlace;
  cohortId?: string | number | null | undefined;
}>;


export type SeePrivateNoticesMutation = { readonly seePrivateNotices: ReadonlyArray<{ readonly place: NoticePlace, readonly cohortId: string | null, readonly cohort: string | null }> };

export type MyProfileFieldsFragment = { readonly memberId: string, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly site: string | null, readonly timeZone: string, readonly needs: string | null, readonly needsShared: boolean, readonly photo: { readonly path: string, readonly alt: string } | null, readonly shown: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly parts: ReadonlyArray<VisiblePart>, readonly person: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } }>, readonly suggestions: { readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly sites: ReadonlyArray<string> } };

export type MyProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type MyProfileQuery = { readonly myProfile: { readonly memberId: string, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly site: string | null, readonly timeZone: string, readonly needs: string | null, readonly needsShared: boolean, readonly photo: { readonly path: string, readonly alt: string } | null, readonly shown: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly parts: ReadonlyArray<VisiblePart>, readonly person: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } }>, readonly suggestions: { readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly sites: ReadonlyArray<string> } } };

export type UpdateMyProfileMutationVariables = Exact<{
  input: UpdateMyProfileInput;
}>;


export type UpdateMyProfileMutation = { readonly updateMyProfile: { readonly memberId: string, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly site: string | null, readonly timeZone: string, readonly needs: string | null, readonly needsShared: boolean, readonly photo: { readonly path: string, readonly alt: string } | null, readonly shown: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly parts: ReadonlyArray<VisiblePart>, readonly person: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } }>, readonly suggestions: { readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly sites: ReadonlyArray<string> } } };

export type SetMyPhotoMutationVariables = Exact<{
  input: SetMyPhotoInput;
}>;


export type SetMyPhotoMutation = { readonly setMyPhoto: { readonly memberId: string, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly site: string | null, readonly timeZone: string, readonly needs: string | null, readonly needsShared: boolean, readonly photo: { readonly path: string, readonly alt: string } | null, readonly shown: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly parts: ReadonlyArray<VisiblePart>, readonly person: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } }>, readonly suggestions: { readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly sites: ReadonlyArray<string> } } };

export type DescribeMyPhotoMutationVariables = Exact<{
  input: DescribeMyPhotoInput;
}>;


export type DescribeMyPhotoMutation = { readonly describeMyPhoto: { readonly memberId: string, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly site: string | null, readonly timeZone: string, readonly needs: string | null, readonly needsShared: boolean, readonly photo: { readonly path: string, readonly alt: string } | null, readonly shown: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly parts: ReadonlyArray<VisiblePart>, readonly person: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } }>, readonly suggestions: { readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly sites: ReadonlyArray<string> } } };

export type RemoveMyPhotoMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveMyPhotoMutation = { readonly removeMyPhoto: { readonly memberId: string, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly site: string | null, readonly timeZone: string, readonly needs: string | null, readonly needsShared: boolean, readonly photo: { readonly path: string, readonly alt: string } | null, readonly shown: ReadonlyArray<{ readonly enrolmentId: string, readonly role: EnrolmentRole, readonly cohortName: string, readonly programName: string, readonly parts: ReadonlyArray<VisiblePart>, readonly person: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } }>, readonly suggestions: { readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly sites: ReadonlyArray<string> } } };

export type PersonPageFieldsFragment = { readonly memberId: string, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly joinedAt: string, readonly signsIn: boolean, readonly mailStopped: boolean, readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly site: string | null, readonly needs: string | null, readonly photo: { readonly path: string, readonly alt: string } | null, readonly enrolments: ReadonlyArray<{ readonly id: string, readonly cohortId: string, readonly cohortName: string, readonly programName: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly source: EnrolmentSource, readonly joinedAt: string, readonly noticeSentAt: string | null, readonly capacity: number | null, readonly offers: string | null, readonly requirementAdjusted: boolean, readonly with: ReadonlyArray<string>, readonly answers: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly label: { readonly en: string | null, readonly fr: string | null } }> }>, readonly decisions: ReadonlyArray<{ readonly decision: MentorDecision, readonly cohortName: string, readonly by: string | null, readonly at: string }>, readonly tasks: ReadonlyArray<{ readonly id: string, readonly code: string | null, readonly args: unknown, readonly title: string | null, readonly dueOn: string | null, readonly state: TaskState }> };

export type PersonQueryVariables = Exact<{
  memberId: string | number;
}>;


export type PersonQuery = { readonly person: { readonly memberId: string, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly joinedAt: string, readonly signsIn: boolean, readonly mailStopped: boolean, readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly site: string | null, readonly needs: string | null, readonly photo: { readonly path: string, readonly alt: string } | null, readonly enrolments: ReadonlyArray<{ readonly id: string, readonly cohortId: string, readonly cohortName: string, readonly programName: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly source: EnrolmentSource, readonly joinedAt: string, readonly noticeSentAt: string | null, readonly capacity: number | null, readonly offers: string | null, readonly requirementAdjusted: boolean, readonly with: ReadonlyArray<string>, readonly answers: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly label: { readonly en: string | null, readonly fr: string | null } }> }>, readonly decisions: ReadonlyArray<{ readonly decision: MentorDecision, readonly cohortName: string, readonly by: string | null, readonly at: string }>, readonly tasks: ReadonlyArray<{ readonly id: string, readonly code: string | null, readonly args: unknown, readonly title: string | null, readonly dueOn: string | null, readonly state: TaskState }> } };

export type CorrectPersonMutationVariables = Exact<{
  input: CorrectPersonInput;
}>;


export type CorrectPersonMutation = { readonly correctPerson: { readonly memberId: string, readonly displayName: string, readonly pronouns: string | null, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly joinedAt: string, readonly signsIn: boolean, readonly mailStopped: boolean, readonly languages: ReadonlyArray<string>, readonly specialties: ReadonlyArray<string>, readonly site: string | null, readonly needs: string | null, readonly photo: { readonly path: string, readonly alt: string } | null, readonly enrolments: ReadonlyArray<{ readonly id: string, readonly cohortId: string, readonly cohortName: string, readonly programName: string, readonly role: EnrolmentRole, readonly state: EnrolmentState, readonly source: EnrolmentSource, readonly joinedAt: string, readonly noticeSentAt: string | null, readonly capacity: number | null, readonly offers: string | null, readonly requirementAdjusted: boolean, readonly with: ReadonlyArray<string>, readonly answers: ReadonlyArray<{ readonly itemId: string, readonly kind: string, readonly state: AnswerState, readonly value: unknown, readonly label: { readonly en: string | null, readonly fr: string | null } }> }>, readonly decisions: ReadonlyArray<{ readonly decision: MentorDecision, readonly cohortName: string, readonly by: string | null, readonly at: string }>, readonly tasks: ReadonlyArray<{ readonly id: string, readonly code: string | null, readonly args: unknown, readonly title: string | null, readonly dueOn: string | null, readonly state: TaskState }> } };

export type CohortSummaryFragment = { readonly id: string, readonly name: string, readonly startsOn: string, readonly endsOn: string, readonly state: CohortState, readonly counts: { readonly mentees: number, readonly mentors: number, readonly mentorsNotAvailable: number, readonly places: number, readonly matched: number, readonly waiting: number }, readonly attention: ReadonlyArray<{ readonly code: string, readonly count: number }> };

export type WordsFragment = { readonly en: string | null, readonly fr: string | null };

export type ProgramSettingsFieldsFragment = { readonly firstContactDays: number, readonly minimumCommonMinutes: number, readonly identityMatching: boolean, readonly identityReporting: boolean, readonly publicName: { readonly en: string | null, readonly fr: string | null }, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly expectations: { readonly en: string | null, readonly fr: string | null }, readonly model: { readonly kind: ProgramModelKind, readonly mentors: number, readonly mentees: number, readonly fewestMentees: number }, readonly requirement: { readonly unit: RequirementUnit, readonly amount: number, readonly per: RequirementPeriod, readonly inPersonMinimum: number }, readonly terms: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly holidays: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly blackouts: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly eligibility: { readonly kind: EligibilityKind, readonly years: ReadonlyArray<string>, readonly sites: ReadonlyArray<string>, readonly statement: { readonly en: string | null, readonly fr: string | null } | null }, readonly visibility: { readonly mentorSees: ReadonlyArray<VisiblePart>, readonly menteeSees: ReadonlyArray<VisiblePart> } };

export type SpanFieldsFragment = { readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } };

export type ProgramQueryVariables = Exact<{
  id: string | number;
}>;


export type ProgramQuery = { readonly program: { readonly id: string, readonly name: string, readonly publicName: string, readonly revision: number, readonly firstContactDays: number, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly settings: { readonly firstContactDays: number, readonly minimumCommonMinutes: number, readonly identityMatching: boolean, readonly identityReporting: boolean, readonly publicName: { readonly en: string | null, readonly fr: string | null }, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly expectations: { readonly en: string | null, readonly fr: string | null }, readonly model: { readonly kind: ProgramModelKind, readonly mentors: number, readonly mentees: number, readonly fewestMentees: number }, readonly requirement: { readonly unit: RequirementUnit, readonly amount: number, readonly per: RequirementPeriod, readonly inPersonMinimum: number }, readonly terms: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly holidays: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly blackouts: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly eligibility: { readonly kind: EligibilityKind, readonly years: ReadonlyArray<string>, readonly sites: ReadonlyArray<string>, readonly statement: { readonly en: string | null, readonly fr: string | null } | null }, readonly visibility: { readonly mentorSees: ReadonlyArray<VisiblePart>, readonly menteeSees: ReadonlyArray<VisiblePart> } }, readonly identitySwitches: ReadonlyArray<{ readonly use: IdentitySwitchUse, readonly on: boolean, readonly setByName: string | null, readonly setAt: string, readonly why: string | null }>, readonly charter: { readonly missing: ReadonlyArray<CharterPart> }, readonly privacyFacts: { readonly questions: ReadonlyArray<{ readonly form: string, readonly itemId: string, readonly kept: string, readonly choices: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }> | null }> }, readonly cohorts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly startsOn: string, readonly endsOn: string, readonly state: CohortState, readonly counts: { readonly mentees: number, readonly mentors: number, readonly mentorsNotAvailable: number, readonly places: number, readonly matched: number, readonly waiting: number }, readonly attention: ReadonlyArray<{ readonly code: string, readonly count: number }> }> } };

export type UpdateProgramMutationVariables = Exact<{
  input: UpdateProgramInput;
}>;


export type UpdateProgramMutation = { readonly updateProgram: { readonly id: string, readonly revision: number } };

export type CharterQueryVariables = Exact<{
  id: string | number;
}>;


export type CharterQuery = { readonly program: { readonly id: string, readonly name: string, readonly charter: { readonly purpose: string, readonly evidence: string, readonly consulted: string, readonly legalBasis: string, readonly reviewer: string, readonly reviewOn: string | null, readonly missing: ReadonlyArray<CharterPart>, readonly revision: number, readonly changedByName: string | null, readonly changedAt: string | null }, readonly identitySwitches: ReadonlyArray<{ readonly use: IdentitySwitchUse, readonly on: boolean, readonly setByName: string | null, readonly setAt: string, readonly why: string | null }> } };

export type SaveCharterMutationVariables = Exact<{
  input: SaveCharterInput;
}>;


export type SaveCharterMutation = { readonly saveCharter: { readonly revision: number, readonly missing: ReadonlyArray<CharterPart> } };

export type PrivacyAssessmentQueryVariables = Exact<{
  id: string | number;
}>;


export type PrivacyAssessmentQuery = { readonly program: { readonly id: string, readonly name: string, readonly settings: { readonly firstContactDays: number, readonly minimumCommonMinutes: number, readonly identityMatching: boolean, readonly identityReporting: boolean, readonly publicName: { readonly en: string | null, readonly fr: string | null }, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly expectations: { readonly en: string | null, readonly fr: string | null }, readonly model: { readonly kind: ProgramModelKind, readonly mentors: number, readonly mentees: number, readonly fewestMentees: number }, readonly requirement: { readonly unit: RequirementUnit, readonly amount: number, readonly per: RequirementPeriod, readonly inPersonMinimum: number }, readonly terms: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly holidays: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly blackouts: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly eligibility: { readonly kind: EligibilityKind, readonly years: ReadonlyArray<string>, readonly sites: ReadonlyArray<string>, readonly statement: { readonly en: string | null, readonly fr: string | null } | null }, readonly visibility: { readonly mentorSees: ReadonlyArray<VisiblePart>, readonly menteeSees: ReadonlyArray<VisiblePart> } }, readonly charter: { readonly purpose: string, readonly evidence: string, readonly consulted: string, readonly legalBasis: string, readonly reviewer: string, readonly reviewOn: string | null }, readonly identitySwitches: ReadonlyArray<{ readonly use: IdentitySwitchUse, readonly on: boolean, readonly setByName: string | null, readonly setAt: string, readonly why: string | null }>, readonly privacyFacts: { readonly questions: ReadonlyArray<{ readonly form: string, readonly itemId: string, readonly kept: string, readonly seen: string, readonly required: boolean, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly consents: ReadonlyArray<{ readonly form: string, readonly itemId: string, readonly purpose: ConsentPurpose, readonly version: number, readonly wording: { readonly en: string | null, readonly fr: string | null } }> } } };

export type TemplateFieldsFragment = { readonly key: string, readonly own: boolean, readonly bringsCharter: boolean, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly summary: { readonly en: string | null, readonly fr: string | null }, readonly settings: { readonly firstContactDays: number, readonly minimumCommonMinutes: number, readonly identityMatching: boolean, readonly identityReporting: boolean, readonly publicName: { readonly en: string | null, readonly fr: string | null }, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly expectations: { readonly en: string | null, readonly fr: string | null }, readonly model: { readonly kind: ProgramModelKind, readonly mentors: number, readonly mentees: number, readonly fewestMentees: number }, readonly requirement: { readonly unit: RequirementUnit, readonly amount: number, readonly per: RequirementPeriod, readonly inPersonMinimum: number }, readonly terms: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly holidays: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly blackouts: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly eligibility: { readonly kind: EligibilityKind, readonly years: ReadonlyArray<string>, readonly sites: ReadonlyArray<string>, readonly statement: { readonly en: string | null, readonly fr: string | null } | null }, readonly visibility: { readonly mentorSees: ReadonlyArray<VisiblePart>, readonly menteeSees: ReadonlyArray<VisiblePart> } }, readonly forms: ReadonlyArray<{ readonly key: string, readonly questions: number, readonly identityQuestions: number, readonly title: { readonly en: string | null, readonly fr: string | null } }> };

export type ProgramTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgramTemplatesQuery = { readonly programTemplates: ReadonlyArray<{ readonly key: string, readonly own: boolean, readonly bringsCharter: boolean, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly summary: { readonly en: string | null, readonly fr: string | null }, readonly settings: { readonly firstContactDays: number, readonly minimumCommonMinutes: number, readonly identityMatching: boolean, readonly identityReporting: boolean, readonly publicName: { readonly en: string | null, readonly fr: string | null }, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly expectations: { readonly en: string | null, readonly fr: string | null }, readonly model: { readonly kind: ProgramModelKind, readonly mentors: number, readonly mentees: number, readonly fewestMentees: number }, readonly requirement: { readonly unit: RequirementUnit, readonly amount: number, readonly per: RequirementPeriod, readonly inPersonMinimum: number }, readonly terms: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly holidays: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly blackouts: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly eligibility: { readonly kind: EligibilityKind, readonly years: ReadonlyArray<string>, readonly sites: ReadonlyArray<string>, readonly statement: { readonly en: string | null, readonly fr: string | null } | null }, readonly visibility: { readonly mentorSees: ReadonlyArray<VisiblePart>, readonly menteeSees: ReadonlyArray<VisiblePart> } }, readonly forms: ReadonlyArray<{ readonly key: string, readonly questions: number, readonly identityQuestions: number, readonly title: { readonly en: string | null, readonly fr: string | null } }> }> };

export type SaveProgramAsTemplateMutationVariables = Exact<{
  input: SaveTemplateInput;
}>;


export type SaveProgramAsTemplateMutation = { readonly saveProgramAsTemplate: { readonly key: string, readonly own: boolean } };

export type ImportTemplateMutationVariables = Exact<{
  input: ImportTemplateInput;
}>;


export type ImportTemplateMutation = { readonly importTemplate:
    | { readonly key: string, readonly own: boolean, readonly bringsCharter: boolean, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly summary: { readonly en: string | null, readonly fr: string | null }, readonly settings: { readonly firstContactDays: number, readonly minimumCommonMinutes: number, readonly identityMatching: boolean, readonly identityReporting: boolean, readonly publicName: { readonly en: string | null, readonly fr: string | null }, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly expectations: { readonly en: string | null, readonly fr: string | null }, readonly model: { readonly kind: ProgramModelKind, readonly mentors: number, readonly mentees: number, readonly fewestMentees: number }, readonly requirement: { readonly unit: RequirementUnit, readonly amount: number, readonly per: RequirementPeriod, readonly inPersonMinimum: number }, readonly terms: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly holidays: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly blackouts: ReadonlyArray<{ readonly from: string, readonly to: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly eligibility: { readonly kind: EligibilityKind, readonly years: ReadonlyArray<string>, readonly sites: ReadonlyArray<string>, readonly statement: { readonly en: string | null, readonly fr: string | null } | null }, readonly visibility: { readonly mentorSees: ReadonlyArray<VisiblePart>, readonly menteeSees: ReadonlyArray<VisiblePart> } }, readonly forms: ReadonlyArray<{ readonly key: string, readonly questions: number, readonly identityQuestions: number, readonly title: { readonly en: string | null, readonly fr: string | null } }> }
    | { readonly problems: ReadonlyArray<{ readonly path: string, readonly code: string, readonly args: unknown }> }
   };

export type DeleteTemplateMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteTemplateMutation = { readonly deleteTemplate: string };

export type SchoolProgramsQueryVariables = Exact<{ [key: string]: never; }>;


export type SchoolProgramsQuery = { readonly school: { readonly id: string, readonly programs: ReadonlyArray<{ readonly id: string, readonly name: string, readonly publicName: string, readonly templateKey: string, readonly firstContactDays: number, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly expectations: { readonly en: string | null, readonly fr: string | null }, readonly cohorts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly startsOn: string, readonly endsOn: string, readonly state: CohortState, readonly counts: { readonly mentees: number, readonly mentors: number, readonly mentorsNotAvailable: number, readonly places: number, readonly matched: number, readonly waiting: number }, readonly attention: ReadonlyArray<{ readonly code: string, readonly count: number }> }> }> } };

export type CreateProgramMutationVariables = Exact<{
  input: CreateProgramInput;
}>;


export type CreateProgramMutation = { readonly createProgram: { readonly id: string, readonly name: string } };

export type OpenCohortMutationVariables = Exact<{
  input: OpenCohortInput;
}>;


export type OpenCohortMutation = { readonly openCohort: { readonly id: string, readonly name: string } };

export type RegistrationLinkFieldsFragment = { readonly id: string, readonly role: EnrolmentRole, readonly label: string, readonly code: string, readonly url: string, readonly opensAt: string | null, readonly closesAt: string | null, readonly capacity: number | null, readonly needsApproval: boolean, readonly state: RegistrationLinkState, readonly used: number, readonly createdAt: string };

export type RegistrationInvitationFieldsFragment = { readonly id: string, readonly email: string, readonly role: EnrolmentRole, readonly state: RegistrationInvitationState, readonly sentAt: string, readonly remindedAt: string | null, readonly expiresAt: string };

export type RegistrationProblemsFieldsFragment = { readonly problems: ReadonlyArray<{ readonly itemId: string, readonly code: string, readonly args: unknown }> };

export type RegistrationEntryQueryVariables = Exact<{
  token: string;
}>;


export type RegistrationEntryQuery = { readonly registrationEntry: { readonly door: RegistrationDoor, readonly state: RegistrationLinkState, readonly role: EnrolmentRole, readonly opensAt: string | null, readonly closesAt: string | null, readonly needsApproval: boolean, readonly schoolName: string, readonly cohortName: string, readonly locales: ReadonlyArray<Locale>, readonly form: unknown, readonly readerIds: ReadonlyArray<string>, readonly email: string | null, readonly password: PasswordUse | null, readonly hasDraft: boolean, readonly draftNeedsPassword: boolean, readonly draftFinished: boolean, readonly alreadyIn: boolean, readonly publicName: { readonly en: string | null, readonly fr: string | null }, readonly eligibility: { readonly kind: EligibilityKind, readonly values: ReadonlyArray<string>, readonly statement: { readonly en: string | null, readonly fr: string | null } | null }, readonly focus: { readonly en: string | null, readonly fr: string | null }, readonly expectations: { readonly en: string | null, readonly fr: string | null }, readonly identityChoices: ReadonlyArray<{ readonly dimensionId: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly options: ReadonlyArray<{ readonly en: string | null, readonly fr: string | null }> }> } };

export type OpenRegistrationDraftMutationVariables = Exact<{
  input: OpenRegistrationDraftInput;
}>;


export type OpenRegistrationDraftMutation = { readonly openRegistrationDraft: { readonly answers: unknown, readonly finished: boolean, readonly expiresAt: string } };

export type SaveRegistrationMutationVariables = Exact<{
  input: SaveRegistrationInput;
}>;


export type SaveRegistrationMutation = { readonly saveRegistration:
    | { readonly __typename: 'RegistrationProblems', readonly problems: ReadonlyArray<{ readonly itemId: string, readonly code: string, readonly args: unknown }> }
    | { readonly __typename: 'RegistrationSaved', readonly browserToken: string | null, readonly mailed: boolean, readonly expiresAt: string }
   };

export type SubmitRegistrationMutationVariables = Exact<{
  input: SubmitRegistrationInput;
}>;


export type SubmitRegistrationMutation = { readonly submitRegistration:
    | { readonly __typename: 'RegistrationDone', readonly outcome: RegistrationOutcome, readonly schoolSlug: string }
    | { readonly __typename: 'RegistrationProblems', readonly problems: ReadonlyArray<{ readonly itemId: string, readonly code: string, readonly args: unknown }> }
   };

export type DiscardRegistrationDraftMutationVariables = Exact<{
  token: string;
}>;


export type DiscardRegistrationDraftMutation = { readonly discardRegistrationDraft: { readonly ok: boolean } };

export type WaysInQueryVariables = Exact<{
  cohortId: string | number;
}>;


export type WaysInQuery = { readonly cohort: { readonly id: string, readonly name: string, readonly state: CohortState, readonly noticesWaiting: number, readonly program: { readonly id: string, readonly publicName: string }, readonly registrationLinks: ReadonlyArray<{ readonly id: string, readonly role: EnrolmentRole, readonly label: string, readonly code: string, readonly url: string, readonly opensAt: string | null, readonly closesAt: string | null, readonly capacity: number | null, readonly needsApproval: boolean, readonly state: RegistrationLinkState, readonly used: number, readonly createdAt: string }> } };

export type RegistrationInvitationsQueryVariables = Exact<{
  cohortId: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type RegistrationInvitationsQuery = { readonly cohort: { readonly id: string, readonly registrationInvitations: { readonly totalCount: number, readonly remindableCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly email: string, readonly role: EnrolmentRole, readonly state: RegistrationInvitationState, readonly sentAt: string, readonly remindedAt: string | null, readonly expiresAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type HandEntryFormQueryVariables = Exact<{
  cohortId: string | number;
  role: EnrolmentRole;
}>;


export type HandEntryFormQuery = { readonly cohort: { readonly id: string, readonly name: string, readonly handEntryForm: unknown } };

export type CreateRegistrationLinkMutationVariables = Exact<{
  input: CreateRegistrationLinkInput;
}>;


export type CreateRegistrationLinkMutation = { readonly createRegistrationLink: { readonly id: string, readonly role: EnrolmentRole, readonly label: string, readonly code: string, readonly url: string, readonly opensAt: string | null, readonly closesAt: string | null, readonly capacity: number | null, readonly needsApproval: boolean, readonly state: RegistrationLinkState, readonly used: number, readonly createdAt: string } };

export type ChangeRegistrationLinkMutationVariables = Exact<{
  input: ChangeRegistrationLinkInput;
}>;


export type ChangeRegistrationLinkMutation = { readonly changeRegistrationLink: { readonly id: string, readonly role: EnrolmentRole, readonly label: string, readonly code: string, readonly url: string, readonly opensAt: string | null, readonly closesAt: string | null, readonly capacity: number | null, readonly needsApproval: boolean, readonly state: RegistrationLinkState, readonly used: number, readonly createdAt: string } };

export type RevokeRegistrationLinkMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeRegistrationLinkMutation = { readonly revokeRegistrationLink: { readonly id: string, readonly role: EnrolmentRole, readonly label: string, readonly code: string, readonly url: string, readonly opensAt: string | null, readonly closesAt: string | null, readonly capacity: number | null, readonly needsApproval: boolean, readonly state: RegistrationLinkState, readonly used: number, readonly createdAt: string } };

export type InviteToRegisterMutationVariables = Exact<{
  input: InviteToRegisterInput;
}>;


export type InviteToRegisterMutation = { readonly inviteToRegister: { readonly invited: number, readonly good: number, readonly problems: ReadonlyArray<{ readonly line: number, readonly text: string, readonly code: string }> } };

export type RemindToRegisterMutationVariables = Exact<{
  cohortId: string | number;
}>;


export type RemindToRegisterMutation = { readonly remindToRegister: number };

export type RevokeRegistrationInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeRegistrationInvitationMutation = { readonly revokeRegistrationInvitation: { readonly id: string, readonly email: string, readonly role: EnrolmentRole, readonly state: RegistrationInvitationState, readonly sentAt: string, readonly remindedAt: string | null, readonly expiresAt: string } };

export type AddPersonMutationVariables = Exact<{
  input: AddPersonInput;
}>;


export type AddPersonMutation = { readonly addPerson:
    | { readonly __typename: 'PersonAdded', readonly enrolment: { readonly id: string, readonly displayName: string, readonly email: string, readonly role: EnrolmentRole, readonly state: EnrolmentState } }
    | { readonly __typename: 'RegistrationProblems', readonly problems: ReadonlyArray<{ readonly itemId: string, readonly code: string, readonly args: unknown }> }
   };

export type ReminderRuleWholeFragment = { readonly id: string, readonly state: ReminderRuleState, readonly name: string, readonly trigger: ReminderTrigger, readonly amount: number, readonly unit: ReminderUnit, readonly audience: ReminderAudience, readonly reach: ReminderReach, readonly eventPeople: ReminderEventPeople | null, readonly eventKinds: ReadonlyArray<EventKind>, readonly channel: ReminderChannel, readonly at: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly perWeek: number | null, readonly digest: boolean, readonly revision: number, readonly planned: number, readonly sent: number, readonly nextAt: string | null, readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } };

export type ReminderRulesQueryVariables = Exact<{
  programId: string | number;
}>;


export type ReminderRulesQuery = { readonly reminderRules: ReadonlyArray<{ readonly id: string, readonly state: ReminderRuleState, readonly name: string, readonly trigger: ReminderTrigger, readonly amount: number, readonly unit: ReminderUnit, readonly audience: ReminderAudience, readonly reach: ReminderReach, readonly eventPeople: ReminderEventPeople | null, readonly eventKinds: ReadonlyArray<EventKind>, readonly channel: ReminderChannel, readonly at: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly perWeek: number | null, readonly digest: boolean, readonly revision: number, readonly planned: number, readonly sent: number, readonly nextAt: string | null, readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }> };

export type ReminderPreviewQueryVariables = Exact<{
  input: SaveReminderRuleInput;
}>;


export type ReminderPreviewQuery = { readonly reminderPreview: { readonly nextOn: string | null, readonly leftOut: number, readonly neverWrittenTo: number, readonly most: number, readonly asks: boolean, readonly missing: ReadonlyArray<Locale>, readonly reader: string | null, readonly days: ReadonlyArray<{ readonly on: string, readonly people: number, readonly names: ReadonlyArray<string> }>, readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type SaveReminderRuleMutationVariables = Exact<{
  input: SaveReminderRuleInput;
}>;


export type SaveReminderRuleMutation = { readonly saveReminderRule: { readonly id: string, readonly state: ReminderRuleState, readonly name: string, readonly trigger: ReminderTrigger, readonly amount: number, readonly unit: ReminderUnit, readonly audience: ReminderAudience, readonly reach: ReminderReach, readonly eventPeople: ReminderEventPeople | null, readonly eventKinds: ReadonlyArray<EventKind>, readonly channel: ReminderChannel, readonly at: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly perWeek: number | null, readonly digest: boolean, readonly revision: number, readonly planned: number, readonly sent: number, readonly nextAt: string | null, readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type StartRemindersMutationVariables = Exact<{
  programId: string | number;
}>;


export type StartRemindersMutation = { readonly startReminders: ReadonlyArray<{ readonly id: string, readonly state: ReminderRuleState, readonly name: string, readonly trigger: ReminderTrigger, readonly amount: number, readonly unit: ReminderUnit, readonly audience: ReminderAudience, readonly reach: ReminderReach, readonly eventPeople: ReminderEventPeople | null, readonly eventKinds: ReadonlyArray<EventKind>, readonly channel: ReminderChannel, readonly at: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly perWeek: number | null, readonly digest: boolean, readonly revision: number, readonly planned: number, readonly sent: number, readonly nextAt: string | null, readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }> };

export type SwitchReminderRuleMutationVariables = Exact<{
  ruleId: string | number;
  revision: number;
  on: boolean;
  people?: number | null | undefined;
}>;


export type SwitchReminderRuleMutation = { readonly switchReminderRule: { readonly id: string, readonly state: ReminderRuleState, readonly name: string, readonly trigger: ReminderTrigger, readonly amount: number, readonly unit: ReminderUnit, readonly audience: ReminderAudience, readonly reach: ReminderReach, readonly eventPeople: ReminderEventPeople | null, readonly eventKinds: ReadonlyArray<EventKind>, readonly channel: ReminderChannel, readonly at: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly perWeek: number | null, readonly digest: boolean, readonly revision: number, readonly planned: number, readonly sent: number, readonly nextAt: string | null, readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type DiscardReminderRuleMutationVariables = Exact<{
  ruleId: string | number;
}>;


export type DiscardReminderRuleMutation = { readonly discardReminderRule: boolean };

export type MyRemindersQueryVariables = Exact<{ [key: string]: never; }>;


export type MyRemindersQuery = { readonly myReminders: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly body: string, readonly dueAt: string, readonly trigger: ReminderTrigger, readonly mentorshipId: string | null, readonly eventId: string | null }> };

export type SettleReminderMutationVariables = Exact<{
  reminderId: string | number;
}>;


export type SettleReminderMutation = { readonly settleReminder: boolean };

export type SentToQueryVariables = Exact<{
  enrolmentId: string | number;
}>;


export type SentToQuery = { readonly sentTo: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly rule: string | null, readonly dueAt: string, readonly settledAt: string | null, readonly state: string, readonly skipped: ReminderSkip | null, readonly response: string | null }> };

export type SchoolQueryVariables = Exact<{ [key: string]: never; }>;


export type SchoolQuery = { readonly school: { readonly id: string, readonly slug: string, readonly name: string, readonly locales: ReadonlyArray<Locale>, readonly timeZone: string, readonly permissions: ReadonlyArray<string>, readonly programPermissions: ReadonlyArray<{ readonly programId: string, readonly permissions: ReadonlyArray<string> }>, readonly me: { readonly id: string, readonly displayName: string, readonly email: string | null, readonly mailStopped: boolean, readonly roles: ReadonlyArray<Role>, readonly joinedAt: string } } };

export type OpenSchoolMutationVariables = Exact<{
  input: OpenSchoolInput;
}>;


export type OpenSchoolMutation = { readonly openSchool: { readonly id: string, readonly slug: string, readonly name: string } };

export type SchoolMembersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SchoolMembersQuery = { readonly school: { readonly id: string, readonly members: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly email: string | null, readonly roles: ReadonlyArray<Role>, readonly joinedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type SchoolInvitationsQueryVariables = Exact<{ [key: string]: never; }>;


export type SchoolInvitationsQuery = { readonly school: { readonly id: string, readonly locales: ReadonlyArray<Locale>, readonly invitations: ReadonlyArray<{ readonly id: string, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly state: InvitationState, readonly expiresAt: string }> } };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { readonly inviteMember: { readonly id: string, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly state: InvitationState, readonly expiresAt: string } };

export type RevokeInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeInvitationMutation = { readonly revokeInvitation: { readonly id: string, readonly state: InvitationState } };

export type StaffFieldsFragment = { readonly id: string, readonly displayName: string, readonly email: string, readonly signsIn: boolean, readonly roles: ReadonlyArray<Role>, readonly separation: SeparationProblem | null, readonly programRoles: ReadonlyArray<{ readonly programId: string, readonly programName: string, readonly roles: ReadonlyArray<Role> }> };

export type SchoolStaffQueryVariables = Exact<{ [key: string]: never; }>;


export type SchoolStaffQuery = { readonly school: { readonly id: string, readonly staff: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly email: string, readonly signsIn: boolean, readonly roles: ReadonlyArray<Role>, readonly separation: SeparationProblem | null, readonly programRoles: ReadonlyArray<{ readonly programId: string, readonly programName: string, readonly roles: ReadonlyArray<Role> }> }> } };

export type ProgramStaffQueryVariables = Exact<{
  id: string | number;
}>;


export type ProgramStaffQuery = { readonly program: { readonly id: string, readonly name: string, readonly staff: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly email: string, readonly signsIn: boolean, readonly roles: ReadonlyArray<Role>, readonly separation: SeparationProblem | null, readonly programRoles: ReadonlyArray<{ readonly programId: string, readonly programName: string, readonly roles: ReadonlyArray<Role> }> }>, readonly invitations: ReadonlyArray<{ readonly id: string, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly state: InvitationState, readonly expiresAt: string }> } };

export type SetMemberRolesMutationVariables = Exact<{
  input: SetMemberRolesInput;
}>;


export type SetMemberRolesMutation = { readonly setMemberRoles: { readonly id: string, readonly displayName: string, readonly email: string, readonly signsIn: boolean, readonly roles: ReadonlyArray<Role>, readonly separation: SeparationProblem | null, readonly programRoles: ReadonlyArray<{ readonly programId: string, readonly programName: string, readonly roles: ReadonlyArray<Role> }> } };

export type SetProgramRolesMutationVariables = Exact<{
  input: SetProgramRolesInput;
}>;


export type SetProgramRolesMutation = { readonly setProgramRoles: { readonly id: string, readonly displayName: string, readonly email: string, readonly signsIn: boolean, readonly roles: ReadonlyArray<Role>, readonly separation: SeparationProblem | null, readonly programRoles: ReadonlyArray<{ readonly programId: string, readonly programName: string, readonly roles: ReadonlyArray<Role> }> } };

export type RemoveStaffMemberMutationVariables = Exact<{
  memberId: string | number;
}>;


export type RemoveStaffMemberMutation = { readonly removeStaffMember: ReadonlyArray<{ readonly id: string }> };

export type LeaveSchoolMutationVariables = Exact<{ [key: string]: never; }>;


export type LeaveSchoolMutation = { readonly leaveSchool: { readonly ok: boolean } };

export type MyNotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyNotificationsQuery = { readonly school: { readonly id: string, readonly myNotifications: ReadonlyArray<{ readonly kind: NotificationKind, readonly allowed: boolean }> } };

export type ChooseNotificationMutationVariables = Exact<{
  kind: NotificationKind;
  allowed: boolean;
}>;


export type ChooseNotificationMutation = { readonly chooseNotification: ReadonlyArray<{ readonly kind: NotificationKind, readonly allowed: boolean }> };

export type ShortlistRoundFieldsFragment = { readonly id: string, readonly cohortId: string, readonly number: number, readonly state: ShortlistRoundState, readonly mentors: number, readonly chooseBy: string, readonly answerDays: number, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly createdAt: string, readonly openedAt: string | null, readonly remindedAt: string | null, readonly closedAt: string | null, readonly withList: number, readonly withoutList: number, readonly states: ReadonlyArray<{ readonly state: ShortlistState, readonly count: number }> };

export type CohortShortlistsQueryVariables = Exact<{
  id: string | number;
}>;


export type CohortShortlistsQuery = { readonly cohort: { readonly id: string, readonly ratherWaiting: number, readonly shortlistRounds: ReadonlyArray<{ readonly id: string, readonly cohortId: string, readonly number: number, readonly state: ShortlistRoundState, readonly mentors: number, readonly chooseBy: string, readonly answerDays: number, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly createdAt: string, readonly openedAt: string | null, readonly remindedAt: string | null, readonly closedAt: string | null, readonly withList: number, readonly withoutList: number, readonly states: ReadonlyArray<{ readonly state: ShortlistState, readonly count: number }> }> } };

export type ShortlistRoundQueryVariables = Exact<{
  id: string | number;
}>;


export type ShortlistRoundQuery = { readonly shortlistRound: { readonly id: string, readonly cohortId: string, readonly number: number, readonly state: ShortlistRoundState, readonly mentors: number, readonly chooseBy: string, readonly answerDays: number, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly createdAt: string, readonly openedAt: string | null, readonly remindedAt: string | null, readonly closedAt: string | null, readonly withList: number, readonly withoutList: number, readonly states: ReadonlyArray<{ readonly state: ShortlistState, readonly count: number }> } };

export type ShortlistPeopleQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  state?: ShortlistState | null | undefined;
}>;


export type ShortlistPeopleQuery = { readonly shortlistRound: { readonly id: string, readonly people: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: ShortlistState, readonly mentee: { readonly id: string, readonly displayName: string }, readonly mentor: { readonly id: string, readonly displayName: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type PrepareShortlistsMutationVariables = Exact<{
  input: PrepareShortlistsInput;
}>;


export type PrepareShortlistsMutation = { readonly prepareShortlists: { readonly id: string, readonly cohortId: string, readonly number: number, readonly state: ShortlistRoundState, readonly mentors: number, readonly chooseBy: string, readonly answerDays: number, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly createdAt: string, readonly openedAt: string | null, readonly remindedAt: string | null, readonly closedAt: string | null, readonly withList: number, readonly withoutList: number, readonly states: ReadonlyArray<{ readonly state: ShortlistState, readonly count: number }> } };

export type TakeBackShortlistsMutationVariables = Exact<{
  id: string | number;
}>;


export type TakeBackShortlistsMutation = { readonly takeBackShortlists: { readonly id: string, readonly cohortId: string, readonly number: number, readonly state: ShortlistRoundState, readonly mentors: number, readonly chooseBy: string, readonly answerDays: number, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly createdAt: string, readonly openedAt: string | null, readonly remindedAt: string | null, readonly closedAt: string | null, readonly withList: number, readonly withoutList: number, readonly states: ReadonlyArray<{ readonly state: ShortlistState, readonly count: number }> } };

export type OpenShortlistsMutationVariables = Exact<{
  id: string | number;
}>;


export type OpenShortlistsMutation = { readonly openShortlists: { readonly id: string, readonly cohortId: string, readonly number: number, readonly state: ShortlistRoundState, readonly mentors: number, readonly chooseBy: string, readonly answerDays: number, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly createdAt: string, readonly openedAt: string | null, readonly remindedAt: string | null, readonly closedAt: string | null, readonly withList: number, readonly withoutList: number, readonly states: ReadonlyArray<{ readonly state: ShortlistState, readonly count: number }> } };

export type RemindShortlistsMutationVariables = Exact<{
  id: string | number;
}>;


export type RemindShortlistsMutation = { readonly remindShortlists: { readonly id: string, readonly cohortId: string, readonly number: number, readonly state: ShortlistRoundState, readonly mentors: number, readonly chooseBy: string, readonly answerDays: number, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly createdAt: string, readonly openedAt: string | null, readonly remindedAt: string | null, readonly closedAt: string | null, readonly withList: number, readonly withoutList: number, readonly states: ReadonlyArray<{ readonly state: ShortlistState, readonly count: number }> } };

export type CloseShortlistsMutationVariables = Exact<{
  id: string | number;
}>;


export type CloseShortlistsMutation = { readonly closeShortlists: { readonly id: string, readonly cohortId: string, readonly number: number, readonly state: ShortlistRoundState, readonly mentors: number, readonly chooseBy: string, readonly answerDays: number, readonly progressDone: number, readonly progressTotal: number, readonly problemCode: string | null, readonly createdAt: string, readonly openedAt: string | null, readonly remindedAt: string | null, readonly closedAt: string | null, readonly withList: number, readonly withoutList: number, readonly states: ReadonlyArray<{ readonly state: ShortlistState, readonly count: number }> } };

export type MyShortlistsFieldsFragment = { readonly lists: ReadonlyArray<{ readonly id: string, readonly enrolmentId: string, readonly cohortName: string, readonly state: ShortlistState, readonly chooseBy: string, readonly mentors: ReadonlyArray<{ readonly state: ShortlistedState, readonly answerBy: string | null, readonly common: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly code: string, readonly values: ReadonlyArray<string>, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly mentor: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } }> }>, readonly waiting: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }> };

export type MyShortlistsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyShortlistsQuery = { readonly myShortlists: { readonly lists: ReadonlyArray<{ readonly id: string, readonly enrolmentId: string, readonly cohortName: string, readonly state: ShortlistState, readonly chooseBy: string, readonly mentors: ReadonlyArray<{ readonly state: ShortlistedState, readonly answerBy: string | null, readonly common: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly code: string, readonly values: ReadonlyArray<string>, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly mentor: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } }> }>, readonly waiting: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }> } };

export type ChooseFromShortlistMutationVariables = Exact<{
  input: ChooseFromShortlistInput;
}>;


export type ChooseFromShortlistMutation = { readonly chooseFromShortlist: { readonly lists: ReadonlyArray<{ readonly id: string, readonly enrolmentId: string, readonly cohortName: string, readonly state: ShortlistState, readonly chooseBy: string, readonly mentors: ReadonlyArray<{ readonly state: ShortlistedState, readonly answerBy: string | null, readonly common: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly code: string, readonly values: ReadonlyArray<string>, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly mentor: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } }> }>, readonly waiting: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }> } };

export type RefuseShortlistMutationVariables = Exact<{
  input: RefuseShortlistInput;
}>;


export type RefuseShortlistMutation = { readonly refuseShortlist: { readonly lists: ReadonlyArray<{ readonly id: string, readonly enrolmentId: string, readonly cohortName: string, readonly state: ShortlistState, readonly chooseBy: string, readonly mentors: ReadonlyArray<{ readonly state: ShortlistedState, readonly answerBy: string | null, readonly common: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly code: string, readonly values: ReadonlyArray<string>, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly mentor: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } }> }>, readonly waiting: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }> } };

export type AskMeAgainMutationVariables = Exact<{
  enrolmentId: string | number;
}>;


export type AskMeAgainMutation = { readonly askMeAgain: { readonly lists: ReadonlyArray<{ readonly id: string, readonly enrolmentId: string, readonly cohortName: string, readonly state: ShortlistState, readonly chooseBy: string, readonly mentors: ReadonlyArray<{ readonly state: ShortlistedState, readonly answerBy: string | null, readonly common: ReadonlyArray<{ readonly about: WishAbout, readonly id: string, readonly code: string, readonly values: ReadonlyArray<string>, readonly label: { readonly en: string | null, readonly fr: string | null } }>, readonly mentor: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } }> }>, readonly waiting: ReadonlyArray<{ readonly enrolmentId: string, readonly cohortName: string }> } };

export type MyShortlistRequestFieldsFragment = { readonly listId: string, readonly enrolmentId: string, readonly cohortName: string, readonly accepted: boolean, readonly answerBy: string | null, readonly menteeGoals: ReadonlyArray<string>, readonly mentee: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } };

export type MyShortlistRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyShortlistRequestsQuery = { readonly myShortlistRequests: ReadonlyArray<{ readonly listId: string, readonly enrolmentId: string, readonly cohortName: string, readonly accepted: boolean, readonly answerBy: string | null, readonly menteeGoals: ReadonlyArray<string>, readonly mentee: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } }> };

export type AnswerShortlistRequestMutationVariables = Exact<{
  input: AnswerShortlistRequestInput;
}>;


export type AnswerShortlistRequestMutation = { readonly answerShortlistRequest: ReadonlyArray<{ readonly listId: string, readonly enrolmentId: string, readonly cohortName: string, readonly accepted: boolean, readonly answerBy: string | null, readonly menteeGoals: ReadonlyArray<string>, readonly mentee: { readonly enrolmentId: string, readonly role: EnrolmentRole, readonly displayName: string, readonly pronouns: string | null, readonly email: string | null, readonly year: string | null, readonly site: string | null, readonly specialties: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly goals: ReadonlyArray<string>, readonly offers: string | null, readonly photo: { readonly path: string, readonly alt: string } | null } }> };

export type SpeakerFieldsFragment = { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } };

export type ManagedSpeakerFieldsFragment = { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly programId: string | null, readonly email: string | null, readonly locale: Locale | null, readonly reachable: boolean, readonly events: number, readonly revision: number, readonly mayEdit: boolean, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } };

export type EventSpeakerFieldsFragment = { readonly state: SpeakerState, readonly bySelf: boolean, readonly askedAt: string | null, readonly answeredAt: string | null, readonly speaker: { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly programId: string | null, readonly email: string | null, readonly locale: Locale | null, readonly reachable: boolean, readonly events: number, readonly revision: number, readonly mayEdit: boolean, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type SpeakerInvitationFieldsFragment = { readonly schoolName: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly state: SpeakerState, readonly open: boolean, readonly speaker: { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }, readonly event: { readonly id: string, readonly kind: EventKind, readonly startsAt: string, readonly endsAt: string, readonly title: { readonly en: string | null, readonly fr: string | null } }, readonly body: { readonly en: string | null, readonly fr: string | null } };

export type SpeakersQueryVariables = Exact<{ [key: string]: never; }>;


export type SpeakersQuery = { readonly speakers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly photoPath: string | null, readonly programId: string | null, readonly email: string | null, readonly locale: Locale | null, readonly reachable: boolean, readonly events: number, readonly revision: number, readonly mayEdit: boolean, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }> };

export type SaveSpeakerMutationVariables = Exact<{
  input: SaveSpeakerInput;
}>;


export type SaveSpeakerMutation = { readonly saveSpeaker: { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly programId: string | null, readonly email: string | null, readonly locale: Locale | null, readonly reachable: boolean, readonly events: number, readonly revision: number, readonly mayEdit: boolean, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type SetSpeakerPhotoMutationVariables = Exact<{
  input: SetSpeakerPhotoInput;
}>;


export type SetSpeakerPhotoMutation = { readonly setSpeakerPhoto: { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly programId: string | null, readonly email: string | null, readonly locale: Locale | null, readonly reachable: boolean, readonly events: number, readonly revision: number, readonly mayEdit: boolean, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type RemoveSpeakerPhotoMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveSpeakerPhotoMutation = { readonly removeSpeakerPhoto: { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly programId: string | null, readonly email: string | null, readonly locale: Locale | null, readonly reachable: boolean, readonly events: number, readonly revision: number, readonly mayEdit: boolean, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type RemoveSpeakerMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveSpeakerMutation = { readonly removeSpeaker: boolean };

export type EventSpeakersQueryVariables = Exact<{
  id: string | number;
}>;


export type EventSpeakersQuery = { readonly eventSpeakers: ReadonlyArray<{ readonly state: SpeakerState, readonly bySelf: boolean, readonly askedAt: string | null, readonly answeredAt: string | null, readonly speaker: { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly programId: string | null, readonly email: string | null, readonly locale: Locale | null, readonly reachable: boolean, readonly events: number, readonly revision: number, readonly mayEdit: boolean, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } }> };

export type SetEventSpeakersMutationVariables = Exact<{
  input: SetEventSpeakersInput;
}>;


export type SetEventSpeakersMutation = { readonly setEventSpeakers: ReadonlyArray<{ readonly state: SpeakerState, readonly bySelf: boolean, readonly askedAt: string | null, readonly answeredAt: string | null, readonly speaker: { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly programId: string | null, readonly email: string | null, readonly locale: Locale | null, readonly reachable: boolean, readonly events: number, readonly revision: number, readonly mayEdit: boolean, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } }> };

export type AskSpeakerMutationVariables = Exact<{
  input: EventSpeakerInput;
}>;


export type AskSpeakerMutation = { readonly askSpeaker: ReadonlyArray<{ readonly state: SpeakerState, readonly bySelf: boolean, readonly askedAt: string | null, readonly answeredAt: string | null, readonly speaker: { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly programId: string | null, readonly email: string | null, readonly locale: Locale | null, readonly reachable: boolean, readonly events: number, readonly revision: number, readonly mayEdit: boolean, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } }> };

export type NoteSpeakerAnswerMutationVariables = Exact<{
  input: NoteSpeakerAnswerInput;
}>;


export type NoteSpeakerAnswerMutation = { readonly noteSpeakerAnswer: ReadonlyArray<{ readonly state: SpeakerState, readonly bySelf: boolean, readonly askedAt: string | null, readonly answeredAt: string | null, readonly speaker: { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly programId: string | null, readonly email: string | null, readonly locale: Locale | null, readonly reachable: boolean, readonly events: number, readonly revision: number, readonly mayEdit: boolean, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } } }> };

export type MyEventSpeakersQueryVariables = Exact<{
  id: string | number;
}>;


export type MyEventSpeakersQuery = { readonly myEventSpeakers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly photoPath: string | null, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }> };

export type SpeakerPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SpeakerPageQuery = { readonly speakerPage: { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly events: ReadonlyArray<{ readonly id: string, readonly kind: EventKind, readonly startsAt: string, readonly endsAt: string, readonly title: { readonly en: string | null, readonly fr: string | null } }> } };

export type SpeakerInvitationQueryVariables = Exact<{
  token: string;
}>;


export type SpeakerInvitationQuery = { readonly speakerInvitation: { readonly schoolName: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly state: SpeakerState, readonly open: boolean, readonly speaker: { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }, readonly event: { readonly id: string, readonly kind: EventKind, readonly startsAt: string, readonly endsAt: string, readonly title: { readonly en: string | null, readonly fr: string | null } }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type AnswerSpeakerInvitationMutationVariables = Exact<{
  token: string;
  speaks: boolean;
}>;


export type AnswerSpeakerInvitationMutation = { readonly answerSpeakerInvitation: { readonly schoolName: string, readonly timeZone: string, readonly place: string | null, readonly room: string | null, readonly state: SpeakerState, readonly open: boolean, readonly speaker: { readonly id: string, readonly name: string, readonly photoPath: string | null, readonly role: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null } }, readonly event: { readonly id: string, readonly kind: EventKind, readonly startsAt: string, readonly endsAt: string, readonly title: { readonly en: string | null, readonly fr: string | null } }, readonly body: { readonly en: string | null, readonly fr: string | null } } };

export type SupportEntryFieldsFragment = { readonly id: string, readonly said: string, readonly at: string, readonly fromStaff: boolean, readonly by: string | null };

export type MySupportFieldsFragment = { readonly id: string, readonly mentorshipId: string, readonly kind: SupportKind, readonly state: SupportState, readonly askedAt: string, readonly unread: boolean };

export type MySupportThreadFieldsFragment = { readonly request: { readonly id: string, readonly mentorshipId: string, readonly kind: SupportKind, readonly state: SupportState, readonly askedAt: string, readonly unread: boolean }, readonly entries: ReadonlyArray<{ readonly id: string, readonly said: string, readonly at: string, readonly fromStaff: boolean, readonly by: string | null }>, readonly openedBy: ReadonlyArray<{ readonly name: string, readonly at: string }> };

export type SupportRequestFieldsFragment = { readonly id: string, readonly mentorshipId: string, readonly cohortId: string, readonly kind: SupportKind, readonly state: SupportState, readonly askedAt: string, readonly role: EnrolmentRole, readonly name: string };

export type SupportThreadFieldsFragment = { readonly request: { readonly id: string, readonly mentorshipId: string, readonly cohortId: string, readonly kind: SupportKind, readonly state: SupportState, readonly askedAt: string, readonly role: EnrolmentRole, readonly name: string }, readonly entries: ReadonlyArray<{ readonly id: string, readonly said: string, readonly at: string, readonly fromStaff: boolean, readonly by: string | null }>, readonly openedBy: ReadonlyArray<{ readonly name: string, readonly at: string }> };

export type MySupportQueryVariables = Exact<{ [key: string]: never; }>;


export type MySupportQuery = { readonly mySupport: ReadonlyArray<{ readonly id: string, readonly mentorshipId: string, readonly kind: SupportKind, readonly state: SupportState, readonly askedAt: string, readonly unread: boolean }> };

export type MySupportThreadQueryVariables = Exact<{
  requestId: string | number;
}>;


export type MySupportThreadQuery = { readonly mySupportThread: { readonly request: { readonly id: string, readonly mentorshipId: string, readonly kind: SupportKind, readonly state: SupportState, readonly askedAt: string, readonly unread: boolean }, readonly entries: ReadonlyArray<{ readonly id: string, readonly said: string, readonly at: string, readonly fromStaff: boolean, readonly by: string | null }>, readonly openedBy: ReadonlyArray<{ readonly name: string, readonly at: string }> } };

export type AskForSupportMutationVariables = Exact<{
  input: AskForSupportInput;
}>;


export type AskForSupportMutation = { readonly askForSupport: { readonly request: { readonly id: string, readonly mentorshipId: string, readonly kind: SupportKind, readonly state: SupportState, readonly askedAt: string, readonly unread: boolean }, readonly entries: ReadonlyArray<{ readonly id: string, readonly said: string, readonly at: string, readonly fromStaff: boolean, readonly by: string | null }>, readonly openedBy: ReadonlyArray<{ readonly name: string, readonly at: string }> } };

export type WriteAboutMySupportMutationVariables = Exact<{
  input: SupportWordsInput;
}>;


export type WriteAboutMySupportMutation = { readonly writeAboutMySupport: { readonly request: { readonly id: string, readonly mentorshipId: string, readonly kind: SupportKind, readonly state: SupportState, readonly askedAt: string, readonly unread: boolean }, readonly entries: ReadonlyArray<{ readonly id: string, readonly said: string, readonly at: string, readonly fromStaff: boolean, readonly by: string | null }>, readonly openedBy: ReadonlyArray<{ readonly name: string, readonly at: string }> } };

export type CloseMySupportMutationVariables = Exact<{
  requestId: string | number;
}>;


export type CloseMySupportMutation = { readonly closeMySupport: { readonly request: { readonly id: string, readonly mentorshipId: string, readonly kind: SupportKind, readonly state: SupportState, readonly askedAt: string, readonly unread: boolean }, readonly entries: ReadonlyArray<{ readonly id: string, readonly said: string, readonly at: string, readonly fromStaff: boolean, readonly by: string | null }>, readonly openedBy: ReadonlyArray<{ readonly name: string, readonly at: string }> } };

export type SupportRequestsQueryVariables = Exact<{
  cohortId: string | number;
}>;


export type SupportRequestsQuery = { readonly supportRequests: ReadonlyArray<{ readonly id: string, readonly mentorshipId: string, readonly cohortId: string, readonly kind: SupportKind, readonly state: SupportState, readonly askedAt: string, readonly role: EnrolmentRole, readonly name: string }> };

export type SupportThreadQueryVariables = Exact<{
  requestId: string | number;
}>;


export type SupportThreadQuery = { readonly supportThread: { readonly request: { readonly id: string, readonly mentorshipId: string, readonly cohortId: string, readonly kind: SupportKind, readonly state: SupportState, readonly askedAt: string, readonly role: EnrolmentRole, readonly name: string }, readonly entries: ReadonlyArray<{ readonly id: string, readonly said: string, readonly at: string, readonly fromStaff: boolean, readonly by: string | null }>, readonly openedBy: ReadonlyArray<{ readonly name: string, readonly at: string }> } };

export type AnswerSupportMutationVariables = Exact<{
  input: SupportWordsInput;
}>;


export type AnswerSupportMutation = { readonly answerSupport: { readonly request: { readonly id: string, readonly mentorshipId: string, readonly cohortId: string, readonly kind: SupportKind, readonly state: SupportState, readonly askedAt: string, readonly role: EnrolmentRole, readonly name: string }, readonly entries: ReadonlyArray<{ readonly id: string, readonly said: string, readonly at: string, readonly fromStaff: boolean, readonly by: string | null }>, readonly openedBy: ReadonlyArray<{ readonly name: string, readonly at: string }> } };

export type CloseSupportMutationVariables = Exact<{
  requestId: string | number;
}>;


export type CloseSupportMutation = { readonly closeSupport: { readonly request: { readonly id: string, readonly mentorshipId: string, readonly cohortId: string, readonly kind: SupportKind, readonly state: SupportState, readonly askedAt: string, readonly role: EnrolmentRole, readonly name: string }, readonly entries: ReadonlyArray<{ readonly id: string, readonly said: string, readonly at: string, readonly fromStaff: boolean, readonly by: string | null }>, readonly openedBy: ReadonlyArray<{ readonly name: string, readonly at: string }> } };

export type TaskFieldsFragment = { readonly id: string, readonly code: string | null, readonly args: unknown, readonly title: string | null, readonly note: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly state: TaskState, readonly createdAt: string, readonly doneAt: string | null, readonly pairs: ReadonlyArray<{ readonly id: string, readonly names: string }>, readonly owner: { readonly id: string, readonly displayName: string } | null, readonly deputy: { readonly id: string, readonly displayName: string } | null, readonly program: { readonly id: string, readonly name: string } | null, readonly cohort: { readonly id: string, readonly name: string } | null, readonly person: { readonly id: string, readonly displayName: string } | null, readonly createdBy: { readonly id: string, readonly displayName: string } | null, readonly doneBy: { readonly id: string, readonly displayName: string } | null };

export type DeputyFieldsFragment = { readonly id: string, readonly absentId: string, readonly absentName: string, readonly deputyId: string, readonly deputyName: string, readonly fromOn: string, readonly toOn: string, readonly holdsNow: boolean };

export type TasksQueryVariables = Exact<{
  filter: TaskFilter;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TasksQuery = { readonly school: { readonly id: string, readonly tasks: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string | null, readonly args: unknown, readonly title: string | null, readonly note: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly state: TaskState, readonly createdAt: string, readonly doneAt: string | null, readonly pairs: ReadonlyArray<{ readonly id: string, readonly names: string }>, readonly owner: { readonly id: string, readonly displayName: string } | null, readonly deputy: { readonly id: string, readonly displayName: string } | null, readonly program: { readonly id: string, readonly name: string } | null, readonly cohort: { readonly id: string, readonly name: string } | null, readonly person: { readonly id: string, readonly displayName: string } | null, readonly createdBy: { readonly id: string, readonly displayName: string } | null, readonly doneBy: { readonly id: string, readonly displayName: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type ColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesQuery = { readonly school: { readonly id: string, readonly colleagues: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly programIds: ReadonlyArray<string> }> } };

export type DeputiesQueryVariables = Exact<{ [key: string]: never; }>;


export type DeputiesQuery = { readonly school: { readonly id: string, readonly deputies: ReadonlyArray<{ readonly id: string, readonly absentId: string, readonly absentName: string, readonly deputyId: string, readonly deputyName: string, readonly fromOn: string, readonly toOn: string, readonly holdsNow: boolean }> } };

export type StaffingQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffingQuery = { readonly school: { readonly id: string, readonly staffing: { readonly needed: number, readonly school: number, readonly enough: boolean, readonly short: ReadonlyArray<{ readonly programId: string, readonly name: string, readonly people: number }> } } };

export type CreateTaskMutationVariables = Exact<{
  input: CreateTaskInput;
}>;


export type CreateTaskMutation = { readonly createTask: { readonly id: string, readonly code: string | null, readonly args: unknown, readonly title: string | null, readonly note: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly state: TaskState, readonly createdAt: string, readonly doneAt: string | null, readonly pairs: ReadonlyArray<{ readonly id: string, readonly names: string }>, readonly owner: { readonly id: string, readonly displayName: string } | null, readonly deputy: { readonly id: string, readonly displayName: string } | null, readonly program: { readonly id: string, readonly name: string } | null, readonly cohort: { readonly id: string, readonly name: string } | null, readonly person: { readonly id: string, readonly displayName: string } | null, readonly createdBy: { readonly id: string, readonly displayName: string } | null, readonly doneBy: { readonly id: string, readonly displayName: string } | null } };

export type ChangeTaskMutationVariables = Exact<{
  input: ChangeTaskInput;
}>;


export type ChangeTaskMutation = { readonly changeTask: { readonly id: string, readonly code: string | null, readonly args: unknown, readonly title: string | null, readonly note: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly state: TaskState, readonly createdAt: string, readonly doneAt: string | null, readonly pairs: ReadonlyArray<{ readonly id: string, readonly names: string }>, readonly owner: { readonly id: string, readonly displayName: string } | null, readonly deputy: { readonly id: string, readonly displayName: string } | null, readonly program: { readonly id: string, readonly name: string } | null, readonly cohort: { readonly id: string, readonly name: string } | null, readonly person: { readonly id: string, readonly displayName: string } | null, readonly createdBy: { readonly id: string, readonly displayName: string } | null, readonly doneBy: { readonly id: string, readonly displayName: string } | null } };

export type CompleteTaskMutationVariables = Exact<{
  id: string | number;
}>;


export type CompleteTaskMutation = { readonly completeTask: { readonly id: string, readonly code: string | null, readonly args: unknown, readonly title: string | null, readonly note: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly state: TaskState, readonly createdAt: string, readonly doneAt: string | null, readonly pairs: ReadonlyArray<{ readonly id: string, readonly names: string }>, readonly owner: { readonly id: string, readonly displayName: string } | null, readonly deputy: { readonly id: string, readonly displayName: string } | null, readonly program: { readonly id: string, readonly name: string } | null, readonly cohort: { readonly id: string, readonly name: string } | null, readonly person: { readonly id: string, readonly displayName: string } | null, readonly createdBy: { readonly id: string, readonly displayName: string } | null, readonly doneBy: { readonly id: string, readonly displayName: string } | null } };

export type ReopenTaskMutationVariables = Exact<{
  id: string | number;
}>;


export type ReopenTaskMutation = { readonly reopenTask: { readonly id: string, readonly code: string | null, readonly args: unknown, readonly title: string | null, readonly note: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly state: TaskState, readonly createdAt: string, readonly doneAt: string | null, readonly pairs: ReadonlyArray<{ readonly id: string, readonly names: string }>, readonly owner: { readonly id: string, readonly displayName: string } | null, readonly deputy: { readonly id: string, readonly displayName: string } | null, readonly program: { readonly id: string, readonly name: string } | null, readonly cohort: { readonly id: string, readonly name: string } | null, readonly person: { readonly id: string, readonly displayName: string } | null, readonly createdBy: { readonly id: string, readonly displayName: string } | null, readonly doneBy: { readonly id: string, readonly displayName: string } | null } };

export type NameDeputyMutationVariables = Exact<{
  input: NameDeputyInput;
}>;


export type NameDeputyMutation = { readonly nameDeputy: { readonly id: string, readonly absentId: string, readonly absentName: string, readonly deputyId: string, readonly deputyName: string, readonly fromOn: string, readonly toOn: string, readonly holdsNow: boolean } };

export type EndDeputyMutationVariables = Exact<{
  id: string | number;
}>;


export type EndDeputyMutation = { readonly endDeputy: ReadonlyArray<{ readonly id: string, readonly absentId: string, readonly absentName: string, readonly deputyId: string, readonly deputyName: string, readonly fromOn: string, readonly toOn: string, readonly holdsNow: boolean }> };

export type IdentityDimensionFieldsFragment = { readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> };

export type IdentityTaxonomyFieldsFragment = { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> };

export type IdentityTaxonomyQueryVariables = Exact<{ [key: string]: never; }>;


export type IdentityTaxonomyQuery = { readonly identityTaxonomy: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type MyIdentityDimensionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyIdentityDimensionsQuery = { readonly myIdentityDimensions: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type IdentityDimensionNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type IdentityDimensionNamesQuery = { readonly identityTaxonomy: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly label: { readonly en: string | null, readonly fr: string | null } }> } };

export type AddIdentityDimensionMutationVariables = Exact<{
  input: AddIdentityDimensionInput;
}>;


export type AddIdentityDimensionMutation = { readonly addIdentityDimension: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type ChangeIdentityDimensionMutationVariables = Exact<{
  input: ChangeIdentityDimensionInput;
}>;


export type ChangeIdentityDimensionMutation = { readonly changeIdentityDimension: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type RetireIdentityDimensionMutationVariables = Exact<{
  id: string | number;
  retired: boolean;
}>;


export type RetireIdentityDimensionMutation = { readonly retireIdentityDimension: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type OrderIdentityDimensionsMutationVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type OrderIdentityDimensionsMutation = { readonly orderIdentityDimensions: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type AddIdentityRollUpMutationVariables = Exact<{
  input: AddIdentityRollUpInput;
}>;


export type AddIdentityRollUpMutation = { readonly addIdentityRollUp: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type ChangeIdentityRollUpMutationVariables = Exact<{
  input: ChangeIdentityRollUpInput;
}>;


export type ChangeIdentityRollUpMutation = { readonly changeIdentityRollUp: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type RemoveIdentityRollUpMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveIdentityRollUpMutation = { readonly removeIdentityRollUp: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type AddIdentityOptionMutationVariables = Exact<{
  input: AddIdentityOptionInput;
}>;


export type AddIdentityOptionMutation = { readonly addIdentityOption: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type ChangeIdentityOptionMutationVariables = Exact<{
  input: ChangeIdentityOptionInput;
}>;


export type ChangeIdentityOptionMutation = { readonly changeIdentityOption: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type RetireIdentityOptionMutationVariables = Exact<{
  id: string | number;
  retired: boolean;
}>;


export type RetireIdentityOptionMutation = { readonly retireIdentityOption: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type MergeIdentityOptionMutationVariables = Exact<{
  id: string | number;
  intoId: string | number;
}>;


export type MergeIdentityOptionMutation = { readonly mergeIdentityOption: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type UnmergeIdentityOptionMutationVariables = Exact<{
  id: string | number;
}>;


export type UnmergeIdentityOptionMutation = { readonly unmergeIdentityOption: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type OrderIdentityOptionsMutationVariables = Exact<{
  dimensionId: string | number;
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type OrderIdentityOptionsMutation = { readonly orderIdentityOptions: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type NameIdentityStewardMutationVariables = Exact<{
  dimensionId: string | number;
  memberId?: string | number | null | undefined;
}>;


export type NameIdentityStewardMutation = { readonly nameIdentitySteward: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type ApproveIdentityWordsMutationVariables = Exact<{
  dimensionId: string | number;
  revision: number;
}>;


export type ApproveIdentityWordsMutation = { readonly approveIdentityWords: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type DeclineIdentityWordsMutationVariables = Exact<{
  dimensionId: string | number;
}>;


export type DeclineIdentityWordsMutation = { readonly declineIdentityWords: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type LookAtIdentityTextsMutationVariables = Exact<{ [key: string]: never; }>;


export type LookAtIdentityTextsMutation = { readonly lookAtIdentityTexts: { readonly identities: ReadonlyArray<string>, readonly wishes: ReadonlyArray<string>, readonly least: number } };

export type MapIdentityTextMutationVariables = Exact<{
  input: MapIdentityTextInput;
}>;


export type MapIdentityTextMutation = { readonly mapIdentityText: { readonly revision: number, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly isMine: boolean, readonly waits: boolean, readonly approvedAt: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly label: { readonly en: string | null, readonly fr: string | null }, readonly help: { readonly en: string | null, readonly fr: string | null } } | null, readonly steward: { readonly id: string, readonly displayName: string } | null, readonly rollUps: ReadonlyArray<{ readonly id: string, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }>, readonly options: ReadonlyArray<{ readonly id: string, readonly state: IdentityState, readonly rollUpId: string | null, readonly mergedInto: string | null, readonly label: { readonly en: string | null, readonly fr: string | null }, readonly proposed: { readonly en: string | null, readonly fr: string | null } | null }> }>, readonly aliases: ReadonlyArray<{ readonly kind: IdentityTextKind, readonly text: string, readonly dimensionId: string | null, readonly optionId: string | null, readonly question: WishQuestion | null }> } };

export type IdentityReportFieldsFragment = { readonly cohortId: string, readonly cohortName: string, readonly programName: string, readonly approvedAt: string | null };

export type IdentityReportsQueryVariables = Exact<{
  dimensionId: string | number;
}>;


export type IdentityReportsQuery = { readonly identityReports: ReadonlyArray<{ readonly cohortId: string, readonly cohortName: string, readonly programName: string, readonly approvedAt: string | null }> };

export type ApproveIdentityReportsMutationVariables = Exact<{
  dimensionId: string | number;
  cohortId: string | number;
}>;


export type ApproveIdentityReportsMutation = { readonly approveIdentityReports: ReadonlyArray<{ readonly cohortId: string, readonly cohortName: string, readonly programName: string, readonly approvedAt: string | null }> };

export type TakeBackIdentityReportsMutationVariables = Exact<{
  dimensionId: string | number;
  cohortId: string | number;
}>;


export type TakeBackIdentityReportsMutation = { readonly takeBackIdentityReports: ReadonlyArray<{ readonly cohortId: string, readonly cohortName: string, readonly programName: string, readonly approvedAt: string | null }> };

export type WordsByPartFragment = { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } };

export type WordingWholeFragment = { readonly kind: string, readonly isPage: boolean, readonly programId: string | null, readonly places: ReadonlyArray<string>, readonly subjectPlaces: ReadonlyArray<string>, readonly needed: ReadonlyArray<string>, readonly footerPlaces: ReadonlyArray<string>, readonly version: number, readonly changedAt: string | null, readonly changedBy: string | null, readonly shipped: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly inherited: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly own: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly draft: { readonly revision: number, readonly changedAt: string, readonly changedBy: string | null, readonly words: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } } } | null, readonly languages: ReadonlyArray<{ readonly locale: Locale, readonly source: WordingSource }> };

export type WordingsQueryVariables = Exact<{
  programId?: string | number | null | undefined;
}>;


export type WordingsQuery = { readonly wordings: ReadonlyArray<{ readonly kind: string, readonly isPage: boolean, readonly programId: string | null, readonly places: ReadonlyArray<string>, readonly subjectPlaces: ReadonlyArray<string>, readonly needed: ReadonlyArray<string>, readonly footerPlaces: ReadonlyArray<string>, readonly version: number, readonly changedAt: string | null, readonly changedBy: string | null, readonly shipped: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly inherited: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly own: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly draft: { readonly revision: number, readonly changedAt: string, readonly changedBy: string | null, readonly words: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } } } | null, readonly languages: ReadonlyArray<{ readonly locale: Locale, readonly source: WordingSource }> }> };

export type WordingVersionsQueryVariables = Exact<{
  kind: string;
  programId?: string | number | null | undefined;
}>;


export type WordingVersionsQuery = { readonly wordingVersions: ReadonlyArray<{ readonly version: number, readonly changedAt: string, readonly changedBy: string | null, readonly words: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } } }> };

export type WordingPreviewQueryVariables = Exact<{
  input: WordingInput;
}>;


export type WordingPreviewQuery = { readonly wordingPreview: { readonly tellingSubjects: ReadonlyArray<Locale>, readonly samples: ReadonlyArray<{ readonly locale: Locale, readonly source: WordingSource, readonly subject: string, readonly paragraphs: ReadonlyArray<string>, readonly action: string | null, readonly closing: ReadonlyArray<string>, readonly footer: string | null }> } };

export type SaveWordingMutationVariables = Exact<{
  input: SaveWordingInput;
}>;


export type SaveWordingMutation = { readonly saveWording: { readonly kind: string, readonly isPage: boolean, readonly programId: string | null, readonly places: ReadonlyArray<string>, readonly subjectPlaces: ReadonlyArray<string>, readonly needed: ReadonlyArray<string>, readonly footerPlaces: ReadonlyArray<string>, readonly version: number, readonly changedAt: string | null, readonly changedBy: string | null, readonly shipped: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly inherited: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly own: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly draft: { readonly revision: number, readonly changedAt: string, readonly changedBy: string | null, readonly words: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } } } | null, readonly languages: ReadonlyArray<{ readonly locale: Locale, readonly source: WordingSource }> } };

export type SaveWordingDraftMutationVariables = Exact<{
  input: SaveWordingDraftInput;
}>;


export type SaveWordingDraftMutation = { readonly saveWordingDraft: { readonly kind: string, readonly isPage: boolean, readonly programId: string | null, readonly places: ReadonlyArray<string>, readonly subjectPlaces: ReadonlyArray<string>, readonly needed: ReadonlyArray<string>, readonly footerPlaces: ReadonlyArray<string>, readonly version: number, readonly changedAt: string | null, readonly changedBy: string | null, readonly shipped: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly inherited: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly own: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly draft: { readonly revision: number, readonly changedAt: string, readonly changedBy: string | null, readonly words: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } } } | null, readonly languages: ReadonlyArray<{ readonly locale: Locale, readonly source: WordingSource }> } };

export type DiscardWordingDraftMutationVariables = Exact<{
  kind: string;
  revision: number;
  programId?: string | number | null | undefined;
}>;


export type DiscardWordingDraftMutation = { readonly discardWordingDraft: { readonly kind: string, readonly isPage: boolean, readonly programId: string | null, readonly places: ReadonlyArray<string>, readonly subjectPlaces: ReadonlyArray<string>, readonly needed: ReadonlyArray<string>, readonly footerPlaces: ReadonlyArray<string>, readonly version: number, readonly changedAt: string | null, readonly changedBy: string | null, readonly shipped: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly inherited: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly own: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly draft: { readonly revision: number, readonly changedAt: string, readonly changedBy: string | null, readonly words: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } } } | null, readonly languages: ReadonlyArray<{ readonly locale: Locale, readonly source: WordingSource }> } };

export type ResetWordingMutationVariables = Exact<{
  kind: string;
  version: number;
  programId?: string | number | null | undefined;
}>;


export type ResetWordingMutation = { readonly resetWording: { readonly kind: string, readonly isPage: boolean, readonly programId: string | null, readonly places: ReadonlyArray<string>, readonly subjectPlaces: ReadonlyArray<string>, readonly needed: ReadonlyArray<string>, readonly footerPlaces: ReadonlyArray<string>, readonly version: number, readonly changedAt: string | null, readonly changedBy: string | null, readonly shipped: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly inherited: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly own: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } }, readonly draft: { readonly revision: number, readonly changedAt: string, readonly changedBy: string | null, readonly words: { readonly subject: { readonly en: string | null, readonly fr: string | null }, readonly body: { readonly en: string | null, readonly fr: string | null }, readonly action: { readonly en: string | null, readonly fr: string | null }, readonly footer: { readonly en: string | null, readonly fr: string | null } } } | null, readonly languages: ReadonlyArray<{ readonly locale: Locale, readonly source: WordingSource }> } };

export type SampleFieldsFragment = { readonly locale: Locale, readonly source: WordingSource, readonly subject: string, readonly paragraphs: ReadonlyArray<string>, readonly action: string | null, readonly closing: ReadonlyArray<string>, readonly footer: string | null };

export type WordingCommentFieldsFragment = { readonly id: string, readonly kind: string, readonly text: string, readonly author: string | null, readonly at: string, readonly resolvedAt: string | null };

export type WordingReviewQueryVariables = Exact<{
  programId: string | number;
}>;


export type WordingReviewQuery = { readonly wordingReview: { readonly programId: string, readonly programName: string, readonly wordings: ReadonlyArray<{ readonly kind: string, readonly isPage: boolean, readonly isDraft: boolean, readonly samples: ReadonlyArray<{ readonly locale: Locale, readonly source: WordingSource, readonly subject: string, readonly paragraphs: ReadonlyArray<string>, readonly action: string | null, readonly closing: ReadonlyArray<string>, readonly footer: string | null }> }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly text: string, readonly author: string | null, readonly at: string, readonly resolvedAt: string | null }> } };

export type WordingReviewerFieldsFragment = { readonly memberId: string, readonly displayName: string, readonly email: string, readonly invitedAt: string };

export type WordingReviewersQueryVariables = Exact<{
  programId: string | number;
}>;


export type WordingReviewersQuery = { readonly wordingReviewers: ReadonlyArray<{ readonly memberId: string, readonly displayName: string, readonly email: string, readonly invitedAt: string }> };

export type InviteWordingReviewersMutationVariables = Exact<{
  input: InviteWordingReviewersInput;
}>;


export type InviteWordingReviewersMutation = { readonly inviteWordingReviewers: { readonly notMembers: ReadonlyArray<string>, readonly reviewers: ReadonlyArray<{ readonly memberId: string, readonly displayName: string, readonly email: string, readonly invitedAt: string }> } };

export type RemoveWordingReviewerMutationVariables = Exact<{
  programId: string | number;
  memberId: string | number;
}>;


export type RemoveWordingReviewerMutation = { readonly removeWordingReviewer: ReadonlyArray<{ readonly memberId: string, readonly displayName: string, readonly email: string, readonly invitedAt: string }> };

export type WordingCommentsQueryVariables = Exact<{
  programId: string | number;
}>;


export type WordingCommentsQuery = { readonly wordingComments: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly text: string, readonly author: string | null, readonly at: string, readonly resolvedAt: string | null }> };

export type CommentOnWordingMutationVariables = Exact<{
  input: CommentOnWordingInput;
}>;


export type CommentOnWordingMutation = { readonly commentOnWording: { readonly id: string, readonly kind: string, readonly text: string, readonly author: string | null, readonly at: string, readonly resolvedAt: string | null } };

export type ResolveWordingCommentMutationVariables = Exact<{
  id: string | number;
  resolved: boolean;
}>;


export type ResolveWordingCommentMutation = { readonly resolveWordingComment: { readonly id: string, readonly kind: string, readonly text: string, readonly author: string | null, readonly at: string, readonly resolvedAt: string | null } };

export type GoalFieldsFragment = { readonly id: string, readonly title: string, readonly state: GoalState, readonly dueOn: string | null, readonly revision: number, readonly steps: ReadonlyArray<{ readonly what: string, readonly done: boolean }> };

export type MentorshipGoalsQueryVariables = Exact<{
  mentorshipId: string | number;
}>;


export type MentorshipGoalsQuery = { readonly mentorshipGoals: ReadonlyArray<{ readonly id: string, readonly title: string, readonly state: GoalState, readonly dueOn: string | null, readonly revision: number, readonly steps: ReadonlyArray<{ readonly what: string, readonly done: boolean }> }> };

export type SaveGoalMutationVariables = Exact<{
  input: SaveGoalInput;
}>;


export type SaveGoalMutation = { readonly saveGoal: ReadonlyArray<{ readonly id: string, readonly title: string, readonly state: GoalState, readonly dueOn: string | null, readonly revision: number, readonly steps: ReadonlyArray<{ readonly what: string, readonly done: boolean }> }> };

export type OrderGoalsMutationVariables = Exact<{
  mentorshipId: string | number;
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type OrderGoalsMutation = { readonly orderGoals: ReadonlyArray<{ readonly id: string, readonly title: string, readonly state: GoalState, readonly dueOn: string | null, readonly revision: number, readonly steps: ReadonlyArray<{ readonly what: string, readonly done: boolean }> }> };

export type NoteFieldsFragment = { readonly id: string, readonly text: string, readonly revision: number, readonly changedAt: string, readonly changedBy: string | null };

export type MentorshipNotesFieldsFragment = { readonly mentorshipId: string, readonly shared: ReadonlyArray<{ readonly id: string, readonly text: string, readonly revision: number, readonly changedAt: string, readonly changedBy: string | null }>, readonly own: ReadonlyArray<{ readonly id: string, readonly text: string, readonly revision: number, readonly changedAt: string, readonly changedBy: string | null }> };

export type MentorshipNotesQueryVariables = Exact<{
  mentorshipId: string | number;
}>;


export type MentorshipNotesQuery = { readonly mentorshipNotes: { readonly mentorshipId: string, readonly shared: ReadonlyArray<{ readonly id: string, readonly text: string, readonly revision: number, readonly changedAt: string, readonly changedBy: string | null }>, readonly own: ReadonlyArray<{ readonly id: string, readonly text: string, readonly revision: number, readonly changedAt: string, readonly changedBy: string | null }> } };

export type SaveNoteMutationVariables = Exact<{
  input: SaveNoteInput;
}>;


export type SaveNoteMutation = { readonly saveNote: { readonly mentorshipId: string, readonly shared: ReadonlyArray<{ readonly id: string, readonly text: string, readonly revision: number, readonly changedAt: string, readonly changedBy: string | null }>, readonly own: ReadonlyArray<{ readonly id: string, readonly text: string, readonly revision: number, readonly changedAt: string, readonly changedBy: string | null }> } };

export type RemoveNoteMutationVariables = Exact<{
  input: RemoveNoteInput;
}>;


export type RemoveNoteMutation = { readonly removeNote: { readonly mentorshipId: string, readonly shared: ReadonlyArray<{ readonly id: string, readonly text: string, readonly revision: number, readonly changedAt: string, readonly changedBy: string | null }>, readonly own: ReadonlyArray<{ readonly id: string, readonly text: string, readonly revision: number, readonly changedAt: string, readonly changedBy: string | null }> } };

export type MentorshipCardsFieldsFragment = { readonly mentorshipId: string, readonly own: ReadonlyArray<{ readonly id: string, readonly text: string, readonly shared: boolean }>, readonly shown: ReadonlyArray<{ readonly id: string, readonly name: string, readonly text: string }> };

export type MentorshipCardsQueryVariables = Exact<{
  mentorshipId: string | number;
}>;


export type MentorshipCardsQuery = { readonly mentorshipCards: { readonly mentorshipId: string, readonly own: ReadonlyArray<{ readonly id: string, readonly text: string, readonly shared: boolean }>, readonly shown: ReadonlyArray<{ readonly id: string, readonly name: string, readonly text: string }> } };

export type SaveCardMutationVariables = Exact<{
  input: SaveCardInput;
}>;


export type SaveCardMutation = { readonly saveCard: { readonly mentorshipId: string, readonly own: ReadonlyArray<{ readonly id: string, readonly text: string, readonly shared: boolean }>, readonly shown: ReadonlyArray<{ readonly id: string, readonly name: string, readonly text: string }> } };

export type ShareCardMutationVariables = Exact<{
  input: ShareCardInput;
}>;


export type ShareCardMutation = { readonly shareCard: { readonly mentorshipId: string, readonly own: ReadonlyArray<{ readonly id: string, readonly text: string, readonly shared: boolean }>, readonly shown: ReadonlyArray<{ readonly id: string, readonly name: string, readonly text: string }> } };

export type RemoveCardMutationVariables = Exact<{
  mentorshipId: string | number;
  id: string | number;
}>;


export type RemoveCardMutation = { readonly removeCard: { readonly mentorshipId: string, readonly own: ReadonlyArray<{ readonly id: string, readonly text: string, readonly shared: boolean }>, readonly shown: ReadonlyArray<{ readonly id: string, readonly name: string, readonly text: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ViewerFieldsFragmentDoc = new TypedDocumentString(`
    fragment ViewerFields on Viewer {
  id
  email
  displayName
  locale
  timeZone
  emailConfirmed
  memberships {
    memberId
    schoolSlug
    schoolName
    roles
  }
}
    `, {"fragmentName":"ViewerFields"}) as unknown as TypedDocumentString<ViewerFieldsFragment, unknown>;
export const AffinityGroupFieldsFragmentDoc = new TypedDocumentString(`
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}
    `, {"fragmentName":"AffinityGroupFields"}) as unknown as TypedDocumentString<AffinityGroupFieldsFragment, unknown>;
export const AffinityBoardFieldsFragmentDoc = new TypedDocumentString(`
    fragment AffinityBoardFields on AffinityBoard {
  group {
    ...AffinityGroupFields
  }
  posts {
    id
    words
    writtenAt
  }
  members {
    memberId
    name
  }
  offeredToMe
  offeredTo
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}`, {"fragmentName":"AffinityBoardFields"}) as unknown as TypedDocumentString<AffinityBoardFieldsFragment, unknown>;
export const FigureDimensionPartsFragmentDoc = new TypedDocumentString(`
    fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
    `, {"fragmentName":"FigureDimensionParts"}) as unknown as TypedDocumentString<FigureDimensionPartsFragment, unknown>;
export const FigureTablePartsFragmentDoc = new TypedDocumentString(`
    fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}
    fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}`, {"fragmentName":"FigureTableParts"}) as unknown as TypedDocumentString<FigureTablePartsFragment, unknown>;
export const AffinityFiguresFieldsFragmentDoc = new TypedDocumentString(`
    fragment AffinityFiguresFields on AffinityFigures {
  groupId
  table {
    ...FigureTableParts
  }
}
    fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`, {"fragmentName":"AffinityFiguresFields"}) as unknown as TypedDocumentString<AffinityFiguresFieldsFragment, unknown>;
export const AgreementPartFieldsFragmentDoc = new TypedDocumentString(`
    fragment AgreementPartFields on AgreementPart {
  id
  title {
    en
    fr
  }
  guidance {
    en
    fr
  }
  author
  required
  confidential
}
    `, {"fragmentName":"AgreementPartFields"}) as unknown as TypedDocumentString<AgreementPartFieldsFragment, unknown>;
export const AgreementTemplateFieldsFragmentDoc = new TypedDocumentString(`
    fragment AgreementTemplateFields on AgreementTemplate {
  programId
  version
  intro {
    en
    fr
  }
  parts {
    ...AgreementPartFields
  }
  changedAt
  changedBy
  cohorts {
    id
    name
    isNewest
  }
}
    fragment AgreementPartFields on AgreementPart {
  id
  title {
    en
    fr
  }
  guidance {
    en
    fr
  }
  author
  required
  confidential
}`, {"fragmentName":"AgreementTemplateFields"}) as unknown as TypedDocumentString<AgreementTemplateFieldsFragment, unknown>;
export const AgreementTextFieldsFragmentDoc = new TypedDocumentString(`
    fragment AgreementTextFields on AgreementText {
  partId
  enrolmentId
  text
  revision
  mine
}
    `, {"fragmentName":"AgreementTextFields"}) as unknown as TypedDocumentString<AgreementTextFieldsFragment, unknown>;
export const AgreementPersonFieldsFragmentDoc = new TypedDocumentString(`
    fragment AgreementPersonFields on AgreementPerson {
  enrolmentId
  role
  displayName
  isMe
  signedAt
  signedAs
  shares
}
    `, {"fragmentName":"AgreementPersonFields"}) as unknown as TypedDocumentString<AgreementPersonFieldsFragment, unknown>;
export const AgreementVersionFieldsFragmentDoc = new TypedDocumentString(`
    fragment AgreementVersionFields on AgreementVersion {
  version
  madeAt
  signatures {
    name
    signedAt
  }
  texts {
    ...AgreementTextFields
  }
}
    fragment AgreementTextFields on AgreementText {
  partId
  enrolmentId
  text
  revision
  mine
}`, {"fragmentName":"AgreementVersionFields"}) as unknown as TypedDocumentString<AgreementVersionFieldsFragment, unknown>;
export const MyAgreementFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyAgreementFields on MyAgreement {
  mentorshipId
  state
  revision
  isOpen
  intro {
    en
    fr
  }
  parts {
    ...AgreementPartFields
  }
  texts {
    ...AgreementTextFields
  }
  people {
    ...AgreementPersonFields
  }
  missing
  changes {
    partId
    enrolmentId
    before
    after
  }
  versions {
    ...AgreementVersionFields
  }
}
    fragment AgreementPartFields on AgreementPart {
  id
  title {
    en
    fr
  }
  guidance {
    en
    fr
  }
  author
  required
  confidential
}
fragment AgreementTextFields on AgreementText {
  partId
  enrolmentId
  text
  revision
  mine
}
fragment AgreementPersonFields on AgreementPerson {
  enrolmentId
  role
  displayName
  isMe
  signedAt
  signedAs
  shares
}
fragment AgreementVersionFields on AgreementVersion {
  version
  madeAt
  signatures {
    name
    signedAt
  }
  texts {
    ...AgreementTextFields
  }
}`, {"fragmentName":"MyAgreementFields"}) as unknown as TypedDocumentString<MyAgreementFieldsFragment, unknown>;
export const AnnouncementWholeFragmentDoc = new TypedDocumentString(`
    fragment AnnouncementWhole on Announcement {
  id
  state
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  filter
  replyTo
  revision
  dueAt
  sentAt
  delivery {
    people
    sent
    waiting
    failed
  }
}
    `, {"fragmentName":"AnnouncementWhole"}) as unknown as TypedDocumentString<AnnouncementWholeFragment, unknown>;
export const MentorRulesFieldsFragmentDoc = new TypedDocumentString(`
    fragment MentorRulesFields on MentorRules {
  revision
  appointed
  attested
  holdsMatching
  wording {
    en
    fr
  }
  wordingVersion
  trainings {
    id
    title {
      en
      fr
    }
    link
  }
}
    `, {"fragmentName":"MentorRulesFields"}) as unknown as TypedDocumentString<MentorRulesFieldsFragment, unknown>;
export const ApplicantFieldsFragmentDoc = new TypedDocumentString(`
    fragment ApplicantFields on Enrolment {
  id
  displayName
  pronouns
  email
  capacity
  state
  source
  mentorshipCount
  joinedAt
}
    `, {"fragmentName":"ApplicantFields"}) as unknown as TypedDocumentString<ApplicantFieldsFragment, unknown>;
export const ApplicantAnswerFieldsFragmentDoc = new TypedDocumentString(`
    fragment ApplicantAnswerFields on GivenAnswer {
  itemId
  label {
    en
    fr
  }
  kind
  state
  value
}
    `, {"fragmentName":"ApplicantAnswerFields"}) as unknown as TypedDocumentString<ApplicantAnswerFieldsFragment, unknown>;
export const ApplicationDecisionFieldsFragmentDoc = new TypedDocumentString(`
    fragment ApplicationDecisionFields on MentorDecisionMade {
  decision
  at
  byName
  reason
}
    `, {"fragmentName":"ApplicationDecisionFields"}) as unknown as TypedDocumentString<ApplicationDecisionFieldsFragment, unknown>;
export const MyMentoringFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyMentoringFields on MyMentoring {
  accompanying
  programs {
    programId
    programName
    attested
    wording {
      en
      fr
    }
    wordingVersion
    standing {
      attestedAt
      validUntil
      attestationDue
      trainingsMissing
      held
    }
    mayRenew
    trainings {
      id
      title {
        en
        fr
      }
      link
      doneAt
    }
    places {
      enrolmentId
      cohortName
      state
      capacity
      accompanying
      takesNew
      offers
    }
  }
}
    `, {"fragmentName":"MyMentoringFields"}) as unknown as TypedDocumentString<MyMentoringFieldsFragment, unknown>;
export const RecruitmentWordsFragmentDoc = new TypedDocumentString(`
    fragment RecruitmentWords on RecruitmentWordsView {
  lead {
    en
    fr
  }
  gives {
    en
    fr
  }
  time {
    en
    fr
  }
  gets {
    en
    fr
  }
  contact {
    en
    fr
  }
}
    `, {"fragmentName":"RecruitmentWords"}) as unknown as TypedDocumentString<RecruitmentWordsFragment, unknown>;
export const RecruitmentFieldsFragmentDoc = new TypedDocumentString(`
    fragment RecruitmentFields on RecruitmentPage {
  revision
  linkId
  isOpen
  url
  contact {
    name
    email
  }
  words {
    ...RecruitmentWords
  }
  links {
    cohortName
    link {
      id
      label
      state
    }
  }
}
    fragment RecruitmentWords on RecruitmentWordsView {
  lead {
    en
    fr
  }
  gives {
    en
    fr
  }
  time {
    en
    fr
  }
  gets {
    en
    fr
  }
  contact {
    en
    fr
  }
}`, {"fragmentName":"RecruitmentFields"}) as unknown as TypedDocumentString<RecruitmentFieldsFragment, unknown>;
export const AssociationFieldsFragmentDoc = new TypedDocumentString(`
    fragment AssociationFields on Association {
  id
  name {
    en
    fr
  }
  revision
  contacts {
    memberId
    name
    email
  }
}
    `, {"fragmentName":"AssociationFields"}) as unknown as TypedDocumentString<AssociationFieldsFragment, unknown>;
export const EventCohostFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventCohostFields on EventCohost {
  associationId
  name {
    en
    fr
  }
  suggestion
  suggestedAt
}
    `, {"fragmentName":"EventCohostFields"}) as unknown as TypedDocumentString<EventCohostFieldsFragment, unknown>;
export const CohostedEventFieldsFragmentDoc = new TypedDocumentString(`
    fragment CohostedEventFields on CohostedEvent {
  eventId
  associationId
  association {
    en
    fr
  }
  state
  title {
    en
    fr
  }
  startsAt
  endsAt
  timeZone
  place
  room
  suggestion
  answers {
    ...FigureTableParts
  }
  attendance {
    ...FigureTableParts
  }
}
    fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`, {"fragmentName":"CohostedEventFields"}) as unknown as TypedDocumentString<CohostedEventFieldsFragment, unknown>;
export const AttendanceReportFieldsFragmentDoc = new TypedDocumentString(`
    fragment AttendanceReportFields on AttendanceReport {
  fileName
  columns {
    header
    samples
    field
  }
  readable
  people {
    line
    lines
    name
    email
    minutes
    match
    candidates {
      memberId
      name
      reason
    }
    known
  }
  unread {
    line
    code
    value
    args
  }
  unreadCount
  notices
  minutesNeeded
}
    `, {"fragmentName":"AttendanceReportFields"}) as unknown as TypedDocumentString<AttendanceReportFieldsFragment, unknown>;
export const SeriesPageFieldsFragmentDoc = new TypedDocumentString(`
    fragment SeriesPageFields on SeriesPage {
  seriesId
  slug
  address
  placesShown
  indexed
}
    `, {"fragmentName":"SeriesPageFields"}) as unknown as TypedDocumentString<SeriesPageFieldsFragment, unknown>;
export const PublicSeriesFieldsFragmentDoc = new TypedDocumentString(`
    fragment PublicSeriesFields on PublicSeries {
  schoolName
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  indexed
  feedPath
  events {
    id
    kind
    cancelled
    title {
      en
      fr
    }
    body {
      en
      fr
    }
    startsAt
    endsAt
    timeZone
    place
    room
    hosts {
      en
      fr
    }
    speakers {
      name
      role {
        en
        fr
      }
    }
  }
}
    `, {"fragmentName":"PublicSeriesFields"}) as unknown as TypedDocumentString<PublicSeriesFieldsFragment, unknown>;
export const CertificateFieldsFragmentDoc = new TypedDocumentString(`
    fragment CertificateFields on Certificate {
  id
  code
  from
  to
  events
  issuedAt
  revokedAt
  corrected
}
    `, {"fragmentName":"CertificateFields"}) as unknown as TypedDocumentString<CertificateFieldsFragment, unknown>;
export const EventCreditFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventCreditFields on EventCredit {
  hours
  credit
  names
}
    `, {"fragmentName":"EventCreditFields"}) as unknown as TypedDocumentString<EventCreditFieldsFragment, unknown>;
export const CohortDatesFieldsFragmentDoc = new TypedDocumentString(`
    fragment CohortDatesFields on CohortDates {
  cohortId
  milestones {
    id
    name {
      en
      fr
    }
    text {
      en
      fr
    }
    onDay
    audience
  }
  checkIns {
    id
    name {
      en
      fr
    }
    opensOn
    closesOn
    asked
    settled
    help
  }
}
    `, {"fragmentName":"CohortDatesFields"}) as unknown as TypedDocumentString<CohortDatesFieldsFragment, unknown>;
export const MyCheckInFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyCheckInFields on MyCheckIn {
  id
  enrolmentId
  name {
    en
    fr
  }
  role
  state
  closesOn
  cohortName
}
    `, {"fragmentName":"MyCheckInFields"}) as unknown as TypedDocumentString<MyCheckInFieldsFragment, unknown>;
export const CheckInPersonFieldsFragmentDoc = new TypedDocumentString(`
    fragment CheckInPersonFields on CheckInPerson {
  enrolmentId
  name
  role
  state
  wantsHelp
  helpedAt
}
    `, {"fragmentName":"CheckInPersonFields"}) as unknown as TypedDocumentString<CheckInPersonFieldsFragment, unknown>;
export const MyClosingFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyClosingFields on MyClosing {
  mentorshipId
  enrolmentId
  role
  state
  isNear
  hasPapers
  canAsk
  canEnd
  isGroup
  agreed
  people
  since
  until
  meetings
  minutes
  goalsReached
  own {
    takeAlong
    thanks
    shared
  }
  others {
    name
    takeAlong
    thanks
  }
}
    `, {"fragmentName":"MyClosingFields"}) as unknown as TypedDocumentString<MyClosingFieldsFragment, unknown>;
export const GroupClosingFieldsFragmentDoc = new TypedDocumentString(`
    fragment GroupClosingFields on GroupClosing {
  mentorshipId
  asked
  agreed
  people
}
    `, {"fragmentName":"GroupClosingFields"}) as unknown as TypedDocumentString<GroupClosingFieldsFragment, unknown>;
export const EnrolmentFieldsFragmentDoc = new TypedDocumentString(`
    fragment EnrolmentFields on Enrolment {
  id
  role
  state
  displayName
  pronouns
  email
  site
  year
  capacity
  accountConfirmed
  noticeSentAt
  mentorshipCount
}
    `, {"fragmentName":"EnrolmentFields"}) as unknown as TypedDocumentString<EnrolmentFieldsFragment, unknown>;
export const ParticipantFieldsFragmentDoc = new TypedDocumentString(`
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
    `, {"fragmentName":"ParticipantFields"}) as unknown as TypedDocumentString<ParticipantFieldsFragment, unknown>;
export const RequirementFieldsFragmentDoc = new TypedDocumentString(`
    fragment RequirementFields on RequirementProgress {
  unit
  per
  from
  to
  periodName {
    en
    fr
  }
  asked
  done
  left
  inPersonAsked
  inPersonLeft
  pausedDays
}
    `, {"fragmentName":"RequirementFields"}) as unknown as TypedDocumentString<RequirementFieldsFragment, unknown>;
export const MentorshipFieldsFragmentDoc = new TypedDocumentString(`
    fragment MentorshipFields on Mentorship {
  id
  model
  state
  publishedAt
  endedAt
  endedEarly
  pausedByMe
  menteeGoals
  mentee {
    ...ParticipantFields
  }
  mentor {
    ...ParticipantFields
  }
  people {
    ...ParticipantFields
  }
  nextStep {
    code
    dueOn
  }
  agreement {
    state
    signed
    people
  }
  requirement {
    ...RequirementFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment RequirementFields on RequirementProgress {
  unit
  per
  from
  to
  periodName {
    en
    fr
  }
  asked
  done
  left
  inPersonAsked
  inPersonLeft
  pausedDays
}`, {"fragmentName":"MentorshipFields"}) as unknown as TypedDocumentString<MentorshipFieldsFragment, unknown>;
export const OfferImpactFieldsFragmentDoc = new TypedDocumentString(`
    fragment OfferImpactFields on OfferImpact {
  code
  count
  names
  breaking
}
    `, {"fragmentName":"OfferImpactFields"}) as unknown as TypedDocumentString<OfferImpactFieldsFragment, unknown>;
export const ConcernPersonFieldsFragmentDoc = new TypedDocumentString(`
    fragment ConcernPersonFields on ConcernPerson {
  memberId
  name
  kind
  label {
    en
    fr
  }
}
    `, {"fragmentName":"ConcernPersonFields"}) as unknown as TypedDocumentString<ConcernPersonFieldsFragment, unknown>;
export const MyConcernFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyConcernFields on MyConcern {
  id
  raisedAt
  state
  unread
  nobodyReads
  held
  eraseOn
}
    `, {"fragmentName":"MyConcernFields"}) as unknown as TypedDocumentString<MyConcernFieldsFragment, unknown>;
export const ConcernEntryFieldsFragmentDoc = new TypedDocumentString(`
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
    `, {"fragmentName":"ConcernEntryFields"}) as unknown as TypedDocumentString<ConcernEntryFieldsFragment, unknown>;
export const MyConcernThreadFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyConcernThreadFields on MyConcernThread {
  concern {
    ...MyConcernFields
  }
  entries {
    ...ConcernEntryFields
  }
  readers {
    memberId
    name
    since
    openedAt
  }
  named
}
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
fragment MyConcernFields on MyConcern {
  id
  raisedAt
  state
  unread
  nobodyReads
  held
  eraseOn
}`, {"fragmentName":"MyConcernThreadFields"}) as unknown as TypedDocumentString<MyConcernThreadFieldsFragment, unknown>;
export const EntrustedConcernFieldsFragmentDoc = new TypedDocumentString(`
    fragment EntrustedConcernFields on EntrustedConcern {
  id
  from
  raisedAt
  state
  unread
  outcome
  held
  eraseOn
}
    `, {"fragmentName":"EntrustedConcernFields"}) as unknown as TypedDocumentString<EntrustedConcernFieldsFragment, unknown>;
export const EntrustedConcernThreadFieldsFragmentDoc = new TypedDocumentString(`
    fragment EntrustedConcernThreadFields on EntrustedConcernThread {
  concern {
    ...EntrustedConcernFields
  }
  entries {
    ...ConcernEntryFields
  }
  readers {
    memberId
    name
    since
    openedAt
  }
  named
  looks {
    name
    at
  }
}
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
fragment EntrustedConcernFields on EntrustedConcern {
  id
  from
  raisedAt
  state
  unread
  outcome
  held
  eraseOn
}`, {"fragmentName":"EntrustedConcernThreadFields"}) as unknown as TypedDocumentString<EntrustedConcernThreadFieldsFragment, unknown>;
export const ConcernSettingsFieldsFragmentDoc = new TypedDocumentString(`
    fragment ConcernSettingsFields on ConcernSettings {
  expect {
    en
    fr
  }
  mustPassOn {
    en
    fr
  }
  crisis {
    label {
      en
      fr
    }
    number
  }
  offices {
    id
    kind
    label {
      en
      fr
    }
    name
    email
    address
  }
  retentionMonths
}
    `, {"fragmentName":"ConcernSettingsFields"}) as unknown as TypedDocumentString<ConcernSettingsFieldsFragment, unknown>;
export const PrivacyThresholdsPartsFragmentDoc = new TypedDocumentString(`
    fragment PrivacyThresholdsParts on PrivacyThresholds {
  inside
  published
  leastInside
  leastPublished
  raisedAt
  raisedBy
}
    `, {"fragmentName":"PrivacyThresholdsParts"}) as unknown as TypedDocumentString<PrivacyThresholdsPartsFragment, unknown>;
export const FeltFiguresPartsFragmentDoc = new TypedDocumentString(`
    fragment FeltFiguresParts on FeltFigures {
  cohortId
  reporting
  state
  requestedAt
  threshold
  withheld {
    en
    fr
  }
  tables {
    side
    table {
      ...FigureTableParts
    }
  }
}
    fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`, {"fragmentName":"FeltFiguresParts"}) as unknown as TypedDocumentString<FeltFiguresPartsFragment, unknown>;
export const DuplicatePersonFieldsFragmentDoc = new TypedDocumentString(`
    fragment DuplicatePersonFields on DuplicatePerson {
  id
  displayName
  email
  pronouns
  locale
  roles
  hasAccount
  since
  enrolments {
    id
    cohortId
    cohortName
    role
    state
    mentorships
  }
}
    `, {"fragmentName":"DuplicatePersonFields"}) as unknown as TypedDocumentString<DuplicatePersonFieldsFragment, unknown>;
export const DuplicateFieldsFragmentDoc = new TypedDocumentString(`
    fragment DuplicateFields on Duplicates {
  total
  pairs {
    reason
    people {
      ...DuplicatePersonFields
    }
  }
}
    fragment DuplicatePersonFields on DuplicatePerson {
  id
  displayName
  email
  pronouns
  locale
  roles
  hasAccount
  since
  enrolments {
    id
    cohortId
    cohortName
    role
    state
    mentorships
  }
}`, {"fragmentName":"DuplicateFields"}) as unknown as TypedDocumentString<DuplicateFieldsFragment, unknown>;
export const EventFeedbackFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventFeedbackFields on EventFeedback {
  eventId
  state
  closesAt
  threshold
  definition
  ownQuestions
  figures {
    itemId
    label {
      en
      fr
    }
    table {
      ...FigureTableParts
    }
  }
  texts {
    itemId
    label {
      en
      fr
    }
    texts
  }
}
    fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`, {"fragmentName":"EventFeedbackFields"}) as unknown as TypedDocumentString<EventFeedbackFieldsFragment, unknown>;
export const MyEventFeedbackFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyEventFeedbackFields on MyEventFeedback {
  eventId
  title {
    en
    fr
  }
  closesAt
  done
  threshold
  definition
}
    `, {"fragmentName":"MyEventFeedbackFields"}) as unknown as TypedDocumentString<MyEventFeedbackFieldsFragment, unknown>;
export const EventNetworkingFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventNetworkingFields on EventNetworking {
  eventId
  mayJoin
  mine {
    showRole
    showPronouns
    topics
    words
  }
  topics
  people {
    memberId
    name
    pronouns
    roles
    topics
    words
    shared
  }
}
    `, {"fragmentName":"EventNetworkingFields"}) as unknown as TypedDocumentString<EventNetworkingFieldsFragment, unknown>;
export const EventSeatingFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventSeatingFields on EventSeatingPlan {
  eventId
  coming
  present
  seating {
    kind
    fewest
    most
    shown
    revision
    plannedAt
    rounds {
      round
      tables {
        place
        people {
          memberId
          name
        }
      }
      pausing {
        memberId
        name
      }
    }
  }
}
    `, {"fragmentName":"EventSeatingFields"}) as unknown as TypedDocumentString<EventSeatingFieldsFragment, unknown>;
export const EventRequirementFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventRequirementFields on EventRequirement {
  id
  programId
  cohortId
  cohortName
  role
  kind
  kindId
  kindName {
    en
    fr
  }
  needed
  per
  beforeMatch
  waivers
}
    `, {"fragmentName":"EventRequirementFields"}) as unknown as TypedDocumentString<EventRequirementFieldsFragment, unknown>;
export const EventStandingFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventStandingFields on EventStanding {
  requirement {
    ...EventRequirementFields
  }
  enrolmentId
  cohortName
  attended
  left
  from
  to
  periodName {
    en
    fr
  }
  waiver {
    reason
    givenBy
    givenAt
  }
}
    fragment EventRequirementFields on EventRequirement {
  id
  programId
  cohortId
  cohortName
  role
  kind
  kindId
  kindName {
    en
    fr
  }
  needed
  per
  beforeMatch
  waivers
}`, {"fragmentName":"EventStandingFields"}) as unknown as TypedDocumentString<EventStandingFieldsFragment, unknown>;
export const EventFactFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventFactFields on Event {
  id
  groupId
  outsideTitle {
    en
    fr
  }
  state
  kind
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  timeZone
  place
  room
  videoUrl
  byVideo
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  attended
  canCheckIn
  required
  placesLeft
  myAnswer {
    state
    guests
    answerBy
    placeInLine
  }
  myNeeds {
    provisions
    words
  }
  clashes {
    kind
    id
    startsAt
    endsAt
  }
}
    `, {"fragmentName":"EventFactFields"}) as unknown as TypedDocumentString<EventFactFieldsFragment, unknown>;
export const EventByLinkFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventByLinkFields on EventByLink {
  id
  state
  title {
    en
    fr
  }
  startsAt
  endsAt
  timeZone
  place
  room
  answer
  answerBy
  isFull
}
    `, {"fragmentName":"EventByLinkFields"}) as unknown as TypedDocumentString<EventByLinkFieldsFragment, unknown>;
export const ManagedEventFieldsFragmentDoc = new TypedDocumentString(`
    fragment ManagedEventFields on ManagedEvent {
  id
  outsideTitle {
    en
    fr
  }
  programId
  state
  kind
  kindId
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  titleShown
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  starts
  ends
  timeZone
  place
  room
  videoUrl
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  revision
  archived
  mayEdit
  audience {
    programId
    cohortId
    role
    required
  }
  counts {
    coming
    guests
    offered
    waiting
    notComing
    attended
  }
}
    `, {"fragmentName":"ManagedEventFields"}) as unknown as TypedDocumentString<ManagedEventFieldsFragment, unknown>;
export const EventAnswerFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventAnswerFields on EventAnswer {
  memberId
  name
  state
  guests
  saidAt
  answerBy
  needs {
    provisions
    words
  }
  needsMet
}
    `, {"fragmentName":"EventAnswerFields"}) as unknown as TypedDocumentString<EventAnswerFieldsFragment, unknown>;
export const EventSeriesFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventSeriesFields on EventSeries {
  id
  programId
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  revision
  mayEdit
}
    `, {"fragmentName":"EventSeriesFields"}) as unknown as TypedDocumentString<EventSeriesFieldsFragment, unknown>;
export const EventAttendeeFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventAttendeeFields on EventAttendee {
  memberId
  name
  answer
  guests
  source
  minutes
  notedAt
  notedBy
}
    `, {"fragmentName":"EventAttendeeFields"}) as unknown as TypedDocumentString<EventAttendeeFieldsFragment, unknown>;
export const ExpenseFieldsFragmentDoc = new TypedDocumentString(`
    fragment ExpenseFields on Expense {
  id
  name
  role
  cohortName
  kind
  state
  amountMinor
  currency
  day
  said
  notedAt
  receipt {
    name
    size
    path
  }
  answer
  decidedBy
  decidedAt
  paidOn
}
    `, {"fragmentName":"ExpenseFields"}) as unknown as TypedDocumentString<ExpenseFieldsFragment, unknown>;
export const FormDraftFieldsFragmentDoc = new TypedDocumentString(`
    fragment FormDraftFields on FormDraft {
  revision
  definition
  changedBy
  changedAt
  differs
}
    `, {"fragmentName":"FormDraftFields"}) as unknown as TypedDocumentString<FormDraftFieldsFragment, unknown>;
export const FormChangeFieldsFragmentDoc = new TypedDocumentString(`
    fragment FormChangeFields on FormChange {
  code
  itemId
  optionId
  compatible
  refused
  args
}
    `, {"fragmentName":"FormChangeFields"}) as unknown as TypedDocumentString<FormChangeFieldsFragment, unknown>;
export const FormFieldsFragmentDoc = new TypedDocumentString(`
    fragment FormFields on Form {
  id
  programId
  key
  audience
  title {
    en
    fr
  }
  newestVersion {
    id
    number
    definition
    publishedAt
    publishedBy
  }
  draft {
    ...FormDraftFields
  }
  changes {
    ...FormChangeFields
  }
  completeness {
    locale
    have
    of
  }
}
    fragment FormDraftFields on FormDraft {
  revision
  definition
  changedBy
  changedAt
  differs
}
fragment FormChangeFields on FormChange {
  code
  itemId
  optionId
  compatible
  refused
  args
}`, {"fragmentName":"FormFields"}) as unknown as TypedDocumentString<FormFieldsFragment, unknown>;
export const FormAnswersFieldsFragmentDoc = new TypedDocumentString(`
    fragment FormAnswersFields on FormAnswerCounts {
  people
  items {
    itemId
    people
  }
}
    `, {"fragmentName":"FormAnswersFields"}) as unknown as TypedDocumentString<FormAnswersFieldsFragment, unknown>;
export const FormCommentFieldsFragmentDoc = new TypedDocumentString(`
    fragment FormCommentFields on FormComment {
  id
  itemId
  text
  author
  at
  resolvedAt
  resolvedBy
}
    `, {"fragmentName":"FormCommentFields"}) as unknown as TypedDocumentString<FormCommentFieldsFragment, unknown>;
export const FormReviewerFieldsFragmentDoc = new TypedDocumentString(`
    fragment FormReviewerFields on FormReviewer {
  memberId
  displayName
  email
  invitedAt
}
    `, {"fragmentName":"FormReviewerFields"}) as unknown as TypedDocumentString<FormReviewerFieldsFragment, unknown>;
export const FormDraftConflictFieldsFragmentDoc = new TypedDocumentString(`
    fragment FormDraftConflictFields on FormDraftConflict {
  current {
    ...FormDraftFields
  }
  changedItems
}
    fragment FormDraftFields on FormDraft {
  revision
  definition
  changedBy
  changedAt
  differs
}`, {"fragmentName":"FormDraftConflictFields"}) as unknown as TypedDocumentString<FormDraftConflictFieldsFragment, unknown>;
export const GroupEventFieldsFragmentDoc = new TypedDocumentString(`
    fragment GroupEventFields on GroupEvent {
  id
  groupId
  state
  kind
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  starts
  ends
  startsAt
  endsAt
  timeZone
  place
  videoUrl
  capacity
  revision
  people {
    memberId
    name
    state
    attended
    provisions
    words
  }
}
    `, {"fragmentName":"GroupEventFields"}) as unknown as TypedDocumentString<GroupEventFieldsFragment, unknown>;
export const GuideFieldsFragmentDoc = new TypedDocumentString(`
    fragment GuideFields on Guide {
  id
  topic
  audience
  shipped
  title {
    en
    fr
  }
  lead {
    en
    fr
  }
  questions {
    en
    fr
  }
  helps {
    en
    fr
  }
}
    `, {"fragmentName":"GuideFields"}) as unknown as TypedDocumentString<GuideFieldsFragment, unknown>;
export const ProgramGuideFieldsFragmentDoc = new TypedDocumentString(`
    fragment ProgramGuideFields on ProgramGuide {
  id
  topic
  audience
  shipped
  published
  revision
  title {
    en
    fr
  }
  lead {
    en
    fr
  }
  questions {
    en
    fr
  }
  helps {
    en
    fr
  }
}
    `, {"fragmentName":"ProgramGuideFields"}) as unknown as TypedDocumentString<ProgramGuideFieldsFragment, unknown>;
export const IdentityWordsFragmentDoc = new TypedDocumentString(`
    fragment IdentityWords on LocalizedText {
  en
  fr
}
    `, {"fragmentName":"IdentityWords"}) as unknown as TypedDocumentString<IdentityWordsFragment, unknown>;
export const MyIdentityFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyIdentityFields on MyIdentity {
  enrolmentId
  role
  cohortName
  programName
  usedInMatching
  usedInReports
  dimensions {
    id
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
    retired
    choices {
      id
      label {
        ...IdentityWords
      }
      retired
    }
    state
    options
    ownWords
    wordsAs
    fromForm
    consents {
      purpose
      state
      wording
      at
      readers
    }
  }
  unmapped
  asked {
    purpose
    wording {
      ...IdentityWords
    }
    version
    asked
    readers {
      id
      name
    }
  }
  wishes {
    about
    id
    label {
      ...IdentityWords
    }
    importance
    direction
    takesDifferent
    takesEssential
  }
  offers {
    options
    words
    wording {
      ...IdentityWords
    }
    version
    groups {
      label {
        ...IdentityWords
      }
      options {
        id
        label {
          ...IdentityWords
        }
      }
    }
  }
  experiences {
    offered {
      key
      label {
        ...IdentityWords
      }
    }
    chosen
    importance
  }
  earlier {
    enrolmentId
    cohortName
  }
  uses {
    purpose
    at
    by
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}`, {"fragmentName":"MyIdentityFields"}) as unknown as TypedDocumentString<MyIdentityFieldsFragment, unknown>;
export const IdentityReaderFieldsFragmentDoc = new TypedDocumentString(`
    fragment IdentityReaderFields on NamedReader {
  id
  memberId
  name
  namedAt
  matches
}
    `, {"fragmentName":"IdentityReaderFields"}) as unknown as TypedDocumentString<IdentityReaderFieldsFragment, unknown>;
export const IntakeImportFieldsFragmentDoc = new TypedDocumentString(`
    fragment IntakeImportFields on IntakeImport {
  id
  role
  appoints
  state
  fileName
  rowCount
  encoding
  delimiter
  createdAt
  progressDone
  progressTotal
  problemCode
  columns {
    header
    samples
    withheld
    itemId
  }
  items {
    id
    label {
      en
      fr
    }
    required
    store
    withheld
  }
  preview {
    rows
    create
    update
    unchanged
    places
    notAvailable
    rejectedCount
    supersededCount
    conflictCount
    notices {
      code
      line
      otherLine
      column
    }
    superseded {
      line
      byLine
      email
    }
    rejected {
      line
      code
      column
      value
      args
      more {
        code
        column
        value
        args
      }
    }
    conflicts {
      line
      email
      itemId
      why
      kept
      incoming
    }
  }
  result {
    created
    updated
    unchanged
    superseded
    rejected
    conflicts
  }
}
    `, {"fragmentName":"IntakeImportFields"}) as unknown as TypedDocumentString<IntakeImportFieldsFragment, unknown>;
export const FileFieldsFragmentDoc = new TypedDocumentString(`
    fragment FileFields on LibraryFile {
  name
  size
  path
  language
}
    `, {"fragmentName":"FileFields"}) as unknown as TypedDocumentString<FileFieldsFragment, unknown>;
export const LibraryWholeFragmentDoc = new TypedDocumentString(`
    fragment LibraryWhole on LibraryItem {
  id
  kind
  programId
  programName
  audience
  version
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  file {
    ...FileFields
  }
  changedAt
  changedBy
  removedAt
  mayEdit
}
    fragment FileFields on LibraryFile {
  name
  size
  path
  language
}`, {"fragmentName":"LibraryWhole"}) as unknown as TypedDocumentString<LibraryWholeFragment, unknown>;
export const MatchAuditPartsFragmentDoc = new TypedDocumentString(`
    fragment MatchAuditParts on MatchAudit {
  id
  state
  requestedAt
  upToDate
  identity
  threshold
  withheld {
    en
    fr
  }
  counts {
    mentees
    matched
    waiting
    mentors
    mentorsWithout
    places
    blockingPairs
  }
  sections {
    kind
    table {
      ...FigureTableParts
    }
  }
}
    fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`, {"fragmentName":"MatchAuditParts"}) as unknown as TypedDocumentString<MatchAuditPartsFragment, unknown>;
export const MatchWhatIfPartsFragmentDoc = new TypedDocumentString(`
    fragment MatchWhatIfParts on MatchWhatIf {
  id
  state
  requestedAt
  sets {
    weights {
      questionId
      weight
    }
    matched
    waiting
    reach {
      ...FigureTableParts
    }
  }
}
    fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`, {"fragmentName":"MatchWhatIfParts"}) as unknown as TypedDocumentString<MatchWhatIfPartsFragment, unknown>;
export const MatchRunHeadFragmentDoc = new TypedDocumentString(`
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}
    `, {"fragmentName":"MatchRunHead"}) as unknown as TypedDocumentString<MatchRunHeadFragment, unknown>;
export const PlacesShortFragmentDoc = new TypedDocumentString(`
    fragment PlacesShort on Cohort {
  placesHeld {
    cohortId
    cohortName
    places
  }
  pairsBeyondPlaces {
    places
    mentor {
      id
      displayName
    }
    mentees {
      id
      displayName
    }
  }
}
    `, {"fragmentName":"PlacesShort"}) as unknown as TypedDocumentString<PlacesShortFragment, unknown>;
export const PlacesShortOfRunFragmentDoc = new TypedDocumentString(`
    fragment PlacesShortOfRun on MatchRun {
  placesHeld {
    cohortId
    cohortName
    places
  }
  pairsBeyondPlaces {
    places
    mentor {
      id
      displayName
    }
    mentees {
      id
      displayName
    }
  }
}
    `, {"fragmentName":"PlacesShortOfRun"}) as unknown as TypedDocumentString<PlacesShortOfRunFragment, unknown>;
export const PersonRefFragmentDoc = new TypedDocumentString(`
    fragment PersonRef on Enrolment {
  id
  displayName
  pronouns
  site
  year
}
    `, {"fragmentName":"PersonRef"}) as unknown as TypedDocumentString<PersonRefFragment, unknown>;
export const DraftPairFieldsFragmentDoc = new TypedDocumentString(`
    fragment DraftPairFields on DraftPair {
  id
  band
  pinned
  fromList
  byHand
  mentee {
    ...PersonRef
  }
  mentor {
    ...PersonRef
  }
  reasons {
    code
    questionId
    label {
      en
      fr
    }
    values
    minutes
  }
}
    fragment PersonRef on Enrolment {
  id
  displayName
  pronouns
  site
  year
}`, {"fragmentName":"DraftPairFields"}) as unknown as TypedDocumentString<DraftPairFieldsFragment, unknown>;
export const PodBoardFieldsFragmentDoc = new TypedDocumentString(`
    fragment PodBoardFields on Cohort {
  id
  podBoard {
    pods {
      id
      places
      mentors {
        ...PersonRef
      }
    }
    others {
      ...PersonRef
    }
  }
}
    fragment PersonRef on Enrolment {
  id
  displayName
  pronouns
  site
  year
}`, {"fragmentName":"PodBoardFields"}) as unknown as TypedDocumentString<PodBoardFieldsFragment, unknown>;
export const EventMaterialFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventMaterialFields on EventMaterial {
  id
  kind
  title {
    en
    fr
  }
  url
  file {
    name
    size
    path
  }
  moment
  reach
}
    `, {"fragmentName":"EventMaterialFields"}) as unknown as TypedDocumentString<EventMaterialFieldsFragment, unknown>;
export const MeetingFieldsFragmentDoc = new TypedDocumentString(`
    fragment MeetingFields on Meeting {
  id
  state
  startsAt
  minutes
  format
  place
  offers
  proposedByMe
  seriesId
  repeat
  logged
  cancelReason
}
    `, {"fragmentName":"MeetingFields"}) as unknown as TypedDocumentString<MeetingFieldsFragment, unknown>;
export const MyMeetingsFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyMeetingsFields on MyMeetings {
  id
  names
  open
  proposed {
    ...MeetingFields
  }
  toCome {
    ...MeetingFields
  }
  unsaid {
    ...MeetingFields
  }
  past {
    ...MeetingFields
  }
}
    fragment MeetingFields on Meeting {
  id
  state
  startsAt
  minutes
  format
  place
  offers
  proposedByMe
  seriesId
  repeat
  logged
  cancelReason
}`, {"fragmentName":"MyMeetingsFields"}) as unknown as TypedDocumentString<MyMeetingsFieldsFragment, unknown>;
export const MyAvailabilityFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyAvailabilityFields on MyAvailability {
  said
  timeZone
  slots {
    day
    from
    to
  }
  exceptions {
    kind
    fromOn
    toOn
    from
    to
  }
}
    `, {"fragmentName":"MyAvailabilityFields"}) as unknown as TypedDocumentString<MyAvailabilityFieldsFragment, unknown>;
export const MyBusyCalendarFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyBusyCalendarFields on MyBusyCalendar {
  host
  addedAt
  readAt
  triedAt
  problem
}
    `, {"fragmentName":"MyBusyCalendarFields"}) as unknown as TypedDocumentString<MyBusyCalendarFieldsFragment, unknown>;
export const MessageFieldsFragmentDoc = new TypedDocumentString(`
    fragment MessageFields on Message {
  id
  authorName
  mine
  isNew
  text
  sentAt
  file {
    name
    size
    path
  }
}
    `, {"fragmentName":"MessageFields"}) as unknown as TypedDocumentString<MessageFieldsFragment, unknown>;
export const NextYearFieldsFragmentDoc = new TypedDocumentString(`
    fragment NextYearFields on NextYear {
  id
  openedAt
  asked
  coming
  notComing
  continuing
  from {
    id
    name
    state
  }
  to {
    id
    name
    state
    startsOn
    endsOn
  }
}
    `, {"fragmentName":"NextYearFields"}) as unknown as TypedDocumentString<NextYearFieldsFragment, unknown>;
export const NextYearInvitationFieldsFragmentDoc = new TypedDocumentString(`
    fragment NextYearInvitationFields on NextYearInvitation {
  displayName
  schoolName
  programName
  startsOn
  endsOn
  role
  state
  lastCapacity
  enrolmentId
  mayAnswer
  standing
  capacity
  contactName
  contactEmail
  partners {
    id
    displayName
    continues
  }
}
    `, {"fragmentName":"NextYearInvitationFields"}) as unknown as TypedDocumentString<NextYearInvitationFieldsFragment, unknown>;
export const MyConflictFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyConflictFields on MyConflict {
  id
  kind
  scope
  email
  cohortName
  year
  fromOn
  toOn
  saidAt
}
    `, {"fragmentName":"MyConflictFields"}) as unknown as TypedDocumentString<MyConflictFieldsFragment, unknown>;
export const CohortConflictsFieldsFragmentDoc = new TypedDocumentString(`
    fragment CohortConflictsFields on CohortConflicts {
  mentorsWhoNamed
  mentorships
  said {
    id
    kind
    scope
    email
    year
    fromOn
    toOn
    saidAt
    mentorName
  }
}
    `, {"fragmentName":"CohortConflictsFields"}) as unknown as TypedDocumentString<CohortConflictsFieldsFragment, unknown>;
export const MyConversationsFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyConversationsFields on MyConversations {
  enrolmentId
  offered
  mayAsk
  volunteers {
    enrolmentId
    displayName
    pronouns
    specialties
    languages
    offers
  }
  conversations {
    id
    state
    askedAt
    note
    otherName
    otherEmail
  }
}
    `, {"fragmentName":"MyConversationsFields"}) as unknown as TypedDocumentString<MyConversationsFieldsFragment, unknown>;
export const FeltQuestionFieldsFragmentDoc = new TypedDocumentString(`
    fragment FeltQuestionFields on FeltQuestion {
  mentorshipId
  otherName
  askedAt
  settled
  answer
}
    `, {"fragmentName":"FeltQuestionFields"}) as unknown as TypedDocumentString<FeltQuestionFieldsFragment, unknown>;
export const MyEnrolmentFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyEnrolmentFields on MyEnrolment {
  id
  role
  state
  awaitsAnswer
  isOver
  cohortId
  cohortName
  programName
  capacity
  focus {
    en
    fr
  }
  expectations {
    en
    fr
  }
  pageWords {
    welcome {
      en
      fr
    }
    beforeMatch {
      en
      fr
    }
  }
  waiting {
    text {
      en
      fr
    }
    contactName
    contactEmail
  }
  declinedBy {
    name
    email
  }
}
    `, {"fragmentName":"MyEnrolmentFields"}) as unknown as TypedDocumentString<MyEnrolmentFieldsFragment, unknown>;
export const MyIntakeFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyIntakeFields on MyIntake {
  enrolmentId
  answers {
    itemId
    label {
      en
      fr
    }
    kind
    state
    value
    editable
    editedByMe
    fromFileAt
    store
    takes {
      maxBytes
      types
    }
  }
  identity {
    itemId
    label {
      en
      fr
    }
    kind
    state
    value
  }
  consents {
    purpose
    state
    wording
    at
    where
  }
  identityUses {
    purpose
    at
    by
  }
}
    `, {"fragmentName":"MyIntakeFields"}) as unknown as TypedDocumentString<MyIntakeFieldsFragment, unknown>;
export const PersonFieldsFragmentDoc = new TypedDocumentString(`
    fragment PersonFields on Enrolment {
  id
  memberId
  role
  state
  source
  displayName
  pronouns
  email
  site
  year
  capacity
  accountConfirmed
  noticeSentAt
  mentorshipCount
  mailStopped
  requirement {
    amount
  }
  pause {
    fromOn
    toOn
  }
  joinedAt
  changedAt
  awaitsAnswer
}
    `, {"fragmentName":"PersonFields"}) as unknown as TypedDocumentString<PersonFieldsFragment, unknown>;
export const PeopleActionFieldsFragmentDoc = new TypedDocumentString(`
    fragment PeopleActionFields on PeopleAction {
  id
  kind
  state
  total
  done
  changed
  undoable
  createdAt
  skipped {
    reason
    count
  }
}
    `, {"fragmentName":"PeopleActionFields"}) as unknown as TypedDocumentString<PeopleActionFieldsFragment, unknown>;
export const PeopleViewFieldsFragmentDoc = new TypedDocumentString(`
    fragment PeopleViewFields on PeopleView {
  id
  name
  shared
  mine
  filter
  sortBy
  descending
  columns
}
    `, {"fragmentName":"PeopleViewFields"}) as unknown as TypedDocumentString<PeopleViewFieldsFragment, unknown>;
export const PeopleExportFieldsFragmentDoc = new TypedDocumentString(`
    fragment PeopleExportFields on PeopleExport {
  id
  format
  state
  total
  done
  path
}
    `, {"fragmentName":"PeopleExportFields"}) as unknown as TypedDocumentString<PeopleExportFieldsFragment, unknown>;
export const PrivateNoticeFieldsFragmentDoc = new TypedDocumentString(`
    fragment PrivateNoticeFields on PrivateNotice {
  place
  cohortId
  cohort
}
    `, {"fragmentName":"PrivateNoticeFields"}) as unknown as TypedDocumentString<PrivateNoticeFieldsFragment, unknown>;
export const MyProfileFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyProfileFields on MyProfile {
  memberId
  displayName
  pronouns
  email
  languages
  specialties
  site
  timeZone
  needs
  needsShared
  photo {
    path
    alt
  }
  shown {
    enrolmentId
    role
    cohortName
    programName
    parts
    person {
      ...ParticipantFields
    }
  }
  suggestions {
    languages
    specialties
    sites
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}`, {"fragmentName":"MyProfileFields"}) as unknown as TypedDocumentString<MyProfileFieldsFragment, unknown>;
export const PersonPageFieldsFragmentDoc = new TypedDocumentString(`
    fragment PersonPageFields on Person {
  memberId
  displayName
  pronouns
  email
  roles
  joinedAt
  signsIn
  mailStopped
  languages
  specialties
  site
  needs
  photo {
    path
    alt
  }
  enrolments {
    id
    cohortId
    cohortName
    programName
    role
    state
    source
    joinedAt
    noticeSentAt
    capacity
    offers
    requirementAdjusted
    with
    answers {
      itemId
      label {
        en
        fr
      }
      kind
      state
      value
    }
  }
  decisions {
    decision
    cohortName
    by
    at
  }
  tasks {
    id
    code
    args
    title
    dueOn
    state
  }
}
    `, {"fragmentName":"PersonPageFields"}) as unknown as TypedDocumentString<PersonPageFieldsFragment, unknown>;
export const CohortSummaryFragmentDoc = new TypedDocumentString(`
    fragment CohortSummary on Cohort {
  id
  name
  startsOn
  endsOn
  state
  counts {
    mentees
    mentors
    mentorsNotAvailable
    places
    matched
    waiting
  }
  attention {
    code
    count
  }
}
    `, {"fragmentName":"CohortSummary"}) as unknown as TypedDocumentString<CohortSummaryFragment, unknown>;
export const WordsFragmentDoc = new TypedDocumentString(`
    fragment Words on LocalizedText {
  en
  fr
}
    `, {"fragmentName":"Words"}) as unknown as TypedDocumentString<WordsFragment, unknown>;
export const SpanFieldsFragmentDoc = new TypedDocumentString(`
    fragment SpanFields on CalendarSpan {
  name {
    ...Words
  }
  from
  to
}
    fragment Words on LocalizedText {
  en
  fr
}`, {"fragmentName":"SpanFields"}) as unknown as TypedDocumentString<SpanFieldsFragment, unknown>;
export const ProgramSettingsFieldsFragmentDoc = new TypedDocumentString(`
    fragment ProgramSettingsFields on ProgramSettings {
  publicName {
    ...Words
  }
  focus {
    ...Words
  }
  expectations {
    ...Words
  }
  model {
    kind
    mentors
    mentees
    fewestMentees
  }
  requirement {
    unit
    amount
    per
    inPersonMinimum
  }
  firstContactDays
  minimumCommonMinutes
  terms {
    ...SpanFields
  }
  holidays {
    ...SpanFields
  }
  blackouts {
    ...SpanFields
  }
  eligibility {
    kind
    statement {
      ...Words
    }
    years
    sites
  }
  visibility {
    mentorSees
    menteeSees
  }
  identityMatching
  identityReporting
}
    fragment Words on LocalizedText {
  en
  fr
}
fragment SpanFields on CalendarSpan {
  name {
    ...Words
  }
  from
  to
}`, {"fragmentName":"ProgramSettingsFields"}) as unknown as TypedDocumentString<ProgramSettingsFieldsFragment, unknown>;
export const TemplateFieldsFragmentDoc = new TypedDocumentString(`
    fragment TemplateFields on ProgramTemplate {
  key
  own
  name {
    ...Words
  }
  summary {
    ...Words
  }
  settings {
    ...ProgramSettingsFields
  }
  forms {
    key
    title {
      ...Words
    }
    questions
    identityQuestions
  }
  bringsCharter
}
    fragment Words on LocalizedText {
  en
  fr
}
fragment ProgramSettingsFields on ProgramSettings {
  publicName {
    ...Words
  }
  focus {
    ...Words
  }
  expectations {
    ...Words
  }
  model {
    kind
    mentors
    mentees
    fewestMentees
  }
  requirement {
    unit
    amount
    per
    inPersonMinimum
  }
  firstContactDays
  minimumCommonMinutes
  terms {
    ...SpanFields
  }
  holidays {
    ...SpanFields
  }
  blackouts {
    ...SpanFields
  }
  eligibility {
    kind
    statement {
      ...Words
    }
    years
    sites
  }
  visibility {
    mentorSees
    menteeSees
  }
  identityMatching
  identityReporting
}
fragment SpanFields on CalendarSpan {
  name {
    ...Words
  }
  from
  to
}`, {"fragmentName":"TemplateFields"}) as unknown as TypedDocumentString<TemplateFieldsFragment, unknown>;
export const RegistrationLinkFieldsFragmentDoc = new TypedDocumentString(`
    fragment RegistrationLinkFields on RegistrationLink {
  id
  role
  label
  code
  url
  opensAt
  closesAt
  capacity
  needsApproval
  state
  used
  createdAt
}
    `, {"fragmentName":"RegistrationLinkFields"}) as unknown as TypedDocumentString<RegistrationLinkFieldsFragment, unknown>;
export const RegistrationInvitationFieldsFragmentDoc = new TypedDocumentString(`
    fragment RegistrationInvitationFields on RegistrationInvitation {
  id
  email
  role
  state
  sentAt
  remindedAt
  expiresAt
}
    `, {"fragmentName":"RegistrationInvitationFields"}) as unknown as TypedDocumentString<RegistrationInvitationFieldsFragment, unknown>;
export const RegistrationProblemsFieldsFragmentDoc = new TypedDocumentString(`
    fragment RegistrationProblemsFields on RegistrationProblems {
  problems {
    itemId
    code
    args
  }
}
    `, {"fragmentName":"RegistrationProblemsFields"}) as unknown as TypedDocumentString<RegistrationProblemsFieldsFragment, unknown>;
export const ReminderRuleWholeFragmentDoc = new TypedDocumentString(`
    fragment ReminderRuleWhole on ReminderRule {
  id
  state
  name
  trigger
  amount
  unit
  audience
  reach
  eventPeople
  eventKinds
  channel
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  at
  quietFrom
  quietTo
  perWeek
  digest
  revision
  planned
  sent
  nextAt
}
    `, {"fragmentName":"ReminderRuleWhole"}) as unknown as TypedDocumentString<ReminderRuleWholeFragment, unknown>;
export const StaffFieldsFragmentDoc = new TypedDocumentString(`
    fragment StaffFields on StaffMember {
  id
  displayName
  email
  signsIn
  roles
  programRoles {
    programId
    programName
    roles
  }
  separation
}
    `, {"fragmentName":"StaffFields"}) as unknown as TypedDocumentString<StaffFieldsFragment, unknown>;
export const ShortlistRoundFieldsFragmentDoc = new TypedDocumentString(`
    fragment ShortlistRoundFields on ShortlistRound {
  id
  cohortId
  number
  state
  mentors
  chooseBy
  answerDays
  progressDone
  progressTotal
  problemCode
  createdAt
  openedAt
  remindedAt
  closedAt
  withList
  withoutList
  states {
    state
    count
  }
}
    `, {"fragmentName":"ShortlistRoundFields"}) as unknown as TypedDocumentString<ShortlistRoundFieldsFragment, unknown>;
export const MyShortlistsFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyShortlistsFields on MyShortlists {
  lists {
    id
    enrolmentId
    cohortName
    state
    chooseBy
    mentors {
      state
      answerBy
      common {
        about
        id
        label {
          ...IdentityWords
        }
        code
        values
      }
      mentor {
        ...ParticipantFields
      }
    }
  }
  waiting {
    enrolmentId
    cohortName
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment IdentityWords on LocalizedText {
  en
  fr
}`, {"fragmentName":"MyShortlistsFields"}) as unknown as TypedDocumentString<MyShortlistsFieldsFragment, unknown>;
export const MyShortlistRequestFieldsFragmentDoc = new TypedDocumentString(`
    fragment MyShortlistRequestFields on MyShortlistRequest {
  listId
  enrolmentId
  cohortName
  accepted
  answerBy
  menteeGoals
  mentee {
    ...ParticipantFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}`, {"fragmentName":"MyShortlistRequestFields"}) as unknown as TypedDocumentString<MyShortlistRequestFieldsFragment, unknown>;
export const ManagedSpeakerFieldsFragmentDoc = new TypedDocumentString(`
    fragment ManagedSpeakerFields on ManagedSpeaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
  programId
  email
  locale
  reachable
  events
  revision
  mayEdit
}
    `, {"fragmentName":"ManagedSpeakerFields"}) as unknown as TypedDocumentString<ManagedSpeakerFieldsFragment, unknown>;
export const EventSpeakerFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventSpeakerFields on EventSpeaker {
  speaker {
    ...ManagedSpeakerFields
  }
  state
  bySelf
  askedAt
  answeredAt
}
    fragment ManagedSpeakerFields on ManagedSpeaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
  programId
  email
  locale
  reachable
  events
  revision
  mayEdit
}`, {"fragmentName":"EventSpeakerFields"}) as unknown as TypedDocumentString<EventSpeakerFieldsFragment, unknown>;
export const SpeakerFieldsFragmentDoc = new TypedDocumentString(`
    fragment SpeakerFields on Speaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
}
    `, {"fragmentName":"SpeakerFields"}) as unknown as TypedDocumentString<SpeakerFieldsFragment, unknown>;
export const SpeakerInvitationFieldsFragmentDoc = new TypedDocumentString(`
    fragment SpeakerInvitationFields on SpeakerInvitation {
  speaker {
    ...SpeakerFields
  }
  schoolName
  event {
    id
    kind
    title {
      en
      fr
    }
    startsAt
    endsAt
  }
  body {
    en
    fr
  }
  timeZone
  place
  room
  state
  open
}
    fragment SpeakerFields on Speaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
}`, {"fragmentName":"SpeakerInvitationFields"}) as unknown as TypedDocumentString<SpeakerInvitationFieldsFragment, unknown>;
export const MySupportFieldsFragmentDoc = new TypedDocumentString(`
    fragment MySupportFields on MySupportRequest {
  id
  mentorshipId
  kind
  state
  askedAt
  unread
}
    `, {"fragmentName":"MySupportFields"}) as unknown as TypedDocumentString<MySupportFieldsFragment, unknown>;
export const SupportEntryFieldsFragmentDoc = new TypedDocumentString(`
    fragment SupportEntryFields on SupportEntry {
  id
  said
  at
  fromStaff
  by
}
    `, {"fragmentName":"SupportEntryFields"}) as unknown as TypedDocumentString<SupportEntryFieldsFragment, unknown>;
export const MySupportThreadFieldsFragmentDoc = new TypedDocumentString(`
    fragment MySupportThreadFields on MySupportThread {
  request {
    ...MySupportFields
  }
  entries {
    ...SupportEntryFields
  }
  openedBy {
    name
    at
  }
}
    fragment SupportEntryFields on SupportEntry {
  id
  said
  at
  fromStaff
  by
}
fragment MySupportFields on MySupportRequest {
  id
  mentorshipId
  kind
  state
  askedAt
  unread
}`, {"fragmentName":"MySupportThreadFields"}) as unknown as TypedDocumentString<MySupportThreadFieldsFragment, unknown>;
export const SupportRequestFieldsFragmentDoc = new TypedDocumentString(`
    fragment SupportRequestFields on SupportRequest {
  id
  mentorshipId
  cohortId
  kind
  state
  askedAt
  role
  name
}
    `, {"fragmentName":"SupportRequestFields"}) as unknown as TypedDocumentString<SupportRequestFieldsFragment, unknown>;
export const SupportThreadFieldsFragmentDoc = new TypedDocumentString(`
    fragment SupportThreadFields on SupportThread {
  request {
    ...SupportRequestFields
  }
  entries {
    ...SupportEntryFields
  }
  openedBy {
    name
    at
  }
}
    fragment SupportEntryFields on SupportEntry {
  id
  said
  at
  fromStaff
  by
}
fragment SupportRequestFields on SupportRequest {
  id
  mentorshipId
  cohortId
  kind
  state
  askedAt
  role
  name
}`, {"fragmentName":"SupportThreadFields"}) as unknown as TypedDocumentString<SupportThreadFieldsFragment, unknown>;
export const TaskFieldsFragmentDoc = new TypedDocumentString(`
    fragment TaskFields on Task {
  id
  code
  args
  title
  note
  pairs {
    id
    names
  }
  dueOn
  overdue
  state
  owner {
    id
    displayName
  }
  deputy {
    id
    displayName
  }
  program {
    id
    name
  }
  cohort {
    id
    name
  }
  person {
    id
    displayName
  }
  createdBy {
    id
    displayName
  }
  createdAt
  doneAt
  doneBy {
    id
    displayName
  }
}
    `, {"fragmentName":"TaskFields"}) as unknown as TypedDocumentString<TaskFieldsFragment, unknown>;
export const DeputyFieldsFragmentDoc = new TypedDocumentString(`
    fragment DeputyFields on Deputy {
  id
  absentId
  absentName
  deputyId
  deputyName
  fromOn
  toOn
  holdsNow
}
    `, {"fragmentName":"DeputyFields"}) as unknown as TypedDocumentString<DeputyFieldsFragment, unknown>;
export const IdentityDimensionFieldsFragmentDoc = new TypedDocumentString(`
    fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}`, {"fragmentName":"IdentityDimensionFields"}) as unknown as TypedDocumentString<IdentityDimensionFieldsFragment, unknown>;
export const IdentityTaxonomyFieldsFragmentDoc = new TypedDocumentString(`
    fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}`, {"fragmentName":"IdentityTaxonomyFields"}) as unknown as TypedDocumentString<IdentityTaxonomyFieldsFragment, unknown>;
export const IdentityReportFieldsFragmentDoc = new TypedDocumentString(`
    fragment IdentityReportFields on IdentityReport {
  cohortId
  cohortName
  programName
  approvedAt
}
    `, {"fragmentName":"IdentityReportFields"}) as unknown as TypedDocumentString<IdentityReportFieldsFragment, unknown>;
export const WordsByPartFragmentDoc = new TypedDocumentString(`
    fragment WordsByPart on WordingWords {
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  action {
    en
    fr
  }
  footer {
    en
    fr
  }
}
    `, {"fragmentName":"WordsByPart"}) as unknown as TypedDocumentString<WordsByPartFragment, unknown>;
export const WordingWholeFragmentDoc = new TypedDocumentString(`
    fragment WordingWhole on Wording {
  kind
  isPage
  programId
  places
  subjectPlaces
  needed
  shipped {
    ...WordsByPart
  }
  inherited {
    ...WordsByPart
  }
  own {
    ...WordsByPart
  }
  footerPlaces
  draft {
    words {
      ...WordsByPart
    }
    revision
    changedAt
    changedBy
  }
  languages {
    locale
    source
  }
  version
  changedAt
  changedBy
}
    fragment WordsByPart on WordingWords {
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  action {
    en
    fr
  }
  footer {
    en
    fr
  }
}`, {"fragmentName":"WordingWhole"}) as unknown as TypedDocumentString<WordingWholeFragment, unknown>;
export const SampleFieldsFragmentDoc = new TypedDocumentString(`
    fragment SampleFields on WordingSample {
  locale
  source
  subject
  paragraphs
  action
  closing
  footer
}
    `, {"fragmentName":"SampleFields"}) as unknown as TypedDocumentString<SampleFieldsFragment, unknown>;
export const WordingCommentFieldsFragmentDoc = new TypedDocumentString(`
    fragment WordingCommentFields on WordingComment {
  id
  kind
  text
  author
  at
  resolvedAt
}
    `, {"fragmentName":"WordingCommentFields"}) as unknown as TypedDocumentString<WordingCommentFieldsFragment, unknown>;
export const WordingReviewerFieldsFragmentDoc = new TypedDocumentString(`
    fragment WordingReviewerFields on WordingReviewer {
  memberId
  displayName
  email
  invitedAt
}
    `, {"fragmentName":"WordingReviewerFields"}) as unknown as TypedDocumentString<WordingReviewerFieldsFragment, unknown>;
export const GoalFieldsFragmentDoc = new TypedDocumentString(`
    fragment GoalFields on Goal {
  id
  title
  state
  dueOn
  steps {
    what
    done
  }
  revision
}
    `, {"fragmentName":"GoalFields"}) as unknown as TypedDocumentString<GoalFieldsFragment, unknown>;
export const NoteFieldsFragmentDoc = new TypedDocumentString(`
    fragment NoteFields on Note {
  id
  text
  revision
  changedAt
  changedBy
}
    `, {"fragmentName":"NoteFields"}) as unknown as TypedDocumentString<NoteFieldsFragment, unknown>;
export const MentorshipNotesFieldsFragmentDoc = new TypedDocumentString(`
    fragment MentorshipNotesFields on MentorshipNotes {
  mentorshipId
  shared {
    ...NoteFields
  }
  own {
    ...NoteFields
  }
}
    fragment NoteFields on Note {
  id
  text
  revision
  changedAt
  changedBy
}`, {"fragmentName":"MentorshipNotesFields"}) as unknown as TypedDocumentString<MentorshipNotesFieldsFragment, unknown>;
export const MentorshipCardsFieldsFragmentDoc = new TypedDocumentString(`
    fragment MentorshipCardsFields on MentorshipCards {
  mentorshipId
  own {
    id
    text
    shared
  }
  shown {
    id
    name
    text
  }
}
    `, {"fragmentName":"MentorshipCardsFields"}) as unknown as TypedDocumentString<MentorshipCardsFieldsFragment, unknown>;
export const InstallationDocument = new TypedDocumentString(`
    query installation {
  installation {
    mode
    mailCatcherUrl
    demoReady
    demo {
      kind
      schoolSlug
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<InstallationQuery, InstallationQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query viewer {
  viewer {
    ...ViewerFields
  }
}
    fragment ViewerFields on Viewer {
  id
  email
  displayName
  locale
  timeZone
  emailConfirmed
  memberships {
    memberId
    schoolSlug
    schoolName
    roles
  }
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const TokenPreviewDocument = new TypedDocumentString(`
    query tokenPreview($token: String!) {
  tokenPreview(token: $token) {
    kind
    email
    schoolName
    schoolSlug
    roles
    programName
    password
    displayName
    locale
    isMatched
  }
}
    `) as unknown as TypedDocumentString<TokenPreviewQuery, TokenPreviewQueryVariables>;
export const SignUpDocument = new TypedDocumentString(`
    mutation signUp($input: SignUpInput!) {
  signUp(input: $input) {
    ok
  }
}
    `) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const ConfirmEmailDocument = new TypedDocumentString(`
    mutation confirmEmail($token: String!, $password: String!) {
  confirmEmail(token: $token, password: $password) {
    ...ViewerFields
  }
}
    fragment ViewerFields on Viewer {
  id
  email
  displayName
  locale
  timeZone
  emailConfirmed
  memberships {
    memberId
    schoolSlug
    schoolName
    roles
  }
}`) as unknown as TypedDocumentString<ConfirmEmailMutation, ConfirmEmailMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation signIn($input: SignInInput!) {
  signIn(input: $input) {
    ...ViewerFields
  }
}
    fragment ViewerFields on Viewer {
  id
  email
  displayName
  locale
  timeZone
  emailConfirmed
  memberships {
    memberId
    schoolSlug
    schoolName
    roles
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation signOut {
  signOut {
    ok
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SignOutEverywhereDocument = new TypedDocumentString(`
    mutation signOutEverywhere {
  signOutEverywhere {
    ok
  }
}
    `) as unknown as TypedDocumentString<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation requestPasswordReset($email: String!) {
  requestPasswordReset(email: $email) {
    ok
  }
}
    `) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation resetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    ...ViewerFields
  }
}
    fragment ViewerFields on Viewer {
  id
  email
  displayName
  locale
  timeZone
  emailConfirmed
  memberships {
    memberId
    schoolSlug
    schoolName
    roles
  }
}`) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation acceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    ...ViewerFields
  }
}
    fragment ViewerFields on Viewer {
  id
  email
  displayName
  locale
  timeZone
  emailConfirmed
  memberships {
    memberId
    schoolSlug
    schoolName
    roles
  }
}`) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const UpdateAccountDocument = new TypedDocumentString(`
    mutation updateAccount($input: UpdateAccountInput!) {
  updateAccount(input: $input) {
    ...ViewerFields
  }
}
    fragment ViewerFields on Viewer {
  id
  email
  displayName
  locale
  timeZone
  emailConfirmed
  memberships {
    memberId
    schoolSlug
    schoolName
    roles
  }
}`) as unknown as TypedDocumentString<UpdateAccountMutation, UpdateAccountMutationVariables>;
export const DemoSignInDocument = new TypedDocumentString(`
    mutation demoSignIn($kind: DemoPersonKind!) {
  demoSignIn(kind: $kind) {
    ...ViewerFields
  }
}
    fragment ViewerFields on Viewer {
  id
  email
  displayName
  locale
  timeZone
  emailConfirmed
  memberships {
    memberId
    schoolSlug
    schoolName
    roles
  }
}`) as unknown as TypedDocumentString<DemoSignInMutation, DemoSignInMutationVariables>;
export const OwnSessionsDocument = new TypedDocumentString(`
    query ownSessions {
  viewer {
    id
    sessions {
      id
      device
      createdAt
      lastSeenAt
      current
    }
  }
}
    `) as unknown as TypedDocumentString<OwnSessionsQuery, OwnSessionsQueryVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation endSession($id: ID!) {
  endSession(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = new TypedDocumentString(`
    mutation endOtherSessions {
  endOtherSessions {
    id
  }
}
    `) as unknown as TypedDocumentString<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation changePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const RequestEmailChangeDocument = new TypedDocumentString(`
    mutation requestEmailChange($input: ChangeEmailInput!) {
  requestEmailChange(input: $input) {
    ok
  }
}
    `) as unknown as TypedDocumentString<RequestEmailChangeMutation, RequestEmailChangeMutationVariables>;
export const ConfirmEmailChangeDocument = new TypedDocumentString(`
    mutation confirmEmailChange($input: ConfirmEmailChangeInput!) {
  confirmEmailChange(input: $input) {
    ...ViewerFields
  }
}
    fragment ViewerFields on Viewer {
  id
  email
  displayName
  locale
  timeZone
  emailConfirmed
  memberships {
    memberId
    schoolSlug
    schoolName
    roles
  }
}`) as unknown as TypedDocumentString<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables>;
export const AffinityGroupsDocument = new TypedDocumentString(`
    query AffinityGroups {
  affinityGroups {
    ...AffinityGroupFields
  }
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}`) as unknown as TypedDocumentString<AffinityGroupsQuery, AffinityGroupsQueryVariables>;
export const SaveAffinityGroupDocument = new TypedDocumentString(`
    mutation SaveAffinityGroup($input: SaveAffinityGroupInput!) {
  saveAffinityGroup(input: $input) {
    ...AffinityGroupFields
  }
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}`) as unknown as TypedDocumentString<SaveAffinityGroupMutation, SaveAffinityGroupMutationVariables>;
export const SettleAffinityGroupDocument = new TypedDocumentString(`
    mutation SettleAffinityGroup($groupId: ID!, $open: Boolean!) {
  settleAffinityGroup(groupId: $groupId, open: $open) {
    ...AffinityGroupFields
  }
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}`) as unknown as TypedDocumentString<SettleAffinityGroupMutation, SettleAffinityGroupMutationVariables>;
export const JoinAffinityGroupDocument = new TypedDocumentString(`
    mutation JoinAffinityGroup($groupId: ID!) {
  joinAffinityGroup(groupId: $groupId) {
    ...AffinityGroupFields
  }
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}`) as unknown as TypedDocumentString<JoinAffinityGroupMutation, JoinAffinityGroupMutationVariables>;
export const LeaveAffinityGroupDocument = new TypedDocumentString(`
    mutation LeaveAffinityGroup($groupId: ID!) {
  leaveAffinityGroup(groupId: $groupId)
}
    `) as unknown as TypedDocumentString<LeaveAffinityGroupMutation, LeaveAffinityGroupMutationVariables>;
export const AffinityBoardDocument = new TypedDocumentString(`
    query AffinityBoard($groupId: ID!) {
  affinityBoard(groupId: $groupId) {
    ...AffinityBoardFields
  }
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}
fragment AffinityBoardFields on AffinityBoard {
  group {
    ...AffinityGroupFields
  }
  posts {
    id
    words
    writtenAt
  }
  members {
    memberId
    name
  }
  offeredToMe
  offeredTo
}`) as unknown as TypedDocumentString<AffinityBoardQuery, AffinityBoardQueryVariables>;
export const PostToAffinityGroupDocument = new TypedDocumentString(`
    mutation PostToAffinityGroup($input: PostToAffinityGroupInput!) {
  postToAffinityGroup(input: $input) {
    ...AffinityBoardFields
  }
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}
fragment AffinityBoardFields on AffinityBoard {
  group {
    ...AffinityGroupFields
  }
  posts {
    id
    words
    writtenAt
  }
  members {
    memberId
    name
  }
  offeredToMe
  offeredTo
}`) as unknown as TypedDocumentString<PostToAffinityGroupMutation, PostToAffinityGroupMutationVariables>;
export const RemoveAffinityPostDocument = new TypedDocumentString(`
    mutation RemoveAffinityPost($groupId: ID!, $postId: ID!) {
  removeAffinityPost(groupId: $groupId, postId: $postId) {
    ...AffinityBoardFields
  }
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}
fragment AffinityBoardFields on AffinityBoard {
  group {
    ...AffinityGroupFields
  }
  posts {
    id
    words
    writtenAt
  }
  members {
    memberId
    name
  }
  offeredToMe
  offeredTo
}`) as unknown as TypedDocumentString<RemoveAffinityPostMutation, RemoveAffinityPostMutationVariables>;
export const AffinityFiguresDocument = new TypedDocumentString(`
    query AffinityFigures {
  affinityFigures {
    ...AffinityFiguresFields
  }
}
    fragment AffinityFiguresFields on AffinityFigures {
  groupId
  table {
    ...FigureTableParts
  }
}
fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`) as unknown as TypedDocumentString<AffinityFiguresQuery, AffinityFiguresQueryVariables>;
export const CountAffinityGroupsDocument = new TypedDocumentString(`
    mutation CountAffinityGroups {
  countAffinityGroups {
    ...AffinityFiguresFields
  }
}
    fragment AffinityFiguresFields on AffinityFigures {
  groupId
  table {
    ...FigureTableParts
  }
}
fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`) as unknown as TypedDocumentString<CountAffinityGroupsMutation, CountAffinityGroupsMutationVariables>;
export const OfferAffinityGroupDocument = new TypedDocumentString(`
    mutation OfferAffinityGroup($groupId: ID!, $memberId: ID!) {
  offerAffinityGroup(groupId: $groupId, memberId: $memberId) {
    ...AffinityBoardFields
  }
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}
fragment AffinityBoardFields on AffinityBoard {
  group {
    ...AffinityGroupFields
  }
  posts {
    id
    words
    writtenAt
  }
  members {
    memberId
    name
  }
  offeredToMe
  offeredTo
}`) as unknown as TypedDocumentString<OfferAffinityGroupMutation, OfferAffinityGroupMutationVariables>;
export const TakeBackAffinityOfferDocument = new TypedDocumentString(`
    mutation TakeBackAffinityOffer($groupId: ID!) {
  takeBackAffinityOffer(groupId: $groupId) {
    ...AffinityBoardFields
  }
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}
fragment AffinityBoardFields on AffinityBoard {
  group {
    ...AffinityGroupFields
  }
  posts {
    id
    words
    writtenAt
  }
  members {
    memberId
    name
  }
  offeredToMe
  offeredTo
}`) as unknown as TypedDocumentString<TakeBackAffinityOfferMutation, TakeBackAffinityOfferMutationVariables>;
export const AnswerAffinityOfferDocument = new TypedDocumentString(`
    mutation AnswerAffinityOffer($groupId: ID!, $accept: Boolean!) {
  answerAffinityOffer(groupId: $groupId, accept: $accept) {
    ...AffinityBoardFields
  }
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}
fragment AffinityBoardFields on AffinityBoard {
  group {
    ...AffinityGroupFields
  }
  posts {
    id
    words
    writtenAt
  }
  members {
    memberId
    name
  }
  offeredToMe
  offeredTo
}`) as unknown as TypedDocumentString<AnswerAffinityOfferMutation, AnswerAffinityOfferMutationVariables>;
export const LayDownAffinityGroupDocument = new TypedDocumentString(`
    mutation LayDownAffinityGroup($groupId: ID!) {
  layDownAffinityGroup(groupId: $groupId) {
    ...AffinityGroupFields
  }
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}`) as unknown as TypedDocumentString<LayDownAffinityGroupMutation, LayDownAffinityGroupMutationVariables>;
export const TakeAffinityGroupDocument = new TypedDocumentString(`
    mutation TakeAffinityGroup($groupId: ID!) {
  takeAffinityGroup(groupId: $groupId) {
    ...AffinityBoardFields
  }
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}
fragment AffinityBoardFields on AffinityBoard {
  group {
    ...AffinityGroupFields
  }
  posts {
    id
    words
    writtenAt
  }
  members {
    memberId
    name
  }
  offeredToMe
  offeredTo
}`) as unknown as TypedDocumentString<TakeAffinityGroupMutation, TakeAffinityGroupMutationVariables>;
export const AskForAffinityStewardDocument = new TypedDocumentString(`
    mutation AskForAffinitySteward($groupId: ID!) {
  askForAffinitySteward(groupId: $groupId) {
    ...AffinityGroupFields
  }
}
    fragment AffinityGroupFields on AffinityGroup {
  id
  name {
    en
    fr
  }
  body {
    en
    fr
  }
  state
  steward
  revision
  joined
  mine
  maySettle
  isVacant
  askedAt
}`) as unknown as TypedDocumentString<AskForAffinityStewardMutation, AskForAffinityStewardMutationVariables>;
export const AgreementTemplateDocument = new TypedDocumentString(`
    query AgreementTemplate($programId: ID!) {
  agreementTemplate(programId: $programId) {
    ...AgreementTemplateFields
  }
}
    fragment AgreementPartFields on AgreementPart {
  id
  title {
    en
    fr
  }
  guidance {
    en
    fr
  }
  author
  required
  confidential
}
fragment AgreementTemplateFields on AgreementTemplate {
  programId
  version
  intro {
    en
    fr
  }
  parts {
    ...AgreementPartFields
  }
  changedAt
  changedBy
  cohorts {
    id
    name
    isNewest
  }
}`) as unknown as TypedDocumentString<AgreementTemplateQuery, AgreementTemplateQueryVariables>;
export const SaveAgreementTemplateDocument = new TypedDocumentString(`
    mutation SaveAgreementTemplate($input: SaveAgreementTemplateInput!) {
  saveAgreementTemplate(input: $input) {
    ...AgreementTemplateFields
  }
}
    fragment AgreementPartFields on AgreementPart {
  id
  title {
    en
    fr
  }
  guidance {
    en
    fr
  }
  author
  required
  confidential
}
fragment AgreementTemplateFields on AgreementTemplate {
  programId
  version
  intro {
    en
    fr
  }
  parts {
    ...AgreementPartFields
  }
  changedAt
  changedBy
  cohorts {
    id
    name
    isNewest
  }
}`) as unknown as TypedDocumentString<SaveAgreementTemplateMutation, SaveAgreementTemplateMutationVariables>;
export const UseAgreementTemplateDocument = new TypedDocumentString(`
    mutation UseAgreementTemplate($cohortId: ID!) {
  useAgreementTemplate(cohortId: $cohortId) {
    ...AgreementTemplateFields
  }
}
    fragment AgreementPartFields on AgreementPart {
  id
  title {
    en
    fr
  }
  guidance {
    en
    fr
  }
  author
  required
  confidential
}
fragment AgreementTemplateFields on AgreementTemplate {
  programId
  version
  intro {
    en
    fr
  }
  parts {
    ...AgreementPartFields
  }
  changedAt
  changedBy
  cohorts {
    id
    name
    isNewest
  }
}`) as unknown as TypedDocumentString<UseAgreementTemplateMutation, UseAgreementTemplateMutationVariables>;
export const MyAgreementDocument = new TypedDocumentString(`
    query MyAgreement($mentorshipId: ID!) {
  myAgreement(mentorshipId: $mentorshipId) {
    ...MyAgreementFields
  }
}
    fragment AgreementPartFields on AgreementPart {
  id
  title {
    en
    fr
  }
  guidance {
    en
    fr
  }
  author
  required
  confidential
}
fragment AgreementTextFields on AgreementText {
  partId
  enrolmentId
  text
  revision
  mine
}
fragment AgreementPersonFields on AgreementPerson {
  enrolmentId
  role
  displayName
  isMe
  signedAt
  signedAs
  shares
}
fragment AgreementVersionFields on AgreementVersion {
  version
  madeAt
  signatures {
    name
    signedAt
  }
  texts {
    ...AgreementTextFields
  }
}
fragment MyAgreementFields on MyAgreement {
  mentorshipId
  state
  revision
  isOpen
  intro {
    en
    fr
  }
  parts {
    ...AgreementPartFields
  }
  texts {
    ...AgreementTextFields
  }
  people {
    ...AgreementPersonFields
  }
  missing
  changes {
    partId
    enrolmentId
    before
    after
  }
  versions {
    ...AgreementVersionFields
  }
}`) as unknown as TypedDocumentString<MyAgreementQuery, MyAgreementQueryVariables>;
export const MyAgreementsToSignDocument = new TypedDocumentString(`
    query MyAgreementsToSign {
  myAgreementsToSign {
    mentorshipId
    hasChanged
  }
}
    `) as unknown as TypedDocumentString<MyAgreementsToSignQuery, MyAgreementsToSignQueryVariables>;
export const WriteAgreementDocument = new TypedDocumentString(`
    mutation WriteAgreement($input: WriteAgreementInput!) {
  writeAgreement(input: $input) {
    ...MyAgreementFields
  }
}
    fragment AgreementPartFields on AgreementPart {
  id
  title {
    en
    fr
  }
  guidance {
    en
    fr
  }
  author
  required
  confidential
}
fragment AgreementTextFields on AgreementText {
  partId
  enrolmentId
  text
  revision
  mine
}
fragment AgreementPersonFields on AgreementPerson {
  enrolmentId
  role
  displayName
  isMe
  signedAt
  signedAs
  shares
}
fragment AgreementVersionFields on AgreementVersion {
  version
  madeAt
  signatures {
    name
    signedAt
  }
  texts {
    ...AgreementTextFields
  }
}
fragment MyAgreementFields on MyAgreement {
  mentorshipId
  state
  revision
  isOpen
  intro {
    en
    fr
  }
  parts {
    ...AgreementPartFields
  }
  texts {
    ...AgreementTextFields
  }
  people {
    ...AgreementPersonFields
  }
  missing
  changes {
    partId
    enrolmentId
    before
    after
  }
  versions {
    ...AgreementVersionFields
  }
}`) as unknown as TypedDocumentString<WriteAgreementMutation, WriteAgreementMutationVariables>;
export const SignAgreementDocument = new TypedDocumentString(`
    mutation SignAgreement($input: SignAgreementInput!) {
  signAgreement(input: $input) {
    ...MyAgreementFields
  }
}
    fragment AgreementPartFields on AgreementPart {
  id
  title {
    en
    fr
  }
  guidance {
    en
    fr
  }
  author
  required
  confidential
}
fragment AgreementTextFields on AgreementText {
  partId
  enrolmentId
  text
  revision
  mine
}
fragment AgreementPersonFields on AgreementPerson {
  enrolmentId
  role
  displayName
  isMe
  signedAt
  signedAs
  shares
}
fragment AgreementVersionFields on AgreementVersion {
  version
  madeAt
  signatures {
    name
    signedAt
  }
  texts {
    ...AgreementTextFields
  }
}
fragment MyAgreementFields on MyAgreement {
  mentorshipId
  state
  revision
  isOpen
  intro {
    en
    fr
  }
  parts {
    ...AgreementPartFields
  }
  texts {
    ...AgreementTextFields
  }
  people {
    ...AgreementPersonFields
  }
  missing
  changes {
    partId
    enrolmentId
    before
    after
  }
  versions {
    ...AgreementVersionFields
  }
}`) as unknown as TypedDocumentString<SignAgreementMutation, SignAgreementMutationVariables>;
export const ShareAgreementDocument = new TypedDocumentString(`
    mutation ShareAgreement($mentorshipId: ID!, $shares: Boolean!) {
  shareAgreement(mentorshipId: $mentorshipId, shares: $shares) {
    ...MyAgreementFields
  }
}
    fragment AgreementPartFields on AgreementPart {
  id
  title {
    en
    fr
  }
  guidance {
    en
    fr
  }
  author
  required
  confidential
}
fragment AgreementTextFields on AgreementText {
  partId
  enrolmentId
  text
  revision
  mine
}
fragment AgreementPersonFields on AgreementPerson {
  enrolmentId
  role
  displayName
  isMe
  signedAt
  signedAs
  shares
}
fragment AgreementVersionFields on AgreementVersion {
  version
  madeAt
  signatures {
    name
    signedAt
  }
  texts {
    ...AgreementTextFields
  }
}
fragment MyAgreementFields on MyAgreement {
  mentorshipId
  state
  revision
  isOpen
  intro {
    en
    fr
  }
  parts {
    ...AgreementPartFields
  }
  texts {
    ...AgreementTextFields
  }
  people {
    ...AgreementPersonFields
  }
  missing
  changes {
    partId
    enrolmentId
    before
    after
  }
  versions {
    ...AgreementVersionFields
  }
}`) as unknown as TypedDocumentString<ShareAgreementMutation, ShareAgreementMutationVariables>;
export const MentorshipAgreementDocument = new TypedDocumentString(`
    query MentorshipAgreement($mentorshipId: ID!) {
  mentorshipAgreement(mentorshipId: $mentorshipId) {
    mentorshipId
    state
    signers {
      displayName
      role
      signedAt
    }
    shared {
      title {
        en
        fr
      }
      displayName
      text
    }
  }
}
    `) as unknown as TypedDocumentString<MentorshipAgreementQuery, MentorshipAgreementQueryVariables>;
export const CohortAnnouncementsDocument = new TypedDocumentString(`
    query CohortAnnouncements($id: ID!) {
  cohort(id: $id) {
    id
    name
    peopleChoices {
      everyone
      sites
      years
    }
    announcements {
      ...AnnouncementWhole
    }
  }
}
    fragment AnnouncementWhole on Announcement {
  id
  state
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  filter
  replyTo
  revision
  dueAt
  sentAt
  delivery {
    people
    sent
    waiting
    failed
  }
}`) as unknown as TypedDocumentString<CohortAnnouncementsQuery, CohortAnnouncementsQueryVariables>;
export const AnnouncementPreviewDocument = new TypedDocumentString(`
    query AnnouncementPreview($input: SaveAnnouncementInput!) {
  announcementPreview(input: $input) {
    people
    leftOut
    reader
    subject {
      en
      fr
    }
    body {
      en
      fr
    }
  }
}
    `) as unknown as TypedDocumentString<AnnouncementPreviewQuery, AnnouncementPreviewQueryVariables>;
export const SaveAnnouncementDocument = new TypedDocumentString(`
    mutation SaveAnnouncement($input: SaveAnnouncementInput!) {
  saveAnnouncement(input: $input) {
    ...AnnouncementWhole
  }
}
    fragment AnnouncementWhole on Announcement {
  id
  state
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  filter
  replyTo
  revision
  dueAt
  sentAt
  delivery {
    people
    sent
    waiting
    failed
  }
}`) as unknown as TypedDocumentString<SaveAnnouncementMutation, SaveAnnouncementMutationVariables>;
export const PlanAnnouncementDocument = new TypedDocumentString(`
    mutation PlanAnnouncement($id: ID!, $revision: Int!, $at: DateTime) {
  planAnnouncement(id: $id, revision: $revision, at: $at) {
    ...AnnouncementWhole
  }
}
    fragment AnnouncementWhole on Announcement {
  id
  state
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  filter
  replyTo
  revision
  dueAt
  sentAt
  delivery {
    people
    sent
    waiting
    failed
  }
}`) as unknown as TypedDocumentString<PlanAnnouncementMutation, PlanAnnouncementMutationVariables>;
export const TakeBackAnnouncementDocument = new TypedDocumentString(`
    mutation TakeBackAnnouncement($id: ID!) {
  takeBackAnnouncement(id: $id) {
    ...AnnouncementWhole
  }
}
    fragment AnnouncementWhole on Announcement {
  id
  state
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  filter
  replyTo
  revision
  dueAt
  sentAt
  delivery {
    people
    sent
    waiting
    failed
  }
}`) as unknown as TypedDocumentString<TakeBackAnnouncementMutation, TakeBackAnnouncementMutationVariables>;
export const DiscardAnnouncementDocument = new TypedDocumentString(`
    mutation DiscardAnnouncement($id: ID!) {
  discardAnnouncement(id: $id) {
    ...AnnouncementWhole
  }
}
    fragment AnnouncementWhole on Announcement {
  id
  state
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  filter
  replyTo
  revision
  dueAt
  sentAt
  delivery {
    people
    sent
    waiting
    failed
  }
}`) as unknown as TypedDocumentString<DiscardAnnouncementMutation, DiscardAnnouncementMutationVariables>;
export const MentorApplicationsDocument = new TypedDocumentString(`
    query MentorApplications($cohortId: ID!, $state: MentorApplicationState!, $first: Int!, $after: String) {
  cohort(id: $cohortId) {
    id
    state
    program {
      id
      name
      mentorRules {
        trainings {
          id
          title {
            en
            fr
          }
        }
      }
    }
    mentorApplicationCounts {
      applied
      approved
      declined
    }
    mentorApplications(state: $state, first: $first, after: $after) {
      nodes {
        id
        state
        offers
        standing {
          attestedAt
          validUntil
          attestationDue
          trainingsMissing
          held
        }
        enrolment {
          ...ApplicantFields
        }
        answers {
          ...ApplicantAnswerFields
        }
        decided {
          ...ApplicationDecisionFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    fragment ApplicantFields on Enrolment {
  id
  displayName
  pronouns
  email
  capacity
  state
  source
  mentorshipCount
  joinedAt
}
fragment ApplicantAnswerFields on GivenAnswer {
  itemId
  label {
    en
    fr
  }
  kind
  state
  value
}
fragment ApplicationDecisionFields on MentorDecisionMade {
  decision
  at
  byName
  reason
}`) as unknown as TypedDocumentString<MentorApplicationsQuery, MentorApplicationsQueryVariables>;
export const MenteeApplicationsDocument = new TypedDocumentString(`
    query MenteeApplications($cohortId: ID!, $state: MentorApplicationState!, $first: Int!, $after: String) {
  cohort(id: $cohortId) {
    id
    state
    menteeApplicationCounts {
      applied
      approved
      declined
    }
    menteeApplications(state: $state, first: $first, after: $after) {
      nodes {
        id
        state
        enrolment {
          ...ApplicantFields
        }
        answers {
          ...ApplicantAnswerFields
        }
        decided {
          ...ApplicationDecisionFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    fragment ApplicantFields on Enrolment {
  id
  displayName
  pronouns
  email
  capacity
  state
  source
  mentorshipCount
  joinedAt
}
fragment ApplicantAnswerFields on GivenAnswer {
  itemId
  label {
    en
    fr
  }
  kind
  state
  value
}
fragment ApplicationDecisionFields on MentorDecisionMade {
  decision
  at
  byName
  reason
}`) as unknown as TypedDocumentString<MenteeApplicationsQuery, MenteeApplicationsQueryVariables>;
export const MenteesWaitingDocument = new TypedDocumentString(`
    query MenteesWaiting($cohortId: ID!) {
  cohort(id: $cohortId) {
    id
    menteeApplicationCounts {
      applied
      approved
      declined
    }
  }
}
    `) as unknown as TypedDocumentString<MenteesWaitingQuery, MenteesWaitingQueryVariables>;
export const DecideMenteesDocument = new TypedDocumentString(`
    mutation DecideMentees($input: DecideApplicationsInput!) {
  decideMentees(input: $input) {
    changed
    skipped {
      reason
      count
    }
  }
}
    `) as unknown as TypedDocumentString<DecideMenteesMutation, DecideMenteesMutationVariables>;
export const DecideMentorsDocument = new TypedDocumentString(`
    mutation DecideMentors($input: DecideApplicationsInput!) {
  decideMentors(input: $input) {
    changed
    skipped {
      reason
      count
    }
  }
}
    `) as unknown as TypedDocumentString<DecideMentorsMutation, DecideMentorsMutationVariables>;
export const MentorRulesDocument = new TypedDocumentString(`
    query MentorRules($programId: ID!) {
  program(id: $programId) {
    id
    mentorRules {
      ...MentorRulesFields
    }
  }
}
    fragment MentorRulesFields on MentorRules {
  revision
  appointed
  attested
  holdsMatching
  wording {
    en
    fr
  }
  wordingVersion
  trainings {
    id
    title {
      en
      fr
    }
    link
  }
}`) as unknown as TypedDocumentString<MentorRulesQuery, MentorRulesQueryVariables>;
export const SaveMentorRulesDocument = new TypedDocumentString(`
    mutation SaveMentorRules($input: SaveMentorRulesInput!) {
  saveMentorRules(input: $input) {
    ...MentorRulesFields
  }
}
    fragment MentorRulesFields on MentorRules {
  revision
  appointed
  attested
  holdsMatching
  wording {
    en
    fr
  }
  wordingVersion
  trainings {
    id
    title {
      en
      fr
    }
    link
  }
}`) as unknown as TypedDocumentString<SaveMentorRulesMutation, SaveMentorRulesMutationVariables>;
export const CohortAppointsDocument = new TypedDocumentString(`
    query CohortAppoints($cohortId: ID!) {
  cohort(id: $cohortId) {
    id
    program {
      id
      mentorRules {
        appointed
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CohortAppointsQuery, CohortAppointsQueryVariables>;
export const MyMentoringDocument = new TypedDocumentString(`
    query MyMentoring {
  myMentoring {
    ...MyMentoringFields
  }
}
    fragment MyMentoringFields on MyMentoring {
  accompanying
  programs {
    programId
    programName
    attested
    wording {
      en
      fr
    }
    wordingVersion
    standing {
      attestedAt
      validUntil
      attestationDue
      trainingsMissing
      held
    }
    mayRenew
    trainings {
      id
      title {
        en
        fr
      }
      link
      doneAt
    }
    places {
      enrolmentId
      cohortName
      state
      capacity
      accompanying
      takesNew
      offers
    }
  }
}`) as unknown as TypedDocumentString<MyMentoringQuery, MyMentoringQueryVariables>;
export const AttestAsMentorDocument = new TypedDocumentString(`
    mutation AttestAsMentor($input: AttestInput!) {
  attestAsMentor(input: $input) {
    ...MyMentoringFields
  }
}
    fragment MyMentoringFields on MyMentoring {
  accompanying
  programs {
    programId
    programName
    attested
    wording {
      en
      fr
    }
    wordingVersion
    standing {
      attestedAt
      validUntil
      attestationDue
      trainingsMissing
      held
    }
    mayRenew
    trainings {
      id
      title {
        en
        fr
      }
      link
      doneAt
    }
    places {
      enrolmentId
      cohortName
      state
      capacity
      accompanying
      takesNew
      offers
    }
  }
}`) as unknown as TypedDocumentString<AttestAsMentorMutation, AttestAsMentorMutationVariables>;
export const MarkMyTrainingDoneDocument = new TypedDocumentString(`
    mutation MarkMyTrainingDone($trainingId: ID!) {
  markMyTrainingDone(trainingId: $trainingId) {
    ...MyMentoringFields
  }
}
    fragment MyMentoringFields on MyMentoring {
  accompanying
  programs {
    programId
    programName
    attested
    wording {
      en
      fr
    }
    wordingVersion
    standing {
      attestedAt
      validUntil
      attestationDue
      trainingsMissing
      held
    }
    mayRenew
    trainings {
      id
      title {
        en
        fr
      }
      link
      doneAt
    }
    places {
      enrolmentId
      cohortName
      state
      capacity
      accompanying
      takesNew
      offers
    }
  }
}`) as unknown as TypedDocumentString<MarkMyTrainingDoneMutation, MarkMyTrainingDoneMutationVariables>;
export const ChangeMyMentoringDocument = new TypedDocumentString(`
    mutation ChangeMyMentoring($input: ChangeMyMentoringInput!) {
  changeMyMentoring(input: $input) {
    ...MyMentoringFields
  }
}
    fragment MyMentoringFields on MyMentoring {
  accompanying
  programs {
    programId
    programName
    attested
    wording {
      en
      fr
    }
    wordingVersion
    standing {
      attestedAt
      validUntil
      attestationDue
      trainingsMissing
      held
    }
    mayRenew
    trainings {
      id
      title {
        en
        fr
      }
      link
      doneAt
    }
    places {
      enrolmentId
      cohortName
      state
      capacity
      accompanying
      takesNew
      offers
    }
  }
}`) as unknown as TypedDocumentString<ChangeMyMentoringMutation, ChangeMyMentoringMutationVariables>;
export const RecordMentorTrainingDocument = new TypedDocumentString(`
    mutation RecordMentorTraining($input: RecordTrainingInput!) {
  recordMentorTraining(input: $input)
}
    `) as unknown as TypedDocumentString<RecordMentorTrainingMutation, RecordMentorTrainingMutationVariables>;
export const RecruitmentDocument = new TypedDocumentString(`
    query Recruitment($programId: ID!) {
  program(id: $programId) {
    id
    recruitment {
      ...RecruitmentFields
    }
  }
}
    fragment RecruitmentWords on RecruitmentWordsView {
  lead {
    en
    fr
  }
  gives {
    en
    fr
  }
  time {
    en
    fr
  }
  gets {
    en
    fr
  }
  contact {
    en
    fr
  }
}
fragment RecruitmentFields on RecruitmentPage {
  revision
  linkId
  isOpen
  url
  contact {
    name
    email
  }
  words {
    ...RecruitmentWords
  }
  links {
    cohortName
    link {
      id
      label
      state
    }
  }
}`) as unknown as TypedDocumentString<RecruitmentQuery, RecruitmentQueryVariables>;
export const SaveRecruitmentPageDocument = new TypedDocumentString(`
    mutation SaveRecruitmentPage($input: SaveRecruitmentPageInput!) {
  saveRecruitmentPage(input: $input) {
    ...RecruitmentFields
  }
}
    fragment RecruitmentWords on RecruitmentWordsView {
  lead {
    en
    fr
  }
  gives {
    en
    fr
  }
  time {
    en
    fr
  }
  gets {
    en
    fr
  }
  contact {
    en
    fr
  }
}
fragment RecruitmentFields on RecruitmentPage {
  revision
  linkId
  isOpen
  url
  contact {
    name
    email
  }
  words {
    ...RecruitmentWords
  }
  links {
    cohortName
    link {
      id
      label
      state
    }
  }
}`) as unknown as TypedDocumentString<SaveRecruitmentPageMutation, SaveRecruitmentPageMutationVariables>;
export const RecruitmentPageDocument = new TypedDocumentString(`
    query RecruitmentPage($programId: ID!) {
  recruitmentPage(programId: $programId) {
    schoolName
    locales
    publicName {
      en
      fr
    }
    words {
      ...RecruitmentWords
    }
    contact {
      name
      email
    }
    applyUrl
  }
}
    fragment RecruitmentWords on RecruitmentWordsView {
  lead {
    en
    fr
  }
  gives {
    en
    fr
  }
  time {
    en
    fr
  }
  gets {
    en
    fr
  }
  contact {
    en
    fr
  }
}`) as unknown as TypedDocumentString<RecruitmentPageQuery, RecruitmentPageQueryVariables>;
export const MentorsDueDocument = new TypedDocumentString(`
    query MentorsDue($cohortId: ID!) {
  cohort(id: $cohortId) {
    id
    mentorsDue
  }
}
    `) as unknown as TypedDocumentString<MentorsDueQuery, MentorsDueQueryVariables>;
export const AssociationsDocument = new TypedDocumentString(`
    query Associations {
  associations {
    ...AssociationFields
  }
}
    fragment AssociationFields on Association {
  id
  name {
    en
    fr
  }
  revision
  contacts {
    memberId
    name
    email
  }
}`) as unknown as TypedDocumentString<AssociationsQuery, AssociationsQueryVariables>;
export const SaveAssociationDocument = new TypedDocumentString(`
    mutation SaveAssociation($input: SaveAssociationInput!) {
  saveAssociation(input: $input) {
    ...AssociationFields
  }
}
    fragment AssociationFields on Association {
  id
  name {
    en
    fr
  }
  revision
  contacts {
    memberId
    name
    email
  }
}`) as unknown as TypedDocumentString<SaveAssociationMutation, SaveAssociationMutationVariables>;
export const RemoveAssociationDocument = new TypedDocumentString(`
    mutation RemoveAssociation($id: ID!) {
  removeAssociation(id: $id) {
    ...AssociationFields
  }
}
    fragment AssociationFields on Association {
  id
  name {
    en
    fr
  }
  revision
  contacts {
    memberId
    name
    email
  }
}`) as unknown as TypedDocumentString<RemoveAssociationMutation, RemoveAssociationMutationVariables>;
export const EventCohostsDocument = new TypedDocumentString(`
    query EventCohosts($id: ID!) {
  eventCohosts(id: $id) {
    ...EventCohostFields
  }
}
    fragment EventCohostFields on EventCohost {
  associationId
  name {
    en
    fr
  }
  suggestion
  suggestedAt
}`) as unknown as TypedDocumentString<EventCohostsQuery, EventCohostsQueryVariables>;
export const SetEventCohostsDocument = new TypedDocumentString(`
    mutation SetEventCohosts($input: SetEventCohostsInput!) {
  setEventCohosts(input: $input) {
    ...EventCohostFields
  }
}
    fragment EventCohostFields on EventCohost {
  associationId
  name {
    en
    fr
  }
  suggestion
  suggestedAt
}`) as unknown as TypedDocumentString<SetEventCohostsMutation, SetEventCohostsMutationVariables>;
export const EventHostsDocument = new TypedDocumentString(`
    query EventHosts($id: ID!) {
  eventHosts(id: $id) {
    en
    fr
  }
}
    `) as unknown as TypedDocumentString<EventHostsQuery, EventHostsQueryVariables>;
export const CohostedEventsDocument = new TypedDocumentString(`
    query CohostedEvents {
  cohostedEvents {
    ...CohostedEventFields
  }
}
    fragment CohostedEventFields on CohostedEvent {
  eventId
  associationId
  association {
    en
    fr
  }
  state
  title {
    en
    fr
  }
  startsAt
  endsAt
  timeZone
  place
  room
  suggestion
  answers {
    ...FigureTableParts
  }
  attendance {
    ...FigureTableParts
  }
}
fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`) as unknown as TypedDocumentString<CohostedEventsQuery, CohostedEventsQueryVariables>;
export const CountCohostedEventDocument = new TypedDocumentString(`
    mutation CountCohostedEvent($eventId: ID!, $associationId: ID!) {
  countCohostedEvent(eventId: $eventId, associationId: $associationId) {
    ...CohostedEventFields
  }
}
    fragment CohostedEventFields on CohostedEvent {
  eventId
  associationId
  association {
    en
    fr
  }
  state
  title {
    en
    fr
  }
  startsAt
  endsAt
  timeZone
  place
  room
  suggestion
  answers {
    ...FigureTableParts
  }
  attendance {
    ...FigureTableParts
  }
}
fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`) as unknown as TypedDocumentString<CountCohostedEventMutation, CountCohostedEventMutationVariables>;
export const SuggestForEventDocument = new TypedDocumentString(`
    mutation SuggestForEvent($input: SuggestForEventInput!) {
  suggestForEvent(input: $input) {
    ...CohostedEventFields
  }
}
    fragment CohostedEventFields on CohostedEvent {
  eventId
  associationId
  association {
    en
    fr
  }
  state
  title {
    en
    fr
  }
  startsAt
  endsAt
  timeZone
  place
  room
  suggestion
  answers {
    ...FigureTableParts
  }
  attendance {
    ...FigureTableParts
  }
}
fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`) as unknown as TypedDocumentString<SuggestForEventMutation, SuggestForEventMutationVariables>;
export const ReadAttendanceReportDocument = new TypedDocumentString(`
    query ReadAttendanceReport($input: ReadAttendanceReportInput!) {
  readAttendanceReport(input: $input) {
    ...AttendanceReportFields
  }
}
    fragment AttendanceReportFields on AttendanceReport {
  fileName
  columns {
    header
    samples
    field
  }
  readable
  people {
    line
    lines
    name
    email
    minutes
    match
    candidates {
      memberId
      name
      reason
    }
    known
  }
  unread {
    line
    code
    value
    args
  }
  unreadCount
  notices
  minutesNeeded
}`) as unknown as TypedDocumentString<ReadAttendanceReportQuery, ReadAttendanceReportQueryVariables>;
export const ImportAttendanceReportDocument = new TypedDocumentString(`
    mutation ImportAttendanceReport($input: ImportAttendanceReportInput!) {
  importAttendanceReport(input: $input) {
    noted
    known
    short
    left
  }
}
    `) as unknown as TypedDocumentString<ImportAttendanceReportMutation, ImportAttendanceReportMutationVariables>;
export const EventFeedDocument = new TypedDocumentString(`
    query EventFeed($programId: ID) {
  eventFeed(programId: $programId) {
    since
    address
  }
}
    `) as unknown as TypedDocumentString<EventFeedQuery, EventFeedQueryVariables>;
export const RenewEventFeedDocument = new TypedDocumentString(`
    mutation RenewEventFeed($programId: ID) {
  renewEventFeed(programId: $programId) {
    since
    address
  }
}
    `) as unknown as TypedDocumentString<RenewEventFeedMutation, RenewEventFeedMutationVariables>;
export const CloseEventFeedDocument = new TypedDocumentString(`
    mutation CloseEventFeed($programId: ID) {
  closeEventFeed(programId: $programId) {
    since
    address
  }
}
    `) as unknown as TypedDocumentString<CloseEventFeedMutation, CloseEventFeedMutationVariables>;
export const SeriesPageDocument = new TypedDocumentString(`
    query SeriesPage($id: ID!) {
  seriesPage(id: $id) {
    ...SeriesPageFields
  }
}
    fragment SeriesPageFields on SeriesPage {
  seriesId
  slug
  address
  placesShown
  indexed
}`) as unknown as TypedDocumentString<SeriesPageQuery, SeriesPageQueryVariables>;
export const OpenSeriesPageDocument = new TypedDocumentString(`
    mutation OpenSeriesPage($input: OpenSeriesPageInput!) {
  openSeriesPage(input: $input) {
    ...SeriesPageFields
  }
}
    fragment SeriesPageFields on SeriesPage {
  seriesId
  slug
  address
  placesShown
  indexed
}`) as unknown as TypedDocumentString<OpenSeriesPageMutation, OpenSeriesPageMutationVariables>;
export const CloseSeriesPageDocument = new TypedDocumentString(`
    mutation CloseSeriesPage($id: ID!) {
  closeSeriesPage(id: $id) {
    ...SeriesPageFields
  }
}
    fragment SeriesPageFields on SeriesPage {
  seriesId
  slug
  address
  placesShown
  indexed
}`) as unknown as TypedDocumentString<CloseSeriesPageMutation, CloseSeriesPageMutationVariables>;
export const PublicSeriesDocument = new TypedDocumentString(`
    query PublicSeries($slug: String!) {
  publicSeries(slug: $slug) {
    ...PublicSeriesFields
  }
}
    fragment PublicSeriesFields on PublicSeries {
  schoolName
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  indexed
  feedPath
  events {
    id
    kind
    cancelled
    title {
      en
      fr
    }
    body {
      en
      fr
    }
    startsAt
    endsAt
    timeZone
    place
    room
    hosts {
      en
      fr
    }
    speakers {
      name
      role {
        en
        fr
      }
    }
  }
}`) as unknown as TypedDocumentString<PublicSeriesQuery, PublicSeriesQueryVariables>;
export const SeriesProgramDocument = new TypedDocumentString(`
    query SeriesProgram($id: ID!) {
  seriesProgram(id: $id) {
    ...PublicSeriesFields
  }
}
    fragment PublicSeriesFields on PublicSeries {
  schoolName
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  indexed
  feedPath
  events {
    id
    kind
    cancelled
    title {
      en
      fr
    }
    body {
      en
      fr
    }
    startsAt
    endsAt
    timeZone
    place
    room
    hosts {
      en
      fr
    }
    speakers {
      name
      role {
        en
        fr
      }
    }
  }
}`) as unknown as TypedDocumentString<SeriesProgramQuery, SeriesProgramQueryVariables>;
export const MyAttendanceDocument = new TypedDocumentString(`
    query MyAttendance {
  myAttendance {
    events {
      eventId
      kind
      title {
        en
        fr
      }
      outsideTitle {
        en
        fr
      }
      startsAt
      hours
      credit
    }
    periods {
      name {
        en
        fr
      }
      from
      to
      events
      hours
    }
    certificates {
      ...CertificateFields
    }
  }
}
    fragment CertificateFields on Certificate {
  id
  code
  from
  to
  events
  issuedAt
  revokedAt
  corrected
}`) as unknown as TypedDocumentString<MyAttendanceQuery, MyAttendanceQueryVariables>;
export const IssueCertificateDocument = new TypedDocumentString(`
    mutation IssueCertificate($input: IssueCertificateInput!) {
  issueCertificate(input: $input) {
    ...CertificateFields
  }
}
    fragment CertificateFields on Certificate {
  id
  code
  from
  to
  events
  issuedAt
  revokedAt
  corrected
}`) as unknown as TypedDocumentString<IssueCertificateMutation, IssueCertificateMutationVariables>;
export const TakeBackCertificateDocument = new TypedDocumentString(`
    mutation TakeBackCertificate($id: ID!) {
  takeBackCertificate(id: $id) {
    ...CertificateFields
  }
}
    fragment CertificateFields on Certificate {
  id
  code
  from
  to
  events
  issuedAt
  revokedAt
  corrected
}`) as unknown as TypedDocumentString<TakeBackCertificateMutation, TakeBackCertificateMutationVariables>;
export const CertificateByCodeDocument = new TypedDocumentString(`
    query CertificateByCode($code: String!) {
  certificateByCode(code: $code) {
    valid
    school
    name
    from
    to
    issuedOn
    lines {
      title {
        en
        fr
      }
      on
      hours
      credit
    }
  }
}
    `) as unknown as TypedDocumentString<CertificateByCodeQuery, CertificateByCodeQueryVariables>;
export const EventCreditDocument = new TypedDocumentString(`
    query EventCredit($id: ID!) {
  eventCredit(id: $id) {
    ...EventCreditFields
  }
}
    fragment EventCreditFields on EventCredit {
  hours
  credit
  names
}`) as unknown as TypedDocumentString<EventCreditQuery, EventCreditQueryVariables>;
export const SaveEventCreditDocument = new TypedDocumentString(`
    mutation SaveEventCredit($input: SaveEventCreditInput!) {
  saveEventCredit(input: $input) {
    ...EventCreditFields
  }
}
    fragment EventCreditFields on EventCredit {
  hours
  credit
  names
}`) as unknown as TypedDocumentString<SaveEventCreditMutation, SaveEventCreditMutationVariables>;
export const CohortDatesDocument = new TypedDocumentString(`
    query cohortDates($cohortId: ID!) {
  cohortDates(cohortId: $cohortId) {
    ...CohortDatesFields
  }
}
    fragment CohortDatesFields on CohortDates {
  cohortId
  milestones {
    id
    name {
      en
      fr
    }
    text {
      en
      fr
    }
    onDay
    audience
  }
  checkIns {
    id
    name {
      en
      fr
    }
    opensOn
    closesOn
    asked
    settled
    help
  }
}`) as unknown as TypedDocumentString<CohortDatesQuery, CohortDatesQueryVariables>;
export const AddUsualDatesDocument = new TypedDocumentString(`
    mutation addUsualDates($cohortId: ID!) {
  addUsualDates(cohortId: $cohortId) {
    ...CohortDatesFields
  }
}
    fragment CohortDatesFields on CohortDates {
  cohortId
  milestones {
    id
    name {
      en
      fr
    }
    text {
      en
      fr
    }
    onDay
    audience
  }
  checkIns {
    id
    name {
      en
      fr
    }
    opensOn
    closesOn
    asked
    settled
    help
  }
}`) as unknown as TypedDocumentString<AddUsualDatesMutation, AddUsualDatesMutationVariables>;
export const SaveMilestoneDocument = new TypedDocumentString(`
    mutation saveMilestone($input: SaveMilestoneInput!) {
  saveMilestone(input: $input) {
    ...CohortDatesFields
  }
}
    fragment CohortDatesFields on CohortDates {
  cohortId
  milestones {
    id
    name {
      en
      fr
    }
    text {
      en
      fr
    }
    onDay
    audience
  }
  checkIns {
    id
    name {
      en
      fr
    }
    opensOn
    closesOn
    asked
    settled
    help
  }
}`) as unknown as TypedDocumentString<SaveMilestoneMutation, SaveMilestoneMutationVariables>;
export const RemoveMilestoneDocument = new TypedDocumentString(`
    mutation removeMilestone($cohortId: ID!, $id: ID!) {
  removeMilestone(cohortId: $cohortId, id: $id) {
    ...CohortDatesFields
  }
}
    fragment CohortDatesFields on CohortDates {
  cohortId
  milestones {
    id
    name {
      en
      fr
    }
    text {
      en
      fr
    }
    onDay
    audience
  }
  checkIns {
    id
    name {
      en
      fr
    }
    opensOn
    closesOn
    asked
    settled
    help
  }
}`) as unknown as TypedDocumentString<RemoveMilestoneMutation, RemoveMilestoneMutationVariables>;
export const SaveCheckInDocument = new TypedDocumentString(`
    mutation saveCheckIn($input: SaveCheckInInput!) {
  saveCheckIn(input: $input) {
    ...CohortDatesFields
  }
}
    fragment CohortDatesFields on CohortDates {
  cohortId
  milestones {
    id
    name {
      en
      fr
    }
    text {
      en
      fr
    }
    onDay
    audience
  }
  checkIns {
    id
    name {
      en
      fr
    }
    opensOn
    closesOn
    asked
    settled
    help
  }
}`) as unknown as TypedDocumentString<SaveCheckInMutation, SaveCheckInMutationVariables>;
export const RemoveCheckInDocument = new TypedDocumentString(`
    mutation removeCheckIn($cohortId: ID!, $id: ID!) {
  removeCheckIn(cohortId: $cohortId, id: $id) {
    ...CohortDatesFields
  }
}
    fragment CohortDatesFields on CohortDates {
  cohortId
  milestones {
    id
    name {
      en
      fr
    }
    text {
      en
      fr
    }
    onDay
    audience
  }
  checkIns {
    id
    name {
      en
      fr
    }
    opensOn
    closesOn
    asked
    settled
    help
  }
}`) as unknown as TypedDocumentString<RemoveCheckInMutation, RemoveCheckInMutationVariables>;
export const MyDatesDocument = new TypedDocumentString(`
    query myDates {
  myDates {
    id
    enrolmentId
    name {
      en
      fr
    }
    text {
      en
      fr
    }
    onDay
  }
}
    `) as unknown as TypedDocumentString<MyDatesQuery, MyDatesQueryVariables>;
export const MyCheckInsDocument = new TypedDocumentString(`
    query myCheckIns {
  myCheckIns {
    ...MyCheckInFields
  }
}
    fragment MyCheckInFields on MyCheckIn {
  id
  enrolmentId
  name {
    en
    fr
  }
  role
  state
  closesOn
  cohortName
}`) as unknown as TypedDocumentString<MyCheckInsQuery, MyCheckInsQueryVariables>;
export const AnswerCheckInDocument = new TypedDocumentString(`
    mutation answerCheckIn($input: AnswerCheckInInput!) {
  answerCheckIn(input: $input) {
    ...MyCheckInFields
  }
}
    fragment MyCheckInFields on MyCheckIn {
  id
  enrolmentId
  name {
    en
    fr
  }
  role
  state
  closesOn
  cohortName
}`) as unknown as TypedDocumentString<AnswerCheckInMutation, AnswerCheckInMutationVariables>;
export const PassCheckInDocument = new TypedDocumentString(`
    mutation passCheckIn($checkInId: ID!, $enrolmentId: ID!) {
  passCheckIn(checkInId: $checkInId, enrolmentId: $enrolmentId) {
    ...MyCheckInFields
  }
}
    fragment MyCheckInFields on MyCheckIn {
  id
  enrolmentId
  name {
    en
    fr
  }
  role
  state
  closesOn
  cohortName
}`) as unknown as TypedDocumentString<PassCheckInMutation, PassCheckInMutationVariables>;
export const CheckInPeopleDocument = new TypedDocumentString(`
    query checkInPeople($checkInId: ID!, $helpOnly: Boolean!, $after: String) {
  checkInPeople(checkInId: $checkInId, helpOnly: $helpOnly, after: $after) {
    nodes {
      ...CheckInPersonFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment CheckInPersonFields on CheckInPerson {
  enrolmentId
  name
  role
  state
  wantsHelp
  helpedAt
}`) as unknown as TypedDocumentString<CheckInPeopleQuery, CheckInPeopleQueryVariables>;
export const CheckInAnswerDocument = new TypedDocumentString(`
    query checkInAnswer($checkInId: ID!, $enrolmentId: ID!) {
  checkInAnswer(checkInId: $checkInId, enrolmentId: $enrolmentId) {
    person {
      ...CheckInPersonFields
    }
    saidAt
    step
    help
    words
  }
}
    fragment CheckInPersonFields on CheckInPerson {
  enrolmentId
  name
  role
  state
  wantsHelp
  helpedAt
}`) as unknown as TypedDocumentString<CheckInAnswerQuery, CheckInAnswerQueryVariables>;
export const SettleCheckInDocument = new TypedDocumentString(`
    mutation settleCheckIn($checkInId: ID!, $enrolmentId: ID!) {
  settleCheckIn(checkInId: $checkInId, enrolmentId: $enrolmentId) {
    ...CheckInPersonFields
  }
}
    fragment CheckInPersonFields on CheckInPerson {
  enrolmentId
  name
  role
  state
  wantsHelp
  helpedAt
}`) as unknown as TypedDocumentString<SettleCheckInMutation, SettleCheckInMutationVariables>;
export const MyClosingDocument = new TypedDocumentString(`
    query myClosing($mentorshipId: ID!) {
  myClosing(mentorshipId: $mentorshipId) {
    ...MyClosingFields
  }
}
    fragment MyClosingFields on MyClosing {
  mentorshipId
  enrolmentId
  role
  state
  isNear
  hasPapers
  canAsk
  canEnd
  isGroup
  agreed
  people
  since
  until
  meetings
  minutes
  goalsReached
  own {
    takeAlong
    thanks
    shared
  }
  others {
    name
    takeAlong
    thanks
  }
}`) as unknown as TypedDocumentString<MyClosingQuery, MyClosingQueryVariables>;
export const SaveLookBackDocument = new TypedDocumentString(`
    mutation saveLookBack($input: SaveLookBackInput!) {
  saveLookBack(input: $input) {
    ...MyClosingFields
  }
}
    fragment MyClosingFields on MyClosing {
  mentorshipId
  enrolmentId
  role
  state
  isNear
  hasPapers
  canAsk
  canEnd
  isGroup
  agreed
  people
  since
  until
  meetings
  minutes
  goalsReached
  own {
    takeAlong
    thanks
    shared
  }
  others {
    name
    takeAlong
    thanks
  }
}`) as unknown as TypedDocumentString<SaveLookBackMutation, SaveLookBackMutationVariables>;
export const AskToCloseDocument = new TypedDocumentString(`
    mutation askToClose($mentorshipId: ID!) {
  askToClose(mentorshipId: $mentorshipId) {
    ...MyClosingFields
  }
}
    fragment MyClosingFields on MyClosing {
  mentorshipId
  enrolmentId
  role
  state
  isNear
  hasPapers
  canAsk
  canEnd
  isGroup
  agreed
  people
  since
  until
  meetings
  minutes
  goalsReached
  own {
    takeAlong
    thanks
    shared
  }
  others {
    name
    takeAlong
    thanks
  }
}`) as unknown as TypedDocumentString<AskToCloseMutation, AskToCloseMutationVariables>;
export const TakeBackClosingDocument = new TypedDocumentString(`
    mutation takeBackClosing($mentorshipId: ID!) {
  takeBackClosing(mentorshipId: $mentorshipId) {
    ...MyClosingFields
  }
}
    fragment MyClosingFields on MyClosing {
  mentorshipId
  enrolmentId
  role
  state
  isNear
  hasPapers
  canAsk
  canEnd
  isGroup
  agreed
  people
  since
  until
  meetings
  minutes
  goalsReached
  own {
    takeAlong
    thanks
    shared
  }
  others {
    name
    takeAlong
    thanks
  }
}`) as unknown as TypedDocumentString<TakeBackClosingMutation, TakeBackClosingMutationVariables>;
export const AgreeToCloseDocument = new TypedDocumentString(`
    mutation agreeToClose($mentorshipId: ID!) {
  agreeToClose(mentorshipId: $mentorshipId) {
    ...MyClosingFields
  }
}
    fragment MyClosingFields on MyClosing {
  mentorshipId
  enrolmentId
  role
  state
  isNear
  hasPapers
  canAsk
  canEnd
  isGroup
  agreed
  people
  since
  until
  meetings
  minutes
  goalsReached
  own {
    takeAlong
    thanks
    shared
  }
  others {
    name
    takeAlong
    thanks
  }
}`) as unknown as TypedDocumentString<AgreeToCloseMutation, AgreeToCloseMutationVariables>;
export const EndMentorshipEarlyDocument = new TypedDocumentString(`
    mutation endMentorshipEarly($input: EndMentorshipEarlyInput!) {
  endMentorshipEarly(input: $input) {
    ...MyClosingFields
  }
}
    fragment MyClosingFields on MyClosing {
  mentorshipId
  enrolmentId
  role
  state
  isNear
  hasPapers
  canAsk
  canEnd
  isGroup
  agreed
  people
  since
  until
  meetings
  minutes
  goalsReached
  own {
    takeAlong
    thanks
    shared
  }
  others {
    name
    takeAlong
    thanks
  }
}`) as unknown as TypedDocumentString<EndMentorshipEarlyMutation, EndMentorshipEarlyMutationVariables>;
export const GroupClosingDocument = new TypedDocumentString(`
    query groupClosing($mentorshipId: ID!) {
  groupClosing(mentorshipId: $mentorshipId) {
    ...GroupClosingFields
  }
}
    fragment GroupClosingFields on GroupClosing {
  mentorshipId
  asked
  agreed
  people
}`) as unknown as TypedDocumentString<GroupClosingQuery, GroupClosingQueryVariables>;
export const CompleteGroupDocument = new TypedDocumentString(`
    mutation completeGroup($mentorshipId: ID!) {
  completeGroup(mentorshipId: $mentorshipId) {
    ...GroupClosingFields
  }
}
    fragment GroupClosingFields on GroupClosing {
  mentorshipId
  asked
  agreed
  people
}`) as unknown as TypedDocumentString<CompleteGroupMutation, CompleteGroupMutationVariables>;
export const CohortDocument = new TypedDocumentString(`
    query cohort($id: ID!) {
  cohort(id: $id) {
    ...CohortSummary
    noticesWaiting
    program {
      id
      name
      publicName
    }
    latestRun {
      id
      number
      state
    }
  }
}
    fragment CohortSummary on Cohort {
  id
  name
  startsOn
  endsOn
  state
  counts {
    mentees
    mentors
    mentorsNotAvailable
    places
    matched
    waiting
  }
  attention {
    code
    count
  }
}`) as unknown as TypedDocumentString<CohortQuery, CohortQueryVariables>;
export const CohortEnrolmentsDocument = new TypedDocumentString(`
    query cohortEnrolments($id: ID!, $first: Int, $after: String, $role: EnrolmentRole, $search: String) {
  cohort(id: $id) {
    id
    enrolments(first: $first, after: $after, role: $role, search: $search) {
      totalCount
      nodes {
        ...EnrolmentFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment EnrolmentFields on Enrolment {
  id
  role
  state
  displayName
  pronouns
  email
  site
  year
  capacity
  accountConfirmed
  noticeSentAt
  mentorshipCount
}`) as unknown as TypedDocumentString<CohortEnrolmentsQuery, CohortEnrolmentsQueryVariables>;
export const CohortWaitingDocument = new TypedDocumentString(`
    query cohortWaiting($id: ID!, $first: Int, $after: String) {
  cohort(id: $id) {
    id
    state
    hasWaitingWords
    people(
      first: $first
      after: $after
      filter: {roles: [MENTEE], states: [ENROLLED], matched: false}
    ) {
      totalCount
      nodes {
        ...EnrolmentFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment EnrolmentFields on Enrolment {
  id
  role
  state
  displayName
  pronouns
  email
  site
  year
  capacity
  accountConfirmed
  noticeSentAt
  mentorshipCount
}`) as unknown as TypedDocumentString<CohortWaitingQuery, CohortWaitingQueryVariables>;
export const CohortMentorshipsDocument = new TypedDocumentString(`
    query cohortMentorships($id: ID!, $first: Int, $after: String, $search: String) {
  cohort(id: $id) {
    id
    state
    mentorships(first: $first, after: $after, search: $search) {
      totalCount
      nodes {
        ...MentorshipFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment MentorshipFields on Mentorship {
  id
  model
  state
  publishedAt
  endedAt
  endedEarly
  pausedByMe
  menteeGoals
  mentee {
    ...ParticipantFields
  }
  mentor {
    ...ParticipantFields
  }
  people {
    ...ParticipantFields
  }
  nextStep {
    code
    dueOn
  }
  agreement {
    state
    signed
    people
  }
  requirement {
    ...RequirementFields
  }
}
fragment RequirementFields on RequirementProgress {
  unit
  per
  from
  to
  periodName {
    en
    fr
  }
  asked
  done
  left
  inPersonAsked
  inPersonLeft
  pausedDays
}`) as unknown as TypedDocumentString<CohortMentorshipsQuery, CohortMentorshipsQueryVariables>;
export const SendIntakeNoticesDocument = new TypedDocumentString(`
    mutation sendIntakeNotices($cohortId: ID!) {
  sendIntakeNotices(cohortId: $cohortId) {
    id
    noticesWaiting
  }
}
    `) as unknown as TypedDocumentString<SendIntakeNoticesMutation, SendIntakeNoticesMutationVariables>;
export const ResendIntakeNoticeDocument = new TypedDocumentString(`
    mutation resendIntakeNotice($enrolmentId: ID!) {
  resendIntakeNotice(enrolmentId: $enrolmentId) {
    id
    accountConfirmed
    noticeSentAt
  }
}
    `) as unknown as TypedDocumentString<ResendIntakeNoticeMutation, ResendIntakeNoticeMutationVariables>;
export const CohortOffersWaitingDocument = new TypedDocumentString(`
    query cohortOffersWaiting($id: ID!) {
  cohort(id: $id) {
    id
    offers {
      items {
        item
        left
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CohortOffersWaitingQuery, CohortOffersWaitingQueryVariables>;
export const CohortSettingsDocument = new TypedDocumentString(`
    query cohortSettings($id: ID!) {
  cohort(id: $id) {
    id
    name
    startsOn
    endsOn
    state
    program {
      id
      name
    }
    settings {
      ...ProgramSettingsFields
    }
    offers {
      programRevision
      undoable
      settings {
        ...ProgramSettingsFields
      }
      items {
        item
        left
        fromVersion
        toVersion
        forms
        impacts {
          ...OfferImpactFields
        }
      }
    }
  }
}
    fragment OfferImpactFields on OfferImpact {
  code
  count
  names
  breaking
}
fragment Words on LocalizedText {
  en
  fr
}
fragment ProgramSettingsFields on ProgramSettings {
  publicName {
    ...Words
  }
  focus {
    ...Words
  }
  expectations {
    ...Words
  }
  model {
    kind
    mentors
    mentees
    fewestMentees
  }
  requirement {
    unit
    amount
    per
    inPersonMinimum
  }
  firstContactDays
  minimumCommonMinutes
  terms {
    ...SpanFields
  }
  holidays {
    ...SpanFields
  }
  blackouts {
    ...SpanFields
  }
  eligibility {
    kind
    statement {
      ...Words
    }
    years
    sites
  }
  visibility {
    mentorSees
    menteeSees
  }
  identityMatching
  identityReporting
}
fragment SpanFields on CalendarSpan {
  name {
    ...Words
  }
  from
  to
}`) as unknown as TypedDocumentString<CohortSettingsQuery, CohortSettingsQueryVariables>;
export const ProgramOffersDocument = new TypedDocumentString(`
    query programOffers($id: ID!) {
  program(id: $id) {
    id
    revision
    cohorts {
      id
      name
      state
      offers {
        items {
          item
          left
          impacts {
            ...OfferImpactFields
          }
        }
      }
    }
  }
}
    fragment OfferImpactFields on OfferImpact {
  code
  count
  names
  breaking
}`) as unknown as TypedDocumentString<ProgramOffersQuery, ProgramOffersQueryVariables>;
export const PreviewProgramChangeDocument = new TypedDocumentString(`
    query previewProgramChange($input: UpdateProgramInput!) {
  previewProgramChange(input: $input) {
    cohortId
    cohortName
    impacts {
      ...OfferImpactFields
    }
  }
}
    fragment OfferImpactFields on OfferImpact {
  code
  count
  names
  breaking
}`) as unknown as TypedDocumentString<PreviewProgramChangeQuery, PreviewProgramChangeQueryVariables>;
export const AcceptCohortOffersDocument = new TypedDocumentString(`
    mutation acceptCohortOffers($input: AcceptOffersInput!) {
  acceptCohortOffers(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AcceptCohortOffersMutation, AcceptCohortOffersMutationVariables>;
export const LeaveCohortOffersDocument = new TypedDocumentString(`
    mutation leaveCohortOffers($input: LeaveOffersInput!) {
  leaveCohortOffers(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<LeaveCohortOffersMutation, LeaveCohortOffersMutationVariables>;
export const UndoCohortOffersDocument = new TypedDocumentString(`
    mutation undoCohortOffers($cohortId: ID!) {
  undoCohortOffers(cohortId: $cohortId) {
    id
  }
}
    `) as unknown as TypedDocumentString<UndoCohortOffersMutation, UndoCohortOffersMutationVariables>;
export const UpdateCohortDocument = new TypedDocumentString(`
    mutation updateCohort($input: UpdateCohortInput!) {
  updateCohort(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<UpdateCohortMutation, UpdateCohortMutationVariables>;
export const ConcernWaysDocument = new TypedDocumentString(`
    query concernWays {
  concernWays {
    setUp
    expect {
      en
      fr
    }
    mustPassOn {
      en
      fr
    }
    crisis {
      label {
        en
        fr
      }
      number
    }
    recipients {
      ...ConcernPersonFields
    }
    people {
      ...ConcernPersonFields
    }
    outside {
      label {
        en
        fr
      }
      address
    }
  }
}
    fragment ConcernPersonFields on ConcernPerson {
  memberId
  name
  kind
  label {
    en
    fr
  }
}`) as unknown as TypedDocumentString<ConcernWaysQuery, ConcernWaysQueryVariables>;
export const MyConcernsDocument = new TypedDocumentString(`
    query myConcerns {
  myConcerns {
    ...MyConcernFields
  }
}
    fragment MyConcernFields on MyConcern {
  id
  raisedAt
  state
  unread
  nobodyReads
  held
  eraseOn
}`) as unknown as TypedDocumentString<MyConcernsQuery, MyConcernsQueryVariables>;
export const MyConcernThreadDocument = new TypedDocumentString(`
    query myConcernThread($concernId: ID!) {
  myConcernThread(concernId: $concernId) {
    ...MyConcernThreadFields
  }
}
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
fragment MyConcernFields on MyConcern {
  id
  raisedAt
  state
  unread
  nobodyReads
  held
  eraseOn
}
fragment MyConcernThreadFields on MyConcernThread {
  concern {
    ...MyConcernFields
  }
  entries {
    ...ConcernEntryFields
  }
  readers {
    memberId
    name
    since
    openedAt
  }
  named
}`) as unknown as TypedDocumentString<MyConcernThreadQuery, MyConcernThreadQueryVariables>;
export const RaiseConcernDocument = new TypedDocumentString(`
    mutation raiseConcern($input: RaiseConcernInput!) {
  raiseConcern(input: $input) {
    ...MyConcernThreadFields
  }
}
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
fragment MyConcernFields on MyConcern {
  id
  raisedAt
  state
  unread
  nobodyReads
  held
  eraseOn
}
fragment MyConcernThreadFields on MyConcernThread {
  concern {
    ...MyConcernFields
  }
  entries {
    ...ConcernEntryFields
  }
  readers {
    memberId
    name
    since
    openedAt
  }
  named
}`) as unknown as TypedDocumentString<RaiseConcernMutation, RaiseConcernMutationVariables>;
export const WriteAboutMyConcernDocument = new TypedDocumentString(`
    mutation writeAboutMyConcern($input: ConcernWordsInput!) {
  writeAboutMyConcern(input: $input) {
    ...MyConcernThreadFields
  }
}
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
fragment MyConcernFields on MyConcern {
  id
  raisedAt
  state
  unread
  nobodyReads
  held
  eraseOn
}
fragment MyConcernThreadFields on MyConcernThread {
  concern {
    ...MyConcernFields
  }
  entries {
    ...ConcernEntryFields
  }
  readers {
    memberId
    name
    since
    openedAt
  }
  named
}`) as unknown as TypedDocumentString<WriteAboutMyConcernMutation, WriteAboutMyConcernMutationVariables>;
export const NameInMyConcernDocument = new TypedDocumentString(`
    mutation nameInMyConcern($input: NameInConcernInput!) {
  nameInMyConcern(input: $input) {
    ...MyConcernThreadFields
  }
}
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
fragment MyConcernFields on MyConcern {
  id
  raisedAt
  state
  unread
  nobodyReads
  held
  eraseOn
}
fragment MyConcernThreadFields on MyConcernThread {
  concern {
    ...MyConcernFields
  }
  entries {
    ...ConcernEntryFields
  }
  readers {
    memberId
    name
    since
    openedAt
  }
  named
}`) as unknown as TypedDocumentString<NameInMyConcernMutation, NameInMyConcernMutationVariables>;
export const PassMyConcernOnDocument = new TypedDocumentString(`
    mutation passMyConcernOn($input: PassConcernOnInput!) {
  passMyConcernOn(input: $input) {
    ...MyConcernThreadFields
  }
}
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
fragment MyConcernFields on MyConcern {
  id
  raisedAt
  state
  unread
  nobodyReads
  held
  eraseOn
}
fragment MyConcernThreadFields on MyConcernThread {
  concern {
    ...MyConcernFields
  }
  entries {
    ...ConcernEntryFields
  }
  readers {
    memberId
    name
    since
    openedAt
  }
  named
}`) as unknown as TypedDocumentString<PassMyConcernOnMutation, PassMyConcernOnMutationVariables>;
export const EntrustedConcernsDocument = new TypedDocumentString(`
    query entrustedConcerns {
  entrustedConcerns {
    ...EntrustedConcernFields
  }
}
    fragment EntrustedConcernFields on EntrustedConcern {
  id
  from
  raisedAt
  state
  unread
  outcome
  held
  eraseOn
}`) as unknown as TypedDocumentString<EntrustedConcernsQuery, EntrustedConcernsQueryVariables>;
export const EntrustedConcernDocument = new TypedDocumentString(`
    query entrustedConcern($concernId: ID!) {
  entrustedConcern(concernId: $concernId) {
    ...EntrustedConcernThreadFields
  }
}
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
fragment EntrustedConcernFields on EntrustedConcern {
  id
  from
  raisedAt
  state
  unread
  outcome
  held
  eraseOn
}
fragment EntrustedConcernThreadFields on EntrustedConcernThread {
  concern {
    ...EntrustedConcernFields
  }
  entries {
    ...ConcernEntryFields
  }
  readers {
    memberId
    name
    since
    openedAt
  }
  named
  looks {
    name
    at
  }
}`) as unknown as TypedDocumentString<EntrustedConcernQuery, EntrustedConcernQueryVariables>;
export const AnswerConcernDocument = new TypedDocumentString(`
    mutation answerConcern($input: ConcernWordsInput!) {
  answerConcern(input: $input) {
    ...EntrustedConcernThreadFields
  }
}
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
fragment EntrustedConcernFields on EntrustedConcern {
  id
  from
  raisedAt
  state
  unread
  outcome
  held
  eraseOn
}
fragment EntrustedConcernThreadFields on EntrustedConcernThread {
  concern {
    ...EntrustedConcernFields
  }
  entries {
    ...ConcernEntryFields
  }
  readers {
    memberId
    name
    since
    openedAt
  }
  named
  looks {
    name
    at
  }
}`) as unknown as TypedDocumentString<AnswerConcernMutation, AnswerConcernMutationVariables>;
export const NoteOnConcernDocument = new TypedDocumentString(`
    mutation noteOnConcern($input: ConcernWordsInput!) {
  noteOnConcern(input: $input) {
    ...EntrustedConcernThreadFields
  }
}
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
fragment EntrustedConcernFields on EntrustedConcern {
  id
  from
  raisedAt
  state
  unread
  outcome
  held
  eraseOn
}
fragment EntrustedConcernThreadFields on EntrustedConcernThread {
  concern {
    ...EntrustedConcernFields
  }
  entries {
    ...ConcernEntryFields
  }
  readers {
    memberId
    name
    since
    openedAt
  }
  named
  looks {
    name
    at
  }
}`) as unknown as TypedDocumentString<NoteOnConcernMutation, NoteOnConcernMutationVariables>;
export const CloseConcernDocument = new TypedDocumentString(`
    mutation closeConcern($input: CloseConcernInput!) {
  closeConcern(input: $input) {
    ...EntrustedConcernThreadFields
  }
}
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
fragment EntrustedConcernFields on EntrustedConcern {
  id
  from
  raisedAt
  state
  unread
  outcome
  held
  eraseOn
}
fragment EntrustedConcernThreadFields on EntrustedConcernThread {
  concern {
    ...EntrustedConcernFields
  }
  entries {
    ...ConcernEntryFields
  }
  readers {
    memberId
    name
    since
    openedAt
  }
  named
  looks {
    name
    at
  }
}`) as unknown as TypedDocumentString<CloseConcernMutation, CloseConcernMutationVariables>;
export const HoldConcernDocument = new TypedDocumentString(`
    mutation holdConcern($input: ConcernWordsInput!) {
  holdConcern(input: $input) {
    ...EntrustedConcernThreadFields
  }
}
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
fragment EntrustedConcernFields on EntrustedConcern {
  id
  from
  raisedAt
  state
  unread
  outcome
  held
  eraseOn
}
fragment EntrustedConcernThreadFields on EntrustedConcernThread {
  concern {
    ...EntrustedConcernFields
  }
  entries {
    ...ConcernEntryFields
  }
  readers {
    memberId
    name
    since
    openedAt
  }
  named
  looks {
    name
    at
  }
}`) as unknown as TypedDocumentString<HoldConcernMutation, HoldConcernMutationVariables>;
export const ReleaseConcernDocument = new TypedDocumentString(`
    mutation releaseConcern($concernId: ID!) {
  releaseConcern(concernId: $concernId) {
    ...EntrustedConcernThreadFields
  }
}
    fragment ConcernEntryFields on ConcernEntry {
  id
  kind
  said
  by
  at
}
fragment EntrustedConcernFields on EntrustedConcern {
  id
  from
  raisedAt
  state
  unread
  outcome
  held
  eraseOn
}
fragment EntrustedConcernThreadFields on EntrustedConcernThread {
  concern {
    ...EntrustedConcernFields
  }
  entries {
    ...ConcernEntryFields
  }
  readers {
    memberId
    name
    since
    openedAt
  }
  named
  looks {
    name
    at
  }
}`) as unknown as TypedDocumentString<ReleaseConcernMutation, ReleaseConcernMutationVariables>;
export const ConcernSettingsDocument = new TypedDocumentString(`
    query concernSettings {
  concernSettings {
    ...ConcernSettingsFields
  }
}
    fragment ConcernSettingsFields on ConcernSettings {
  expect {
    en
    fr
  }
  mustPassOn {
    en
    fr
  }
  crisis {
    label {
      en
      fr
    }
    number
  }
  offices {
    id
    kind
    label {
      en
      fr
    }
    name
    email
    address
  }
  retentionMonths
}`) as unknown as TypedDocumentString<ConcernSettingsQuery, ConcernSettingsQueryVariables>;
export const SaveConcernSettingsDocument = new TypedDocumentString(`
    mutation saveConcernSettings($input: SaveConcernSettingsInput!) {
  saveConcernSettings(input: $input) {
    ...ConcernSettingsFields
  }
}
    fragment ConcernSettingsFields on ConcernSettings {
  expect {
    en
    fr
  }
  mustPassOn {
    en
    fr
  }
  crisis {
    label {
      en
      fr
    }
    number
  }
  offices {
    id
    kind
    label {
      en
      fr
    }
    name
    email
    address
  }
  retentionMonths
}`) as unknown as TypedDocumentString<SaveConcernSettingsMutation, SaveConcernSettingsMutationVariables>;
export const PrivacyThresholdsDocument = new TypedDocumentString(`
    query PrivacyThresholds {
  school {
    id
    privacyThresholds {
      ...PrivacyThresholdsParts
    }
  }
}
    fragment PrivacyThresholdsParts on PrivacyThresholds {
  inside
  published
  leastInside
  leastPublished
  raisedAt
  raisedBy
}`) as unknown as TypedDocumentString<PrivacyThresholdsQuery, PrivacyThresholdsQueryVariables>;
export const RaisePrivacyThresholdsDocument = new TypedDocumentString(`
    mutation RaisePrivacyThresholds($input: RaisePrivacyThresholdsInput!) {
  raisePrivacyThresholds(input: $input) {
    ...PrivacyThresholdsParts
  }
}
    fragment PrivacyThresholdsParts on PrivacyThresholds {
  inside
  published
  leastInside
  leastPublished
  raisedAt
  raisedBy
}`) as unknown as TypedDocumentString<RaisePrivacyThresholdsMutation, RaisePrivacyThresholdsMutationVariables>;
export const FeltFiguresDocument = new TypedDocumentString(`
    query FeltFigures($cohortId: ID!) {
  feltFigures(cohortId: $cohortId) {
    ...FeltFiguresParts
  }
}
    fragment FeltFiguresParts on FeltFigures {
  cohortId
  reporting
  state
  requestedAt
  threshold
  withheld {
    en
    fr
  }
  tables {
    side
    table {
      ...FigureTableParts
    }
  }
}
fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`) as unknown as TypedDocumentString<FeltFiguresQuery, FeltFiguresQueryVariables>;
export const CountFeltDocument = new TypedDocumentString(`
    mutation CountFelt($cohortId: ID!) {
  countFelt(cohortId: $cohortId) {
    ...FeltFiguresParts
  }
}
    fragment FeltFiguresParts on FeltFigures {
  cohortId
  reporting
  state
  requestedAt
  threshold
  withheld {
    en
    fr
  }
  tables {
    side
    table {
      ...FigureTableParts
    }
  }
}
fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`) as unknown as TypedDocumentString<CountFeltMutation, CountFeltMutationVariables>;
export const DuplicatesDocument = new TypedDocumentString(`
    query Duplicates {
  duplicates {
    ...DuplicateFields
  }
}
    fragment DuplicatePersonFields on DuplicatePerson {
  id
  displayName
  email
  pronouns
  locale
  roles
  hasAccount
  since
  enrolments {
    id
    cohortId
    cohortName
    role
    state
    mentorships
  }
}
fragment DuplicateFields on Duplicates {
  total
  pairs {
    reason
    people {
      ...DuplicatePersonFields
    }
  }
}`) as unknown as TypedDocumentString<DuplicatesQuery, DuplicatesQueryVariables>;
export const PreviewMergeDocument = new TypedDocumentString(`
    query PreviewMerge($input: MergeMembersInput!) {
  previewMerge(input: $input) {
    refusal
    moves {
      part
      count
    }
    twiceIn
  }
}
    `) as unknown as TypedDocumentString<PreviewMergeQuery, PreviewMergeQueryVariables>;
export const MergeMembersDocument = new TypedDocumentString(`
    mutation MergeMembers($input: MergeMembersInput!) {
  mergeMembers(input: $input) {
    ...DuplicatePersonFields
  }
}
    fragment DuplicatePersonFields on DuplicatePerson {
  id
  displayName
  email
  pronouns
  locale
  roles
  hasAccount
  since
  enrolments {
    id
    cohortId
    cohortName
    role
    state
    mentorships
  }
}`) as unknown as TypedDocumentString<MergeMembersMutation, MergeMembersMutationVariables>;
export const KeepApartDocument = new TypedDocumentString(`
    mutation KeepApart($input: TwoMembersInput!) {
  keepApart(input: $input) {
    ...DuplicateFields
  }
}
    fragment DuplicatePersonFields on DuplicatePerson {
  id
  displayName
  email
  pronouns
  locale
  roles
  hasAccount
  since
  enrolments {
    id
    cohortId
    cohortName
    role
    state
    mentorships
  }
}
fragment DuplicateFields on Duplicates {
  total
  pairs {
    reason
    people {
      ...DuplicatePersonFields
    }
  }
}`) as unknown as TypedDocumentString<KeepApartMutation, KeepApartMutationVariables>;
export const ReconsiderDuplicateDocument = new TypedDocumentString(`
    mutation ReconsiderDuplicate($input: TwoMembersInput!) {
  reconsiderDuplicate(input: $input) {
    ...DuplicateFields
  }
}
    fragment DuplicatePersonFields on DuplicatePerson {
  id
  displayName
  email
  pronouns
  locale
  roles
  hasAccount
  since
  enrolments {
    id
    cohortId
    cohortName
    role
    state
    mentorships
  }
}
fragment DuplicateFields on Duplicates {
  total
  pairs {
    reason
    people {
      ...DuplicatePersonFields
    }
  }
}`) as unknown as TypedDocumentString<ReconsiderDuplicateMutation, ReconsiderDuplicateMutationVariables>;
export const EventFeedbackDocument = new TypedDocumentString(`
    query EventFeedback($id: ID!) {
  eventFeedback(id: $id) {
    ...EventFeedbackFields
  }
}
    fragment EventFeedbackFields on EventFeedback {
  eventId
  state
  closesAt
  threshold
  definition
  ownQuestions
  figures {
    itemId
    label {
      en
      fr
    }
    table {
      ...FigureTableParts
    }
  }
  texts {
    itemId
    label {
      en
      fr
    }
    texts
  }
}
fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`) as unknown as TypedDocumentString<EventFeedbackQuery, EventFeedbackQueryVariables>;
export const AskEventFeedbackDocument = new TypedDocumentString(`
    mutation AskEventFeedback($input: AskEventFeedbackInput!) {
  askEventFeedback(input: $input)
}
    `) as unknown as TypedDocumentString<AskEventFeedbackMutation, AskEventFeedbackMutationVariables>;
export const StartEventFeedbackFormDocument = new TypedDocumentString(`
    mutation StartEventFeedbackForm($programId: ID!) {
  startEventFeedbackForm(programId: $programId) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartEventFeedbackFormMutation, StartEventFeedbackFormMutationVariables>;
export const MyEventFeedbackDocument = new TypedDocumentString(`
    query MyEventFeedback($eventId: ID!) {
  myEventFeedback(eventId: $eventId) {
    ...MyEventFeedbackFields
  }
}
    fragment MyEventFeedbackFields on MyEventFeedback {
  eventId
  title {
    en
    fr
  }
  closesAt
  done
  threshold
  definition
}`) as unknown as TypedDocumentString<MyEventFeedbackQuery, MyEventFeedbackQueryVariables>;
export const SendEventFeedbackDocument = new TypedDocumentString(`
    mutation SendEventFeedback($input: SendEventFeedbackInput!) {
  sendEventFeedback(input: $input) {
    ...MyEventFeedbackFields
  }
}
    fragment MyEventFeedbackFields on MyEventFeedback {
  eventId
  title {
    en
    fr
  }
  closesAt
  done
  threshold
  definition
}`) as unknown as TypedDocumentString<SendEventFeedbackMutation, SendEventFeedbackMutationVariables>;
export const EventNetworkingDocument = new TypedDocumentString(`
    query EventNetworking($eventId: ID!) {
  eventNetworking(eventId: $eventId) {
    ...EventNetworkingFields
  }
}
    fragment EventNetworkingFields on EventNetworking {
  eventId
  mayJoin
  mine {
    showRole
    showPronouns
    topics
    words
  }
  topics
  people {
    memberId
    name
    pronouns
    roles
    topics
    words
    shared
  }
}`) as unknown as TypedDocumentString<EventNetworkingQuery, EventNetworkingQueryVariables>;
export const SaveEventCardDocument = new TypedDocumentString(`
    mutation SaveEventCard($input: SaveEventCardInput!) {
  saveEventCard(input: $input) {
    ...EventNetworkingFields
  }
}
    fragment EventNetworkingFields on EventNetworking {
  eventId
  mayJoin
  mine {
    showRole
    showPronouns
    topics
    words
  }
  topics
  people {
    memberId
    name
    pronouns
    roles
    topics
    words
    shared
  }
}`) as unknown as TypedDocumentString<SaveEventCardMutation, SaveEventCardMutationVariables>;
export const WithdrawEventCardDocument = new TypedDocumentString(`
    mutation WithdrawEventCard($eventId: ID!) {
  withdrawEventCard(eventId: $eventId) {
    ...EventNetworkingFields
  }
}
    fragment EventNetworkingFields on EventNetworking {
  eventId
  mayJoin
  mine {
    showRole
    showPronouns
    topics
    words
  }
  topics
  people {
    memberId
    name
    pronouns
    roles
    topics
    words
    shared
  }
}`) as unknown as TypedDocumentString<WithdrawEventCardMutation, WithdrawEventCardMutationVariables>;
export const EventSeatingDocument = new TypedDocumentString(`
    query EventSeating($eventId: ID!) {
  eventSeating(eventId: $eventId) {
    ...EventSeatingFields
  }
}
    fragment EventSeatingFields on EventSeatingPlan {
  eventId
  coming
  present
  seating {
    kind
    fewest
    most
    shown
    revision
    plannedAt
    rounds {
      round
      tables {
        place
        people {
          memberId
          name
        }
      }
      pausing {
        memberId
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<EventSeatingQuery, EventSeatingQueryVariables>;
export const PlanEventSeatingDocument = new TypedDocumentString(`
    mutation PlanEventSeating($input: PlanEventSeatingInput!) {
  planEventSeating(input: $input) {
    ...EventSeatingFields
  }
}
    fragment EventSeatingFields on EventSeatingPlan {
  eventId
  coming
  present
  seating {
    kind
    fewest
    most
    shown
    revision
    plannedAt
    rounds {
      round
      tables {
        place
        people {
          memberId
          name
        }
      }
      pausing {
        memberId
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<PlanEventSeatingMutation, PlanEventSeatingMutationVariables>;
export const ShowEventSeatingDocument = new TypedDocumentString(`
    mutation ShowEventSeating($eventId: ID!, $shown: Boolean!) {
  showEventSeating(eventId: $eventId, shown: $shown) {
    ...EventSeatingFields
  }
}
    fragment EventSeatingFields on EventSeatingPlan {
  eventId
  coming
  present
  seating {
    kind
    fewest
    most
    shown
    revision
    plannedAt
    rounds {
      round
      tables {
        place
        people {
          memberId
          name
        }
      }
      pausing {
        memberId
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<ShowEventSeatingMutation, ShowEventSeatingMutationVariables>;
export const RemoveEventSeatingDocument = new TypedDocumentString(`
    mutation RemoveEventSeating($eventId: ID!) {
  removeEventSeating(eventId: $eventId) {
    ...EventSeatingFields
  }
}
    fragment EventSeatingFields on EventSeatingPlan {
  eventId
  coming
  present
  seating {
    kind
    fewest
    most
    shown
    revision
    plannedAt
    rounds {
      round
      tables {
        place
        people {
          memberId
          name
        }
      }
      pausing {
        memberId
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<RemoveEventSeatingMutation, RemoveEventSeatingMutationVariables>;
export const MySeatsDocument = new TypedDocumentString(`
    query MySeats($eventId: ID!) {
  mySeats(eventId: $eventId) {
    round
    place
    names
  }
}
    `) as unknown as TypedDocumentString<MySeatsQuery, MySeatsQueryVariables>;
export const EventRequirementsDocument = new TypedDocumentString(`
    query EventRequirements($programId: ID!) {
  eventRequirements(programId: $programId) {
    ...EventRequirementFields
  }
}
    fragment EventRequirementFields on EventRequirement {
  id
  programId
  cohortId
  cohortName
  role
  kind
  kindId
  kindName {
    en
    fr
  }
  needed
  per
  beforeMatch
  waivers
}`) as unknown as TypedDocumentString<EventRequirementsQuery, EventRequirementsQueryVariables>;
export const EventStandingsDocument = new TypedDocumentString(`
    query EventStandings($cohortId: ID!) {
  eventStandings(cohortId: $cohortId) {
    enrolmentId
    memberId
    name
    role
    standings {
      ...EventStandingFields
    }
  }
}
    fragment EventRequirementFields on EventRequirement {
  id
  programId
  cohortId
  cohortName
  role
  kind
  kindId
  kindName {
    en
    fr
  }
  needed
  per
  beforeMatch
  waivers
}
fragment EventStandingFields on EventStanding {
  requirement {
    ...EventRequirementFields
  }
  enrolmentId
  cohortName
  attended
  left
  from
  to
  periodName {
    en
    fr
  }
  waiver {
    reason
    givenBy
    givenAt
  }
}`) as unknown as TypedDocumentString<EventStandingsQuery, EventStandingsQueryVariables>;
export const MyEventStandingsDocument = new TypedDocumentString(`
    query MyEventStandings {
  myEventStandings {
    ...EventStandingFields
  }
}
    fragment EventRequirementFields on EventRequirement {
  id
  programId
  cohortId
  cohortName
  role
  kind
  kindId
  kindName {
    en
    fr
  }
  needed
  per
  beforeMatch
  waivers
}
fragment EventStandingFields on EventStanding {
  requirement {
    ...EventRequirementFields
  }
  enrolmentId
  cohortName
  attended
  left
  from
  to
  periodName {
    en
    fr
  }
  waiver {
    reason
    givenBy
    givenAt
  }
}`) as unknown as TypedDocumentString<MyEventStandingsQuery, MyEventStandingsQueryVariables>;
export const SaveEventRequirementDocument = new TypedDocumentString(`
    mutation SaveEventRequirement($input: SaveEventRequirementInput!) {
  saveEventRequirement(input: $input) {
    ...EventRequirementFields
  }
}
    fragment EventRequirementFields on EventRequirement {
  id
  programId
  cohortId
  cohortName
  role
  kind
  kindId
  kindName {
    en
    fr
  }
  needed
  per
  beforeMatch
  waivers
}`) as unknown as TypedDocumentString<SaveEventRequirementMutation, SaveEventRequirementMutationVariables>;
export const RemoveEventRequirementDocument = new TypedDocumentString(`
    mutation RemoveEventRequirement($id: ID!) {
  removeEventRequirement(id: $id) {
    ...EventRequirementFields
  }
}
    fragment EventRequirementFields on EventRequirement {
  id
  programId
  cohortId
  cohortName
  role
  kind
  kindId
  kindName {
    en
    fr
  }
  needed
  per
  beforeMatch
  waivers
}`) as unknown as TypedDocumentString<RemoveEventRequirementMutation, RemoveEventRequirementMutationVariables>;
export const WaiveEventRequirementDocument = new TypedDocumentString(`
    mutation WaiveEventRequirement($input: WaiveEventRequirementInput!) {
  waiveEventRequirement(input: $input)
}
    `) as unknown as TypedDocumentString<WaiveEventRequirementMutation, WaiveEventRequirementMutationVariables>;
export const EndEventWaiverDocument = new TypedDocumentString(`
    mutation EndEventWaiver($input: EndEventWaiverInput!) {
  endEventWaiver(input: $input)
}
    `) as unknown as TypedDocumentString<EndEventWaiverMutation, EndEventWaiverMutationVariables>;
export const MyEventsDocument = new TypedDocumentString(`
    query MyEvents($from: DateTime, $to: DateTime) {
  myEvents(from: $from, to: $to) {
    ...EventFactFields
  }
}
    fragment EventFactFields on Event {
  id
  groupId
  outsideTitle {
    en
    fr
  }
  state
  kind
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  timeZone
  place
  room
  videoUrl
  byVideo
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  attended
  canCheckIn
  required
  placesLeft
  myAnswer {
    state
    guests
    answerBy
    placeInLine
  }
  myNeeds {
    provisions
    words
  }
  clashes {
    kind
    id
    startsAt
    endsAt
  }
}`) as unknown as TypedDocumentString<MyEventsQuery, MyEventsQueryVariables>;
export const MyEventDocument = new TypedDocumentString(`
    query MyEvent($id: ID!) {
  myEvent(id: $id) {
    ...EventFactFields
  }
}
    fragment EventFactFields on Event {
  id
  groupId
  outsideTitle {
    en
    fr
  }
  state
  kind
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  timeZone
  place
  room
  videoUrl
  byVideo
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  attended
  canCheckIn
  required
  placesLeft
  myAnswer {
    state
    guests
    answerBy
    placeInLine
  }
  myNeeds {
    provisions
    words
  }
  clashes {
    kind
    id
    startsAt
    endsAt
  }
}`) as unknown as TypedDocumentString<MyEventQuery, MyEventQueryVariables>;
export const AnswerEventDocument = new TypedDocumentString(`
    mutation AnswerEvent($input: AnswerEventInput!) {
  answerEvent(input: $input) {
    ...EventFactFields
  }
}
    fragment EventFactFields on Event {
  id
  groupId
  outsideTitle {
    en
    fr
  }
  state
  kind
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  timeZone
  place
  room
  videoUrl
  byVideo
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  attended
  canCheckIn
  required
  placesLeft
  myAnswer {
    state
    guests
    answerBy
    placeInLine
  }
  myNeeds {
    provisions
    words
  }
  clashes {
    kind
    id
    startsAt
    endsAt
  }
}`) as unknown as TypedDocumentString<AnswerEventMutation, AnswerEventMutationVariables>;
export const EventsByLinkDocument = new TypedDocumentString(`
    query EventsByLink($token: String!) {
  eventsByLink(token: $token) {
    ...EventByLinkFields
  }
}
    fragment EventByLinkFields on EventByLink {
  id
  state
  title {
    en
    fr
  }
  startsAt
  endsAt
  timeZone
  place
  room
  answer
  answerBy
  isFull
}`) as unknown as TypedDocumentString<EventsByLinkQuery, EventsByLinkQueryVariables>;
export const AnswerEventByLinkDocument = new TypedDocumentString(`
    mutation AnswerEventByLink($input: AnswerEventByLinkInput!) {
  answerEventByLink(input: $input) {
    ...EventByLinkFields
  }
}
    fragment EventByLinkFields on EventByLink {
  id
  state
  title {
    en
    fr
  }
  startsAt
  endsAt
  timeZone
  place
  room
  answer
  answerBy
  isFull
}`) as unknown as TypedDocumentString<AnswerEventByLinkMutation, AnswerEventByLinkMutationVariables>;
export const EventsDocument = new TypedDocumentString(`
    query Events($archived: Boolean) {
  events(archived: $archived) {
    ...ManagedEventFields
  }
}
    fragment ManagedEventFields on ManagedEvent {
  id
  outsideTitle {
    en
    fr
  }
  programId
  state
  kind
  kindId
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  titleShown
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  starts
  ends
  timeZone
  place
  room
  videoUrl
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  revision
  archived
  mayEdit
  audience {
    programId
    cohortId
    role
    required
  }
  counts {
    coming
    guests
    offered
    waiting
    notComing
    attended
  }
}`) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const EventDocument = new TypedDocumentString(`
    query Event($id: ID!) {
  event(id: $id) {
    ...ManagedEventFields
  }
}
    fragment ManagedEventFields on ManagedEvent {
  id
  outsideTitle {
    en
    fr
  }
  programId
  state
  kind
  kindId
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  titleShown
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  starts
  ends
  timeZone
  place
  room
  videoUrl
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  revision
  archived
  mayEdit
  audience {
    programId
    cohortId
    role
    required
  }
  counts {
    coming
    guests
    offered
    waiting
    notComing
    attended
  }
}`) as unknown as TypedDocumentString<EventQuery, EventQueryVariables>;
export const EventClashesDocument = new TypedDocumentString(`
    query EventClashes($ids: [ID!]!) {
  eventClashes(ids: $ids) {
    eventId
    table {
      ...FigureTableParts
    }
  }
}
    fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}`) as unknown as TypedDocumentString<EventClashesQuery, EventClashesQueryVariables>;
export const EventsReachDocument = new TypedDocumentString(`
    query EventsReach($ids: [ID!]!) {
  eventsReach(ids: $ids)
}
    `) as unknown as TypedDocumentString<EventsReachQuery, EventsReachQueryVariables>;
export const EventAnswersDocument = new TypedDocumentString(`
    query EventAnswers($id: ID!) {
  eventAnswers(id: $id) {
    ...EventAnswerFields
  }
}
    fragment EventAnswerFields on EventAnswer {
  memberId
  name
  state
  guests
  saidAt
  answerBy
  needs {
    provisions
    words
  }
  needsMet
}`) as unknown as TypedDocumentString<EventAnswersQuery, EventAnswersQueryVariables>;
export const MarkEventNeedsMetDocument = new TypedDocumentString(`
    mutation MarkEventNeedsMet($input: MarkNeedsMetInput!) {
  markEventNeedsMet(input: $input) {
    ...EventAnswerFields
  }
}
    fragment EventAnswerFields on EventAnswer {
  memberId
  name
  state
  guests
  saidAt
  answerBy
  needs {
    provisions
    words
  }
  needsMet
}`) as unknown as TypedDocumentString<MarkEventNeedsMetMutation, MarkEventNeedsMetMutationVariables>;
export const SaveEventDocument = new TypedDocumentString(`
    mutation SaveEvent($input: SaveEventInput!) {
  saveEvent(input: $input) {
    ...ManagedEventFields
  }
}
    fragment ManagedEventFields on ManagedEvent {
  id
  outsideTitle {
    en
    fr
  }
  programId
  state
  kind
  kindId
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  titleShown
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  starts
  ends
  timeZone
  place
  room
  videoUrl
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  revision
  archived
  mayEdit
  audience {
    programId
    cohortId
    role
    required
  }
  counts {
    coming
    guests
    offered
    waiting
    notComing
    attended
  }
}`) as unknown as TypedDocumentString<SaveEventMutation, SaveEventMutationVariables>;
export const RemoveEventDocument = new TypedDocumentString(`
    mutation RemoveEvent($id: ID!) {
  removeEvent(id: $id)
}
    `) as unknown as TypedDocumentString<RemoveEventMutation, RemoveEventMutationVariables>;
export const ArchiveEventDocument = new TypedDocumentString(`
    mutation ArchiveEvent($id: ID!, $archived: Boolean!) {
  archiveEvent(id: $id, archived: $archived) {
    ...ManagedEventFields
  }
}
    fragment ManagedEventFields on ManagedEvent {
  id
  outsideTitle {
    en
    fr
  }
  programId
  state
  kind
  kindId
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  titleShown
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  starts
  ends
  timeZone
  place
  room
  videoUrl
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  revision
  archived
  mayEdit
  audience {
    programId
    cohortId
    role
    required
  }
  counts {
    coming
    guests
    offered
    waiting
    notComing
    attended
  }
}`) as unknown as TypedDocumentString<ArchiveEventMutation, ArchiveEventMutationVariables>;
export const PublishEventsDocument = new TypedDocumentString(`
    mutation PublishEvents($ids: [ID!]!) {
  publishEvents(ids: $ids) {
    ...ManagedEventFields
  }
}
    fragment ManagedEventFields on ManagedEvent {
  id
  outsideTitle {
    en
    fr
  }
  programId
  state
  kind
  kindId
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  titleShown
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  starts
  ends
  timeZone
  place
  room
  videoUrl
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  revision
  archived
  mayEdit
  audience {
    programId
    cohortId
    role
    required
  }
  counts {
    coming
    guests
    offered
    waiting
    notComing
    attended
  }
}`) as unknown as TypedDocumentString<PublishEventsMutation, PublishEventsMutationVariables>;
export const CancelEventDocument = new TypedDocumentString(`
    mutation CancelEvent($input: CancelEventInput!) {
  cancelEvent(input: $input) {
    ...ManagedEventFields
  }
}
    fragment ManagedEventFields on ManagedEvent {
  id
  outsideTitle {
    en
    fr
  }
  programId
  state
  kind
  kindId
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  titleShown
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  starts
  ends
  timeZone
  place
  room
  videoUrl
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  revision
  archived
  mayEdit
  audience {
    programId
    cohortId
    role
    required
  }
  counts {
    coming
    guests
    offered
    waiting
    notComing
    attended
  }
}`) as unknown as TypedDocumentString<CancelEventMutation, CancelEventMutationVariables>;
export const EventSeriesListDocument = new TypedDocumentString(`
    query EventSeriesList {
  eventSeries {
    ...EventSeriesFields
  }
}
    fragment EventSeriesFields on EventSeries {
  id
  programId
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  revision
  mayEdit
}`) as unknown as TypedDocumentString<EventSeriesListQuery, EventSeriesListQueryVariables>;
export const SaveEventSeriesDocument = new TypedDocumentString(`
    mutation SaveEventSeries($input: SaveEventSeriesInput!) {
  saveEventSeries(input: $input) {
    ...EventSeriesFields
  }
}
    fragment EventSeriesFields on EventSeries {
  id
  programId
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  revision
  mayEdit
}`) as unknown as TypedDocumentString<SaveEventSeriesMutation, SaveEventSeriesMutationVariables>;
export const EventSeriesPreviewDocument = new TypedDocumentString(`
    query EventSeriesPreview($input: PlanSeriesInput!) {
  eventSeriesPreview(input: $input) {
    kind
    title {
      en
      fr
    }
    startsAt
    endsAt
    timeZone
  }
}
    `) as unknown as TypedDocumentString<EventSeriesPreviewQuery, EventSeriesPreviewQueryVariables>;
export const PlanEventSeriesDocument = new TypedDocumentString(`
    mutation PlanEventSeries($input: PlanSeriesInput!) {
  planEventSeries(input: $input) {
    ...ManagedEventFields
  }
}
    fragment ManagedEventFields on ManagedEvent {
  id
  outsideTitle {
    en
    fr
  }
  programId
  state
  kind
  kindId
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  titleShown
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  starts
  ends
  timeZone
  place
  room
  videoUrl
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  revision
  archived
  mayEdit
  audience {
    programId
    cohortId
    role
    required
  }
  counts {
    coming
    guests
    offered
    waiting
    notComing
    attended
  }
}`) as unknown as TypedDocumentString<PlanEventSeriesMutation, PlanEventSeriesMutationVariables>;
export const RepeatEventDocument = new TypedDocumentString(`
    mutation RepeatEvent($input: RepeatEventInput!) {
  repeatEvent(input: $input) {
    ...ManagedEventFields
  }
}
    fragment ManagedEventFields on ManagedEvent {
  id
  outsideTitle {
    en
    fr
  }
  programId
  state
  kind
  kindId
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  titleShown
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  starts
  ends
  timeZone
  place
  room
  videoUrl
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  revision
  archived
  mayEdit
  audience {
    programId
    cohortId
    role
    required
  }
  counts {
    coming
    guests
    offered
    waiting
    notComing
    attended
  }
}`) as unknown as TypedDocumentString<RepeatEventMutation, RepeatEventMutationVariables>;
export const EventKindsDocument = new TypedDocumentString(`
    query EventKinds {
  eventKinds {
    id
    base
    name {
      en
      fr
    }
  }
}
    `) as unknown as TypedDocumentString<EventKindsQuery, EventKindsQueryVariables>;
export const SaveEventKindDocument = new TypedDocumentString(`
    mutation SaveEventKind($input: SaveEventKindInput!) {
  saveEventKind(input: $input) {
    id
    base
    name {
      en
      fr
    }
  }
}
    `) as unknown as TypedDocumentString<SaveEventKindMutation, SaveEventKindMutationVariables>;
export const RemoveEventKindDocument = new TypedDocumentString(`
    mutation RemoveEventKind($id: ID!) {
  removeEventKind(id: $id) {
    id
    base
    name {
      en
      fr
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveEventKindMutation, RemoveEventKindMutationVariables>;
export const CheckInDocument = new TypedDocumentString(`
    mutation CheckIn($input: CheckInInput!) {
  checkIn(input: $input) {
    ...EventFactFields
  }
}
    fragment EventFactFields on Event {
  id
  groupId
  outsideTitle {
    en
    fr
  }
  state
  kind
  kindName {
    en
    fr
  }
  seriesId
  seriesTitle {
    en
    fr
  }
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  topics
  startsAt
  endsAt
  timeZone
  place
  room
  videoUrl
  byVideo
  capacity
  guests
  provisions
  accessWords {
    en
    fr
  }
  cancelReason
  checkIn
  attended
  canCheckIn
  required
  placesLeft
  myAnswer {
    state
    guests
    answerBy
    placeInLine
  }
  myNeeds {
    provisions
    words
  }
  clashes {
    kind
    id
    startsAt
    endsAt
  }
}`) as unknown as TypedDocumentString<CheckInMutation, CheckInMutationVariables>;
export const RoomCodeDocument = new TypedDocumentString(`
    query RoomCode($id: ID!) {
  roomCode(id: $id) {
    code
    until
    now
    attended
  }
}
    `) as unknown as TypedDocumentString<RoomCodeQuery, RoomCodeQueryVariables>;
export const EventAttendanceDocument = new TypedDocumentString(`
    query EventAttendance($id: ID!) {
  eventAttendance(id: $id) {
    ...EventAttendeeFields
  }
}
    fragment EventAttendeeFields on EventAttendee {
  memberId
  name
  answer
  guests
  source
  minutes
  notedAt
  notedBy
}`) as unknown as TypedDocumentString<EventAttendanceQuery, EventAttendanceQueryVariables>;
export const EventPeopleDocument = new TypedDocumentString(`
    query EventPeople($id: ID!, $search: String!) {
  eventPeople(id: $id, search: $search) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<EventPeopleQuery, EventPeopleQueryVariables>;
export const MarkAttendanceDocument = new TypedDocumentString(`
    mutation MarkAttendance($input: MarkAttendanceInput!) {
  markAttendance(input: $input) {
    ...EventAttendeeFields
  }
}
    fragment EventAttendeeFields on EventAttendee {
  memberId
  name
  answer
  guests
  source
  minutes
  notedAt
  notedBy
}`) as unknown as TypedDocumentString<MarkAttendanceMutation, MarkAttendanceMutationVariables>;
export const MyExpensesDocument = new TypedDocumentString(`
    query myExpenses($first: Int! = 50, $after: String) {
  myExpenses(first: $first, after: $after) {
    nodes {
      ...ExpenseFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ExpenseFields on Expense {
  id
  name
  role
  cohortName
  kind
  state
  amountMinor
  currency
  day
  said
  notedAt
  receipt {
    name
    size
    path
  }
  answer
  decidedBy
  decidedAt
  paidOn
}`) as unknown as TypedDocumentString<MyExpensesQuery, MyExpensesQueryVariables>;
export const NoteExpenseDocument = new TypedDocumentString(`
    mutation noteExpense($input: NoteExpenseInput!) {
  noteExpense(input: $input) {
    ...ExpenseFields
  }
}
    fragment ExpenseFields on Expense {
  id
  name
  role
  cohortName
  kind
  state
  amountMinor
  currency
  day
  said
  notedAt
  receipt {
    name
    size
    path
  }
  answer
  decidedBy
  decidedAt
  paidOn
}`) as unknown as TypedDocumentString<NoteExpenseMutation, NoteExpenseMutationVariables>;
export const TakeBackExpenseDocument = new TypedDocumentString(`
    mutation takeBackExpense($expenseId: ID!) {
  takeBackExpense(expenseId: $expenseId)
}
    `) as unknown as TypedDocumentString<TakeBackExpenseMutation, TakeBackExpenseMutationVariables>;
export const ExpensesDocument = new TypedDocumentString(`
    query expenses($cohortId: ID!, $state: ExpenseState, $first: Int! = 50, $after: String) {
  expenses(cohortId: $cohortId, state: $state, first: $first, after: $after) {
    nodes {
      ...ExpenseFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ExpenseFields on Expense {
  id
  name
  role
  cohortName
  kind
  state
  amountMinor
  currency
  day
  said
  notedAt
  receipt {
    name
    size
    path
  }
  answer
  decidedBy
  decidedAt
  paidOn
}`) as unknown as TypedDocumentString<ExpensesQuery, ExpensesQueryVariables>;
export const DecideExpenseDocument = new TypedDocumentString(`
    mutation decideExpense($input: DecideExpenseInput!) {
  decideExpense(input: $input) {
    ...ExpenseFields
  }
}
    fragment ExpenseFields on Expense {
  id
  name
  role
  cohortName
  kind
  state
  amountMinor
  currency
  day
  said
  notedAt
  receipt {
    name
    size
    path
  }
  answer
  decidedBy
  decidedAt
  paidOn
}`) as unknown as TypedDocumentString<DecideExpenseMutation, DecideExpenseMutationVariables>;
export const MarkExpensePaidDocument = new TypedDocumentString(`
    mutation markExpensePaid($expenseId: ID!, $paidOn: Date!) {
  markExpensePaid(expenseId: $expenseId, paidOn: $paidOn) {
    ...ExpenseFields
  }
}
    fragment ExpenseFields on Expense {
  id
  name
  role
  cohortName
  kind
  state
  amountMinor
  currency
  day
  said
  notedAt
  receipt {
    name
    size
    path
  }
  answer
  decidedBy
  decidedAt
  paidOn
}`) as unknown as TypedDocumentString<MarkExpensePaidMutation, MarkExpensePaidMutationVariables>;
export const ProgramFormsDocument = new TypedDocumentString(`
    query programForms($programId: ID!) {
  program(id: $programId) {
    id
    name
    settings {
      visibility {
        mentorSees
        menteeSees
      }
    }
    forms {
      id
      key
      audience
      title {
        en
        fr
      }
      newestVersion {
        id
        number
        publishedAt
        publishedBy
      }
      draft {
        revision
        changedBy
        changedAt
        differs
      }
      answers {
        people
      }
      completeness {
        locale
        have
        of
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProgramFormsQuery, ProgramFormsQueryVariables>;
export const FormDocument = new TypedDocumentString(`
    query form($id: ID!) {
  form(id: $id) {
    ...FormFields
    answers {
      ...FormAnswersFields
    }
    comments {
      ...FormCommentFields
    }
    reviewers {
      ...FormReviewerFields
    }
  }
}
    fragment FormDraftFields on FormDraft {
  revision
  definition
  changedBy
  changedAt
  differs
}
fragment FormFields on Form {
  id
  programId
  key
  audience
  title {
    en
    fr
  }
  newestVersion {
    id
    number
    definition
    publishedAt
    publishedBy
  }
  draft {
    ...FormDraftFields
  }
  changes {
    ...FormChangeFields
  }
  completeness {
    locale
    have
    of
  }
}
fragment FormChangeFields on FormChange {
  code
  itemId
  optionId
  compatible
  refused
  args
}
fragment FormAnswersFields on FormAnswerCounts {
  people
  items {
    itemId
    people
  }
}
fragment FormCommentFields on FormComment {
  id
  itemId
  text
  author
  at
  resolvedAt
  resolvedBy
}
fragment FormReviewerFields on FormReviewer {
  memberId
  displayName
  email
  invitedAt
}`) as unknown as TypedDocumentString<FormQuery, FormQueryVariables>;
export const FormVersionsDocument = new TypedDocumentString(`
    query formVersions($id: ID!) {
  form(id: $id) {
    id
    versions {
      id
      number
      publishedAt
      publishedBy
    }
  }
}
    `) as unknown as TypedDocumentString<FormVersionsQuery, FormVersionsQueryVariables>;
export const ExportFormDocument = new TypedDocumentString(`
    query exportForm($formId: ID!) {
  exportForm(formId: $formId) {
    name
    content
  }
}
    `) as unknown as TypedDocumentString<ExportFormQuery, ExportFormQueryVariables>;
export const FormReviewDocument = new TypedDocumentString(`
    query formReview($formId: ID!) {
  formReview(formId: $formId) {
    formId
    programId
    title {
      en
      fr
    }
    definition
    comments {
      ...FormCommentFields
    }
  }
}
    fragment FormCommentFields on FormComment {
  id
  itemId
  text
  author
  at
  resolvedAt
  resolvedBy
}`) as unknown as TypedDocumentString<FormReviewQuery, FormReviewQueryVariables>;
export const SaveFormDraftDocument = new TypedDocumentString(`
    mutation saveFormDraft($input: SaveFormDraftInput!) {
  saveFormDraft(input: $input) {
    __typename
    ... on FormDraftSaved {
      form {
        ...FormFields
      }
    }
    ... on FormDraftConflict {
      ...FormDraftConflictFields
    }
    ... on FormDefinitionRefused {
      problems {
        path
        code
        args
      }
    }
  }
}
    fragment FormDraftFields on FormDraft {
  revision
  definition
  changedBy
  changedAt
  differs
}
fragment FormFields on Form {
  id
  programId
  key
  audience
  title {
    en
    fr
  }
  newestVersion {
    id
    number
    definition
    publishedAt
    publishedBy
  }
  draft {
    ...FormDraftFields
  }
  changes {
    ...FormChangeFields
  }
  completeness {
    locale
    have
    of
  }
}
fragment FormChangeFields on FormChange {
  code
  itemId
  optionId
  compatible
  refused
  args
}
fragment FormDraftConflictFields on FormDraftConflict {
  current {
    ...FormDraftFields
  }
  changedItems
}`) as unknown as TypedDocumentString<SaveFormDraftMutation, SaveFormDraftMutationVariables>;
export const ImportFormDocument = new TypedDocumentString(`
    mutation importForm($input: SaveFormDraftInput!) {
  importForm(input: $input) {
    __typename
    ... on FormDraftSaved {
      form {
        ...FormFields
      }
    }
    ... on FormDraftConflict {
      ...FormDraftConflictFields
    }
    ... on FormDefinitionRefused {
      problems {
        path
        code
        args
      }
    }
  }
}
    fragment FormDraftFields on FormDraft {
  revision
  definition
  changedBy
  changedAt
  differs
}
fragment FormFields on Form {
  id
  programId
  key
  audience
  title {
    en
    fr
  }
  newestVersion {
    id
    number
    definition
    publishedAt
    publishedBy
  }
  draft {
    ...FormDraftFields
  }
  changes {
    ...FormChangeFields
  }
  completeness {
    locale
    have
    of
  }
}
fragment FormChangeFields on FormChange {
  code
  itemId
  optionId
  compatible
  refused
  args
}
fragment FormDraftConflictFields on FormDraftConflict {
  current {
    ...FormDraftFields
  }
  changedItems
}`) as unknown as TypedDocumentString<ImportFormMutation, ImportFormMutationVariables>;
export const PublishFormVersionDocument = new TypedDocumentString(`
    mutation publishFormVersion($input: PublishFormInput!) {
  publishFormVersion(input: $input) {
    __typename
    ... on FormPublished {
      form {
        ...FormFields
      }
    }
    ... on FormDraftConflict {
      ...FormDraftConflictFields
    }
    ... on FormDefinitionRefused {
      problems {
        path
        code
        args
      }
    }
    ... on FormMappingNeeded {
      changes {
        ...FormChangeFields
      }
      answers {
        ...FormAnswersFields
      }
      suggested
      problems {
        path
        code
        args
      }
    }
  }
}
    fragment FormDraftFields on FormDraft {
  revision
  definition
  changedBy
  changedAt
  differs
}
fragment FormFields on Form {
  id
  programId
  key
  audience
  title {
    en
    fr
  }
  newestVersion {
    id
    number
    definition
    publishedAt
    publishedBy
  }
  draft {
    ...FormDraftFields
  }
  changes {
    ...FormChangeFields
  }
  completeness {
    locale
    have
    of
  }
}
fragment FormChangeFields on FormChange {
  code
  itemId
  optionId
  compatible
  refused
  args
}
fragment FormAnswersFields on FormAnswerCounts {
  people
  items {
    itemId
    people
  }
}
fragment FormDraftConflictFields on FormDraftConflict {
  current {
    ...FormDraftFields
  }
  changedItems
}`) as unknown as TypedDocumentString<PublishFormVersionMutation, PublishFormVersionMutationVariables>;
export const CommentOnFormDocument = new TypedDocumentString(`
    mutation commentOnForm($input: CommentOnFormInput!) {
  commentOnForm(input: $input) {
    ...FormCommentFields
  }
}
    fragment FormCommentFields on FormComment {
  id
  itemId
  text
  author
  at
  resolvedAt
  resolvedBy
}`) as unknown as TypedDocumentString<CommentOnFormMutation, CommentOnFormMutationVariables>;
export const ResolveFormCommentDocument = new TypedDocumentString(`
    mutation resolveFormComment($id: ID!, $resolved: Boolean!) {
  resolveFormComment(id: $id, resolved: $resolved) {
    ...FormCommentFields
  }
}
    fragment FormCommentFields on FormComment {
  id
  itemId
  text
  author
  at
  resolvedAt
  resolvedBy
}`) as unknown as TypedDocumentString<ResolveFormCommentMutation, ResolveFormCommentMutationVariables>;
export const InviteFormReviewersDocument = new TypedDocumentString(`
    mutation inviteFormReviewers($input: InviteFormReviewersInput!) {
  inviteFormReviewers(input: $input) {
    reviewers {
      ...FormReviewerFields
    }
    notMembers
  }
}
    fragment FormReviewerFields on FormReviewer {
  memberId
  displayName
  email
  invitedAt
}`) as unknown as TypedDocumentString<InviteFormReviewersMutation, InviteFormReviewersMutationVariables>;
export const RemoveFormReviewerDocument = new TypedDocumentString(`
    mutation removeFormReviewer($formId: ID!, $memberId: ID!) {
  removeFormReviewer(formId: $formId, memberId: $memberId) {
    ...FormReviewerFields
  }
}
    fragment FormReviewerFields on FormReviewer {
  memberId
  displayName
  email
  invitedAt
}`) as unknown as TypedDocumentString<RemoveFormReviewerMutation, RemoveFormReviewerMutationVariables>;
export const GroupEventsDocument = new TypedDocumentString(`
    query GroupEvents($groupId: ID!) {
  groupEvents(groupId: $groupId) {
    ...GroupEventFields
  }
}
    fragment GroupEventFields on GroupEvent {
  id
  groupId
  state
  kind
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  starts
  ends
  startsAt
  endsAt
  timeZone
  place
  videoUrl
  capacity
  revision
  people {
    memberId
    name
    state
    attended
    provisions
    words
  }
}`) as unknown as TypedDocumentString<GroupEventsQuery, GroupEventsQueryVariables>;
export const SaveGroupEventDocument = new TypedDocumentString(`
    mutation SaveGroupEvent($input: SaveGroupEventInput!) {
  saveGroupEvent(input: $input) {
    ...GroupEventFields
  }
}
    fragment GroupEventFields on GroupEvent {
  id
  groupId
  state
  kind
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  starts
  ends
  startsAt
  endsAt
  timeZone
  place
  videoUrl
  capacity
  revision
  people {
    memberId
    name
    state
    attended
    provisions
    words
  }
}`) as unknown as TypedDocumentString<SaveGroupEventMutation, SaveGroupEventMutationVariables>;
export const CancelGroupEventDocument = new TypedDocumentString(`
    mutation CancelGroupEvent($groupId: ID!, $eventId: ID!) {
  cancelGroupEvent(groupId: $groupId, eventId: $eventId) {
    ...GroupEventFields
  }
}
    fragment GroupEventFields on GroupEvent {
  id
  groupId
  state
  kind
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  starts
  ends
  startsAt
  endsAt
  timeZone
  place
  videoUrl
  capacity
  revision
  people {
    memberId
    name
    state
    attended
    provisions
    words
  }
}`) as unknown as TypedDocumentString<CancelGroupEventMutation, CancelGroupEventMutationVariables>;
export const MentorshipGuidesDocument = new TypedDocumentString(`
    query mentorshipGuides($mentorshipId: ID!) {
  mentorshipGuides(mentorshipId: $mentorshipId) {
    ...GuideFields
  }
}
    fragment GuideFields on Guide {
  id
  topic
  audience
  shipped
  title {
    en
    fr
  }
  lead {
    en
    fr
  }
  questions {
    en
    fr
  }
  helps {
    en
    fr
  }
}`) as unknown as TypedDocumentString<MentorshipGuidesQuery, MentorshipGuidesQueryVariables>;
export const ProgramGuidesDocument = new TypedDocumentString(`
    query programGuides($programId: ID!) {
  programGuides(programId: $programId) {
    ...ProgramGuideFields
  }
}
    fragment ProgramGuideFields on ProgramGuide {
  id
  topic
  audience
  shipped
  published
  revision
  title {
    en
    fr
  }
  lead {
    en
    fr
  }
  questions {
    en
    fr
  }
  helps {
    en
    fr
  }
}`) as unknown as TypedDocumentString<ProgramGuidesQuery, ProgramGuidesQueryVariables>;
export const SaveGuideDocument = new TypedDocumentString(`
    mutation saveGuide($input: SaveGuideInput!) {
  saveGuide(input: $input) {
    ...ProgramGuideFields
  }
}
    fragment ProgramGuideFields on ProgramGuide {
  id
  topic
  audience
  shipped
  published
  revision
  title {
    en
    fr
  }
  lead {
    en
    fr
  }
  questions {
    en
    fr
  }
  helps {
    en
    fr
  }
}`) as unknown as TypedDocumentString<SaveGuideMutation, SaveGuideMutationVariables>;
export const ShowShippedGuideDocument = new TypedDocumentString(`
    mutation showShippedGuide($input: ShowShippedGuideInput!) {
  showShippedGuide(input: $input) {
    ...ProgramGuideFields
  }
}
    fragment ProgramGuideFields on ProgramGuide {
  id
  topic
  audience
  shipped
  published
  revision
  title {
    en
    fr
  }
  lead {
    en
    fr
  }
  questions {
    en
    fr
  }
  helps {
    en
    fr
  }
}`) as unknown as TypedDocumentString<ShowShippedGuideMutation, ShowShippedGuideMutationVariables>;
export const RemoveGuideDocument = new TypedDocumentString(`
    mutation removeGuide($programId: ID!, $id: ID!) {
  removeGuide(programId: $programId, id: $id) {
    ...ProgramGuideFields
  }
}
    fragment ProgramGuideFields on ProgramGuide {
  id
  topic
  audience
  shipped
  published
  revision
  title {
    en
    fr
  }
  lead {
    en
    fr
  }
  questions {
    en
    fr
  }
  helps {
    en
    fr
  }
}`) as unknown as TypedDocumentString<RemoveGuideMutation, RemoveGuideMutationVariables>;
export const OrderGuidesDocument = new TypedDocumentString(`
    mutation orderGuides($programId: ID!, $ids: [ID!]!) {
  orderGuides(programId: $programId, ids: $ids) {
    ...ProgramGuideFields
  }
}
    fragment ProgramGuideFields on ProgramGuide {
  id
  topic
  audience
  shipped
  published
  revision
  title {
    en
    fr
  }
  lead {
    en
    fr
  }
  questions {
    en
    fr
  }
  helps {
    en
    fr
  }
}`) as unknown as TypedDocumentString<OrderGuidesMutation, OrderGuidesMutationVariables>;
export const HandoverDocument = new TypedDocumentString(`
    query handover($programId: ID!) {
  handover(programId: $programId) {
    programId
    people {
      memberId
      displayName
      email
      roles
      coordinatesHere
      openTasks
      awayUntil
      deputyName
    }
    due {
      code
      on
      name
      taskCode
      count
    }
    paused {
      enrolmentId
      displayName
      role
      cohortId
      cohortName
      until
    }
    contacts {
      code
      cohortName
      name
      email
    }
    unownedTasks
  }
  program(id: $programId) {
    id
    name
    publicName
    cohorts {
      ...CohortSummary
    }
  }
}
    fragment CohortSummary on Cohort {
  id
  name
  startsOn
  endsOn
  state
  counts {
    mentees
    mentors
    mentorsNotAvailable
    places
    matched
    waiting
  }
  attention {
    code
    count
  }
}`) as unknown as TypedDocumentString<HandoverQuery, HandoverQueryVariables>;
export const HandOverProgramDocument = new TypedDocumentString(`
    mutation handOverProgram($input: HandOverInput!) {
  handOverProgram(input: $input) {
    tasks
    deputies
    roleGiven
    roleEnded
    contacts
  }
}
    `) as unknown as TypedDocumentString<HandOverProgramMutation, HandOverProgramMutationVariables>;
export const MyIdentityDocument = new TypedDocumentString(`
    query myIdentity($enrolmentId: ID!) {
  myIdentity(enrolmentId: $enrolmentId) {
    ...MyIdentityFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment MyIdentityFields on MyIdentity {
  enrolmentId
  role
  cohortName
  programName
  usedInMatching
  usedInReports
  dimensions {
    id
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
    retired
    choices {
      id
      label {
        ...IdentityWords
      }
      retired
    }
    state
    options
    ownWords
    wordsAs
    fromForm
    consents {
      purpose
      state
      wording
      at
      readers
    }
  }
  unmapped
  asked {
    purpose
    wording {
      ...IdentityWords
    }
    version
    asked
    readers {
      id
      name
    }
  }
  wishes {
    about
    id
    label {
      ...IdentityWords
    }
    importance
    direction
    takesDifferent
    takesEssential
  }
  offers {
    options
    words
    wording {
      ...IdentityWords
    }
    version
    groups {
      label {
        ...IdentityWords
      }
      options {
        id
        label {
          ...IdentityWords
        }
      }
    }
  }
  experiences {
    offered {
      key
      label {
        ...IdentityWords
      }
    }
    chosen
    importance
  }
  earlier {
    enrolmentId
    cohortName
  }
  uses {
    purpose
    at
    by
  }
}`) as unknown as TypedDocumentString<MyIdentityQuery, MyIdentityQueryVariables>;
export const AnswerMyDimensionDocument = new TypedDocumentString(`
    mutation answerMyDimension($input: AnswerMyDimensionInput!) {
  answerMyDimension(input: $input) {
    ...MyIdentityFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment MyIdentityFields on MyIdentity {
  enrolmentId
  role
  cohortName
  programName
  usedInMatching
  usedInReports
  dimensions {
    id
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
    retired
    choices {
      id
      label {
        ...IdentityWords
      }
      retired
    }
    state
    options
    ownWords
    wordsAs
    fromForm
    consents {
      purpose
      state
      wording
      at
      readers
    }
  }
  unmapped
  asked {
    purpose
    wording {
      ...IdentityWords
    }
    version
    asked
    readers {
      id
      name
    }
  }
  wishes {
    about
    id
    label {
      ...IdentityWords
    }
    importance
    direction
    takesDifferent
    takesEssential
  }
  offers {
    options
    words
    wording {
      ...IdentityWords
    }
    version
    groups {
      label {
        ...IdentityWords
      }
      options {
        id
        label {
          ...IdentityWords
        }
      }
    }
  }
  experiences {
    offered {
      key
      label {
        ...IdentityWords
      }
    }
    chosen
    importance
  }
  earlier {
    enrolmentId
    cohortName
  }
  uses {
    purpose
    at
    by
  }
}`) as unknown as TypedDocumentString<AnswerMyDimensionMutation, AnswerMyDimensionMutationVariables>;
export const SayMyConsentDocument = new TypedDocumentString(`
    mutation sayMyConsent($input: SayMyConsentInput!) {
  sayMyConsent(input: $input) {
    ...MyIdentityFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment MyIdentityFields on MyIdentity {
  enrolmentId
  role
  cohortName
  programName
  usedInMatching
  usedInReports
  dimensions {
    id
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
    retired
    choices {
      id
      label {
        ...IdentityWords
      }
      retired
    }
    state
    options
    ownWords
    wordsAs
    fromForm
    consents {
      purpose
      state
      wording
      at
      readers
    }
  }
  unmapped
  asked {
    purpose
    wording {
      ...IdentityWords
    }
    version
    asked
    readers {
      id
      name
    }
  }
  wishes {
    about
    id
    label {
      ...IdentityWords
    }
    importance
    direction
    takesDifferent
    takesEssential
  }
  offers {
    options
    words
    wording {
      ...IdentityWords
    }
    version
    groups {
      label {
        ...IdentityWords
      }
      options {
        id
        label {
          ...IdentityWords
        }
      }
    }
  }
  experiences {
    offered {
      key
      label {
        ...IdentityWords
      }
    }
    chosen
    importance
  }
  earlier {
    enrolmentId
    cohortName
  }
  uses {
    purpose
    at
    by
  }
}`) as unknown as TypedDocumentString<SayMyConsentMutation, SayMyConsentMutationVariables>;
export const RevokeMyConsentsDocument = new TypedDocumentString(`
    mutation revokeMyConsents($input: RevokeMyConsentsInput!) {
  revokeMyConsents(input: $input) {
    ...MyIdentityFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment MyIdentityFields on MyIdentity {
  enrolmentId
  role
  cohortName
  programName
  usedInMatching
  usedInReports
  dimensions {
    id
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
    retired
    choices {
      id
      label {
        ...IdentityWords
      }
      retired
    }
    state
    options
    ownWords
    wordsAs
    fromForm
    consents {
      purpose
      state
      wording
      at
      readers
    }
  }
  unmapped
  asked {
    purpose
    wording {
      ...IdentityWords
    }
    version
    asked
    readers {
      id
      name
    }
  }
  wishes {
    about
    id
    label {
      ...IdentityWords
    }
    importance
    direction
    takesDifferent
    takesEssential
  }
  offers {
    options
    words
    wording {
      ...IdentityWords
    }
    version
    groups {
      label {
        ...IdentityWords
      }
      options {
        id
        label {
          ...IdentityWords
        }
      }
    }
  }
  experiences {
    offered {
      key
      label {
        ...IdentityWords
      }
    }
    chosen
    importance
  }
  earlier {
    enrolmentId
    cohortName
  }
  uses {
    purpose
    at
    by
  }
}`) as unknown as TypedDocumentString<RevokeMyConsentsMutation, RevokeMyConsentsMutationVariables>;
export const SetMyWishDocument = new TypedDocumentString(`
    mutation setMyWish($input: SetMyWishInput!) {
  setMyWish(input: $input) {
    ...MyIdentityFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment MyIdentityFields on MyIdentity {
  enrolmentId
  role
  cohortName
  programName
  usedInMatching
  usedInReports
  dimensions {
    id
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
    retired
    choices {
      id
      label {
        ...IdentityWords
      }
      retired
    }
    state
    options
    ownWords
    wordsAs
    fromForm
    consents {
      purpose
      state
      wording
      at
      readers
    }
  }
  unmapped
  asked {
    purpose
    wording {
      ...IdentityWords
    }
    version
    asked
    readers {
      id
      name
    }
  }
  wishes {
    about
    id
    label {
      ...IdentityWords
    }
    importance
    direction
    takesDifferent
    takesEssential
  }
  offers {
    options
    words
    wording {
      ...IdentityWords
    }
    version
    groups {
      label {
        ...IdentityWords
      }
      options {
        id
        label {
          ...IdentityWords
        }
      }
    }
  }
  experiences {
    offered {
      key
      label {
        ...IdentityWords
      }
    }
    chosen
    importance
  }
  earlier {
    enrolmentId
    cohortName
  }
  uses {
    purpose
    at
    by
  }
}`) as unknown as TypedDocumentString<SetMyWishMutation, SetMyWishMutationVariables>;
export const OfferMyExperiencesDocument = new TypedDocumentString(`
    mutation offerMyExperiences($input: OfferMyExperiencesInput!) {
  offerMyExperiences(input: $input) {
    ...MyIdentityFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment MyIdentityFields on MyIdentity {
  enrolmentId
  role
  cohortName
  programName
  usedInMatching
  usedInReports
  dimensions {
    id
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
    retired
    choices {
      id
      label {
        ...IdentityWords
      }
      retired
    }
    state
    options
    ownWords
    wordsAs
    fromForm
    consents {
      purpose
      state
      wording
      at
      readers
    }
  }
  unmapped
  asked {
    purpose
    wording {
      ...IdentityWords
    }
    version
    asked
    readers {
      id
      name
    }
  }
  wishes {
    about
    id
    label {
      ...IdentityWords
    }
    importance
    direction
    takesDifferent
    takesEssential
  }
  offers {
    options
    words
    wording {
      ...IdentityWords
    }
    version
    groups {
      label {
        ...IdentityWords
      }
      options {
        id
        label {
          ...IdentityWords
        }
      }
    }
  }
  experiences {
    offered {
      key
      label {
        ...IdentityWords
      }
    }
    chosen
    importance
  }
  earlier {
    enrolmentId
    cohortName
  }
  uses {
    purpose
    at
    by
  }
}`) as unknown as TypedDocumentString<OfferMyExperiencesMutation, OfferMyExperiencesMutationVariables>;
export const WishMyExperiencesDocument = new TypedDocumentString(`
    mutation wishMyExperiences($input: WishMyExperiencesInput!) {
  wishMyExperiences(input: $input) {
    ...MyIdentityFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment MyIdentityFields on MyIdentity {
  enrolmentId
  role
  cohortName
  programName
  usedInMatching
  usedInReports
  dimensions {
    id
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
    retired
    choices {
      id
      label {
        ...IdentityWords
      }
      retired
    }
    state
    options
    ownWords
    wordsAs
    fromForm
    consents {
      purpose
      state
      wording
      at
      readers
    }
  }
  unmapped
  asked {
    purpose
    wording {
      ...IdentityWords
    }
    version
    asked
    readers {
      id
      name
    }
  }
  wishes {
    about
    id
    label {
      ...IdentityWords
    }
    importance
    direction
    takesDifferent
    takesEssential
  }
  offers {
    options
    words
    wording {
      ...IdentityWords
    }
    version
    groups {
      label {
        ...IdentityWords
      }
      options {
        id
        label {
          ...IdentityWords
        }
      }
    }
  }
  experiences {
    offered {
      key
      label {
        ...IdentityWords
      }
    }
    chosen
    importance
  }
  earlier {
    enrolmentId
    cohortName
  }
  uses {
    purpose
    at
    by
  }
}`) as unknown as TypedDocumentString<WishMyExperiencesMutation, WishMyExperiencesMutationVariables>;
export const ReuseMyIdentityDocument = new TypedDocumentString(`
    mutation reuseMyIdentity($input: ReuseMyIdentityInput!) {
  reuseMyIdentity(input: $input) {
    ...MyIdentityFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment MyIdentityFields on MyIdentity {
  enrolmentId
  role
  cohortName
  programName
  usedInMatching
  usedInReports
  dimensions {
    id
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
    retired
    choices {
      id
      label {
        ...IdentityWords
      }
      retired
    }
    state
    options
    ownWords
    wordsAs
    fromForm
    consents {
      purpose
      state
      wording
      at
      readers
    }
  }
  unmapped
  asked {
    purpose
    wording {
      ...IdentityWords
    }
    version
    asked
    readers {
      id
      name
    }
  }
  wishes {
    about
    id
    label {
      ...IdentityWords
    }
    importance
    direction
    takesDifferent
    takesEssential
  }
  offers {
    options
    words
    wording {
      ...IdentityWords
    }
    version
    groups {
      label {
        ...IdentityWords
      }
      options {
        id
        label {
          ...IdentityWords
        }
      }
    }
  }
  experiences {
    offered {
      key
      label {
        ...IdentityWords
      }
    }
    chosen
    importance
  }
  earlier {
    enrolmentId
    cohortName
  }
  uses {
    purpose
    at
    by
  }
}`) as unknown as TypedDocumentString<ReuseMyIdentityMutation, ReuseMyIdentityMutationVariables>;
export const MatchExplanationDocument = new TypedDocumentString(`
    query matchExplanation($mentorshipId: ID!) {
  matchExplanation(mentorshipId: $mentorshipId) {
    mentorshipId
    role
    wishes {
      about
      id
      label {
        ...IdentityWords
      }
      code
      values
      times {
        count
        first {
          day
          from
          to
        }
      }
    }
    offers {
      ...IdentityWords
    }
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}`) as unknown as TypedDocumentString<MatchExplanationQuery, MatchExplanationQueryVariables>;
export const IdentityReadersDocument = new TypedDocumentString(`
    query identityReaders($cohortId: ID!) {
  cohort(id: $cohortId) {
    id
    identityReaders {
      ...IdentityReaderFields
    }
  }
}
    fragment IdentityReaderFields on NamedReader {
  id
  memberId
  name
  namedAt
  matches
}`) as unknown as TypedDocumentString<IdentityReadersQuery, IdentityReadersQueryVariables>;
export const IdentityReaderOfDocument = new TypedDocumentString(`
    query identityReaderOf {
  identityReaderOf
}
    `) as unknown as TypedDocumentString<IdentityReaderOfQuery, IdentityReaderOfQueryVariables>;
export const NameIdentityReaderDocument = new TypedDocumentString(`
    mutation nameIdentityReader($input: NameIdentityReaderInput!) {
  nameIdentityReader(input: $input) {
    ...IdentityReaderFields
  }
}
    fragment IdentityReaderFields on NamedReader {
  id
  memberId
  name
  namedAt
  matches
}`) as unknown as TypedDocumentString<NameIdentityReaderMutation, NameIdentityReaderMutationVariables>;
export const EndIdentityReaderDocument = new TypedDocumentString(`
    mutation endIdentityReader($readerId: ID!) {
  endIdentityReader(readerId: $readerId) {
    ...IdentityReaderFields
  }
}
    fragment IdentityReaderFields on NamedReader {
  id
  memberId
  name
  namedAt
  matches
}`) as unknown as TypedDocumentString<EndIdentityReaderMutation, EndIdentityReaderMutationVariables>;
export const IdentityReadingDocument = new TypedDocumentString(`
    query identityReading($enrolmentId: ID!) {
  identityReading(enrolmentId: $enrolmentId) {
    enrolmentId
    displayName
    cohortName
  }
}
    `) as unknown as TypedDocumentString<IdentityReadingQuery, IdentityReadingQueryVariables>;
export const ReadIdentityDocument = new TypedDocumentString(`
    mutation readIdentity($enrolmentId: ID!) {
  readIdentity(enrolmentId: $enrolmentId) {
    id
    label {
      ...IdentityWords
    }
    options {
      ...IdentityWords
    }
    ownWords
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}`) as unknown as TypedDocumentString<ReadIdentityMutation, ReadIdentityMutationVariables>;
export const CohortImportsDocument = new TypedDocumentString(`
    query cohortImports($id: ID!) {
  cohort(id: $id) {
    id
    imports {
      id
      role
      state
      fileName
      rowCount
      createdAt
      result {
        created
        updated
        unchanged
        rejected
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CohortImportsQuery, CohortImportsQueryVariables>;
export const IntakeImportDocument = new TypedDocumentString(`
    query intakeImport($id: ID!) {
  intakeImport(id: $id) {
    ...IntakeImportFields
  }
}
    fragment IntakeImportFields on IntakeImport {
  id
  role
  appoints
  state
  fileName
  rowCount
  encoding
  delimiter
  createdAt
  progressDone
  progressTotal
  problemCode
  columns {
    header
    samples
    withheld
    itemId
  }
  items {
    id
    label {
      en
      fr
    }
    required
    store
    withheld
  }
  preview {
    rows
    create
    update
    unchanged
    places
    notAvailable
    rejectedCount
    supersededCount
    conflictCount
    notices {
      code
      line
      otherLine
      column
    }
    superseded {
      line
      byLine
      email
    }
    rejected {
      line
      code
      column
      value
      args
      more {
        code
        column
        value
        args
      }
    }
    conflicts {
      line
      email
      itemId
      why
      kept
      incoming
    }
  }
  result {
    created
    updated
    unchanged
    superseded
    rejected
    conflicts
  }
}`) as unknown as TypedDocumentString<IntakeImportQuery, IntakeImportQueryVariables>;
export const IntakeImportProgressDocument = new TypedDocumentString(`
    query intakeImportProgress($id: ID!) {
  intakeImport(id: $id) {
    id
    state
    progressDone
    progressTotal
    problemCode
  }
}
    `) as unknown as TypedDocumentString<IntakeImportProgressQuery, IntakeImportProgressQueryVariables>;
export const CreateIntakeImportDocument = new TypedDocumentString(`
    mutation createIntakeImport($input: CreateIntakeImportInput!) {
  createIntakeImport(input: $input) {
    ...IntakeImportFields
  }
}
    fragment IntakeImportFields on IntakeImport {
  id
  role
  appoints
  state
  fileName
  rowCount
  encoding
  delimiter
  createdAt
  progressDone
  progressTotal
  problemCode
  columns {
    header
    samples
    withheld
    itemId
  }
  items {
    id
    label {
      en
      fr
    }
    required
    store
    withheld
  }
  preview {
    rows
    create
    update
    unchanged
    places
    notAvailable
    rejectedCount
    supersededCount
    conflictCount
    notices {
      code
      line
      otherLine
      column
    }
    superseded {
      line
      byLine
      email
    }
    rejected {
      line
      code
      column
      value
      args
      more {
        code
        column
        value
        args
      }
    }
    conflicts {
      line
      email
      itemId
      why
      kept
      incoming
    }
  }
  result {
    created
    updated
    unchanged
    superseded
    rejected
    conflicts
  }
}`) as unknown as TypedDocumentString<CreateIntakeImportMutation, CreateIntakeImportMutationVariables>;
export const MapIntakeImportDocument = new TypedDocumentString(`
    mutation mapIntakeImport($input: MapIntakeImportInput!) {
  mapIntakeImport(input: $input) {
    ...IntakeImportFields
  }
}
    fragment IntakeImportFields on IntakeImport {
  id
  role
  appoints
  state
  fileName
  rowCount
  encoding
  delimiter
  createdAt
  progressDone
  progressTotal
  problemCode
  columns {
    header
    samples
    withheld
    itemId
  }
  items {
    id
    label {
      en
      fr
    }
    required
    store
    withheld
  }
  preview {
    rows
    create
    update
    unchanged
    places
    notAvailable
    rejectedCount
    supersededCount
    conflictCount
    notices {
      code
      line
      otherLine
      column
    }
    superseded {
      line
      byLine
      email
    }
    rejected {
      line
      code
      column
      value
      args
      more {
        code
        column
        value
        args
      }
    }
    conflicts {
      line
      email
      itemId
      why
      kept
      incoming
    }
  }
  result {
    created
    updated
    unchanged
    superseded
    rejected
    conflicts
  }
}`) as unknown as TypedDocumentString<MapIntakeImportMutation, MapIntakeImportMutationVariables>;
export const CommitIntakeImportDocument = new TypedDocumentString(`
    mutation commitIntakeImport($input: CommitIntakeImportInput!) {
  commitIntakeImport(input: $input) {
    ...IntakeImportFields
  }
}
    fragment IntakeImportFields on IntakeImport {
  id
  role
  appoints
  state
  fileName
  rowCount
  encoding
  delimiter
  createdAt
  progressDone
  progressTotal
  problemCode
  columns {
    header
    samples
    withheld
    itemId
  }
  items {
    id
    label {
      en
      fr
    }
    required
    store
    withheld
  }
  preview {
    rows
    create
    update
    unchanged
    places
    notAvailable
    rejectedCount
    supersededCount
    conflictCount
    notices {
      code
      line
      otherLine
      column
    }
    superseded {
      line
      byLine
      email
    }
    rejected {
      line
      code
      column
      value
      args
      more {
        code
        column
        value
        args
      }
    }
    conflicts {
      line
      email
      itemId
      why
      kept
      incoming
    }
  }
  result {
    created
    updated
    unchanged
    superseded
    rejected
    conflicts
  }
}`) as unknown as TypedDocumentString<CommitIntakeImportMutation, CommitIntakeImportMutationVariables>;
export const LibraryDocument = new TypedDocumentString(`
    query Library {
  library {
    ...LibraryWhole
  }
}
    fragment FileFields on LibraryFile {
  name
  size
  path
  language
}
fragment LibraryWhole on LibraryItem {
  id
  kind
  programId
  programName
  audience
  version
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  file {
    ...FileFields
  }
  changedAt
  changedBy
  removedAt
  mayEdit
}`) as unknown as TypedDocumentString<LibraryQuery, LibraryQueryVariables>;
export const StarterLettersDocument = new TypedDocumentString(`
    query StarterLetters {
  starterLetters {
    key
    audience
    title {
      en
      fr
    }
    body {
      en
      fr
    }
  }
}
    `) as unknown as TypedDocumentString<StarterLettersQuery, StarterLettersQueryVariables>;
export const LibraryVersionsDocument = new TypedDocumentString(`
    query LibraryVersions($id: ID!) {
  libraryVersions(id: $id) {
    version
    title {
      en
      fr
    }
    body {
      en
      fr
    }
    file {
      ...FileFields
    }
    createdAt
    createdBy
  }
}
    fragment FileFields on LibraryFile {
  name
  size
  path
  language
}`) as unknown as TypedDocumentString<LibraryVersionsQuery, LibraryVersionsQueryVariables>;
export const MyDocumentsDocument = new TypedDocumentString(`
    query MyDocuments {
  myDocuments {
    id
    kind
    title {
      en
      fr
    }
    body {
      en
      fr
    }
    file {
      ...FileFields
    }
    changedAt
  }
}
    fragment FileFields on LibraryFile {
  name
  size
  path
  language
}`) as unknown as TypedDocumentString<MyDocumentsQuery, MyDocumentsQueryVariables>;
export const LetterForDocument = new TypedDocumentString(`
    query LetterFor($id: ID!, $enrolmentId: ID!) {
  letterFor(id: $id, enrolmentId: $enrolmentId) {
    person
    locale
    title {
      en
      fr
    }
    body {
      en
      fr
    }
  }
}
    `) as unknown as TypedDocumentString<LetterForQuery, LetterForQueryVariables>;
export const LetterStartDocument = new TypedDocumentString(`
    query LetterStart($id: ID!, $cohortId: ID!) {
  letterStart(id: $id, cohortId: $cohortId) {
    subject {
      en
      fr
    }
    body {
      en
      fr
    }
  }
}
    `) as unknown as TypedDocumentString<LetterStartQuery, LetterStartQueryVariables>;
export const SaveLetterDocument = new TypedDocumentString(`
    mutation SaveLetter($input: SaveLetterInput!) {
  saveLetter(input: $input) {
    ...LibraryWhole
  }
}
    fragment FileFields on LibraryFile {
  name
  size
  path
  language
}
fragment LibraryWhole on LibraryItem {
  id
  kind
  programId
  programName
  audience
  version
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  file {
    ...FileFields
  }
  changedAt
  changedBy
  removedAt
  mayEdit
}`) as unknown as TypedDocumentString<SaveLetterMutation, SaveLetterMutationVariables>;
export const SaveDocumentDocument = new TypedDocumentString(`
    mutation SaveDocument($input: SaveDocumentInput!) {
  saveDocument(input: $input) {
    ...LibraryWhole
  }
}
    fragment FileFields on LibraryFile {
  name
  size
  path
  language
}
fragment LibraryWhole on LibraryItem {
  id
  kind
  programId
  programName
  audience
  version
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  file {
    ...FileFields
  }
  changedAt
  changedBy
  removedAt
  mayEdit
}`) as unknown as TypedDocumentString<SaveDocumentMutation, SaveDocumentMutationVariables>;
export const UseLibraryVersionDocument = new TypedDocumentString(`
    mutation UseLibraryVersion($id: ID!, $version: Int!, $current: Int!) {
  useLibraryVersion(id: $id, version: $version, current: $current) {
    ...LibraryWhole
  }
}
    fragment FileFields on LibraryFile {
  name
  size
  path
  language
}
fragment LibraryWhole on LibraryItem {
  id
  kind
  programId
  programName
  audience
  version
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  file {
    ...FileFields
  }
  changedAt
  changedBy
  removedAt
  mayEdit
}`) as unknown as TypedDocumentString<UseLibraryVersionMutation, UseLibraryVersionMutationVariables>;
export const RemoveLibraryItemDocument = new TypedDocumentString(`
    mutation RemoveLibraryItem($id: ID!) {
  removeLibraryItem(id: $id) {
    ...LibraryWhole
  }
}
    fragment FileFields on LibraryFile {
  name
  size
  path
  language
}
fragment LibraryWhole on LibraryItem {
  id
  kind
  programId
  programName
  audience
  version
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  file {
    ...FileFields
  }
  changedAt
  changedBy
  removedAt
  mayEdit
}`) as unknown as TypedDocumentString<RemoveLibraryItemMutation, RemoveLibraryItemMutationVariables>;
export const BringBackLibraryItemDocument = new TypedDocumentString(`
    mutation BringBackLibraryItem($id: ID!) {
  bringBackLibraryItem(id: $id) {
    ...LibraryWhole
  }
}
    fragment FileFields on LibraryFile {
  name
  size
  path
  language
}
fragment LibraryWhole on LibraryItem {
  id
  kind
  programId
  programName
  audience
  version
  title {
    en
    fr
  }
  body {
    en
    fr
  }
  file {
    ...FileFields
  }
  changedAt
  changedBy
  removedAt
  mayEdit
}`) as unknown as TypedDocumentString<BringBackLibraryItemMutation, BringBackLibraryItemMutationVariables>;
export const DeleteLibraryItemDocument = new TypedDocumentString(`
    mutation DeleteLibraryItem($id: ID!) {
  deleteLibraryItem(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteLibraryItemMutation, DeleteLibraryItemMutationVariables>;
export const MatchRunAuditDocument = new TypedDocumentString(`
    query MatchRunAudit($id: ID!) {
  matchRun(id: $id) {
    id
    number
    state
    weights {
      questionId
      weight
    }
    audit {
      ...MatchAuditParts
    }
    whatIf {
      ...MatchWhatIfParts
    }
  }
}
    fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}
fragment MatchAuditParts on MatchAudit {
  id
  state
  requestedAt
  upToDate
  identity
  threshold
  withheld {
    en
    fr
  }
  counts {
    mentees
    matched
    waiting
    mentors
    mentorsWithout
    places
    blockingPairs
  }
  sections {
    kind
    table {
      ...FigureTableParts
    }
  }
}
fragment MatchWhatIfParts on MatchWhatIf {
  id
  state
  requestedAt
  sets {
    weights {
      questionId
      weight
    }
    matched
    waiting
    reach {
      ...FigureTableParts
    }
  }
}`) as unknown as TypedDocumentString<MatchRunAuditQuery, MatchRunAuditQueryVariables>;
export const AuditMatchRunDocument = new TypedDocumentString(`
    mutation AuditMatchRun($runId: ID!) {
  auditMatchRun(runId: $runId) {
    ...MatchAuditParts
  }
}
    fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}
fragment MatchAuditParts on MatchAudit {
  id
  state
  requestedAt
  upToDate
  identity
  threshold
  withheld {
    en
    fr
  }
  counts {
    mentees
    matched
    waiting
    mentors
    mentorsWithout
    places
    blockingPairs
  }
  sections {
    kind
    table {
      ...FigureTableParts
    }
  }
}`) as unknown as TypedDocumentString<AuditMatchRunMutation, AuditMatchRunMutationVariables>;
export const TryMatchWeightsDocument = new TypedDocumentString(`
    mutation TryMatchWeights($input: TryMatchWeightsInput!) {
  tryMatchWeights(input: $input) {
    ...MatchWhatIfParts
  }
}
    fragment FigureDimensionParts on FigureDimension {
  id
  addsUp
  label {
    en
    fr
  }
  entries {
    id
    kind
    label {
      en
      fr
    }
  }
}
fragment FigureTableParts on FigureTable {
  id
  state
  asOf
  hidden
  rows {
    ...FigureDimensionParts
  }
  columns {
    ...FigureDimensionParts
  }
  cells {
    row
    column
    count
  }
}
fragment MatchWhatIfParts on MatchWhatIf {
  id
  state
  requestedAt
  sets {
    weights {
      questionId
      weight
    }
    matched
    waiting
    reach {
      ...FigureTableParts
    }
  }
}`) as unknown as TypedDocumentString<TryMatchWeightsMutation, TryMatchWeightsMutationVariables>;
export const CohortMatchingDocument = new TypedDocumentString(`
    query cohortMatching($id: ID!) {
  cohort(id: $id) {
    id
    name
    state
    settings {
      identityMatching
      model {
        kind
        mentors
        mentees
        fewestMentees
      }
    }
    ...PlacesShort
    matchQuestions {
      id
      label {
        en
        fr
      }
      kind
      defaultWeight
      mentorsAnswered
      leftOut
      onlyFullAnswered
    }
    latestRun {
      ...MatchRunHead
      weights {
        questionId
        weight
        leftOut
      }
    }
    runs {
      ...MatchRunHead
    }
  }
}
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}
fragment PlacesShort on Cohort {
  placesHeld {
    cohortId
    cohortName
    places
  }
  pairsBeyondPlaces {
    places
    mentor {
      id
      displayName
    }
    mentees {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<CohortMatchingQuery, CohortMatchingQueryVariables>;
export const MatchRunHeadDocument = new TypedDocumentString(`
    query matchRunHead($id: ID!) {
  matchRun(id: $id) {
    ...MatchRunHead
  }
}
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}`) as unknown as TypedDocumentString<MatchRunHeadQuery, MatchRunHeadQueryVariables>;
export const MatchRunDocument = new TypedDocumentString(`
    query matchRun($id: ID!) {
  matchRun(id: $id) {
    ...MatchRunHead
    ...PlacesShortOfRun
    noticesWaiting
    wishesAskedAt
    inputsHash
    weights {
      questionId
      weight
      leftOut
    }
    proof {
      verified
      matched
      upperBoundMatched
      checks {
        code
        pairs
      }
      fingerprint
      groups {
        isOptimal
        gap
      }
    }
    mentorLoads {
      capacity
      assigned
      mentor {
        ...PersonRef
      }
    }
    handRules {
      id
      kind
      inRun
      mentee {
        ...PersonRef
      }
      mentor {
        ...PersonRef
      }
    }
    comparison {
      previousNumber
      peopleChanged
      same
      moved {
        mentee {
          ...PersonRef
        }
        before {
          ...PersonRef
        }
        after {
          ...PersonRef
        }
      }
      newlyMatched {
        mentee {
          ...PersonRef
        }
        before {
          ...PersonRef
        }
        after {
          ...PersonRef
        }
      }
      nowWaiting {
        mentee {
          ...PersonRef
        }
        before {
          ...PersonRef
        }
        after {
          ...PersonRef
        }
      }
    }
    waitingNotice {
      text {
        en
        fr
      }
      contactName
      contactEmail
      approvedAt
    }
  }
}
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}
fragment PlacesShortOfRun on MatchRun {
  placesHeld {
    cohortId
    cohortName
    places
  }
  pairsBeyondPlaces {
    places
    mentor {
      id
      displayName
    }
    mentees {
      id
      displayName
    }
  }
}
fragment PersonRef on Enrolment {
  id
  displayName
  pronouns
  site
  year
}`) as unknown as TypedDocumentString<MatchRunQuery, MatchRunQueryVariables>;
export const MatchRunPairsDocument = new TypedDocumentString(`
    query matchRunPairs($id: ID!, $first: Int, $after: String, $search: String) {
  matchRun(id: $id) {
    id
    pairs(first: $first, after: $after, search: $search) {
      totalCount
      nodes {
        ...DraftPairFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment PersonRef on Enrolment {
  id
  displayName
  pronouns
  site
  year
}
fragment DraftPairFields on DraftPair {
  id
  band
  pinned
  fromList
  byHand
  mentee {
    ...PersonRef
  }
  mentor {
    ...PersonRef
  }
  reasons {
    code
    questionId
    label {
      en
      fr
    }
    values
    minutes
  }
}`) as unknown as TypedDocumentString<MatchRunPairsQuery, MatchRunPairsQueryVariables>;
export const MatchRunGroupsDocument = new TypedDocumentString(`
    query matchRunGroups($id: ID!) {
  matchRun(id: $id) {
    id
    groups {
      id
      fewest
      most
      mentors {
        ...PersonRef
      }
      pairs {
        ...DraftPairFields
      }
    }
  }
}
    fragment PersonRef on Enrolment {
  id
  displayName
  pronouns
  site
  year
}
fragment DraftPairFields on DraftPair {
  id
  band
  pinned
  fromList
  byHand
  mentee {
    ...PersonRef
  }
  mentor {
    ...PersonRef
  }
  reasons {
    code
    questionId
    label {
      en
      fr
    }
    values
    minutes
  }
}`) as unknown as TypedDocumentString<MatchRunGroupsQuery, MatchRunGroupsQueryVariables>;
export const CohortPodsDocument = new TypedDocumentString(`
    query cohortPods($id: ID!) {
  cohort(id: $id) {
    ...PodBoardFields
  }
}
    fragment PersonRef on Enrolment {
  id
  displayName
  pronouns
  site
  year
}
fragment PodBoardFields on Cohort {
  id
  podBoard {
    pods {
      id
      places
      mentors {
        ...PersonRef
      }
    }
    others {
      ...PersonRef
    }
  }
}`) as unknown as TypedDocumentString<CohortPodsQuery, CohortPodsQueryVariables>;
export const PutPodDocument = new TypedDocumentString(`
    mutation putPod($input: PutPodInput!) {
  putPod(input: $input) {
    ...PodBoardFields
  }
}
    fragment PersonRef on Enrolment {
  id
  displayName
  pronouns
  site
  year
}
fragment PodBoardFields on Cohort {
  id
  podBoard {
    pods {
      id
      places
      mentors {
        ...PersonRef
      }
    }
    others {
      ...PersonRef
    }
  }
}`) as unknown as TypedDocumentString<PutPodMutation, PutPodMutationVariables>;
export const DissolvePodDocument = new TypedDocumentString(`
    mutation dissolvePod($podId: ID!) {
  dissolvePod(podId: $podId) {
    ...PodBoardFields
  }
}
    fragment PersonRef on Enrolment {
  id
  displayName
  pronouns
  site
  year
}
fragment PodBoardFields on Cohort {
  id
  podBoard {
    pods {
      id
      places
      mentors {
        ...PersonRef
      }
    }
    others {
      ...PersonRef
    }
  }
}`) as unknown as TypedDocumentString<DissolvePodMutation, DissolvePodMutationVariables>;
export const MatchRunWaitingDocument = new TypedDocumentString(`
    query matchRunWaiting($id: ID!, $first: Int, $after: String) {
  matchRun(id: $id) {
    id
    waiting(first: $first, after: $after) {
      totalCount
      nodes {
        id
        reasonCode
        mentee {
          ...PersonRef
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment PersonRef on Enrolment {
  id
  displayName
  pronouns
  site
  year
}`) as unknown as TypedDocumentString<MatchRunWaitingQuery, MatchRunWaitingQueryVariables>;
export const StartMatchRunDocument = new TypedDocumentString(`
    mutation startMatchRun($input: StartMatchRunInput!) {
  startMatchRun(input: $input) {
    ...MatchRunHead
  }
}
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}`) as unknown as TypedDocumentString<StartMatchRunMutation, StartMatchRunMutationVariables>;
export const CancelMatchRunDocument = new TypedDocumentString(`
    mutation cancelMatchRun($id: ID!) {
  cancelMatchRun(id: $id) {
    ...MatchRunHead
  }
}
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}`) as unknown as TypedDocumentString<CancelMatchRunMutation, CancelMatchRunMutationVariables>;
export const PinPairDocument = new TypedDocumentString(`
    mutation pinPair($input: PairInput!) {
  pinPair(input: $input) {
    ...MatchRunHead
  }
}
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}`) as unknown as TypedDocumentString<PinPairMutation, PinPairMutationVariables>;
export const UnpinPairDocument = new TypedDocumentString(`
    mutation unpinPair($input: PairInput!) {
  unpinPair(input: $input) {
    ...MatchRunHead
  }
}
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}`) as unknown as TypedDocumentString<UnpinPairMutation, UnpinPairMutationVariables>;
export const ForbidPairDocument = new TypedDocumentString(`
    mutation forbidPair($input: PairInput!) {
  forbidPair(input: $input) {
    ...MatchRunHead
  }
}
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}`) as unknown as TypedDocumentString<ForbidPairMutation, ForbidPairMutationVariables>;
export const AllowPairDocument = new TypedDocumentString(`
    mutation allowPair($input: PairInput!) {
  allowPair(input: $input) {
    ...MatchRunHead
  }
}
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}`) as unknown as TypedDocumentString<AllowPairMutation, AllowPairMutationVariables>;
export const MoveMenteeDocument = new TypedDocumentString(`
    mutation moveMentee($input: MoveMenteeInput!) {
  moveMentee(input: $input) {
    ...MatchRunHead
  }
}
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}`) as unknown as TypedDocumentString<MoveMenteeMutation, MoveMenteeMutationVariables>;
export const ApproveWaitingNoticeDocument = new TypedDocumentString(`
    mutation approveWaitingNotice($input: ApproveWaitingNoticeInput!) {
  approveWaitingNotice(input: $input) {
    ...MatchRunHead
  }
}
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}`) as unknown as TypedDocumentString<ApproveWaitingNoticeMutation, ApproveWaitingNoticeMutationVariables>;
export const PublishMatchRunDocument = new TypedDocumentString(`
    mutation publishMatchRun($input: PublishMatchRunInput!) {
  publishMatchRun(input: $input) {
    ...MatchRunHead
  }
}
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}`) as unknown as TypedDocumentString<PublishMatchRunMutation, PublishMatchRunMutationVariables>;
export const AskAboutWishesDocument = new TypedDocumentString(`
    mutation askAboutWishes($runId: ID!) {
  askAboutWishes(runId: $runId) {
    ...MatchRunHead
    wishesAskedAt
  }
}
    fragment MatchRunHead on MatchRun {
  id
  number
  state
  version
  method
  createdAt
  publishedAt
  progressDone
  progressTotal
  problemCode
  mentees
  places
  matched
  waitingCount
  stale
}`) as unknown as TypedDocumentString<AskAboutWishesMutation, AskAboutWishesMutationVariables>;
export const SignedInPeopleDocument = new TypedDocumentString(`
    query SignedInPeople($cohortId: ID!) {
  cohort(id: $cohortId) {
    id
    everyone: people(first: 1, filter: {states: [ENROLLED]}) {
      totalCount
    }
    signedIn: people(first: 1, filter: {states: [ENROLLED], accountConfirmed: true}) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<SignedInPeopleQuery, SignedInPeopleQueryVariables>;
export const MyEventMaterialsDocument = new TypedDocumentString(`
    query MyEventMaterials($id: ID!) {
  myEventMaterials(id: $id) {
    ...EventMaterialFields
  }
}
    fragment EventMaterialFields on EventMaterial {
  id
  kind
  title {
    en
    fr
  }
  url
  file {
    name
    size
    path
  }
  moment
  reach
}`) as unknown as TypedDocumentString<MyEventMaterialsQuery, MyEventMaterialsQueryVariables>;
export const EventMaterialsDocument = new TypedDocumentString(`
    query EventMaterials($id: ID!) {
  eventMaterials(id: $id) {
    ...EventMaterialFields
  }
}
    fragment EventMaterialFields on EventMaterial {
  id
  kind
  title {
    en
    fr
  }
  url
  file {
    name
    size
    path
  }
  moment
  reach
}`) as unknown as TypedDocumentString<EventMaterialsQuery, EventMaterialsQueryVariables>;
export const AddEventFileDocument = new TypedDocumentString(`
    mutation AddEventFile($input: AddEventFileInput!) {
  addEventFile(input: $input) {
    ...EventMaterialFields
  }
}
    fragment EventMaterialFields on EventMaterial {
  id
  kind
  title {
    en
    fr
  }
  url
  file {
    name
    size
    path
  }
  moment
  reach
}`) as unknown as TypedDocumentString<AddEventFileMutation, AddEventFileMutationVariables>;
export const AddEventLinkDocument = new TypedDocumentString(`
    mutation AddEventLink($input: AddEventLinkInput!) {
  addEventLink(input: $input) {
    ...EventMaterialFields
  }
}
    fragment EventMaterialFields on EventMaterial {
  id
  kind
  title {
    en
    fr
  }
  url
  file {
    name
    size
    path
  }
  moment
  reach
}`) as unknown as TypedDocumentString<AddEventLinkMutation, AddEventLinkMutationVariables>;
export const ChangeEventMaterialDocument = new TypedDocumentString(`
    mutation ChangeEventMaterial($input: ChangeEventMaterialInput!) {
  changeEventMaterial(input: $input) {
    ...EventMaterialFields
  }
}
    fragment EventMaterialFields on EventMaterial {
  id
  kind
  title {
    en
    fr
  }
  url
  file {
    name
    size
    path
  }
  moment
  reach
}`) as unknown as TypedDocumentString<ChangeEventMaterialMutation, ChangeEventMaterialMutationVariables>;
export const RemoveEventMaterialDocument = new TypedDocumentString(`
    mutation RemoveEventMaterial($id: ID!) {
  removeEventMaterial(id: $id) {
    ...EventMaterialFields
  }
}
    fragment EventMaterialFields on EventMaterial {
  id
  kind
  title {
    en
    fr
  }
  url
  file {
    name
    size
    path
  }
  moment
  reach
}`) as unknown as TypedDocumentString<RemoveEventMaterialMutation, RemoveEventMaterialMutationVariables>;
export const MyMeetingsDocument = new TypedDocumentString(`
    query myMeetings($mentorshipId: ID!) {
  myMeetings(mentorshipId: $mentorshipId) {
    ...MyMeetingsFields
  }
}
    fragment MeetingFields on Meeting {
  id
  state
  startsAt
  minutes
  format
  place
  offers
  proposedByMe
  seriesId
  repeat
  logged
  cancelReason
}
fragment MyMeetingsFields on MyMeetings {
  id
  names
  open
  proposed {
    ...MeetingFields
  }
  toCome {
    ...MeetingFields
  }
  unsaid {
    ...MeetingFields
  }
  past {
    ...MeetingFields
  }
}`) as unknown as TypedDocumentString<MyMeetingsQuery, MyMeetingsQueryVariables>;
export const MeetingTimesDocument = new TypedDocumentString(`
    query meetingTimes($input: MeetingTimesInput!) {
  meetingTimes(input: $input) {
    times
    withoutTimes
    mineSaid
    lastDay
  }
}
    `) as unknown as TypedDocumentString<MeetingTimesQuery, MeetingTimesQueryVariables>;
export const BookMeetingDocument = new TypedDocumentString(`
    mutation bookMeeting($input: BookMeetingInput!) {
  bookMeeting(input: $input) {
    ...MyMeetingsFields
  }
}
    fragment MeetingFields on Meeting {
  id
  state
  startsAt
  minutes
  format
  place
  offers
  proposedByMe
  seriesId
  repeat
  logged
  cancelReason
}
fragment MyMeetingsFields on MyMeetings {
  id
  names
  open
  proposed {
    ...MeetingFields
  }
  toCome {
    ...MeetingFields
  }
  unsaid {
    ...MeetingFields
  }
  past {
    ...MeetingFields
  }
}`) as unknown as TypedDocumentString<BookMeetingMutation, BookMeetingMutationVariables>;
export const ProposeMeetingDocument = new TypedDocumentString(`
    mutation proposeMeeting($input: ProposeMeetingInput!) {
  proposeMeeting(input: $input) {
    ...MyMeetingsFields
  }
}
    fragment MeetingFields on Meeting {
  id
  state
  startsAt
  minutes
  format
  place
  offers
  proposedByMe
  seriesId
  repeat
  logged
  cancelReason
}
fragment MyMeetingsFields on MyMeetings {
  id
  names
  open
  proposed {
    ...MeetingFields
  }
  toCome {
    ...MeetingFields
  }
  unsaid {
    ...MeetingFields
  }
  past {
    ...MeetingFields
  }
}`) as unknown as TypedDocumentString<ProposeMeetingMutation, ProposeMeetingMutationVariables>;
export const AcceptMeetingDocument = new TypedDocumentString(`
    mutation acceptMeeting($input: AcceptMeetingInput!) {
  acceptMeeting(input: $input) {
    ...MyMeetingsFields
  }
}
    fragment MeetingFields on Meeting {
  id
  state
  startsAt
  minutes
  format
  place
  offers
  proposedByMe
  seriesId
  repeat
  logged
  cancelReason
}
fragment MyMeetingsFields on MyMeetings {
  id
  names
  open
  proposed {
    ...MeetingFields
  }
  toCome {
    ...MeetingFields
  }
  unsaid {
    ...MeetingFields
  }
  past {
    ...MeetingFields
  }
}`) as unknown as TypedDocumentString<AcceptMeetingMutation, AcceptMeetingMutationVariables>;
export const MoveMeetingDocument = new TypedDocumentString(`
    mutation moveMeeting($input: MoveMeetingInput!) {
  moveMeeting(input: $input) {
    ...MyMeetingsFields
  }
}
    fragment MeetingFields on Meeting {
  id
  state
  startsAt
  minutes
  format
  place
  offers
  proposedByMe
  seriesId
  repeat
  logged
  cancelReason
}
fragment MyMeetingsFields on MyMeetings {
  id
  names
  open
  proposed {
    ...MeetingFields
  }
  toCome {
    ...MeetingFields
  }
  unsaid {
    ...MeetingFields
  }
  past {
    ...MeetingFields
  }
}`) as unknown as TypedDocumentString<MoveMeetingMutation, MoveMeetingMutationVariables>;
export const CancelMeetingDocument = new TypedDocumentString(`
    mutation cancelMeeting($input: CancelMeetingInput!) {
  cancelMeeting(input: $input) {
    ...MyMeetingsFields
  }
}
    fragment MeetingFields on Meeting {
  id
  state
  startsAt
  minutes
  format
  place
  offers
  proposedByMe
  seriesId
  repeat
  logged
  cancelReason
}
fragment MyMeetingsFields on MyMeetings {
  id
  names
  open
  proposed {
    ...MeetingFields
  }
  toCome {
    ...MeetingFields
  }
  unsaid {
    ...MeetingFields
  }
  past {
    ...MeetingFields
  }
}`) as unknown as TypedDocumentString<CancelMeetingMutation, CancelMeetingMutationVariables>;
export const SayMeetingDocument = new TypedDocumentString(`
    mutation sayMeeting($input: SayMeetingInput!) {
  sayMeeting(input: $input) {
    ...MyMeetingsFields
  }
}
    fragment MeetingFields on Meeting {
  id
  state
  startsAt
  minutes
  format
  place
  offers
  proposedByMe
  seriesId
  repeat
  logged
  cancelReason
}
fragment MyMeetingsFields on MyMeetings {
  id
  names
  open
  proposed {
    ...MeetingFields
  }
  toCome {
    ...MeetingFields
  }
  unsaid {
    ...MeetingFields
  }
  past {
    ...MeetingFields
  }
}`) as unknown as TypedDocumentString<SayMeetingMutation, SayMeetingMutationVariables>;
export const LogMeetingDocument = new TypedDocumentString(`
    mutation logMeeting($input: LogMeetingInput!) {
  logMeeting(input: $input) {
    ...MyMeetingsFields
  }
}
    fragment MeetingFields on Meeting {
  id
  state
  startsAt
  minutes
  format
  place
  offers
  proposedByMe
  seriesId
  repeat
  logged
  cancelReason
}
fragment MyMeetingsFields on MyMeetings {
  id
  names
  open
  proposed {
    ...MeetingFields
  }
  toCome {
    ...MeetingFields
  }
  unsaid {
    ...MeetingFields
  }
  past {
    ...MeetingFields
  }
}`) as unknown as TypedDocumentString<LogMeetingMutation, LogMeetingMutationVariables>;
export const MyAvailabilityDocument = new TypedDocumentString(`
    query myAvailability {
  myAvailability {
    ...MyAvailabilityFields
  }
}
    fragment MyAvailabilityFields on MyAvailability {
  said
  timeZone
  slots {
    day
    from
    to
  }
  exceptions {
    kind
    fromOn
    toOn
    from
    to
  }
}`) as unknown as TypedDocumentString<MyAvailabilityQuery, MyAvailabilityQueryVariables>;
export const SaveMyAvailabilityDocument = new TypedDocumentString(`
    mutation saveMyAvailability($input: SaveMyAvailabilityInput!) {
  saveMyAvailability(input: $input) {
    ...MyAvailabilityFields
  }
}
    fragment MyAvailabilityFields on MyAvailability {
  said
  timeZone
  slots {
    day
    from
    to
  }
  exceptions {
    kind
    fromOn
    toOn
    from
    to
  }
}`) as unknown as TypedDocumentString<SaveMyAvailabilityMutation, SaveMyAvailabilityMutationVariables>;
export const MeetingFactsDocument = new TypedDocumentString(`
    query meetingFacts($id: ID!) {
  mentorship(id: $id) {
    id
    meetingFacts {
      id
      state
      startsAt
      minutes
      format
    }
  }
}
    `) as unknown as TypedDocumentString<MeetingFactsQuery, MeetingFactsQueryVariables>;
export const MyCalendarDocument = new TypedDocumentString(`
    query myCalendar {
  myCalendar {
    since
  }
}
    `) as unknown as TypedDocumentString<MyCalendarQuery, MyCalendarQueryVariables>;
export const RenewMyCalendarDocument = new TypedDocumentString(`
    mutation renewMyCalendar {
  renewMyCalendar {
    since
    address
  }
}
    `) as unknown as TypedDocumentString<RenewMyCalendarMutation, RenewMyCalendarMutationVariables>;
export const CloseMyCalendarDocument = new TypedDocumentString(`
    mutation closeMyCalendar {
  closeMyCalendar {
    since
  }
}
    `) as unknown as TypedDocumentString<CloseMyCalendarMutation, CloseMyCalendarMutationVariables>;
export const MyBusyCalendarDocument = new TypedDocumentString(`
    query myBusyCalendar {
  myBusyCalendar {
    ...MyBusyCalendarFields
  }
}
    fragment MyBusyCalendarFields on MyBusyCalendar {
  host
  addedAt
  readAt
  triedAt
  problem
}`) as unknown as TypedDocumentString<MyBusyCalendarQuery, MyBusyCalendarQueryVariables>;
export const SaveMyBusyCalendarDocument = new TypedDocumentString(`
    mutation saveMyBusyCalendar($input: SaveMyBusyCalendarInput!) {
  saveMyBusyCalendar(input: $input) {
    ...MyBusyCalendarFields
  }
}
    fragment MyBusyCalendarFields on MyBusyCalendar {
  host
  addedAt
  readAt
  triedAt
  problem
}`) as unknown as TypedDocumentString<SaveMyBusyCalendarMutation, SaveMyBusyCalendarMutationVariables>;
export const RemoveMyBusyCalendarDocument = new TypedDocumentString(`
    mutation removeMyBusyCalendar {
  removeMyBusyCalendar
}
    `) as unknown as TypedDocumentString<RemoveMyBusyCalendarMutation, RemoveMyBusyCalendarMutationVariables>;
export const MessageThreadDocument = new TypedDocumentString(`
    query messageThread($mentorshipId: ID!, $first: Int! = 30, $after: String) {
  messageThread(mentorshipId: $mentorshipId, first: $first, after: $after) {
    mentorshipId
    state
    newCount
    messages {
      nodes {
        ...MessageFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    contact {
      at
      how
    }
    reach {
      enrolmentId
      name
      ways
      note
    }
  }
}
    fragment MessageFields on Message {
  id
  authorName
  mine
  isNew
  text
  sentAt
  file {
    name
    size
    path
  }
}`) as unknown as TypedDocumentString<MessageThreadQuery, MessageThreadQueryVariables>;
export const MyNewMessagesDocument = new TypedDocumentString(`
    query myNewMessages {
  myNewMessages {
    mentorshipId
    count
  }
}
    `) as unknown as TypedDocumentString<MyNewMessagesQuery, MyNewMessagesQueryVariables>;
export const SendMessageDocument = new TypedDocumentString(`
    mutation sendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    ...MessageFields
  }
}
    fragment MessageFields on Message {
  id
  authorName
  mine
  isNew
  text
  sentAt
  file {
    name
    size
    path
  }
}`) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const MarkMessagesReadDocument = new TypedDocumentString(`
    mutation markMessagesRead($mentorshipId: ID!, $messageId: ID!) {
  markMessagesRead(mentorshipId: $mentorshipId, messageId: $messageId) {
    mentorshipId
    count
  }
}
    `) as unknown as TypedDocumentString<MarkMessagesReadMutation, MarkMessagesReadMutationVariables>;
export const SayInTouchDocument = new TypedDocumentString(`
    mutation sayInTouch($mentorshipId: ID!) {
  sayInTouch(mentorshipId: $mentorshipId) {
    mentorshipId
    contact {
      at
      how
    }
  }
}
    `) as unknown as TypedDocumentString<SayInTouchMutation, SayInTouchMutationVariables>;
export const MyReachDocument = new TypedDocumentString(`
    query myReach {
  myReach {
    ways
    note
  }
}
    `) as unknown as TypedDocumentString<MyReachQuery, MyReachQueryVariables>;
export const SetMyReachDocument = new TypedDocumentString(`
    mutation setMyReach($input: SetMyReachInput!) {
  setMyReach(input: $input) {
    ways
    note
  }
}
    `) as unknown as TypedDocumentString<SetMyReachMutation, SetMyReachMutationVariables>;
export const CohortYearsDocument = new TypedDocumentString(`
    query cohortYears($id: ID!) {
  cohort(id: $id) {
    id
    name
    state
    startsOn
    endsOn
    nextYear {
      ...NextYearFields
    }
    lastYear {
      ...NextYearFields
    }
  }
}
    fragment NextYearFields on NextYear {
  id
  openedAt
  asked
  coming
  notComing
  continuing
  from {
    id
    name
    state
  }
  to {
    id
    name
    state
    startsOn
    endsOn
  }
}`) as unknown as TypedDocumentString<CohortYearsQuery, CohortYearsQueryVariables>;
export const PlanNextYearDocument = new TypedDocumentString(`
    query planNextYear($input: PlanNextYearInput!) {
  planNextYear(input: $input) {
    name
    startsOn
    endsOn
    calendar {
      key
      name {
        en
        fr
      }
      from
      to
    }
    mentors
    mentees
    pairs
    completed
    notAsked
    programIsNewer
  }
}
    `) as unknown as TypedDocumentString<PlanNextYearQuery, PlanNextYearQueryVariables>;
export const NextYearInvitationDocument = new TypedDocumentString(`
    query nextYearInvitation($school: String!, $token: String!) {
  nextYearInvitation(school: $school, token: $token) {
    ...NextYearInvitationFields
  }
}
    fragment NextYearInvitationFields on NextYearInvitation {
  displayName
  schoolName
  programName
  startsOn
  endsOn
  role
  state
  lastCapacity
  enrolmentId
  mayAnswer
  standing
  capacity
  contactName
  contactEmail
  partners {
    id
    displayName
    continues
  }
}`) as unknown as TypedDocumentString<NextYearInvitationQuery, NextYearInvitationQueryVariables>;
export const OpenNextYearDocument = new TypedDocumentString(`
    mutation openNextYear($input: OpenNextYearInput!) {
  openNextYear(input: $input) {
    ...NextYearFields
  }
}
    fragment NextYearFields on NextYear {
  id
  openedAt
  asked
  coming
  notComing
  continuing
  from {
    id
    name
    state
  }
  to {
    id
    name
    state
    startsOn
    endsOn
  }
}`) as unknown as TypedDocumentString<OpenNextYearMutation, OpenNextYearMutationVariables>;
export const RemindNextYearDocument = new TypedDocumentString(`
    mutation remindNextYear($cohortId: ID!) {
  remindNextYear(cohortId: $cohortId) {
    ...NextYearFields
  }
}
    fragment NextYearFields on NextYear {
  id
  openedAt
  asked
  coming
  notComing
  continuing
  from {
    id
    name
    state
  }
  to {
    id
    name
    state
    startsOn
    endsOn
  }
}`) as unknown as TypedDocumentString<RemindNextYearMutation, RemindNextYearMutationVariables>;
export const CloseCohortDocument = new TypedDocumentString(`
    mutation closeCohort($id: ID!) {
  closeCohort(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<CloseCohortMutation, CloseCohortMutationVariables>;
export const AnswerNextYearDocument = new TypedDocumentString(`
    mutation answerNextYear($input: AnswerNextYearInput!) {
  answerNextYear(input: $input) {
    ...NextYearInvitationFields
  }
}
    fragment NextYearInvitationFields on NextYearInvitation {
  displayName
  schoolName
  programName
  startsOn
  endsOn
  role
  state
  lastCapacity
  enrolmentId
  mayAnswer
  standing
  capacity
  contactName
  contactEmail
  partners {
    id
    displayName
    continues
  }
}`) as unknown as TypedDocumentString<AnswerNextYearMutation, AnswerNextYearMutationVariables>;
export const MyNextYearDocument = new TypedDocumentString(`
    query myNextYear($enrolmentId: ID!) {
  myNextYear(enrolmentId: $enrolmentId) {
    ...NextYearInvitationFields
  }
}
    fragment NextYearInvitationFields on NextYearInvitation {
  displayName
  schoolName
  programName
  startsOn
  endsOn
  role
  state
  lastCapacity
  enrolmentId
  mayAnswer
  standing
  capacity
  contactName
  contactEmail
  partners {
    id
    displayName
    continues
  }
}`) as unknown as TypedDocumentString<MyNextYearQuery, MyNextYearQueryVariables>;
export const AnswerMyNextYearDocument = new TypedDocumentString(`
    mutation answerMyNextYear($input: AnswerMyNextYearInput!) {
  answerMyNextYear(input: $input) {
    ...NextYearInvitationFields
  }
}
    fragment NextYearInvitationFields on NextYearInvitation {
  displayName
  schoolName
  programName
  startsOn
  endsOn
  role
  state
  lastCapacity
  enrolmentId
  mayAnswer
  standing
  capacity
  contactName
  contactEmail
  partners {
    id
    displayName
    continues
  }
}`) as unknown as TypedDocumentString<AnswerMyNextYearMutation, AnswerMyNextYearMutationVariables>;
export const OwnDataDocument = new TypedDocumentString(`
    query ownData {
  ownData {
    memberId
    account {
      email
      displayName
      locale
      timeZone
    }
    member {
      displayName
      email
      pronouns
      locale
      roles
      since
      mailStopped
    }
    profile {
      languages
      specialties
      site
      needs
      needsShared
      photo {
        path
        alt
      }
    }
    enrolments {
      id
      role
      state
      source
      cohortName
      programName
      joinedAt
      capacity
      offers
      requirementAdjusted
      intake {
        ...MyIntakeFields
      }
    }
    mentorships {
      id
      cohortName
      role
      state
      with
      publishedAt
      endedAt
    }
    mails {
      kind
      state
      at
    }
    files {
      id
      name
      size
      at
    }
    records {
      kind
      at
      text
    }
    trail {
      id
      action
      looked
      purpose
      at
      by
      byMe
    }
  }
}
    fragment MyIntakeFields on MyIntake {
  enrolmentId
  answers {
    itemId
    label {
      en
      fr
    }
    kind
    state
    value
    editable
    editedByMe
    fromFileAt
    store
    takes {
      maxBytes
      types
    }
  }
  identity {
    itemId
    label {
      en
      fr
    }
    kind
    state
    value
  }
  consents {
    purpose
    state
    wording
    at
    where
  }
  identityUses {
    purpose
    at
    by
  }
}`) as unknown as TypedDocumentString<OwnDataQuery, OwnDataQueryVariables>;
export const EraseMeDocument = new TypedDocumentString(`
    mutation eraseMe($input: EraseMeInput!) {
  eraseMe(input: $input) {
    ok
  }
}
    `) as unknown as TypedDocumentString<EraseMeMutation, EraseMeMutationVariables>;
export const EraseMemberDocument = new TypedDocumentString(`
    mutation eraseMember($input: MemberRequestInput!) {
  eraseMember(input: $input) {
    told
  }
}
    `) as unknown as TypedDocumentString<EraseMemberMutation, EraseMemberMutationVariables>;
export const ExportMemberDocument = new TypedDocumentString(`
    mutation exportMember($input: ExportMemberInput!) {
  exportMember(input: $input) {
    name
    type
    content
  }
}
    `) as unknown as TypedDocumentString<ExportMemberMutation, ExportMemberMutationVariables>;
export const DeleteAccountDocument = new TypedDocumentString(`
    mutation deleteAccount($input: DeleteAccountInput!) {
  deleteAccount(input: $input) {
    ok
  }
}
    `) as unknown as TypedDocumentString<DeleteAccountMutation, DeleteAccountMutationVariables>;
export const MyConflictsDocument = new TypedDocumentString(`
    query myConflicts {
  myConflicts {
    ...MyConflictFields
  }
}
    fragment MyConflictFields on MyConflict {
  id
  kind
  scope
  email
  cohortName
  year
  fromOn
  toOn
  saidAt
}`) as unknown as TypedDocumentString<MyConflictsQuery, MyConflictsQueryVariables>;
export const DeclareMyConflictDocument = new TypedDocumentString(`
    mutation declareMyConflict($input: DeclareMyConflictInput!) {
  declareMyConflict(input: $input) {
    ...MyConflictFields
  }
}
    fragment MyConflictFields on MyConflict {
  id
  kind
  scope
  email
  cohortName
  year
  fromOn
  toOn
  saidAt
}`) as unknown as TypedDocumentString<DeclareMyConflictMutation, DeclareMyConflictMutationVariables>;
export const WithdrawMyConflictDocument = new TypedDocumentString(`
    mutation withdrawMyConflict($id: ID!) {
  withdrawMyConflict(id: $id) {
    ...MyConflictFields
  }
}
    fragment MyConflictFields on MyConflict {
  id
  kind
  scope
  email
  cohortName
  year
  fromOn
  toOn
  saidAt
}`) as unknown as TypedDocumentString<WithdrawMyConflictMutation, WithdrawMyConflictMutationVariables>;
export const CohortConflictsDocument = new TypedDocumentString(`
    query cohortConflicts($id: ID!) {
  cohort(id: $id) {
    id
    conflicts {
      ...CohortConflictsFields
    }
  }
}
    fragment CohortConflictsFields on CohortConflicts {
  mentorsWhoNamed
  mentorships
  said {
    id
    kind
    scope
    email
    year
    fromOn
    toOn
    saidAt
    mentorName
  }
}`) as unknown as TypedDocumentString<CohortConflictsQuery, CohortConflictsQueryVariables>;
export const DeclareConflictDocument = new TypedDocumentString(`
    mutation declareConflict($input: DeclareConflictInput!) {
  declareConflict(input: $input) {
    ...CohortConflictsFields
  }
}
    fragment CohortConflictsFields on CohortConflicts {
  mentorsWhoNamed
  mentorships
  said {
    id
    kind
    scope
    email
    year
    fromOn
    toOn
    saidAt
    mentorName
  }
}`) as unknown as TypedDocumentString<DeclareConflictMutation, DeclareConflictMutationVariables>;
export const WithdrawConflictDocument = new TypedDocumentString(`
    mutation withdrawConflict($id: ID!) {
  withdrawConflict(id: $id)
}
    `) as unknown as TypedDocumentString<WithdrawConflictMutation, WithdrawConflictMutationVariables>;
export const CohortRematchesDocument = new TypedDocumentString(`
    query cohortRematches($id: ID!) {
  cohort(id: $id) {
    id
    rematchRequests {
      id
      mentorshipId
      enrolmentId
      model
      askedBy
      menteeName
      mentorName
      askedAt
      said
    }
  }
}
    `) as unknown as TypedDocumentString<CohortRematchesQuery, CohortRematchesQueryVariables>;
export const EndMentorshipDocument = new TypedDocumentString(`
    mutation endMentorship($mentorshipId: ID!, $enrolmentId: ID) {
  endMentorship(mentorshipId: $mentorshipId, enrolmentId: $enrolmentId) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndMentorshipMutation, EndMentorshipMutationVariables>;
export const KeepMentorshipDocument = new TypedDocumentString(`
    mutation keepMentorship($requestId: ID!) {
  keepMentorship(requestId: $requestId) {
    id
  }
}
    `) as unknown as TypedDocumentString<KeepMentorshipMutation, KeepMentorshipMutationVariables>;
export const MyRematchRequestsDocument = new TypedDocumentString(`
    query myRematchRequests {
  myRematchRequests {
    mentorshipId
    askedAt
    said
  }
}
    `) as unknown as TypedDocumentString<MyRematchRequestsQuery, MyRematchRequestsQueryVariables>;
export const AskForDifferentMatchDocument = new TypedDocumentString(`
    mutation askForDifferentMatch($input: AskForDifferentMatchInput!) {
  askForDifferentMatch(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskForDifferentMatchMutation, AskForDifferentMatchMutationVariables>;
export const TakeBackMyRequestDocument = new TypedDocumentString(`
    mutation takeBackMyRequest($mentorshipId: ID!) {
  takeBackMyRequest(mentorshipId: $mentorshipId) {
    id
  }
}
    `) as unknown as TypedDocumentString<TakeBackMyRequestMutation, TakeBackMyRequestMutationVariables>;
export const PauseMyMatchDocument = new TypedDocumentString(`
    mutation pauseMyMatch($mentorshipId: ID!) {
  pauseMyMatch(mentorshipId: $mentorshipId) {
    id
  }
}
    `) as unknown as TypedDocumentString<PauseMyMatchMutation, PauseMyMatchMutationVariables>;
export const ResumeMyMatchDocument = new TypedDocumentString(`
    mutation resumeMyMatch($mentorshipId: ID!) {
  resumeMyMatch(mentorshipId: $mentorshipId) {
    id
    mentorships {
      id
      state
    }
  }
}
    `) as unknown as TypedDocumentString<ResumeMyMatchMutation, ResumeMyMatchMutationVariables>;
export const MyConversationsDocument = new TypedDocumentString(`
    query myConversations($enrolmentId: ID!) {
  myConversations(enrolmentId: $enrolmentId) {
    ...MyConversationsFields
  }
}
    fragment MyConversationsFields on MyConversations {
  enrolmentId
  offered
  mayAsk
  volunteers {
    enrolmentId
    displayName
    pronouns
    specialties
    languages
    offers
  }
  conversations {
    id
    state
    askedAt
    note
    otherName
    otherEmail
  }
}`) as unknown as TypedDocumentString<MyConversationsQuery, MyConversationsQueryVariables>;
export const OfferConversationsDocument = new TypedDocumentString(`
    mutation offerConversations($input: OfferConversationsInput!) {
  offerConversations(input: $input) {
    ...MyConversationsFields
  }
}
    fragment MyConversationsFields on MyConversations {
  enrolmentId
  offered
  mayAsk
  volunteers {
    enrolmentId
    displayName
    pronouns
    specialties
    languages
    offers
  }
  conversations {
    id
    state
    askedAt
    note
    otherName
    otherEmail
  }
}`) as unknown as TypedDocumentString<OfferConversationsMutation, OfferConversationsMutationVariables>;
export const AskForConversationDocument = new TypedDocumentString(`
    mutation askForConversation($input: AskForConversationInput!) {
  askForConversation(input: $input) {
    ...MyConversationsFields
  }
}
    fragment MyConversationsFields on MyConversations {
  enrolmentId
  offered
  mayAsk
  volunteers {
    enrolmentId
    displayName
    pronouns
    specialties
    languages
    offers
  }
  conversations {
    id
    state
    askedAt
    note
    otherName
    otherEmail
  }
}`) as unknown as TypedDocumentString<AskForConversationMutation, AskForConversationMutationVariables>;
export const TakeBackConversationDocument = new TypedDocumentString(`
    mutation takeBackConversation($id: ID!) {
  takeBackConversation(id: $id) {
    ...MyConversationsFields
  }
}
    fragment MyConversationsFields on MyConversations {
  enrolmentId
  offered
  mayAsk
  volunteers {
    enrolmentId
    displayName
    pronouns
    specialties
    languages
    offers
  }
  conversations {
    id
    state
    askedAt
    note
    otherName
    otherEmail
  }
}`) as unknown as TypedDocumentString<TakeBackConversationMutation, TakeBackConversationMutationVariables>;
export const AnswerConversationDocument = new TypedDocumentString(`
    mutation answerConversation($input: AnswerConversationInput!) {
  answerConversation(input: $input) {
    ...MyConversationsFields
  }
}
    fragment MyConversationsFields on MyConversations {
  enrolmentId
  offered
  mayAsk
  volunteers {
    enrolmentId
    displayName
    pronouns
    specialties
    languages
    offers
  }
  conversations {
    id
    state
    askedAt
    note
    otherName
    otherEmail
  }
}`) as unknown as TypedDocumentString<AnswerConversationMutation, AnswerConversationMutationVariables>;
export const MyFeltQuestionsDocument = new TypedDocumentString(`
    query myFeltQuestions {
  myFeltQuestions {
    ...FeltQuestionFields
  }
}
    fragment FeltQuestionFields on FeltQuestion {
  mentorshipId
  otherName
  askedAt
  settled
  answer
}`) as unknown as TypedDocumentString<MyFeltQuestionsQuery, MyFeltQuestionsQueryVariables>;
export const AnswerFeltQuestionDocument = new TypedDocumentString(`
    mutation answerFeltQuestion($input: AnswerFeltInput!) {
  answerFeltQuestion(input: $input) {
    ...FeltQuestionFields
  }
}
    fragment FeltQuestionFields on FeltQuestion {
  mentorshipId
  otherName
  askedAt
  settled
  answer
}`) as unknown as TypedDocumentString<AnswerFeltQuestionMutation, AnswerFeltQuestionMutationVariables>;
export const MyPaceDocument = new TypedDocumentString(`
    query myPace($mentorshipId: ID!) {
  myPace(mentorshipId: $mentorshipId) {
    quietSince
  }
}
    `) as unknown as TypedDocumentString<MyPaceQuery, MyPaceQueryVariables>;
export const PacingWantedDocument = new TypedDocumentString(`
    query pacingWanted($programId: ID!) {
  pacingWanted(programId: $programId)
}
    `) as unknown as TypedDocumentString<PacingWantedQuery, PacingWantedQueryVariables>;
export const WantPacingDocument = new TypedDocumentString(`
    mutation wantPacing($programId: ID!, $wanted: Boolean!) {
  wantPacing(programId: $programId, wanted: $wanted)
}
    `) as unknown as TypedDocumentString<WantPacingMutation, WantPacingMutationVariables>;
export const MyEnrolmentsDocument = new TypedDocumentString(`
    query myEnrolments {
  myEnrolments {
    ...MyEnrolmentFields
    mentorships {
      ...MentorshipFields
    }
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment MentorshipFields on Mentorship {
  id
  model
  state
  publishedAt
  endedAt
  endedEarly
  pausedByMe
  menteeGoals
  mentee {
    ...ParticipantFields
  }
  mentor {
    ...ParticipantFields
  }
  people {
    ...ParticipantFields
  }
  nextStep {
    code
    dueOn
  }
  agreement {
    state
    signed
    people
  }
  requirement {
    ...RequirementFields
  }
}
fragment RequirementFields on RequirementProgress {
  unit
  per
  from
  to
  periodName {
    en
    fr
  }
  asked
  done
  left
  inPersonAsked
  inPersonLeft
  pausedDays
}
fragment MyEnrolmentFields on MyEnrolment {
  id
  role
  state
  awaitsAnswer
  isOver
  cohortId
  cohortName
  programName
  capacity
  focus {
    en
    fr
  }
  expectations {
    en
    fr
  }
  pageWords {
    welcome {
      en
      fr
    }
    beforeMatch {
      en
      fr
    }
  }
  waiting {
    text {
      en
      fr
    }
    contactName
    contactEmail
  }
  declinedBy {
    name
    email
  }
}`) as unknown as TypedDocumentString<MyEnrolmentsQuery, MyEnrolmentsQueryVariables>;
export const MyMentorshipDocument = new TypedDocumentString(`
    query myMentorship($id: ID!) {
  myMentorship(id: $id) {
    id
    enrolment {
      ...MyEnrolmentFields
    }
    mentorship {
      ...MentorshipFields
    }
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment MentorshipFields on Mentorship {
  id
  model
  state
  publishedAt
  endedAt
  endedEarly
  pausedByMe
  menteeGoals
  mentee {
    ...ParticipantFields
  }
  mentor {
    ...ParticipantFields
  }
  people {
    ...ParticipantFields
  }
  nextStep {
    code
    dueOn
  }
  agreement {
    state
    signed
    people
  }
  requirement {
    ...RequirementFields
  }
}
fragment RequirementFields on RequirementProgress {
  unit
  per
  from
  to
  periodName {
    en
    fr
  }
  asked
  done
  left
  inPersonAsked
  inPersonLeft
  pausedDays
}
fragment MyEnrolmentFields on MyEnrolment {
  id
  role
  state
  awaitsAnswer
  isOver
  cohortId
  cohortName
  programName
  capacity
  focus {
    en
    fr
  }
  expectations {
    en
    fr
  }
  pageWords {
    welcome {
      en
      fr
    }
    beforeMatch {
      en
      fr
    }
  }
  waiting {
    text {
      en
      fr
    }
    contactName
    contactEmail
  }
  declinedBy {
    name
    email
  }
}`) as unknown as TypedDocumentString<MyMentorshipQuery, MyMentorshipQueryVariables>;
export const MyPastMentorshipsDocument = new TypedDocumentString(`
    query myPastMentorships {
  myPastMentorships {
    id
    enrolmentId
    endedAt
    names
  }
}
    `) as unknown as TypedDocumentString<MyPastMentorshipsQuery, MyPastMentorshipsQueryVariables>;
export const MentorshipDocument = new TypedDocumentString(`
    query mentorship($id: ID!) {
  mentorship(id: $id) {
    ...MentorshipFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment MentorshipFields on Mentorship {
  id
  model
  state
  publishedAt
  endedAt
  endedEarly
  pausedByMe
  menteeGoals
  mentee {
    ...ParticipantFields
  }
  mentor {
    ...ParticipantFields
  }
  people {
    ...ParticipantFields
  }
  nextStep {
    code
    dueOn
  }
  agreement {
    state
    signed
    people
  }
  requirement {
    ...RequirementFields
  }
}
fragment RequirementFields on RequirementProgress {
  unit
  per
  from
  to
  periodName {
    en
    fr
  }
  asked
  done
  left
  inPersonAsked
  inPersonLeft
  pausedDays
}`) as unknown as TypedDocumentString<MentorshipQuery, MentorshipQueryVariables>;
export const MyIntakeDocument = new TypedDocumentString(`
    query myIntake($enrolmentId: ID!) {
  myIntake(enrolmentId: $enrolmentId) {
    ...MyIntakeFields
  }
}
    fragment MyIntakeFields on MyIntake {
  enrolmentId
  answers {
    itemId
    label {
      en
      fr
    }
    kind
    state
    value
    editable
    editedByMe
    fromFileAt
    store
    takes {
      maxBytes
      types
    }
  }
  identity {
    itemId
    label {
      en
      fr
    }
    kind
    state
    value
  }
  consents {
    purpose
    state
    wording
    at
    where
  }
  identityUses {
    purpose
    at
    by
  }
}`) as unknown as TypedDocumentString<MyIntakeQuery, MyIntakeQueryVariables>;
export const CorrectMyAnswerDocument = new TypedDocumentString(`
    mutation correctMyAnswer($input: CorrectMyAnswerInput!) {
  correctMyAnswer(input: $input) {
    ...MyIntakeFields
  }
}
    fragment MyIntakeFields on MyIntake {
  enrolmentId
  answers {
    itemId
    label {
      en
      fr
    }
    kind
    state
    value
    editable
    editedByMe
    fromFileAt
    store
    takes {
      maxBytes
      types
    }
  }
  identity {
    itemId
    label {
      en
      fr
    }
    kind
    state
    value
  }
  consents {
    purpose
    state
    wording
    at
    where
  }
  identityUses {
    purpose
    at
    by
  }
}`) as unknown as TypedDocumentString<CorrectMyAnswerMutation, CorrectMyAnswerMutationVariables>;
export const WithdrawMyConsentDocument = new TypedDocumentString(`
    mutation withdrawMyConsent($input: WithdrawMyConsentInput!) {
  withdrawMyConsent(input: $input) {
    ...MyIntakeFields
  }
}
    fragment MyIntakeFields on MyIntake {
  enrolmentId
  answers {
    itemId
    label {
      en
      fr
    }
    kind
    state
    value
    editable
    editedByMe
    fromFileAt
    store
    takes {
      maxBytes
      types
    }
  }
  identity {
    itemId
    label {
      en
      fr
    }
    kind
    state
    value
  }
  consents {
    purpose
    state
    wording
    at
    where
  }
  identityUses {
    purpose
    at
    by
  }
}`) as unknown as TypedDocumentString<WithdrawMyConsentMutation, WithdrawMyConsentMutationVariables>;
export const LeaveCohortDocument = new TypedDocumentString(`
    mutation leaveCohort($enrolmentId: ID!) {
  leaveCohort(enrolmentId: $enrolmentId) {
    enrolmentId
  }
}
    `) as unknown as TypedDocumentString<LeaveCohortMutation, LeaveCohortMutationVariables>;
export const MyWishQuestionsDocument = new TypedDocumentString(`
    query myWishQuestions {
  myWishQuestions {
    enrolmentId
    cohortName
    askedAt
    wishes {
      ...Words
    }
  }
}
    fragment Words on LocalizedText {
  en
  fr
}`) as unknown as TypedDocumentString<MyWishQuestionsQuery, MyWishQuestionsQueryVariables>;
export const AnswerWishQuestionDocument = new TypedDocumentString(`
    mutation answerWishQuestion($input: AnswerWishQuestionInput!) {
  answerWishQuestion(input: $input) {
    enrolmentId
    cohortName
    askedAt
    wishes {
      ...Words
    }
  }
}
    fragment Words on LocalizedText {
  en
  fr
}`) as unknown as TypedDocumentString<AnswerWishQuestionMutation, AnswerWishQuestionMutationVariables>;
export const CohortPeopleDocument = new TypedDocumentString(`
    query cohortPeople($id: ID!, $first: Int, $after: String, $filter: PeopleFilterInput, $sort: PeopleSortInput) {
  cohort(id: $id) {
    id
    people(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount
      countIsBounded
      nodes {
        ...PersonFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment PersonFields on Enrolment {
  id
  memberId
  role
  state
  source
  displayName
  pronouns
  email
  site
  year
  capacity
  accountConfirmed
  noticeSentAt
  mentorshipCount
  mailStopped
  requirement {
    amount
  }
  pause {
    fromOn
    toOn
  }
  joinedAt
  changedAt
  awaitsAnswer
}`) as unknown as TypedDocumentString<CohortPeopleQuery, CohortPeopleQueryVariables>;
export const CohortPeopleChoicesDocument = new TypedDocumentString(`
    query cohortPeopleChoices($id: ID!) {
  cohort(id: $id) {
    id
    state
    peopleChoices {
      sites
      years
      everyone
    }
  }
}
    `) as unknown as TypedDocumentString<CohortPeopleChoicesQuery, CohortPeopleChoicesQueryVariables>;
export const CohortPeopleActionsDocument = new TypedDocumentString(`
    query cohortPeopleActions($id: ID!) {
  cohort(id: $id) {
    id
    peopleActions {
      ...PeopleActionFields
    }
  }
}
    fragment PeopleActionFields on PeopleAction {
  id
  kind
  state
  total
  done
  changed
  undoable
  createdAt
  skipped {
    reason
    count
  }
}`) as unknown as TypedDocumentString<CohortPeopleActionsQuery, CohortPeopleActionsQueryVariables>;
export const SiblingCohortsDocument = new TypedDocumentString(`
    query siblingCohorts($id: ID!) {
  cohort(id: $id) {
    id
    program {
      id
      cohorts {
        id
        name
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SiblingCohortsQuery, SiblingCohortsQueryVariables>;
export const PeopleViewsDocument = new TypedDocumentString(`
    query peopleViews {
  peopleViews {
    ...PeopleViewFields
  }
}
    fragment PeopleViewFields on PeopleView {
  id
  name
  shared
  mine
  filter
  sortBy
  descending
  columns
}`) as unknown as TypedDocumentString<PeopleViewsQuery, PeopleViewsQueryVariables>;
export const PreviewPeopleActionDocument = new TypedDocumentString(`
    query previewPeopleAction($input: PeopleActionInput!) {
  previewPeopleAction(input: $input) {
    selected
    applies
    undoable
    pairsEnding
    waitAgain
    skipped {
      reason
      count
    }
    partners {
      enrolmentId
      displayName
      role
      waitsAgain
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewPeopleActionQuery, PreviewPeopleActionQueryVariables>;
export const PeopleActionDocument = new TypedDocumentString(`
    query peopleAction($id: ID!) {
  peopleAction(id: $id) {
    ...PeopleActionFields
  }
}
    fragment PeopleActionFields on PeopleAction {
  id
  kind
  state
  total
  done
  changed
  undoable
  createdAt
  skipped {
    reason
    count
  }
}`) as unknown as TypedDocumentString<PeopleActionQuery, PeopleActionQueryVariables>;
export const StartPeopleActionDocument = new TypedDocumentString(`
    mutation startPeopleAction($input: PeopleActionInput!, $expected: Int!) {
  startPeopleAction(input: $input, expected: $expected) {
    ...PeopleActionFields
  }
}
    fragment PeopleActionFields on PeopleAction {
  id
  kind
  state
  total
  done
  changed
  undoable
  createdAt
  skipped {
    reason
    count
  }
}`) as unknown as TypedDocumentString<StartPeopleActionMutation, StartPeopleActionMutationVariables>;
export const UndoPeopleActionDocument = new TypedDocumentString(`
    mutation undoPeopleAction($id: ID!) {
  undoPeopleAction(id: $id) {
    ...PeopleActionFields
  }
}
    fragment PeopleActionFields on PeopleAction {
  id
  kind
  state
  total
  done
  changed
  undoable
  createdAt
  skipped {
    reason
    count
  }
}`) as unknown as TypedDocumentString<UndoPeopleActionMutation, UndoPeopleActionMutationVariables>;
export const SavePeopleViewDocument = new TypedDocumentString(`
    mutation savePeopleView($input: SavePeopleViewInput!) {
  savePeopleView(input: $input) {
    ...PeopleViewFields
  }
}
    fragment PeopleViewFields on PeopleView {
  id
  name
  shared
  mine
  filter
  sortBy
  descending
  columns
}`) as unknown as TypedDocumentString<SavePeopleViewMutation, SavePeopleViewMutationVariables>;
export const DeletePeopleViewDocument = new TypedDocumentString(`
    mutation deletePeopleView($id: ID!) {
  deletePeopleView(id: $id)
}
    `) as unknown as TypedDocumentString<DeletePeopleViewMutation, DeletePeopleViewMutationVariables>;
export const AnswerQuestionsDocument = new TypedDocumentString(`
    query answerQuestions($cohortId: ID!) {
  cohort(id: $cohortId) {
    id
    answerQuestions {
      role
      itemId
      label {
        en
        fr
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerQuestionsQuery, AnswerQuestionsQueryVariables>;
export const ExportPeopleDocument = new TypedDocumentString(`
    mutation exportPeople($input: ExportPeopleInput!) {
  exportPeople(input: $input) {
    ...PeopleExportFields
  }
}
    fragment PeopleExportFields on PeopleExport {
  id
  format
  state
  total
  done
  path
}`) as unknown as TypedDocumentString<ExportPeopleMutation, ExportPeopleMutationVariables>;
export const PeopleExportDocument = new TypedDocumentString(`
    query peopleExport($id: ID!) {
  peopleExport(id: $id) {
    ...PeopleExportFields
  }
}
    fragment PeopleExportFields on PeopleExport {
  id
  format
  state
  total
  done
  path
}`) as unknown as TypedDocumentString<PeopleExportQuery, PeopleExportQueryVariables>;
export const MyPrivateNoticesDocument = new TypedDocumentString(`
    query myPrivateNotices {
  myPrivateNotices {
    ...PrivateNoticeFields
  }
}
    fragment PrivateNoticeFields on PrivateNotice {
  place
  cohortId
  cohort
}`) as unknown as TypedDocumentString<MyPrivateNoticesQuery, MyPrivateNoticesQueryVariables>;
export const SeePrivateNoticesDocument = new TypedDocumentString(`
    mutation seePrivateNotices($place: NoticePlace!, $cohortId: ID) {
  seePrivateNotices(place: $place, cohortId: $cohortId) {
    ...PrivateNoticeFields
  }
}
    fragment PrivateNoticeFields on PrivateNotice {
  place
  cohortId
  cohort
}`) as unknown as TypedDocumentString<SeePrivateNoticesMutation, SeePrivateNoticesMutationVariables>;
export const MyProfileDocument = new TypedDocumentString(`
    query myProfile {
  myProfile {
    ...MyProfileFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment MyProfileFields on MyProfile {
  memberId
  displayName
  pronouns
  email
  languages
  specialties
  site
  timeZone
  needs
  needsShared
  photo {
    path
    alt
  }
  shown {
    enrolmentId
    role
    cohortName
    programName
    parts
    person {
      ...ParticipantFields
    }
  }
  suggestions {
    languages
    specialties
    sites
  }
}`) as unknown as TypedDocumentString<MyProfileQuery, MyProfileQueryVariables>;
export const UpdateMyProfileDocument = new TypedDocumentString(`
    mutation updateMyProfile($input: UpdateMyProfileInput!) {
  updateMyProfile(input: $input) {
    ...MyProfileFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment MyProfileFields on MyProfile {
  memberId
  displayName
  pronouns
  email
  languages
  specialties
  site
  timeZone
  needs
  needsShared
  photo {
    path
    alt
  }
  shown {
    enrolmentId
    role
    cohortName
    programName
    parts
    person {
      ...ParticipantFields
    }
  }
  suggestions {
    languages
    specialties
    sites
  }
}`) as unknown as TypedDocumentString<UpdateMyProfileMutation, UpdateMyProfileMutationVariables>;
export const SetMyPhotoDocument = new TypedDocumentString(`
    mutation setMyPhoto($input: SetMyPhotoInput!) {
  setMyPhoto(input: $input) {
    ...MyProfileFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment MyProfileFields on MyProfile {
  memberId
  displayName
  pronouns
  email
  languages
  specialties
  site
  timeZone
  needs
  needsShared
  photo {
    path
    alt
  }
  shown {
    enrolmentId
    role
    cohortName
    programName
    parts
    person {
      ...ParticipantFields
    }
  }
  suggestions {
    languages
    specialties
    sites
  }
}`) as unknown as TypedDocumentString<SetMyPhotoMutation, SetMyPhotoMutationVariables>;
export const DescribeMyPhotoDocument = new TypedDocumentString(`
    mutation describeMyPhoto($input: DescribeMyPhotoInput!) {
  describeMyPhoto(input: $input) {
    ...MyProfileFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment MyProfileFields on MyProfile {
  memberId
  displayName
  pronouns
  email
  languages
  specialties
  site
  timeZone
  needs
  needsShared
  photo {
    path
    alt
  }
  shown {
    enrolmentId
    role
    cohortName
    programName
    parts
    person {
      ...ParticipantFields
    }
  }
  suggestions {
    languages
    specialties
    sites
  }
}`) as unknown as TypedDocumentString<DescribeMyPhotoMutation, DescribeMyPhotoMutationVariables>;
export const RemoveMyPhotoDocument = new TypedDocumentString(`
    mutation removeMyPhoto {
  removeMyPhoto {
    ...MyProfileFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment MyProfileFields on MyProfile {
  memberId
  displayName
  pronouns
  email
  languages
  specialties
  site
  timeZone
  needs
  needsShared
  photo {
    path
    alt
  }
  shown {
    enrolmentId
    role
    cohortName
    programName
    parts
    person {
      ...ParticipantFields
    }
  }
  suggestions {
    languages
    specialties
    sites
  }
}`) as unknown as TypedDocumentString<RemoveMyPhotoMutation, RemoveMyPhotoMutationVariables>;
export const PersonDocument = new TypedDocumentString(`
    query person($memberId: ID!) {
  person(memberId: $memberId) {
    ...PersonPageFields
  }
}
    fragment PersonPageFields on Person {
  memberId
  displayName
  pronouns
  email
  roles
  joinedAt
  signsIn
  mailStopped
  languages
  specialties
  site
  needs
  photo {
    path
    alt
  }
  enrolments {
    id
    cohortId
    cohortName
    programName
    role
    state
    source
    joinedAt
    noticeSentAt
    capacity
    offers
    requirementAdjusted
    with
    answers {
      itemId
      label {
        en
        fr
      }
      kind
      state
      value
    }
  }
  decisions {
    decision
    cohortName
    by
    at
  }
  tasks {
    id
    code
    args
    title
    dueOn
    state
  }
}`) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const CorrectPersonDocument = new TypedDocumentString(`
    mutation correctPerson($input: CorrectPersonInput!) {
  correctPerson(input: $input) {
    ...PersonPageFields
  }
}
    fragment PersonPageFields on Person {
  memberId
  displayName
  pronouns
  email
  roles
  joinedAt
  signsIn
  mailStopped
  languages
  specialties
  site
  needs
  photo {
    path
    alt
  }
  enrolments {
    id
    cohortId
    cohortName
    programName
    role
    state
    source
    joinedAt
    noticeSentAt
    capacity
    offers
    requirementAdjusted
    with
    answers {
      itemId
      label {
        en
        fr
      }
      kind
      state
      value
    }
  }
  decisions {
    decision
    cohortName
    by
    at
  }
  tasks {
    id
    code
    args
    title
    dueOn
    state
  }
}`) as unknown as TypedDocumentString<CorrectPersonMutation, CorrectPersonMutationVariables>;
export const ProgramDocument = new TypedDocumentString(`
    query program($id: ID!) {
  program(id: $id) {
    id
    name
    publicName
    revision
    firstContactDays
    focus {
      ...Words
    }
    settings {
      ...ProgramSettingsFields
    }
    identitySwitches {
      use
      on
      setByName
      setAt
      why
    }
    charter {
      missing
    }
    privacyFacts {
      questions {
        form
        itemId
        kept
        choices {
          ...Words
        }
      }
    }
    cohorts {
      ...CohortSummary
    }
  }
}
    fragment CohortSummary on Cohort {
  id
  name
  startsOn
  endsOn
  state
  counts {
    mentees
    mentors
    mentorsNotAvailable
    places
    matched
    waiting
  }
  attention {
    code
    count
  }
}
fragment Words on LocalizedText {
  en
  fr
}
fragment ProgramSettingsFields on ProgramSettings {
  publicName {
    ...Words
  }
  focus {
    ...Words
  }
  expectations {
    ...Words
  }
  model {
    kind
    mentors
    mentees
    fewestMentees
  }
  requirement {
    unit
    amount
    per
    inPersonMinimum
  }
  firstContactDays
  minimumCommonMinutes
  terms {
    ...SpanFields
  }
  holidays {
    ...SpanFields
  }
  blackouts {
    ...SpanFields
  }
  eligibility {
    kind
    statement {
      ...Words
    }
    years
    sites
  }
  visibility {
    mentorSees
    menteeSees
  }
  identityMatching
  identityReporting
}
fragment SpanFields on CalendarSpan {
  name {
    ...Words
  }
  from
  to
}`) as unknown as TypedDocumentString<ProgramQuery, ProgramQueryVariables>;
export const UpdateProgramDocument = new TypedDocumentString(`
    mutation updateProgram($input: UpdateProgramInput!) {
  updateProgram(input: $input) {
    id
    revision
  }
}
    `) as unknown as TypedDocumentString<UpdateProgramMutation, UpdateProgramMutationVariables>;
export const CharterDocument = new TypedDocumentString(`
    query charter($id: ID!) {
  program(id: $id) {
    id
    name
    charter {
      purpose
      evidence
      consulted
      legalBasis
      reviewer
      reviewOn
      missing
      revision
      changedByName
      changedAt
    }
    identitySwitches {
      use
      on
      setByName
      setAt
      why
    }
  }
}
    `) as unknown as TypedDocumentString<CharterQuery, CharterQueryVariables>;
export const SaveCharterDocument = new TypedDocumentString(`
    mutation saveCharter($input: SaveCharterInput!) {
  saveCharter(input: $input) {
    revision
    missing
  }
}
    `) as unknown as TypedDocumentString<SaveCharterMutation, SaveCharterMutationVariables>;
export const PrivacyAssessmentDocument = new TypedDocumentString(`
    query privacyAssessment($id: ID!) {
  program(id: $id) {
    id
    name
    settings {
      ...ProgramSettingsFields
    }
    charter {
      purpose
      evidence
      consulted
      legalBasis
      reviewer
      reviewOn
    }
    identitySwitches {
      use
      on
      setByName
      setAt
      why
    }
    privacyFacts {
      questions {
        form
        itemId
        label {
          ...Words
        }
        kept
        seen
        required
      }
      consents {
        form
        itemId
        purpose
        version
        wording {
          ...Words
        }
      }
    }
  }
}
    fragment Words on LocalizedText {
  en
  fr
}
fragment ProgramSettingsFields on ProgramSettings {
  publicName {
    ...Words
  }
  focus {
    ...Words
  }
  expectations {
    ...Words
  }
  model {
    kind
    mentors
    mentees
    fewestMentees
  }
  requirement {
    unit
    amount
    per
    inPersonMinimum
  }
  firstContactDays
  minimumCommonMinutes
  terms {
    ...SpanFields
  }
  holidays {
    ...SpanFields
  }
  blackouts {
    ...SpanFields
  }
  eligibility {
    kind
    statement {
      ...Words
    }
    years
    sites
  }
  visibility {
    mentorSees
    menteeSees
  }
  identityMatching
  identityReporting
}
fragment SpanFields on CalendarSpan {
  name {
    ...Words
  }
  from
  to
}`) as unknown as TypedDocumentString<PrivacyAssessmentQuery, PrivacyAssessmentQueryVariables>;
export const ProgramTemplatesDocument = new TypedDocumentString(`
    query programTemplates {
  programTemplates {
    ...TemplateFields
  }
}
    fragment Words on LocalizedText {
  en
  fr
}
fragment ProgramSettingsFields on ProgramSettings {
  publicName {
    ...Words
  }
  focus {
    ...Words
  }
  expectations {
    ...Words
  }
  model {
    kind
    mentors
    mentees
    fewestMentees
  }
  requirement {
    unit
    amount
    per
    inPersonMinimum
  }
  firstContactDays
  minimumCommonMinutes
  terms {
    ...SpanFields
  }
  holidays {
    ...SpanFields
  }
  blackouts {
    ...SpanFields
  }
  eligibility {
    kind
    statement {
      ...Words
    }
    years
    sites
  }
  visibility {
    mentorSees
    menteeSees
  }
  identityMatching
  identityReporting
}
fragment SpanFields on CalendarSpan {
  name {
    ...Words
  }
  from
  to
}
fragment TemplateFields on ProgramTemplate {
  key
  own
  name {
    ...Words
  }
  summary {
    ...Words
  }
  settings {
    ...ProgramSettingsFields
  }
  forms {
    key
    title {
      ...Words
    }
    questions
    identityQuestions
  }
  bringsCharter
}`) as unknown as TypedDocumentString<ProgramTemplatesQuery, ProgramTemplatesQueryVariables>;
export const SaveProgramAsTemplateDocument = new TypedDocumentString(`
    mutation saveProgramAsTemplate($input: SaveTemplateInput!) {
  saveProgramAsTemplate(input: $input) {
    key
    own
  }
}
    `) as unknown as TypedDocumentString<SaveProgramAsTemplateMutation, SaveProgramAsTemplateMutationVariables>;
export const ImportTemplateDocument = new TypedDocumentString(`
    mutation importTemplate($input: ImportTemplateInput!) {
  importTemplate(input: $input) {
    ... on ProgramTemplate {
      ...TemplateFields
    }
    ... on TemplateRefused {
      problems {
        path
        code
        args
      }
    }
  }
}
    fragment Words on LocalizedText {
  en
  fr
}
fragment ProgramSettingsFields on ProgramSettings {
  publicName {
    ...Words
  }
  focus {
    ...Words
  }
  expectations {
    ...Words
  }
  model {
    kind
    mentors
    mentees
    fewestMentees
  }
  requirement {
    unit
    amount
    per
    inPersonMinimum
  }
  firstContactDays
  minimumCommonMinutes
  terms {
    ...SpanFields
  }
  holidays {
    ...SpanFields
  }
  blackouts {
    ...SpanFields
  }
  eligibility {
    kind
    statement {
      ...Words
    }
    years
    sites
  }
  visibility {
    mentorSees
    menteeSees
  }
  identityMatching
  identityReporting
}
fragment SpanFields on CalendarSpan {
  name {
    ...Words
  }
  from
  to
}
fragment TemplateFields on ProgramTemplate {
  key
  own
  name {
    ...Words
  }
  summary {
    ...Words
  }
  settings {
    ...ProgramSettingsFields
  }
  forms {
    key
    title {
      ...Words
    }
    questions
    identityQuestions
  }
  bringsCharter
}`) as unknown as TypedDocumentString<ImportTemplateMutation, ImportTemplateMutationVariables>;
export const DeleteTemplateDocument = new TypedDocumentString(`
    mutation deleteTemplate($id: ID!) {
  deleteTemplate(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteTemplateMutation, DeleteTemplateMutationVariables>;
export const SchoolProgramsDocument = new TypedDocumentString(`
    query schoolPrograms {
  school {
    id
    programs {
      id
      name
      publicName
      templateKey
      firstContactDays
      focus {
        en
        fr
      }
      expectations {
        en
        fr
      }
      cohorts {
        ...CohortSummary
      }
    }
  }
}
    fragment CohortSummary on Cohort {
  id
  name
  startsOn
  endsOn
  state
  counts {
    mentees
    mentors
    mentorsNotAvailable
    places
    matched
    waiting
  }
  attention {
    code
    count
  }
}`) as unknown as TypedDocumentString<SchoolProgramsQuery, SchoolProgramsQueryVariables>;
export const CreateProgramDocument = new TypedDocumentString(`
    mutation createProgram($input: CreateProgramInput!) {
  createProgram(input: $input) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<CreateProgramMutation, CreateProgramMutationVariables>;
export const OpenCohortDocument = new TypedDocumentString(`
    mutation openCohort($input: OpenCohortInput!) {
  openCohort(input: $input) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<OpenCohortMutation, OpenCohortMutationVariables>;
export const RegistrationEntryDocument = new TypedDocumentString(`
    query RegistrationEntry($token: String!) {
  registrationEntry(token: $token) {
    door
    state
    role
    opensAt
    closesAt
    needsApproval
    schoolName
    cohortName
    locales
    publicName {
      en
      fr
    }
    eligibility {
      kind
      statement {
        en
        fr
      }
      values
    }
    focus {
      en
      fr
    }
    expectations {
      en
      fr
    }
    form
    readerIds
    identityChoices {
      dimensionId
      label {
        en
        fr
      }
      options {
        en
        fr
      }
    }
    email
    password
    hasDraft
    draftNeedsPassword
    draftFinished
    alreadyIn
  }
}
    `) as unknown as TypedDocumentString<RegistrationEntryQuery, RegistrationEntryQueryVariables>;
export const OpenRegistrationDraftDocument = new TypedDocumentString(`
    mutation OpenRegistrationDraft($input: OpenRegistrationDraftInput!) {
  openRegistrationDraft(input: $input) {
    answers
    finished
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<OpenRegistrationDraftMutation, OpenRegistrationDraftMutationVariables>;
export const SaveRegistrationDocument = new TypedDocumentString(`
    mutation SaveRegistration($input: SaveRegistrationInput!) {
  saveRegistration(input: $input) {
    __typename
    ... on RegistrationSaved {
      browserToken
      mailed
      expiresAt
    }
    ...RegistrationProblemsFields
  }
}
    fragment RegistrationProblemsFields on RegistrationProblems {
  problems {
    itemId
    code
    args
  }
}`) as unknown as TypedDocumentString<SaveRegistrationMutation, SaveRegistrationMutationVariables>;
export const SubmitRegistrationDocument = new TypedDocumentString(`
    mutation SubmitRegistration($input: SubmitRegistrationInput!) {
  submitRegistration(input: $input) {
    __typename
    ... on RegistrationDone {
      outcome
      schoolSlug
    }
    ...RegistrationProblemsFields
  }
}
    fragment RegistrationProblemsFields on RegistrationProblems {
  problems {
    itemId
    code
    args
  }
}`) as unknown as TypedDocumentString<SubmitRegistrationMutation, SubmitRegistrationMutationVariables>;
export const DiscardRegistrationDraftDocument = new TypedDocumentString(`
    mutation DiscardRegistrationDraft($token: String!) {
  discardRegistrationDraft(token: $token) {
    ok
  }
}
    `) as unknown as TypedDocumentString<DiscardRegistrationDraftMutation, DiscardRegistrationDraftMutationVariables>;
export const WaysInDocument = new TypedDocumentString(`
    query WaysIn($cohortId: ID!) {
  cohort(id: $cohortId) {
    id
    name
    state
    noticesWaiting
    program {
      id
      publicName
    }
    registrationLinks {
      ...RegistrationLinkFields
    }
  }
}
    fragment RegistrationLinkFields on RegistrationLink {
  id
  role
  label
  code
  url
  opensAt
  closesAt
  capacity
  needsApproval
  state
  used
  createdAt
}`) as unknown as TypedDocumentString<WaysInQuery, WaysInQueryVariables>;
export const RegistrationInvitationsDocument = new TypedDocumentString(`
    query RegistrationInvitations($cohortId: ID!, $first: Int!, $after: String) {
  cohort(id: $cohortId) {
    id
    registrationInvitations(first: $first, after: $after) {
      nodes {
        ...RegistrationInvitationFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      remindableCount
    }
  }
}
    fragment RegistrationInvitationFields on RegistrationInvitation {
  id
  email
  role
  state
  sentAt
  remindedAt
  expiresAt
}`) as unknown as TypedDocumentString<RegistrationInvitationsQuery, RegistrationInvitationsQueryVariables>;
export const HandEntryFormDocument = new TypedDocumentString(`
    query HandEntryForm($cohortId: ID!, $role: EnrolmentRole!) {
  cohort(id: $cohortId) {
    id
    name
    handEntryForm(role: $role)
  }
}
    `) as unknown as TypedDocumentString<HandEntryFormQuery, HandEntryFormQueryVariables>;
export const CreateRegistrationLinkDocument = new TypedDocumentString(`
    mutation CreateRegistrationLink($input: CreateRegistrationLinkInput!) {
  createRegistrationLink(input: $input) {
    ...RegistrationLinkFields
  }
}
    fragment RegistrationLinkFields on RegistrationLink {
  id
  role
  label
  code
  url
  opensAt
  closesAt
  capacity
  needsApproval
  state
  used
  createdAt
}`) as unknown as TypedDocumentString<CreateRegistrationLinkMutation, CreateRegistrationLinkMutationVariables>;
export const ChangeRegistrationLinkDocument = new TypedDocumentString(`
    mutation ChangeRegistrationLink($input: ChangeRegistrationLinkInput!) {
  changeRegistrationLink(input: $input) {
    ...RegistrationLinkFields
  }
}
    fragment RegistrationLinkFields on RegistrationLink {
  id
  role
  label
  code
  url
  opensAt
  closesAt
  capacity
  needsApproval
  state
  used
  createdAt
}`) as unknown as TypedDocumentString<ChangeRegistrationLinkMutation, ChangeRegistrationLinkMutationVariables>;
export const RevokeRegistrationLinkDocument = new TypedDocumentString(`
    mutation RevokeRegistrationLink($id: ID!) {
  revokeRegistrationLink(id: $id) {
    ...RegistrationLinkFields
  }
}
    fragment RegistrationLinkFields on RegistrationLink {
  id
  role
  label
  code
  url
  opensAt
  closesAt
  capacity
  needsApproval
  state
  used
  createdAt
}`) as unknown as TypedDocumentString<RevokeRegistrationLinkMutation, RevokeRegistrationLinkMutationVariables>;
export const InviteToRegisterDocument = new TypedDocumentString(`
    mutation InviteToRegister($input: InviteToRegisterInput!) {
  inviteToRegister(input: $input) {
    invited
    good
    problems {
      line
      text
      code
    }
  }
}
    `) as unknown as TypedDocumentString<InviteToRegisterMutation, InviteToRegisterMutationVariables>;
export const RemindToRegisterDocument = new TypedDocumentString(`
    mutation RemindToRegister($cohortId: ID!) {
  remindToRegister(cohortId: $cohortId)
}
    `) as unknown as TypedDocumentString<RemindToRegisterMutation, RemindToRegisterMutationVariables>;
export const RevokeRegistrationInvitationDocument = new TypedDocumentString(`
    mutation RevokeRegistrationInvitation($id: ID!) {
  revokeRegistrationInvitation(id: $id) {
    ...RegistrationInvitationFields
  }
}
    fragment RegistrationInvitationFields on RegistrationInvitation {
  id
  email
  role
  state
  sentAt
  remindedAt
  expiresAt
}`) as unknown as TypedDocumentString<RevokeRegistrationInvitationMutation, RevokeRegistrationInvitationMutationVariables>;
export const AddPersonDocument = new TypedDocumentString(`
    mutation AddPerson($input: AddPersonInput!) {
  addPerson(input: $input) {
    __typename
    ... on PersonAdded {
      enrolment {
        id
        displayName
        email
        role
        state
      }
    }
    ...RegistrationProblemsFields
  }
}
    fragment RegistrationProblemsFields on RegistrationProblems {
  problems {
    itemId
    code
    args
  }
}`) as unknown as TypedDocumentString<AddPersonMutation, AddPersonMutationVariables>;
export const ReminderRulesDocument = new TypedDocumentString(`
    query ReminderRules($programId: ID!) {
  reminderRules(programId: $programId) {
    ...ReminderRuleWhole
  }
}
    fragment ReminderRuleWhole on ReminderRule {
  id
  state
  name
  trigger
  amount
  unit
  audience
  reach
  eventPeople
  eventKinds
  channel
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  at
  quietFrom
  quietTo
  perWeek
  digest
  revision
  planned
  sent
  nextAt
}`) as unknown as TypedDocumentString<ReminderRulesQuery, ReminderRulesQueryVariables>;
export const ReminderPreviewDocument = new TypedDocumentString(`
    query ReminderPreview($input: SaveReminderRuleInput!) {
  reminderPreview(input: $input) {
    days {
      on
      people
      names
    }
    nextOn
    leftOut
    neverWrittenTo
    most
    asks
    missing
    reader
    subject {
      en
      fr
    }
    body {
      en
      fr
    }
  }
}
    `) as unknown as TypedDocumentString<ReminderPreviewQuery, ReminderPreviewQueryVariables>;
export const SaveReminderRuleDocument = new TypedDocumentString(`
    mutation SaveReminderRule($input: SaveReminderRuleInput!) {
  saveReminderRule(input: $input) {
    ...ReminderRuleWhole
  }
}
    fragment ReminderRuleWhole on ReminderRule {
  id
  state
  name
  trigger
  amount
  unit
  audience
  reach
  eventPeople
  eventKinds
  channel
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  at
  quietFrom
  quietTo
  perWeek
  digest
  revision
  planned
  sent
  nextAt
}`) as unknown as TypedDocumentString<SaveReminderRuleMutation, SaveReminderRuleMutationVariables>;
export const StartRemindersDocument = new TypedDocumentString(`
    mutation StartReminders($programId: ID!) {
  startReminders(programId: $programId) {
    ...ReminderRuleWhole
  }
}
    fragment ReminderRuleWhole on ReminderRule {
  id
  state
  name
  trigger
  amount
  unit
  audience
  reach
  eventPeople
  eventKinds
  channel
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  at
  quietFrom
  quietTo
  perWeek
  digest
  revision
  planned
  sent
  nextAt
}`) as unknown as TypedDocumentString<StartRemindersMutation, StartRemindersMutationVariables>;
export const SwitchReminderRuleDocument = new TypedDocumentString(`
    mutation SwitchReminderRule($ruleId: ID!, $revision: Int!, $on: Boolean!, $people: Int) {
  switchReminderRule(
    ruleId: $ruleId
    revision: $revision
    on: $on
    people: $people
  ) {
    ...ReminderRuleWhole
  }
}
    fragment ReminderRuleWhole on ReminderRule {
  id
  state
  name
  trigger
  amount
  unit
  audience
  reach
  eventPeople
  eventKinds
  channel
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  at
  quietFrom
  quietTo
  perWeek
  digest
  revision
  planned
  sent
  nextAt
}`) as unknown as TypedDocumentString<SwitchReminderRuleMutation, SwitchReminderRuleMutationVariables>;
export const DiscardReminderRuleDocument = new TypedDocumentString(`
    mutation DiscardReminderRule($ruleId: ID!) {
  discardReminderRule(ruleId: $ruleId)
}
    `) as unknown as TypedDocumentString<DiscardReminderRuleMutation, DiscardReminderRuleMutationVariables>;
export const MyRemindersDocument = new TypedDocumentString(`
    query MyReminders {
  myReminders {
    id
    subject
    body
    dueAt
    trigger
    mentorshipId
    eventId
  }
}
    `) as unknown as TypedDocumentString<MyRemindersQuery, MyRemindersQueryVariables>;
export const SettleReminderDocument = new TypedDocumentString(`
    mutation SettleReminder($reminderId: ID!) {
  settleReminder(reminderId: $reminderId)
}
    `) as unknown as TypedDocumentString<SettleReminderMutation, SettleReminderMutationVariables>;
export const SentToDocument = new TypedDocumentString(`
    query SentTo($enrolmentId: ID!) {
  sentTo(enrolmentId: $enrolmentId) {
    id
    kind
    rule
    dueAt
    settledAt
    state
    skipped
    response
  }
}
    `) as unknown as TypedDocumentString<SentToQuery, SentToQueryVariables>;
export const SchoolDocument = new TypedDocumentString(`
    query school {
  school {
    id
    slug
    name
    locales
    timeZone
    permissions
    programPermissions {
      programId
      permissions
    }
    me {
      id
      displayName
      email
      mailStopped
      roles
      joinedAt
    }
  }
}
    `) as unknown as TypedDocumentString<SchoolQuery, SchoolQueryVariables>;
export const OpenSchoolDocument = new TypedDocumentString(`
    mutation openSchool($input: OpenSchoolInput!) {
  openSchool(input: $input) {
    id
    slug
    name
  }
}
    `) as unknown as TypedDocumentString<OpenSchoolMutation, OpenSchoolMutationVariables>;
export const SchoolMembersDocument = new TypedDocumentString(`
    query schoolMembers($first: Int, $after: String) {
  school {
    id
    members(first: $first, after: $after) {
      totalCount
      nodes {
        id
        displayName
        email
        roles
        joinedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SchoolMembersQuery, SchoolMembersQueryVariables>;
export const SchoolInvitationsDocument = new TypedDocumentString(`
    query schoolInvitations {
  school {
    id
    locales
    invitations {
      id
      email
      roles
      state
      expiresAt
    }
  }
}
    `) as unknown as TypedDocumentString<SchoolInvitationsQuery, SchoolInvitationsQueryVariables>;
export const InviteMemberDocument = new TypedDocumentString(`
    mutation inviteMember($input: InviteMemberInput!) {
  inviteMember(input: $input) {
    id
    email
    roles
    state
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<InviteMemberMutation, InviteMemberMutationVariables>;
export const RevokeInvitationDocument = new TypedDocumentString(`
    mutation revokeInvitation($id: ID!) {
  revokeInvitation(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const SchoolStaffDocument = new TypedDocumentString(`
    query schoolStaff {
  school {
    id
    staff {
      ...StaffFields
    }
  }
}
    fragment StaffFields on StaffMember {
  id
  displayName
  email
  signsIn
  roles
  programRoles {
    programId
    programName
    roles
  }
  separation
}`) as unknown as TypedDocumentString<SchoolStaffQuery, SchoolStaffQueryVariables>;
export const ProgramStaffDocument = new TypedDocumentString(`
    query programStaff($id: ID!) {
  program(id: $id) {
    id
    name
    staff {
      ...StaffFields
    }
    invitations {
      id
      email
      roles
      state
      expiresAt
    }
  }
}
    fragment StaffFields on StaffMember {
  id
  displayName
  email
  signsIn
  roles
  programRoles {
    programId
    programName
    roles
  }
  separation
}`) as unknown as TypedDocumentString<ProgramStaffQuery, ProgramStaffQueryVariables>;
export const SetMemberRolesDocument = new TypedDocumentString(`
    mutation setMemberRoles($input: SetMemberRolesInput!) {
  setMemberRoles(input: $input) {
    ...StaffFields
  }
}
    fragment StaffFields on StaffMember {
  id
  displayName
  email
  signsIn
  roles
  programRoles {
    programId
    programName
    roles
  }
  separation
}`) as unknown as TypedDocumentString<SetMemberRolesMutation, SetMemberRolesMutationVariables>;
export const SetProgramRolesDocument = new TypedDocumentString(`
    mutation setProgramRoles($input: SetProgramRolesInput!) {
  setProgramRoles(input: $input) {
    ...StaffFields
  }
}
    fragment StaffFields on StaffMember {
  id
  displayName
  email
  signsIn
  roles
  programRoles {
    programId
    programName
    roles
  }
  separation
}`) as unknown as TypedDocumentString<SetProgramRolesMutation, SetProgramRolesMutationVariables>;
export const RemoveStaffMemberDocument = new TypedDocumentString(`
    mutation removeStaffMember($memberId: ID!) {
  removeStaffMember(memberId: $memberId) {
    id
  }
}
    `) as unknown as TypedDocumentString<RemoveStaffMemberMutation, RemoveStaffMemberMutationVariables>;
export const LeaveSchoolDocument = new TypedDocumentString(`
    mutation leaveSchool {
  leaveSchool {
    ok
  }
}
    `) as unknown as TypedDocumentString<LeaveSchoolMutation, LeaveSchoolMutationVariables>;
export const MyNotificationsDocument = new TypedDocumentString(`
    query myNotifications {
  school {
    id
    myNotifications {
      kind
      allowed
    }
  }
}
    `) as unknown as TypedDocumentString<MyNotificationsQuery, MyNotificationsQueryVariables>;
export const ChooseNotificationDocument = new TypedDocumentString(`
    mutation chooseNotification($kind: NotificationKind!, $allowed: Boolean!) {
  chooseNotification(kind: $kind, allowed: $allowed) {
    kind
    allowed
  }
}
    `) as unknown as TypedDocumentString<ChooseNotificationMutation, ChooseNotificationMutationVariables>;
export const CohortShortlistsDocument = new TypedDocumentString(`
    query cohortShortlists($id: ID!) {
  cohort(id: $id) {
    id
    ratherWaiting
    shortlistRounds {
      ...ShortlistRoundFields
    }
  }
}
    fragment ShortlistRoundFields on ShortlistRound {
  id
  cohortId
  number
  state
  mentors
  chooseBy
  answerDays
  progressDone
  progressTotal
  problemCode
  createdAt
  openedAt
  remindedAt
  closedAt
  withList
  withoutList
  states {
    state
    count
  }
}`) as unknown as TypedDocumentString<CohortShortlistsQuery, CohortShortlistsQueryVariables>;
export const ShortlistRoundDocument = new TypedDocumentString(`
    query shortlistRound($id: ID!) {
  shortlistRound(id: $id) {
    ...ShortlistRoundFields
  }
}
    fragment ShortlistRoundFields on ShortlistRound {
  id
  cohortId
  number
  state
  mentors
  chooseBy
  answerDays
  progressDone
  progressTotal
  problemCode
  createdAt
  openedAt
  remindedAt
  closedAt
  withList
  withoutList
  states {
    state
    count
  }
}`) as unknown as TypedDocumentString<ShortlistRoundQuery, ShortlistRoundQueryVariables>;
export const ShortlistPeopleDocument = new TypedDocumentString(`
    query shortlistPeople($id: ID!, $first: Int!, $after: String, $state: ShortlistState) {
  shortlistRound(id: $id) {
    id
    people(first: $first, after: $after, state: $state) {
      nodes {
        id
        state
        mentee {
          id
          displayName
        }
        mentor {
          id
          displayName
        }
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ShortlistPeopleQuery, ShortlistPeopleQueryVariables>;
export const PrepareShortlistsDocument = new TypedDocumentString(`
    mutation prepareShortlists($input: PrepareShortlistsInput!) {
  prepareShortlists(input: $input) {
    ...ShortlistRoundFields
  }
}
    fragment ShortlistRoundFields on ShortlistRound {
  id
  cohortId
  number
  state
  mentors
  chooseBy
  answerDays
  progressDone
  progressTotal
  problemCode
  createdAt
  openedAt
  remindedAt
  closedAt
  withList
  withoutList
  states {
    state
    count
  }
}`) as unknown as TypedDocumentString<PrepareShortlistsMutation, PrepareShortlistsMutationVariables>;
export const TakeBackShortlistsDocument = new TypedDocumentString(`
    mutation takeBackShortlists($id: ID!) {
  takeBackShortlists(id: $id) {
    ...ShortlistRoundFields
  }
}
    fragment ShortlistRoundFields on ShortlistRound {
  id
  cohortId
  number
  state
  mentors
  chooseBy
  answerDays
  progressDone
  progressTotal
  problemCode
  createdAt
  openedAt
  remindedAt
  closedAt
  withList
  withoutList
  states {
    state
    count
  }
}`) as unknown as TypedDocumentString<TakeBackShortlistsMutation, TakeBackShortlistsMutationVariables>;
export const OpenShortlistsDocument = new TypedDocumentString(`
    mutation openShortlists($id: ID!) {
  openShortlists(id: $id) {
    ...ShortlistRoundFields
  }
}
    fragment ShortlistRoundFields on ShortlistRound {
  id
  cohortId
  number
  state
  mentors
  chooseBy
  answerDays
  progressDone
  progressTotal
  problemCode
  createdAt
  openedAt
  remindedAt
  closedAt
  withList
  withoutList
  states {
    state
    count
  }
}`) as unknown as TypedDocumentString<OpenShortlistsMutation, OpenShortlistsMutationVariables>;
export const RemindShortlistsDocument = new TypedDocumentString(`
    mutation remindShortlists($id: ID!) {
  remindShortlists(id: $id) {
    ...ShortlistRoundFields
  }
}
    fragment ShortlistRoundFields on ShortlistRound {
  id
  cohortId
  number
  state
  mentors
  chooseBy
  answerDays
  progressDone
  progressTotal
  problemCode
  createdAt
  openedAt
  remindedAt
  closedAt
  withList
  withoutList
  states {
    state
    count
  }
}`) as unknown as TypedDocumentString<RemindShortlistsMutation, RemindShortlistsMutationVariables>;
export const CloseShortlistsDocument = new TypedDocumentString(`
    mutation closeShortlists($id: ID!) {
  closeShortlists(id: $id) {
    ...ShortlistRoundFields
  }
}
    fragment ShortlistRoundFields on ShortlistRound {
  id
  cohortId
  number
  state
  mentors
  chooseBy
  answerDays
  progressDone
  progressTotal
  problemCode
  createdAt
  openedAt
  remindedAt
  closedAt
  withList
  withoutList
  states {
    state
    count
  }
}`) as unknown as TypedDocumentString<CloseShortlistsMutation, CloseShortlistsMutationVariables>;
export const MyShortlistsDocument = new TypedDocumentString(`
    query myShortlists {
  myShortlists {
    ...MyShortlistsFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment MyShortlistsFields on MyShortlists {
  lists {
    id
    enrolmentId
    cohortName
    state
    chooseBy
    mentors {
      state
      answerBy
      common {
        about
        id
        label {
          ...IdentityWords
        }
        code
        values
      }
      mentor {
        ...ParticipantFields
      }
    }
  }
  waiting {
    enrolmentId
    cohortName
  }
}`) as unknown as TypedDocumentString<MyShortlistsQuery, MyShortlistsQueryVariables>;
export const ChooseFromShortlistDocument = new TypedDocumentString(`
    mutation chooseFromShortlist($input: ChooseFromShortlistInput!) {
  chooseFromShortlist(input: $input) {
    ...MyShortlistsFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment MyShortlistsFields on MyShortlists {
  lists {
    id
    enrolmentId
    cohortName
    state
    chooseBy
    mentors {
      state
      answerBy
      common {
        about
        id
        label {
          ...IdentityWords
        }
        code
        values
      }
      mentor {
        ...ParticipantFields
      }
    }
  }
  waiting {
    enrolmentId
    cohortName
  }
}`) as unknown as TypedDocumentString<ChooseFromShortlistMutation, ChooseFromShortlistMutationVariables>;
export const RefuseShortlistDocument = new TypedDocumentString(`
    mutation refuseShortlist($input: RefuseShortlistInput!) {
  refuseShortlist(input: $input) {
    ...MyShortlistsFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment MyShortlistsFields on MyShortlists {
  lists {
    id
    enrolmentId
    cohortName
    state
    chooseBy
    mentors {
      state
      answerBy
      common {
        about
        id
        label {
          ...IdentityWords
        }
        code
        values
      }
      mentor {
        ...ParticipantFields
      }
    }
  }
  waiting {
    enrolmentId
    cohortName
  }
}`) as unknown as TypedDocumentString<RefuseShortlistMutation, RefuseShortlistMutationVariables>;
export const AskMeAgainDocument = new TypedDocumentString(`
    mutation askMeAgain($enrolmentId: ID!) {
  askMeAgain(enrolmentId: $enrolmentId) {
    ...MyShortlistsFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment MyShortlistsFields on MyShortlists {
  lists {
    id
    enrolmentId
    cohortName
    state
    chooseBy
    mentors {
      state
      answerBy
      common {
        about
        id
        label {
          ...IdentityWords
        }
        code
        values
      }
      mentor {
        ...ParticipantFields
      }
    }
  }
  waiting {
    enrolmentId
    cohortName
  }
}`) as unknown as TypedDocumentString<AskMeAgainMutation, AskMeAgainMutationVariables>;
export const MyShortlistRequestsDocument = new TypedDocumentString(`
    query myShortlistRequests {
  myShortlistRequests {
    ...MyShortlistRequestFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment MyShortlistRequestFields on MyShortlistRequest {
  listId
  enrolmentId
  cohortName
  accepted
  answerBy
  menteeGoals
  mentee {
    ...ParticipantFields
  }
}`) as unknown as TypedDocumentString<MyShortlistRequestsQuery, MyShortlistRequestsQueryVariables>;
export const AnswerShortlistRequestDocument = new TypedDocumentString(`
    mutation answerShortlistRequest($input: AnswerShortlistRequestInput!) {
  answerShortlistRequest(input: $input) {
    ...MyShortlistRequestFields
  }
}
    fragment ParticipantFields on Participant {
  enrolmentId
  role
  displayName
  pronouns
  email
  year
  site
  specialties
  languages
  goals
  photo {
    path
    alt
  }
  offers
}
fragment MyShortlistRequestFields on MyShortlistRequest {
  listId
  enrolmentId
  cohortName
  accepted
  answerBy
  menteeGoals
  mentee {
    ...ParticipantFields
  }
}`) as unknown as TypedDocumentString<AnswerShortlistRequestMutation, AnswerShortlistRequestMutationVariables>;
export const SpeakersDocument = new TypedDocumentString(`
    query Speakers {
  speakers {
    ...ManagedSpeakerFields
  }
}
    fragment ManagedSpeakerFields on ManagedSpeaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
  programId
  email
  locale
  reachable
  events
  revision
  mayEdit
}`) as unknown as TypedDocumentString<SpeakersQuery, SpeakersQueryVariables>;
export const SaveSpeakerDocument = new TypedDocumentString(`
    mutation SaveSpeaker($input: SaveSpeakerInput!) {
  saveSpeaker(input: $input) {
    ...ManagedSpeakerFields
  }
}
    fragment ManagedSpeakerFields on ManagedSpeaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
  programId
  email
  locale
  reachable
  events
  revision
  mayEdit
}`) as unknown as TypedDocumentString<SaveSpeakerMutation, SaveSpeakerMutationVariables>;
export const SetSpeakerPhotoDocument = new TypedDocumentString(`
    mutation SetSpeakerPhoto($input: SetSpeakerPhotoInput!) {
  setSpeakerPhoto(input: $input) {
    ...ManagedSpeakerFields
  }
}
    fragment ManagedSpeakerFields on ManagedSpeaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
  programId
  email
  locale
  reachable
  events
  revision
  mayEdit
}`) as unknown as TypedDocumentString<SetSpeakerPhotoMutation, SetSpeakerPhotoMutationVariables>;
export const RemoveSpeakerPhotoDocument = new TypedDocumentString(`
    mutation RemoveSpeakerPhoto($id: ID!) {
  removeSpeakerPhoto(id: $id) {
    ...ManagedSpeakerFields
  }
}
    fragment ManagedSpeakerFields on ManagedSpeaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
  programId
  email
  locale
  reachable
  events
  revision
  mayEdit
}`) as unknown as TypedDocumentString<RemoveSpeakerPhotoMutation, RemoveSpeakerPhotoMutationVariables>;
export const RemoveSpeakerDocument = new TypedDocumentString(`
    mutation RemoveSpeaker($id: ID!) {
  removeSpeaker(id: $id)
}
    `) as unknown as TypedDocumentString<RemoveSpeakerMutation, RemoveSpeakerMutationVariables>;
export const EventSpeakersDocument = new TypedDocumentString(`
    query EventSpeakers($id: ID!) {
  eventSpeakers(id: $id) {
    ...EventSpeakerFields
  }
}
    fragment ManagedSpeakerFields on ManagedSpeaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
  programId
  email
  locale
  reachable
  events
  revision
  mayEdit
}
fragment EventSpeakerFields on EventSpeaker {
  speaker {
    ...ManagedSpeakerFields
  }
  state
  bySelf
  askedAt
  answeredAt
}`) as unknown as TypedDocumentString<EventSpeakersQuery, EventSpeakersQueryVariables>;
export const SetEventSpeakersDocument = new TypedDocumentString(`
    mutation SetEventSpeakers($input: SetEventSpeakersInput!) {
  setEventSpeakers(input: $input) {
    ...EventSpeakerFields
  }
}
    fragment ManagedSpeakerFields on ManagedSpeaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
  programId
  email
  locale
  reachable
  events
  revision
  mayEdit
}
fragment EventSpeakerFields on EventSpeaker {
  speaker {
    ...ManagedSpeakerFields
  }
  state
  bySelf
  askedAt
  answeredAt
}`) as unknown as TypedDocumentString<SetEventSpeakersMutation, SetEventSpeakersMutationVariables>;
export const AskSpeakerDocument = new TypedDocumentString(`
    mutation AskSpeaker($input: EventSpeakerInput!) {
  askSpeaker(input: $input) {
    ...EventSpeakerFields
  }
}
    fragment ManagedSpeakerFields on ManagedSpeaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
  programId
  email
  locale
  reachable
  events
  revision
  mayEdit
}
fragment EventSpeakerFields on EventSpeaker {
  speaker {
    ...ManagedSpeakerFields
  }
  state
  bySelf
  askedAt
  answeredAt
}`) as unknown as TypedDocumentString<AskSpeakerMutation, AskSpeakerMutationVariables>;
export const NoteSpeakerAnswerDocument = new TypedDocumentString(`
    mutation NoteSpeakerAnswer($input: NoteSpeakerAnswerInput!) {
  noteSpeakerAnswer(input: $input) {
    ...EventSpeakerFields
  }
}
    fragment ManagedSpeakerFields on ManagedSpeaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
  programId
  email
  locale
  reachable
  events
  revision
  mayEdit
}
fragment EventSpeakerFields on EventSpeaker {
  speaker {
    ...ManagedSpeakerFields
  }
  state
  bySelf
  askedAt
  answeredAt
}`) as unknown as TypedDocumentString<NoteSpeakerAnswerMutation, NoteSpeakerAnswerMutationVariables>;
export const MyEventSpeakersDocument = new TypedDocumentString(`
    query MyEventSpeakers($id: ID!) {
  myEventSpeakers(id: $id) {
    ...SpeakerFields
  }
}
    fragment SpeakerFields on Speaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
}`) as unknown as TypedDocumentString<MyEventSpeakersQuery, MyEventSpeakersQueryVariables>;
export const SpeakerPageDocument = new TypedDocumentString(`
    query SpeakerPage($id: ID!) {
  speakerPage(id: $id) {
    id
    name
    role {
      en
      fr
    }
    body {
      en
      fr
    }
    photoPath
    events {
      id
      kind
      title {
        en
        fr
      }
      startsAt
      endsAt
    }
  }
}
    `) as unknown as TypedDocumentString<SpeakerPageQuery, SpeakerPageQueryVariables>;
export const SpeakerInvitationDocument = new TypedDocumentString(`
    query SpeakerInvitation($token: String!) {
  speakerInvitation(token: $token) {
    ...SpeakerInvitationFields
  }
}
    fragment SpeakerFields on Speaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
}
fragment SpeakerInvitationFields on SpeakerInvitation {
  speaker {
    ...SpeakerFields
  }
  schoolName
  event {
    id
    kind
    title {
      en
      fr
    }
    startsAt
    endsAt
  }
  body {
    en
    fr
  }
  timeZone
  place
  room
  state
  open
}`) as unknown as TypedDocumentString<SpeakerInvitationQuery, SpeakerInvitationQueryVariables>;
export const AnswerSpeakerInvitationDocument = new TypedDocumentString(`
    mutation AnswerSpeakerInvitation($token: String!, $speaks: Boolean!) {
  answerSpeakerInvitation(token: $token, speaks: $speaks) {
    ...SpeakerInvitationFields
  }
}
    fragment SpeakerFields on Speaker {
  id
  name
  role {
    en
    fr
  }
  body {
    en
    fr
  }
  photoPath
}
fragment SpeakerInvitationFields on SpeakerInvitation {
  speaker {
    ...SpeakerFields
  }
  schoolName
  event {
    id
    kind
    title {
      en
      fr
    }
    startsAt
    endsAt
  }
  body {
    en
    fr
  }
  timeZone
  place
  room
  state
  open
}`) as unknown as TypedDocumentString<AnswerSpeakerInvitationMutation, AnswerSpeakerInvitationMutationVariables>;
export const MySupportDocument = new TypedDocumentString(`
    query mySupport {
  mySupport {
    ...MySupportFields
  }
}
    fragment MySupportFields on MySupportRequest {
  id
  mentorshipId
  kind
  state
  askedAt
  unread
}`) as unknown as TypedDocumentString<MySupportQuery, MySupportQueryVariables>;
export const MySupportThreadDocument = new TypedDocumentString(`
    query mySupportThread($requestId: ID!) {
  mySupportThread(requestId: $requestId) {
    ...MySupportThreadFields
  }
}
    fragment SupportEntryFields on SupportEntry {
  id
  said
  at
  fromStaff
  by
}
fragment MySupportFields on MySupportRequest {
  id
  mentorshipId
  kind
  state
  askedAt
  unread
}
fragment MySupportThreadFields on MySupportThread {
  request {
    ...MySupportFields
  }
  entries {
    ...SupportEntryFields
  }
  openedBy {
    name
    at
  }
}`) as unknown as TypedDocumentString<MySupportThreadQuery, MySupportThreadQueryVariables>;
export const AskForSupportDocument = new TypedDocumentString(`
    mutation askForSupport($input: AskForSupportInput!) {
  askForSupport(input: $input) {
    ...MySupportThreadFields
  }
}
    fragment SupportEntryFields on SupportEntry {
  id
  said
  at
  fromStaff
  by
}
fragment MySupportFields on MySupportRequest {
  id
  mentorshipId
  kind
  state
  askedAt
  unread
}
fragment MySupportThreadFields on MySupportThread {
  request {
    ...MySupportFields
  }
  entries {
    ...SupportEntryFields
  }
  openedBy {
    name
    at
  }
}`) as unknown as TypedDocumentString<AskForSupportMutation, AskForSupportMutationVariables>;
export const WriteAboutMySupportDocument = new TypedDocumentString(`
    mutation writeAboutMySupport($input: SupportWordsInput!) {
  writeAboutMySupport(input: $input) {
    ...MySupportThreadFields
  }
}
    fragment SupportEntryFields on SupportEntry {
  id
  said
  at
  fromStaff
  by
}
fragment MySupportFields on MySupportRequest {
  id
  mentorshipId
  kind
  state
  askedAt
  unread
}
fragment MySupportThreadFields on MySupportThread {
  request {
    ...MySupportFields
  }
  entries {
    ...SupportEntryFields
  }
  openedBy {
    name
    at
  }
}`) as unknown as TypedDocumentString<WriteAboutMySupportMutation, WriteAboutMySupportMutationVariables>;
export const CloseMySupportDocument = new TypedDocumentString(`
    mutation closeMySupport($requestId: ID!) {
  closeMySupport(requestId: $requestId) {
    ...MySupportThreadFields
  }
}
    fragment SupportEntryFields on SupportEntry {
  id
  said
  at
  fromStaff
  by
}
fragment MySupportFields on MySupportRequest {
  id
  mentorshipId
  kind
  state
  askedAt
  unread
}
fragment MySupportThreadFields on MySupportThread {
  request {
    ...MySupportFields
  }
  entries {
    ...SupportEntryFields
  }
  openedBy {
    name
    at
  }
}`) as unknown as TypedDocumentString<CloseMySupportMutation, CloseMySupportMutationVariables>;
export const SupportRequestsDocument = new TypedDocumentString(`
    query supportRequests($cohortId: ID!) {
  supportRequests(cohortId: $cohortId) {
    ...SupportRequestFields
  }
}
    fragment SupportRequestFields on SupportRequest {
  id
  mentorshipId
  cohortId
  kind
  state
  askedAt
  role
  name
}`) as unknown as TypedDocumentString<SupportRequestsQuery, SupportRequestsQueryVariables>;
export const SupportThreadDocument = new TypedDocumentString(`
    query supportThread($requestId: ID!) {
  supportThread(requestId: $requestId) {
    ...SupportThreadFields
  }
}
    fragment SupportEntryFields on SupportEntry {
  id
  said
  at
  fromStaff
  by
}
fragment SupportRequestFields on SupportRequest {
  id
  mentorshipId
  cohortId
  kind
  state
  askedAt
  role
  name
}
fragment SupportThreadFields on SupportThread {
  request {
    ...SupportRequestFields
  }
  entries {
    ...SupportEntryFields
  }
  openedBy {
    name
    at
  }
}`) as unknown as TypedDocumentString<SupportThreadQuery, SupportThreadQueryVariables>;
export const AnswerSupportDocument = new TypedDocumentString(`
    mutation answerSupport($input: SupportWordsInput!) {
  answerSupport(input: $input) {
    ...SupportThreadFields
  }
}
    fragment SupportEntryFields on SupportEntry {
  id
  said
  at
  fromStaff
  by
}
fragment SupportRequestFields on SupportRequest {
  id
  mentorshipId
  cohortId
  kind
  state
  askedAt
  role
  name
}
fragment SupportThreadFields on SupportThread {
  request {
    ...SupportRequestFields
  }
  entries {
    ...SupportEntryFields
  }
  openedBy {
    name
    at
  }
}`) as unknown as TypedDocumentString<AnswerSupportMutation, AnswerSupportMutationVariables>;
export const CloseSupportDocument = new TypedDocumentString(`
    mutation closeSupport($requestId: ID!) {
  closeSupport(requestId: $requestId) {
    ...SupportThreadFields
  }
}
    fragment SupportEntryFields on SupportEntry {
  id
  said
  at
  fromStaff
  by
}
fragment SupportRequestFields on SupportRequest {
  id
  mentorshipId
  cohortId
  kind
  state
  askedAt
  role
  name
}
fragment SupportThreadFields on SupportThread {
  request {
    ...SupportRequestFields
  }
  entries {
    ...SupportEntryFields
  }
  openedBy {
    name
    at
  }
}`) as unknown as TypedDocumentString<CloseSupportMutation, CloseSupportMutationVariables>;
export const TasksDocument = new TypedDocumentString(`
    query tasks($filter: TaskFilter!, $first: Int, $after: String) {
  school {
    id
    tasks(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes {
        ...TaskFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment TaskFields on Task {
  id
  code
  args
  title
  note
  pairs {
    id
    names
  }
  dueOn
  overdue
  state
  owner {
    id
    displayName
  }
  deputy {
    id
    displayName
  }
  program {
    id
    name
  }
  cohort {
    id
    name
  }
  person {
    id
    displayName
  }
  createdBy {
    id
    displayName
  }
  createdAt
  doneAt
  doneBy {
    id
    displayName
  }
}`) as unknown as TypedDocumentString<TasksQuery, TasksQueryVariables>;
export const ColleaguesDocument = new TypedDocumentString(`
    query colleagues {
  school {
    id
    colleagues {
      id
      displayName
      email
      roles
      programIds
    }
  }
}
    `) as unknown as TypedDocumentString<ColleaguesQuery, ColleaguesQueryVariables>;
export const DeputiesDocument = new TypedDocumentString(`
    query deputies {
  school {
    id
    deputies {
      ...DeputyFields
    }
  }
}
    fragment DeputyFields on Deputy {
  id
  absentId
  absentName
  deputyId
  deputyName
  fromOn
  toOn
  holdsNow
}`) as unknown as TypedDocumentString<DeputiesQuery, DeputiesQueryVariables>;
export const StaffingDocument = new TypedDocumentString(`
    query staffing {
  school {
    id
    staffing {
      needed
      school
      enough
      short {
        programId
        name
        people
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffingQuery, StaffingQueryVariables>;
export const CreateTaskDocument = new TypedDocumentString(`
    mutation createTask($input: CreateTaskInput!) {
  createTask(input: $input) {
    ...TaskFields
  }
}
    fragment TaskFields on Task {
  id
  code
  args
  title
  note
  pairs {
    id
    names
  }
  dueOn
  overdue
  state
  owner {
    id
    displayName
  }
  deputy {
    id
    displayName
  }
  program {
    id
    name
  }
  cohort {
    id
    name
  }
  person {
    id
    displayName
  }
  createdBy {
    id
    displayName
  }
  createdAt
  doneAt
  doneBy {
    id
    displayName
  }
}`) as unknown as TypedDocumentString<CreateTaskMutation, CreateTaskMutationVariables>;
export const ChangeTaskDocument = new TypedDocumentString(`
    mutation changeTask($input: ChangeTaskInput!) {
  changeTask(input: $input) {
    ...TaskFields
  }
}
    fragment TaskFields on Task {
  id
  code
  args
  title
  note
  pairs {
    id
    names
  }
  dueOn
  overdue
  state
  owner {
    id
    displayName
  }
  deputy {
    id
    displayName
  }
  program {
    id
    name
  }
  cohort {
    id
    name
  }
  person {
    id
    displayName
  }
  createdBy {
    id
    displayName
  }
  createdAt
  doneAt
  doneBy {
    id
    displayName
  }
}`) as unknown as TypedDocumentString<ChangeTaskMutation, ChangeTaskMutationVariables>;
export const CompleteTaskDocument = new TypedDocumentString(`
    mutation completeTask($id: ID!) {
  completeTask(id: $id) {
    ...TaskFields
  }
}
    fragment TaskFields on Task {
  id
  code
  args
  title
  note
  pairs {
    id
    names
  }
  dueOn
  overdue
  state
  owner {
    id
    displayName
  }
  deputy {
    id
    displayName
  }
  program {
    id
    name
  }
  cohort {
    id
    name
  }
  person {
    id
    displayName
  }
  createdBy {
    id
    displayName
  }
  createdAt
  doneAt
  doneBy {
    id
    displayName
  }
}`) as unknown as TypedDocumentString<CompleteTaskMutation, CompleteTaskMutationVariables>;
export const ReopenTaskDocument = new TypedDocumentString(`
    mutation reopenTask($id: ID!) {
  reopenTask(id: $id) {
    ...TaskFields
  }
}
    fragment TaskFields on Task {
  id
  code
  args
  title
  note
  pairs {
    id
    names
  }
  dueOn
  overdue
  state
  owner {
    id
    displayName
  }
  deputy {
    id
    displayName
  }
  program {
    id
    name
  }
  cohort {
    id
    name
  }
  person {
    id
    displayName
  }
  createdBy {
    id
    displayName
  }
  createdAt
  doneAt
  doneBy {
    id
    displayName
  }
}`) as unknown as TypedDocumentString<ReopenTaskMutation, ReopenTaskMutationVariables>;
export const NameDeputyDocument = new TypedDocumentString(`
    mutation nameDeputy($input: NameDeputyInput!) {
  nameDeputy(input: $input) {
    ...DeputyFields
  }
}
    fragment DeputyFields on Deputy {
  id
  absentId
  absentName
  deputyId
  deputyName
  fromOn
  toOn
  holdsNow
}`) as unknown as TypedDocumentString<NameDeputyMutation, NameDeputyMutationVariables>;
export const EndDeputyDocument = new TypedDocumentString(`
    mutation endDeputy($id: ID!) {
  endDeputy(id: $id) {
    ...DeputyFields
  }
}
    fragment DeputyFields on Deputy {
  id
  absentId
  absentName
  deputyId
  deputyName
  fromOn
  toOn
  holdsNow
}`) as unknown as TypedDocumentString<EndDeputyMutation, EndDeputyMutationVariables>;
export const IdentityTaxonomyDocument = new TypedDocumentString(`
    query IdentityTaxonomy {
  identityTaxonomy {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<IdentityTaxonomyQuery, IdentityTaxonomyQueryVariables>;
export const MyIdentityDimensionsDocument = new TypedDocumentString(`
    query MyIdentityDimensions {
  myIdentityDimensions {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<MyIdentityDimensionsQuery, MyIdentityDimensionsQueryVariables>;
export const IdentityDimensionNamesDocument = new TypedDocumentString(`
    query IdentityDimensionNames {
  identityTaxonomy {
    revision
    dimensions {
      id
      label {
        ...IdentityWords
      }
      state
    }
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}`) as unknown as TypedDocumentString<IdentityDimensionNamesQuery, IdentityDimensionNamesQueryVariables>;
export const AddIdentityDimensionDocument = new TypedDocumentString(`
    mutation AddIdentityDimension($input: AddIdentityDimensionInput!) {
  addIdentityDimension(input: $input) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<AddIdentityDimensionMutation, AddIdentityDimensionMutationVariables>;
export const ChangeIdentityDimensionDocument = new TypedDocumentString(`
    mutation ChangeIdentityDimension($input: ChangeIdentityDimensionInput!) {
  changeIdentityDimension(input: $input) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<ChangeIdentityDimensionMutation, ChangeIdentityDimensionMutationVariables>;
export const RetireIdentityDimensionDocument = new TypedDocumentString(`
    mutation RetireIdentityDimension($id: ID!, $retired: Boolean!) {
  retireIdentityDimension(id: $id, retired: $retired) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<RetireIdentityDimensionMutation, RetireIdentityDimensionMutationVariables>;
export const OrderIdentityDimensionsDocument = new TypedDocumentString(`
    mutation OrderIdentityDimensions($ids: [ID!]!) {
  orderIdentityDimensions(ids: $ids) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<OrderIdentityDimensionsMutation, OrderIdentityDimensionsMutationVariables>;
export const AddIdentityRollUpDocument = new TypedDocumentString(`
    mutation AddIdentityRollUp($input: AddIdentityRollUpInput!) {
  addIdentityRollUp(input: $input) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<AddIdentityRollUpMutation, AddIdentityRollUpMutationVariables>;
export const ChangeIdentityRollUpDocument = new TypedDocumentString(`
    mutation ChangeIdentityRollUp($input: ChangeIdentityRollUpInput!) {
  changeIdentityRollUp(input: $input) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<ChangeIdentityRollUpMutation, ChangeIdentityRollUpMutationVariables>;
export const RemoveIdentityRollUpDocument = new TypedDocumentString(`
    mutation RemoveIdentityRollUp($id: ID!) {
  removeIdentityRollUp(id: $id) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<RemoveIdentityRollUpMutation, RemoveIdentityRollUpMutationVariables>;
export const AddIdentityOptionDocument = new TypedDocumentString(`
    mutation AddIdentityOption($input: AddIdentityOptionInput!) {
  addIdentityOption(input: $input) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<AddIdentityOptionMutation, AddIdentityOptionMutationVariables>;
export const ChangeIdentityOptionDocument = new TypedDocumentString(`
    mutation ChangeIdentityOption($input: ChangeIdentityOptionInput!) {
  changeIdentityOption(input: $input) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<ChangeIdentityOptionMutation, ChangeIdentityOptionMutationVariables>;
export const RetireIdentityOptionDocument = new TypedDocumentString(`
    mutation RetireIdentityOption($id: ID!, $retired: Boolean!) {
  retireIdentityOption(id: $id, retired: $retired) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<RetireIdentityOptionMutation, RetireIdentityOptionMutationVariables>;
export const MergeIdentityOptionDocument = new TypedDocumentString(`
    mutation MergeIdentityOption($id: ID!, $intoId: ID!) {
  mergeIdentityOption(id: $id, intoId: $intoId) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<MergeIdentityOptionMutation, MergeIdentityOptionMutationVariables>;
export const UnmergeIdentityOptionDocument = new TypedDocumentString(`
    mutation UnmergeIdentityOption($id: ID!) {
  unmergeIdentityOption(id: $id) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<UnmergeIdentityOptionMutation, UnmergeIdentityOptionMutationVariables>;
export const OrderIdentityOptionsDocument = new TypedDocumentString(`
    mutation OrderIdentityOptions($dimensionId: ID!, $ids: [ID!]!) {
  orderIdentityOptions(dimensionId: $dimensionId, ids: $ids) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<OrderIdentityOptionsMutation, OrderIdentityOptionsMutationVariables>;
export const NameIdentityStewardDocument = new TypedDocumentString(`
    mutation NameIdentitySteward($dimensionId: ID!, $memberId: ID) {
  nameIdentitySteward(dimensionId: $dimensionId, memberId: $memberId) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<NameIdentityStewardMutation, NameIdentityStewardMutationVariables>;
export const ApproveIdentityWordsDocument = new TypedDocumentString(`
    mutation ApproveIdentityWords($dimensionId: ID!, $revision: Int!) {
  approveIdentityWords(dimensionId: $dimensionId, revision: $revision) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<ApproveIdentityWordsMutation, ApproveIdentityWordsMutationVariables>;
export const DeclineIdentityWordsDocument = new TypedDocumentString(`
    mutation DeclineIdentityWords($dimensionId: ID!) {
  declineIdentityWords(dimensionId: $dimensionId) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<DeclineIdentityWordsMutation, DeclineIdentityWordsMutationVariables>;
export const LookAtIdentityTextsDocument = new TypedDocumentString(`
    mutation LookAtIdentityTexts {
  lookAtIdentityTexts {
    identities
    wishes
    least
  }
}
    `) as unknown as TypedDocumentString<LookAtIdentityTextsMutation, LookAtIdentityTextsMutationVariables>;
export const MapIdentityTextDocument = new TypedDocumentString(`
    mutation MapIdentityText($input: MapIdentityTextInput!) {
  mapIdentityText(input: $input) {
    ...IdentityTaxonomyFields
  }
}
    fragment IdentityWords on LocalizedText {
  en
  fr
}
fragment IdentityDimensionFields on IdentityDimension {
  id
  label {
    ...IdentityWords
  }
  help {
    ...IdentityWords
  }
  proposed {
    label {
      ...IdentityWords
    }
    help {
      ...IdentityWords
    }
  }
  state
  steward {
    id
    displayName
  }
  isMine
  waits
  approvedAt
  rollUps {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
  }
  options {
    id
    label {
      ...IdentityWords
    }
    proposed {
      ...IdentityWords
    }
    state
    rollUpId
    mergedInto
  }
}
fragment IdentityTaxonomyFields on IdentityTaxonomy {
  revision
  dimensions {
    ...IdentityDimensionFields
  }
  aliases {
    kind
    text
    dimensionId
    optionId
    question
  }
}`) as unknown as TypedDocumentString<MapIdentityTextMutation, MapIdentityTextMutationVariables>;
export const IdentityReportsDocument = new TypedDocumentString(`
    query IdentityReports($dimensionId: ID!) {
  identityReports(dimensionId: $dimensionId) {
    ...IdentityReportFields
  }
}
    fragment IdentityReportFields on IdentityReport {
  cohortId
  cohortName
  programName
  approvedAt
}`) as unknown as TypedDocumentString<IdentityReportsQuery, IdentityReportsQueryVariables>;
export const ApproveIdentityReportsDocument = new TypedDocumentString(`
    mutation ApproveIdentityReports($dimensionId: ID!, $cohortId: ID!) {
  approveIdentityReports(dimensionId: $dimensionId, cohortId: $cohortId) {
    ...IdentityReportFields
  }
}
    fragment IdentityReportFields on IdentityReport {
  cohortId
  cohortName
  programName
  approvedAt
}`) as unknown as TypedDocumentString<ApproveIdentityReportsMutation, ApproveIdentityReportsMutationVariables>;
export const TakeBackIdentityReportsDocument = new TypedDocumentString(`
    mutation TakeBackIdentityReports($dimensionId: ID!, $cohortId: ID!) {
  takeBackIdentityReports(dimensionId: $dimensionId, cohortId: $cohortId) {
    ...IdentityReportFields
  }
}
    fragment IdentityReportFields on IdentityReport {
  cohortId
  cohortName
  programName
  approvedAt
}`) as unknown as TypedDocumentString<TakeBackIdentityReportsMutation, TakeBackIdentityReportsMutationVariables>;
export const WordingsDocument = new TypedDocumentString(`
    query Wordings($programId: ID) {
  wordings(programId: $programId) {
    ...WordingWhole
  }
}
    fragment WordsByPart on WordingWords {
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  action {
    en
    fr
  }
  footer {
    en
    fr
  }
}
fragment WordingWhole on Wording {
  kind
  isPage
  programId
  places
  subjectPlaces
  needed
  shipped {
    ...WordsByPart
  }
  inherited {
    ...WordsByPart
  }
  own {
    ...WordsByPart
  }
  footerPlaces
  draft {
    words {
      ...WordsByPart
    }
    revision
    changedAt
    changedBy
  }
  languages {
    locale
    source
  }
  version
  changedAt
  changedBy
}`) as unknown as TypedDocumentString<WordingsQuery, WordingsQueryVariables>;
export const WordingVersionsDocument = new TypedDocumentString(`
    query WordingVersions($kind: String!, $programId: ID) {
  wordingVersions(kind: $kind, programId: $programId) {
    version
    words {
      ...WordsByPart
    }
    changedAt
    changedBy
  }
}
    fragment WordsByPart on WordingWords {
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  action {
    en
    fr
  }
  footer {
    en
    fr
  }
}`) as unknown as TypedDocumentString<WordingVersionsQuery, WordingVersionsQueryVariables>;
export const WordingPreviewDocument = new TypedDocumentString(`
    query WordingPreview($input: WordingInput!) {
  wordingPreview(input: $input) {
    tellingSubjects
    samples {
      locale
      source
      subject
      paragraphs
      action
      closing
      footer
    }
  }
}
    `) as unknown as TypedDocumentString<WordingPreviewQuery, WordingPreviewQueryVariables>;
export const SaveWordingDocument = new TypedDocumentString(`
    mutation SaveWording($input: SaveWordingInput!) {
  saveWording(input: $input) {
    ...WordingWhole
  }
}
    fragment WordsByPart on WordingWords {
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  action {
    en
    fr
  }
  footer {
    en
    fr
  }
}
fragment WordingWhole on Wording {
  kind
  isPage
  programId
  places
  subjectPlaces
  needed
  shipped {
    ...WordsByPart
  }
  inherited {
    ...WordsByPart
  }
  own {
    ...WordsByPart
  }
  footerPlaces
  draft {
    words {
      ...WordsByPart
    }
    revision
    changedAt
    changedBy
  }
  languages {
    locale
    source
  }
  version
  changedAt
  changedBy
}`) as unknown as TypedDocumentString<SaveWordingMutation, SaveWordingMutationVariables>;
export const SaveWordingDraftDocument = new TypedDocumentString(`
    mutation SaveWordingDraft($input: SaveWordingDraftInput!) {
  saveWordingDraft(input: $input) {
    ...WordingWhole
  }
}
    fragment WordsByPart on WordingWords {
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  action {
    en
    fr
  }
  footer {
    en
    fr
  }
}
fragment WordingWhole on Wording {
  kind
  isPage
  programId
  places
  subjectPlaces
  needed
  shipped {
    ...WordsByPart
  }
  inherited {
    ...WordsByPart
  }
  own {
    ...WordsByPart
  }
  footerPlaces
  draft {
    words {
      ...WordsByPart
    }
    revision
    changedAt
    changedBy
  }
  languages {
    locale
    source
  }
  version
  changedAt
  changedBy
}`) as unknown as TypedDocumentString<SaveWordingDraftMutation, SaveWordingDraftMutationVariables>;
export const DiscardWordingDraftDocument = new TypedDocumentString(`
    mutation DiscardWordingDraft($kind: String!, $revision: Int!, $programId: ID) {
  discardWordingDraft(kind: $kind, revision: $revision, programId: $programId) {
    ...WordingWhole
  }
}
    fragment WordsByPart on WordingWords {
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  action {
    en
    fr
  }
  footer {
    en
    fr
  }
}
fragment WordingWhole on Wording {
  kind
  isPage
  programId
  places
  subjectPlaces
  needed
  shipped {
    ...WordsByPart
  }
  inherited {
    ...WordsByPart
  }
  own {
    ...WordsByPart
  }
  footerPlaces
  draft {
    words {
      ...WordsByPart
    }
    revision
    changedAt
    changedBy
  }
  languages {
    locale
    source
  }
  version
  changedAt
  changedBy
}`) as unknown as TypedDocumentString<DiscardWordingDraftMutation, DiscardWordingDraftMutationVariables>;
export const ResetWordingDocument = new TypedDocumentString(`
    mutation ResetWording($kind: String!, $version: Int!, $programId: ID) {
  resetWording(kind: $kind, version: $version, programId: $programId) {
    ...WordingWhole
  }
}
    fragment WordsByPart on WordingWords {
  subject {
    en
    fr
  }
  body {
    en
    fr
  }
  action {
    en
    fr
  }
  footer {
    en
    fr
  }
}
fragment WordingWhole on Wording {
  kind
  isPage
  programId
  places
  subjectPlaces
  needed
  shipped {
    ...WordsByPart
  }
  inherited {
    ...WordsByPart
  }
  own {
    ...WordsByPart
  }
  footerPlaces
  draft {
    words {
      ...WordsByPart
    }
    revision
    changedAt
    changedBy
  }
  languages {
    locale
    source
  }
  version
  changedAt
  changedBy
}`) as unknown as TypedDocumentString<ResetWordingMutation, ResetWordingMutationVariables>;
export const WordingReviewDocument = new TypedDocumentString(`
    query WordingReview($programId: ID!) {
  wordingReview(programId: $programId) {
    programId
    programName
    wordings {
      kind
      isPage
      isDraft
      samples {
        ...SampleFields
      }
    }
    comments {
      ...WordingCommentFields
    }
  }
}
    fragment SampleFields on WordingSample {
  locale
  source
  subject
  paragraphs
  action
  closing
  footer
}
fragment WordingCommentFields on WordingComment {
  id
  kind
  text
  author
  at
  resolvedAt
}`) as unknown as TypedDocumentString<WordingReviewQuery, WordingReviewQueryVariables>;
export const WordingReviewersDocument = new TypedDocumentString(`
    query WordingReviewers($programId: ID!) {
  wordingReviewers(programId: $programId) {
    ...WordingReviewerFields
  }
}
    fragment WordingReviewerFields on WordingReviewer {
  memberId
  displayName
  email
  invitedAt
}`) as unknown as TypedDocumentString<WordingReviewersQuery, WordingReviewersQueryVariables>;
export const InviteWordingReviewersDocument = new TypedDocumentString(`
    mutation InviteWordingReviewers($input: InviteWordingReviewersInput!) {
  inviteWordingReviewers(input: $input) {
    reviewers {
      ...WordingReviewerFields
    }
    notMembers
  }
}
    fragment WordingReviewerFields on WordingReviewer {
  memberId
  displayName
  email
  invitedAt
}`) as unknown as TypedDocumentString<InviteWordingReviewersMutation, InviteWordingReviewersMutationVariables>;
export const RemoveWordingReviewerDocument = new TypedDocumentString(`
    mutation RemoveWordingReviewer($programId: ID!, $memberId: ID!) {
  removeWordingReviewer(programId: $programId, memberId: $memberId) {
    ...WordingReviewerFields
  }
}
    fragment WordingReviewerFields on WordingReviewer {
  memberId
  displayName
  email
  invitedAt
}`) as unknown as TypedDocumentString<RemoveWordingReviewerMutation, RemoveWordingReviewerMutationVariables>;
export const WordingCommentsDocument = new TypedDocumentString(`
    query WordingComments($programId: ID!) {
  wordingComments(programId: $programId) {
    ...WordingCommentFields
  }
}
    fragment WordingCommentFields on WordingComment {
  id
  kind
  text
  author
  at
  resolvedAt
}`) as unknown as TypedDocumentString<WordingCommentsQuery, WordingCommentsQueryVariables>;
export const CommentOnWordingDocument = new TypedDocumentString(`
    mutation CommentOnWording($input: CommentOnWordingInput!) {
  commentOnWording(input: $input) {
    ...WordingCommentFields
  }
}
    fragment WordingCommentFields on WordingComment {
  id
  kind
  text
  author
  at
  resolvedAt
}`) as unknown as TypedDocumentString<CommentOnWordingMutation, CommentOnWordingMutationVariables>;
export const ResolveWordingCommentDocument = new TypedDocumentString(`
    mutation ResolveWordingComment($id: ID!, $resolved: Boolean!) {
  resolveWordingComment(id: $id, resolved: $resolved) {
    ...WordingCommentFields
  }
}
    fragment WordingCommentFields on WordingComment {
  id
  kind
  text
  author
  at
  resolvedAt
}`) as unknown as TypedDocumentString<ResolveWordingCommentMutation, ResolveWordingCommentMutationVariables>;
export const MentorshipGoalsDocument = new TypedDocumentString(`
    query mentorshipGoals($mentorshipId: ID!) {
  mentorshipGoals(mentorshipId: $mentorshipId) {
    ...GoalFields
  }
}
    fragment GoalFields on Goal {
  id
  title
  state
  dueOn
  steps {
    what
    done
  }
  revision
}`) as unknown as TypedDocumentString<MentorshipGoalsQuery, MentorshipGoalsQueryVariables>;
export const SaveGoalDocument = new TypedDocumentString(`
    mutation saveGoal($input: SaveGoalInput!) {
  saveGoal(input: $input) {
    ...GoalFields
  }
}
    fragment GoalFields on Goal {
  id
  title
  state
  dueOn
  steps {
    what
    done
  }
  revision
}`) as unknown as TypedDocumentString<SaveGoalMutation, SaveGoalMutationVariables>;
export const OrderGoalsDocument = new TypedDocumentString(`
    mutation orderGoals($mentorshipId: ID!, $ids: [ID!]!) {
  orderGoals(mentorshipId: $mentorshipId, ids: $ids) {
    ...GoalFields
  }
}
    fragment GoalFields on Goal {
  id
  title
  state
  dueOn
  steps {
    what
    done
  }
  revision
}`) as unknown as TypedDocumentString<OrderGoalsMutation, OrderGoalsMutationVariables>;
export const MentorshipNotesDocument = new TypedDocumentString(`
    query mentorshipNotes($mentorshipId: ID!) {
  mentorshipNotes(mentorshipId: $mentorshipId) {
    ...MentorshipNotesFields
  }
}
    fragment NoteFields on Note {
  id
  text
  revision
  changedAt
  changedBy
}
fragment MentorshipNotesFields on MentorshipNotes {
  mentorshipId
  shared {
    ...NoteFields
  }
  own {
    ...NoteFields
  }
}`) as unknown as TypedDocumentString<MentorshipNotesQuery, MentorshipNotesQueryVariables>;
export const SaveNoteDocument = new TypedDocumentString(`
    mutation saveNote($input: SaveNoteInput!) {
  saveNote(input: $input) {
    ...MentorshipNotesFields
  }
}
    fragment NoteFields on Note {
  id
  text
  revision
  changedAt
  changedBy
}
fragment MentorshipNotesFields on MentorshipNotes {
  mentorshipId
  shared {
    ...NoteFields
  }
  own {
    ...NoteFields
  }
}`) as unknown as TypedDocumentString<SaveNoteMutation, SaveNoteMutationVariables>;
export const RemoveNoteDocument = new TypedDocumentString(`
    mutation removeNote($input: RemoveNoteInput!) {
  removeNote(input: $input) {
    ...MentorshipNotesFields
  }
}
    fragment NoteFields on Note {
  id
  text
  revision
  changedAt
  changedBy
}
fragment MentorshipNotesFields on MentorshipNotes {
  mentorshipId
  shared {
    ...NoteFields
  }
  own {
    ...NoteFields
  }
}`) as unknown as TypedDocumentString<RemoveNoteMutation, RemoveNoteMutationVariables>;
export const MentorshipCardsDocument = new TypedDocumentString(`
    query mentorshipCards($mentorshipId: ID!) {
  mentorshipCards(mentorshipId: $mentorshipId) {
    ...MentorshipCardsFields
  }
}
    fragment MentorshipCardsFields on MentorshipCards {
  mentorshipId
  own {
    id
    text
    shared
  }
  shown {
    id
    name
    text
  }
}`) as unknown as TypedDocumentString<MentorshipCardsQuery, MentorshipCardsQueryVariables>;
export const SaveCardDocument = new TypedDocumentString(`
    mutation saveCard($input: SaveCardInput!) {
  saveCard(input: $input) {
    ...MentorshipCardsFields
  }
}
    fragment MentorshipCardsFields on MentorshipCards {
  mentorshipId
  own {
    id
    text
    shared
  }
  shown {
    id
    name
    text
  }
}`) as unknown as TypedDocumentString<SaveCardMutation, SaveCardMutationVariables>;
export const ShareCardDocument = new TypedDocumentString(`
    mutation shareCard($input: ShareCardInput!) {
  shareCard(input: $input) {
    ...MentorshipCardsFields
  }
}
    fragment MentorshipCardsFields on MentorshipCards {
  mentorshipId
  own {
    id
    text
    shared
  }
  shown {
    id
    name
    text
  }
}`) as unknown as TypedDocumentString<ShareCardMutation, ShareCardMutationVariables>;
export const RemoveCardDocument = new TypedDocumentString(`
    mutation removeCard($mentorshipId: ID!, $id: ID!) {
  removeCard(mentorshipId: $mentorshipId, id: $id) {
    ...MentorshipCardsFields
  }
}
    fragment MentorshipCardsFields on MentorshipCards {
  mentorshipId
  own {
    id
    text
    shared
  }
  shown {
    id
    name
    text
  }
}`) as unknown as TypedDocumentString<RemoveCardMutation, RemoveCardMutationVariables>;
