import { readDossier } from '../../src/organization/read.ts';
import { readTableDescription } from '../../src/organization/tables/description.ts';
import { collect } from '../../src/reading/complain.ts';
import { MemoryFiles } from '../world/memory.ts';

const STAFF = [
  'Фамилия;Имя;Отчество;Должность;E-mail;Мобильный телефон;Дата приёма;Не склонять',
  ';Мария;Ивановна;педагог;;;;',
  'Белая;;Ивановна;педагог;;;;',
  'Серая;Анна;Ивановна;;;;;',
  'Рыжая2;Анна;Ивановна;педагог;;;;',
  'Ryzhaya;Анна;Ивановна;педагог;;;;',
  'Р*жая;Анна;Ивановна;педагог;;;;',
  'Синяя;Анна;Ивановна;педагог;нет адреса;не номер;не дата;не ответ',
  'Чёрная;Анна;Ивановна;педагог;;89000000001, 89000000002;;',
  'Чёрная;Алла;Игоревна;педагог;;;;',
  'Белый;Илья;Игоревич;02.мар;;;;',
];

const ORGANIZATION = [
  'kind: кот',
  'shortName: [не, одно]',
  'head: Чёрная А.И.',
  'controller: Никто Никита Никитич',
  'лишний: ключ',
];

const DESCRIPTION = `title: Ссылки
columns:
  unit: { title: Группа, type: unit }
  link: { title: Ссылка, type: link, required: true, unique: true }
  issued: { title: Выдана, type: date }
  until: { title: Срок, type: date, notBefore: issued }
  invited: { title: Приглашено, type: number }
  joined: { title: Вступило, type: number, notMore: invited }
  person: { title: Кто, type: person }
  role: { title: Роль, type: choice, words: { педагог: [] } }
  seen: { title: Проверена, type: flag }
`;

const LINKS = [
  'Группа;Ссылка;Выдана;Срок;Приглашено;Вступило;Кто;Роль;Проверена',
  'Луна;не ссылка;не дата;;не число;;Никто Никита Никитич;гость;не ответ',
  ';;02.09.2024;01.09.2024;1;2;Чёрная А.И.;;',
  ';https://x.example/1;;;;;;;',
  ';https://x.example/1;;;;;;;',
];

const FOLDER = {
  'in/organization.yaml': ORGANIZATION.join('\n'),
  'in/staff.csv': STAFF.join('\n'),
  'in/groups.csv': 'Подразделение;Воспитанников\nСолнышко;не число\n',
  'in/links.csv': LINKS.join('\n'),
};

const WRONG_DESCRIPTION =
  'columns:\n  a: { title: [не, одно], type: слово, лишний: ключ }\n  имя: { titel: А }\nviews: { v: { groupBy: b } }\n';

/** Codes that readers of rows and sections put together of an area and a word, as a folder full of mistakes brings them out. */
export async function composedCodes(): Promise<ReadonlySet<string>> {
  const { complain, problems } = collect();
  readTableDescription('wrong', WRONG_DESCRIPTION, 'wrong.yaml', complain);
  const description = readTableDescription('links', DESCRIPTION, 'links.yaml', complain);
  if (!description) throw new Error('no description');
  const reading = await readDossier(new MemoryFiles(FOLDER), 'in', [description]);
  return new Set([...problems, ...reading.problems].map(({ code }) => code));
}
