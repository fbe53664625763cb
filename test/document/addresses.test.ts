import fc from 'fast-check';
import { LinkifyIt } from 'linkify-it';
import { describe, expect, test } from 'vitest';
import { openAddress, RUSSIAN, withLinks } from '../../src/document/addresses.ts';
import { plainText } from '../../src/document/plain-text.ts';
import type { Inline, Text } from '../../src/document/tree.ts';

function text(value: string): Text {
  return { type: 'text', value, bold: false, italic: false };
}

/** Words and addresses of the links in a text. */
function linksIn(value: string): (readonly [string, string])[] {
  return withLinks([text(value)]).flatMap((part) =>
    part.type === 'link' ? [[plainText(part), part.href] as const] : [],
  );
}

describe('addresses in a text are links', () => {
  test.each([
    ['Ссылка: https://sferum.ru/?p=join&id=AbC_d-=', 'https://sferum.ru/?p=join&id=AbC_d-='],
    ['Сайт (http://сад-сказка.рф/о-нас).', 'http://сад-сказка.рф/о-нас'],
    ['на сайте sosh-1.ru.', 'sosh-1.ru', 'http://sosh-1.ru'],
    ['«сад7.дети»', 'сад7.дети', 'http://сад7.дети'],
    ['пишите на info@sferum.ru, а не звоните', 'info@sferum.ru', 'mailto:info@sferum.ru'],
  ])('%s', (value, words, href = words) => expect(linksIn(value)).toEqual([[words, href]]));

  test.each([
    'п.1.2, т.е. и.о. директора, ст.28',
    'ул.Мира, д.5, т.д. и т.п.',
    'МАХ.Документ',
    'Приложение: заявка.pdf',
    'javascript:alert(1), ftp://a.ru, file:///c:/x, tel:+79000000001',
    'И.О.Фамилия@',
  ])('not in «%s»', (value) => expect(linksIn(value)).toEqual([]));

  test('the marks stay, and a link stays what it is', () => {
    const bold = { ...text('a@b.ru'), bold: true };
    const link: Inline = { type: 'link', href: 'https://a.ru/', content: [text('b.ru')] };
    expect(withLinks([bold, { type: 'break' }, link])).toEqual([
      { type: 'link', href: 'mailto:a@b.ru', content: [bold] },
      { type: 'break' },
      link,
    ]);
  });

  test('the same as the library finds with the signs of all scripts', () => {
    const whole = new LinkifyIt({ fuzzyLink: true }).tlds(RUSSIAN, true).add('ftp:', null).add('//', null);
    const piece = fc.oneof(
      fc.constantFrom(
        'https://',
        'info@',
        'сад',
        '.ru',
        '.рф',
        '.дети',
        ' ',
        '\u00a0',
        '\n',
        '/',
        '?a=1',
        'www.',
        '№ 1',
      ),
      fc.constantFrom(...'«»„“—–-…(),.:;!?"\'[]{}<>|_%&#~+=*\u2011\u202f§€→😀'),
      fc.constantFrom('a', 'ё', 'Я', '7', 'xn--80a', ':8080', 'ftp://', 'user:pw@'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        // Something to look closer for.
        const value = `info@sad.ru ${pieces.join('')}`;
        const found = whole.match(value)?.map(({ url }) => url) ?? [];
        expect(linksIn(value).map(([, href]) => href)).toEqual(found);
      }),
      { numRuns: 2000 },
    );
  });

  test('no character of any text is lost, and every link opens', () => {
    const piece = fc.oneof(
      fc.constantFrom('https://', 'a@', '.ru', '.рф', ' ', '\u00a0', '/', 'www.'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const value = pieces.join('');
        const content = withLinks(value === '' ? [] : [text(value)]);
        expect(plainText(content)).toBe(value);
        for (const part of content)
          if (part.type === 'link') expect(part.href).toMatch(/^(https?:|mailto:)/i);
      }),
    );
  });

  test('invitations of any name are links as a whole', () => {
    const token = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
    fc.assert(
      fc.property(token, (name) => {
        const address = `https://sferum.ru/join/${name}`;
        expect(linksIn(`Ссылка: ${address}`)).toEqual([[address, address]]);
      }),
    );
  });
});

test.each([
  ['https://сферум.example/а б', 'https://xn--e1aolcmd.example/%D0%B0%20%D0%B1'],
  ['mailto:info@a.example', 'mailto:info@a.example'],
  ['tel:+79000000001', null],
  ['javascript:alert(1)', null],
  ['a.ru', null],
])('«%s» opens as %s', (href, address) => expect(openAddress(href)).toBe(address));
