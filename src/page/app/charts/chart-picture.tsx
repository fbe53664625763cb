import type { ComponentChildren, JSX } from 'preact';
import type { ChartDrawing } from './chart-parts.tsx';

interface PictureProps extends Pick<ChartDrawing, 'chart' | 'width'> {
  /** Pixels. */
  readonly height: number;
  readonly onPoint: (event: PointerEvent) => void;
  readonly children: ComponentChildren;
}

/** What a chart is drawn in. */
export function Picture({ chart, width, height, onPoint, children }: PictureProps): JSX.Element {
  const place = { width, height, viewBox: `0 0 ${width} ${height}` };
  return (
    <svg {...place} role="img" aria-label={chart.alt} onPointerMove={onPoint}>
      {children}
    </svg>
  );
}
