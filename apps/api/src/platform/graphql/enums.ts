import { registerEnumType } from '@nestjs/graphql';
import * as contracts from '@trellis/contracts';

/** The contracts' closed lists as GraphQL enums: upper-case names outside, the database's values inside. */
const ENUMS = {
  AnswerState: contracts.AnswerState,
  CohortState: contracts.CohortState,
  ConsentPurpose: contracts.ConsentPurpose,
  ConsentState: contracts.ConsentState,
  DemoPersonKind: contracts.DemoPersonKind,
  EnrolmentRole: contracts.EnrolmentRole,
  EnrolmentSource: contracts.EnrolmentSource,
  EnrolmentState: contracts.EnrolmentState,
  HandRuleKind: contracts.HandRuleKind,
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
  Role: contracts.Role,
  TableFormat: contracts.TableFormat,
  TaskScope: contracts.TaskScope,
  TaskState: contracts.TaskState,
  TokenKind: contracts.TokenKind,
};

for (const [name, values] of Object.entries(ENUMS)) registerEnumType(values, { name });
