import { expect } from '@playwright/test';
import { test } from './app.ts';

test.describe('the window', () => {
  test('is sandboxed, isolated and without Node', async ({ app, window }) => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      type WithPreferences = { readonly getLastWebPreferences: () => Record<string, unknown> };
      const contents = first?.webContents as unknown as WithPreferences | undefined;
      return contents?.getLastWebPreferences() ?? {};
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    expect(preferences['webviewTag'] ?? false).toBe(false);
    expect(
      await window.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis)),
    ).toEqual([]);
    expect(
      await window.evaluate(() => Object.keys((globalThis as unknown as { holdline: object }).holdline)),
    ).toEqual(['request', 'on']);
  });

  test('has every permission denied', async ({ app, window }) => {
    const granted = await window.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
      const states = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
      return states.map(({ state }) => state);
    });
    expect(granted).toEqual(['denied', 'denied', 'denied', 'denied']);
    const asked = await app.evaluate(
      ({ session }) => typeof session.defaultSession.setPermissionRequestHandler,
    );
    expect(asked).toBe('function');
  });

  test('opens no other window and goes nowhere else', async ({ app, window }) => {
    const before = window.url();
    expect(await window.evaluate(() => globalThis.open('https://example.com'))).toBeNull();
    await window.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
      link.remove();
    });
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(window.url()).toBe(before);
  });
});

test.describe('the content policy', () => {
  test.use({
    allowedErrors: [/Content Security Policy|TrustedHTML|TrustedScript|Refused to|Connecting to/i],
  });

  test('lets nothing in that the app does not ship', async ({ window }) => {
    const policy = await window.evaluate(() => {
      const tries = [
        () => document.body.insertAdjacentHTML('beforeend', '<img src="https://example.com/x.png">'),
        () => new Function('return 1')(),
        () => {
          const script = document.createElement('script');
          script.textContent = 'globalThis.hacked = true';
          document.body.append(script);
        },
      ];
      // From a timer, because code that a test evaluates directly is exempt from the policy's ban on eval.
      const later = (attempt: () => void) =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              attempt();
              resolve('ran');
            } catch {
              resolve('refused');
            }
          });
        });
      const refused = Promise.all(tries.map(later));
      const fetched = fetch('https://example.com/').then(
        () => 'ran',
        () => 'refused',
      );
      return Promise.all([refused, fetched]).then(([others, last]) => ({
        outcomes: [...others, last],
        hacked: 'hacked' in globalThis,
      }));
    });
    expect(policy.hacked).toBe(false);
    expect(policy.outcomes.slice(0, 2)).toEqual(['refused', 'refused']);
    expect(policy.outcomes[3]).toBe('refused');
  });
});

test.describe('the doors', () => {
  test('refuse bad input with a sentence and let in only what has its schema', async ({ window }) => {
    const answers = await window.evaluate(async () => {
      const { holdline } = globalThis as unknown as {
        holdline: { request(name: string, body: unknown): Promise<unknown> };
      };
      const ask = (body: unknown) =>
        holdline.request('send', body).catch((error: unknown) => `threw ${String(error)}`);
      return Promise.all([
        ask({
          to: 'incident',
          incidentId: null,
          command: { type: 'note.add', text: 'x'.repeat(1_048_576), happenedAt: null },
        }),
        ask({
          to: 'incident',
          incidentId: null,
          command: { type: 'note.add', text: 'half \ud83d', happenedAt: null },
        }),
        ask({
          to: 'incident',
          incidentId: '../../etc',
          command: { type: 'note.add', text: 'x', happenedAt: null },
        }),
        ask({ to: 'incident', incidentId: null, command: { type: 'drop.tables' } }),
        ask(null),
      ]);
    });
    expect(answers).toMatchObject([
      {
        ok: false,
        error: { code: 'bad-request', sentence: expect.stringContaining('Holdline keeps at most 100,000') },
      },
      { ok: false, error: { code: 'bad-request', sentence: expect.stringContaining('half of a character') } },
      { ok: false, error: { code: 'bad-request' } },
      { ok: false, error: { code: 'bad-request' } },
      { ok: false, error: { code: 'bad-request' } },
    ]);
  });
});
