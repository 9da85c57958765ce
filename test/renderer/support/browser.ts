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
});
Element.prototype.scrollIntoView = () => undefined;
