import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Rejection } from '../../shared/kernel.ts';
import { type ActionId, uiAction } from '../../shared/ui-actions.ts';
import { announce } from '../bridge/announcer.ts';
import { api } from '../bridge/api.ts';
import { useBoard } from '../bridge/board-store.ts';
import { type IncidentView, useIncidentIfAny } from '../bridge/incident-store.ts';
import { useRoom } from '../bridge/room-store.ts';
import { useRunningCard } from '../bridge/running-card.ts';
import { previewFacts } from '../bridge/send.ts';
import { nextSound, nextSpelling, SOUND_TEXT, SPELLING_TEXT } from '../bridge/settings.ts';
import { useNowInSteps } from '../bridge/use-now.ts';
import { onAction, runAction } from './hub.ts';
import { actionOf, available, isFinishedThere, sceneFor } from './registry.ts';
import type { Scene } from './scene.ts';
import { useMenuEnabled } from './use-menu-enabled.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** What the window can do now. */
export type Actions = {
  /** Why an action is not open now, or null. */
  readonly refusal: (id: ActionId) => Rejection | null;
  /** Does an action, or says in the window why not. */
  readonly run: (id: ActionId) => void;
};

/** How old the judgement of what is open may be. */
const LOOK_AGAIN_MS = 5000;

const ActionsContext = createContext<Actions | null>(null);

/** The incident once it is read. */
function readyOf(view: IncidentView): Scene['incident'] {
  return view.status === 'ready' ? { incidentId: view.incidentId, state: view.state } : null;
}

/** What actions are judged by on the page with this address. */
function useScene(path: string): Scene {
  const [, incidentId = null, page = ''] = /^\/incident\/([^/]+)(?:\/([^/]+))?/.exec(path) ?? [];
  const room = useRoom();
  const board = useBoard();
  const view = useIncidentIfAny(incidentId);
  const running = useRunningCard()?.incidentId ?? null;
  const other = useIncidentIfAny(incidentId === null ? running : null);
  // Time alone opens and closes actions too, and nothing else may happen for minutes.
  const at = useNowInSteps(LOOK_AGAIN_MS);
  return useMemo(() => {
    const incident = readyOf(view);
    const facts = previewFacts(room, board, 'given');
    const lookingBack = page === 'replay';
    return {
      room,
      facts: { ...facts, at: Math.max(facts.at, at) },
      incident,
      running: readyOf(other),
      lookingBack,
    };
  }, [room, board, view, other, page, at]);
}

function useActionsOf(scene: Scene): Actions {
  const [, navigate] = useLocation();
  const latest = useRef(scene);
  latest.current = scene;
  const run = useCallback(
    (id: ActionId) => {
      const action = actionOf(id);
      const now = sceneFor(action, latest.current);
      const refusal = available(action, now);
      if (refusal) return announce(refusal.sentence, 'warn');
      if (action.path) {
        navigate(action.path(now));
        // A place where a command is finished: the wish waits until the page is drawn.
        if (isFinishedThere(action)) runAction(id);
        return;
      }
      // What belongs to a replay is done on its page or not at all.
      if (!runAction(id) && now.incident && action.menu !== 'Replay')
        navigate(`/incident/${now.incident.incidentId}`);
    },
    [navigate],
  );
  return useMemo(() => ({ run, refusal: (id) => available(actionOf(id), scene) }), [run, scene]);
}

async function lock(): Promise<void> {
  const answer = await api.request('lock', {});
  if (!answer.ok) announce(answer.error.sentence, 'warn');
}

/** The actions that belong to the window itself. */
function useWindowActions(): void {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('dark');
  useEffect(
    () => onAction('theme.toggle', () => setColorScheme(scheme === 'dark' ? 'light' : 'dark')),
    [scheme, setColorScheme],
  );
  useEffect(() => onAction('sound.toggle', () => announce(SOUND_TEXT[nextSound()])), []);
  useEffect(() => onAction('spelling.toggle', () => announce(SPELLING_TEXT[nextSpelling()])), []);
  useEffect(() => onAction('keyboard.lock', () => void lock()), []);
  useEffect(() => onAction('window.open', () => void api.request('openWindow', {})), []);
}

/** Brings the registry to life: shortcuts, the menu of the app, and `useActions` for everything below. */
export function ActionsProvider(props: { readonly children: ReactNode }) {
  const [path] = useLocation();
  const scene = useScene(path);
  const actions = useActionsOf(scene);
  const { run } = actions;
  useWindowActions();
  useShortcuts(run, scene.lookingBack);
  useMenuEnabled(actions.refusal);
  useEffect(
    () =>
      api.on('action', ({ id }) => {
        const action = uiAction(id);
        if (action) run(action.id);
      }),
    [run],
  );
  return <ActionsContext value={actions}>{props.children}</ActionsContext>;
}

/** What the window can do now. Throws outside an `ActionsProvider`: that is a bug. */
export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useActions is called outside an ActionsProvider');
  return actions;
}
