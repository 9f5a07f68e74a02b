/** From when to when, by the clocks of where it is: strangers read it, and paper has no clock of its own. */
export function wallClockSpan(
  { startsAt, endsAt, timeZone }: { startsAt: string; endsAt: string; timeZone: string },
  language: 'en' | 'fr',
): string {
  const format = new Intl.DateTimeFormat(`${language}-CA`, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' },
    ...{ hourCycle: 'h23', timeZone },
  });
  const parts = format.formatRangeToParts(new Date(startsAt), new Date(endsAt));
  // « 1er février », which Intl does not write; and « 17 h 30 » stays on one line.
  const isFirst = (type: string, value: string): boolean => language === 'fr' && type === 'day' && value === '1';
  const text = parts.map(({ type, value }) => (isFirst(type, value) ? '1er' : value)).join('');
  return text.replace(/(\d) h (?=\d)/g, '$1\u00a0h\u00a0');
}
