import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { withDiagram } from '../scripts/diagram.ts';

it('shows the state diagram of today’s machine (if not: node scripts/diagram.ts)', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../ARCHITECTURE.md'), 'utf8');
  expect(page).toBe(withDiagram(page));
});
