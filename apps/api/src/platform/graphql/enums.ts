import { registerEnumType } from '@nestjs/graphql';
import * as contracts from '@trellis/contracts';

/** The contracts' closed lists as GraphQL enums: upper-case names outside, the database's values inside. */
const ENUMS = {
  AnswerState: contracts.AnswerState,
  CohortState: contracts.CohortState,
  ConsentPurpose: contracts.ConsentPurpose,
  ConsentState: contracts.ConsentState,
  DemoPersonKind: contracts.DemoPersonKind,
  EligibilityKind: contracts.EligibilityKind,
  EnrolmentRole: contracts.EnrolmentRole,
  EnrolmentSource: contracts.EnrolmentSource,
  EnrolmentState: contracts.EnrolmentState,
  HandRuleKind: contracts.HandRuleKind,
  IdentitySwitchUse: contracts.IdentitySwitchUse,
  ImportState: contracts.ImportState,
  InstallationMode: contracts.InstallationMode,
  InvitationState: contracts.InvitationState,
  Locale: contracts.Locale,
  MatchBand: contracts.MatchBand,
  MatchRunState: contracts.MatchRunState,
  MentorshipState: contracts.MentorshipState,
  NotificationKind: contracts.NotificationKind,
  PasswordUse: contracts.PasswordUse,
  PeopleActionKind: contracts.PeopleActionKind,
  PeopleActionState: contracts.PeopleActionState,
  PeopleColumn: contracts.PeopleColumn,
  PeopleExportState: contracts.PeopleExportState,
  PeopleOrder: contracts.PeopleOrder,
  ProgramModelKind: contracts.ProgramModelKind,
  RequirementPeriod: contracts.RequirementPeriod,
  RequirementUnit: contracts.RequirementUnit,
  Role: contracts.Role,
  SettingsItem: contracts.SettingsItem,
  TableFormat: contracts.TableFormat,
  TaskScope: contracts.TaskScope,
  TaskState: contracts.TaskState,
  SeparationProblem: contracts.SeparationProblem,
  TokenKind: contracts.TokenKind,
  VisiblePart: contracts.VisiblePart,
};

for (const [name, values] of Object.entries(ENUMS)) registerEnumType(values, { name });
