import { Injectable } from '@nestjs/common';
import type { Localized } from '@trellis/contracts';
import type { Actor } from '../../platform/tenancy/context.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { SaidOfIdentity } from './identity-export.types.js';
import type { MyDimension } from './my-dimension.types.js';
import { IdentityWishes } from './identity-wishes.service.js';
import { dimensionsOf } from './identity-page.policy.js';
import { OwnIdentities } from './own-identity.service.js';

/** Everything said on the page of identity, in words: for the file that a person takes along. */
@Injectable()
export class IdentityExports {
  constructor(
    private readonly own: OwnIdentities,
    private readonly wishes: IdentityWishes,
  ) {}

  async of(actor: Actor, enrolmentId: string): Promise<SaidOfIdentity> {
    const own = await this.own.open(actor, enrolmentId);
    const dimensions = dimensionsOf(own.stored, own.view);
    const wishes = await this.wishes.of(own);
    const wished = await this.wishes.experiencesFor(own);
    const offers = await this.wishes.offersOf(own);
    return {
      dimensions: dimensions.filter(({ state }) => state !== 'not_answered').map(toSaid),
      consents: dimensions.flatMap(({ label: dimension, consents }) =>
        consents.flatMap(({ purpose, state, wording, at }) =>
          at === null ? [] : [{ dimension, purpose, state, wording, at }],
        ),
      ),
      wishes: wishes.flatMap(({ about, label: what, importance, direction }) =>
        importance === null ? [] : [{ about, what, importance, direction }],
      ),
      experiences: [
        ...(wished?.offered ?? []).filter(({ key }) => wished?.chosen.includes(key)).map(({ label }) => label),
        ...(offers?.options ?? []).map((id) => localizedText(own.view.optionOf(id)?.option.label ?? NO_LABEL)),
        ...(offers?.words ?? []).map((words) => ({ en: words, fr: words })),
      ],
    };
  }
}

const NO_LABEL: Localized = {};

function toSaid({
  label,
  state,
  choices,
  options,
  ownWords,
  wordsAs,
}: MyDimension): SaidOfIdentity['dimensions'][number] {
  const called = (ids: readonly string[]): (typeof label)[] =>
    choices.filter(({ id }) => ids.includes(id)).map((choice) => choice.label);
  return { dimension: label, state, options: called(options), ownWords, wordsCountAs: called(wordsAs) };
}
