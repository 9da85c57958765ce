import type { Page } from '@playwright/test';

/** How many lines of the words can be seen, from the top of the page down to what is counted below them. */
export function linesInSight(page: Page): Promise<number> {
  return page.getByLabel('The words of the statement').evaluate((words) => {
    const line = Number.parseFloat(getComputedStyle(words).lineHeight);
    const below = document.getElementById('facts-of-the-words')?.getBoundingClientRect();
    return Math.floor(((below?.top ?? 0) - words.getBoundingClientRect().top) / line);
  });
}
