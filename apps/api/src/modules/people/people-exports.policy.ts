import { dayIn } from '@trellis/calendar';
import type { EnrolmentRole, EnrolmentSource, EnrolmentState, Locale, PeopleColumn } from '@trellis/contracts';
import { type CsvCell, neutraliseFormula } from '@trellis/forms';
import type { EnrolmentRow } from '../enrolments/index.js';

interface Words {
  columns: Record<PeopleColumn, string>;
  roles: Record<EnrolmentRole, string>;
  /** Asked to come again, and silent so far. */
  askedAgain: string;
  states: Record<EnrolmentState, string>;
  sources: Record<EnrolmentSource, string>;
  yes: string;
  no: string;
  mailStopped: string;
  adjusted: string;
  until: (from: string, to: string | null) => string;
}

const WORDS: Record<Locale, Words> = {
  en: {
    columns: {
      name: 'Name',
      pronouns: 'Pronouns',
      email: 'Email',
      role: 'As',
      state: 'State',
      site: 'Site',
      year: 'Year',
      places: 'Places',
      mentorships: 'Mentorships',
      account: 'Has signed in',
      notice: 'Told on',
      mail: 'Address',
      pause: 'Pause',
      requirement: 'Own requirement',
      source: 'Came by',
      joined: 'Added on',
      changed: 'Changed on',
    },
    roles: { mentor: 'mentor', mentee: 'mentee' },
    askedAgain: 'asked, no answer yet',
    states: {
      applied: 'applied',
      enrolled: 'taking part',
      paused: 'on a pause',
      declined: 'declined',
      withdrawn: 'left',
      completed: 'completed',
    },
    sources: {
      import: 'import',
      registration: 'registration link',
      invitation: 'invitation',
      hand: 'added by hand',
      next_year: 'last year',
    },
    yes: 'yes',
    no: 'no',
    mailStopped: 'does not work',
    adjusted: 'adjusted',
    until: (from, to) => (to ? `${from} to ${to}` : `from ${from}`),
  },
  fr: {
    columns: {
      name: 'Nom',
      pronouns: 'Pronoms',
      email: 'Courriel',
      role: 'Rôle',
      state: 'État',
      site: 'Lieu',
      year: 'Année',
      places: 'Places',
      mentorships: 'Mentorats',
      account: 'S’est connectée',
      notice: 'Prévenue le',
      mail: 'Adresse',
      pause: 'Pause',
      requirement: 'Exigence propre',
      source: 'Arrivée par',
      joined: 'Ajoutée le',
      changed: 'Modifiée le',
    },
    roles: { mentor: 'personne mentore', mentee: 'personne mentorée' },
    askedAgain: 'question posée, pas encore de réponse',
    states: {
      applied: 'a posé sa candidature',
      enrolled: 'participe',
      paused: 'en pause',
      declined: 'candidature non retenue',
      withdrawn: 'a quitté',
      completed: 'a terminé',
    },
    sources: {
      import: 'import',
      registration: 'lien d’inscription',
      invitation: 'invitation',
      hand: 'ajout à la main',
      next_year: 'année précédente',
    },
    yes: 'oui',
    no: 'non',
    mailStopped: 'ne fonctionne pas',
    adjusted: 'adaptée',
    until: (from, to) => (to ? `du ${from} au ${to}` : `à partir du ${from}`),
  },
};

/** The words of a list, for what is added to it. */
export const localeWords = (locale: Locale): Pick<Words, 'roles'> => WORDS[locale];

/** The first line of an export, in the words of who ordered it. */
export function headerOf(columns: readonly PeopleColumn[], locale: Locale): string[] {
  return columns.map((column) => WORDS[locale].columns[column]);
}

/**
 * Returns what makes a line of a person: what the list shows, never an answer about identity. Days are those of the school's
 * zone; texts are neutralised against formulas by whoever writes the file.
 */
export function lineWriter(
  columns: readonly PeopleColumn[],
  locale: Locale,
  timeZone: string,
): (row: EnrolmentRow) => CsvCell[] {
  const words = WORDS[locale];
  const day = (moment: Date | null): string | null => moment && dayIn(moment, timeZone);
  const cells: Record<PeopleColumn, (row: EnrolmentRow) => CsvCell> = {
    name: (row) => row.display_name,
    pronouns: (row) => row.pronouns,
    email: (row) => row.email,
    role: (row) => words.roles[row.role],
    state: (row) => (row.awaits_answer ? words.askedAgain : words.states[row.state]),
    site: (row) => row.site,
    year: (row) => row.year,
    places: (row) => row.capacity,
    mentorships: (row) => row.mentorship_count,
    account: (row) => (row.has_account ? words.yes : words.no),
    notice: (row) => day(row.notice_sent_at),
    mail: (row) => (row.mail_stopped ? words.mailStopped : null),
    pause: (row) => (row.pause_from === null ? null : words.until(row.pause_from, row.pause_to)),
    requirement: (row) => (row.requirement ? (row.requirement.amount ?? words.adjusted) : null),
    source: (row) => words.sources[row.source],
    joined: (row) => day(row.created_at),
    changed: (row) => day(row.changed_at),
  };
  return (row) => columns.map((column) => cells[column](row));
}

/** Characters that no worksheet can hold. */
// eslint-disable-next-line no-control-regex -- these are the ones that XML 1.0 forbids
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A cell of a worksheet. What can't be there goes first, so that nothing behind it comes to begin a formula. */
export function sheetCell(cell: CsvCell): CsvCell {
  return typeof cell === 'string' ? neutraliseFormula(cell.replace(NOT_IN_XML, '')) : cell;
}
