import { describe, expect, it, test } from 'vitest';
import type { Organization, OrganizationKind } from '../../src/organization/dossier.ts';
import { ORGANIZATION_KINDS } from '../../src/organization/facts/names.ts';
import { readDossier } from '../../src/organization/read.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { rendererOf } from '../../src/templating/render.ts';
import { isWithheld, type Rendered } from '../../src/templating/rendered.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { writeText } from '../../src/writers/text/text.ts';
import { SAMPLE } from '../cli/run.ts';
import { lintText } from '../lint/lint-text.ts';

const catalogue = readCatalogue(disk, [TEMPLATES]);
const renderer = rendererOf(catalogue);
const { dossier } = await readDossier(disk, SAMPLE, catalogue.data.tables);
if (!dossier) throw new Error('no dossier');
const { organization: sample } = dossier;

/** The document of the sample with other facts. */
function rendered(id: string, changes: Partial<Organization>): Rendered {
  const template = catalogue.templates.find((candidate) => candidate.id === id);
  if (!template || !dossier) throw new Error(id);
  const organization = { ...sample, ...changes };
  const made = renderer.render(template, { ...dossier, organization }, { date: null, signed: new Set() });
  if (isWithheld(made)) throw new Error(id);
  return made;
}

/** Its text in one line. */
function text(id: string, changes: Partial<Organization>): string {
  const made = rendered(id, changes);
  const plain = writeText(made.tree);
  expect(lintText(plain, {}).map(({ code }) => code)).toEqual(
    changes.councils?.length === 0 && id === 'regulation' ? ['parts/no-councils'] : [],
  );
  return plain.replace(/\s+/gu, ' ');
}

const of = (id: string) => (changes: Partial<Organization>) => text(id, changes);
const regulation = of('regulation');
const orderUse = of('order-use');

describe('an organisation that is registered already', () => {
  const registered = { registered: 'да' } as const;

  it('confirms its administrator and registers nothing anew, in all documents', () => {
    for (const id of [
      'regulation',
      'order-use',
      'order-administrator',
      'request',
      'consent-administrator',
      'control-note',
    ])
      expect(text(id, registered)).not.toMatch(/заявк\S+ на регистрацию|зарегистрировать образовательную/u);
    expect(regulation(registered)).toContain(
      '2.1.1. Сверяет сведения об образовательной организации, имеющиеся на ИКОП «Сферум», проверяет права администраторов и направляет по электронной почте на адрес info@sferum.ru сообщение о подтверждении администратора',
    );
    expect(text('request', registered)).toContain('О подтверждении администратора ИКОП «Сферум»');
  });

  it('tells contacts in that message', () => {
    for (const id of ['regulation', 'consent-administrator'])
      expect(text(id, registered)).toContain(
        'в сообщении о подтверждении администратора, в сообщении о смене администратора и в обращениях в службу технической поддержки',
      );
  });
});

describe('who uses the platform of their own will', () => {
  test.each<[OrganizationKind, string]>([
    ['kindergarten', 'родителей (законных представителей) воспитанников добровольным'],
    ['school', 'обучающихся и их родителей (законных представителей) добровольным'],
    ['additional', 'обучающихся и их родителей (законных представителей) добровольным'],
    ['college', 'студентов и родителей (законных представителей) несовершеннолетних студентов добровольным'],
  ])('%s', (kind, words) => {
    expect(regulation({ kind })).toContain(`является для ${words}`);
    expect(orderUse({ kind })).toContain(`${words.replace(' добровольным', '')} и разъяснить им`);
  });
});

describe('lessons', () => {
  it('of a kindergarten are not given on the platform, unless its programme has them', () => {
    expect(regulation({})).toContain('с использованием платформы не проводятся.');
    expect(regulation({})).not.toContain('Реализация');
    expect(orderUse({})).toContain('статьями 28 и 30');
    const given = regulation({ distanceLessons: 'да' });
    expect(given).toContain('с детьми старше пяти лет, в присутствии родителей');
    expect(orderUse({ distanceLessons: 'да' })).toContain('статьями 16, 28 и 30');
  });

  it('of others are', () => {
    for (const kind of ORGANIZATION_KINDS.filter((one) => one !== 'kindergarten')) {
      expect(regulation({ kind })).toMatch(/1\.5\. Реализация .* программ .* осуществляется по всем/u);
      expect(regulation({ kind })).toMatch(/2\.6\. (?:Обучающийся|Студент) .* с согласия родителя/u);
    }
    expect(regulation({})).not.toContain('2.6. Воспитанник');
  });
});

describe('an administrator who is no pedagogical worker', () => {
  it('is of «работников» wherever the regulation and the notes speak of it', () => {
    const staff = { administratorFrom: 'staff' } as const;
    expect(regulation(staff)).toContain('из числа её работников.');
    expect(regulation(staff)).toContain('из числа работников образовательной организации');
    expect(text('control-note', staff)).toContain('приказом из числа работников');
    expect(regulation({})).toContain('из числа её педагогических работников.');
  });
});

describe('work of the administrator', () => {
  const orders = ['order-administrator', 'order-additional-administrators', 'order-change-administrator'];
  const work = (form: 'duties' | 'extra', until: string | null = null, payment: string | null = null) => ({
    extraWork: { form, until, payment },
  });

  it.each(orders)('%s: as the file says, or both', (id) => {
    expect(text(id, {})).toContain('в пределах должностной инструкции, а если они ею не предусмотрены');
    expect(text(id, work('duties'))).toMatch(/исполняются в пределах должностной инструкции\./u);
    expect(text(id, work('duties'))).not.toContain('Основание');
    const extra = text(id, work('extra'));
    expect(extra).toContain(
      'на срок, определённый дополнительным соглашением к трудовому договору; доплата – в размере,',
    );
    expect(extra).toContain('Основание: письменное согласие');
    expect(text(id, work('extra', '2025-08-31', '15 процентов должностного оклада'))).toContain(
      'по 31 августа 2025 г.; доплата – 15 процентов должностного оклада.',
    );
  });

  it('a basis of its own is printed instead', () => {
    const documents = {
      ...sample.documents,
      'order-change-administrator': {
        number: '9',
        date: '2025-09-01',
        basis: 'заявление Т.А. Ковальчук от 28.08.2025',
      },
    };
    expect(text('order-change-administrator', { documents })).toContain(
      'Основание: заявление Т.А. Ковальчук от 28.08.2025',
    );
  });
});

describe('a former act', () => {
  const replaces = {
    title: 'Об использовании платформы',
    number: '87-ОД',
    date: '2023-08-30',
    chatsUntil: null,
  };

  it('is repealed with its regulation, before the clause on control', () => {
    expect(orderUse({ replaces })).toMatch(
      /8\. Признать утратившими силу приказ от 30 августа 2023 г\. № 87-ОД «Об использовании платформы» и утверждённое им Положение\. 9\. Контроль/u,
    );
    const none = { title: null, number: null, date: null, chatsUntil: null };
    expect(orderUse({ replaces: none })).not.toContain('утратившими силу');
  });

  it('has its chats closed by a day, by one order; without that day the platform is the same', () => {
    const closed = { replaces: { ...replaces, chatsUntil: '2024-11-01' } };
    expect(text('order-transition', closed)).toMatch(
      /1\. Завершить не позднее 1 ноября 2024 г\. .*2\.4\. Закрыть на прежней платформе чаты/u,
    );
    expect(orderUse(closed)).not.toMatch(/[Зз]акрыть/u);
    expect(() => text('order-transition', { replaces })).toThrow('order-transition');
  });
});

it('without councils the order has the same blank as the regulation', () => {
  expect(orderUse({ councils: [] })).toMatch(
    /, с учётом мнения _+ \(протокол от «_+» _+ 20_+ г\. № _+\), ПРИКАЗЫВАЮ:/u,
  );
  expect(regulation({ councils: [] })).toMatch(/С УЧЁТОМ МНЕНИЯ _+ \(протокол от «_+» _+ 20_+ г\. № _+\)/u);
});

it('a list of acquaintance of those who use the platform', () => {
  expect(text('acknowledgement', {})).toContain('Повар');
  const users = text('acknowledgement', { acquainted: 'users' });
  expect(users).not.toContain('Повар');
  expect(users).toContain('1 | Заместитель заведующего');
});

it('a note of the head who controls himself bears his post', () => {
  const { controller: _, ...rest } = sample;
  expect(
    text('control-note', { ...rest, actingHead: sample.controller, controller: sample.controller }),
  ).toMatch(/Исполняющий обязанности заведующего Н\.И\. Сушко/u);
});

it('the founder stands above the organisation where that is wanted', () => {
  expect(orderUse({})).toMatch(/^Муниципальное/u);
  const style = { ...sample.style, founderAbove: 'да' } as const;
  expect(orderUse({ style })).toMatch(/^Администрация Светлоозёрского городского округа Муниципальное/u);
});

describe('the copy for the site', () => {
  const copyOf = (id: string, changes: Partial<Organization> = {}): string | null => {
    const made = rendered(id, changes);
    return made.siteCopy && writeText(made.siteCopy.tree).replace(/\s+/gu, ' ').trim();
  };

  it('of an order names the head, deputies and pedagogical workers, of others the posts, and nobody who is acquainted', () => {
    const copy = copyOf('order-use');
    expect(text('order-use', {})).toContain('6. Делопроизводителю Цой В.А. ознакомить');
    expect(copy).toContain('6. Делопроизводителю ознакомить');
    expect(copy).toContain('Швецу Р.О. разместить');
    expect(copy).toMatch(/Заведующий Е\.П\. Белозёрова$/u);
    expect(copyOf('order-administrator')).toContain('методиста Ковальчук Татьяну Андреевну');
    expect(copyOf('order-administrator')).not.toContain('ознакомлены');
  });

  it('is not made where it would say the same', () => {
    expect(['regulation', 'memo-staff', 'memo-parents', 'request'].map((id) => copyOf(id))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('of memos does not name an administrator who is a clerk', () => {
    const clerk = dossier.staff.find(({ post }) => post === 'делопроизводитель') ?? null;
    const changes = { administrator: clerk, administratorFrom: 'staff' } as const;
    expect(text('memo-staff', changes)).toContain('делопроизводителю Цой В.А.');
    expect(copyOf('memo-staff', changes)).toContain('(делопроизводителю)');
    expect(copyOf('memo-staff', changes)).not.toContain('Цой');
  });
});
