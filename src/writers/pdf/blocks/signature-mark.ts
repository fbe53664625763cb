import type { SignatureMark, Text } from '../../../document/tree.ts';
import { digitalDate } from '../../../russian/text/date.ts';
import { points } from '../../layout.ts';
import { flowOf } from '../../typesetting/flow.ts';
import type { Box } from '../page.ts';
import type { Frame, Setting } from '../setting.ts';
import { bottomOf, boxesOf, type Slab, slab, stack } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';
import { type Align, setText } from '../text/set.ts';

/** The lines of a mark; each ends with a blank, so that those who listen hear one after another. */
export function markLines({ certificate, owner, from, to }: SignatureMark): readonly Text[] {
  const line = (value: string, bold: boolean): Text => ({
    type: 'text',
    value: `${value} `,
    bold,
    italic: false,
  });
  return [
    line('ДОКУМЕНТ ПОДПИСАН', true),
    line('ЭЛЕКТРОННОЙ ПОДПИСЬЮ', true),
    line(`Сертификат ${certificate}`, false),
    line(`Владелец ${owner}`, false),
    line(`Действителен с\u00a0${digitalDate(from)} по\u00a0${digitalDate(to)}`, false),
  ];
}

/** A mark in its frame: one slab. */
export function layMark(mark: SignatureMark, strip: Frame, parent: StructureNode, setting: Setting): Slab {
  const { width, padding, radius, size } = setting.layout.signature.mark;
  const frame: Frame = { x: strip.x, width: Math.min(points(width), strip.width) };
  const pad = points(padding);
  const inner: Frame = { x: frame.x + pad, width: frame.width - pad * 2 };
  const lines = markLines(mark).flatMap((line) => {
    const align: Align = line.bold ? 'center' : 'left';
    const style = { align, size, spacing: setting.layout.lineSpacing.single, indent: 0 };
    return setText(
      flowOf([line], setting.metrics),
      { frame: inner, style, node: addNode(parent, 'Span') },
      setting,
    );
  });
  const stacked = stack(lines, pad);
  const height = bottomOf(stacked) + pad;
  const border: Box = { kind: 'stroke', ...frame, y: 0, height, radius: points(radius) };
  return slab({ height, boxes: [border, ...boxesOf(stacked)] });
}
