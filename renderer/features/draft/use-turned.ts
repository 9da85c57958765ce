import { useCallback, useState } from 'react';
import { firstPage } from '../../../shared/channel/first-page.ts';
import type { Words } from '../../../shared/statement/channel-words.ts';

type Page = { readonly of: string | null; readonly channel: string | null };

/**
 * The page that is open, and the way to turn to another. A statement opens on words that reach somebody: on the common text,
 * or, where that goes out on no channel, on the own words of the first channel as a signer reads them.
 */
export function useTurned(
  statementId: string | null,
  words: Words,
  channels: Parameters<typeof firstPage>[1],
): readonly [string | null, (channel: string | null) => void] {
  const [page, setPage] = useState<Page>({ of: null, channel: null });
  const opening = {
    of: statementId,
    channel: page.of === statementId ? page.channel : firstPage(words, channels),
  };
  if (page.of !== statementId) setPage(opening);
  const turn = useCallback((channel: string | null) => setPage({ of: statementId, channel }), [statementId]);
  return [opening.channel, turn];
}
