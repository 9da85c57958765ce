import { readFileSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';

type Bounds = Rectangle & { readonly maximized: boolean };

const FIRST: Bounds = { x: 0, y: 0, width: 1440, height: 900, maximized: false };

/** The bounds of last time, if they still lie on a screen; a sensible window otherwise. */
export function savedBounds(file: string): Partial<Rectangle> & { readonly maximized: boolean } {
  try {
    const saved = JSON.parse(readFileSync(file, 'utf8')) as Bounds;
    const { workArea } = screen.getDisplayMatching(saved);
    const visible = saved.x < workArea.x + workArea.width - 80 && saved.y < workArea.y + workArea.height - 80;
    if (visible && saved.width >= 640 && saved.height >= 480) return saved;
  } catch {
    // First start, or a file somebody edited: begin anew.
  }
  const { workAreaSize } = screen.getPrimaryDisplay();
  return {
    width: Math.min(FIRST.width, workAreaSize.width),
    height: Math.min(FIRST.height, workAreaSize.height),
    maximized: false,
  };
}

/** Remembers where the window stood, when it closes. */
export function rememberBounds(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const bounds: Bounds = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    writeFileSync(file, JSON.stringify(bounds));
  });
}
