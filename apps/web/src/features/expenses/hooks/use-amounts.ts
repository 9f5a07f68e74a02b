import { amountText, currencyDigits } from '@trellis/contracts';
import { useMemo } from 'react';
import { useFormats } from '../../../lib/format.js';

interface Sum {
  amountMinor: number;
  currency: string;
}

/** Sums of money as they are written in the reader's language. */
export function useAmounts(): (sum: Sum) => string {
  const { language } = useFormats();
  const tag = language === 'fr' ? 'fr-CA' : 'en-CA';
  return ({ amountMinor, currency }) => {
    const digits = { minimumFractionDigits: currencyDigits(currency) };
    const format = new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'code', ...digits });
    return format.format(Number(amountText(amountMinor, currency)));
  };
}

/** Those in which a note is most likely to be written. */
const FIRST = ['CAD', 'USD', 'EUR', 'GBP'];

/** Currencies by name in the reader's language, the likeliest first. */
export function useCurrencies(): { value: string; label: string }[] {
  const { language } = useFormats();
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    const codes = [...FIRST, ...Intl.supportedValuesOf('currency').filter((code) => !FIRST.includes(code))];
    return codes.map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
  }, [language]);
}
