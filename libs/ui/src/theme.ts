import { createTheme, defaultVariantColorsResolver } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core';
import { DARK, LIGHT } from './tokens.js';
import type { Tokens } from './tokens.js';

const evergreen: MantineColorsTuple = [
  '#EEF5F2',
  '#D8E8E1',
  '#B2D3C5',
  '#8FD0B8',
  '#5FA489',
  '#3E8A70',
  '#2B7560',
  '#1E5B4A',
  '#17493B',
  '#10352B',
];
const brick: MantineColorsTuple = [
  '#FBEDEA',
  '#F5D3CC',
  '#F0B4A8',
  '#F29B8C',
  '#D9705F',
  '#C55444',
  '#B34635',
  '#A63A2B',
  '#842D21',
  '#5F2018',
];

/** Mantine's own greys of the dark scheme, in the hue of its ground. */
const dark: MantineColorsTuple = [
  '#E9EFEA',
  '#C9D4CD',
  '#A9B7AF',
  '#7C8C84',
  '#34443D',
  '#2A3832',
  '#1D2A25',
  '#16211D',
  '#121B18',
  '#0D1512',
];

/** Words on a filled button follow the tokens: Mantine's own reckoning takes one shade for both schemes. */
const variantColors: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') return colours;
  return { ...colours, color: input.color === 'brick' ? 'var(--t-on-danger)' : 'var(--t-on-primary)' };
};

/** Label above, help and error below; what must be filled is said in words, not by an asterisk. */
const FIELD = { size: 'md', withAsterisk: false, inputWrapperOrder: ['label', 'input', 'description', 'error'] };

/** The mark in a box that is ticked stands on the primary colour, which is a light one in the dark scheme. */
const TICKED = { size: 'md', iconColor: 'var(--t-on-primary)' };

/** Sizes, type and defaults of every Mantine component that Trellis uses. Colours come from `cssVariables`. */
export const theme = createTheme({
  primaryColor: 'evergreen',
  primaryShade: { light: 7, dark: 3 },
  colors: { evergreen, brick, dark },
  variantColorResolver: variantColors,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Source Serif 4 Variable', Georgia, serif", fontWeight: '600' },
  lineHeights: { md: '1.5' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '40px' },
  shadows: { md: '0 6px 24px rgb(22 33 29 / 0.14)' },
  respectReducedMotion: true,
  focusRing: 'auto',
  // Plain objects rather than `Button.extend(…)`: naming the components here would load all of them with every page.
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: FIELD },
    PasswordInput: { defaultProps: FIELD },
    Textarea: { defaultProps: FIELD },
    NativeSelect: { defaultProps: FIELD },
    NumberInput: { defaultProps: FIELD },
    Select: { defaultProps: FIELD },
    Checkbox: { defaultProps: TICKED },
    CheckboxGroup: { defaultProps: FIELD },
    RadioGroup: { defaultProps: FIELD },
    Radio: { defaultProps: TICKED },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 150 } } },
  },
});

function variables(tokens: Tokens): Record<string, string> {
  const own = Object.fromEntries(
    Object.entries(tokens).map(([name, value]) => [
      `--t-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      String(value),
    ]),
  );
  return {
    ...own,
    '--mantine-color-body': tokens.ground,
    '--mantine-color-text': tokens.ink,
    '--mantine-color-bright': tokens.ink,
    '--mantine-color-dimmed': tokens.quiet,
    '--mantine-color-placeholder': tokens.quiet,
    '--mantine-color-anchor': tokens.link,
    '--mantine-color-error': tokens.danger,
    '--mantine-color-default': tokens.surface,
    '--mantine-color-default-hover': tokens.sunken,
    '--mantine-color-default-color': tokens.ink,
    '--mantine-color-default-border': tokens.field,
    '--mantine-primary-color-filled': tokens.primary,
    '--mantine-primary-color-contrast': tokens.onPrimary,
    '--mantine-primary-color-light-color': tokens.primary,
    '--mantine-color-evergreen-filled': tokens.primary,
    '--mantine-color-evergreen-text': tokens.primary,
    '--mantine-color-evergreen-light': tokens.primarySoft,
    '--mantine-color-evergreen-light-hover': tokens.primarySoft,
    '--mantine-color-evergreen-light-color': tokens.primary,
    '--mantine-color-evergreen-outline': tokens.primary,
    '--mantine-color-brick-filled': tokens.danger,
    '--mantine-color-brick-text': tokens.danger,
    '--mantine-color-brick-outline': tokens.danger,
    '--mantine-color-brick-light': tokens.dangerSoft,
    '--mantine-color-brick-light-color': tokens.danger,
  };
}

/** Maps the tokens of both schemes to `--t-…` and to Mantine's own variables. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(LIGHT),
  dark: variables(DARK),
});
