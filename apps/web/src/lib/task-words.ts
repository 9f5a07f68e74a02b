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
  'GROUP_CLOSING_ASKED',
  'CHECK_IN_HELP',
  'REMINDER_ASKS',
  'REMINDER_DUE',
  'REMINDER_TURN',
  'QUIET_PAIR',
  'EXPENSES_WAIT',
] as const;

/** What a task is called: as its author wrote it, or in the reader's words where Trellis set it. */
export function useTaskTitle(): (task: TaskText) => string {
  const { t, i18n } = useTranslation('tasks');
  return ({ code, title, args }) => {
    if (title !== null) return title;
    const known = TASK_CODES.find((one) => one === code);
    const subject = inLanguage(args, 'subject', i18n.language);
    return known ? t(`codes.${known}`, { ...(args as object), subject }) : t('codes.OTHER', { code });
  };
}

/** What a task says beneath its title: a note that somebody wrote, or a rule's own words. */
export function useTaskNote(): (task: Pick<TaskText, 'args'> & { note: string | null }) => string | null {
  const { i18n } = useTranslation('tasks');
  return ({ note, args }) => note ?? inLanguage(args, 'text', i18n.language);
}

/** Words that a school wrote in several languages, in the reader's where they are there. */
function inLanguage(args: unknown, part: string, language: string): string | null {
  const words = (args ?? {}) as Readonly<Record<string, unknown>>;
  const found = [`${part}_${language}`, `${part}_en`, `${part}_fr`].map((key) => words[key]);
  return found.find((one): one is string => typeof one === 'string' && one !== '') ?? null;
}
