import { Injectable } from '@nestjs/common';
import { type Answer, isVisible, localize, normaliseText } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { IdentityVault } from '../identity/index.js';
import { NamedReaders, type Naming } from '../named-readers/index.js';
import { IDENTITY_ITEMS, identityOf } from '../taxonomy/index.js';
import { asksFor, consentWords, PURPOSES } from './consent-words.policy.js';
import {
  answersOf,
  consentInForce,
  consentSaid,
  dimensionsOf,
  saidHere,
  unknownOptions,
} from './identity-page.policy.js';
import { IdentityWishes } from './identity-wishes.service.js';
import type { EarlierIdentity, MyIdentity, ReuseMyIdentityInput } from './identity-profile.types.js';
import type { AnswerMyDimensionInput, RevokeMyConsentsInput, SayMyConsentInput } from './my-dimension.types.js';
import { OwnIdentities, type OwnIdentity } from './own-identity.service.js';

/** A person's own page of identity: what they say of each dimension, in three states, and what it may be used for. */
@Injectable()
export class IdentityProfiles {
  constructor(
    private readonly own: OwnIdentities,
    private readonly wishes: IdentityWishes,
    private readonly vault: IdentityVault,
    private readonly named: NamedReaders,
  ) {}

  async get(actor: Actor, enrolmentId: string): Promise<MyIdentity> {
    return this.describe(await this.own.open(actor, enrolmentId));
  }

  async answer(actor: Actor, input: AnswerMyDimensionInput): Promise<MyIdentity> {
    const { enrolmentId, dimensionId } = input;
    await this.own.change(actor, enrolmentId, (own) => {
      const dimension = own.view.dimension(dimensionId);
      const before = identityOf(own.stored, own.view).dimensions.get(dimensionId);
      if (!dimension || (dimension.state !== 'active' && !before)) throw new AppError('NOT_FOUND');
      const unknown = unknownOptions(dimension, [...input.optionIds, ...input.wordsAsIds], before?.options ?? []);
      if (unknown.length > 0) throw new AppError('IDENTITY_OPTION_UNKNOWN', {}, 'optionIds');
      const words = normaliseText(input.ownWords ?? '');
      const answers = answersOf(dimensionId, { ...input, ownWords: isVisible(words) ? words : null });
      return { answers, action: 'identity.answer' };
    });
    return this.get(actor, enrolmentId);
  }

  async sayConsent(actor: Actor, input: SayMyConsentInput): Promise<MyIdentity> {
    const { enrolmentId, purpose, given } = input;
    await this.own.change(actor, enrolmentId, async ({ place, stored, view }) => {
      const uses = await this.usesOf(place);
      const words = consentWords(place.role, purpose, uses.readers);
      const readers = purpose === 'named_staff' ? uses.readers.map(({ id }) => id) : undefined;
      if (words.version !== input.version) throw new AppError('CONSENT_WORDS_CHANGED');
      if (given && !asksFor(purpose, uses)) throw new AppError('CONSENT_NOT_ASKED');
      // The yes is to these very people: whoever read other names reads these first.
      if (given && readers && !sameSet(readers, input.readerIds ?? [])) throw new AppError('CONSENT_WORDS_CHANGED');
      const wording = localize(words.text, [currentContext()?.locale ?? 'en']);
      const consents = input.dimensionIds.map((dimension) => {
        if (!view.dimension(dimension)) throw new AppError('NOT_FOUND');
        const before = consentInForce(stored, dimension, purpose, !saidHere(stored, dimension));
        const owner = { memberId: place.member_id, enrolmentId };
        const said = { purpose, dimension, given, wording, version: words.version, ...(readers ? { readers } : {}) };
        return consentSaid(owner, before, said);
      });
      return { consents, action: given ? 'consent.give' : 'consent.refuse', details: { purpose } };
    });
    return this.get(actor, enrolmentId);
  }

  async revoke(actor: Actor, { enrolmentId, purpose }: RevokeMyConsentsInput): Promise<MyIdentity> {
    await this.own.revoke(actor, enrolmentId, { ...(purpose ? { purpose } : {}) });
    return this.get(actor, enrolmentId);
  }

  /**
   * What was said in another enrolment, for what this one says nothing about so far. Consents are not taken over: each was
   * given there.
   */
  async reuse(actor: Actor, { enrolmentId, fromEnrolmentId }: ReuseMyIdentityInput): Promise<MyIdentity> {
    const from = await this.own.open(actor, fromEnrolmentId);
    const said = identityOf(from.stored, from.view);
    await this.own.change(actor, enrolmentId, ({ place, stored, view }) => {
      const here = identityOf(stored, view).dimensions;
      const answers = new Map<string, Answer>();
      for (const [dimensionId, { state, options, ownWords }] of said.dimensions) {
        if (here.has(dimensionId) || view.dimension(dimensionId)?.state !== 'active') continue;
        const of = { state, optionIds: options, ownWords, wordsAsIds: [] };
        for (const [itemId, answer] of answersOf(dimensionId, of)) answers.set(itemId, answer);
      }
      const wishes = from.stored.answers.find(({ itemId }) => itemId === IDENTITY_ITEMS.wishes);
      const hasWishes = identityOf(stored, view).wishes.length > 0;
      if (wishes && !hasWishes && place.role === 'mentee' && from.place.role === 'mentee')
        answers.set(IDENTITY_ITEMS.wishes, wishes.answer);
      return { answers, action: 'identity.reuse' };
    });
    return this.get(actor, enrolmentId);
  }

  private async describe(own: OwnIdentity): Promise<MyIdentity> {
    const { place, stored, view } = own;
    const identity = await this.usesOf(place);
    const { matching, reporting, readers } = identity;
    const uses = await this.vault.listUses(place.member_id);
    return {
      enrolmentId: place.id,
      role: place.role,
      cohortName: place.cohort_name,
      programName: localize(place.settings.publicName, [currentContext()?.locale ?? 'en']),
      usedInMatching: matching,
      usedInReports: reporting,
      dimensions: dimensionsOf(stored, view, new Set(readers.map(({ id }) => id))),
      unmapped: identityOf(stored, view).unmapped,
      asked: PURPOSES.map((purpose) => {
        const { text, version } = consentWords(place.role, purpose, readers);
        const named = purpose === 'named_staff' ? readers.map(({ id, name }) => ({ id, name })) : [];
        const asked = asksFor(purpose, identity);
        return { purpose, wording: localizedText(text), version, asked, readers: named };
      }),
      wishes: await this.wishes.of(own),
      offers: await this.wishes.offersOf(own),
      experiences: await this.wishes.experiencesFor(own),
      earlier: await this.earlier(own),
      uses: uses.map(({ purpose, at, by }) => ({ purpose, at, by: by ?? 'Trellis' })),
    };
  }

  /** What the cohort does with identity. */
  private async usesOf({
    cohort_id: id,
    program_id,
    settings: { identity },
  }: OwnIdentity['place']): Promise<{ matching: boolean; reporting: boolean; readers: Naming[] }> {
    const readers = await this.named.of({ id, program_id });
    return { matching: identity.matching.on, reporting: identity.reporting.on, readers };
  }

  /** Other enrolments of theirs in which something was said. */
  private async earlier({ place, places, view }: OwnIdentity): Promise<EarlierIdentity[]> {
    const others = places.filter(({ id }) => id !== place.id);
    const found = await Promise.all(
      others.map(async (other) => {
        const { dimensions } = identityOf(await this.own.stored(other), view);
        return dimensions.size > 0 ? [{ enrolmentId: other.id, cohortName: other.cohort_name }] : [];
      }),
    );
    return found.flat();
  }
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));
