import {
  type OfferImpactCode,
  type OfferItem,
  type ProgramSettings,
  sameJson,
  settingOf,
  type SettingsItem,
  VISIBLE_PARTS,
} from '@trellis/contracts';
import type { FormDefinition } from '@trellis/forms';
import { isAmong } from '../programs/index.js';

/** Someone in the cohort, as far as a change of settings can concern them. */
export interface OfferPerson {
  name: string;
  role: 'mentee' | 'mentor';
  year: string | null;
  site: string | null;
  /** Something else than the common requirement was agreed with them. */
  own_requirement: boolean;
}

export interface Impact {
  code: OfferImpactCode;
  count: number;
  names: string[];
  breaking: boolean;
}

const MOST_NAMES = 20;

/** The items that a cohort chose to leave are those whose value is still the one that it left. */
export function isLeft(left: Readonly<Record<string, unknown>>, item: OfferItem, offered: unknown): boolean {
  return Object.hasOwn(left, item) && sameJson(left[item], offered);
}

/** The settings of a cohort, and those that it could take over. */
interface Change {
  before: ProgramSettings;
  after: ProgramSettings;
}

/**
 * What taking one part of the program's settings would mean for the people of a cohort; only what concerns someone. `form` is
 * the cohort's form of its mentees.
 */
export function settingImpacts(
  item: SettingsItem,
  change: Change,
  people: readonly OfferPerson[],
  form: FormDefinition,
): Impact[] {
  return impactsOf(item, change, people, form).filter(({ count }) => count > 0);
}

function impactsOf(
  item: SettingsItem,
  { before, after }: Change,
  people: readonly OfferPerson[],
  form: FormDefinition,
): Impact[] {
  switch (item) {
    case 'eligibility':
      return [about('NO_LONGER_ELIGIBLE', strandedBy({ before, after }, people, form), true)];
    case 'requirement':
      return [
        { ...about('ASKED_MORE', asksMore(before, after) ? people : [], true), names: [] },
        about(
          'OWN_ARRANGEMENT',
          people.filter((person) => person.own_requirement),
          false,
        ),
      ];
    case 'first_contact_days':
      return after.firstContactDays < before.firstContactDays
        ? [
            {
              ...about(
                'ASKED_SOONER',
                people.filter(({ role }) => role === 'mentor'),
                true,
              ),
              names: [],
            },
          ]
        : [];
    case 'visibility':
      return [
        {
          ...about(
            'SEEN_MORE',
            people.filter(({ role }) => seesMore(before, after, role)),
            true,
          ),
          names: [],
        },
      ];
    case 'identity_matching':
    case 'identity_reporting':
      return [{ ...about('IDENTITY_USED', settingOf(after, item) === true ? people : [], true), names: [] }];
    default:
      return [];
  }
}

const about = (code: OfferImpactCode, people: readonly OfferPerson[], breaking: boolean): Impact => ({
  code,
  count: people.length,
  names: people.slice(0, MOST_NAMES).map(({ name }) => name),
  breaking,
});

/** Mentees whom the rule so far lets take part and the new one would not. Their own word is as good as it was. */
function strandedBy({ before, after }: Change, people: readonly OfferPerson[], form: FormDefinition): OfferPerson[] {
  const fits = ({ eligibility }: ProgramSettings, { year, site }: OfferPerson): boolean => {
    if (eligibility.kind === 'years') return isAmong(eligibility.years, form, 'year', year);
    return eligibility.kind === 'sites' ? isAmong(eligibility.sites, form, 'site', site) : true;
  };
  return people.filter((person) => person.role === 'mentee' && !fits(after, person) && fits(before, person));
}

/** More of the same, or something that cannot be compared with it. */
function asksMore({ requirement: before }: ProgramSettings, { requirement: after }: ProgramSettings): boolean {
  if (after.amount === 0) return false;
  if (before.amount === 0 || before.unit !== after.unit || before.per !== after.per) return true;
  return after.amount > before.amount || after.inPersonMinimum > before.inPersonMinimum;
}

/** Whether something of a mentee (or mentor) would be shown that was not. */
function seesMore(before: ProgramSettings, after: ProgramSettings, of: 'mentee' | 'mentor'): boolean {
  const side = of === 'mentee' ? 'mentorSees' : 'menteeSees';
  return VISIBLE_PARTS[side].some(
    (part) => after.visibility[side].includes(part) && !before.visibility[side].includes(part),
  );
}

const CONCERNING: readonly SettingsItem[] = [
  'eligibility',
  'requirement',
  'first_contact_days',
  'visibility',
  'identity_matching',
  'identity_reporting',
];

/** Whether taking this part can mean anything for particular people; for the others nobody needs to be read. */
export const concernsPeople = (item: SettingsItem): boolean => CONCERNING.includes(item);

/** What taking the newest version of a form would mean for the answers that were given. */
export function formImpacts(foreseen: {
  people: number;
  peopleWhoLostAnswers: number;
  identityQuestionsGone: number;
}): Impact[] {
  const counts: [OfferImpactCode, number, boolean][] = [
    ['ANSWERS_MOVE', foreseen.people, false],
    ['ANSWERS_LOST', foreseen.peopleWhoLostAnswers, true],
    ['IDENTITY_QUESTIONS_GONE', foreseen.people > 0 ? foreseen.identityQuestionsGone : 0, true],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([code, count, breaking]) => ({ code, count, names: [], breaking }));
}
