import { describe, expect, it } from '@jest/globals';
import { amountText, currencyDigits, isCurrency, readAmount } from './currencies.js';

describe('amounts', () => {
  it('have the decimals of their currency', () => {
    expect(['CAD', 'JPY', 'KWD'].map(currencyDigits)).toEqual([2, 0, 3]);
    expect([amountText(1250, 'CAD'), amountText(5, 'EUR'), amountText(1250, 'JPY')]).toEqual(['12.50', '0.05', '1250']);
  });

  it('are read as people type them, and not guessed', () => {
    expect(['12.5', '12,50', '1 200', '0.05'].map((text) => readAmount(text, 'CAD'))).toEqual([1250, 1250, 120000, 5]);
    expect(['', '12.345', '-3', '1e3', '=1+1', '1,200.00'].map((text) => readAmount(text, 'CAD'))).toEqual([
      ...[null, null, null, null, null, null],
    ]);
    expect(readAmount('12.5', 'JPY')).toBeNull();
  });

  it('are in currencies that exist', () => {
    expect(['CAD', 'EUR', 'cad', 'ZZZ', ''].map(isCurrency)).toEqual([true, true, false, false, false]);
  });
});
