import { Button, type ButtonProps, FileButton } from '@mantine/core';
import { useRef } from 'react';

/** A button that asks for a file. `name`: what the file is, for screen readers; the same file can be chosen again. */
export function ChooseFileButton(
  props: ButtonProps & {
    readonly name: string;
    readonly accept?: string;
    readonly autoFocus?: boolean;
    readonly onFile: (file: File | undefined) => void;
  },
) {
  const { name, accept, onFile, ...button } = props;
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      resetRef={reset}
      {...(accept === undefined ? {} : { accept })}
      inputProps={{ 'aria-label': name }}
      onChange={(file) => {
        onFile(file ?? undefined);
        reset.current?.();
      }}
    >
      {({ onClick }) => <Button {...button} onClick={onClick} />}
    </FileButton>
  );
}
