import { MantineProvider } from '@mantine/core';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { PrintedCardPage } from './pages/CardPages.tsx';
import { Everywhere } from './pages/Everywhere.tsx';
import { HeadsSheetPage } from './pages/HeadsSheetPage.tsx';
import { KeysSheetPage } from './pages/KeysSheetPage.tsx';
import { PrintedIcs214, PrintedOnePage, PrintPage } from './pages/PrintPage.tsx';
import { Routes } from './routes.tsx';
import { styleNonce } from './style-nonce.ts';
import { cssVariablesResolver, theme } from './theme.ts';

/** Paper is light, whatever the screen is. */
function isPrinting(): boolean {
  return location.hash.startsWith('#/print/');
}

/** Holdline's window: theme, address and pages. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      {...(isPrinting() ? { forceColorScheme: 'light' as const } : {})}
      getStyleNonce={styleNonce}
    >
      <Router hook={useHashLocation}>
        <ErrorBoundary>
          <Switch>
            <Route path="/print/incident/:incidentId/:size/:root">{(told) => <PrintPage {...told} />}</Route>
            <Route path="/print/page/:most/:incidentId/:size/:root">
              {({ most, ...told }) => <PrintedOnePage {...told} most={Number(most)} />}
            </Route>
            <Route path="/print/ics214/:sheetId/:incidentId/:size/:root">
              {(told) => <PrintedIcs214 {...told} />}
            </Route>
            <Route path="/print/card/:incidentId">
              {({ incidentId }) => <PrintedCardPage incidentId={incidentId} />}
            </Route>
            <Route path="/print/keys">
              <KeysSheetPage />
            </Route>
            <Route path="/print/heads/:logIds">
              {({ logIds }) => <HeadsSheetPage logIds={logIds.split(',')} />}
            </Route>
            <Route>
              <Everywhere>
                <Routes />
              </Everywhere>
            </Route>
          </Switch>
        </ErrorBoundary>
      </Router>
    </MantineProvider>
  );
}
