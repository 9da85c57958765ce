import { MantineProvider } from '@mantine/core';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Routes } from './routes.tsx';
import { cssVariablesResolver, theme } from './theme.ts';

/** The nonce main wrote into this page: the only key with which a style element is let in. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
}

/** Holdline's window: theme, address and pages. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <Router hook={useHashLocation}>
        <Routes />
      </Router>
    </MantineProvider>
  );
}
