import type { ElectronApplication, Page } from '@playwright/test';

/** Gives the window's page exactly this size in CSS pixels. */
export async function resize(
  app: ElectronApplication,
  page: Page,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.unmaximize();
      window?.setContentSize(w ?? 0, h ?? 0);
    },
    [width, height],
  );
  await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height]);
}

/** Writes every text on the page about a third longer, as a longer language would, and sets its direction. */
export async function pseudoLocale(page: Page, direction: 'ltr' | 'rtl'): Promise<void> {
  await page.evaluate((dir) => {
    document.documentElement.dir = dir;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (node.parentElement?.closest('script, style, time, [role="timer"]')) continue;
      node.nodeValue = text.replaceAll(/[a-z]{3,}/gi, (word) => {
        const more = Math.ceil(word.length * 0.3);
        return word.slice(0, 2) + word.charAt(1).repeat(more) + word.slice(2);
      });
    }
  }, direction);
}

/** What is wrong with the page's layout, a sentence each: content out of the window, sideways scrolling, cut clocks, broken words. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> "${(element.textContent ?? '').slice(0, 50)}"`;
    const isHidden = (element: Element) =>
      !element.checkVisibility({ visibilityProperty: true }) ||
      getComputedStyle(element).clipPath !== 'none' ||
      getComputedStyle(element).clip !== 'auto';
    const all = [...document.body.querySelectorAll<HTMLElement>('*')].filter((one) => !one.closest('svg'));
    const seen = all.filter((one) => {
      for (let at: Element | null = one; at; at = at.parentElement) if (isHidden(at)) return false;
      const { width, height } = one.getBoundingClientRect();
      return width > 1 && height > 1;
    });
    /** The nearest box around an element that cuts or scrolls it sideways. */
    const cutter = (element: Element) => {
      for (let at = element.parentElement; at; at = at.parentElement)
        if (getComputedStyle(at).overflowX !== 'visible') return at;
      return document.documentElement;
    };
    for (const element of seen) {
      // What can be scrolled with the keyboard is not cut off: a wide table in a narrow window.
      if (element.closest('section[tabindex="0"]')) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const scrolls = element.scrollWidth > element.clientWidth + 1;
      const isField = element.matches('input, textarea');
      if (
        scrolls &&
        !isField &&
        style.overflowX !== 'visible' &&
        style.textOverflow !== 'ellipsis' &&
        element.clientWidth > 0
      )
        faults.push(`${element.scrollWidth - element.clientWidth} px do not fit in ${name(element)}`);
      if (box.left < -1 || box.right > innerWidth + 1) faults.push(`out of the window: ${name(element)}`);
      if (!element.matches('[role="timer"], [role="timer"] *')) continue;
      if (scrolls) faults.push(`cut clock: ${name(element)}`);
      const around = cutter(element).getBoundingClientRect();
      if (box.left < around.left - 1 || box.right > around.right + 1)
        faults.push(`cut clock: ${name(element)}`);
    }
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const holder = node.parentElement;
      if (!holder?.closest('h1, h2, h3, button, header') || !seen.includes(holder)) continue;
      for (const { index, 0: word } of (node.nodeValue ?? '').matchAll(/\p{L}{2,14}/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) faults.push(`"${word}" is broken over ${lines.size} lines: ${name(holder)}`);
      }
    }
    return [...new Set(faults)];
  });
}

/** Where the ring of the focus runs through a text, a sentence each; of everything that takes the focus on the page. */
export async function ringFaults(page: Page): Promise<readonly string[]> {
  // The ring is drawn for whoever came by keyboard.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: holder } = node;
      const seen = holder?.checkVisibility({ visibilityProperty: true }) ?? false;
      if (seen && node.nodeValue?.trim() !== '' && !holder?.closest('svg')) texts.push(node as Text);
    }
    /** What cuts an element off: the nearest box around it that scrolls or hides. */
    const cutBy = (element: Element | null) => {
      let at = element?.parentElement ?? null;
      while (at && getComputedStyle(at).overflowY === 'visible') at = at.parentElement;
      return (at ?? document.documentElement).getBoundingClientRect();
    };
    /** Where a text is in sight: what is not cut off of it, and under nothing. */
    const boxesOf = (text: Text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const drawn = cutBy(text.parentElement);
      return [...range.getClientRects()].flatMap(({ width, height, left, right, top, bottom }) => {
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        const seen = width > 2 && hit !== null && (text.parentElement?.contains(hit) ?? false);
        return seen
          ? [{ left, right, top: Math.max(top, drawn.top), bottom: Math.min(bottom, drawn.bottom) }]
          : [];
      });
    };
    for (const element of document.querySelectorAll<HTMLElement>('a, button, input, [tabindex]')) {
      element.focus({ preventScroll: true });
      const style = getComputedStyle(element);
      if (document.activeElement !== element || style.outlineStyle === 'none') continue;
      const box = element.getBoundingClientRect();
      const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      // What is scrolled away shows no ring.
      if (middle === null || !(element.contains(middle) || middle.contains(element))) continue;
      // Beyond what cuts it off, the ring is not drawn.
      const drawn = cutBy(element);
      const inner = Number.parseFloat(style.outlineOffset);
      const outer = inner + Number.parseFloat(style.outlineWidth);
      for (const text of texts) {
        if (element.contains(text)) continue;
        // A letter fills its line box but for some pixels above and below.
        const isCut = boxesOf(text).some(({ top, bottom, left, right }) => {
          const [high, low] = [top + 2, bottom - 2];
          const touches = (by: number) =>
            low > box.top - by && high < box.bottom + by && right > box.left - by && left < box.right + by;
          const isWithin =
            high >= box.top - inner &&
            low <= box.bottom + inner &&
            left >= box.left - inner &&
            right <= box.right + inner;
          const isDrawn = low > drawn.top && high < drawn.bottom;
          return isDrawn && touches(outer) && !isWithin && !touches(inner);
        });
        if (isCut)
          found.push(
            `the ring of "${(element.textContent || element.getAttribute('aria-label') || '').slice(0, 40)}" runs through "${text.nodeValue?.slice(0, 40)}"`,
          );
      }
    }
    return [...new Set(found)];
  });
}
