/** Bounds on what a person or an integrator may send. Each is told in words where it is hit. */
export const LIMITS = {
  uploadBytes: 20 * 1024 * 1024,
  requestBodyBytes: 1024 * 1024,
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
  /** A list of people is counted exactly up to here; beyond, it says that there are more. */
  countedPeople: 20_000,
  selectedPeople: 1_000,
  filterValues: 50,
  peopleViews: 100,
  /** Above this, an action on many people is left to the worker. */
  actionAtOnce: 200,
  exportAtOnce: 1_000,
  requirementAmount: 1_000,
} as const;

/** How long links and sessions last. Days unless the name says otherwise. */
export const LIFETIMES = {
  sessionDays: 30,
  sessionIdleDays: 7,
  confirmEmailDays: 3,
  resetPasswordHours: 2,
  invitationDays: 14,
  intakeNoticeDays: 60,
  importFileHours: 24,
  exportHours: 24,
  undoHours: 24,
} as const;
