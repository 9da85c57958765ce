import { existsSync } from 'node:fs';
import path from 'node:path';
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

  test('has every permission denied', async ({ window }) => {
    const granted = await window.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
      const states = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
      return states.map(({ state }) => state);
    });
    expect(granted).toEqual(['denied', 'denied', 'denied', 'denied']);
    // Asked for outright, as a page would; each of these is granted when nobody says no.
    const asked = await window.evaluate(async () => {
      const outcome = (request: Promise<unknown>) =>
        request.then(
          () => 'granted',
          (error: unknown) => (error instanceof Error ? error.name : String(error)),
        );
      return {
        notifications: await Notification.requestPermission(),
        midi: await outcome(navigator.requestMIDIAccess({ sysex: true })),
        clipboard: await outcome(navigator.clipboard.readText()),
      };
    });
    expect(asked).toMatchObject({ notifications: 'denied', clipboard: 'NotAllowedError' });
    expect(asked.midi).toMatch(/^(NotAllowedError|SecurityError)$/);
  });

  test('has no script and no door but ours', async ({ app, window, userData }) => {
    expect(await window.evaluate(() => '__electronLog' in globalThis)).toBe(false);
    const found = await app.evaluate(({ ipcMain, session }) => {
      const ours = session.defaultSession;
      // Electron 35 has another name for them.
      const scripts = 'getPreloadScripts' in ours ? ours.getPreloadScripts : undefined;
      const preloads = scripts ? scripts.call(ours) : (ours as Electron.Session).getPreloads();
      let answers = false;
      try {
        ipcMain.handle('__ELECTRON_LOG__', () => undefined);
        ipcMain.removeHandler('__ELECTRON_LOG__');
      } catch {
        answers = true;
      }
      return { preloads: preloads.length, listeners: ipcMain.listenerCount('__ELECTRON_LOG__'), answers };
    });
    expect(found).toEqual({ preloads: 0, listeners: 0, answers: false });
    expect(existsSync(path.join(userData, 'electron-log-preload.js'))).toBe(false);
  });
});

test('our scheme serves our pages and nothing else', async ({ app, window }) => {
  await window.waitForLoadState();
  const addresses = [
    'app://holdline/index.html',
    'app://evil.example/index.html',
    'app://holdline/%E0%A4%A',
    'app://holdline/../main/index.js',
    'app://holdline/..%2Fmain%2Findex.js',
    'app://holdline/%2e%2e/main/index.js',
    'app://holdline/nothing.html',
  ];
  const statuses = await app.evaluate(
    ({ net }, urls) =>
      Promise.all(
        urls.map((url) =>
          net.fetch(url).then(
            ({ status }) => status,
            (error: unknown) => String(error),
          ),
        ),
      ),
    addresses,
  );
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404]);
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

test.describe('the same doors', () => {
  test.use({ allowedErrors: [/This door is closed to strangers/] });

  test('are closed to a page that is not ours, and to a frame within ours', async ({ app, window }) => {
    await window.waitForLoadState();
    const answers = await app.evaluate(async ({ app: electronApp, BrowserWindow, session }) => {
      const preload = `${electronApp.getAppPath()}/out/preload/index.cjs`;
      const knock = `globalThis.holdline === undefined
        ? 'no door to knock at'
        : holdline.request('readRoom', {}).then(() => 'answered', (error) => String(error))`;
      // A session in which our own address shows a page with a frame of our own address: our policy forbids it.
      const apart = session.fromPartition('apart');
      apart.protocol.handle('app', ({ url }) => {
        const page = url.endsWith('outer.html')
          ? '<iframe src="app://holdline/inner.html"></iframe>'
          : 'inner';
        return new Response(page, { headers: { 'content-type': 'text/html' } });
      });
      const webPreferences = {
        session: apart,
        sandbox: true,
        contextIsolation: true,
        nodeIntegrationInSubFrames: true,
        preload,
      };
      const stranger = new BrowserWindow({ show: false, webPreferences });
      const said: Record<string, unknown> = {};
      for (const url of [
        'data:text/html,<title>stranger</title>',
        'about:blank',
        'app://evil.example/index.html',
        'app://holdline/outer.html',
      ]) {
        await stranger.loadURL(url);
        said[url] = await stranger.webContents.executeJavaScript(knock);
      }
      said['a frame in it'] = await stranger.webContents.mainFrame.frames[0]?.executeJavaScript(knock);
      stranger.destroy();
      return said;
    });
    const closed = expect.stringContaining('This door is closed to strangers.');
    expect(answers).toEqual({
      'data:text/html,<title>stranger</title>': closed,
      'about:blank': closed,
      'app://evil.example/index.html': closed,
      'app://holdline/outer.html': 'answered',
      'a frame in it': closed,
    });
  });
});
