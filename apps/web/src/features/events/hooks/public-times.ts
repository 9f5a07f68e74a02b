/** From when to when, by the clocks of where it is: strangers read it, and paper has no clock of its own. */
export function wallClockSpan(
  { startsAt, endsAt, timeZone }: { startsAt: string; endsAt: string; timeZone: string },
  language: 'en' | 'fr',
): string {
  const format = new Intl.DateTimeFormat(`${language}-CA`, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' },
    ...{ hourCycle: 'h23', timeZone },
  });
  return format.formatRange(new Date(startsAt), new Date(endsAt));
}
