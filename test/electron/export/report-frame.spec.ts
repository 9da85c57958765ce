import { describe, expect, it } from 'vitest';
import { reportFrame } from '../../../electron/export/report-frame.ts';

const HEAD = { size: 3, root: 'abc=' };
const frame = (title: string, drill: boolean) =>
  reportFrame({ title, drill, zone: 'Europe/London', head: HEAD });

describe('the running head of a report', () => {
  it('says on every page that a drill is a drill', () => {
    expect(frame('A leak', true).headerTemplate).toContain('DRILL · A leak');
    expect(frame('A leak', true).headerTemplate).toContain('Holdline drill report');
    expect(frame('A leak', false).headerTemplate).not.toMatch(/drill/i);
  });

  it('keeps what people wrote as text', () => {
    expect(frame('<b>A & B</b>', false).headerTemplate).toContain('&lt;b&gt;A &amp; B&lt;/b&gt;');
  });

  it('is there also where its typeface is not read yet as the page is printed', () => {
    for (const template of Object.values(frame('A leak', false))) {
      const faces = template.split('@font-face').slice(1);
      expect(faces.length).toBeGreaterThan(0);
      for (const face of faces) expect(face).toContain('font-display:swap');
    }
  });
});
