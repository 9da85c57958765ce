import './support/browser.ts';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ErrorBoundary } from '../../renderer/ErrorBoundary.tsx';

function Page(): string {
  if (window.location.hash.startsWith('#/incident/')) throw new Error('The page broke');
  return 'All incidents';
}

test('a page that breaks says so, and leads back to all incidents', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => {
    cleanup();
    quiet.mockRestore();
  });
  window.location.hash = '#/incident/broken';
  // The browser tells of a new address a moment later.
  await new Promise((resolve) => setTimeout(resolve, 20));
  render(
    <MantineProvider env="test">
      <ErrorBoundary>
        <Page />
      </ErrorBoundary>
    </MantineProvider>,
  );
  expect(screen.getByRole('heading').textContent).toBe(
    'Something on this page broke, so it cannot be shown.',
  );
  expect(screen.getByRole('alert').textContent).toContain('Nothing that was saved is lost');
  expect(screen.getByRole('button', { name: 'Load again' })).toBeTruthy();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Back to all incidents' }));
  expect(await screen.findByText('All incidents')).toBeTruthy();
  expect(window.location.hash).toBe('#/');
});
