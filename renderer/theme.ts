import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  rem,
  type VariantColorsResolver,
} from '@mantine/core';

/** The colours of one scheme by what they mean. This file is the only one in Holdline with a colour in it. */
type Palette = {
  readonly ground: string;
  readonly panel: string;
  readonly raised: string;
  readonly line: string;
  /** Edges of things that can be typed into or pressed: 3:1 against every ground (WCAG 1.4.11). */
  readonly edge: string;
  readonly ink: string;
  readonly 'ink-2': string;
  readonly 'ink-3': string;
  readonly calm: string;
  readonly 'calm-on': string;
  readonly warn: string;
  readonly 'warn-on': string;
  readonly over: string;
  readonly 'over-on': string;
  readonly act: string;
  readonly 'act-on': string;
  /** Text on a filled act, over or drill ground. */
  readonly 'act-text': string;
  readonly done: string;
  readonly drill: string;
  readonly 'drill-on': string;
  readonly veil: string;
};

const DARK: Palette = {
  ground: '#0e1216',
  panel: '#151a20',
  raised: '#1c232b',
  line: '#2b343e',
  edge: '#66727e',
  ink: '#eaeff3',
  'ink-2': '#b3bec8',
  'ink-3': '#84919d',
  calm: '#62b8ac',
  'calm-on': '#14302d',
  warn: '#e8b14a',
  'warn-on': '#33280f',
  over: '#ff7366',
  'over-on': '#3a1916',
  act: '#8fb4ff',
  'act-on': '#18243d',
  'act-text': '#0e1216',
  done: '#8a97a3',
  drill: '#b695ff',
  'drill-on': '#241c38',
  veil: 'rgb(5 7 9 / 0.66)',
};

const LIGHT: Palette = {
  ground: '#f3efe7',
  panel: '#fbf8f2',
  raised: '#ffffff',
  line: '#dcd5c7',
  edge: '#86816f',
  ink: '#191d21',
  'ink-2': '#454e56',
  'ink-3': '#5f6870',
  calm: '#0c6a5f',
  'calm-on': '#dcefeb',
  warn: '#855600',
  'warn-on': '#f8e9c8',
  over: '#b1241b',
  'over-on': '#fbdeda',
  act: '#1c4ab4',
  'act-on': '#dfe8fb',
  'act-text': '#ffffff',
  done: '#5f6870',
  drill: '#6538ba',
  'drill-on': '#ebe3fa',
  veil: 'rgb(25 29 33 / 0.4)',
};

function paletteVariables(palette: Palette): Record<string, string> {
  return Object.fromEntries(Object.entries(palette).map(([name, value]) => [`--hl-${name}`, value]));
}

const MANTINE_VARIABLES = {
  '--mantine-color-body': 'var(--hl-ground)',
  '--mantine-color-text': 'var(--hl-ink)',
  '--mantine-color-bright': 'var(--hl-ink)',
  '--mantine-color-dimmed': 'var(--hl-ink-3)',
  '--mantine-color-placeholder': 'var(--hl-ink-3)',
  '--mantine-color-anchor': 'var(--hl-act)',
  '--mantine-color-error': 'var(--hl-over)',
  '--mantine-color-success': 'var(--hl-calm)',
  '--mantine-color-default': 'var(--hl-raised)',
  '--mantine-color-default-hover': 'color-mix(in srgb, var(--hl-raised) 88%, var(--hl-ink))',
  '--mantine-color-default-color': 'var(--hl-ink)',
  '--mantine-color-default-border': 'var(--hl-line)',
  // Seen on the ground, on a panel and on a card alike; darker, and the words on it would be too faint.
  '--mantine-color-disabled': 'color-mix(in srgb, var(--hl-ink) 4%, transparent)',
  '--mantine-color-disabled-color': 'var(--hl-ink-3)',
  '--mantine-color-disabled-border': 'var(--hl-line)',
  '--mantine-primary-color-contrast': 'var(--hl-act-text)',
};

const TONES = ['act', 'calm', 'warn', 'over', 'done', 'drill'] as const;

function toneVariables(): Record<string, string> {
  const entries = TONES.flatMap((tone) => {
    const ground = tone === 'done' ? 'var(--hl-line)' : `var(--hl-${tone}-on)`;
    const name = `--mantine-color-${tone}`;
    return [
      [`${name}-text`, `var(--hl-${tone})`],
      [`${name}-filled`, `var(--hl-${tone})`],
      [`${name}-filled-hover`, `color-mix(in srgb, var(--hl-${tone}) 86%, var(--hl-ink))`],
      [`${name}-light`, ground],
      [`${name}-light-hover`, `color-mix(in srgb, ${ground} 88%, var(--hl-ink))`],
      [`${name}-light-color`, `var(--hl-${tone})`],
      [`${name}-outline`, `var(--hl-${tone})`],
      [`${name}-outline-hover`, ground],
      [`${name}-contrast`, 'var(--hl-act-text)'],
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** Puts the tokens of look.md, and Mantine's own variables in terms of them, on the root element. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--hl-font-ui': '"IBM Plex Sans", system-ui, sans-serif',
    '--hl-font-mono': '"IBM Plex Mono", ui-monospace, monospace',
    '--hl-font-words': '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif',
  },
  dark: { ...paletteVariables(DARK), ...MANTINE_VARIABLES, ...toneVariables() },
  light: { ...paletteVariables(LIGHT), ...MANTINE_VARIABLES, ...toneVariables() },
});

const flat = (name: string): MantineColorsTuple => {
  const value = `var(--hl-${name})`;
  return [value, value, value, value, value, value, value, value, value, value];
};

const INK_TO_GROUND: MantineColorsTuple = [
  'var(--hl-ink)',
  'var(--hl-ink-2)',
  'var(--hl-ink-3)',
  'var(--hl-ink-3)',
  'var(--hl-line)',
  'var(--hl-line)',
  'var(--hl-raised)',
  'var(--hl-panel)',
  'var(--hl-ground)',
  'var(--hl-ground)',
];

/** Mantine writes white on every filled ground; our dark scheme has light grounds that need dark text. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colors, color: 'var(--hl-act-text)' } : colors;
};

const bordered = { shadow: 'none', withBorder: true } as const;
const surface = {
  background: 'var(--hl-raised)',
  borderColor: 'var(--hl-line)',
  color: 'var(--hl-ink)',
} as const;
const quick = { transitionProps: { duration: 120 } } as const;

/** Mantine's components in the house style: borders, not shadows; radius 6 to 10; 13.5 to 14 px. */
export const theme = createTheme({
  primaryColor: 'act',
  colors: {
    act: flat('act'),
    calm: flat('calm'),
    warn: flat('warn'),
    over: flat('over'),
    done: flat('done'),
    drill: flat('drill'),
    dark: INK_TO_GROUND,
    gray: [...INK_TO_GROUND].reverse() as unknown as MantineColorsTuple,
    red: flat('over'),
  },
  white: 'var(--hl-raised)',
  black: 'var(--hl-ink)',
  variantColorResolver,
  fontFamily: 'var(--hl-font-ui)',
  fontFamilyMonospace: 'var(--hl-font-mono)',
  headings: { fontFamily: 'var(--hl-font-ui)', fontWeight: '600' },
  fontSizes: { xs: rem(12), sm: rem(13.5), md: rem(14), lg: rem(16), xl: rem(18) },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.43', lg: '1.45', xl: '1.4' },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(10), xl: rem(10) },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  components: {
    // WCAG 2.2, 2.5.8: nothing to press is lower than 24 px.
    Button: { defaultProps: { variant: 'default', size: 'sm', fw: 500, mih: 24 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Tooltip: {
      defaultProps: {
        ...quick,
        multiline: true,
        maw: 320,
        // Below what it is about: above, it could cover the rail with the running clock.
        position: 'bottom',
        openDelay: 250,
        events: { hover: true, focus: true, touch: true },
      },
      styles: { tooltip: { ...surface, border: '1px solid var(--hl-edge)' } },
    },
    // The page itself never scrolls, and locking it would need a style element without a nonce.
    ModalRoot: { defaultProps: { ...quick, shadow: 'none', lockScroll: false } },
    Drawer: {
      defaultProps: { ...quick, shadow: 'none', lockScroll: false },
      styles: { content: surface, header: surface },
    },
    Menu: { defaultProps: { ...quick, shadow: 'none' }, styles: { dropdown: surface } },
    Popover: { defaultProps: { ...quick, shadow: 'none' }, styles: { dropdown: surface } },
    Paper: { defaultProps: bordered },
    Card: { defaultProps: bordered },
    Input: {
      vars: () => ({ wrapper: { '--input-bd': 'var(--hl-edge)', '--input-bg': 'var(--hl-raised)' } }),
    },
    Checkbox: { defaultProps: { radius: 'xs' } },
    InputWrapper: { styles: { label: { fontSize: rem(13), fontWeight: 500, marginBottom: rem(4) } } },
  },
});
