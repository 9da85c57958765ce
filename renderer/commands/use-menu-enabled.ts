import { useEffect, useRef } from 'react';
import type { Rejection } from '../../shared/kernel.ts';
import { ACTION_IDS, type ActionId } from '../../shared/ui-actions.ts';
import { api } from '../bridge/api.ts';

/** Tells main which actions are open now, so that its menu offers those and no others. Said again only when it changes. */
export function useMenuEnabled(refusal: (id: ActionId) => Rejection | null): void {
  const told = useRef<string | null>(null);
  useEffect(() => {
    const enabled = ACTION_IDS.filter((id) => refusal(id) === null);
    const text = enabled.join();
    if (told.current === text) return;
    told.current = text;
    void api.request('enableActions', { enabled });
  }, [refusal]);
}
