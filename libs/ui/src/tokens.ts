/** The colours of Trellis in both schemes, as sRGB hex. Names say what a colour is for, not what it looks like. */
export interface Tokens {
  ground: string;
  surface: string;
  sunken: string;
  line: string;
  field: string;
  ink: string;
  quiet: string;
  primary: string;
  onPrimary: string;
  primarySoft: string;
  link: string;
  attention: string;
  attentionSoft: string;
  danger: string;
  onDanger: string;
  dangerSoft: string;
  marigold: string;
  onMarigold: string;
  lattice: string;
}

export const LIGHT: Tokens = {
  ground: '#FBF8F2',
  surface: '#FFFFFF',
  sunken: '#F3EEE4',
  line: '#E3DCCE',
  field: '#8A8F86',
  ink: '#23302B',
  quiet: '#5A6660',
  primary: '#1E5B4A',
  onPrimary: '#FFFFFF',
  primarySoft: '#E4EEE9',
  link: '#2F4A7C',
  attention: '#8A4B12',
  attentionSoft: '#FBF0DC',
  danger: '#A63A2B',
  onDanger: '#FFFFFF',
  dangerSoft: '#FAE9E5',
  marigold: '#E0A33A',
  onMarigold: '#23302B',
  lattice: '#DCD3C1',
};

export const DARK: Tokens = {
  ground: '#16211D',
  surface: '#1D2A25',
  sunken: '#121B18',
  line: '#34443D',
  field: '#7C8C84',
  ink: '#E9EFEA',
  quiet: '#A9B7AF',
  primary: '#8FD0B8',
  onPrimary: '#10211B',
  primarySoft: '#25392F',
  link: '#A9C2F2',
  attention: '#F0BE6A',
  attentionSoft: '#37301C',
  danger: '#F29B8C',
  onDanger: '#2B110C',
  dangerSoft: '#3D2521',
  marigold: '#E0A33A',
  onMarigold: '#16211D',
  lattice: '#2C3B34',
};

/** WCAG 2.2 relative luminance of an sRGB hex colour, 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  const channel = (offset: number): number => {
    const value = Number.parseInt(hex.slice(offset, offset + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** WCAG 2.2 contrast ratio of two sRGB hex colours, 1 to 21, whichever of them is the lighter. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
