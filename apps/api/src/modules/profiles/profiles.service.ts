import { Injectable } from '@nestjs/common';
import { choiceLabel, comparisonKey, findItem, optionsOf } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { MembersService, photoOf } from '../members/index.js';
import { MatchViews, type SelfInCohort } from '../mentorships/index.js';
import type { MyProfile, ProfileSuggestions, UpdateMyProfileInput } from './profile.types.js';
import { type ProfileRow, ProfilesRepository } from './profiles.repository.js';

/** What members say of themselves: theirs to write, and told who reads it. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly members: MembersService,
    private readonly views: MatchViews,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async mine(actor: Actor): Promise<MyProfile> {
    authorise(actor, 'own.read');
    const memberId = ownId(actor);
    const [row, shown, timeZone] = await Promise.all([
      this.profiles.get(memberId),
      this.views.ofMember(memberId),
      this.members.timeZoneOf(memberId),
    ]);
    return {
      memberId,
      displayName: row.display_name,
      pronouns: row.pronouns,
      email: row.email,
      languages: row.languages,
      specialties: row.specialties,
      site: row.site,
      timeZone: timeZone ?? 'UTC',
      needs: row.needs,
      needsShared: row.needs_shared,
      photo: photoOf(row.photo),
      shown,
      suggestions: suggestionsOf(shown),
    };
  }

  async update(actor: Actor, input: UpdateMyProfileInput): Promise<MyProfile> {
    authorise(actor, 'own.read');
    const memberId = ownId(actor);
    await this.db.run(async () => {
      const before = await this.profiles.get(memberId);
      const after = wordsFrom(input);
      const changed = changedParts(before, after);
      if (changed.length === 0) return;
      const [ownName, ownPronouns] = [changed.includes('name'), changed.includes('pronouns')];
      const now = this.clock.now();
      await this.profiles.save(memberId, { ...after, ownName, ownPronouns }, now);
      if (ownPronouns) await this.profiles.answerPronouns(memberId, after.pronouns, now);
      // Also where neither was touched: everyone who shows the person looks again.
      await this.members.changeProfiles([
        {
          id: memberId,
          byPerson: true,
          ...(ownName ? { displayName: after.displayName } : {}),
          ...(ownPronouns ? { pronouns: after.pronouns } : {}),
        },
      ]);
      await this.audit.record({
        action: 'profile.change',
        subjectType: 'member',
        subjectId: memberId,
        details: { parts: changed },
      });
    });
    return this.mine(actor);
  }

  /** For other modules' use cases, which have authorised already: everything on it, for the person's own file. */
  describe(memberId: string): Promise<ProfileRow> {
    return this.profiles.get(memberId);
  }
}

export function ownId(actor: Actor): string {
  if (!actor.memberId) throw new AppError('NOT_FOUND');
  return actor.memberId;
}

interface Words {
  displayName: string;
  pronouns: string | null;
  languages: string[];
  specialties: string[];
  site: string | null;
  needs: string | null;
  needsShared: boolean;
}

function wordsFrom(input: UpdateMyProfileInput): Words {
  const needs = lineOf(input.needs);
  return {
    displayName: input.displayName.normalize('NFC').trim(),
    pronouns: lineOf(input.pronouns),
    languages: entriesOf(input.languages),
    specialties: entriesOf(input.specialties),
    site: lineOf(input.site),
    needs,
    // What is not there is shared with nobody, whatever the switch says.
    needsShared: needs !== null && input.needsShared,
  };
}

const lineOf = (text: string | null | undefined): string | null => text?.normalize('NFC').trim() || null;

/** Each once, however it was typed. */
function entriesOf(entries: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const entry of entries) {
    const line = lineOf(entry);
    if (line && !byKey.has(comparisonKey(line))) byKey.set(comparisonKey(line), line);
  }
  return [...byKey.values()];
}

/** Which parts differ: names of parts, never what they say. */
function changedParts(before: ProfileRow, after: Words): string[] {
  const same = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length && one.every((entry, at) => entry === other[at]);
  const parts: [part: string, differs: boolean][] = [
    ['name', before.display_name !== after.displayName],
    ['pronouns', before.pronouns !== after.pronouns],
    ['languages', !same(before.languages, after.languages)],
    ['specialties', !same(before.specialties, after.specialties)],
    ['site', before.site !== after.site],
    ['needs', before.needs !== after.needs],
    ['needs_shared', before.needs_shared !== after.needsShared],
  ];
  return parts.filter(([, differs]) => differs).map(([part]) => part);
}

/** What the person answered in the forms of their cohorts, and the choices that these offer, in the reader's language. */
function suggestionsOf(cohorts: readonly SelfInCohort[]): ProfileSuggestions {
  const locale = currentContext()?.locale ?? 'en';
  const choices = (itemId: string): string[] =>
    cohorts.flatMap(({ form }) => {
      const item = findItem(form, itemId);
      return item ? optionsOf(item).map(({ id }) => choiceLabel(item, id, [locale])) : [];
    });
  const said = cohorts.map(({ answered }) => answered);
  // A mentee answers which specialties interest them: that is not theirs to be offered as a specialty.
  const mentors = cohorts.filter(({ role }) => role === 'mentor');
  return {
    languages: entriesOf([...said.flatMap(({ languages }) => languages), ...choices('languages')]),
    specialties: entriesOf([...mentors.flatMap(({ answered }) => answered.specialties), ...choices('specialty')]),
    sites: entriesOf([...said.flatMap(({ site }) => (site ? [site] : [])), ...choices('site')]),
  };
}
