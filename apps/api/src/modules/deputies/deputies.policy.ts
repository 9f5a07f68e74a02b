import { addDays } from '@trellis/calendar';
import { permissionsOf } from '@trellis/contracts';
import type { ColleagueRow } from '../members/index.js';

/** May this colleague stand in for that one? In the school with the same permissions or more; in programs they are lent. */
export function mayStandIn(deputy: ColleagueRow, absent: ColleagueRow): boolean {
  const allowed = permissionsOf(deputy.roles);
  return deputy.id !== absent.id && permissionsOf(absent.roles).every((permission) => allowed.includes(permission));
}

/** Days that make sense: in order, not over yet, and not longer than a year away. */
export function areDaysOfAbsence(fromOn: string, toOn: string, today: string): boolean {
  return fromOn <= toOn && toOn >= today && toOn <= addDays(today, 366);
}
