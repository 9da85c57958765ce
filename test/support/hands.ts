import { expect, type Locator, type Page } from '@playwright/test';

/** Nobody presses Tab more often than this to get anywhere. */
const MOST_TABS = 10;

/** What a person does who has a keyboard and nothing else. Locators only say what is looked at, never what is acted on. */
export type Hands = {
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Finds an action in the palette, and runs it. */
  readonly command: (words: string) => Promise<void>;
  /** Goes to a part of the page by letters of its title. */
  readonly part: (title: string) => Promise<void>;
  /** Presses Tab until what is looked for has the focus. */
  readonly tabTo: (target: Locator) => Promise<void>;
  /** How many keys were pressed so far; each letter is one. */
  readonly keys: () => number;
};

/** The keyboard of a page, and no mouse. */
export function handsOn(page: Page): Hands {
  const { keyboard } = page;
  let count = 0;
  const press: Hands['press'] = async (...keys) => {
    for (const key of keys) {
      await keyboard.press(key);
      count += 1;
    }
  };
  const type: Hands['type'] = async (text) => {
    await keyboard.type(text);
    count += [...text].length;
  };
  const choose = async (title: string, words: string) => {
    const field = page.getByRole('combobox', { name: title });
    await expect(field).toBeFocused();
    await type(words);
    await press('Enter');
    await expect(field).toBeHidden();
  };
  return {
    press,
    type,
    keys: () => count,
    command: async (words) => {
      await press('Control+K');
      await choose('Find an action', words);
    },
    part: async (title) => {
      await press('F6');
      await choose('Go to a part of the page', title);
    },
    tabTo: async (target) => {
      const focused = target.and(page.locator(':focus'));
      for (let tabs = 0; (await focused.count()) === 0; tabs++) {
        if (tabs === MOST_TABS) throw new Error(`More than ${MOST_TABS} times Tab to ${target}`);
        await press('Tab');
      }
    },
  };
}
