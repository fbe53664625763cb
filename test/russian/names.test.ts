import { describe, expect, test } from 'vitest';
import { isCapitals, normalizeText, withCapitalsOf } from '../../src/russian/letters.ts';
import { declineFirstName } from '../../src/russian/names/first-name.ts';
import { splitFullName } from '../../src/russian/names/full-name.ts';
import { type Gender, genderOf } from '../../src/russian/names/gender.ts';
import { initials } from '../../src/russian/names/initials.ts';
import { normalizeName } from '../../src/russian/names/normalize.ts';
import { declinePatronymic } from '../../src/russian/names/patronymic.ts';
import { declinePerson } from '../../src/russian/names/person.ts';
import { declineSurname } from '../../src/russian/names/surname.ts';

const FLEETING = 'Фамилия может склоняться и с беглой гласной, и без неё';
const STRESS = 'Окончание творительного падежа зависит от ударения в фамилии';

describe('surnames', () => {
  test.each<[Gender, string, string, string, string | null]>([
    ['m', 'Кожень', 'Коженя', 'Коженем', FLEETING],
    ['m', 'Сень', 'Сеня', 'Сенем', null],
    ['m', 'Олень', 'Оленя', 'Оленем', null],
    ['m', 'Таймень', 'Тайменя', 'Тайменем', null],
    ['m', 'Жень-Олень', 'Женя-Оленя', 'Женем-Оленем', null],
    ['m', 'Камень', 'Камня', 'Камнем', FLEETING],
    ['m', 'Корень', 'Корня', 'Корнем', null],
    ['m', 'Воробей', 'Воробья', 'Воробьём', null],
    ['m', 'Улей', 'Улья', 'Ульем', null],
    ['m', 'Мец', 'Меца', 'Мецом', FLEETING],
    ['m', 'Вербец', 'Вербеца', 'Вербецом', FLEETING],
    ['m', 'Костец', 'Костца', 'Костцом', null],
    ['m', 'Муромец', 'Муромца', 'Муромцем', null],
    ['m', 'Черногорец', 'Черногорца', 'Черногорцем', null],
    ['m', 'Белгородец', 'Белгородца', 'Белгородцем', null],
    ['m', 'Горобец', 'Горобца', 'Горобцом', null],
    ['m', 'Городец', 'Городца', 'Городцом', null],
    ['m', 'Погорелец', 'Погорельца', 'Погорельцем', null],
    ['m', 'Лободовец', 'Лободовца', 'Лободовцом', STRESS],
    ['m', 'Гармуш', 'Гармуша', 'Гармушем', STRESS],
    ['m', 'Ткач', 'Ткача', 'Ткачом', null],
    ['m', 'Мних', 'Мниха', 'Мнихом', null],
    ['m', 'Долгих', 'Долгих', 'Долгих', null],
    ['m', 'Синих', 'Синих', 'Синих', null],
    ['m', 'Королёк', 'Королька', 'Корольком', null],
    ['m', 'Паёк', 'Пайка', 'Пайком', null],
    ['m', 'Сенёк', 'Сенька', 'Сеньком', null],
    ['m', 'Гаёк', 'Гайка', 'Гайком', null],
    ['m', 'Гашек', 'Гашека', 'Гашеком', FLEETING],
    ['m', 'Кубек', 'Кубека', 'Кубеком', null],
    ['m', 'Чек', 'Чека', 'Чеком', null],
    ['m', 'Пок', 'Пока', 'Поком', null],
    ['m', 'Демидок', 'Демидка', 'Демидком', null],
    ['m', 'Ким', 'Кима', 'Кимом', null],
    ['m', 'Смит', 'Смита', 'Смитом', null],
    ['m', 'Гашек-Петров', 'Гашека-Петрова', 'Гашеком-Петровым', FLEETING],
    ['m', 'Иванов (Петров)', 'Иванова (Петрова)', 'Ивановым (Петровым)', null],
    ['m', 'КАРИМ-ЗАДЕ', 'КАРИМ-ЗАДЕ', 'КАРИМ-ЗАДЕ', null],
    ['m', 'Ким Чен Ын', 'Ким Чен Ына', 'Ким Чен Ыном', null],
    ['m', 'Кызыл-оол', 'Кызыл-оола', 'Кызыл-оолом', null],
    ['m', 'Smith', 'Smith', 'Smith', 'Фамилия «Smith» написана не только русскими буквами'],
    ['f', 'Ковальска', 'Ковальской', 'Ковальской', null],
    ['f', 'Малиновска', 'Малиновской', 'Малиновской', null],
    ['f', 'Каминска', 'Каминской', 'Каминской', null],
    ['f', 'Грудецка', 'Грудецкой', 'Грудецкой', null],
    ['f', 'Сикорска', 'Сикорской', 'Сикорской', null],
    ['f', 'Томска', 'Томски', 'Томской', null],
    ['f', 'Злая', 'Злой', 'Злой', null],
    ['f', 'Чая', 'Чаи', 'Чаей', null],
    ['f', 'Горячая', 'Горячей', 'Горячей', null],
    ['f', 'Чужая', 'Чужой', 'Чужой', null],
    ['f', 'Завгородняя', 'Завгородней', 'Завгородней', null],
    ['f', 'Сова', 'Совы', 'Совой', null],
    ['f', 'Кова', 'Ковы', 'Ковой', null],
    ['f', 'Рина', 'Рины', 'Риной', null],
    ['f', 'Львова', 'Львовой', 'Львовой', null],
    ['f', 'Коваль-Петрова', 'Коваль-Петровой', 'Коваль-Петровой', null],
  ])('%s %s: %s, %s', (gender, name, gen, ins, why) => {
    const { forms, ...doubt } = declineSurname(name, gender);
    expect([forms.gen, forms.ins]).toEqual([gen, ins]);
    expect(doubt).toEqual({ doubtful: why !== null, why });
  });
});

describe('first names', () => {
  test.each<[Gender, string, string, string, string | null]>([
    ['m', 'Илья', 'Ильи', 'Ильёй', null],
    ['m', 'Ходжа', 'Ходжи', 'Ходжой', null],
    ['m', 'Паша', 'Паши', 'Пашей', null],
    ['m', 'Шота', 'Шота', 'Шота', null],
    ['m', 'Реми', 'Реми', 'Реми', null],
    ['m', 'Малахий', 'Малахия', 'Малахием', null],
    ['m', 'Юнус-бек', 'Юнус-бека', 'Юнус-беком', null],
    ['m', 'Мамед Алибек', 'Мамеда Алибека', 'Мамедом Алибеком', null],
    ['f', 'Анна-Мария', 'Анны-Марии', 'Анной-Марией', null],
    ['f', 'Лиа', 'Лиа', 'Лиа', null],
    ['f', 'Айгуль', 'Айгуль', 'Айгуль', null],
    ['f', 'Айсель', 'Айсель', 'Айсель', null],
    ['f', 'Любовь', 'Любови', 'Любовью', null],
    ['f', 'Глаша', 'Глаши', 'Глашей', null],
    ['f', 'Аниель', 'Аниель', 'Аниель', 'Женские имена на -ь склоняются не все'],
    ['f', 'Анна-Аниель', 'Анны-Аниель', 'Анной-Аниель', 'Женские имена на -ь склоняются не все'],
    ['f', 'М.', 'М.', 'М.', null],
    ['f', 'Maria', 'Maria', 'Maria', 'Имя «Maria» написано не только русскими буквами'],
  ])('%s %s: %s, %s', (gender, name, gen, ins, why) => {
    const { forms, ...doubt } = declineFirstName(name, gender);
    expect([forms.gen, forms.ins]).toEqual([gen, ins]);
    expect(doubt).toEqual({ doubtful: why !== null, why });
  });
});

describe('patronymics', () => {
  test.each<[Gender, string, string, string | null]>([
    ['m', 'Кузьмич', 'Кузьмичом', null],
    ['m', 'Пахомич', 'Пахомичем', null],
    ['m', 'Борух-Бендитович', 'Борух-Бендитовичем', null],
    ['m', 'Мамед оглы', 'Мамед оглы', null],
    ['m', 'П.', 'П.', null],
    ['m', 'Петровна', 'Петровной', '«Петровна» не похоже на отчество'],
    ['f', 'Ильинична', 'Ильиничной', null],
    ['f', 'Мария', 'Марией', '«Мария» не похоже на отчество'],
  ])('%s %s: %s', (gender, name, ins, why) => {
    const { forms, ...doubt } = declinePatronymic(name, gender);
    expect(forms.ins).toBe(ins);
    expect(doubt).toEqual({ doubtful: why !== null, why });
  });
});

describe('persons', () => {
  const anna = { last: 'фон Берг', first: 'Анна', middle: '', gender: 'f' } as const;

  test('a name with quotes is no name and stays', () => {
    const found = declinePerson({ last: '«Ромашка»', first: 'Анна', middle: '', gender: 'f' });
    expect(found).toMatchObject({ doubtful: true, why: 'В имени есть кавычки' });
    expect(found.forms.gen).toBe('«Ромашка» Анна');
  });

  test('a blank part is none', () => {
    const found = declinePerson({ ...anna, middle: ' ' });
    expect([found.forms.gen, found.doubtful]).toEqual(['фон Берг Анны', false]);
  });

  test('without a gender the forms are those of a woman', () => {
    expect(declinePerson({ last: 'Коваль', first: '', middle: '', gender: null })).toMatchObject({
      forms: { gen: 'Коваль' },
      doubtful: true,
      why: 'Не указан пол, а формы мужчины и женщины разные',
    });
  });

  test.each([
    ['фон Бергу Анне', 'фон Бергу', 'Анне'],
    ['Анне', 'фон Берг', 'Анне'],
    ['госпоже фон Берг Анне', 'фон Берг', 'Анне'],
  ])('own forms «%s» are told apart by the number of their words', (dat, last, first) => {
    const found = declinePerson({ ...anna, overrides: { dat } });
    expect([found.last.dat, found.first.dat, found.middle.dat]).toEqual([last, first, '']);
  });
});

describe('gender', () => {
  test.each<[string, string, Gender | null]>([
    ['Петров-Иванова', 'Саша', 'f'],
    ['Петрова-Ким', 'Саша', 'f'],
    ['Лин', 'Саша', null],
    ['Петров', 'Саша', 'm'],
    ['Белый', 'Саша', 'm'],
    ['Завгородний', 'Саша', 'm'],
    ['Чайковский', 'Саша', 'm'],
    ['Белая', 'Саша', 'f'],
    ['Завгородняя', 'Саша', 'f'],
    ['Злая', 'Саша', null],
    ['Сова', 'Саша', null],
    ['Кова', 'Саша', null],
    ['Ковая', 'Саша', 'f'],
    ['Гоголь', '', null],
  ])('%s %s → %s', (last, first, gender) => {
    expect(genderOf({ last, first, middle: '' })).toBe(gender);
  });
});

describe('full names', () => {
  test.each([
    ['Делова Анна', 'Делова', 'Анна', ''],
    ['Галиван Анна', 'Галиван', 'Анна', ''],
    ['ФОН БЕРГ АННА', 'ФОН БЕРГ', 'АННА', ''],
    ['ИВАНОВА МАРИЯ ПЕТРОВНА', 'ИВАНОВА', 'МАРИЯ', 'ПЕТРОВНА'],
    ['М.П. Иванова', 'Иванова', 'М.П.', ''],
    ['А.-М. Иванова', 'Иванова', 'А.-М.', ''],
    ['М. П. фон Берг', 'фон Берг', 'М. П.', ''],
    ['Рогнеда Петровна', '', 'Рогнеда', 'Петровна'],
    ['Гарсия Лопес Мария Петровна', 'Гарсия Лопес', 'Мария', 'Петровна'],
    ['Нгуен Тхи Лан Ань', 'Нгуен', 'Тхи', 'Лан Ань'],
    ['Мария Петровна Иванова Ли', 'Мария', 'Петровна', 'Иванова Ли'],
    ['Рогнеда Петровна Иванова', 'Иванова', 'Рогнеда', 'Петровна'],
    ['Айсылу Ринатовна Сафина', 'Сафина', 'Айсылу', 'Ринатовна'],
    ['Абрамович Роман Аркадьевич', 'Абрамович', 'Роман', 'Аркадьевич'],
    ['Анна Ковнацкая Мария', 'Анна', 'Ковнацкая', 'Мария'],
  ])('%s', (text, last, first, middle) => {
    expect(splitFullName(text)).toEqual({ last, first, middle });
  });
});

describe('initials', () => {
  test.each([
    [{ last: 'Ли', first: 'Анна', middle: '' }, true, 'Ли\u{A0}А.'],
    [{ last: 'Ли', first: '', middle: '' }, false, 'Ли'],
    [{ last: 'Ли', first: ' анна', middle: '' }, false, 'Ли\u{A0}А.'],
    [{ last: 'фон Берг', first: 'Анна-', middle: '' }, false, 'фон\u{A0}Берг\u{A0}А.'],
    [{ last: 'Мамедова', first: 'Лейла', middle: 'Ариф-кызы' }, false, 'Мамедова\u{A0}Л.А.'],
  ])('%o', (name, spaced, text) => {
    expect(initials(name, 'surname-first', spaced)).toBe(text);
  });
});

describe('letters', () => {
  test.each([
    ['Иванова  Анна', 'Иванова Анна'],
    ['Салтыков -Щедрин', 'Салтыков-Щедрин'],
    ['Салтыков- Щедрин', 'Салтыков-Щедрин'],
    ['Салтыков  —  Щедрин', 'Салтыков-Щедрин'],
    ['Иванова\u{A0}Анна', 'Иванова Анна'],
  ])('the name «%s» is «%s»', (text, name) => {
    expect(normalizeName(text)).toBe(name);
  });

  test.each([
    ['а  б', 'а б'],
    ['а \u{A0}б', 'а\u{A0}б'],
    ['а\u{202F}б', 'а\u{A0}б'],
    [' а\u{AD}б ', 'аб'],
  ])('the text «%s» is «%s»', (text, normal) => {
    expect(normalizeText(text)).toBe(normal);
  });

  test('two capitals at least are capitals', () => {
    expect(['Я', 'ЯЯ', '12', 'Яя', 'Я1'].map(isCapitals)).toEqual([false, true, false, false, false]);
  });

  test.each([
    ['Человек', 'люди', 'Люди'],
    ['человек', 'люди', 'люди'],
    ['ИВАНОВ', 'иванова', 'ИВАНОВА'],
    ['МакДональд', 'макдональда', 'МакДональда'],
    ['МакДональд', 'макдональд', 'МакДональд'],
    ['Лев', 'льва', 'Льва'],
  ])('with the capitals of %s %s is %s', (sample, form, expected) => {
    expect(withCapitalsOf(sample, form)).toBe(expected);
  });
});
