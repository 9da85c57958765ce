import './support/browser.ts';
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PublicWords } from '../../renderer/ui/PublicWords.tsx';

it('keeps a word that went apart from the one before it, also where the text ends there now', () => {
  const { container } = render(
    <MantineProvider>
      <PublicWords text="We asked the " before="We asked the forum to take it down." />
    </MantineProvider>,
  );
  expect(container.querySelector('p')?.textContent).toMatch(/asked the\s+forum to take/);
});
