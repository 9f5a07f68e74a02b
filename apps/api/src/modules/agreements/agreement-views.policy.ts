import type { AgreementPart } from '@trellis/contracts';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { AgreementText, AgreementVersion, MyAgreement, SharedAgreementText } from './agreement.types.js';
import {
  changedSlots,
  missingParts,
  type PersonIn,
  slotOf,
  slotsOf,
  stateOf,
  textIn,
  writes,
} from './agreements.policy.js';
import type { SignatureRow, TextRow, VersionRow } from './agreements.repository.js';
import { type DesignInVersion, partView } from './agreement-parts.policy.js';

/** All that there is of one agreement. */
export interface WholeAgreement {
  mentorshipId: string;
  isOpen: boolean;
  design: DesignInVersion;
  begun: boolean;
  revision: number;
  version: number | null;
  people: PersonIn[];
  texts: TextRow[];
  signatures: SignatureRow[];
  versions: VersionRow[];
  sharing: string[];
}

/** How far it is, by what those who are in it now have signed. */
export function standingOf({ version, versions, begun, people, signatures }: WholeAgreement): MyAgreement['state'] {
  const signed = people.filter(({ enrolmentId }) => signatureOf(signatures, version, enrolmentId)).length;
  return stateOf({ version, newest: versions[0]?.version ?? null, begun, people: people.length, signed });
}

export function signatureOf(
  signatures: readonly SignatureRow[],
  version: number | null,
  enrolmentId: string,
): SignatureRow | undefined {
  return signatures.find((one) => one.version === version && one.enrolment_id === enrolmentId);
}

/** The agreement as one of those in it sees it. */
export function ownView(whole: WholeAgreement, me: PersonIn): MyAgreement {
  const { design, people, texts, versions, version, signatures, sharing } = whole;
  const slots = slotsOf(design.parts, people);
  return {
    mentorshipId: whole.mentorshipId,
    state: standingOf(whole),
    revision: whole.revision,
    isOpen: whole.isOpen,
    intro: localizedText(design.intro),
    parts: design.parts.map(partView),
    texts: slots.map((slot) => textView(whole, me, slot)),
    people: people.map(({ enrolmentId, role, name }) => {
      const signature = signatureOf(signatures, version, enrolmentId);
      return {
        ...{ enrolmentId, role, displayName: name, isMe: enrolmentId === me.enrolmentId },
        ...{ signedAt: signature?.signed_at ?? null, signedAs: signature?.name ?? null },
        shares: sharing.includes(enrolmentId),
      };
    }),
    missing: missingParts(design.parts, people, texts).map(({ id }) => id),
    changes: version === null && versions[0] ? changedSlots(slots, versions[0].texts, texts) : [],
    versions: versions.map((one) => versionView(one, signatures)),
  };
}

function textView(
  { design, texts }: WholeAgreement,
  me: PersonIn,
  slot: { partId: string; enrolmentId: string | null },
): AgreementText {
  const part = design.parts.find(({ id }) => id === slot.partId);
  const mine =
    part !== undefined && writes(part, me.role) && slotOf(part, me.enrolmentId).enrolmentId === slot.enrolmentId;
  const row = texts.find((one) => one.partId === slot.partId && one.enrolmentId === slot.enrolmentId);
  return { ...slot, mine, text: row?.text ?? '', revision: row?.revision ?? 0 };
}

const versionView = (
  { version, made_at: madeAt, texts }: VersionRow,
  signatures: readonly SignatureRow[],
): AgreementVersion => ({
  version,
  madeAt,
  signatures: signatures
    .filter((one) => one.version === version)
    .map(({ name, signed_at: signedAt }) => ({ name, signedAt })),
  texts: texts.map((one) => ({ ...one, revision: 0, mine: false })),
});

/** What those who run the program may read: nothing, unless everyone in it said so; what is confidential never. */
export function sharedView({ design, people, texts, sharing }: WholeAgreement): SharedAgreementText[] | null {
  if (people.length === 0 || !people.every(({ enrolmentId }) => sharing.includes(enrolmentId))) return null;
  const open = design.parts.filter(({ confidential }) => !confidential);
  return slotsOf(open, people)
    .map((slot) => ({ slot, part: partOf(open, slot.partId), text: textIn(texts, slot) }))
    .filter(({ text }) => text !== '')
    .map(({ slot, part, text }) => ({
      title: localizedText(part?.title ?? {}),
      displayName: people.find(({ enrolmentId }) => enrolmentId === slot.enrolmentId)?.name ?? null,
      text,
    }));
}

const partOf = (parts: readonly AgreementPart[], id: string): AgreementPart | undefined =>
  parts.find((part) => part.id === id);
