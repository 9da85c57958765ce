import { Button, Group } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { navigate } from 'wouter/use-hash-location';
import classes from './ErrorBoundary.module.css';

function Broken(props: { readonly onBack: () => void }) {
  return (
    <main className={classes.page} role="alert">
      <h1 className={classes.title}>Something on this page broke, so it cannot be shown.</h1>
      <p>Nothing that was saved is lost: the log is in the room’s file.</p>
      <Group gap="sm">
        <Button color="act" onClick={props.onBack}>
          Back to all incidents
        </Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          Load again
        </Button>
      </Group>
    </main>
  );
}

type Props = { readonly children: ReactNode };

/** Stands where a page broke: the window is never empty, and there is always a way on. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  private readonly mend = (): void => this.setState({ broken: false });

  override componentDidMount(): void {
    window.addEventListener('hashchange', this.mend);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('hashchange', this.mend);
  }

  private readonly back = (): void => {
    navigate('/');
    this.mend();
  };

  override render(): ReactNode {
    return this.state.broken ? <Broken onBack={this.back} /> : this.props.children;
  }
}
