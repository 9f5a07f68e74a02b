/**
 * The one catalogue of failures that a person or an integrator can meet. A service throws `AppError(code, args)`; the
 * GraphQL formatter sets `extensions.code`; the web client turns the code into words in the reader's language. `message` is
 * what an integrator reads, with `{placeholders}` from the arguments.
 */
export type ErrorKind = 'not_found' | 'denied' | 'invalid' | 'conflict' | 'limited' | 'unavailable' | 'internal';

export interface ErrorDefinition {
  kind: ErrorKind;
  message: string;
}

export const ERRORS = {
  // General
  NOT_FOUND: { kind: 'not_found', message: 'Nothing is there under that id or address.' },
  FORBIDDEN: { kind: 'denied', message: 'Your roles in this school do not allow this ({permission}).' },
  UNAUTHENTICATED: { kind: 'denied', message: 'Sign in first.' },
  SCHOOL_REQUIRED: { kind: 'invalid', message: 'Name the school in the x-school header.' },
  INPUT_INVALID: { kind: 'invalid', message: 'Some of what was sent cannot be taken: {problems}' },
  QUERY_INVALID: { kind: 'invalid', message: 'The GraphQL document is not valid: {reason}' },
  QUERY_TOO_COMPLEX: { kind: 'limited', message: 'The query is over the limit on {limit}: at most {allowed}.' },
  REQUEST_REFUSED: { kind: 'denied', message: 'The request did not come from a page of this service.' },
  REQUEST_TOO_LARGE: { kind: 'limited', message: 'The request is larger than {limit}.' },
  INTERNAL: {
    kind: 'internal',
    message: 'Something went wrong here. Quote the request id {requestId} when asking for help.',
  },
  UNAVAILABLE: { kind: 'unavailable', message: 'Too much is going on right now. Try again in a few seconds.' },
  EDIT_CONFLICT: {
    kind: 'conflict',
    message: 'Someone else changed this in the meantime. Look at the newer state and try again.',
  },

  // Accounts
  SIGN_IN_FAILED: {
    kind: 'denied',
    message: 'Email and password do not go together, or the address is not confirmed yet.',
  },
  ATTEMPTS_LIMITED: { kind: 'limited', message: 'Too many attempts. Try again in {seconds} seconds.' },
  PASSWORD_TOO_SHORT: { kind: 'invalid', message: 'A password has at least {minimum} characters.' },
  PASSWORD_TOO_LONG: { kind: 'invalid', message: 'A password has at most {maximum} characters.' },
  PASSWORD_TOO_COMMON: {
    kind: 'invalid',
    message: 'This password is among the first that an attacker would try. Take another one.',
  },
  PASSWORD_WRONG: { kind: 'denied', message: 'This is not the password of your account.' },
  EMAIL_UNCHANGED: { kind: 'invalid', message: 'You sign in with this address already.' },
  TOKEN_UNUSABLE: { kind: 'invalid', message: 'This link has been used, has expired or was replaced by a newer one.' },
  ACCOUNT_EMAIL_MISMATCH: {
    kind: 'denied',
    message: 'This link was sent to another address than the one you are signed in with.',
  },
  DEMO_NOT_AVAILABLE: {
    kind: 'not_found',
    message: 'The demo school is only there on a local installation, once it has been filled.',
  },

  // Schools and members
  SLUG_TAKEN: { kind: 'conflict', message: 'The address {slug} is taken.' },
  INVITATION_ROLE_NOT_ALLOWED: {
    kind: 'invalid',
    message: 'People are invited to run or to study programs here, not as mentor or mentee.',
  },
  INVITATION_EXISTS: {
    kind: 'conflict',
    message: '{email} already has an open invitation or belongs to this school with these roles.',
  },
  INVITATION_CLOSED: { kind: 'conflict', message: 'This invitation is no longer open.' },
  LAST_ADMINISTRATOR: {
    kind: 'conflict',
    message: 'This is the only administrator of the school. Make somebody else administrator first.',
  },
  ROLE_BEYOND_OWN: { kind: 'denied', message: 'Nobody gives a role that allows more than their own.' },
  ROLE_NOT_HERE: { kind: 'invalid', message: 'The role {role} is not given here.' },
  ROLES_NOT_SEPARATE: {
    kind: 'conflict',
    message:
      'Study lead, coder and moderator are never held by someone who runs the program or mentors in it ({reason}).',
  },
  MEMBER_TAKES_PART: { kind: 'conflict', message: 'Leave the cohorts that you take part in first.' },

  LAST_COORDINATOR: {
    kind: 'conflict',
    message:
      'These programs have a cohort under way and would be left without a coordinator: {programs}. Name one first.',
  },

  // Tasks, deputies, handover
  TASK_OWNER_UNABLE: { kind: 'invalid', message: 'This person cannot act here, so the task cannot be theirs.' },
  TASK_NOT_EDITABLE: { kind: 'conflict', message: 'The words of a task that Trellis set are its own.' },
  DEPUTY_DATES: {
    kind: 'invalid',
    message: 'The last day lies before the first one, in the past, or over a year away.',
  },
  DEPUTY_UNABLE: {
    kind: 'invalid',
    message:
      'A deputy is another person who runs this school or a program of it, with the same roles in the school or more.',
  },
  DEPUTY_AWAY: { kind: 'conflict', message: 'This person is away during those days as well.' },
  DEPUTY_OVERLAPS: { kind: 'conflict', message: 'There is a deputy for some of those days already. End that first.' },

  HANDOVER_UNABLE: {
    kind: 'invalid',
    message:
      'A program is taken over by another colleague who runs the school or a program, and does not evaluate this one.',
  },

  // Programs and cohorts
  TEMPLATE_UNKNOWN: { kind: 'invalid', message: 'There is no template {key}.' },
  SETTINGS_INVALID: { kind: 'invalid', message: 'This setting cannot be taken: {path} ({reason}).' },
  IDENTITY_REASON_MISSING: { kind: 'invalid', message: 'Say why the use of identity is changed.' },
  CHARTER_INCOMPLETE: { kind: 'conflict', message: 'The charter of this program still lacks: {parts}.' },
  TEMPLATES_FULL: { kind: 'limited', message: 'A school keeps at most {allowed} templates. Delete one first.' },
  COHORT_DATES_REVERSED: { kind: 'invalid', message: 'The last day lies before the first one.' },
  OFFER_NEEDS_CONFIRMATION: {
    kind: 'conflict',
    message: 'Taking over {item} concerns people who are in already ({reason}: {count}). Confirm that this was seen.',
  },
  COHORT_SHORTENED: {
    kind: 'conflict',
    message: 'The cohort would end earlier for {people} people and {pairs} mentorships. Confirm that this was seen.',
  },
  COHORT_CLOSED: { kind: 'conflict', message: 'This cohort is closed.' },

  NEXT_YEAR_LINK_UNUSABLE: {
    kind: 'invalid',
    message: 'This link has expired or was replaced by a newer one.',
  },
  NEXT_YEAR_DECIDED: {
    kind: 'conflict',
    message: 'This was decided meanwhile: write to the people who run the program.',
  },
  NEXT_YEAR_CAPACITY_BELOW_PAIRS: {
    kind: 'invalid',
    message: 'You would like to go on with more people than you have places: raise the number, or choose with whom.',
  },
  NEXT_YEAR_CAPACITY_MISSING: { kind: 'invalid', message: 'Say how many people you would like to accompany.' },
  // Forms
  FORM_COMMENTS_FULL: { kind: 'limited', message: 'This form has as many comments as it can hold.' },

  // Files and imports
  FILE_TOO_LARGE: {
    kind: 'limited',
    message: 'A file has at most {megabytes} MB. Choose a smaller one, or split it.',
  },
  FILE_MISSING: { kind: 'invalid', message: 'No file was sent. Send it as multipart field "file".' },
  FILE_INCOMPLETE: { kind: 'invalid', message: 'The file did not arrive whole. Send it again.' },
  FILE_HOLDS_NOTHING: { kind: 'invalid', message: 'This file is empty. Choose another one.' },
  FILE_EMPTY: { kind: 'invalid', message: 'The file is empty.' },
  FILE_NOT_A_TABLE: { kind: 'invalid', message: 'This is a {found} file, not a table of text. Export it as CSV.' },
  FILE_UNREADABLE: { kind: 'invalid', message: 'The table cannot be read from line {line} on: {reason}.' },
  FILE_WITHOUT_ROWS: { kind: 'invalid', message: 'The file has a header but no row below it.' },
  FILE_OVER_LIMIT: { kind: 'limited', message: 'The file has more than {allowed} {what}.' },
  IMPORT_MAPPING_INCOMPLETE: { kind: 'invalid', message: 'No column is mapped to {items}, which every row needs.' },
  IMPORT_MAPPING_UNKNOWN: {
    kind: 'invalid',
    message: 'The mapping names {names}, which this file or form does not have.',
  },
  IMPORT_MAPPING_TWICE: { kind: 'invalid', message: 'Two columns are mapped to {item}.' },
  IMPORT_MAPPING_IDENTITY: {
    kind: 'invalid',
    message: 'The columns {columns} hold identity or consent. Map each to its own question, or leave it out.',
  },
  IMPORT_STATE: { kind: 'conflict', message: 'This import is {state}; that step does not fit it any more.' },
  IMPORT_HAS_PROBLEMS: {
    kind: 'conflict',
    message: '{rejected} rows cannot be taken. Say that you want the good part, or correct the file.',
  },
  IMPORT_FILE_GONE: {
    kind: 'not_found',
    message: 'The file was deleted after 24 hours or after its import. Upload it again.',
  },

  // Matching
  MATCH_NO_PEOPLE: { kind: 'conflict', message: 'There is no {role} in this cohort yet.' },
  MATCH_NOBODY_LEFT: { kind: 'conflict', message: 'Everyone in this cohort has a mentor already.' },
  MATCH_NOT_VERIFIED: {
    kind: 'internal',
    message: 'The independent check refused the result, so there is no draft. Nothing was changed.',
  },
  MATCH_TOO_MANY_TO_RANK: {
    kind: 'limited',
    message: 'There are too many people in this cohort for rankings on both sides. Choose another way of matching.',
  },
  MATCH_GIVEN_UP: {
    kind: 'internal',
    message: 'The computation failed every time it was tried. Start a new run; nothing was changed.',
  },
  MATCH_RUN_ACTIVE: { kind: 'conflict', message: 'A run is being computed for this cohort. Wait for it or cancel it.' },
  MATCH_RUN_STATE: { kind: 'conflict', message: 'This run is {state}; that step does not fit it any more.' },
  MATCH_RUN_STALE: {
    kind: 'conflict',
    message: 'People changed since this draft was computed ({changes}). Run again before publishing.',
  },
  MATCH_QUESTION_UNKNOWN: { kind: 'invalid', message: 'There is no question {questionId} to weigh.' },
  MATCH_ATTENDANCE_OPEN: {
    kind: 'conflict',
    message: '{people} of those in a pair have yet to attend what comes before a match.',
  },
  // One sentence whatever the reason: a conflict that is nobody's business must not be told from another.
  MATCH_PAIR_CONFLICT: { kind: 'conflict', message: 'These two may not be matched.' },
  MATCH_TOO_LITTLE_TIME: {
    kind: 'conflict',
    message: 'These two have less than {minutes} minutes a week in common, which the program asks for.',
  },
  MATCH_SAME_PERSON: { kind: 'conflict', message: 'This is the same person: nobody is their own mentor.' },
  MATCH_MENTOR_GONE: {
    kind: 'conflict',
    message: 'This mentor is not approved any more, or no longer takes part. Run again.',
  },
  MATCH_PAIR_FORBIDDEN: { kind: 'conflict', message: 'This pair was set apart by hand. Allow it first.' },
  MENTORSHIP_GROUP_NOT_PAUSED: {
    kind: 'conflict',
    message: 'A group goes on with the others. Ask for a different match, or write to those who run the program.',
  },
  POD_NOT_USED: { kind: 'conflict', message: 'This cohort is not matched in pods.' },
  POD_MENTOR_ELSEWHERE: { kind: 'conflict', message: 'One of these mentors is in another pod, or takes part no more.' },
  POD_TOO_LARGE: { kind: 'conflict', message: 'At most {most} mentors can be in one pod.' },
  MATCH_NO_PODS: { kind: 'conflict', message: 'This cohort is matched in pods, and no mentors are put together yet.' },
  MATCH_MENTOR_IN_NO_POD: { kind: 'conflict', message: 'This mentor is in no pod.' },
  MATCH_GROUP_FULL: { kind: 'conflict', message: 'At most {most} can be in this group, and all places are taken.' },
  MATCH_MENTOR_FULL: { kind: 'conflict', message: '{mentor} offered {capacity} places, and all are taken.' },
  WAITING_NOTICE_NOT_APPROVED: {
    kind: 'conflict',
    message: 'Approve the wording for those who wait before publishing.',
  },
  WAITING_NOTICE_INCOMPLETE: { kind: 'invalid', message: 'The wording is missing in: {locales}.' },

  // Who may not be matched, and ways out of a match
  CONFLICT_INCOMPLETE: { kind: 'invalid', message: 'Say with whom: {field}.' },
  CONFLICT_WITH_ONESELF: { kind: 'invalid', message: 'These are one and the same person.' },
  CONFLICT_DATES: { kind: 'invalid', message: 'The last day lies before the first one, or is over.' },
  CONFLICT_MENTOR_UNKNOWN: { kind: 'invalid', message: 'No mentor of this cohort has this address.' },
  CONFLICTS_LIMIT: { kind: 'limited', message: 'At most {allowed} of these are kept for one person.' },
  MENTORSHIP_PAUSED: {
    kind: 'conflict',
    message: 'This mentorship is on a pause: nothing is written to each other meanwhile.',
  },
  GOAL_EMPTY: { kind: 'invalid', message: 'A goal has some words.' },
  GOALS_FULL: { kind: 'limited', message: 'There are {most} goals already. Use one of those again.' },
  NOTE_EMPTY: { kind: 'invalid', message: 'A note has some words.' },
  NOTES_FULL: { kind: 'limited', message: 'There are {most} notes already. Delete one first.' },
  CARD_EMPTY: { kind: 'invalid', message: 'A card has some words.' },
  CARDS_FULL: { kind: 'limited', message: 'There are {most} cards already. Delete one first.' },
  GUIDE_EMPTY: { kind: 'invalid', message: 'A guide has a title, of one line.' },
  GUIDE_INCOMPLETE: {
    kind: 'invalid',
    message: 'Before it is published, a guide has a title and questions in each language: {languages}.',
  },
  GUIDES_FULL: { kind: 'limited', message: 'There are {most} guides already. Delete one first.' },
  MESSAGE_EMPTY: { kind: 'invalid', message: 'A message has some words, or a file.' },
  MENTORSHIP_OVER: { kind: 'conflict', message: 'This mentorship has ended.' },
  MENTORSHIP_STATE: { kind: 'conflict', message: 'This mentorship is {state}; that step does not fit it any more.' },
  // What a pair promises each other
  AGREEMENT_CHANGED: {
    kind: 'conflict',
    message: 'Something was written since you read it. Read it again, then sign.',
  },
  AGREEMENT_INCOMPLETE: { kind: 'conflict', message: 'Still to be written before it can be signed: {parts}.' },
  AGREEMENT_PART_OTHERS: { kind: 'denied', message: 'This part is written by the other side.' },
  AGREEMENT_SIGNED: { kind: 'conflict', message: 'You have signed this version already.' },
  AGREEMENT_NOT_SIGNED: { kind: 'conflict', message: 'Nobody has signed a version of it so far.' },
  REMATCH_ASKED: { kind: 'conflict', message: 'A different match has been asked for already.' },
  CONVERSATION_UNAVAILABLE: {
    kind: 'conflict',
    message: 'This mentor offers no more conversations at the moment.',
  },
  CONVERSATION_ASKED: { kind: 'conflict', message: 'There is a question of yours that waits for its answer.' },
  CONVERSATION_OVER: { kind: 'conflict', message: 'This conversation is over.' },
  CONVERSATION_MEETS: { kind: 'conflict', message: 'This conversation has its one meeting.' },
  CONVERSATION_STATE: { kind: 'conflict', message: 'This was answered or taken back meanwhile.' },

  // Lists to choose from
  SHORTLIST_ROUND_ACTIVE: {
    kind: 'conflict',
    message: 'There is a round of lists for this cohort already. Close it or take it back first.',
  },
  SHORTLIST_PAIRS_ONLY: {
    kind: 'conflict',
    message: 'Lists are for cohorts of pairs; this cohort has groups or pods.',
  },
  SHORTLIST_ROUND_STATE: { kind: 'conflict', message: 'This round is {state}; that step does not fit it any more.' },
  SHORTLIST_ROUND_STALE: {
    kind: 'conflict',
    message: 'People changed since these lists were computed. Take them back and compute them again.',
  },
  SHORTLIST_DAY: { kind: 'invalid', message: 'Name a day from today on, at most {days} days ahead.' },
  SHORTLIST_REMINDED: { kind: 'conflict', message: 'People were reminded already; once is what a round has.' },
  SHORTLIST_STATE: { kind: 'conflict', message: 'This list has moved on meanwhile. Look at it again.' },
  SHORTLIST_MENTOR_GONE: {
    kind: 'conflict',
    message: 'Somebody you chose is not available any more. Look at the list again.',
  },
  SHORTLIST_REQUEST_CLOSED: { kind: 'conflict', message: 'This request is closed: nothing has to be answered.' },

  // Reminders
  REMINDER_RULE_CHANGED: {
    kind: 'conflict',
    message: 'Someone changed this rule meanwhile. Read it again before you go on.',
  },
  REMINDER_RULE_INCOMPLETE: { kind: 'invalid', message: 'Words are missing in: {locales}.' },
  REMINDER_RULES_FULL: { kind: 'conflict', message: 'A program has {allowed} rules at most.' },
  REMINDER_AMOUNT: { kind: 'invalid', message: 'That does not fit what the rule counts from.' },
  REMINDER_HOURS: { kind: 'invalid', message: 'Quiet hours need a beginning and an end that differ.' },
  REMINDER_TO_MANY: { kind: 'conflict', message: 'On one day {people} people would get this: say that it is meant.' },

  // Announcements and wording
  ANNOUNCEMENT_STATE: {
    kind: 'conflict',
    message: 'This announcement is {state}; that step does not fit it any more.',
  },
  ANNOUNCEMENT_CHANGED: {
    kind: 'conflict',
    message: 'Someone changed this announcement meanwhile. Read it again before you go on.',
  },
  ANNOUNCEMENT_INCOMPLETE: { kind: 'invalid', message: 'Words are missing in: {locales}.' },
  ANNOUNCEMENT_IN_THE_PAST: { kind: 'invalid', message: 'That moment is over: choose one to come, or send now.' },
  ANNOUNCEMENT_TO_NOBODY: {
    kind: 'invalid',
    message: 'There is nobody in this choice of people, so there is nothing to send.',
  },
  ANNOUNCEMENT_TOO_MANY: { kind: 'invalid', message: 'At most {limit} people can be written to at once.' },
  PLACEHOLDER_INVALID: { kind: 'invalid', message: 'A place to fill is not right ({problem}): {name}' },

  // Enrolments
  ENROLMENT_WITHDRAWN: { kind: 'conflict', message: 'You have left this cohort.' },
  NOTICE_NOT_NEEDED: {
    kind: 'conflict',
    message: 'This person has signed in already. Whoever forgot a password sets a new one on the sign-in page.',
  },
  NOTICE_NOT_ENROLLED: { kind: 'conflict', message: 'This person does not take part in this cohort at the moment.' },
  ANSWER_INVALID: { kind: 'invalid', message: 'This answer cannot be taken: {reason}' },
  ANSWER_NOT_EDITABLE: { kind: 'invalid', message: 'This answer is not changed here.' },
  CONSENT_NOT_GIVEN: { kind: 'conflict', message: 'There is no consent to withdraw for this purpose.' },

  // Ways in
  REGISTRATION_LINK_UNUSABLE: {
    kind: 'not_found',
    message: 'This registration link is not valid any more, or was not copied whole.',
  },
  REGISTRATION_EARLY: { kind: 'conflict', message: 'Registration opens at {opensAt}.' },
  REGISTRATION_CLOSED: { kind: 'conflict', message: 'Registration is closed.' },
  REGISTRATION_FULL: { kind: 'conflict', message: 'All places of this registration link are taken.' },
  REGISTRATION_DECIDED: {
    kind: 'conflict',
    message: 'A person has decided on an earlier registration of this member; ask the program.',
  },
  REGISTRATION_ADDRESS_UNPROVEN: {
    kind: 'denied',
    message: 'Sign in, or go on from the link in the mail: nobody is registered under an address that is not theirs.',
  },
  REGISTRATION_NOT_ATTESTED: {
    kind: 'invalid',
    message: 'The statement on who the program is for has not been confirmed.',
  },
  REGISTRATION_NOT_ELIGIBLE: { kind: 'invalid', message: 'This registration is for {allowed} only.' },
  REGISTRATION_DRAFT_GONE: { kind: 'not_found', message: 'There is no saved registration under this link any more.' },
  REGISTRATION_DRAFT_PASSWORD: {
    kind: 'denied',
    message: 'This is not the password that was chosen when the registration was saved.',
  },
  REGISTRATION_LINKS_LIMIT: { kind: 'limited', message: 'A cohort has at most {allowed} registration links.' },
  REGISTRATION_DATES_REVERSED: { kind: 'invalid', message: 'The link would close before it opens.' },
  REGISTRATION_INVITES_LIMIT: { kind: 'limited', message: 'At most {allowed} addresses at a time.' },
  ENROLMENT_EXISTS: { kind: 'conflict', message: 'This person is in the cohort already, in this role.' },
  // People of a cohort
  MERGE_BOTH_SIGN_IN: {
    kind: 'conflict',
    message: 'Both have an account of their own. Once the person has left the school with one of them, merge again.',
  },
  MERGE_KEEPS_ACCOUNT: { kind: 'conflict', message: 'The member with an account is the one that stays.' },
  MERGE_NEEDS_ADMINISTRATOR: {
    kind: 'denied',
    message: 'One of the two helps run the school or a program: an administrator merges them.',
  },
  MERGE_NOT_SEPARATE: {
    kind: 'conflict',
    message: 'Together they would hold a role of a study in a program that they run or mentor in.',
  },
  MERGE_IS_A_PAIR: {
    kind: 'conflict',
    message: 'The two are in one mentorship: they are two people, or it has to end first.',
  },
  MERGE_OVER_CAPACITY: {
    kind: 'conflict',
    message: 'Together the two accompany more people than the number that stays. Raise it, or end a mentorship first.',
  },
  MERGE_TWO_MENTORSHIPS: {
    kind: 'conflict',
    message: 'Both have a mentor in the same cohort. End one of the two mentorships first.',
  },
  PEOPLE_NONE_SELECTED: { kind: 'invalid', message: 'Nobody is selected, or nobody matches any more.' },
  PEOPLE_TOO_MANY: { kind: 'limited', message: 'More than {allowed} people match. Filter further.' },
  PEOPLE_ACTION_CHANGED: {
    kind: 'conflict',
    message: 'This now applies to {count} people, another number than when you looked. Look again.',
  },
  PEOPLE_ACTION_STATE: { kind: 'conflict', message: 'This cannot be taken back any more ({state}).' },
  PEOPLE_VIEWS_FULL: { kind: 'limited', message: 'At most {allowed} views. Delete one first.' },
  PAUSE_DATES_REVERSED: { kind: 'invalid', message: 'The last day of the pause lies before its first.' },
  PAUSE_OVER: { kind: 'invalid', message: 'The last day of the pause has passed.' },
  // Documents and letters
  DOCUMENT_TYPE: {
    kind: 'invalid',
    message: 'This file is not one of those that are taken, or not what its name says: {allowed}.',
  },
  LIBRARY_TITLE_MISSING: { kind: 'invalid', message: 'There is no title in any language.' },
  LIBRARY_LETTER_EMPTY: { kind: 'invalid', message: 'The letter has no words in any language.' },
  LIBRARY_FULL: { kind: 'limited', message: 'A library holds at most {allowed} documents and letters.' },
  LIBRARY_STILL_THERE: { kind: 'conflict', message: 'Take it out of the library first.' },
  // What mails and pages say
  WORDING_INCOMPLETE: { kind: 'invalid', message: 'Words in this language are half-written ({language}).' },
  WORDING_PLACE_MISSING: { kind: 'invalid', message: 'The text must keep the place {name}.' },
  WORDING_LINK_TWICE: { kind: 'invalid', message: 'The button stands in one place only.' },
  WORDING_TOO_LONG: { kind: 'invalid', message: 'At most {allowed} characters.' },
  // Mentors are appointed
  ATTESTATION_CHANGED: { kind: 'conflict', message: 'The wording was changed in the meantime. Read it again.' },
  TRAININGS_LIMIT: { kind: 'limited', message: 'A program asks for at most {allowed} trainings.' },
  TRAINING_LINK_INVALID: { kind: 'invalid', message: 'The address of a training starts with https://.' },
  // Profiles
  PHOTO_TYPE: { kind: 'invalid', message: 'A photo is a JPEG, PNG or WebP picture.' },
  PHOTO_HEIC: {
    kind: 'invalid',
    message: 'This picture is in the HEIC format, which few browsers can show. Save it as JPEG and send that.',
  },
  PHOTO_UNREADABLE: {
    kind: 'invalid',
    message: 'This picture is damaged or cut off. Save it again and try once more.',
  },
  PHOTO_TOO_LARGE: {
    kind: 'limited',
    message: 'A photo has at most {megabytes} MB and {pixels} pixels on each side.',
  },
  PERSON_HAS_ACCOUNT: {
    kind: 'conflict',
    message: 'This person signs in, and changes their name and address themself.',
  },
  EMAIL_TAKEN: { kind: 'conflict', message: 'Somebody else in this school has this address.' },
  // Everything kept about one person
  REQUEST_NOT_CONFIRMED: {
    kind: 'invalid',
    message: 'The address that was typed is not the one of this person. Nothing was done.',
  },
  ACCOUNT_NEEDED: {
    kind: 'conflict',
    message: 'Without you nobody could run {schools}. Make somebody else administrator or coordinator there first.',
  },
  // The taxonomy of identity
  IDENTITY_NAME_TAKEN: { kind: 'conflict', message: 'Something here is called that already, in one of the languages.' },
  IDENTITY_LIST_FULL: { kind: 'limited', message: 'This list holds at most {most}. Retire or merge some first.' },
  IDENTITY_OPTION_WAITS: {
    kind: 'conflict',
    message: 'This option waits for the steward and is offered to nobody yet.',
  },
  IDENTITY_OPTION_MERGED: {
    kind: 'conflict',
    message: 'One of these counts as another option already. Take that back first.',
  },
  IDENTITY_STEWARD_DECIDES: { kind: 'conflict', message: 'The words of this dimension wait for its steward.' },
  // Figures
  THRESHOLD_LOWERED: {
    kind: 'invalid',
    message: 'This threshold is {threshold} and may be raised, never lowered.',
  },
  THRESHOLDS_REVERSED: {
    kind: 'invalid',
    message: 'What is published counts at least as many people as what is shown inside: at least {inside}.',
  },
  // What people say of themselves
  IDENTITY_OPTION_UNKNOWN: { kind: 'conflict', message: 'One of these options is not offered here any more.' },
  CONSENT_WORDS_CHANGED: {
    kind: 'conflict',
    message: 'The words of this consent have changed since they were shown. Read them again, then say.',
  },
  IDENTITY_READER_NAMED: { kind: 'conflict', message: 'This person is named here already.' },
  IDENTITY_READERS_FULL: { kind: 'limited', message: 'At most {most} people are named in a cohort. End one first.' },
  IDENTITY_READER_ONLY: {
    kind: 'denied',
    message: 'Only people named in this cohort read this, and only while they match here.',
  },
  CONSENT_NOT_ASKED: { kind: 'conflict', message: 'This cohort does not use identity for this purpose.' },
  WISH_NOT_ASKED: { kind: 'conflict', message: 'This cohort does not ask whether this matters.' },
  WISH_NEVER_ESSENTIAL: { kind: 'invalid', message: 'A different perspective can be welcome; it is never essential.' },
  // Support, advice, concerns
  ADVICE_FOR_MENTORS: { kind: 'conflict', message: 'Advice is for mentors. Ask for support instead.' },
  CARE_EMPTY: { kind: 'invalid', message: 'There are no words yet.' },
  CONCERN_RECIPIENT_NAMED: {
    kind: 'conflict',
    message: 'It is about this person. Choose somebody else to read it.',
  },
  CONCERN_RECIPIENT_GONE: {
    kind: 'conflict',
    message: 'This person cannot receive it any more. Choose somebody else.',
  },
  CONCERN_MEMBER_UNKNOWN: {
    kind: 'invalid',
    message: 'Nobody who signs in to this school has the address {email}. Invite them first.',
  },
  CONCERN_OFFICE_EMPTY: { kind: 'invalid', message: 'An office needs somebody who reads, or a way to reach it.' },
  CARE_OVER: { kind: 'conflict', message: 'This is closed. Write anew if there is more to say.' },
  CARE_FULL: { kind: 'limited', message: 'At most {most} can be open at a time. Add to one that is open.' },
  // Expenses and honoraria
  EXPENSE_CURRENCY: { kind: 'invalid', message: 'This is no currency code of ISO 4217.' },
  EXPENSE_DAY: { kind: 'invalid', message: 'The day lies outside {from} to {to}.' },
  EXPENSE_HONORARIUM: { kind: 'conflict', message: 'Honoraria are for mentors.' },
  EXPENSE_SETTLED: { kind: 'conflict', message: 'This step does not fit it any more: somebody was quicker.' },
  EXPENSE_WORDS_MISSING: { kind: 'invalid', message: 'There are no words yet.' },
  EXPENSES_FULL: { kind: 'limited', message: 'At most {most} can wait for a decision at a time.' },
  // Events
  EVENT_TIMES: {
    kind: 'invalid',
    message: 'An event begins and ends, in this order, within {days} days and {years} years from now.',
  },
  EVENT_INCOMPLETE: { kind: 'invalid', message: 'Something is missing before it can be published: {parts}.' },
  EVENT_STATE: { kind: 'conflict', message: 'This does not fit an event that is {state}.' },
  EVENT_OVER: { kind: 'conflict', message: 'The event has begun, or is over.' },
  EVENT_CAPACITY: { kind: 'conflict', message: '{taken} places are taken or kept already.' },
  EVENT_GUESTS: { kind: 'invalid', message: 'At most {most} guests can come along.' },
  EVENT_KEPT: { kind: 'conflict', message: 'People were told of it: cancel it, or put it away once it is over.' },
  EVENT_KIND_USED: { kind: 'conflict', message: 'There are events of this kind.' },
  EVENTS_FULL: { kind: 'limited', message: 'There can be at most {most} of these.' },
  EVENT_ZONE: { kind: 'invalid', message: '{zone} is no time zone.' },
  EVENT_CLOCK: { kind: 'invalid', message: 'The clocks of {zone} never show {time}: they are moved that night.' },
  SPEAKER_UNREACHED: { kind: 'invalid', message: 'There is no address to write to.' },
  MATERIALS_FULL: { kind: 'limited', message: 'The files that go with events take {gigabytes} GB already.' },
  LINK_UNFIT: { kind: 'invalid', message: 'An address begins with https:// and holds no password.' },
  CHECK_IN_CLOSED: {
    kind: 'conflict',
    message: 'Checking in is open from {from} to {to}: {minutes} minutes before and after.',
  },
  CHECK_IN_CODE: {
    kind: 'invalid',
    message: 'This code does not count, or not any more. Take the one on the screen now.',
  },
  CHECK_IN_LIST: { kind: 'conflict', message: 'Those who hold this event note who is there.' },
  CREDIT_HOURS: { kind: 'invalid', message: 'A credit has hours.' },
  CERTIFICATE_EMPTY: { kind: 'conflict', message: 'There is nothing to certify in these days.' },
  CERTIFICATE_REVOKED: { kind: 'conflict', message: 'This certificate is no longer valid. Issue a new one.' },
  EVENT_WAIVER_REASON: { kind: 'invalid', message: 'Say why: whoever is let off reads it.' },
  EVENT_WAIVER_OWN: { kind: 'conflict', message: 'This is about yourself: somebody else has to do it.' },
  REPORT_EARLY: { kind: 'conflict', message: 'The event has not begun: there is nothing to report yet.' },
  REPORT_MAPPING: { kind: 'invalid', message: 'The columns of the report cannot be used so: {reason}.' },
  REPORT_PERSON: { kind: 'invalid', message: 'Line {line} names somebody for whom this event is not.' },
  AFFINITY_CLOSED: { kind: 'conflict', message: 'This group is not open.' },
  ASSOCIATION_CONTACT: { kind: 'invalid', message: 'Nobody at the school has the address {email}.' },
  AFFINITY_TAKEN: { kind: 'conflict', message: 'Somebody looks after this group.' },
  AFFINITY_ASKED: { kind: 'conflict', message: 'Those in the group were asked within the last {hours} hours.' },
  AFFINITY_UNNAMED: { kind: 'invalid', message: 'There are no words yet.' },
  EVENT_LIST_COMING: { kind: 'conflict', message: 'The list is of those who come, or were there.' },
  SEATING_SIZES: {
    kind: 'invalid',
    message: 'More rounds than took place, and tables of at least as many as at least.',
  },
  SEATING_FEW: { kind: 'conflict', message: 'Fewer than two people would be seated.' },
  SEATING_MANY: { kind: 'limited', message: 'At most {most} people are seated at once.' },
  EVENT_FEEDBACK_CLOSED: { kind: 'conflict', message: 'The time for this is over.' },
  EVENT_FEEDBACK_SENT: { kind: 'conflict', message: 'You are done with this already.' },
  EVENT_FEEDBACK_FORM: {
    kind: 'conflict',
    message: 'This is not asked anonymously: “{question}”. Choices without other words, and texts, are.',
  },
  // Dates of a cohort, check-ins
  COHORT_DATE_OUTSIDE: { kind: 'invalid', message: 'The day lies outside the cohort, {from} to {to}.' },
  COHORT_DATES_FULL: { kind: 'limited', message: 'A cohort has at most {most} of these.' },
  CLOSING_OF_PAIRS: {
    kind: 'conflict',
    message: 'A group comes to a good end together; one person leaves it by asking for a different match.',
  },
  CLOSING_OF_MENTORS: { kind: 'conflict', message: 'In a group or pod a mentor suggests the good end.' },
  CLOSING_ASKED: { kind: 'conflict', message: 'One of you has asked already.' },
  CLOSING_NOT_ASKED: { kind: 'conflict', message: 'Nobody asks any more.' },
  CHECK_IN_OVER: { kind: 'conflict', message: 'This check-in can no longer be answered.' },
  // Meetings
  MEETING_OVERLAPS: { kind: 'conflict', message: 'There is a meeting of yours at this time already.' },
  MEETING_TIME: { kind: 'invalid', message: 'A meeting begins later than now and within {days} days.' },
  MEETING_AFTER_COHORT: { kind: 'invalid', message: 'This cohort lasts until {day}: a meeting lies within it.' },
  MEETING_BEFORE_MATCH: { kind: 'invalid', message: 'This mentorship began on {day}: a meeting of it is not earlier.' },
  MEETING_TIME_PAST: {
    kind: 'invalid',
    message: 'This can be said once the meeting has begun, of the last {days} days.',
  },
  MEETING_NOT_FREE: {
    kind: 'conflict',
    message: 'Not everybody is free at this time any more, or has said so. It is your turn to offer times.',
  },
  MEETING_STATE: { kind: 'conflict', message: 'This meeting is {state} by now.' },
  CALENDAR_ADDRESS: {
    kind: 'invalid',
    message:
      'Not an address that can be read here: give one that begins with https:// and leads to the public internet.',
  },
  MEETINGS_FULL: { kind: 'limited', message: 'At most {most} meetings to come. Hold or cancel some first.' },
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof ERRORS;
export type ErrorArguments = Record<string, string | number | boolean | readonly string[]>;

/** The catalogue's message with its placeholders filled; an absent argument stays visible as `{name}`. */
export function formatError(code: ErrorCode, args: ErrorArguments = {}): string {
  return ERRORS[code].message.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = args[name];
    if (value === undefined) return placeholder;
    return Array.isArray(value) ? value.join(', ') : String(value);
  });
}
