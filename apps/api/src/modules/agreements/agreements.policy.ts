import type { AgreementPart, AgreementState, EnrolmentRole } from '@trellis/contracts';

export interface PersonIn {
  enrolmentId: string;
  memberId: string;
  role: EnrolmentRole;
  name: string;
}

/** A place where something is written: a part, and whose own it is (null: all write in it). */
export interface Slot {
  partId: string;
  enrolmentId: string | null;
}

export interface SlotText extends Slot {
  text: string;
}

/** Whether somebody writes in a part. */
export function writes(part: AgreementPart, role: EnrolmentRole): boolean {
  switch (part.author) {
    case 'together':
    case 'each':
      return true;
    case 'mentors':
      return role === 'mentor';
    case 'mentees':
      return role === 'mentee';
  }
}

/** Where somebody writes in a part that is theirs to write. */
export const slotOf = (part: AgreementPart, enrolmentId: string): Slot => ({
  partId: part.id,
  enrolmentId: part.author === 'together' ? null : enrolmentId,
});

/** Every place of an agreement, in the order in which it is read: part by part, mentors first. */
export function slotsOf(parts: readonly AgreementPart[], people: readonly PersonIn[]): Slot[] {
  return parts.flatMap((part): Slot[] => {
    if (part.author === 'together') return [slotOf(part, '')];
    return people.filter(({ role }) => writes(part, role)).map(({ enrolmentId }) => slotOf(part, enrolmentId));
  });
}

export const sameSlot = (one: Slot, other: Slot): boolean =>
  one.partId === other.partId && one.enrolmentId === other.enrolmentId;

export const textIn = (texts: readonly SlotText[], slot: Slot): string =>
  texts.find((one) => sameSlot(one, slot))?.text ?? '';

/** Parts that must be written and are not, by everybody who writes in them. */
export function missingParts(
  parts: readonly AgreementPart[],
  people: readonly PersonIn[],
  texts: readonly SlotText[],
): AgreementPart[] {
  return parts.filter(
    (part) => part.required && slotsOf([part], people).some((slot) => textIn(texts, slot).trim() === ''),
  );
}

/** What reads differently now than in a version that was signed, in the order of the agreement. */
export function changedSlots(
  slots: readonly Slot[],
  before: readonly SlotText[],
  now: readonly SlotText[],
): (Slot & { before: string; after: string })[] {
  return slots
    .map((slot) => ({ ...slot, before: textIn(before, slot), after: textIn(now, slot) }))
    .filter((one) => one.before !== one.after);
}

export interface AgreementFacts {
  /** The version that says what stands there now; null while nobody has signed it. */
  version: number | null;
  /** The newest version that anybody signed; null before. */
  newest: number | null;
  begun: boolean;
  people: number;
  /** How many of those in it have signed what stands there now. */
  signed: number;
}

export function stateOf({ version, newest, begun, people, signed }: AgreementFacts): AgreementState {
  if (!begun) return 'not_begun';
  if (version === null) return newest === null ? 'being_written' : 'changed';
  return signed >= people && people > 0 ? 'signed' : 'partly_signed';
}
