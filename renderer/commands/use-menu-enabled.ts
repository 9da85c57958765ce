import { useEffect, useRef } from 'react';
import type { Rejection } from '../../shared/kernel.ts';
import { ACTION_IDS, type ActionId } from '../../shared/ui-actions.ts';
import { api } from '../bridge/api.ts';

/** Tells main which actions are open now, so that its menu offers those and no others. Said again only when it changes. */
export function useMenuEnabled(refusal: (id: ActionId) => Rejection | null): void {
  const told = useRef<readonly ActionId[] | null>(null);
  useEffect(() => {
    const enabled = ACTION_IDS.filter((id) => refusal(id) === null);
    if (told.current?.join() === enabled.join()) return;
    told.current = enabled;
    void api.request('enableActions', { enabled });
  }, [refusal]);
  useEffect(() => {
    // The menu is that of all windows: another one may have said since what is open there.
    const again = () => {
      if (told.current) void api.request('enableActions', { enabled: told.current });
    };
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, []);
}
