import { Injectable } from '@nestjs/common';
import type { Localized } from '@trellis/contracts';
import { type Answer, comparisonKey, isVisible, listAnswer } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import { type LocalizedText, localizedText } from '../../platform/graphql/scalars.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import {
  experienceKey,
  ExperienceOffers,
  EXPERIENCES_ITEM,
  experiencesWished,
  type OfferedExperience,
} from '../experiences/index.js';
import { MatchQuestionsService } from '../matching/index.js';
import { IDENTITY_ITEMS, identityOf, type IdentityWish, type TaxonomyView } from '../taxonomy/index.js';
import { OFFER_WORDS } from './consent-words.policy.js';
import { offered, optionsToOffer, withWish } from './identity-page.policy.js';
import type {
  MyOfferedExperiences,
  MyWish,
  MyWishedExperiences,
  OfferMyExperiencesInput,
  SetMyWishInput,
  WishMyExperiencesInput,
} from './identity-wishes.types.js';
import { OwnIdentities, type OwnIdentity } from './own-identity.service.js';

/** What matters to a mentee, and what a mentor is glad to talk about. A mentor weighs nothing about a mentee's identity. */
@Injectable()
export class IdentityWishes {
  constructor(
    private readonly own: OwnIdentities,
    private readonly offers: ExperienceOffers,
    private readonly questions: MatchQuestionsService,
  ) {}

  /** Each dimension, where the cohort uses identity in matching, and each question of matching. */
  async of({ place, stored, view }: OwnIdentity): Promise<MyWish[]> {
    if (place.role !== 'mentee') return [];
    const wishes = identityOf(stored, view).wishes;
    const said = (about: IdentityWish['about'], id: string): Pick<MyWish, 'importance' | 'direction'> => {
      const wish = wishes.find((one) => one.about === about && one.id === id);
      return { importance: wish?.importance ?? null, direction: wish?.direction ?? 'shared' };
    };
    const dimensions = place.settings.identity.matching.on
      ? view.dimensions.filter(({ state }) => state === 'active')
      : [];
    const questions = await this.questions.ofCohort(place.cohort_id);
    return [
      ...dimensions.map(({ id, label }): MyWish => ({
        about: 'dimension',
        id,
        label: localizedText(label),
        takesDifferent: true,
        takesEssential: true,
        ...said('dimension', id),
      })),
      ...questions.map(({ id, kind, menteeItem }): MyWish => ({
        about: 'question',
        id,
        label: localizedText(menteeItem.label),
        takesDifferent: kind === 'choices',
        takesEssential: place.settings.identity.matching.on,
        ...said('question', id),
      })),
    ];
  }

  async set(actor: Actor, { enrolmentId, about, id, importance, direction }: SetMyWishInput): Promise<void> {
    if (importance === 'essential' && direction === 'different')
      throw new AppError('WISH_NEVER_ESSENTIAL', {}, 'importance');
    await this.own.change(actor, enrolmentId, async (own) => {
      const wish = (await this.of(own)).find((one) => one.about === about && one.id === id);
      if (!wish) throw new AppError('WISH_NOT_ASKED');
      if (direction === 'different' && !wish.takesDifferent) throw new AppError('WISH_NOT_ASKED', {}, 'direction');
      if (importance === 'essential' && !wish.takesEssential) throw new AppError('WISH_NOT_ASKED', {}, 'importance');
      const wishes = identityOf(own.stored, own.view).wishes;
      const answers = new Map<string, Answer>([
        [IDENTITY_ITEMS.wishes, withWish(wishes, { about, id, importance, direction })],
      ]);
      // Said anew, it holds as it is said now, whatever was let go of before.
      const relaxed = own.stored.answers.find(({ itemId }) => itemId === IDENTITY_ITEMS.relaxed)?.answer;
      if (relaxed && listAnswer(relaxed).includes(id))
        answers.set(IDENTITY_ITEMS.relaxed, {
          state: 'answered',
          value: listAnswer(relaxed).filter((one) => one !== id),
        });
      return { answers, action: 'wish.change' };
    });
  }

  /** For a mentor: what they offer, and what they may choose from. */
  async offersOf({ place, view }: OwnIdentity): Promise<MyOfferedExperiences | null> {
    if (place.role !== 'mentor') return null;
    const mine = await this.offers.of(place.id);
    return {
      options: mine.flatMap(({ optionId }) => (optionId ? (view.optionOf(optionId)?.optionId ?? []) : [])),
      words: mine.flatMap(({ words }) => words ?? []),
      wording: localizedText(OFFER_WORDS.text),
      version: OFFER_WORDS.version,
      groups: optionsToOffer(view).map(({ label, options }) => ({
        label: localizedText(label),
        options: options.map((option) => ({ id: option.id, label: localizedText(option.label), retired: false })),
      })),
    };
  }

  async offer(actor: Actor, { enrolmentId, optionIds, words, version }: OfferMyExperiencesInput): Promise<void> {
    if (version !== OFFER_WORDS.version) throw new AppError('CONSENT_WORDS_CHANGED');
    await this.own.change(actor, enrolmentId, async ({ place, view }) => {
      if (place.role !== 'mentor') throw new AppError('WISH_NOT_ASKED');
      const before = new Set((await this.offers.of(place.id)).map(({ optionId }) => optionId));
      const known = (id: string): boolean => {
        const found = view.optionOf(id);
        return found !== undefined && (offered(found.option) || before.has(id));
      };
      if (!optionIds.every(known)) throw new AppError('IDENTITY_OPTION_UNKNOWN', {}, 'optionIds');
      const offers: OfferedExperience[] = [
        ...optionIds.map((optionId): OfferedExperience => ({ optionId, words: null })),
        ...words.filter(isVisible).map((own): OfferedExperience => ({ optionId: null, words: own })),
      ];
      await this.offers.replace(place.id, offers, version);
      // The page is sealed anew as it is: drafts are out of date by this like by any other change of it.
      return { answers: new Map(), action: 'experience.offer' };
    });
  }

  /** For a mentee: what mentors of the cohort offer, without a name or a number, and what the mentee would like. */
  async experiencesFor({ place, stored, view }: OwnIdentity): Promise<MyWishedExperiences | null> {
    if (place.role !== 'mentee') return null;
    const labels = labelled(await this.offers.offeredIn(place.cohort_id), view);
    const wish = identityOf(stored, view).wishes.find(
      ({ about, id }) => about === 'question' && id === EXPERIENCES_ITEM,
    );
    return {
      offered: [...labels].map(([key, label]) => ({ key, label })),
      chosen: experiencesWished(stored).filter((key) => labels.has(key)),
      importance: wish?.importance ?? 'nice',
    };
  }

  async wishFor(actor: Actor, { enrolmentId, keys, importance }: WishMyExperiencesInput): Promise<void> {
    await this.own.change(actor, enrolmentId, async (own) => {
      const experiences = await this.experiencesFor(own);
      if (!experiences || importance === 'essential') throw new AppError('WISH_NOT_ASKED');
      const known = new Set(experiences.offered.map(({ key }) => key));
      const chosen = keys.filter((key) => known.has(key));
      const wishes = identityOf(own.stored, own.view).wishes;
      const wish: IdentityWish = { about: 'question', id: EXPERIENCES_ITEM, importance, direction: 'shared' };
      return {
        answers: new Map([
          [EXPERIENCES_ITEM, { state: 'answered', value: chosen } as const],
          [IDENTITY_ITEMS.wishes, withWish(wishes, wish)],
        ]),
        action: 'wish.change',
      };
    });
  }
}

/** What is offered, by key and in words, by name; merged options are one. What the school does not know any more is left out. */
export function labelled(offers: readonly OfferedExperience[], view: TaxonomyView): Map<string, LocalizedText> {
  const locale = currentContext()?.locale ?? 'en';
  const found = offers.flatMap((offer): { key: string; label: Localized }[] => {
    if (offer.optionId === null) return [{ key: experienceKey(offer), label: { en: offer.words, fr: offer.words } }];
    const now = view.optionOf(offer.optionId);
    return now ? [{ key: experienceKey({ optionId: now.optionId, words: null }), label: now.option.label }] : [];
  });
  const name = ({ label }: { label: Localized }): string => comparisonKey(label[locale] ?? label.en ?? label.fr ?? '');
  found.sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
  return new Map(found.map(({ key, label }) => [key, localizedText(label)]));
}
