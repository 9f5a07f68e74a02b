/** Whether this is an ISO 4217 code that amounts can be written in. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

/** How many decimals amounts in a currency have: 2 in dollars, none in yen. */
export function currencyDigits(code: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** An amount counted in the smallest unit of its currency, as a plain decimal number: 1250 CAD is `12.50`. */
export function amountText(minor: number, currency: string): string {
  const digits = currencyDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
}

/** The other way round, as people type it, with a point or a comma; null for what is no amount in this currency. */
export function readAmount(text: string, currency: string): number | null {
  const digits = currencyDigits(currency);
  const [, whole = '', part = ''] = /^(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(text.replace(/\s/gu, '')) ?? [];
  if (whole === '' || part.length > digits) return null;
  return Number(whole + part.padEnd(digits, '0'));
}
