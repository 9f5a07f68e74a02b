const MOST = 500;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * `new Intl.DateTimeFormat(locale, options)`, made once: making one costs more than a thousand uses of it. RangeError for a zone
 * that is none.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, options);
  // The world has fewer zones and we have few kinds: a flood of them is not worth keeping.
  if (formats.size >= MOST) formats.clear();
  formats.set(key, format);
  return format;
}
