import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { TRIAGE_KINDS } from '../../../shared/report/events.ts';
import type { Report } from '../../../shared/report/reports.ts';
import { useView } from '../../bridge/view.tsx';

const STEP: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** A list of reports that is read with the keyboard alone. */
export type ListReading = {
  readonly list: RefObject<HTMLDivElement | null>;
  /** The report that the keyboard is at. */
  readonly at: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** The next report that nobody has read yet, after this one or else above it; without any, this one: it may be a claim. */
function nextAfter(shown: readonly Report[], index: number): Report | undefined {
  const isNext = ({ read }: Report, at: number) => at !== index && read === null;
  return shown.find((one, at) => at > index && isNext(one, at)) ?? shown.find(isNext) ?? shown[index];
}

/**
 * Reads a list of reports by keys: J and K, or the arrows, go from one to the next; 1 to 8 say how it is read and go on to
 * the next unread one. Nothing happens by key in a field that takes text.
 */
export function useReading(shown: readonly Report[]): ListReading {
  const { send, refusal } = useView();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current || at === null) return;
    moved.current = false;
    list.current?.querySelector<HTMLElement>(`[data-report="${CSS.escape(at)}"]`)?.focus();
  });
  const go = (report: Report | undefined) => {
    if (!report) return;
    moved.current = true;
    setAt(report.reportId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const reportId = target.closest<HTMLElement>('[data-report]')?.dataset['report'];
    const index = shown.findIndex((one) => one.reportId === reportId);
    const step = STEP[event.key];
    const kind = TRIAGE_KINDS[Number(event.key) - 1];
    if (index < 0 || (step === undefined && kind === undefined)) return;
    event.preventDefault();
    if (step !== undefined) return go(shown[index + step]);
    const command = { type: 'report.triage', reportId: reportId ?? '', kind: kind ?? 'noise' } as const;
    if (refusal(command) === null) void send(command);
    go(nextAfter(shown, index));
  };
  return { list, at: shown.some((one) => one.reportId === at) ? at : null, onKeyDown };
}
