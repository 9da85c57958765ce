import { Button } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { Keys } from '../ui/Keys.tsx';

const OVER_THE_PAGE = '[role="dialog"], [role="menu"], [role="listbox"]';

/** Leads back to where one came from, with Escape too; to `home` where the window began here. */
export function BackButton(props: { readonly home: string }) {
  const { home } = props;
  const [, go] = useLocation();
  const back = useCallback(() => (window.history.length > 1 ? window.history.back() : go(home)), [go, home]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector(OVER_THE_PAGE)) back();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [back]);
  return (
    <Button size="compact-sm" variant="default" rightSection={<Keys keys="Esc" />} onClick={back}>
      Back
    </Button>
  );
}
