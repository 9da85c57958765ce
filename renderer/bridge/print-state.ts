import { useEffect } from 'react';

/** Tells main, which waits for it before it prints, how far a page for paper is. */
export function usePrintState(state: 'ready' | 'refused' | 'loading', title: string): void {
  useEffect(() => {
    const say = () => {
      document.title = title;
      document.documentElement.dataset['report'] = state;
    };
    if (state !== 'ready') return say();
    // A hidden window fetches a typeface only when asked; printing before that would put another one in.
    void Promise.all([...document.fonts].map((face) => face.load())).then(say, say);
  }, [state, title]);
}
