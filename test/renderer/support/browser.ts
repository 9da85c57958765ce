import './fake-holdline.ts';
import { configure } from '@testing-library/react';
import { vi } from 'vitest';

// A whole window in a slow browser on a busy machine: what is tested is what happens, not how fast.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 8000 });

/** What happy-dom lacks of a browser and Mantine or a virtual list asks for. */
const rectangle = { width: 1280, height: 800, top: 0, left: 0, right: 1280, bottom: 800, x: 0, y: 0 };

window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }) as MediaQueryList;

Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, get: () => rectangle.height },
  offsetWidth: { configurable: true, get: () => rectangle.width },
  clientHeight: { configurable: true, get: () => rectangle.height },
  clientWidth: { configurable: true, get: () => rectangle.width },
});
Element.prototype.scrollIntoView = () => undefined;

if (!('fonts' in document)) {
  const fonts = { addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.defineProperty(document, 'fonts', { configurable: true, value: fonts });
}

/** Sizes never change here, so nothing is ever observed. */
window.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

/** A browser tells of a moved caret once whoever moved it is done; happy-dom tells it in the middle, so it tells nobody. */
document.addEventListener('selectionchange', (event) => event.stopImmediatePropagation(), true);
