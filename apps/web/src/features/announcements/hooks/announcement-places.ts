/** What can be filled in for each reader of an announcement. */
export const PLACES = ['person.name', 'program.name', 'cohort.name', 'school.name'] as const;
type Place = (typeof PLACES)[number];

/** A place as the catalogue of words names it: a dot there would lead deeper. */
export const placeKey = (name: Place): `${'person' | 'program' | 'cohort' | 'school'}_name` =>
  name.replace('.', '_') as ReturnType<typeof placeKey>;

/** Words as those who run a cohort read them in a list: what is filled in later is named in square brackets. */
export function withPlacesNamed(text: string, nameOf: (place: Place) => string): string {
  return PLACES.reduce(
    (words, place) =>
      words.replace(new RegExp(`\\{\\{\\s*${place.replace('.', '\\.')}\\s*\\}\\}`, 'g'), () => `[${nameOf(place)}]`),
    text,
  );
}
