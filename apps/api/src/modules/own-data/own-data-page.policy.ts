import type { Locale } from '@trellis/contracts';
import type { OwnData } from './own-data.types.js';

interface Words {
  title: string;
  made: string;
  nothing: string;
  leftOut: string;
  sections: Record<keyof Omit<OwnData, 'memberId'>, string>;
  intake: { answers: string; identity: string; consents: string; uses: string };
  page: { dimensions: string; consents: string; wishes: string; experiences: string };
  columns: Record<string, string>;
}

const WORDS: Record<Locale, Words> = {
  en: {
    title: 'Everything kept about you',
    made: 'As it was on',
    nothing: 'Nothing.',
    leftOut:
      'Not in this file, because nobody but you can open it: your identity answers and your consents; what you need to take part, unless you let it be read; what you wrote within your mentorships; and your sign-in, which belongs to no school. You find them on your own page, “Everything kept about you”.',
    sections: {
      account: 'Your sign-in',
      member: 'You in this school',
      profile: 'Your profile',
      enrolments: 'Cohorts you take or took part in',
      mentorships: 'Your mentorships',
      mails: 'Mail to you',
      files: 'Files of yours',
      records: 'What else there is',
      trail: 'Who has looked, and what was changed',
    },
    intake: {
      answers: 'Answers',
      identity: 'Identity answers (kept encrypted)',
      consents: 'Consents',
      uses: 'Uses of the identity answers',
    },
    page: {
      dimensions: 'What you said on “My identity” (kept encrypted)',
      consents: 'What you agreed to there',
      wishes: 'What matters to you (kept encrypted)',
      experiences: 'Experiences to talk about',
    },
    columns: {},
  },
  fr: {
    title: 'Tout ce qui est conservé à votre sujet',
    made: 'État au',
    nothing: 'Rien.',
    leftOut:
      'Absent de ce fichier, car vous êtes la seule personne à pouvoir l’ouvrir : vos réponses sur l’identité et vos consentements; ce qu’il vous faut pour participer, sauf si vous avez permis de le lire; ce que vous avez écrit dans vos mentorats; et votre compte, qui n’est à aucune école. Vous les trouvez dans votre page « Tout ce qui est conservé à votre sujet ».',
    sections: {
      account: 'Votre compte',
      member: 'Vous dans cette école',
      profile: 'Votre profil',
      enrolments: 'Vos cohortes, actuelles et passées',
      mentorships: 'Vos mentorats',
      mails: 'Courriels à votre adresse',
      files: 'Vos fichiers',
      records: 'Ce qu’il y a encore',
      trail: 'Qui a consulté vos renseignements, et ce qui a changé',
    },
    intake: {
      answers: 'Réponses',
      identity: 'Réponses sur l’identité (conservées chiffrées)',
      consents: 'Consentements',
      uses: 'Utilisations des réponses sur l’identité',
    },
    page: {
      dimensions: 'Ce que vous avez dit dans « Mon identité » (conservé chiffré)',
      consents: 'Ce que vous y avez accepté',
      wishes: 'Ce qui compte pour vous (conservé chiffré)',
      experiences: 'Expériences dont parler',
    },
    columns: {
      action: 'action',
      at: 'date',
      answers: 'réponses',
      by: 'par',
      byMe: 'par vous',
      capacity: 'places',
      changedAt: 'modification',
      about: 'objet',
      cohortName: 'cohorte',
      dimension: 'dimension',
      direction: 'sens',
      importance: 'importance',
      options: 'choix',
      ownWords: 'dans vos mots',
      what: 'quoi',
      wordsCountAs: 'vos mots comptent comme',
      consents: 'consentements',
      displayName: 'nom',
      email: 'courriel',
      endedAt: 'fin',
      fromFileAt: 'selon un fichier, depuis',
      identity: 'identité',
      joinedAt: 'inscription',
      kind: 'genre',
      label: 'question',
      languages: 'langues',
      locale: 'langue',
      looked: 'consultation',
      mailStopped: 'courriel suspendu',
      name: 'nom',
      needs: 'besoins pour participer',
      needsShared: 'besoins lus par l’organisation',
      photo: 'photo',
      offers: 'sujets proposés',
      programName: 'programme',
      pronouns: 'pronoms',
      publishedAt: 'publication',
      purpose: 'but',
      requirementAdjusted: 'exigence adaptée',
      role: 'rôle',
      roles: 'rôles',
      since: 'depuis',
      site: 'site',
      size: 'octets',
      source: 'origine',
      specialties: 'spécialités',
      state: 'état',
      text: 'texte',
      timeZone: 'fuseau horaire',
      value: 'réponse',
      where: 'où',
      with: 'avec',
      wording: 'texte du consentement',
    },
  },
};

/** Ids say nothing to the reader: whoever needs them has the JSON. */
const HIDDEN = new Set(['id', 'memberId', 'itemId', 'enrolmentId', 'editable', 'editedByMe', 'store', 'intake']);

export interface PageFacts {
  made: Date;
  /** The person's photo as an address that holds all of it. */
  picture: string | null;
  /** Made by somebody else: the page says what is not in it. */
  onRequest: boolean;
}

/** Everything kept about one person as one page that any browser shows and prints, without a script or a network. */
export function dataPage(data: OwnData, { made, picture, onRequest }: PageFacts, locale: Locale): string {
  const words = WORDS[locale];
  const table = (rows: readonly object[]): string => tableOf(rows, words, locale);
  const sections = words.sections;
  const body = [
    section(sections.account, table(data.account ? [data.account] : [])),
    section(sections.member, table([data.member])),
    section(sections.profile, photoOf(data, picture) + table([data.profile])),
    section(sections.enrolments, table(data.enrolments.map(({ identity: _identity, ...enrolment }) => enrolment))),
    ...data.enrolments.map(({ cohortName, intake, identity }) =>
      [
        `<h2>${escape(cohortName)}</h2>`,
        section(words.intake.answers, table(intake.answers), 3),
        section(words.intake.identity, table(intake.identity), 3),
        section(words.intake.consents, table(intake.consents), 3),
        section(words.intake.uses, table(intake.identityUses), 3),
        ...(identity
          ? [
              section(words.page.dimensions, table(identity.dimensions), 3),
              section(words.page.consents, table(identity.consents), 3),
              section(words.page.wishes, table(identity.wishes), 3),
              section(words.page.experiences, table(identity.experiences.map((what) => ({ what }))), 3),
            ]
          : []),
      ].join('\n'),
    ),
    section(sections.mentorships, table(data.mentorships)),
    section(sections.mails, table(data.mails)),
    section(sections.files, table(data.files)),
    section(sections.records, table(data.records)),
    section(sections.trail, table(data.trail)),
  ];
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(words.title)}</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#23302b}table{border-collapse:collapse;width:100%;margin-block-end:1rem}
th,td{border-block-end:1px solid #ccc;padding:.3rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}h2{margin-block-start:2rem}</style></head>
<body><h1>${escape(words.title)}</h1><p>${escape(words.made)} ${escape(moment(made, locale))}.</p>
${onRequest ? `<p>${escape(words.leftOut)}</p>` : ''}
${body.join('\n')}
</body></html>
`;
}

function photoOf({ profile }: OwnData, picture: string | null): string {
  if (!picture) return '';
  return `<img src="${escape(picture)}" alt="${escape(profile.photo?.alt ?? '')}" width="160">`;
}

function section(title: string, content: string, level: 2 | 3 = 2): string {
  return `<h${level}>${escape(title)}</h${level}>\n${content}`;
}

function tableOf(rows: readonly object[], words: Words, locale: Locale): string {
  const keys = Object.keys(rows[0] ?? {}).filter((key) => !HIDDEN.has(key));
  if (keys.length === 0) return `<p>${escape(words.nothing)}</p>`;
  const head = keys.map((key) => `<th scope="col">${escape(words.columns[key] ?? spaced(key))}</th>`).join('');
  const lines = rows.map((row) => {
    const cells = keys.map((key) => `<td>${escape(plain((row as Record<string, unknown>)[key], locale))}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

/** A value of any kind, as a reader would write it down. */
function plain(value: unknown, locale: Locale): string {
  if (value === null || value === undefined || value === '') return '–';
  if (value instanceof Date) return moment(value, locale);
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one) => plain(one, locale)).join('; ') || '–';
  const record = value as Record<string, unknown>;
  if ('en' in record && 'fr' in record) return plain(record[locale] ?? record.en ?? record.fr, locale);
  return Object.entries(record)
    .map(([key, one]) => `${spaced(key)}: ${plain(one, locale)}`)
    .join(', ');
}

const moment = (at: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-CA' : 'en-CA', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(at) + ' UTC';

const spaced = (key: string): string => key.replace(/([A-Z])/g, ' $1').toLowerCase();

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
