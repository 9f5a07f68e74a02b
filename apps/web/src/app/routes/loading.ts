/** What a route does before it shows: who may come, which words it needs, what its address may say. */
import { redirect } from '@tanstack/react-router';
import i18next from 'i18next';
import { chooseLanguage, LANGUAGES } from '../../lib/i18n/index.js';
import { safeNext, startOf, viewerQuery } from '../../lib/session.js';
import { queryClient } from '../query-client.js';

/** Loads the words of a route while its code loads. */
export function words(...namespaces: string[]): () => Promise<void> {
  return async () => {
    await i18next.loadNamespaces(namespaces);
  };
}

/** Loads the words of a route in every language: they are shown, and changed, in each. */
export function wordsInBoth(...namespaces: string[]): () => Promise<void> {
  return async () => {
    await i18next.loadNamespaces(namespaces);
    await i18next.loadLanguages([...LANGUAGES]);
  };
}

/** Loads the words of a form in every language: it is looked at in each, whatever the reader's is. */
export const wordsOfForms = wordsInBoth('forms', 'formFields');

/** Whoever it is: the screen asks who. */
export async function anyone(): Promise<void> {
  await queryClient.ensureQueryData(viewerQuery);
}

/** Only somebody signed in; all others are led to the sign-in page, with the way back. */
export async function signedIn({ location }: { location: { href: string } }): Promise<void> {
  const { viewer } = await queryClient.ensureQueryData(viewerQuery);
  if (!viewer) throw redirect({ to: '/sign-in', search: { next: location.href } });
  await chooseLanguage(viewer.locale === 'FR' ? 'fr' : 'en');
}

/** Only somebody not signed in; all others go on to where they were going. */
export async function signedOut({ search }: { search: { next?: string } }): Promise<void> {
  const { viewer } = await queryClient.ensureQueryData(viewerQuery);
  if (!viewer) return;
  const next = safeNext(search.next);
  throw next ? redirect({ href: next }) : redirect(startOf(viewer));
}

type Search = Record<string, unknown>;

/** Reads one text in the address; whatever else stands there is left out. */
export function textCalled<Name extends string>(name: Name): (search: Search) => { [key in Name]?: string } {
  return (search) =>
    ({ [name]: typeof search[name] === 'string' ? search[name] : undefined }) as { [key in Name]?: string };
}
