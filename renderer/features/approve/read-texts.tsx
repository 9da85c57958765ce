import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

type ReadTexts = {
  /** The texts whose end was in sight. Any change of a byte is another text. */
  readonly read: ReadonlySet<string>;
  readonly onRead: (text: string) => void;
};

const Context = createContext<ReadTexts>({ read: new Set(), onRead: () => undefined });

/** Keeps which texts of a sheet were read to their end, for as long as the sheet is open. It is no part of the log. */
export function ReadTextsKept(props: { readonly children: ReactNode }) {
  const [read, setRead] = useState<ReadonlySet<string>>(() => new Set());
  const kept = useMemo(
    () => ({
      read,
      onRead: (text: string) => setRead((before) => (before.has(text) ? before : new Set([...before, text]))),
    }),
    [read],
  );
  return <Context value={kept}>{props.children}</Context>;
}

/** The texts of this sheet that were read to their end. */
export function useReadTexts(): ReadonlySet<string> {
  return useContext(Context).read;
}

/** Marks the end of a text: once it comes into sight, the text was looked at. */
export function useEndInSight(text: string): RefObject<HTMLSpanElement | null> {
  const end = useRef<HTMLSpanElement>(null);
  const { onRead } = useContext(Context);
  useEffect(() => {
    if (!end.current || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) onRead(text);
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [text, onRead]);
  return end;
}
