import type { BuildContext } from './build-context.ts';
import type { Element } from './element.ts';
import { sanitize } from './sanitize.ts';
import type { QrCode } from './tree.ts';

/** The largest QR code holds so many bytes at the medium level of error correction (ISO/IEC 18004). */
const QR_CAPACITY = 2331;
const QR_SIZE = 30;

export function qrCode(element: Element, context: BuildContext): readonly QrCode[] {
  const text = sanitize(element.attributes.text ?? '').trim();
  if (text === '' || new TextEncoder().encode(text).length > QR_CAPACITY) {
    context.report(
      element,
      'tree/qr',
      text === '' ? 'QR-код без текста.' : 'Текст слишком длинный для QR-кода.',
      'Укажите в text адрес страницы.',
    );
    return [];
  }
  const size = Number(element.attributes.size) || QR_SIZE;
  return [{ type: 'qr', text, size, alt: sanitize(element.attributes.alt ?? '').trim() || text }];
}
