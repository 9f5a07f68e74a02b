import type { ShippedGuide } from './guides.policy.js';
import { BEGINNING } from './shipped-beginning.policy.js';
import { BELONGING } from './shipped-belonging.policy.js';
import { LATER } from './shipped-later.policy.js';

/** Those that every program begins with, in the order of a year. A program may leave out any, and write its own. */
export const SHIPPED_GUIDES: readonly ShippedGuide[] = [...BEGINNING, ...BELONGING, ...LATER];
