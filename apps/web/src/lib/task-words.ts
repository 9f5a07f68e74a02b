import { useTranslation } from 'react-i18next';

interface TaskText {
  code: string | null;
  title: string | null;
  args?: unknown;
}

/** Codes of tasks that Trellis sets, with words in the catalogue `tasks`; further ones are named by their code. */
export const TASK_CODES = [
  'NAME_SECOND_PERSON',
  'NAME_SECOND_COORDINATOR',
  'PERSON_ERASED',
  'MENTORS_WAITING',
  'MENTEES_WAITING',
  'LOOK_AT_DUPLICATES',
  'APPROVE_IDENTITY_WORDS',
  'APPROVE_IDENTITY_REPORTS',
  'NAME_IDENTITY_STEWARD',
  'PAIR_MAY_NOT_BE_MATCHED',
  'DIFFERENT_MATCH_ASKED',
  'MATCH_PAUSED',
  'LIST_ENDED_WITHOUT',
  'SUPPORT_ASKED',
  'MATCH_ENDED_EARLY',
  'CHECK_IN_HELP',
  'REMINDER_ASKS',
  'REMINDER_DUE',
  'QUIET_PAIR',
  'QUIET_PAIR',
] as const;

/** What a task is called: as its author wrote it, or in the reader's words where Trellis set it. */
export function useTaskTitle(): (task: TaskText) => string {
  const { t } = useTranslation('tasks');
  return ({ code, title, args }) => {
    if (title !== null) return title;
    const known = TASK_CODES.find((one) => one === code);
    return known ? t(`codes.${known}`, { ...(args as object) }) : t('codes.OTHER', { code });
  };
}
