import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, Locale } from '@trellis/contracts';
import {
  type Answer,
  type ConsentItem,
  findItem,
  type FormDefinition,
  listAnswer,
  numberAnswer,
  type PlannedPerson,
  textAnswer,
} from '@trellis/forms';
import { DueWork } from '../../platform/jobs/due-work.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { IdentityVault, type NewConsent, type NewIdentityAnswer } from '../identity/index.js';
import { MembersService, type ProfileChange } from '../members/index.js';
import { displayNameOf, toAnswer } from './intake-answers.policy.js';
import type { AnswerSource, Entry, IntakePersonRow } from './intake-records.repository.js';
import { type IntakeChanges, IntakeRecords } from './intake-records.service.js';

/** The words with which a consent was asked, and their version where they are ours. */
export interface AskedWords {
  wording: string;
  version: number | null;
  /** For `named_staff`: the namings in the words. */
  readers?: readonly string[];
}

export interface WriteOrder {
  cohortId: string;
  role: EnrolmentRole;
  form: FormDefinition;
  people: readonly PlannedPerson[];
  /** Who of them is in the cohort already, by email key. */
  existing: ReadonlyMap<string, IntakePersonRow>;
  /** Language of people who are new here. */
  locale: Locale;
  /** By consent item. */
  asked: Readonly<Record<string, AskedWords>>;
  /** When a row was answered, where it was before now; null where it does not say. */
  saidAt?: (row: PlannedPerson['row']) => Date | null;
  /** Who gave the answers. Staff never write to the vault. */
  by: AnswerSource;
  /** How new people come in, as what, and by whose decision. */
  entry: Entry;
}

interface Owner {
  memberId: string;
  enrolmentId: string;
  /** Their own answers before this file; none for who is new. */
  before: IntakePersonRow['answers'];
  /** Who signs in speaks of their own identity, and consents, themself: no file does so over their head. */
  speaks: boolean;
}

interface Gathered {
  records: { [Field in keyof Omit<IntakeChanges, 'cohortId'>]: IntakeChanges[Field][number][] };
  identity: NewIdentityAnswer[];
  consents: NewConsent[];
  profiles: ProfileChange[];
}

const BATCH = 500;

/**
 * Does what a plan says, in the caller's transaction: members, enrolments, ordinary answers, and what belongs in the vault.
 * For every way in: imports, registration, by hand.
 */
@Injectable()
export class IntakeWriter {
  constructor(
    private readonly members: MembersService,
    private readonly records: IntakeRecords,
    private readonly vault: IdentityVault,
    private readonly dueWork: DueWork,
  ) {}

  /**
   * `onProgress` is told how many people are done, of those whom the plan counts as created or updated: how many changed in
   * the vault alone is not for those who read it.
   */
  async write(order: WriteOrder, onProgress: (done: number) => Promise<void>): Promise<void> {
    const people = order.people
      .filter(({ action, changes }) => action === 'create' || changes.length > 0)
      .sort((a, b) => (a.email < b.email ? -1 : 1));
    let counted = 0;
    for (let at = 0; at < people.length; at += BATCH) {
      const batch = people.slice(at, at + BATCH);
      await this.writeBatch(order, batch);
      counted += batch.filter(({ action }) => action === 'create' || action === 'update').length;
      await onProgress(counted);
    }
    if (people.some(({ action }) => action === 'create')) await this.dueWork.add('duplicates.look', currentSchoolId());
  }

  private async writeBatch(order: WriteOrder, people: readonly PlannedPerson[]): Promise<void> {
    const owners = await this.owners(order, people);
    const gathered: Gathered = {
      records: { answers: [], capacities: [], conflicts: [], touched: [] },
      identity: [],
      consents: [],
      profiles: [],
    };
    for (const person of people) {
      const owner = owners.get(person.email);
      if (!owner) throw new Error('A person of the plan has no enrolment.');
      gather(order, person, owner, gathered);
    }
    const byPerson = order.by === 'person';
    await this.records.changeProfiles(gathered.profiles.map((profile) => ({ ...profile, byPerson })));
    await this.records.apply({ cohortId: order.cohortId, ...gathered.records }, order.by);
    await this.seal(gathered, order.by);
  }

  private async seal({ identity, consents }: Gathered, by: AnswerSource): Promise<void> {
    if (identity.length + consents.length === 0) return;
    if (by === 'staff') throw new Error('Only a person speaks of their own identity.');
    await this.vault.store(identity, consents, by);
  }

  private async owners(order: WriteOrder, people: readonly PlannedPerson[]): Promise<Map<string, Owner>> {
    const { cohortId, role, form, existing, locale, entry } = order;
    const newcomers = people.filter(({ action }) => action === 'create');
    const brought = newcomers.map(({ email, row }) => ({
      email,
      displayName: displayNameOf(form, (itemId) => row.answers[itemId]),
      pronouns: textAnswer(row.answers.pronouns),
      locale,
    }));
    const members = await this.members.bringIn(brought, role);
    const capacityItem = form.items.find((item) => item.store === 'capacity');
    const enrolments = await this.records.enrol(
      cohortId,
      role,
      newcomers.map(({ email, row }) => ({
        memberId: members.get(email)?.id ?? '',
        capacity: role === 'mentor' ? (numberAnswer(capacityItem && row.answers[capacityItem.id]) ?? 0) : null,
      })),
      entry,
    );
    const owners = new Map<string, Owner>();
    for (const { email } of newcomers) {
      const member = members.get(email);
      const enrolmentId = member && enrolments.get(member.id);
      if (enrolmentId) owners.set(email, { memberId: member.id, enrolmentId, before: {}, speaks: false });
    }
    for (const { email } of people) {
      const person = existing.get(email);
      if (!person) continue;
      const { member_id: memberId, enrolment_id: enrolmentId, answers: before, signs_in: signsIn } = person;
      owners.set(email, { memberId, enrolmentId, before, speaks: signsIn && order.by !== 'person' });
    }
    return owners;
  }
}

/** Sorts one person's changes to where each belongs. */
function gather(
  order: WriteOrder,
  person: PlannedPerson,
  owner: Owner,
  { records, identity, consents, profiles }: Gathered,
): void {
  const { form } = order;
  const { memberId, enrolmentId } = owner;
  for (const [itemId, after] of changesOf(form, person)) {
    const item = findItem(form, itemId);
    if (!item || item.kind === 'email') continue;
    if (owner.speaks && (item.kind === 'consent' || item.store === 'vault')) continue;
    if (item.kind === 'consent') {
      const consent = consentOf(item, after, order.asked[itemId]);
      // Asked and left empty: nothing was given, and there is nothing to record.
      if (consent && !(after.state === 'not_answered' && person.action === 'create'))
        consents.push({ memberId, enrolmentId, ...consent, saidAt: order.saidAt?.(person.row) ?? null });
      continue;
    }
    if (item.store === 'vault') {
      identity.push({
        memberId,
        enrolmentId,
        itemId,
        dimension: 'dimension' in item ? item.dimension : 'unassigned',
        answer: after,
      });
      continue;
    }
    records.answers.push({
      enrolmentId,
      itemId,
      state: after.state,
      value: after.state === 'answered' ? after.value : null,
    });
    if (item.store === 'capacity' && person.action === 'update')
      records.capacities.push({ enrolmentId, capacity: numberAnswer(after) ?? 0 });
    if (item.store === 'conflict') records.conflicts.push({ enrolmentId, emailKeys: listAnswer(after) });
  }
  if (person.action === 'create') return;
  records.touched.push(enrolmentId);
  const profile = profileChange(form, person, owner);
  if (profile) profiles.push(profile);
}

/** For someone new every identity question of the file is stored, so that an absent row does not tell who left it empty. */
function changesOf(form: FormDefinition, person: PlannedPerson): Map<string, Answer> {
  const changes = new Map<string, Answer>(person.changes.map(({ itemId, after }) => [itemId, after]));
  if (person.action !== 'create') return changes;
  for (const [itemId, answer] of Object.entries(person.row.answers)) {
    if (findItem(form, itemId)?.store === 'vault') changes.set(itemId, answer);
  }
  return changes;
}

function consentOf(
  item: ConsentItem,
  answer: Answer,
  asked: AskedWords | undefined,
): Omit<NewConsent, 'memberId' | 'enrolmentId'> | null {
  if (asked === undefined) return null;
  const said = textAnswer(answer);
  const state = said === 'yes' ? 'given' : said === 'no' ? 'refused' : 'revoked';
  return { purpose: item.purpose, dimension: item.dimension, state, ...asked };
}

function profileChange(form: FormDefinition, person: PlannedPerson, { memberId, before }: Owner): ProfileChange | null {
  const changed = (kind: string, id?: string): boolean =>
    person.changes.some(({ itemId }) => findItem(form, itemId)?.kind === kind && (id === undefined || itemId === id));
  const renamed = changed('person_name');
  const pronounsChanged = changed('short_text', 'pronouns');
  if (!renamed && !pronounsChanged) return null;
  const answerOf = (itemId: string): Answer | undefined => {
    const change = person.changes.find((one) => one.itemId === itemId);
    const record = before[itemId];
    return change?.after ?? (record && toAnswer(record));
  };
  return {
    id: memberId,
    ...(renamed ? { displayName: displayNameOf(form, answerOf) } : {}),
    ...(pronounsChanged ? { pronouns: textAnswer(answerOf('pronouns')) } : {}),
  };
}
