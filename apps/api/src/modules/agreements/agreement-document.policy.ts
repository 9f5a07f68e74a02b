import type { Locale } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import type { PdfBlock, PdfContent } from '../../platform/pdf/write-pdf.js';
import { signatureOf, type WholeAgreement } from './agreement-views.policy.js';
import { slotsOf, type SlotText, textIn } from './agreements.policy.js';

// The title names no program: taking part is itself something that others may not need to know.
const WORDS = {
  en: {
    title: 'Mentorship agreement',
    version: (version: number) => `Version ${version}`,
    draft: 'As it reads now; not signed in this form.',
    signatures: 'Signatures',
    signed: (when: string) => `signed ${when}`,
    notSigned: 'not signed yet',
    nothing: 'Nothing written.',
  },
  fr: {
    title: 'Entente de mentorat',
    version: (version: number) => `Version ${version}`,
    draft: 'Texte actuel; pas encore signé sous cette forme.',
    signatures: 'Signatures',
    signed: (when: string) => `signature : ${when}`,
    notSigned: 'pas encore de signature',
    nothing: 'Rien d’écrit.',
  },
};

/** An agreement as those in it take it along: what stands there now, and who has signed that. */
export function documentOf(whole: WholeAgreement, language: Locale, timeZone: string): PdfContent {
  const words = WORDS[language];
  const { version, signatures, people } = whole;
  const when = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone, hourCycle: 'h23' },
  });
  return {
    title: words.title,
    language,
    blocks: [
      { kind: 'note', text: version === null ? words.draft : words.version(version) },
      ...partBlocks(whole, language),
      { kind: 'heading', text: words.signatures },
      ...people.map(({ enrolmentId, name }): PdfBlock => {
        const signature = signatureOf(signatures, version, enrolmentId);
        const line = signature ? words.signed(`${when.format(signature.signed_at)} (${timeZone})`) : words.notSigned;
        return { kind: 'signature', name: signature?.name ?? name, line };
      }),
    ],
  };
}

function partBlocks({ design, people, texts }: WholeAgreement, language: Locale): PdfBlock[] {
  return design.parts.flatMap((part) => {
    const title = localize(part.title, [language]);
    const written = slotsOf([part], people).map((slot): SlotText => ({ ...slot, text: textIn(texts, slot) }));
    const said = written.filter(({ text }) => text !== '');
    const blocks: PdfBlock[] = said.map(({ enrolmentId, text }) => {
      const by = people.find((person) => person.enrolmentId === enrolmentId);
      return by ? { kind: 'fact', label: by.name, value: text } : { kind: 'paragraph', text };
    });
    if (said.length === 0) blocks.push({ kind: 'note', text: WORDS[language].nothing });
    return [{ kind: 'heading' as const, text: title }, ...blocks];
  });
}
