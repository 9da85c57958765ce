import qrcode from 'qrcode-generator';
import { utf8Bytes } from '../../shared/seal/utf8.ts';

/** White around the code, in modules: readers need four (ISO/IEC 18004). */
const QUIET = 4;

/** One square path of all dark modules. */
function pathOf(code: ReturnType<typeof qrcode>): string {
  const size = code.getModuleCount();
  let path = '';
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
  return path;
}

/** A text as a QR code, drawn in the page: its UTF-8 bytes, with about a seventh of it allowed to be damaged. */
export function QrCode(props: {
  readonly text: string;
  readonly label: string;
  readonly className?: string | undefined;
}) {
  const code = qrcode(0, 'M');
  // The package takes one byte a character.
  code.addData(Array.from(utf8Bytes(props.text), (byte) => String.fromCharCode(byte)).join(''), 'Byte');
  code.make();
  const size = code.getModuleCount();
  return (
    <svg
      role="img"
      aria-label={props.label}
      className={props.className}
      viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
      shapeRendering="crispEdges"
    >
      <path d={pathOf(code)} fill="currentColor" />
    </svg>
  );
}
