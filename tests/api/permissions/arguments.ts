/**
 * Valid arguments for any operation, made from the schema: what must be given, by the names of the fields, with the ids of
 * the scene. An operation that needs something special has a line in `SPECIAL`.
 */
import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { PASSWORD, unique } from '../../kit/people.js';

/** Ids of things in the program of the scene, by the name that arguments give them. */
export type Ids = Readonly<Record<string, string>>;

/** What `id` means to an operation; another id than one of the scene is nobody's. */
const ID_OF: Readonly<Record<string, string>> = {
  cancelMatchRun: 'runId',
  changeRegistrationLink: 'linkId',
  closeCohort: 'cohortId',
  cohort: 'cohortId',
  discardAnnouncement: 'announcementId',
  archiveEvent: 'eventId',
  eventCredit: 'eventId',
  removeEventRequirement: 'requirementId',
  cancelEvent: 'eventId',
  event: 'eventId',
  eventAnswers: 'eventId',
  eventMaterials: 'eventId',
  seriesPage: 'seriesId',
  seriesProgram: 'seriesId',
  closeSeriesPage: 'seriesId',
  eventSpeakers: 'eventId',
  eventCohosts: 'eventId',
  setSpeakerPhoto: 'speakerId',
  removeSpeakerPhoto: 'speakerId',
  removeSpeaker: 'speakerId',
  changeEventMaterial: 'eventMaterialId',
  removeEventMaterial: 'eventMaterialId',
  eventAttendance: 'eventId',
  eventFeedback: 'eventId',
  eventPeople: 'eventId',
  roomCode: 'eventId',
  removeEvent: 'eventId',
  repeatEvent: 'eventId',
  form: 'formId',
  intakeImport: 'importId',
  resolveWordingComment: 'wordingCommentId',
  libraryVersions: 'letterId',
  letterStart: 'letterId',
  useLibraryVersion: 'letterId',
  removeLibraryItem: 'letterId',
  bringBackLibraryItem: 'letterId',
  deleteLibraryItem: 'letterId',
  matchRun: 'runId',
  mentorship: 'mentorshipId',
  shortlistRound: 'shortlistRoundId',
  takeBackShortlists: 'shortlistRoundId',
  openShortlists: 'shortlistRoundId',
  remindShortlists: 'shortlistRoundId',
  closeShortlists: 'shortlistRoundId',
  peopleAction: 'peopleActionId',
  planAnnouncement: 'announcementId',
  program: 'programId',
  resolveFormComment: 'commentId',
  revokeInvitation: 'invitationId',
  revokeRegistrationInvitation: 'registrationInvitationId',
  revokeRegistrationLink: 'linkId',
  takeBackAnnouncement: 'announcementId',
  undoPeopleAction: 'peopleActionId',
  withdrawConflict: 'conflictId',
};

const NOBODY = '01890000-0000-7000-8000-000000000000';
const EVENT_TIMES = { starts: '2027-09-14T17:30', ends: '2027-09-14T18:30', timeZone: 'America/Toronto' };
const TEXT = { en: 'Words', fr: 'Mots' };

/** What can't be made from names alone: merged over it, into `input` where there is one. */
const SPECIAL: Readonly<Record<string, (ids: Ids) => object>> = {
  addIdentityDimension: () => ({ label: { en: unique('Dimension') } }),
  addIdentityOption: () => ({ label: TEXT }),
  addIdentityRollUp: () => ({ label: TEXT }),
  changeIdentityDimension: () => ({ label: TEXT }),
  changeIdentityOption: () => ({ label: TEXT }),
  changeIdentityRollUp: () => ({ label: TEXT }),
  announcementPreview: () => ({ subject: TEXT, body: TEXT }),
  noteExpense: () => ({ currency: 'CAD' }),
  saveMilestone: () => ({ name: TEXT }),
  saveCheckIn: () => ({ name: TEXT }),
  saveReminderRule: () => ({ subject: TEXT, body: TEXT, at: '09:00' }),
  reminderPreview: () => ({ subject: TEXT, body: TEXT, at: '09:00' }),
  approveWaitingNotice: () => ({ text: TEXT }),
  createTask: ({ programId }) => ({ programId }),
  correctPerson: () => ({ email: `${unique('walk')}@school.example` }),
  deleteAccount: () => ({ password: 'not the password at all' }),
  // With their password they would be gone, and could send nothing else.
  eraseMe: () => ({ password: 'not the password at all' }),
  exportPeople: () => ({ columns: ['NAME'], format: 'CSV' }),
  inviteMember: () => ({ roles: ['CODER'] }),
  previewPeopleAction: ({ enrolmentId }) => ({ kind: 'STOP_MAIL', selection: { ids: [enrolmentId] } }),
  saveAnnouncement: () => ({ subject: TEXT, body: TEXT }),
  saveRecruitmentPage: () => ({ words: { lead: TEXT, gives: TEXT, time: TEXT, gets: TEXT, contact: TEXT } }),
  saveMentorRules: () => ({ wording: TEXT, trainings: [] }),
  setProgramRoles: () => ({ roles: ['CODER'] }),
  letterFor: ({ letterId }) => ({ id: letterId }),
  saveLetter: ({ programId }) => ({ programId, audience: [], title: TEXT, body: TEXT }),
  saveGuide: ({ programId }) => ({ programId, title: TEXT, lead: TEXT, questions: TEXT, helps: TEXT }),
  saveAssociation: () => ({ name: TEXT, contacts: [] }),
  setEventCohosts: () => ({ associationIds: [] }),
  saveGroupEvent: () => ({ title: TEXT, body: TEXT, ...EVENT_TIMES }),
  saveEvent: ({ programId }) => ({ programId, title: TEXT, body: TEXT, accessWords: {}, ...EVENT_TIMES, audience: [] }),
  waiveEventRequirement: ({ requirementId, enrolmentId }) => ({ requirementId, enrolmentIds: [enrolmentId] }),
  endEventWaiver: ({ requirementId }) => ({ requirementId }),
  saveEventSeries: ({ programId }) => ({ programId, title: TEXT, body: TEXT }),
  saveEventKind: () => ({ name: TEXT }),
  eventFeed: ({ programId }) => ({ programId }),
  renewEventFeed: ({ programId }) => ({ programId }),
  closeEventFeed: ({ programId }) => ({ programId }),
  openSeriesPage: () => ({ slug: unique('series') }),
  saveSpeaker: ({ programId }) => ({ programId, role: TEXT, body: TEXT, name: 'Ada Roy' }),
  setEventSpeakers: ({ speakerId }) => ({ speakerIds: [speakerId] }),
  addEventFile: () => ({ title: TEXT }),
  addEventLink: () => ({ title: TEXT, url: 'https://slides.example/1' }),
  changeEventMaterial: () => ({ title: TEXT }),
  planEventSeating: () => ({ rounds: 2, fewest: 2, most: 2, keepRounds: 0 }),
  planEventSeries: ({ programId }) => ({ programId, audience: [] }),
  eventSeriesPreview: ({ programId }) => ({ programId, audience: [] }),
  eventClashes: ({ eventId }) => ({ ids: [eventId] }),
  eventsReach: ({ eventId }) => ({ ids: [eventId] }),
  publishEvents: ({ eventId }) => ({ ids: [eventId] }),
  saveDocument: ({ programId }) => ({ programId, audience: [], title: TEXT }),
  wordings: ({ programId }) => ({ programId }),
  wordingVersions: ({ programId }) => ({ programId, kind: 'invitation' }),
  wordingPreview: ({ programId }) => ({ programId, kind: 'invitation' }),
  saveWording: ({ programId }) => ({ programId, kind: 'invitation' }),
  resetWording: ({ programId }) => ({ programId, kind: 'invitation' }),
  saveWordingDraft: ({ programId }) => ({ programId, kind: 'invitation' }),
  discardWordingDraft: ({ programId }) => ({ programId, kind: 'invitation' }),
  saveMyAvailability: () => ({ slots: [], exceptions: [] }),
  saveMyBusyCalendar: () => ({ address: 'https://calendar.example/mine.ics' }),
  tryMatchWeights: () => ({ sets: [{ weights: [] }] }),
  startPeopleAction: ({ enrolmentId }) => ({ kind: 'STOP_MAIL', selection: { ids: [enrolmentId] } }),
};

/** The variables with which an operation is sent. */
export function argumentsOf(name: string, field: GraphQLField<unknown, unknown>, ids: Ids): Record<string, unknown> {
  const given: Record<string, unknown> = Object.fromEntries(
    field.args
      .filter(isRequiredArgument)
      .map((argument) => [argument.name, valueOf(argument.name, argument.type, { ...ids, id: idOf(name, ids) })]),
  );
  const special = SPECIAL[name]?.(ids) ?? {};
  return 'input' in given ? { ...given, input: { ...(given.input as object), ...special } } : { ...given, ...special };
}

const idOf = (operation: string, ids: Ids): string => ids[ID_OF[operation] ?? ''] ?? NOBODY;

function valueOf(name: string, type: GraphQLInputType, ids: Ids): unknown {
  if (isNonNullType(type)) return valueOf(name, type.ofType, ids);
  if (isListType(type)) return [valueOf(name.replace(/s$/, ''), type.ofType, ids)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.name, field.type, ids)]));
  }
  return scalarOf(name, type.name, ids);
}

function scalarOf(name: string, type: string, ids: Ids): unknown {
  switch (type) {
    case 'ID':
      return ids[name] ?? NOBODY;
    case 'Int':
    case 'Float':
      return name === 'minutes' ? 60 : 1;
    case 'Boolean':
      return false;
    case 'Date':
      return /end|to/i.test(name) ? '2028-06-30' : '2027-09-01';
    case 'DateTime':
      return '2027-09-01T12:00:00Z';
    case 'JSON':
      return {};
    default:
      return textOf(name);
  }
}

function textOf(name: string): string {
  if (/email|address|replyTo/i.test(name)) return `${unique('walk')}@school.example`;
  if (/^(password|current)$/.test(name)) return name === 'current' ? 'not the password at all' : PASSWORD;
  if (name === 'timeZone') return 'America/Toronto';
  if (name === 'slug') return unique('walk');
  return 'Something';
}
