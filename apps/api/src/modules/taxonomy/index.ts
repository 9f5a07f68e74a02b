export { type ConsentStates, type DimensionIdentity, identityOf, type PersonIdentity } from './identity-of.policy.js';
export { reportable, reportedIn, sharedAsWished } from './reported-identity.policy.js';
export { IDENTITY_ITEMS, type IdentityWish, partOf, wishesAnswer, wishesOf } from './identity-items.policy.js';
export { TaxonomyModule } from './taxonomy.module.js';
export { TaxonomyReports } from './taxonomy-reports.service.js';
export { Taxonomy } from './taxonomy.service.js';
export {
  type DimensionView,
  type OptionView,
  type RollUpView,
  type TaxonomyParts,
  type TaxonomyView,
  viewOf,
  type WishTarget,
} from './taxonomy-view.policy.js';
export { defaultTaxonomy } from './default-taxonomy.policy.js';
