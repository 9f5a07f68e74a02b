import { createContext, useContext } from 'react';

/** The slug of the school in the address; absent outside a school. */
export const SchoolSlug = createContext<string | undefined>(undefined);

/** The slug of the school that the screen belongs to. */
export function useSchoolSlug(): string {
  const slug = useContext(SchoolSlug);
  if (slug === undefined) throw new Error('This screen belongs under a school');
  return slug;
}
