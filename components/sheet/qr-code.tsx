import { QR_MARGIN, qrPath, qrSquares } from '@/lib/sheet/qr';

/** A QR code as one path, with the quiet margin readers need; black on white in either theme. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const squares = qrSquares(text);
  const size = squares.length + 2 * QR_MARGIN;
  return (
    <svg className="qr" viewBox={`${-QR_MARGIN} ${-QR_MARGIN} ${size} ${size}`} role="img" aria-label={label}>
      <path className="qr-paper" d={`M${-QR_MARGIN} ${-QR_MARGIN}h${size}v${size}h-${size}z`} />
      <path d={qrPath(squares)} shapeRendering="crispEdges" />
    </svg>
  );
}
