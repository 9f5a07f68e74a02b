import { LIMITS, type Localized } from '@trellis/contracts';
import { normaliseText, textLength } from '@trellis/forms';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { writtenWords } from '../programs/index.js';

/** The parts of the page, in the order in which they are read. */
export const RECRUITMENT_PARTS = ['lead', 'gives', 'time', 'gets', 'contact'] as const;
export type RecruitmentPart = (typeof RECRUITMENT_PARTS)[number];
export type RecruitmentWords = Readonly<Record<RecruitmentPart, Localized>>;

/** What the page says until a school writes its own. Neutral: it says nothing of who takes part in the program. */
export const SHIPPED_RECRUITMENT: RecruitmentWords = {
  lead: {
    en: 'We are looking for people who accompany a student for a while.',
    fr: 'Nous cherchons des personnes qui accompagnent pour un temps une étudiante ou un étudiant.',
  },
  gives: {
    en: 'You listen, tell how you found your way, open a door now and then, and say honestly what you do not know. You write first; your mentee sets the agenda. You never grade or assess the person you accompany.',
    fr: 'Vous écoutez, racontez votre parcours, ouvrez parfois une porte et dites franchement ce que vous ne savez pas. Vous écrivez en premier; la personne que vous accompagnez fixe l’ordre du jour. Vous ne l’évaluez et ne la notez jamais.',
  },
  time: {
    en: 'You meet where and how it suits you both: in person, by phone or by video. You say yourself how many people you take, and can pause at any time.',
    fr: 'Vous vous parlez là où cela vous convient à tous deux : en personne, par téléphone ou par vidéo. Vous dites vous-même combien de personnes vous accompagnez et pouvez faire une pause en tout temps.',
  },
  gets: {
    en: 'A short introduction, people to ask when something is difficult, and a confirmation of your service if you like.',
    fr: 'Une courte introduction, des personnes à qui parler quand c’est difficile et, si vous le souhaitez, une attestation de votre engagement.',
  },
  contact: {
    en: 'Questions are welcome, before you apply and after.',
    fr: 'Vos questions sont les bienvenues, avant votre candidature comme après.',
  },
};

type Written = Readonly<Record<RecruitmentPart, { en?: string | null; fr?: string | null }>>;

/** The words as they are kept; a part may be left empty and is then not shown, the first may not. */
export function wordsFrom(input: Written): RecruitmentWords {
  const words = Object.fromEntries(
    RECRUITMENT_PARTS.map((part) => {
      const written = writtenWords({ en: input[part].en ?? null, fr: input[part].fr ?? null });
      const texts = Object.entries(written).map(([locale, text]) => [locale, normaliseText(text)] as const);
      if (texts.some(([, text]) => textLength(text) > LIMITS.recruitmentCharacters))
        throw invalidInput({ path: part, problem: 'TOO_LONG', bounds: { most: LIMITS.recruitmentCharacters } });
      return [part, Object.fromEntries(texts)];
    }),
  ) as unknown as RecruitmentWords;
  if (Object.keys(words.lead).length === 0) throw invalidInput({ path: 'lead', problem: 'ONE_LANGUAGE' });
  return words;
}
