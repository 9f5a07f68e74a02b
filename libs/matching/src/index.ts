export { assign, type AssignmentResult, type AssignOptions, type OptimalityProof } from './assign.js';
export { canonicalInputs } from './canonical-inputs.js';
export { compareRuns, type RunChange, type RunChangeKind, type RunPlace } from './compare-runs.js';
export {
  explainPair,
  explainWaiting,
  type PairReason,
  type PairToExplain,
  type WaitingMentee,
  type WaitingReason,
} from './explain.js';
export {
  assignGroups,
  type GroupBound,
  type GroupOptions,
  type GroupProblem,
  type GroupResult,
  type Shortlists,
  shortlists,
  type Team,
  type TeamPin,
} from './groups.js';
export { type Attendee, type IdPair, type Kept, worthOfTopics } from './gathering.js';
export { openInFullest, type OpenPlaces } from './fullest.js';
export { IMPORTANCE_WEIGHTS } from './importance.js';
export {
  assignLeximin,
  type LeximinLevel,
  type LeximinOptions,
  type LeximinProof,
  type LeximinResult,
  sortedSteps,
} from './leximin.js';
export {
  ENOUGH_COMMON_MINUTES,
  type MatchAnswer,
  type MatchAnswers,
  type MatchMentee,
  type MatchMentor,
  type MatchQuestion,
  type MatchWish,
  type MeetingMode,
  type QuestionKind,
  TOO_FAR_KM,
  type WeeklyTime,
} from './participants.js';
export {
  type AssignmentProblem,
  DEFAULT_RESOLUTION,
  type IndexPair,
  type MatchingInputCode,
  MatchingInputError,
  type PlacesOnly,
  WAITING,
} from './problem.js';
export { assignFrom, type AssignmentStart, NEWCOMER, type ResumedAssignment } from './resume.js';
export { type AssignmentEdit, openAssignment, type OpenAssignment, reassign } from './reassign.js';
export {
  type Band,
  band,
  type Cohort,
  type CohortScores,
  type Figures,
  figuresOfPairs,
  type PairFigures,
  scoreCohort,
  type ScoreOptions,
  type WeighedWish,
  weighWishes,
} from './score-cohort.js';
export {
  blockingPairs,
  matchStably,
  type Ranking,
  type StabilityProblemCode,
  type StabilityVerification,
  type StableOptions,
  type StableProblem,
  type StableResult,
  verifyStable,
} from './stable.js';
export {
  planSeating,
  type RepeatedPair,
  type SeatedPerson,
  type Seating,
  type SeatingPause,
  type SeatingPauseReason,
  type SeatingProblem,
  type SeatingRound,
  type TableSize,
} from './seating.js';
export { similarity, tooLittleTime } from './similarity.js';
export {
  MOST_ROUNDS,
  type Pause,
  type PauseReason,
  planSpeedRounds,
  type SpeedPerson,
  type SpeedProblem,
  type SpeedRound,
  type SpeedRounds,
} from './speed-rounds.js';
export {
  checkPlaces,
  type PlacesProblem,
  type Verification,
  type VerificationProblemCode,
  verifyAssignment,
} from './verify-assignment.js';
export { type LeximinProblemCode, type LeximinVerification, verifyLeximin } from './verify-leximin.js';
export { type GroupsProblemCode, type GroupsVerification, verifyGroups } from './verify-groups.js';
export { type SeatingProblemCode, type SeatingVerification, verifySeating } from './verify-seating.js';
export { type SpeedRoundsProblemCode, type SpeedRoundsVerification, verifySpeedRounds } from './verify-speed-rounds.js';
