import type { Cdp } from './cdp.ts';

/** Milliseconds until a page is painted, and the longest stretch in which the window did nothing else until it was at rest. */
export type Opening = { readonly took: number; readonly longest: number };

/** How long the window is watched after the first frame: what is told in pieces goes on behind it. */
const WATCHED_MS = 2000;

/** Does `act` in the page, and waits until `isThere` holds in it and a frame has been painted. Both are JavaScript. */
export async function openingOf(page: Cdp, act: string, isThere: string): Promise<Opening> {
  const opened = await page.ask(`new Promise((done, fail) => {
    let longest = 0;
    const watch = (list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); };
    const observer = new PerformanceObserver(watch);
    observer.observe({ type: 'longtask' });
    const rest = (took) => { observer.disconnect(); done({ took, longest }); };
    const start = performance.now();
    ${act};
    const look = () => {
      if (${isThere})
        requestAnimationFrame(() => setTimeout(() => { const took = performance.now() - start; setTimeout(() => rest(took), ${WATCHED_MS}); }, 0));
      else if (performance.now() - start > 60_000) fail(new Error('the page did not come'));
      else requestAnimationFrame(look);
    };
    look();
  })`);
  return opened as Opening;
}

/** From what was known at an instant to the room as it was then, on the page of a replay that is open. */
export const roomAsItWas = (page: Cdp): Promise<Opening> =>
  openingOf(
    page,
    `[...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes('The room as it was')).click()`,
    `document.body.innerText.includes('The room as it was, read-only')`,
  );

/** From a page of an incident that is read to its audit page with rows on it. */
export const auditPage = (page: Cdp, name: string): Promise<Opening> =>
  openingOf(
    page,
    `location.hash = '/incident/${name}/audit'`,
    `document.querySelector('tbody tr[data-index]')`,
  );
