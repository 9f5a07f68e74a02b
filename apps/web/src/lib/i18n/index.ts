import i18next from 'i18next';
import type { BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
export const NAMESPACES = [
  'common',
  'errors',
  'input',
  'entry',
  'account',
  'schools',
  'programs',
  'program',
  'cohorts',
  'offers',
  'people',
  'duplicates',
  'disclosure',
  'imports',
  'matching',
  'audit',
  'homes',
  'intake',
  'myIdentity',
  'ownData',
  'ownMatches',
  'mentorship',
  'messages',
  'working',
  'guides',
  'agreements',
  'meetings',
  'person',
  'profile',
  'formFields',
  'forms',
  'tasks',
  'handover',
  'nextYear',
  'registration',
  'integrate',
  'announcements',
  'reminders',
  'reviewers',
  'appointments',
  'library',
  'wording',
  'taxonomy',
  'shortlists',
  'care',
  'checkIns',
  'closing',
  'expenses',
  'events',
  'materials',
  'eventFeedback',
  'speakers',
  'eventPeople',
  'affinity',
  'associations',
  'calendars',
  'gallery',
] as const;

const STORED = 'trellis.language';

type Catalogue = Promise<{ default: Record<string, unknown> }>;
const CATALOGUES: Record<Language, (namespace: string) => Catalogue> = {
  en: (namespace) => import(`./en/${namespace}.json`) as Catalogue,
  fr: (namespace) => import(`./fr/${namespace}.json`) as Catalogue,
};

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    CATALOGUES[language === 'fr' ? 'fr' : 'en'](namespace).then(
      (catalogue) => done(null, catalogue.default),
      (problem: Error) => done(problem, null),
    );
  },
};

/** The choice kept on this device, else the first of the browser's languages that we speak. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(STORED), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  return wanted.find((tag): tag is Language => tag === 'en' || tag === 'fr') ?? 'en';
}

/** Speaks this language from now on and keeps the choice on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

/** Starts with the words that every page needs; each route loads its own. */
export async function startI18n(): Promise<void> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: preferredLanguage(),
      fallbackLng: false,
      supportedLngs: [...LANGUAGES],
      // Every form says what is wrong: words that came only with the first form would blank the page and take the focus.
      ns: ['common', 'errors', 'input'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
      showSupportNotice: false,
      react: { useSuspense: true },
    });
}
