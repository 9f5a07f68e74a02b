import type { ConflictKind, ConflictScope } from '@trellis/contracts';
import { AppError } from '../../platform/errors/app-error.js';

export interface SaidConflict {
  kind: ConflictKind;
  scope: ConflictScope;
  otherEmail: string | null;
  cohortId: string | null;
  year: string | null;
  fromOn: string | null;
  toOn: string | null;
}

interface Said {
  kind: ConflictKind;
  scope: ConflictScope;
  email?: string | null;
  cohortId?: string | null;
  year?: string | null;
  fromOn?: string | null;
  toOn?: string | null;
}

/** What is kept of what somebody says; refuses what says nothing, or is over. `ownEmail` is the address of whoever holds it. */
export function saidConflict(said: Said, ownEmail: string, today: string): SaidConflict {
  const { kind, scope, email = null, cohortId = null, year = null, fromOn = null, toOn = null } = said;
  const otherEmail = scope === 'person' ? (email?.trim().toLowerCase() ?? null) : null;
  if (scope === 'person' && !otherEmail) throw new AppError('CONFLICT_INCOMPLETE', { field: 'email' }, 'email');
  if (scope === 'cohort' && !cohortId) throw new AppError('CONFLICT_INCOMPLETE', { field: 'cohortId' }, 'cohortId');
  // What nobody else may know can't be about a whole group: they would have nobody left, and be asked why.
  if (kind === 'private' && scope !== 'person') throw new AppError('CONFLICT_INCOMPLETE', { field: 'email' }, 'email');
  if (otherEmail === ownEmail.toLowerCase()) throw new AppError('CONFLICT_WITH_ONESELF', {}, 'email');
  if ((fromOn !== null && toOn !== null && toOn < fromOn) || (toOn !== null && toOn < today))
    throw new AppError('CONFLICT_DATES', {}, 'toOn');
  const isGroup = scope !== 'person';
  return {
    kind,
    scope,
    otherEmail,
    cohortId: scope === 'cohort' ? cohortId : null,
    year: isGroup ? year?.trim() || null : null,
    fromOn,
    toOn,
  };
}
